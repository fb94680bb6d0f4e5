/** The worst that an author can write, and a reader of tables that gives up where a spreadsheet might misread. */
import { expect } from 'vitest';

export const NASTY = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  `"'\`></td></table><!-- --> &amp; &#0;`,
  '=HYPERLINK("https://example.org","x")',
  '\u0009=1+1',
  '+1;-2;@SUM(A1)',
  '＝1',
  'one\ntwo\r\nthree\u2028four\tfive',
  '\u0000\u0007\u001B[31m\u009B\uFFFE\uFFFF',
  '\u202Eevil\u202C \u2066x\u2069',
  'a\uD83Db\uDE00c 😀 👩‍👩‍👧‍👦',
  'very '.repeat(500),
  ' \u200B\uFEFF\u00A0 ',
  '',
];

/** By RFC 4180, strictly: what it gives up on, a spreadsheet may misread. */
export function readCsv(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  cell.lastIndex = 1;
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const match = cell.exec(csv);
    if (!match) expect.fail(csv.slice(at, at + 80));
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
