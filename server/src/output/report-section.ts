/** A microcredential in the endorsement report: all that mcspec tells and reviewers say of it. */
import { t } from '@vscode/l10n';
import { criteria, type Level } from '../engine/criteria.js';
import type { ReportedCriterion, ReportedSpec } from '../review/report.js';
import type { Closeness } from '../review/reported-alignment.js';
import type { SaidOfCriterion, SaidReview } from '../review/said.js';
import { type Html, html } from './html.js';
import { wordsOfCell } from './matrix-words.js';
import {
  caveatsOf,
  notesOn,
  particularsOf,
  reviewerOf,
  wordsOfEndorsement,
  wordsOfFinding,
  wordsOfLevel,
  wordsOfStanding,
} from './report-words.js';
import { sentence } from './visible.js';

/** The address that a microcredential's title leads to; none without it. */
export type LinkTo = (file: string) => string | undefined;

/** An author's text on one line, which keeps its direction to itself. */
export function line(text: string): Html {
  return html`<bdi>${sentence(text)}</bdi>`;
}

export function nameOf({ name }: ReportedSpec, href: string | undefined): Html {
  return href === undefined ? line(name) : html`<a href="${href}">${line(name)}</a>`;
}

/** What a link to the section of the microcredential at this place leads to. */
export function anchorOf(prefix: string, at: number): string {
  return `${prefix}-${at + 1}`;
}

const MARKS: Readonly<Record<Level, string>> = { fully: '●', partially: '◐', 'does-not-meet': '○' };

/** A level for the eye. Whoever listens hears the word beside it. */
export function markOf(level: Level | undefined): Html {
  return html`<span class="m ${level ?? 'none'}" aria-hidden="true">${level ? MARKS[level] : '·'}</span>`;
}

export function sectionHtml(spec: ReportedSpec, anchor: string, href: string | undefined): Html {
  const { judged, file, standing } = spec;
  return html`<section class="spec" id="${anchor}"><header><h2>${nameOf(spec, href)}</h2>
<p class="soft">${particularsOf(spec).map((each, at) => html`${at > 0 && ' · '}${line(each)}`)} · <code>${sentence(judged.id ?? file)}</code></p>
<p><strong class="flag ${standing}">${wordsOfStanding(spec)}</strong></p></header>
${spec.reviews.map((review) => reviewHtml(review, spec))}
${verdictsHtml(spec)}
${reasonsHtml(spec)}
${alignmentHtml(spec)}
${listHtml(
  t('Gaps in the framework'),
  spec.gaps.map(
    ({ text, review }) => html`${line(text)} <small>${review ? line(reviewerOf(review)) : t('the microcredential')}</small>`,
  ),
)}
${listHtml(
  t('Commendations'),
  spec.reviews.flatMap((review) =>
    review.said.commendations.map((each) => html`${line(each)} <small>${line(reviewerOf(review))}</small>`),
  ),
)}
${listHtml(
  t('Silenced by the author'),
  judged.silenced.map(
    (each) => html`<code>${each.rule}</code> ${line(wordsOfFinding(each))} <strong>${t('Reason:')}</strong> ${line(each.reason)}`,
  ),
)}
${questionsHtml(spec)}
${listHtml(
  t('Reviews of other versions'),
  spec.ofOtherVersions.map((review) => otherVersionHtml(review)),
)}
</section>
`;
}

function reviewHtml(review: SaidReview, spec: ReportedSpec): Html {
  const { date, summary, endorsement } = review.said;
  const words = html`<strong>${line(reviewerOf(review))}</strong> ${wordsOfEndorsement(endorsement)}${date !== undefined && html` (${line(date)})`}.`;
  const caveats = caveatsOf(review, spec);
  return html`<p>${words}${summary !== undefined && html` ${line(summary)}`}${caveats.length > 0 && html` <em>${caveats.join(' ')}</em>`}</p>\n`;
}

function verdictsHtml(spec: ReportedSpec): Html {
  const noted = spec.criteria.some((own) => notesOn(own).length > 0);
  const row = (own: ReportedCriterion, at: number) => html`
<tr${own.differ && html` class="differ"`}><th scope="row">${criteria[at]?.title}</th><td class="level">${markOf(own.told?.level)} ${own.told ? wordsOfLevel(own.told.level) : t('cannot be judged yet')}</td>${spec.reviews.map((review) => saidHtml(own, review))}${noted && html`<td>${notesOn(own).map((note) => html`${line(note)} `)}</td>`}</tr>`;
  return html`<table class="verdicts"><caption>${t('The ten criteria')}</caption>
<thead><tr><th scope="col">${t('Criterion')}</th><th scope="col">mcspec <small>${t('as far as a machine can tell')}</small></th>${spec.reviews.map((review) => html`<th scope="col">${line(reviewerOf(review))}</th>`)}${noted && html`<th scope="col">${t('To note')}</th>`}</tr></thead>
<tbody>${spec.criteria.map(row)}</tbody></table>`;
}

