/** Between offsets in a text and the lines and columns that people and editors speak of. */
import type { Span } from './tree.js';

/** Line and column, both from 0. A column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  /** How many lines there are; an empty text has one. */
  readonly count: number;
  /** The place of an offset. One outside of the text is taken to the nearest end of it. */
  position(offset: number): Position;
  /** A line without its line end; of a line that is not there, the empty span at the text's end. */
  line(line: number): Span;
}

/**
 * Finds the lines of a text. They end as in the language server protocol: with `\n`, `\r\n` or a lone `\r`.
 * A byte order mark before the first line is no column of it, since editors do not show it.
 */
export function lineIndex(text: string): LineIndex {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const starts = [first];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return {
    count: starts.length,
    position(offset) {
      const at = Math.min(Math.max(offset, first), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: at - (starts[low] ?? 0) };
    },
    line(line) {
      const start = starts[line] ?? text.length;
      let end = starts[line + 1] ?? text.length;
      while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
      return { start, end };
    },
  };
}
