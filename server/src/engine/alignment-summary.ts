/** What a microcredential says of its alignment, without the text that says it: small enough to be kept of ten thousand. */
import type { Alignment, Field } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import { entryOf, isBlank } from '../spec/tree.js';

export const statuses = ['draft', 'in-review', 'endorsed', 'published', 'retired'] as const;
export type Status = (typeof statuses)[number];
export type Rank = 'primary' | 'secondary';
export type Strength = 'strong' | 'tangential';

export interface AlignmentSummary {
  /** Names are undefined also where the file cannot be read to its end. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly stack: string | undefined;
  /** A file that says none, or none that is known, is a draft. Undefined where nobody can tell what it says. */
  readonly status: Status | undefined;
  /**
   * How much of its alignment could be read. Of a part nobody can say what else stands there; `nothing` is written yet in a file
   * without a microcredential, and `unreadable` is one that could not be opened.
   */
  readonly reading: 'whole' | 'part' | 'nothing' | 'unreadable';
  /** In the order of the text. */
  readonly items: readonly AlignedItem[];
}

/** One item of the alignment, which names a strategy, or a gap in the framework, or both. */
export interface AlignedItem {
  /** As written, without white space around it. */
  readonly strategy: string | undefined;
  readonly gap: string | undefined;
  /** Undefined where the file says nothing, or something else. */
  readonly rank: Rank | undefined;
  readonly strength: Strength | undefined;
}

/** Of a file that cannot be opened. */
export const unreadable: AlignmentSummary = {
  id: undefined,
  title: undefined,
  stack: undefined,
  status: undefined,
  reading: 'unreadable',
  items: [],
};

export function alignmentSummaryOf(document: SpecDocument): AlignmentSummary {
  const { spec, complete, root } = document;
  const textOf = (field: Field<string> | undefined) => field?.value.trim() || undefined;
  // A text that a slip has not closed goes on into the next sections.
  const nameOf = (field: Field<string> | undefined) => (complete ? textOf(field) : undefined);
  return {
    id: nameOf(spec.id),
    title: nameOf(spec.title),
    stack: nameOf(spec.stack),
    status: statuses.find((status) => status === spec.status?.value) ?? (complete && root ? 'draft' : undefined),
    reading: readingOf(document),
    items: spec.alignments.flatMap(({ strategy, gap, rank, strength }: Alignment) => {
      const item = { strategy: textOf(strategy), gap: textOf(gap) };
      if (item.strategy === undefined && item.gap === undefined) return [];
      return [
        {
          ...item,
          rank: oneOf(['primary', 'secondary'], rank?.value),
          strength: oneOf(['strong', 'tangential'], strength?.value),
        },
      ];
    }),
  };
}

function oneOf<T extends string>(known: readonly T[], written: string | undefined): T | undefined {
  return known.find((each) => each === written);
}

function readingOf({ root, complete, problems, text, spec }: SpecDocument): AlignmentSummary['reading'] {
  if (root?.kind !== 'map') return 'nothing';
  const entry = entryOf(root, 'alignment');
  if (!entry) return complete ? 'whole' : 'part';
  // A slip within the section may have swallowed items of it, and of no other section.
  const next = root.entries.find((other) => other.key.span.start > entry.key.span.start);
  const end = next?.key.span.start ?? text.length;
  const isTorn = problems.some(
    ({ damage, span }) => damage === 'lost' && span.start >= entry.key.span.start && span.start <= end,
  );
  const items = entry.value.kind === 'seq' ? entry.value.items.length : 0;
  const isUnderstood = isBlank(entry.value) || (items > 0 && items === spec.alignments.length);
  return complete && !isTorn && isUnderstood ? 'whole' : 'part';
}
