/** The matrix as a page by itself: light and dark, and made to be printed. */
import { t } from '@vscode/l10n';
import { type Column, type FrameworkPart, type Matrix, type Row, rowsOf } from '../engine/alignment-matrix.js';
import { escapeHtml } from './html.js';
import { isOpen, type LinkTo, mapHtml, markOf, nameOf, plain } from './matrix-map.js';
import { matrixStyle } from './matrix-style.js';
import { letterOf, runsOf, whyUnknown, whyUnread, wordsOfCell, wordsOfSize, wordsOfStatus } from './matrix-words.js';
import { sentence } from './visible.js';
import { webPage } from './web-page.js';

export interface MatrixHtmlOptions {
  /** Where the title of a microcredential leads to, by its file. Titles are no links without it. */
  readonly linkTo?: LinkTo;
  /** That in which the page is written, where that is known. */
  readonly language?: string;
}

// So many microcredentials with their strategies fit on a sheet, and stay on one.
const FEW = 20;
// So many facts stand beside the numbers; more go below them.
const BESIDE = 30;

/** One page for the matrices of all these libraries. */
export function matrixHtml(matrices: readonly Matrix[], { linkTo = () => undefined, language }: MatrixHtmlOptions = {}): string {
  const title = matrices.length === 1 && matrices[0] ? titleOf(matrices[0]) : t('Coverage of the frameworks');
  const body = { markup: matrices.map((matrix) => libraryHtml(matrix, linkTo)).join('\n') };
  return webPage({ title: sentence(title), style: matrixStyle, body, ...(language !== undefined && { language }) });
}

function titleOf({ library }: Matrix): string {
  return library ?? t('What the microcredentials cover');
}

function libraryHtml(matrix: Matrix, linkTo: LinkTo): string {
  const isEmpty = matrix.columns.length === 0 && matrix.leftOut.length === 0;
  if (isEmpty)
    return `<main><header><h1>${plain(titleOf(matrix))}</h1><p>${escapeHtml(t('There are no microcredentials here yet.'))}</p></header></main>`;
  const facts = factsOf(matrix, linkTo);
  const glances = matrix.frameworks.map((part) => glanceHtml(part));
  return `<main>
<header><h1>${plain(titleOf(matrix))}</h1>
<p>${escapeHtml(wordsOfSize(matrix.columns.length, matrix.leftOut.length))}</p></header>
<div class="top${facts.flatMap(({ items }) => items).length <= BESIDE ? ' side' : ''}"><div>${glances.join('\n')}</div>
${factsHtml(facts)}</div>
${mapsHtml(matrix, linkTo)}
${listHtml(matrix, linkTo)}
</main>`;
}

function mapsHtml(matrix: Matrix, linkTo: LinkTo): string {
  if (matrix.columns.length === 0) return '';
  const maps = matrix.frameworks.map((part) => mapHtml(part, matrix, linkTo));
  return `<section class="maps"><header><h2>${escapeHtml(t('Strategies by microcredentials'))}</h2>${keyHtml(matrix)}</header>
${maps.join('\n')}</section>`;
}

