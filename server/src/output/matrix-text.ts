/** The matrix on a terminal of any width: strategy by strategy, then what follows from it. */
import {
  type Column,
  type Counts,
  type DimensionPart,
  type FrameworkPart,
  type Matrix,
  type Row,
  rowsOf,
} from '../engine/alignment-matrix.js';
import { letterOf, letters, runsOf, whyUnknown, whyUnread, wordsOfStatus } from './matrix-words.js';
import type { Style } from './style.js';
import { cut, hanging, padEnd, sentence, wrap } from './visible.js';
import { count, listed, number } from './words.js';

// Of so many microcredentials each is named; of more, how many more there are.
const NAMES = 6;
// A title that would be cut to less than this is left out.
const TITLE = 16;
// Before the number of a strategy ends.
const MARGIN = 6;
// Places stand in groups, so that they can be counted.
const TEN = 10;

/** One matrix after the other, one for each library. `columns`: how wide a line may be. */
export function matrixText(matrices: readonly Matrix[], style: Style, columns: number): string {
  return matrices.map((matrix) => libraryText(matrix, style, columns)).join('\n\n');
}

function libraryText(matrix: Matrix, style: Style, columns: number): string {
  const grid = gridOf(matrix, columns);
  const lines = [
    ...(matrix.library ? wrap(sentence(matrix.library), columns).map(style.bold) : []),
    ...wrap(sizeOf(matrix), columns),
    ...matrix.frameworks.flatMap((part) => ['', ...frameworkLines(part, matrix, grid, style, columns)]),
    '',
    ...legend(matrix, grid, style, columns),
    ...factLines(matrix, style, columns),
  ];
  return `${lines.join('\n')}\n`;
}

function sizeOf({ columns, leftOut }: Matrix): string {
  const left = [...new Set(leftOut.map(({ summary }) => summary.status))].map(wordsOfStatus);
  const out =
    leftOut.length === 0
      ? ''
      : ` Left out: ${count(leftOut.length, 'microcredential')} (${listed(left)}); --status counts others.`;
  return `${count(columns.length, 'microcredential')}.${out}`;
}

/** How a row shows who is aligned: at a place of one's own for each while there is room, else as a bar of as many letters. */
interface Grid {
  readonly isBar: boolean;
  /** How many microcredentials a letter of a bar stands for. */
  readonly each: number;
  /** How wide it is. */
  readonly room: number;
  /** How wide a number of microcredentials is. */
  readonly digits: number;
}

function gridOf({ columns, frameworks }: Matrix, width: number): Grid {
  const most = Math.max(0, ...frameworks.flatMap(rowsOf).map(({ cells }) => cells.size));
  const digits = number(most).length;
  const left = Math.max(10, width - 12 - digits);
  const all = columns.length + Math.max(0, Math.ceil(columns.length / TEN) - 1);
  if (all <= left) return { isBar: false, each: 1, room: all, digits };
  const room = Math.max(4, Math.floor(left / 2) - letters.length);
  const each = Math.max(1, Math.ceil(most / room));
  return { isBar: true, each, room: Math.min(most, room + letters.length), digits };
}

function frameworkLines(part: FrameworkPart, matrix: Matrix, grid: Grid, style: Style, columns: number): string[] {
  const { framework, domains } = part;
  return [
    ...wrap(sentence(framework.title), columns).map(style.bold),
    ...wrap(coverageOf(part), columns),
    ...domains.flatMap((domain) => {
      const unused = domain.dimensions.filter(({ isListed }) => !isListed);
      const strategies = unused.reduce((sum, dimension) => sum + dimension.strategies, 0);
      return [
        '',
        ...wrap(`${sentence(domain.domain.name)}: ${shareOf(domain)}`, columns).map(style.bold),
        ...(unused.length < domain.dimensions.length ? rulerLine(grid, matrix, style) : []),
        ...domain.dimensions.flatMap((dimension) =>
          dimension.isListed ? dimensionLines(dimension, matrix, grid, style, columns) : [],
        ),
        ...(unused.length > 0
          ? wrap(
              `Not used, and not listed: ${count(unused.length, 'dimension')} with ${count(strategies, 'strategy', 'strategies')}.`,
              columns - 2,
            ).map((line) => style.dim(`  ${line}`))
          : []),
      ];
    }),
  ];
}

