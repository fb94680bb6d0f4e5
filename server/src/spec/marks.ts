/** Marks (`&mark`) on values, and the repetitions (`*mark`) that read the same in another place. */
import type { Entry, Span } from './tree.js';

/** True for `*mark`: what it repeats stands above, and would change there too. */
export function isRepetition({ key, value }: Entry): boolean {
  return value.span.start < key.span.end;
}

/** True for a value that is repeated elsewhere, where it would change too. */
export function isRepeated(text: string, { key, value }: Entry): boolean {
  return marksIn(text, { start: key.span.end, end: value.span.start }).some((mark) => isMarkRepeated(text, mark, value.span.end));
}

/** The names of the marks in a stretch of the text. */
export function marksIn(text: string, { start, end }: Span): string[] {
  return [...text.slice(start, end).matchAll(/(?<![^\s,[{])&([^\s,[\]{}]+)/g)].map(([, mark = '']) => mark);
}

/** True if a mark is repeated somewhere behind an offset. */
export function isMarkRepeated(text: string, mark: string, from: number): boolean {
  return text
    .slice(from)
    .split(/[\s,[\]{}]/)
    .includes(`*${mark}`);
}
