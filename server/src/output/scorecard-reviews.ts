/** What reviewers said of a microcredential, beside what was found in it. */
import { t } from '@vscode/l10n';
import type { CriterionId } from '../engine/criteria.js';
import type { Judgment, Review } from '../review/model.js';
import { fileNameOf } from '../spec/address.js';
import { shorten } from '../spec/links.js';
import type { Field } from '../spec/model.js';
import { type Html, html } from './html.js';
import { prose } from './prose-html.js';
import type { Told } from './scorecard-finding.js';
import { levelSign } from './signs.js';

export interface Reviewed {
  /** The address of the review. */
  readonly file: string;
  readonly review: Review;
}

/** The judgments of one criterion, each with its reasons. */
export function reviewsOfCriterion(reviews: readonly Reviewed[], criterion: CriterionId): Html | undefined {
  const judged = reviews.flatMap(({ review }) => {
    const judgment = review.judgments.find((each) => each.criterion === criterion);
    return judgment?.level ? [{ review, judgment }] : [];
  });
  return judged.length === 0
    ? undefined
    : html`<ul class="reviews">${judged.map(({ review, judgment }) => html`<li>${judgmentHtml(review, judgment)}</li>`)}</ul>`;
}

function judgmentHtml(review: Review, { level, rationale, recommendation }: Judgment): Html {
  return html`<p>${level && levelSign(level.value)}<strong>${level && judgedAs(level)}</strong> <bdi>${reviewerOf(review)}</bdi></p>
${rationale && prose(rationale.value)}
${recommendation && html`<p class="quiet">${t('Recommendation')}</p>${prose(recommendation.value)}`}`;
}

/** A person's judgment is not limited to what a machine can tell. */
function judgedAs({ value }: NonNullable<Judgment['level']>): string {
  return value === 'fully' ? t('Fully') : value === 'partially' ? t('Partially') : t('Does not meet');
}

function reviewerOf({ reviewer }: Review): string {
  const name = said(reviewer);
  return name === '' ? t('A reviewer') : shorten(name, 80);
}

/** Who reviewed it, when, in which version, and the summary of each. */
export function reviewList(reviews: readonly Reviewed[], { links }: Told): Html | undefined {
  if (reviews.length === 0) return undefined;
  return html`<section class="strand"><h2>${t('Reviews in the library')}</h2>
<ul class="findings">${reviews.map(({ file, review }) => {
    const name = html`<bdi>${reviewerOf(review)}</bdi>`;
    const about = [said(review.date), said(review.version), fileNameOf(file)].filter((text) => text !== '');
    return html`<li>
<p>${links ? html`<a href="${links.toReview(file)}">${name}</a>` : name} <span class="quiet"><bdi>${about.join(' · ')}</bdi></span></p>
${review.summary && prose(review.summary.value)}
</li>`;
  })}</ul>
</section>`;
}

function said(field: Field<string> | undefined): string {
  return field?.value.trim() ?? '';
}