/** Four numbers, then the strategies of each dimension as boxes. */
function glanceHtml(part: FrameworkPart): string {
  const { framework, domains, strategies, covered, tangential, microcredentials } = part;
  const tile = (name: string, value: number, of = '') => `<div><dt>${escapeHtml(name)}</dt><dd>${value}${of}</dd></div>`;
  const most = Math.max(1, ...domains.flatMap(({ dimensions }) => dimensions.map((each) => each.microcredentials)));
  const rows = domains
    .map(({ domain, dimensions, ...counts }) => {
      const listed = dimensions.filter(({ isListed }) => isListed);
      const head = `<tbody><tr class="domain"><th scope="rowgroup" colspan="2">${plain(domain.name)}</th><td class="n">${counts.covered} / ${counts.strategies}</td><td>${counts.microcredentials}</td></tr>`;
      const own = listed.map(
        (each) =>
          `<tr><th scope="row">${plain(each.dimension.name)}</th><td>${each.rows.map(boxHtml).join('')}</td><td class="n">${each.covered} / ${each.strategies}</td><td>${each.microcredentials}<span class="bar" style="width:${((9 * each.microcredentials) / most).toFixed(2)}rem"></span></td></tr>`,
      );
      const unused = dimensions.length - listed.length;
      const rest =
        unused === 0
          ? []
          : [
              `<tr><td colspan="4" class="soft">${escapeHtml(t('Dimensions that no microcredential uses: {0}', unused))}</td></tr>`,
            ];
      return [head, ...own, ...rest, '</tbody>'].join('\n');
    })
    .join('\n');
  return `<section><h2>${plain(framework.title)}</h2>
<dl>${[
    tile(t('Strategies covered'), covered, ` <small>/ ${strategies}</small>`),
    tile(t('Only tangentially'), tangential),
    tile(t('Not covered'), strategies - covered),
    tile(t('Aligned microcredentials'), microcredentials),
  ].join('')}</dl>
<table class="glance"><caption>${escapeHtml(t('Coverage by domain and dimension'))}</caption>
<thead><tr><th scope="col">${escapeHtml(t('Dimension'))}</th><th scope="col">${escapeHtml(t('Strategies'))}</th><th scope="col">${escapeHtml(t('Covered'))}</th><th scope="col">${escapeHtml(t('Microcredentials'))}</th></tr></thead>
${rows}</table>
<ul class="key"><li><span class="box covered">1</span> ${escapeHtml(t('covered'))}</li><li><span class="box tangential">1</span> ${escapeHtml(t('only tangentially'))}</li><li><span class="box none">1</span> ${escapeHtml(t('not covered'))}</li></ul>
${framework.attribution ? `<p class="soft">${plain(framework.attribution)}</p>` : ''}</section>`;
}

function boxHtml({ strategy, coverage, cells }: Row): string {
  const words = { covered: t('covered'), tangential: t('only tangentially'), none: t('not covered') }[coverage];
  return `<span class="box ${coverage}" title="${plain(strategy.title)} (${cells.size})">${strategy.number}<i class="words">${escapeHtml(words)}</i></span>`;
}

function keyHtml({ unread, columns }: Matrix): string {
  const items = [
    [markOf('P', t('primary'), 'span'), t('primary')],
    [markOf('S', t('secondary'), 'span'), t('secondary')],
    [markOf('A', t('rank not said'), 'span'), t('aligned, rank not said')],
    [
      markOf('p', t('primary, tangential'), 'span') + markOf('s', t('secondary, tangential'), 'span'),
      t('only tangential: small letters'),
    ],
    ...(columns.some(isOpen) ? [[`<em>${escapeHtml(t('Title'))}</em>`, t('draft, or in review')]] : []),
    ...(unread.length > 0 ? [['<span class="m q">?</span>', t('a file that cannot be read to its end')]] : []),
  ];
  return `<ul class="key">${items.map(([mark = '', words = '']) => `<li>${mark} ${escapeHtml(words)}</li>`).join('')}</ul>`;
}

interface Fact {
  readonly title: string;
  /** In HTML. */
  readonly items: readonly string[];
}

function factsHtml(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const lists = facts.map(
    ({ title, items }) => `<h3>${escapeHtml(title)}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`,
  );
  return `<section><h2>${escapeHtml(t('What to look at'))}</h2>${lists.join('\n')}</section>`;
}

