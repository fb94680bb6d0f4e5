/** The top-level entries of a file as stretches of text, each with the comments that belong to it. */
import type { Edit } from './edit.js';
import type { Entry, MapNode } from './tree.js';

interface Block {
  readonly entry: Entry;
  /** Where its first comment begins, or else its own line. */
  readonly start: number;
  /** Where its last line ends, without the line break. */
  readonly end: number;
}

/**
 * Moves an entry with its comments in front of another one, or behind it. Undefined where the entries do not stand on lines
 * of their own, as in braces.
 */
export function moveEntry(
  text: string,
  root: MapNode,
  entry: Entry,
  where: { readonly before: Entry } | { readonly behind: Entry },
): Edit[] | undefined {
  const blocks = blocksOf(text, root);
  if (!blocks) return undefined;
  const at = blocks.findIndex((block) => block.entry === entry);
  const target = blocks.find((block) => block.entry === ('before' in where ? where.before : where.behind));
  const own = blocks[at];
  if (!own || !target || own === target) return undefined;
  const next = blocks[at + 1];
  const previous = blocks[at - 1];
  const content = text.slice(own.start, own.end);
  // What parts it from its neighbor moves along, so that the sections stay as far apart as they were.
  const gap = next ? text.slice(own.end, next.start) : previous ? text.slice(previous.end, own.start) : '\n';
  const cut = next ? { start: own.start, end: next.start } : { start: previous?.end ?? own.start, end: own.end };
  const place = 'before' in where ? target.start : target.end;
  const newText = 'before' in where ? content + gap : gap + content;
  return [
    { span: cut, newText: '' },
    { span: { start: place, end: place }, newText },
  ];
}

function blocksOf(text: string, root: MapNode): Block[] | undefined {
  if (root.flow || root.entries.length === 0) return undefined;
  const column = columnOf(text, root.entries[0]?.key.span.start ?? 0);
  const blocks: Block[] = [];
  for (const [index, entry] of root.entries.entries()) {
    const line = lineStart(text, entry.key.span.start);
    if (text.slice(line, entry.key.span.start).trim() !== '') return undefined;
    // With `|+` and `>+` the empty lines below are part of the text.
    if (/\s/.test(text[entry.span.end - 1] ?? '')) return undefined;
    const previous = blocks.at(-1);
    if (previous && previous.end > line) return undefined;
    const rest = endOfLine(text, entry.span.end);
    const limit = root.entries[index + 1] ? lineStart(text, root.entries[index + 1]?.key.span.start ?? 0) : text.length;
    if (limit < rest) return undefined;
    const gap = divide(text, rest, limit, column);
    // Comments at the top of the file are about the whole.
    const start = previous ? lead(text, previous.end, line, column) : line + (text.charCodeAt(line) === 0xfeff ? 1 : 0);
    blocks.push({ entry, start, end: gap.end });
  }
  return blocks;
}

/** Of the lines between two entries: where the first entry ends, and where the comments of the second begin. */
function divide(text: string, from: number, to: number, column: number): { end: number; start: number } {
  const lines: { start: number; end: number; kind: 'blank' | 'inner' | 'comment' }[] = [];
  for (let at = nextLine(text, from); at < to; ) {
    const end = endOfLine(text, at);
    const content = text.slice(at, end);
    const indentation = /^\s*/.exec(content)?.[0].length ?? 0;
    lines.push({ start: at, end, kind: content.trim() === '' ? 'blank' : indentation > column ? 'inner' : 'comment' });
    const next = nextLine(text, end);
    if (next <= at) break;
    at = next;
  }
  const inner = lines.findLastIndex((line) => line.kind === 'inner') + 1;
  const rest = lines.slice(inner);
  const blank = rest.findIndex((line) => line.kind === 'blank');
  // Comments right below an entry, with an empty line after them, are its own.
  const own = inner + Math.max(0, blank);
  const first = lines.slice(own).find((line) => line.kind === 'comment');
  return { end: lines[own - 1]?.end ?? from, start: first?.start ?? to };
}

function lead(text: string, from: number, to: number, column: number): number {
  return divide(text, from, to, column).start;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line without its line break. */
function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0);
}
