/** The numbers that are printed before the items of a CASE package. */
import type { CaseItem } from './case-package.js';

/** What stands at the end of a code: a number or a letter, and what is before it. */
interface Printed {
  readonly before: string;
  readonly number: number;
}

const NOTHING: Printed = { before: '', number: 0 };

/**
 * The numbers at the ends of the printed codes (`3.2`, `3.b`, `3b` and `3(b)` are 2), or else of their places in a printed
 * list. Undefined where an item has none, or where two have the same.
 */
export function printedNumbers(items: readonly CaseItem[]): number[] | undefined {
  return printedIn(items)?.map(({ number }) => number);
}

/** The items in the order of their printed numbers, where their codes are one series: the same up to those numbers. */
export function bySeries(items: readonly CaseItem[]): readonly CaseItem[] | undefined {
  const printed = printedIn(items);
  if (!printed || printed.some(({ before }) => before !== printed[0]?.before)) return undefined;
  return items
    .map((item, index) => ({ item, number: printed[index]?.number ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map(({ item }) => item);
}

function printedIn(items: readonly CaseItem[]): Printed[] | undefined {
  const usable = (printed: readonly Printed[]) =>
    printed.every(({ number }) => number > 0) && new Set(printed.map(({ number }) => number)).size === printed.length;
  return [
    items.map(({ humanCodingScheme }) => readCode(humanCodingScheme)),
    items.map(({ listEnumeration }) => readCode(listEnumeration)),
  ].find(usable);
}

function readCode(code: string): Printed {
  const end = /^(.*?)(?:(?<!\d)(\d{1,4})|(?<![a-z])([a-z]))[\s.:)\]]*$/i.exec(code);
  if (!end) return NOTHING;
  const [, before = '', digits, letter = ''] = end;
  // “Grade4” is a word with a number in it, and no code.
  if (digits !== undefined && /\p{L}$/u.test(before)) return NOTHING;
  return { before, number: digits === undefined ? letter.toLowerCase().charCodeAt(0) - 96 : Number(digits) };
}
