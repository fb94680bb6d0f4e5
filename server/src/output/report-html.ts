/** The endorsement report as a page by itself: a cover for who decides, a table, and a section for each microcredential. */
import { t } from '@vscode/l10n';
import { criteria } from '../engine/criteria.js';
import { type Report, type ReportedCriterion, type ReportedSpec, standings } from '../review/report.js';
import { type Html, html } from './html.js';
import { type Fact, type FactItem, factsOf } from './report-facts.js';
import { anchorOf, type LinkTo, line, markOf, nameOf, sectionHtml } from './report-section.js';
import { reportStyle } from './report-style.js';
import {
  notesOn,
  percent,
  reviewerOf,
  sizeOf,
  titleOfStanding,
  wordsOfAgreement,
  wordsOfCoefficient,
  wordsOfLevel,
  wordsOfStanding,
  wordsOfStrategies,
  wordsOfTold,
} from './report-words.js';
import { sentence } from './visible.js';
import { webPage } from './web-page.js';

export interface ReportHtmlOptions {
  /** Where the title of a microcredential leads to, by its file. Without it, to its section. */
  readonly linkTo?: LinkTo;
  /** That in which the page is written, where that is known. */
  readonly language?: string;
  /** The day that it is of: year, month and day with hyphens. */
  readonly date?: string;
  /** Which microcredentials have a section of their own, by their files. All of them without it. */
  readonly inDetail?: (file: string) => boolean;
}

/** One page for the reports of all these libraries. */
export function reportHtml(reports: readonly Report[], options: ReportHtmlOptions = {}): string {
  const { linkTo = () => undefined, language, date, inDetail = () => true } = options;
  const [only] = reports;
  const title = reports.length === 1 && only?.library !== undefined ? only.library : t('Endorsement report');
  const body: Html = html`${reports.map((report, at) => libraryHtml(report, { linkTo, date, inDetail, prefix: `l${at + 1}` }))}`;
  return webPage({ title: sentence(title), style: reportStyle, body, ...(language !== undefined && { language }) });
}

// So many microcredentials stay on one sheet.
const FEW = 20;

interface Shown {
  readonly linkTo: LinkTo;
  readonly date: string | undefined;
  readonly inDetail: (file: string) => boolean;
  /** Of the anchors of this library. */
  readonly prefix: string;
}

function libraryHtml(report: Report, { linkTo, date, inDetail, prefix }: Shown): Html {
  const { library, specs } = report;
  const anchors = new Map(specs.map((spec, at) => [spec, anchorOf(prefix, at)]));
  const name = (spec: ReportedSpec) =>
    nameOf(spec, linkTo(spec.file) ?? (inDetail(spec.file) ? `#${anchors.get(spec)}` : undefined));
  return html`<main>
<header><h1>${line(library ?? t('Endorsement report'))}</h1>
<p>${library !== undefined && html`${t('Endorsement report')}. `}${sizeOf(report)}${date !== undefined && html` <time datetime="${date}">${date}</time>`}</p></header>
${standingsHtml(report)}
<p>${wordsOfStrategies(report)}</p>
${factsHtml(factsOf(report), name)}
${criteriaHtml(report)}
${agreementHtml(report)}
${specs.length > 0 && tableHtml(report, name)}
${!specs.every(({ file }) => inDetail(file)) && html`<p class="soft">${t('Only some of so many microcredentials are shown in detail here. “mcspec report” writes about all of them.')}</p>\n`}${specs.map((spec, at) => inDetail(spec.file) && sectionHtml(spec, anchorOf(prefix, at), linkTo(spec.file)))}
</main>`;
}

function standingsHtml({ standings: counts }: Report): Html {
  const tiles = standings.map(
    (standing) => html`<div class="${standing}"><dt>${titleOfStanding(standing)}</dt><dd>${counts[standing]}</dd></div>`,
  );
  return html`<dl>${tiles}</dl>`;
}

function factsHtml(facts: readonly Fact[], name: (spec: ReportedSpec) => Html): Html {
  if (facts.length === 0) return html``;
  const itemHtml = ({ spec, words }: FactItem) =>
    html`<li>${spec && name(spec)}${spec && words !== '' && ': '}${line(words)}</li>`;
  return html`<section class="facts"><h2>${t('What to look at')}</h2>
${facts.map(({ title, items }) => html`<div class="fact"><h3>${title} <small>${items.length}</small></h3><ul>${items.map(itemHtml)}</ul></div>\n`)}</section>`;
}

