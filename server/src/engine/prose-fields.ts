/** All that readers of a microcredential read as prose, as against ids, numbers, addresses and citations. */
import type { Field } from '../spec/model.js';
import { type SpecDocument, specShape } from '../spec/parse.js';
import type { Path } from '../spec/place.js';
import { isPlaceholder } from '../spec/prose.js';
import type { Shape } from '../spec/shape.js';
import { isBlank, type Node, type ScalarNode } from '../spec/tree.js';

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
export function proseFields({ root }: SpecDocument): readonly ProseField[] {
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
}