function factsOf(matrix: Matrix, linkTo: LinkTo): Fact[] {
  const { frameworks, alike, unaligned, gapsOnly, unknown, unread } = matrix;
  const names = (columns: readonly Column[]) => columns.map((column) => nameOf(column, linkTo)).join('; ');
  const code = (id: string) => `<code>${plain(id)}</code>`;
  const tangential = frameworks.flatMap(rowsOf).filter(({ coverage }) => coverage === 'tangential');
  return [
    { title: t('Not covered by any microcredential'), items: frameworks.flatMap(uncovered) },
    {
      title: t('Covered only tangentially'),
      items: tangential.map(({ id, strategy, cells }) => `${code(id)} ${plain(strategy.title)}: ${names([...cells.keys()])}`),
    },
    {
      title: t('Aligned to the same strategies'),
      items: alike.map((each) => `${each.strategies.map(code).join(', ')}: ${names(each.columns)}`),
    },
    {
      title: t('Strategies that no framework knows'),
      items: unknown.map((each) => `${code(each.name)}: ${names(each.columns)}. ${escapeHtml(whyUnknown(each, matrix))}`),
    },
    { title: t('Without any alignment'), items: unaligned.map((column) => nameOf(column, linkTo)) },
    {
      title: t('With declared gaps only'),
      items: gapsOnly.map((column) => `${nameOf(column, linkTo)}: ${column.gaps.map(plain).join(' ')}`),
    },
    {
      title: t('Not read to the end: what seems to be missing may stand there'),
      items: unread.map((column) => `${nameOf(column, linkTo)} (${code(column.file)}): ${escapeHtml(whyUnread(column))}`),
    },
  ].filter(({ items }) => items.length > 0);
}

/** By dimension; of a large framework only those that someone uses. Their titles stand in the map. */
function uncovered({ domains }: FrameworkPart): string[] {
  const listed = domains.flatMap(({ dimensions }) => dimensions.filter(({ isListed }) => isListed));
  return listed.flatMap(({ dimension, rows, covered }) => {
    const none = rows.filter(({ coverage }) => coverage === 'none').map(({ strategy }) => strategy.number);
    if (none.length === 0) return [];
    return [`${plain(dimension.name)}: ${covered === 0 ? escapeHtml(t('all')) : runsOf(none).join(', ')}`];
  });
}

/** Each microcredential with its strategies: the other way to read the map. */
function listHtml({ columns, writtenId }: Matrix, linkTo: LinkTo): string {
  if (columns.length === 0) return '';
  const rows = columns.map((column, at) => {
    const { stack, status, cells, unknown, gaps } = column;
    const isNew = at === 0 || columns[at - 1]?.stack !== stack;
    const head = isNew
      ? `<tr class="stack"><th scope="rowgroup" colspan="3">${plain(stack ?? t('Without a stack'))}</th></tr>\n`
      : '';
    const tags = [...cells].map(
      ([strategy, cell]) =>
        `<span class="tag">${markOf(letterOf(cell), wordsOfCell(cell), 'span')}<code>${plain(writtenId(strategy))}</code></span>`,
    );
    const strays = unknown.map(
      (name) => `<span class="tag"><code>${plain(name)}</code> <span class="flag none">${escapeHtml(t('unknown'))}</span></span>`,
    );
    const declared = gaps.map((gap) => `<div>${escapeHtml(t('Gap:'))} ${plain(gap)}</div>`);
    return `${head && `${at === 0 ? '' : '</tbody>'}<tbody>${head}`}<tr><th scope="row">${nameOf(column, linkTo)}</th><td class="status">${escapeHtml(wordsOfStatus(status))}</td><td>${[...tags, ...strays, ...declared].join(' ')}</td></tr>`;
  });
  return `<section class="${columns.length > FEW ? 'long' : 'short'}"><h2>${escapeHtml(t('The microcredentials'))}</h2>
<table class="list"><caption>${escapeHtml(t('Microcredentials by stack, with their strategies'))}</caption>
<thead><tr><th scope="col">${escapeHtml(t('Microcredential'))}</th><th scope="col">${escapeHtml(t('Status'))}</th><th scope="col">${escapeHtml(t('Strategies'))}</th></tr></thead>
${rows.join('\n')}</tbody></table></section>`;
}
