/** One line of a file with a span of it underlined. */
import type { LineIndex } from '../spec/lines.js';
import type { Span } from '../spec/tree.js';
import { columnsOf, graphemes, visible } from './visible.js';

export interface Excerpt {
  /** From 1. */
  readonly line: number;
  readonly source: string;
  /** Spaces and `^`, as wide as what stands above it. */
  readonly underline: string;
}

interface Cell {
  readonly shown: string;
  readonly at: number;
  readonly columns: number;
  readonly marked: boolean;
}

const TAB = 4;
// Of a line, so much is looked at around the span: more than any screen shows.
const NEAR = 400;

/** The line on which the span begins, cut to `columns` around it. Of a span of many lines the first is underlined. */
export function excerptOf(text: string, lines: LineIndex, span: Span, columns: number): Excerpt {
  const { line } = lines.position(span.start);
  const whole = lines.line(line);
  const start = Math.min(Math.max(span.start, whole.start), whole.end);
  const written = text.slice(start, Math.min(span.end, whole.end)).trimEnd();
  const end = start + Math.max(written.length, 1);

  const from = soundStart(text, Math.max(whole.start, start - NEAR));
  const to = Math.min(whole.end, end + NEAR, start + 2 * NEAR);
  const cells = cellsOf(text.slice(from, to), { start: start - from, end: end - from });
  const first = cells.find((cell) => cell.marked) ?? cells.at(-1);
  const last = cells.findLast((cell) => cell.marked) ?? first;
  const total = endOf(cells.at(-1));

  const isCutBefore = from > whole.start || endOf(last) > columns;
  // A third of what is shown leads up to the span, so that the reader knows where it stands.
  const left = isCutBefore ? Math.max(0, (first?.at ?? 0) - Math.floor(columns / 3)) : 0;
  const right = left + columns;
  const isCutAfter = to < whole.end || total > right;
  const lead = left > 0 || from > whole.start ? '…' : '';
  const shown = cells.filter((cell) => cell.at >= left + lead.length && endOf(cell) <= right - (isCutAfter ? 1 : 0));

  const gap = Math.max(0, (first?.at ?? 0) - (shown[0]?.at ?? 0)) + lead.length;
  const marked = shown.reduce((sum, cell) => sum + (cell.marked ? cell.columns : 0), 0);
  const isEmptyAtEnd = !cells.some((cell) => cell.marked);
  return {
    line: line + 1,
    source: `${lead}${shown.map((cell) => cell.shown).join('')}${isCutAfter ? '…' : ''}`.trimEnd(),
    underline:
      ' '.repeat(isEmptyAtEnd ? endOf(shown.at(-1)) - (shown[0]?.at ?? 0) + lead.length : gap) + '^'.repeat(Math.max(1, marked)),
  };
}

function cellsOf(text: string, span: Span): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const { segment, index } of graphemes(text)) {
    const shown = segment === '\t' ? ' '.repeat(TAB - (at % TAB)) : visible(segment);
    const columns = segment === '\t' ? shown.length : columnsOf(shown);
    cells.push({ shown, at, columns, marked: index < span.end && index + segment.length > span.start });
    at += columns;
  }
  return cells;
}

function endOf(cell: Cell | undefined): number {
  return cell ? cell.at + cell.columns : 0;
}

/** Not between the halves of a surrogate pair. */
function soundStart(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}
