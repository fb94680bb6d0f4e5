/** The matrix as a table for spreadsheets: one row for each strategy, one column for each microcredential. */
import { type Cell, type Column, type Matrix, type Row, rowsOf } from '../engine/alignment-matrix.js';
import { sentence } from './visible.js';

// Excel takes a file without this mark for one in the encoding of the machine, and spoils every “–” in it. Others skip it.
const MARK = '\uFEFF';

/**
 * By RFC 4180. A cell says `primary, strong`; it is empty where a microcredential is not aligned, and `?` where its file cannot
 * be read to its end. Strategies that no framework knows stand at the end.
 */
export function matrixCsv(matrix: Matrix): string {
  const { frameworks, columns, unknown } = matrix;
  const heads = ['Framework', 'Domain', 'Dimension', 'Strategy', 'Title', 'Coverage', 'Microcredentials', 'Primary', 'Strong'];
  const rows = frameworks.flatMap((part) =>
    rowsOf(part).map(({ strategy, id, coverage, cells }) => {
      const { framework, dimension, title } = strategy;
      const words = [framework.title, dimension.domain.name, dimension.name, plainId(id, strategy), title];
      return rowOf(words, COVERAGE[coverage], cells, columns);
    }),
  );
  const strays = unknown.map(({ name, columns: own }) => {
    const cells = new Map(own.map((column) => [column, {}] as const));
    return rowOf(['', '', '', name, ''], 'unknown', cells, columns);
  });
  return MARK + [[...heads, ...columns.map(({ name }) => name)], ...rows, ...strays].map(lineOf).join('');
}

const COVERAGE: Readonly<Record<Row['coverage'], string>> = {
  covered: 'covered',
  tangential: 'only tangentially',
  none: 'not covered',
};

function rowOf(
  words: readonly string[],
  coverage: string,
  cells: ReadonlyMap<Column, Partial<Cell>>,
  columns: readonly Column[],
): (string | number)[] {
  const own = [...cells.values()];
  const primary = own.filter(({ rank }) => rank === 'primary').length;
  const strong = own.filter(({ strength }) => strength === 'strong').length;
  const marks = columns.map((column) => {
    const cell = cells.get(column);
    if (cell) return [cell.rank, cell.strength].filter(Boolean).join(', ') || 'aligned';
    return column.reading === 'whole' ? '' : '?';
  });
  return [...words, coverage, cells.size, primary, strong, ...marks];
}

// A spreadsheet reads these as dates: 1/2, may/3.
const DATE = /^(?:[0-9]+|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\/[0-9]+$/i;

/** The id that an author writes, with the framework in front where a spreadsheet would make a date of it. */
function plainId(id: string, { framework }: Row['strategy']): string {
  return DATE.test(id) ? `${framework.id}:${id}` : id;
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`;
}

// What a spreadsheet may take for a formula (OWASP, “CSV Injection”), also in the wide forms that some turn into the plain ones.
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

// And for a number that it writes in another way: 1e5, 007.
const NUMBER = /^(?:0[0-9]+|[0-9.]+e[0-9]+)$/i;

function quoted(text: string): string {
  const plain = sentence(text);
  const safe = [FORMULA, DATE, NUMBER].some((each) => each.test(plain)) ? `'${plain}` : plain;
  return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}
