/** What is written at an offset of a file as it was read: a name or a value, with its path. */
import type { Path } from '../spec/place.js';
import type { Entry, Node, ScalarNode, Span } from '../spec/tree.js';

export interface Written {
  readonly role: 'key' | 'value';
  /** Of a key, with its name at the end. */
  readonly path: Path;
  readonly scalar: ScalarNode;
  /** Of a key: its entry. */
  readonly entry?: Entry;
}

/** The name or value at an offset, its ends included; of two that touch there, the one that begins. */
export function writtenAt(root: Node | undefined, offset: number): Written | undefined {
  return root && find(root, offset, []);
}

function find(node: Node, offset: number, path: Path): Written | undefined {
  if (node.kind === 'scalar') return touches(node.span, offset) ? { role: 'value', path, scalar: node } : undefined;
  if (node.kind === 'seq') {
    for (let at = node.items.length - 1; at >= 0; at--) {
      const item = node.items[at] as Node;
      const found = touches(item.span, offset) ? find(item, offset, [...path, at]) : undefined;
      if (found) return found;
    }
    return undefined;
  }
  for (const entry of [...node.entries].reverse()) {
    if (touches(entry.key.span, offset)) return { role: 'key', path: [...path, entry.name], scalar: entry.key, entry };
    const found = touches(entry.value.span, offset) ? find(entry.value, offset, [...path, entry.name]) : undefined;
    if (found) return found;
  }
  return undefined;
}

export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The word of a scalar at an offset: one of several ids in a row, else the whole. Without quotation marks. */
export function wordAt(text: string, { span, style }: ScalarNode, offset: number): { word: string; span: Span } {
  const quoted = style === 'single' || style === 'double' ? 1 : 0;
  const inner = { start: span.start + quoted, end: Math.max(span.start + quoted, span.end - quoted) };
  const written = text.slice(inner.start, inner.end);
  for (const match of written.matchAll(/[^,;\s]+/g)) {
    const start = inner.start + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end) return { word: match[0], span: { start, end } };
  }
  return { word: written, span: inner };
}