function criteriaHtml({ criteria: counts, reviewers }: Report): Html {
  const head = ['fully', 'partially', 'does-not-meet'] as const;
  const row = ({ told, waiting, said }: Report['criteria'][number], at: number) => html`
<tr><th scope="row">${criteria[at]?.title}</th>${head.map((level) => countHtml(told[level]))}${countHtml(waiting)}${head.map((level, first) => countHtml(said[level], first === 0))}</tr>`;
  const names = reviewers.map(({ name, reviews }) => {
    const shown = line(name ?? t('A reviewer without a name'));
    return html`<li>${shown} <small>${reviews}</small></li>`;
  });
  return html`<section class="keep"><h2>${t('Levels by criterion')}</h2>
<table class="counts"><caption>${t('How many microcredentials mcspec sees at each level, and how many judgments of reviewers')}</caption>
<thead><tr><td></td><th scope="colgroup" colspan="4">mcspec</th><th scope="colgroup" colspan="3" class="first">${t('Reviewers')}</th></tr>
<tr><th scope="col">${t('Criterion')}</th>${head.map((level) => html`<th scope="col" class="n">${wordsOfLevel(level)}</th>`)}<th scope="col" class="n">${t('not judged')}</th>${head.map((level, first) => html`<th scope="col" class="n${first === 0 && ' first'}">${wordsOfLevel(level)}</th>`)}</tr></thead>
<tbody>${counts.map(row)}</tbody></table>
${names.length > 0 && html`<h3>${t('Reviews by reviewer')}</h3><ul class="inline">${names}</ul>`}</section>`;
}

/** A number, less loud where it is none. */
function countHtml(many: number, isFirst = false): Html {
  return html`<td class="n${isFirst && ' first'}${many === 0 && ' soft'}">${many}</td>`;
}

function agreementHtml(report: Report): Html {
  const { agreement, criteria: counts } = report;
  const words = wordsOfAgreement(report).map((each) => html`<p>${each}</p>\n`);
  const title = html`<h2>${t('How far reviewers agree')}</h2>`;
  if (agreement.compared === 0) return html`<section class="keep">${title}\n${words}</section>`;
  const row = (name: string | undefined, own: Report['criteria'][number]['agreement']) => html`
<tr><th scope="row">${name}</th><td class="n">${own.pairs}</td><td class="n">${percent(own.exact)}</td><td class="n">${percent(own.near)}</td><td>${wordsOfCoefficient(own.alpha)}</td><td>${wordsOfCoefficient(own.ac2)}</td></tr>`;
  return html`<section class="keep">${title}
${words}<table class="counts"><caption>${t('Agreement of reviewers by criterion')}</caption>
<thead><tr><th scope="col">${t('Criterion')}</th><th scope="col" class="n">${t('Pairs')}</th><th scope="col" class="n">${t('The same')}</th><th scope="col" class="n">${t('Within one level')}</th><th scope="col">${t('Alpha')}</th><th scope="col">AC2</th></tr></thead>
<tbody>${counts.map((own, at) => row(criteria[at]?.title, own.agreement))}</tbody>
<tbody class="all">${row(t('All criteria'), agreement.overall)}</tbody></table></section>`;
}

function tableHtml({ specs }: Report, name: (spec: ReportedSpec) => Html): Html {
  const rows = specs.map((spec, at) => {
    const stack = at === 0 || specs[at - 1]?.stack !== spec.stack;
    const cells = spec.criteria.map((own) => cellHtml(own));
    return html`${stack && html`<tr class="stack"><th scope="rowgroup" colspan="12">${line(spec.stack ?? t('Without a stack'))}</th></tr>\n`}<tr><th scope="row">${name(spec)}</th><td class="standing">${wordsOfStanding(spec)}</td>${cells}</tr>\n`;
  });
  const levels = (['fully', 'partially', 'does-not-meet'] as const).map(
    (level) => html`<li>${markOf(level)} ${wordsOfLevel(level)}</li>`,
  );
  return html`<section class="${specs.length > FEW ? 'long' : 'keep'}"><h2>${t('The microcredentials by the ten criteria')}</h2>
<ul class="key">${levels}<li>${markOf(undefined)} ${t('not judged')}</li><li>${t('Above: mcspec. Below: each reviewer.')}</li><li><span class="cell differ"></span> ${t('Reviewers differ')}</li><li><span class="cell against"></span> ${t('mcspec and a reviewer differ')}</li></ul>
<div class="scroll" role="region" tabindex="0" aria-label="${t('The microcredentials by the ten criteria')}"><table class="grid"><caption>${t('Levels of each microcredential')}</caption>
<thead><tr><th scope="col">${t('Microcredential')}</th><th scope="col">${t('Endorsement')}</th>${criteria.map(({ title }) => html`<th scope="col" class="up"><span>${title}</span></th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

/** Marks for the eye, and words for whoever listens. */
function cellHtml(own: ReportedCriterion): Html {
  const { told, judgments, differ, passed, faulted } = own;
  const against = passed.length + faulted.length > 0;
  const notes = notesOn(own);
  const words = sentence(
    [
      `mcspec: ${wordsOfTold(own)}.`,
      ...judgments.map(({ review, judgment }) => `${reviewerOf(review)}: ${wordsOfLevel(judgment.level)}.`),
      ...notes,
    ].join(' '),
  );
  const title = notes.length > 0 && html` title="${words}"`;
  return html`<td class="cell${differ && ' differ'}${against && ' against'}"${title}><span aria-hidden="true"><span class="row">${markOf(told?.level)}</span><span class="row">${judgments.map(({ judgment }) => markOf(judgment.level))}</span></span><i class="words">${words}</i></td>`;
}
