/** The matrix as a table for spreadsheets: one row for each strategy, one column for each microcredential. */
import { type Cell, type Column, type Matrix, type Row, rowsOf } from '../engine/alignment-matrix.js';
import { csv, looksLikeDate } from './csv.js';

/**
 * A cell says `primary, strong`; it is empty where a microcredential is not aligned, and `?` where its file cannot
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
  return csv([[...heads, ...columns.map(({ name }) => name)], ...rows, ...strays]);
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

/** The id that an author writes, with the framework in front where a spreadsheet would make a date of it. */
function plainId(id: string, { framework }: Row['strategy']): string {
  return looksLikeDate(id) ? `${framework.id}:${id}` : id;
}