function coverageOf({ strategies, covered, tangential, microcredentials }: Counts): string {
  const only = tangential === 0 ? '' : `, ${number(tangential)} of them only tangentially`;
  return `${number(covered)} of ${count(strategies, 'strategy', 'strategies')} covered${only}, by ${count(microcredentials, 'microcredential')}.`;
}

/** `2 of 4, by 12 microcredentials`. */
function shareOf({ strategies, covered, microcredentials }: Counts): string {
  const by = covered === 0 ? '' : `, by ${count(microcredentials, 'microcredential')}`;
  return `${number(covered)} of ${number(strategies)}${by}`;
}

function dimensionLines(part: DimensionPart, matrix: Matrix, grid: Grid, style: Style, columns: number): string[] {
  const { dimension, rows } = part;
  const id = `(${sentence(rows[0]?.id.replace(/[0-9]+$/, '') ?? '')}…)`;
  const lines = wrap(`${sentence(dimension.name)}: ${shareOf(part)} ${id}`, columns - 2);
  return [
    ...lines.map((line) => `  ${line.endsWith(id) ? line.slice(0, line.length - id.length) + style.dim(id) : line}`),
    ...rows.map((row) => rowLine(row, matrix, grid, style, columns)),
  ];
}

/** Above the rows, the place of every tenth. */
function rulerLine({ isBar, digits }: Grid, { columns }: Matrix, style: Style): string[] {
  if (isBar || columns.length <= TEN) return [];
  const places = columns.flatMap((_, at) => (at % TEN === 0 ? [String(at + 1).padEnd(TEN + 1)] : []));
  return [style.dim(' '.repeat(MARGIN + 2 + digits + 2) + places.join('').trimEnd())];
}

function rowLine({ strategy, cells, coverage }: Row, matrix: Matrix, grid: Grid, style: Style, columns: number): string {
  const paint = { covered: style.green, tangential: style.yellow, none: style.red }[coverage];
  const many = paint((cells.size === 0 ? '–' : number(cells.size)).padStart(grid.digits));
  const strip = grid.isBar ? barOf(cells, grid) : stripOf(cells, matrix);
  const head = `${String(strategy.number).padStart(MARGIN)}  `;
  const room = columns - head.length - grid.digits - grid.room - 4;
  const title = room < TITLE ? '' : style.dim(cut(sentence(strategy.title), room));
  return `${head}${many}  ${paint(padEnd(strip, grid.room))}  ${title}`.trimEnd();
}

function stripOf(cells: Row['cells'], { columns }: Matrix): string {
  return columns
    .map((column) => {
      const cell = cells.get(column);
      return cell ? letterOf(cell) : column.reading === 'whole' ? '·' : '?';
    })
    .map((mark, at) => (at > 0 && at % TEN === 0 ? ` ${mark}` : mark))
    .join('');
}

function barOf(cells: Row['cells'], { each }: Grid): string {
  const own = [...cells.values()].map(letterOf);
  return letters.map((letter) => letter.repeat(Math.ceil(own.filter((other) => other === letter).length / each))).join('');
}