function saidHtml({ judgments }: ReportedCriterion, review: SaidReview): Html {
  const level = judgments.find((each) => each.review === review)?.judgment.level;
  return html`<td class="level">${markOf(level)} ${level ? wordsOfLevel(level) : t('not judged')}</td>`;
}

/** Why a criterion is not met fully, in the words of mcspec and of reviewers. */
function reasonsHtml({ criteria: all }: ReportedSpec): Html {
  const items = all.flatMap((own, at) => {
    const lower = own.judgments.filter(({ judgment }) => judgment.level !== 'fully' || judgment.recommendation !== undefined);
    const told = own.told?.findings ?? [];
    if (lower.length + told.length === 0) return [];
    const findings = told.map((each) => html`<li><small>mcspec</small> ${line(wordsOfFinding(each))}</li>`);
    const said = lower.map(
      ({ review, judgment }) => html`<li><small>${line(reviewerOf(review))}</small> ${judgmentHtml(judgment)}</li>`,
    );
    return [html`<div class="reason"><h4>${criteria[at]?.title}</h4><ul>${findings}${said}</ul></div>\n`];
  });
  return items.length === 0 ? html`` : html`<div class="reasons"><h3>${t('Why not fully')}</h3>${items}</div>`;
}

function judgmentHtml({ level, rationale, recommendation, about }: SaidOfCriterion): Html {
  return html`${markOf(level)} ${wordsOfLevel(level)}.${rationale !== undefined && html` ${line(rationale)}`}${recommendation !== undefined && html` <strong>${t('Recommendation:')}</strong> ${line(recommendation)}`}${about.length > 0 && html` <span class="soft">(${about.map((id, at) => html`${at > 0 && ', '}<code>${sentence(id)}</code>`)})</span>`}`;
}

function alignmentHtml({ strategies, reviews }: ReportedSpec): Html {
  if (strategies.length === 0) return html``;
  const words = (said: Closeness | undefined) => (said ? wordsOfCell(said) : '–');
  const named = reviews.filter(({ said }) => said.alignments.length > 0);
  const rows = strategies.map(({ id, known, bySpec, byReviewers }) => {
    const cells = named.map((review) => {
      const said = byReviewers.find((each) => each.review === review);
      return html`<td>${words(said)}${said?.because !== undefined && html`<br><small>${line(said.because)}</small>`}</td>`;
    });
    return html`<tr><th scope="row"><code>${sentence(id)}</code> ${known ? line(known.title) : t('unknown')}</th><td>${words(bySpec)}</td>${cells}</tr>\n`;
  });
  return html`<table class="alignment"><caption>${t('Alignment to strategies')}</caption>
<thead><tr><th scope="col">${t('Strategy')}</th><th scope="col">${t('The microcredential')}</th>${named.map((review) => html`<th scope="col">${line(reviewerOf(review))}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

function questionsHtml({ criteria: all }: ReportedSpec): Html {
  const open = all.flatMap(({ questions }, at) =>
    questions.length === 0
      ? []
      : [
          html`<div class="reason"><h4>${criteria[at]?.title}</h4><ul>${questions.map((each) => html`<li>${line(each)}</li>`)}</ul></div>\n`,
        ],
  );
  return open.length === 0 ? html`` : html`<div class="questions"><h3>${t('Only a reviewer can tell')}</h3>${open}</div>`;
}

function otherVersionHtml(review: SaidReview): Html {
  const { version, date, endorsement, judgments } = review.said;
  const lower = judgments.filter(({ level }) => level !== 'fully');
  const own = lower.map((judgment) => {
    const title = criteria.find(({ id }) => id === judgment.criterion)?.title;
    return html`<li>${title}: ${judgmentHtml(judgment)}</li>`;
  });
  return html`${line(t('Of version {0}:', version ?? ''))} <strong>${line(reviewerOf(review))}</strong> ${wordsOfEndorsement(endorsement)}${date !== undefined && html` (${line(date)})`}.${own.length > 0 && html`<ul>${own}</ul>`}`;
}

function listHtml(title: string, items: readonly Html[]): Html {
  if (items.length === 0) return html``;
  return html`<div class="reasons"><h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></div>`;
}
