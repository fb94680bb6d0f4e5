/** Tables for spreadsheets, by RFC 4180, in which an author's text runs no formula. */
import { sentence } from './visible.js';

// Excel takes a file without this mark for one in the encoding of the machine, and spoils every “–” in it. Others skip it.
const MARK = '\uFEFF';

/** The first row is the head. Each text becomes one line; the empty text is an empty cell. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return MARK + rows.map(lineOf).join('');
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`;
}

// What a spreadsheet may take for a formula (OWASP, “CSV Injection”), also in the wide forms that some turn into the plain ones.
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

// What it takes for a date, and for a number that it writes in another way: 1e5, 007.
const DATE = /^(?:[0-9]+|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\/[0-9]+$/i;
const NUMBER = /^(?:0[0-9]+|[0-9.]+e[0-9]+)$/i;

/** True for a text of which a spreadsheet makes a date, such as 1/2. */
export function looksLikeDate(text: string): boolean {
  return DATE.test(text);
}

function quoted(text: string): string {
  const plain = sentence(text);
  const safe = [FORMULA, DATE, NUMBER].some((each) => each.test(plain)) ? `'${plain}` : plain;
  return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}
