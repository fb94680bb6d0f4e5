/**
 * What words of a microcredential are, beyond what a grammar can know: ids that are defined and that are linked, links that
 * lead nowhere, levels and stacks of the library's own, words of closed lists in any quotation marks.
 */
import { specShape } from '../spec/parse.js';
import type { Shape } from '../spec/shape.js';
import type { Node, ScalarNode, Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { idsOf, type Mention } from './ids.js';

export const tokenKinds = ['id', 'link', 'word', 'unknown'] as const;

export interface Token {
  /** `word`: of a closed list, a level or a stack. `unknown`: a link to nothing, or a name that the format does not have. */
  readonly kind: (typeof tokenKinds)[number];
  /** On one line, not empty. */
  readonly span: Span;
}

/** The tokens that touch a part of the file, in the order of the text, none over another. */
export function tokensIn(workspace: Workspace, uri: string, { start, end }: Span): Token[] {
  const document = workspace.document(uri);
  if (!document?.root) return [];
  const tokens = idsOf(document, workspace.settingsFor(uri)).mentions.map(
    (mention): Token => ({ kind: kindOf(mention), span: mention.span }),
  );
  addWords(document.root, specShape, tokens);
  let at = 0;
  return tokens
    .filter(
      ({ span }) =>
        span.end > span.start &&
        span.end > start &&
        span.start < end &&
        !/[\r\n]/.test(document.text.slice(span.start, span.end)),
    )
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      // Of what is repeated by an alias, the first reading stands.
      if (span.start < at) return false;
      at = span.end;
      return true;
    });
}

function kindOf({ role, wants, named }: Mention): Token['kind'] {
  if (!named) return 'unknown';
  if (wants === 'level' || wants === 'stack') return 'word';
  return role === 'definition' ? 'id' : 'link';
}

/** Words of closed lists, and names that the format does not know and that stand for no other. */
function addWords(root: Node, format: Shape, tokens: Token[]): void {
  const visited = new Set<Node>();
  const visit = (node: Node, shape: Shape): void => {
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'scalar') {
      if (shape.choices.some(({ value }) => value === node.value)) tokens.push({ kind: 'word', span: inside(node) });
    } else if (node.kind === 'seq') {
      if (shape.item) for (const item of node.items) visit(item, shape.item);
    } else if (shape.keys.size > 0 || shape.open) {
      for (const { name, key, value } of node.entries) {
        const inner = shape.keys.get(name) ?? shape.open;
        if (inner) visit(value, inner);
        else tokens.push({ kind: 'unknown', span: inside(key) });
      }
    }
  };
  visit(root, format);
}

function inside({ span, style }: ScalarNode): Span {
  const quoted = style === 'single' || style === 'double' ? 1 : 0;
  return { start: span.start + quoted, end: Math.max(span.start + quoted, span.end - quoted) };
}