function legend(matrix: Matrix, { isBar, each }: Grid, style: Style, columns: number): string[] {
  const { columns: all } = matrix;
  if (all.length === 0) return [];
  const unread = !isBar && matrix.unread.length > 0 ? ' “?” a file that cannot be read to its end.' : '';
  const words = `P primary, S secondary, A without a rank; small letters: tangential.${unread}`;
  const stand = each > 1 ? ` Each letter stands for ${count(each, 'microcredential')}, or for what is left of them.` : '';
  if (isBar) return wrap(words + stand, columns).map(style.dim);
  const digits = String(all.length).length;
  const key = all.flatMap((column, at) =>
    hanging(
      `${String(at + 1).padStart(digits + 2)}  `,
      [sentence(column.name), wordsOfStatus(column.status), sentence(column.stack ?? '')].filter(Boolean).join(', '),
      columns,
    ),
  );
  return [...wrap(words, columns).map(style.dim), '', style.bold('The places in each row, from left to right'), ...key];
}

function factLines(matrix: Matrix, style: Style, columns: number): string[] {
  const names = (some: readonly Column[]) => {
    const shown = some.slice(0, some.length > NAMES ? NAMES - 1 : NAMES).map(({ name }) => `“${sentence(name)}”`);
    return listed(some.length > shown.length ? [...shown, `${number(some.length - shown.length)} more`] : shown);
  };
  const lines: string[] = [];
  const tell = (title: string, items: readonly string[]) => {
    if (items.length === 0) return;
    lines.push('', ...wrap(title, columns).map(style.bold), ...items.flatMap((item) => hanging('  - ', item, columns)));
  };
  const { frameworks, alike, unaligned, gapsOnly, unknown, unread } = matrix;
  for (const part of frameworks) {
    const rows = rowsOf(part).filter(({ coverage }) => coverage === 'tangential');
    tell(
      `${whatOf(part, matrix)}Not covered: ${count(part.strategies - part.covered, 'strategy', 'strategies')}`,
      uncovered(part),
    );
    tell(
      `${whatOf(part, matrix)}Covered only tangentially: ${count(rows.length, 'strategy', 'strategies')}`,
      rows.map(({ id, strategy, cells }) => `${sentence(id)} ${sentence(strategy.title)}: ${names([...cells.keys()])}`),
    );
  }
  tell(
    'Aligned to the same strategies',
    alike.map((each) => `${each.strategies.map(sentence).join(', ')}: ${names(each.columns)}`),
  );
  tell('Strategies that no framework knows', [
    ...unknown.map((each) => `“${sentence(each.name)}” in ${names(each.columns)}. ${whyUnknown(each, matrix)}`),
  ]);
  tell(
    'Without any alignment',
    unaligned.map(({ name }) => sentence(name)),
  );
  tell(
    'With declared gaps only',
    gapsOnly.map(({ name, gaps }) => `${sentence(name)}: ${gaps.map(sentence).join(' ')}`),
  );
  tell(
    'Not read to the end: what is said above to be missing may stand there',
    unread.map((column) => `${sentence(column.name)} (${sentence(column.file)}): ${whyUnread(column)}`),
  );
  return lines;
}

/** Which framework is meant, where there are several. */
function whatOf({ framework }: FrameworkPart, { frameworks }: Matrix): string {
  return frameworks.length > 1 ? `${sentence(framework.title)}: ` : '';
}

/** `Equity 2, 3 and 4`; of a large framework only what stands among used ones. */
function uncovered({ domains }: FrameworkPart): string[] {
  const dimensions = domains.flatMap((domain) => domain.dimensions);
  const unused = dimensions.filter(({ isListed }) => !isListed);
  const lines = dimensions.flatMap(({ dimension, rows, isListed, covered }) => {
    const none = isListed ? rows.filter(({ coverage }) => coverage === 'none') : [];
    if (none.length === 0) return [];
    const which = covered === 0 ? 'all' : listed(runsOf(none.map(({ strategy }) => strategy.number)));
    return [`${sentence(dimension.name)}: ${which}`];
  });
  const strategies = unused.reduce((sum, dimension) => sum + dimension.strategies, 0);
  return unused.length === 0
    ? lines
    : [...lines, `All ${count(strategies, 'strategy', 'strategies')} of the ${count(unused.length, 'dimension')} not listed`];
}
