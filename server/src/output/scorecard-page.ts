/** Where a microcredential stands, on a page: what to do next, the ten criteria with what keeps each of them, and what is left to reviewers. */
import { t } from '@vscode/l10n';
import { shownOf } from '../engine/absences.js';
import type { Analysis, Finding } from '../engine/analyze.js';
import { type Criterion, criteria } from '../engine/criteria.js';
import type { Group } from '../engine/rule.js';
import { nextOf, partsOf, reasonsFor, type Verdict } from '../engine/verdict.js';
import { lineIndex } from '../spec/lines.js';
import { shorten } from '../spec/links.js';
import { type Html, html } from './html.js';
import { isJudged } from './result.js';
import {
  findingHtml,
  findingList,
  lineName,
  MOST,
  restOf,
  ruleName,
  type ScorecardLinks,
  type Told,
} from './scorecard-finding.js';
import { type Reviewed, reviewList, reviewsOfCriterion } from './scorecard-reviews.js';
import { scorecardStyle } from './scorecard-style.js';
import { heldBack, levelTitle, softened, waiting } from './scorecard-words.js';
import { levelSign } from './signs.js';
import { editorPage } from './web-page.js';

export interface ScorecardPage {
  /** The microcredential's title, or its file's name. */
  readonly title: string;
  readonly analysis: Analysis;
  readonly reviews?: readonly Reviewed[];
  readonly links?: ScorecardLinks;
  /** What the anchors of the page begin with, where several scorecards stand on one. */
  readonly anchor?: string;
}

export function scorecardPage(page: ScorecardPage): string {
  return editorPage({ title: page.title, style: scorecardStyle, body: scorecard(page) });
}

/** The scorecard by itself. */
export function scorecard(page: ScorecardPage): Html {
  const { analysis, title, reviews = [] } = page;
  const { text, problems } = analysis.document;
  const isTorn = problems.some(({ damage }) => damage === 'lost');
  const told: Told = { lines: lineIndex(text), links: page.links, repairs: !isTorn };
  const waits = waiting(analysis);
  const draft = softened(analysis);
  return html`<main class="scorecard" id="${anchorOf(page)}">
<header>
<p class="quiet">${t('Scorecard')}</p>
<h1><bdi>${shorten(title, 200)}</bdi></h1>
<p class="sum">${waits ?? sumOf(analysis.verdicts)}</p>
${waits === undefined && strip(page)}
${waits === undefined && draft && html`<p class="quiet">${draft}</p>`}
</header>
${nextThing(analysis, told)}
${waits === undefined ? strands(page, told) : everythingElse(analysis, told)}
${waits === undefined && beside(analysis, told)}
${silenced(analysis, told)}
${reviewList(reviews, told)}
</main>`;
}

function anchorOf({ anchor = '' }: ScorecardPage, criterion = 'top'): string {
  return `${anchor}${criterion}`;
}

function sumOf(verdicts: readonly Verdict[]): string {
  const met = verdicts.filter(({ level }) => level === 'fully').length;
  return met === verdicts.length
    ? t('All ten criteria are met fully, as far as a machine can tell.')
    : t('{0} of {1} criteria are met fully, as far as a machine can tell.', met, verdicts.length);
}

/** The ten at a glance, each leading to what is said of it below. */
function strip(page: ScorecardPage): Html {
  return html`<ul class="strip">${page.analysis.verdicts.map(
    ({ criterion, title, level }) =>
      html`<li class="${level}"><a href="#${anchorOf(page, criterion)}" title="${levelTitle(level)}">${levelSign(level)}${title}<span class="hidden">: ${levelTitle(level)}</span></a></li>`,
  )}</ul>`;
}

function nextThing(analysis: Analysis, told: Told): Html | undefined {
  const next = nextOf(analysis);
  if (!next) return undefined;
  const why = isJudged(analysis) ? heldBack(next) : '';
  return html`<section class="next">
<h2>${t('The next best thing to do')}</h2>
${findingHtml(next.finding, { ...told, repairs: true })}
${why !== '' && html`<p class="why">${why}</p>`}
</section>`;
}

