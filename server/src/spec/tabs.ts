/** Indentation by tabs, which YAML does not know: the same text with the spaces that are meant. */
import { applyEdits, type Edit } from './edit.js';
import type { Node, Span } from './tree.js';

export interface Expanded {
  readonly text: string;
  /** The indentations with a tab in them, each with the spaces that stand for it, in the order of the text. */
  readonly edits: readonly Edit[];
}

// Dashes belong to the indentation of what stands behind them. Lines without words have none.
const INDENTED = /^(\uFEFF?)([ \t]*(?:-[ \t]+)*)(?=[^\s])/gm;

/** A text whose indentations reach the same columns by spaces, where a tab leads to the next column that `width` divides. */
export function expandTabs(text: string, width: number): Expanded {
  const edits: Edit[] = [];
  for (const { index, 1: mark = '', 2: indentation = '' } of text.matchAll(INDENTED)) {
    const inner = indentation.lastIndexOf('\t');
    if (inner < 0) continue;
    let spaces = '';
    for (const each of indentation.slice(0, inner + 1))
      spaces += each === '\t' ? ' '.repeat(width - (spaces.length % width)) : each;
    const start = index + mark.length;
    edits.push({ span: { start, end: start + inner + 1 }, newText: spaces });
  }
  return { text: applyEdits(text, edits), edits };
}

/** From the offsets of an expanded text to those of the text as it was written. */
export function offsetsBefore({ edits }: Expanded): (offset: number) => number {
  const ends: number[] = [];
  let growth = 0;
  for (const { span, newText } of edits) {
    growth += newText.length - (span.end - span.start);
    ends.push(span.end + growth);
  }
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = edits[low - 1];
    const before = last ? offset - (ends[low - 1] as number) + last.span.end : offset;
    // Within what stands for a tab, no offset is the right one; that of its start is in nobody's way.
    return Math.min(before, edits[low]?.span.start ?? before);
  };
}

/** The same tree with other offsets. What an alias repeats stays one. */
export function withOffsets(root: Node, offset: (before: number) => number): Node {
  const known = new Map<Node, Node>();
  const spanOf = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  const moved = <N extends Node>(node: N): N => {
    const before = known.get(node);
    if (before) return before as N;
    const after = copyOf(node) as N;
    known.set(node, after);
    return after;
  };
  const copyOf = (node: Node): Node => {
    const span = spanOf(node.span);
    if (node.kind === 'scalar') return { ...node, span };
    if (node.kind === 'seq') return { ...node, span, items: node.items.map(moved) };
    const entries = node.entries.map((entry) => ({
      ...entry,
      span: spanOf(entry.span),
      key: moved(entry.key),
      value: moved(entry.value),
    }));
    return { ...node, span, entries };
  };
  return moved(root);
}
