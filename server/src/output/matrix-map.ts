/** The heat map: strategies down, microcredentials across, in as many tables as fit on paper. */
import { t } from '@vscode/l10n';
import type { Cell, Column, DimensionPart, FrameworkPart, Matrix, Row } from '../engine/alignment-matrix.js';
import { escapeHtml } from './html.js';
import { type Letter, letterOf, wordsOfCell, wordsOfStatus } from './matrix-words.js';
import { sentence } from './visible.js';

/** The address that a microcredential's title leads to; none without it. */
export type LinkTo = (file: string) => string | undefined;

// So many columns are as narrow as a letter can be read on a sheet that lies on its side.
const ACROSS = 60;
const FEW = 30;
// The strategies of a dimension stay on one sheet, if they are no more than these.
const TOGETHER = 8;
// A domain of so many strategies begins a new sheet.
const LONG = 15;

/** An author's text on one line. */
export function plain(text: string): string {
  return escapeHtml(sentence(text));
}

/** The name of a microcredential, as a link where there is somewhere to go. */
export function nameOf({ name, file }: Pick<Column, 'name' | 'file'>, linkTo: LinkTo): string {
  const href = linkTo(file);
  return href === undefined ? plain(name) : `<a href="${escapeHtml(href)}">${plain(name)}</a>`;
}

/** A letter for the eye, and words for whoever listens. */
export function markOf(letter: Letter, words: string, element: 'td' | 'span' = 'td', classes = ''): string {
  return `<${element} class="m ${letter}${classes}" title="${escapeHtml(words)}"><b aria-hidden="true">${letter}</b><i class="words">${escapeHtml(words)}</i></${element}>`;
}

export function mapHtml(part: FrameworkPart, matrix: Matrix, linkTo: LinkTo): string {
  return blocksOf(matrix.columns)
    .map((columns) => tableHtml(part, columns, matrix, linkTo))
    .join('\n');
}

/** Of equal size, so that the last is not a sliver. */
function blocksOf(columns: readonly Column[]): Column[][] {
  const size = Math.ceil(columns.length / Math.ceil(columns.length / ACROSS));
  const blocks: Column[][] = [];
  for (let at = 0; at < columns.length; at += size) blocks.push(columns.slice(at, at + size));
  return blocks;
}

function tableHtml(part: FrameworkPart, columns: readonly Column[], matrix: Matrix, linkTo: LinkTo): string {
  const title = plain(part.framework.title);
  const from = matrix.columns.indexOf(columns[0] as Column) + 1;
  const which =
    columns.length === matrix.columns.length
      ? ''
      : ` · ${escapeHtml(t('Microcredentials {0} to {1} of {2}', from, from + columns.length - 1, matrix.columns.length))}`;
  const heads = columns.map((column, at) => headHtml(column, isFirstOfStack(columns, at), linkTo)).join('');
  // On paper many columns share what the titles leave, and few are as wide as is easy to read.
  const many = columns.length;
  const titles = Math.max(76, Math.min(150, 240 - many * 7));
  const style = many > FEW ? '--w:100%;--t:36%;--f:6.2pt' : `--w:${titles + 7 + many * 7}mm;--t:${titles}mm;--f:7pt`;
  return `<div class="scroll" role="region" tabindex="0" aria-label="${title}${which}"><table class="map${many > FEW ? '' : ' few'}" style="${style}">
<caption>${title}${which}</caption>
<colgroup><col class="title"><col class="n"><col class="c" span="${columns.length}"></colgroup>
<thead><tr><th scope="col">${escapeHtml(t('Strategy'))}</th><th scope="col" class="up"><span>${escapeHtml(t('Microcredentials'))}</span></th>${heads}</tr></thead>
${bodies(part, columns)}
</table></div>`;
}

function headHtml(column: Column, isFirst: boolean, linkTo: LinkTo): string {
  const status = isOpen(column) ? ` <small>${escapeHtml(wordsOfStatus(column.status))}</small>` : '';
  return `<th scope="col" class="up${isFirst ? ' first' : ''}${isOpen(column) ? ' open' : ''}"><span>${nameOf(column, linkTo)}${status}</span></th>`;
}

/** Not final yet, or no longer. */
export function isOpen({ status }: Pick<Column, 'status'>): boolean {
  return status !== undefined && status !== 'published' && status !== 'endorsed';
}

function isFirstOfStack(columns: readonly Column[], at: number): boolean {
  return at === 0 || columns[at - 1]?.stack !== columns[at]?.stack;
}

function bodies({ domains }: FrameworkPart, columns: readonly Column[]): string {
  const across = columns.length + 2;
  return domains
    .map((domain, at) => {
      const listed = domain.dimensions.filter(({ isListed }) => isListed);
      const rows = listed.reduce((sum, { rows }) => sum + rows.length, 0);
      const isLong = at > 0 && rows >= LONG;
      const unused = domain.dimensions.length - listed.length;
      const strategies = domain.strategies - rows;
      const rest =
        unused === 0
          ? ''
          : `\n<tbody><tr class="dimension"><th scope="row" colspan="${across}"><span>${escapeHtml(
              t('Dimensions that no microcredential uses: {0}, with {1} strategies', unused, strategies),
            )}</span></th></tr></tbody>`;
      return `<tbody class="domain${isLong ? ' long' : ''}"><tr class="domain"><th colspan="${across}" scope="rowgroup">${plain(domain.domain.name)} <span>${escapeHtml(
        t('{0} of {1} strategies covered', domain.covered, domain.strategies),
      )}</span></th></tr></tbody>\n${listed.map((dimension) => bodyHtml(dimension, columns)).join('\n')}${rest}`;
    })
    .join('\n');
}

function bodyHtml({ dimension, rows, covered, strategies }: DimensionPart, columns: readonly Column[]): string {
  const prefix = rows[0]?.id.replace(/\/[0-9]+$/, '') ?? '';
  const head = `<tr class="dimension"><th colspan="${columns.length + 2}" scope="rowgroup">${plain(dimension.name)} <span><code>${plain(prefix)}</code> ${covered} / ${strategies}</span></th></tr>`;
  return `<tbody${rows.length <= TOGETHER ? ' class="together"' : ''}>${head}\n${rows.map((row) => rowHtml(row, columns)).join('\n')}</tbody>`;
}

function rowHtml({ strategy, coverage, cells }: Row, columns: readonly Column[]): string {
  const marks = columns.map((column, at) => cellHtml(cells.get(column), column, isFirstOfStack(columns, at))).join('');
  return `<tr class="row"><th scope="row"><b>${strategy.number}</b>${plain(strategy.title)}${flagOf(coverage)}</th><td class="n">${cells.size}</td>${marks}</tr>`;
}

/** What a row is without, in words. */
export function flagOf(coverage: Row['coverage']): string {
  if (coverage === 'covered') return '';
  const words = coverage === 'none' ? t('not covered') : t('only tangentially');
  return ` <span class="flag ${coverage}">${escapeHtml(words)}</span>`;
}

function cellHtml(cell: Cell | undefined, { reading }: Column, isFirst: boolean): string {
  const first = isFirst ? ' first' : '';
  if (cell) return markOf(letterOf(cell), wordsOfCell(cell), 'td', first);
  if (reading !== 'whole') return `<td class="m q${first}">?<i class="words">${escapeHtml(t('not read to its end'))}</i></td>`;
  return first ? '<td class="first"></td>' : '<td></td>';
}
