/** What the rest of a library needs to know of one microcredential: small enough to be kept of ten thousand. */
import { fold } from '../alignment/fold.js';
import { readAddress } from '../spec/address.js';
import { lineIndex, type Position } from '../spec/lines.js';
import { shorten } from '../spec/links.js';
import type { Field } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import { isPlaceholder } from '../spec/prose.js';
import { remembering } from '../spec/remember.js';
import { entryOf, type Node, type ScalarNode, type Span } from '../spec/tree.js';
import { type AlignmentSummary, alignmentSummaryOf } from './alignment-summary.js';
import { type Claim, claimOf, hashOf, sequencesOf } from './likeness.js';
import { proseFields } from './prose-fields.js';

/** A place in a file whose text may not be at hand when it is told. */
export interface Spot {
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
}

export interface Name {
  readonly kind: 'id' | 'title' | 'alias';
  readonly value: string;
  /** Names that are equal but for case, dashes, quotation marks and spaces have the same key. */
  readonly key: string;
  readonly spot: Spot;
}

/** What is written as its id, or as the name of a stack, a strategy or a file of the library, right or wrong. */
export interface WrittenName {
  readonly kind: 'id' | 'stack' | 'strategy' | 'file';
  readonly scalar: ScalarNode;
}

export interface OutcomeSummary {
  readonly id: string | undefined;
  /** The beginning of its statement, to be found by. */
  readonly text: string;
  readonly claim: Claim;
  readonly spot: Spot;
}

export interface Summary {
  /** A part of it cannot be read, and may hide anything. */
  readonly isTorn: boolean;
  /** The names in it that another name elsewhere may change, each with its place. */
  readonly written: readonly WrittenName[];
  /** How messages call the microcredential: its title, else its id. */
  readonly title: string | undefined;
  readonly stack: string | undefined;
  /** The strategies that it is aligned to, as written, each once. */
  readonly strategies: readonly string[];
  readonly alignment: AlignmentSummary;
  /** The words that its badge is found by. */
  readonly tags: readonly string[];
  /** An edition that earners no longer work with: its text may live on in another. */
  readonly isRetired: boolean;
  readonly names: readonly Name[];
  readonly outcomes: readonly OutcomeSummary[];
  /** The sections whose words can be compared. */
  readonly sections: readonly { readonly key: string; readonly sequences: Uint32Array; readonly spot: Spot }[];
  /** How many items each section has, by its key; `hours` as stated. */
  readonly counts: Readonly<Record<string, number>>;
  /** The pairs of words that begin with a capital letter, as numbers: a title that the prose names begins with one of them. */
  readonly capitals: ReadonlySet<number>;
}

// What one library often words alike on purpose (guidance, research, resources) is not compared.
const COMPARED: readonly [key: string, fields: RegExp][] = [
  ['competency', /^competency$/],
  ['method', /^method$/],
  ['overview', /^overview\/questions\/text$/],
  ['evidence', /^evidence\/artifacts\/(?:title|description)$/],
  ['reflection', /^reflection\/prompts\/text$/],
];

export function summaryOf(document: SpecDocument): Summary {
  const { spec, root, text, problems } = document;
  const lines = lineIndex(text);
  const spotOf = (span: Span): Spot => ({ span, start: lines.position(span.start), end: lines.position(span.end) });
  const name = (kind: Name['kind'], field: { readonly value: string; readonly span: Span } | undefined): Name[] => {
    const key = field && fold(field.value);
    return field && key ? [{ kind, value: field.value.trim(), key, spot: spotOf(field.span) }] : [];
  };
  const prose = proseFields(document).filter((field) => !field.isPlaceholder);
  const written = (kind: WrittenName['kind'], field: { readonly node: Node } | undefined): WrittenName[] =>
    field?.node.kind === 'scalar' ? [{ kind, scalar: field.node }] : [];
  const mayBeFile = (field: Field<string> | undefined) =>
    field && readAddress(field.value.trim()).kind === 'file' ? written('file', field) : [];
  return {
    isTorn: problems.some(({ damage }) => damage === 'lost'),
    written: [
      ...written('id', spec.id),
      ...written('stack', spec.stack),
      ...spec.alignments.flatMap(({ strategy }) => written('strategy', strategy)),
      ...mayBeFile(spec.badge?.image),
      ...spec.resources.flatMap(({ url }) => mayBeFile(url)),
    ],
    title: spec.title?.value.trim() || spec.id?.value.trim() || undefined,
    stack: spec.stack?.value.trim() || undefined,
    strategies: [...new Set(spec.alignments.flatMap(({ strategy }) => strategy?.value.trim() ?? []))],
    alignment: alignmentSummaryOf(document),
    tags: spec.badge?.tags.flatMap((tag) => tag.value.trim() || []) ?? [],
    isRetired: spec.status?.value === 'retired',
    names: [...name('id', spec.id), ...name('title', spec.title), ...spec.aliases.flatMap((alias) => name('alias', alias))],
    outcomes: spec.outcomes.flatMap(({ id, statement }) =>
      statement
        ? [
            {
              id: id?.value,
              text: shorten(statement.value, 160),
              // What is still to be written is like nothing.
              claim: claimOf(isPlaceholder(statement.value) ? '' : statement.value),
              spot: spotOf(id?.span ?? statement.span),
            },
          ]
        : [],
    ),
    sections: COMPARED.flatMap(([key, pattern]) => {
      const sequences = sequencesOf(prose.flatMap((field) => (pattern.test(field.name) ? [field.value] : [])).join('\n'));
      const entry = entryOf(root, key);
      return entry && sequences.length > 0 ? [{ key, sequences, spot: spotOf(entry.key.span) }] : [];
    }),
    counts: {
      ...(spec.hours && { hours: spec.hours.value }),
      essential_outcomes: spec.outcomes.length,
      research: spec.research.length,
      resources: spec.resources.length,
      overview: spec.overview?.questions.length ?? 0,
      evidence: spec.evidence?.artifacts.length ?? 0,
      reflection: spec.reflection?.prompts.length ?? 0,
      scoring: spec.scoring?.rows.length ?? 0,
    },
    capitals: new Set(prose.flatMap((field) => (field.name === 'title' ? [] : capitalsOf(field.value)))),
  };
}

/** Two words, the first of which begins with a capital letter or is a number; between them nothing but space and an “&”. */
const capitalsOf: (text: string) => readonly number[] = remembering((text) => {
  const found: number[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?=([\p{Lu}\p{N}][\p{L}\p{N}'’-]*(?:\s+|\s*&\s*)[\p{L}\p{N}][\p{L}\p{N}'’-]*))/gu,
  )) {
    found.push(beginningOf(match[1] ?? ''));
  }
  return found;
}, 2000);

/** The first two words of a title, as a number like those in `capitals`. */
export function beginningOf(title: string): number {
  return hashOf(fold(title).split(' ').slice(0, 2).join(' '));
}