const STRANDS: Readonly<Record<Criterion['strand'], () => string>> = {
  design: () => t('Design'),
  assessment: () => t('Assessment'),
  implementation: () => t('Implementation'),
};

function strands(page: ScorecardPage, told: Told): Html[] {
  return (Object.keys(STRANDS) as Criterion['strand'][]).map((strand) => {
    const own = criteria.filter((criterion) => criterion.strand === strand);
    return html`<section class="strand">
<h2>${STRANDS[strand]()}</h2>
${own.map((criterion) => {
  const verdict = page.analysis.verdicts.find((each) => each.criterion === criterion.id);
  return verdict && criterionHtml(verdict, criterion, page, told);
})}
</section>`;
  });
}

function criterionHtml(verdict: Verdict, { asks }: Criterion, page: ScorecardPage, told: Told): Html {
  const { criterion, title, level, questions } = verdict;
  const parts = partsOf(verdict);
  return html`<section class="criterion" id="${anchorOf(page, criterion)}">
<header><h3>${title}</h3><p class="level ${level}">${levelSign(level)}${levelTitle(level)}</p></header>
<p class="quiet">${asks}</p>
${parts.length > 0 && html`<ul class="parts">${parts.map((part) => html`<li>${partHtml(part)}</li>`)}</ul>`}
${findingList(gravestFirst(verdict), told)}
${reviewsOfCriterion(page.reviews ?? [], criterion)}
${
  questions.length > 0 &&
  html`<h4>${t('Left to the reviewer')}</h4>
<ul class="questions">${questions.slice(0, MOST).map((question) => html`<li><bdi>${question}</bdi></li>`)}${restOf(questions)}</ul>`
}
</section>`;
}

function partHtml({ part, level }: ReturnType<typeof partsOf>[number]): Html {
  const name = part === 'size' ? t('The size of the set of skills') : t('The label');
  return html`${name}: <span class="level ${level}">${levelSign(level)}${levelTitle(level)}</span>`;
}

function gravestFirst(verdict: Verdict): Finding[] {
  return [...new Set([...reasonsFor(verdict), ...verdict.findings])];
}

/** Of a file without verdicts, all else that is found in it. */
function everythingElse(analysis: Analysis, told: Told): Html | undefined {
  const next = nextOf(analysis)?.finding;
  const shown = shownOf(analysis.findings).filter((finding) => finding !== next);
  return shown.length === 0
    ? undefined
    : html`<section class="strand"><h2>${t('What else is found so far')}</h2>${findingList(shown, told)}</section>`;
}

const BESIDE: readonly (readonly [group: Group, title: () => string])[] = [
  ['alignment', () => t('Alignment')],
  ['structure', () => t('Structure')],
  ['copyedit', () => t('Copyedit')],
];

function beside({ findings }: Analysis, told: Told): Html | undefined {
  const groups = BESIDE.map(([group, title]) => ({ title, own: findings.filter((finding) => finding.group === group) })).filter(
    ({ own }) => own.length > 0,
  );
  return groups.length === 0
    ? undefined
    : html`<section class="strand"><h2>${t('Beside the ten')}</h2>
${groups.map(({ title, own }) => html`<section class="criterion"><header><h3>${title()}</h3></header>${findingList(own, told)}</section>`)}
</section>`;
}

function silenced({ suppressed }: Analysis, told: Told): Html | undefined {
  if (suppressed.length === 0) return undefined;
  const { lines, links } = told;
  return html`<section class="strand"><h2>${t('Silenced, with a reason')}</h2>
<ul class="findings">${suppressed.map(({ finding, reason }) => {
    const said = html`<bdi>${shorten(finding.message, 600)}</bdi>`;
    return html`<li>
<p>${links ? html`<a href="${links.toPlace(finding.span)}">${said}</a>` : said}</p>
<p class="quiet">${lineName(lines, finding.span)} · ${ruleName(finding.rule, told)}</p>
<p>${t('Reason: {0}', reason)}</p>
</li>`;
  })}</ul>
</section>`;
}
