/** Two spaces for each level, and one behind a dash. Lines of a longer text move together. */
import type { Edit } from '../spec/edit.js';
import type { LineIndex } from '../spec/lines.js';
import type { Node, ScalarNode } from '../spec/tree.js';

const STEP = 2;

/** A level that is open: the column in which its entries or dashes stand, and the one in which they should. */
interface Level {
  readonly kind: 'map' | 'seq';
  readonly column: number;
  readonly wanted: number;
}

/** The edits that indent a text that was read to its end. What they do to the meaning, the caller has to check. */
export function indentationOf(text: string, root: Node, lines: LineIndex): Edit[] {
  if (root.kind === 'scalar' || root.flow) return [];
  const { keys, inner } = partsOf(root, lines);
  const edits: Edit[] = [];
  let levels: Level[] = [];
  let comments: { readonly line: number; readonly column: number; readonly levels: readonly Level[] }[] = [];
  const indent = (line: number, column: number, wanted: number) => {
    const { start } = lines.line(line);
    if (column !== wanted) edits.push({ span: { start, end: start + column }, newText: ' '.repeat(Math.max(0, wanted)) });
  };
  const placeComments = (next?: { readonly column: number; readonly wanted: number }) => {
    for (const comment of comments) indent(comment.line, comment.column, columnForComment(comment, next));
    comments = [];
  };

  for (let line = 0; line < lines.count; line++) {
    const { start, end } = lines.line(line);
    const content = text.slice(start, end);
    const column = content.length - content.trimStart().length;
    if (content.slice(0, column).includes('\t')) return [];
    if (column === content.length) continue;
    if (content[column] === '#') {
      comments.push({ line, column, levels: [...levels] });
      continue;
    }
    if (/^(?:---|\.\.\.|%)/.test(content)) {
      placeComments();
      levels = [];
      continue;
    }
    const words = content.slice(column);
    const dashes = /^(?:-(?:[ \t]+(?![ \t#])|$))*/.exec(words)?.[0] ?? '';
    const kind = dashes !== '' || /^-[ \t]+#/.test(words) ? 'seq' : 'map';
    const wanted = enter(levels, kind, column, keys.has(start + column));
    placeComments({ column, wanted });
    indent(line, column, wanted);
    edits.push(...enterDashes(levels, dashes, line, column, wanted, keys, lines));
    line = moveAlong(text, line, lines, inner, levels, column, wanted, keys.has(start + column) || dashes !== '', indent);
  }
  placeComments();
  return edits;
}

/** Closes the levels that a line in this column leaves, opens the one that it begins, and tells the column that it should have. */
function enter(levels: Level[], kind: Level['kind'], column: number, opens: boolean): number {
  for (let top = levels.at(-1); top; top = levels.at(-1)) {
    // A list may stand in the column of the name that it belongs to.
    if (top.column < column || (top.column === column && (top.kind === kind || (top.kind === 'map' && kind === 'seq')))) break;
    levels.pop();
  }
  const top = levels.at(-1);
  if (top?.column === column && top.kind === kind) return top.wanted;
  const wanted = top ? top.wanted + STEP : 0;
  if (opens || kind === 'seq') levels.push({ kind, column, wanted });
  return wanted;
}

/** What follows a dash on its line is a level of its own, one space behind it. */
function enterDashes(
  levels: Level[],
  dashes: string,
  line: number,
  column: number,
  wanted: number,
  keys: ReadonlySet<number>,
  lines: LineIndex,
): Edit[] {
  const edits: Edit[] = [];
  const { start } = lines.line(line);
  const gaps = [...dashes.matchAll(/-([ \t]*)/g)];
  for (const [at, { index, 0: dash, 1: gap = '' }] of gaps.entries()) {
    if (gap === '') continue;
    const from = start + column + index + 1;
    const inside = column + index + dash.length;
    if (gap !== ' ') edits.push({ span: { start: from, end: from + gap.length }, newText: ' ' });
    const kind = at < gaps.length - 1 ? 'seq' : 'map';
    if (kind === 'seq' || keys.has(start + inside)) levels.push({ kind, column: inside, wanted: wanted + (at + 1) * STEP });
  }
  return edits;
}

/** The lines below that belong to a text or to brackets that begin on this one; returns the last of them. */
function moveAlong(
  text: string,
  line: number,
  lines: LineIndex,
  inner: ReadonlyMap<number, Inner>,
  levels: readonly Level[],
  column: number,
  wanted: number,
  isEntry: boolean,
  indent: (line: number, column: number, wanted: number) => void,
): number {
  const part = inner.get(line);
  if (!part) return line;
  const top = levels.at(-1);
  let shift = isEntry || !top ? (top ? top.wanted - top.column : 0) : wanted - column;
  const { block } = part;
  if (block) {
    const header = text.slice(block.span.start, block.span.start + 4);
    const first = firstLine(text, line + 1, part.last, lines);
    // An indentation that is given as a number counts from the level around.
    if (!/^[|>][-+]?\d/.test(header) && first !== undefined) shift = (top ? top.wanted + STEP : STEP) - first;
    else if (top) shift = top.wanted - top.column;
  }
  for (let below = line + 1; below <= part.last; below++) {
    const { start, end } = lines.line(below);
    const content = text.slice(start, end);
    const own = content.length - content.trimStart().length;
    // An empty line has no indentation to keep, unless blanks are part of the text.
    if (own === content.length && own + shift < 0) continue;
    if (own < content.length || (own > 0 && block)) indent(below, own, Math.max(0, own + shift));
  }
  return part.last;
}

function firstLine(text: string, from: number, to: number, lines: LineIndex): number | undefined {
  for (let line = from; line <= to; line++) {
    const { start, end } = lines.line(line);
    const content = text.slice(start, end);
    if (content.trim() !== '') return content.length - content.trimStart().length;
  }
  return undefined;
}

function columnForComment(
  { column, levels }: { readonly column: number; readonly levels: readonly Level[] },
  next: { readonly column: number; readonly wanted: number } | undefined,
): number {
  if (next?.column === column) return next.wanted;
  // Below a list in the column of its name, a comment speaks of what that name stands beside.
  const own = levels.find((level) => level.column === column) ?? levels.findLast((level) => level.column < column);
  if (!own) return next && column > 0 ? next.wanted : 0;
  return own.wanted + (own.column === column ? 0 : STEP);
}

interface Inner {
  /** The last line of what begins on the line. */
  readonly last: number;
  /** The text of several lines behind `|` or `>`. */
  readonly block?: ScalarNode;
}

/** Where the names of entries outside of brackets begin, and which lines are inside a text or brackets that begin above. */
function partsOf(root: Node, lines: LineIndex): { keys: Set<number>; inner: Map<number, Inner> } {
  const keys = new Set<number>();
  const inner = new Map<number, Inner>();
  const visited = new Set<Node>();
  const cover = (node: Node) => {
    const first = lines.position(node.span.start).line;
    const last = lines.position(Math.max(node.span.start, node.span.end - 1)).line;
    const isBlock = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
    if (last > first && last > (inner.get(first)?.last ?? 0)) inner.set(first, { last, ...(isBlock && { block: node }) });
  };
  const visit = (node: Node): void => {
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'scalar' || node.flow) cover(node);
    else if (node.kind === 'seq') for (const item of node.items) visit(item);
    else {
      for (const { key, value } of node.entries) {
        keys.add(key.span.start);
        visit(key);
        visit(value);
      }
    }
  };
  visit(root);
  return { keys, inner };
}
