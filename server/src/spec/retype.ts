/**
 * What other programs and habits put where YAML wants something else: tabs and typographic spaces in front of a line, bullets
 * for hyphens, a hyphen or colon without its space. A text with such slips can be read as if they were typed as YAML wants them.
 */
import { applyEdits, type Edit } from './edit.js';
import type { Node, Span } from './tree.js';

export type SlipKind = 'tab' | 'space' | 'bullet' | 'hyphen' | 'colon';

export interface Retyping extends Edit {
  readonly kind: SlipKind;
}

export interface Retyped {
  readonly text: string;
  /** In the order of the text; they do not touch each other's places. */
  readonly edits: readonly Retyping[];
}

// All that Unicode calls a space, but for the two that YAML knows.
const ODD_SPACE = '\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000';
const INDENTATION = new RegExp(`^[ \\t${ODD_SPACE}]*`);
const NAME = '[A-Za-z_][\\w-]*';
// What only an item can be: entries, or a map in braces. A text behind a bullet may be meant as one.
const ITEM = `(?=["']?${NAME}["']?[ ${ODD_SPACE}]?[:\uFF1A](?:\\s|$)|\\{)`;
const BULLETS = '(?:[•‣⁃▪●○◦·∙*–—‒―−]|\\d{1,2}[.)])';
const BULLET = new RegExp(`^${BULLETS}[ \\t${ODD_SPACE}]+${ITEM}`);
const HYPHEN = new RegExp(`^-${ITEM}`);
const OTHER_GAP = new RegExp(`^-[ ]*[\\t${ODD_SPACE}][ \\t${ODD_SPACE}]*`);
const WIDE_COLON = new RegExp(`^(${NAME}[ ${ODD_SPACE}]?)\uFF1A[ ${ODD_SPACE}]*`);
const TIGHT_COLON = /^([a-z_]+):(?=[^\s:/])/;
const SUSPICIOUS = new RegExp(`^[ \\t]*(?:[${ODD_SPACE}]|${BULLETS}[ \\t${ODD_SPACE}]|-${NAME}:)`, 'm');
const ODD_NAME = new RegExp(`^(?:[${ODD_SPACE}]|${BULLETS}[ \\t${ODD_SPACE}]|-${NAME})`);
const OPENS_BLOCK = /(?:^|[\s:-])[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

/**
 * The text as YAML wants it. A tab leads to the next column that `width` divides. A colon is only given its space in a line for
 * which `isWrong` holds, since `time:9` may well be a text. The words of block texts stay, but for their indentation.
 */
export function retype(text: string, width: number, isWrong: (span: Span) => boolean): Retyped {
  const edits: Retyping[] = [];
  // The indentation that a line needs to belong to the block text above it.
  let block: number | undefined;
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).replace(/\r$/, '');
    if (line.trim() !== '') {
      const indentation = INDENTATION.exec(line)?.[0] ?? '';
      let column = columnAfter(indentation, 0, width);
      if (/[^ ]/.test(indentation)) {
        const kind = indentation.includes('\t') ? 'tab' : 'space';
        edits.push({ kind, span: { start, end: start + indentation.length }, newText: ' '.repeat(column) });
      }
      if (block === undefined || column < block) {
        const at = start + indentation.length;
        column = retypeLine(line.slice(indentation.length), at, column, width, isWrong({ start, end }), edits);
        block = OPENS_BLOCK.test(line) ? column + 1 : undefined;
      }
    }
    start = end + 1;
  }
  return { text: applyEdits(text, edits), edits };
}

/** Returns the column of the last entry that begins in the line. */
function retypeLine(line: string, offset: number, column: number, width: number, isWrong: boolean, edits: Retyping[]): number {
  let at = 0;
  let here = column;
  const replace = (kind: SlipKind, length: number, newText: string) => {
    edits.push({ kind, span: { start: offset + at, end: offset + at + length }, newText });
    at += length;
    here += newText.length;
  };
  for (let rest = line; ; rest = line.slice(at)) {
    const bullet = BULLET.exec(rest)?.[0];
    const gap = OTHER_GAP.exec(rest)?.[0];
    const plain = /^- +/.exec(rest)?.[0];
    // As wide as before, so that the entries below stay in line.
    const hyphenFor = (written: string) => '-'.padEnd(columnAfter(written, here, width) - here);
    if (bullet !== undefined) replace('bullet', bullet.length, hyphenFor(bullet));
    else if (HYPHEN.test(rest)) replace('hyphen', 1, '- ');
    else if (gap !== undefined) replace(gap.includes('\t') ? 'tab' : 'space', gap.length, hyphenFor(gap));
    else if (plain !== undefined) {
      at += plain.length;
      here += plain.length;
    } else {
      const wide = WIDE_COLON.exec(rest);
      const tight = isWrong ? TIGHT_COLON.exec(rest) : null;
      const entry = here;
      if (wide) replace('colon', wide[0].length, `${wide[1]}: `);
      else if (tight) replace('colon', tight[0].length, `${tight[0]} `);
      return entry;
    }
  }
}

function columnAfter(text: string, column: number, width: number): number {
  let at = column;
  for (const each of text) at += each === '\t' ? width - (at % width) : 1;
  return at;
}

/** True for a text that may be read, and yet not as it was meant: what is in front of a name is taken for a part of it. */
export function mayMislead(text: string): boolean {
  return SUSPICIOUS.test(text);
}

/** How many names begin with what was meant as a space or a hyphen. */
export function oddNames(root: Node | undefined): number {
  const seen = new Set<Node>();
  const count = (node: Node): number => {
    if (node.kind === 'scalar' || seen.has(node)) return 0;
    seen.add(node);
    if (node.kind === 'seq') return node.items.reduce((total, item) => total + count(item), 0);
    return node.entries.reduce(
      (total, { key, value }) => total + (key.style === 'plain' && ODD_NAME.test(String(key.value)) ? 1 : 0) + count(value),
      0,
    );
  };
  return root ? count(root) : 0;
}

/** From the offsets of a retyped text to those of the text as it was written. */
export function offsetsBefore({ edits }: Retyped): (offset: number) => number {
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
    const next = edits[low];
    if (!next || before <= next.span.start) return before;
    // Of what stands there instead, the beginning may be the same: the name in front of a colon.
    const inner = before - next.span.start;
    return next.span.start + Math.min(inner, next.kind === 'colon' ? next.span.end - next.span.start : 0);
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
