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

function quoted(text: string): string {
  const plain = sentence(text);
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}
