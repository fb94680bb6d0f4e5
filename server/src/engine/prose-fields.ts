/** All that readers of a microcredential read as prose, as against ids, numbers, addresses and citations. */
import type { Field } from '../spec/model.js';
import { type SpecDocument, specShape } from '../spec/parse.js';
import type { Path } from '../spec/place.js';
import { isPlaceholder } from '../spec/prose.js';
import { rememberingFor } from '../spec/remember.js';
import type { Shape } from '../spec/shape.js';
import { sourcePlaces } from '../spec/source-position.js';
import { isBlank, type Node, type ScalarNode, type Span } from '../spec/tree.js';
import type { Context } from './rule.js';

/** One text that readers meet. `sourceSpan(text, node, from, to)` tells where a part of `value` stands in the file. */
export interface ProseField extends Field<string> {
  /** The value, exactly: `node.value === value`. */
  readonly node: ScalarNode;
  readonly path: Path;
  /** The path without its numbers: `essential_outcomes/details/text`, `scoring/rows/levels/proficient`. */
  readonly name: string;
  /** True for a text that only holds the place of one that is still to be written (`TODO`, `...`). */
  readonly isPlaceholder: boolean;
}

/**
 * The prose of a spec in the order of the text: titles, statements, questions, levels, guidance, captions ..., as the schema marks
 * them. What is blank, no text at all, or a word of the format (`criteria: auto`) is left out. Names that others gave, as those of
 * resources and aliases, are left out too. A text that is repeated by its mark comes once, where it stands. For `context.once`.
 */
export const proseFields = rememberingFor(({ root }: SpecDocument): readonly ProseField[] => {
  const fields: ProseField[] = [];
  const seen = new Set<Node>();
  const visit = (node: Node, shape: Shape, path: Path): void => {
    if (node.kind === 'scalar') {
      if (!shape.prose || typeof node.value !== 'string' || isBlank(node) || node.value === shape.default || seen.has(node))
        return;
      seen.add(node);
      const { value, span } = node;
      const name = path.filter((step) => typeof step === 'string').join('/');
      fields.push({ value, span, node, path, name, isPlaceholder: isPlaceholder(value) });
    } else if (node.kind === 'seq') {
      if (shape.item) for (const [index, item] of node.items.entries()) visit(item, shape.item, [...path, index]);
    } else {
      for (const { name, value } of node.entries) {
        const at = shape.keys.get(name) ?? shape.open;
        if (at) visit(value, at, [...path, name]);
      }
    }
  };
  if (root) visit(root, specShape, []);
  return fields;
});

// A text with more of them has another fault.
const MOST_IN_A_TEXT = 100;

/** What `find` finds in each text that is written out, with the place in the file of any part of the text. */
export function* findInProse<T>(
  { text, once }: Pick<Context<unknown>, 'text' | 'once'>,
  find: (value: string) => readonly T[],
): Generator<{ field: ProseField; found: T; placeOf: (start: number, end: number) => Span }> {
  for (const field of once(proseFields)) {
    const all = field.isPlaceholder ? [] : find(field.value);
    if (all.length === 0) continue;
    const placeOf = sourcePlaces(text, field.node);
    for (const found of all.slice(0, MOST_IN_A_TEXT)) yield { field, found, placeOf };
  }
}

/**
 * The kinds of texts, by `kindOf`, of which nearly all do the same: at least three, and three times as many as do not. Where `does`
 * gives undefined, the text counts for neither side.
 */
export function kindsThatUsually(
  fields: readonly ProseField[],
  does: (value: string) => boolean | undefined,
): ReadonlySet<string> {
  const counts = new Map<string, { yes: number; no: number }>();
  for (const field of fields) {
    const kind = kindOf(field);
    const count = counts.get(kind) ?? { yes: 0, no: 0 };
    counts.set(kind, count);
    const answer = does(field.value);
    if (answer !== undefined) count[answer ? 'yes' : 'no']++;
  }
  return new Set([...counts].filter(([, { yes, no }]) => yes >= 3 && yes >= 3 * no).map(([kind]) => kind));
}

/** Texts of a kind stand beside each other, and readers compare them. All levels are of one kind, whatever they are called. */
export function kindOf({ name }: ProseField): string {
  return name.startsWith('scoring/rows/levels/') ? 'scoring/rows/levels' : name;
}
