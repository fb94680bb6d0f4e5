/** Comments are no part of the tree; here they are found in the text between its values. */
import type { Node, Span } from './tree.js';

/** True where a stretch of the text holds a comment. `root` is the tree, or the part of it that the stretch lies in. */
export function hasComment(text: string, stretch: Span, root: Node): boolean {
  const values: Span[] = [];
  collect(text, root, values);
  for (const match of text.slice(stretch.start, stretch.end).matchAll(/(?:^|[\s,\]}])#/g)) {
    const at = stretch.start + match.index + match[0].length - 1;
    if (!values.some((span) => span.start <= at && at < span.end)) return true;
  }
  return false;
}

/** The spans of all keys and scalars, block scalars from their second line, since a comment may stand on the first. */
function collect(text: string, node: Node, spans: Span[]): void {
  if (node.kind === 'scalar') {
    const isBlock = node.style === 'literal' || node.style === 'folded';
    const second = isBlock ? text.indexOf('\n', node.span.start) : -1;
    spans.push(second < 0 ? node.span : { start: second, end: node.span.end });
  } else if (node.kind === 'seq') for (const item of node.items) collect(text, item, spans);
  else {
    for (const entry of node.entries) {
      spans.push(entry.key.span);
      collect(text, entry.value, spans);
    }
  }
}
