/** What a selection grows to: the text, the entry around it, the item, the list, the section, the file. */
import type { Node, ScalarNode, Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { touches, wordAt } from './at.js';
import { readingOf } from './reading.js';

/** The spans around an offset, each larger than the one before and around it. The last is the whole text. */
export function selectionAt(workspace: Workspace, uri: string, offset: number): Span[] {
  const reading = readingOf(workspace, uri);
  if (!reading) return [];
  const { text, root } = reading;
  const whole = { start: 0, end: text.length };
  const outer: Span[] = [whole];
  if (root) descend(text, root, Math.min(Math.max(offset, 0), text.length), outer);
  const growing: Span[] = [];
  for (const span of outer.reverse()) {
    const inner = growing.at(-1);
    const isAround = !inner || (span.start <= inner.start && inner.end <= span.end);
    if (isAround && (!inner || span.end - span.start > inner.end - inner.start)) growing.push(span);
  }
  return growing;
}

/** Adds the spans on the way from a node to an offset, from the outside in. */
function descend(text: string, from: Node, offset: number, spans: Span[]): void {
  let node: Node | undefined = from;
  while (node && touches(node.span, offset)) {
    spans.push(node.span);
    if (node.kind === 'scalar') {
      addText(text, node, offset, spans);
      return;
    }
    node = node.kind === 'seq' ? itemAt(text, node.items, node.flow, offset, spans) : entryAt(text, node.entries, offset, spans);
  }
}

function itemAt(text: string, items: readonly Node[], flow: boolean, offset: number, spans: Span[]): Node | undefined {
  const item = items.findLast(({ span }) => touches(span, offset));
  const dash = item && !flow ? text.lastIndexOf('-', item.span.start - 1) : -1;
  if (item && dash >= 0 && text.slice(dash + 1, item.span.start).trim() === '') spans.push({ start: dash, end: item.span.end });
  return item;
}

function entryAt(
  text: string,
  entries: readonly { readonly key: ScalarNode; readonly value: Node; readonly span: Span }[],
  offset: number,
  spans: Span[],
): Node | undefined {
  const entry = entries.findLast(({ span }) => touches(span, offset));
  if (!entry) return undefined;
  spans.push(entry.span);
  if (!touches(entry.key.span, offset)) return entry.value;
  spans.push(entry.key.span);
  addText(text, entry.key, offset, spans);
  return undefined;
}

/** The words between the quotation marks, and of ids in a row the one. */
function addText(text: string, scalar: ScalarNode, offset: number, spans: Span[]): void {
  const { start, end } = scalar.span;
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    const header = /^[|>][^\n]*\n[ \t]*/.exec(text.slice(start, Math.min(end, start + 400)))?.[0].length ?? 0;
    spans.push({ start: start + header, end });
    return;
  }
  const quoted = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  spans.push({ start: start + quoted, end: Math.max(start + quoted, end - quoted) });
  if (/^[A-Za-z]+\d/.test(String(scalar.value))) spans.push(wordAt(text, scalar, offset).span);
}
