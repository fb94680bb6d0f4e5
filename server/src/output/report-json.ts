/** The endorsement report as JSON, version 1: a promise to other programs. New keys may be added; none changes or goes. */
import type { Agreement, Coefficient } from '../review/agreement.js';
import type { Told } from '../review/judged.js';
import type { Report, ReportedCriterion, ReportedSpec } from '../review/report.js';
import type { NamedStrategy } from '../review/reported-alignment.js';
import type { SaidOfCriterion, SaidReview } from '../review/said.js';

/** Each library has a report. */
export function reportJson(reports: readonly Report[]): string {
  return `${JSON.stringify({ version: 1, libraries: reports.map(libraryJson) }, null, 2)}\n`;
}

function libraryJson(report: Report) {
  const { library, statuses, specs, criteria, standings, agreement, reviewers, strategies, strays, leftOut } = report;
  return {
    library: library ?? null,
    statuses,
    criteria: Object.fromEntries(
      criteria.map(({ criterion, told, waiting, said, agreement }) => [
        criterion,
        { mcspec: { ...told, waiting }, reviewers: said, agreement: agreementJson(agreement) },
      ]),
    ),
    endorsements: standings,
    agreement: {
      reviewed: agreement.reviewed,
      compared: agreement.compared,
      overall: agreementJson(agreement.overall),
      strategies: { pairs: agreement.strategies.pairs, jaccard: rounded(agreement.strategies.mean) },
    },
    reviewers: reviewers.map(({ name, reviews }) => ({ reviewer: name ?? null, reviews })),
    strategies,
    microcredentials: specs.map(specJson),
    strays: strays.map((review) => reviewJson(review, 'no')),
    leftOut: leftOut.map(({ file, judged }) => ({ path: file, status: judged.status ?? null })),
  };
}

function agreementJson({ judged, compared, pairs, exact, near, alpha, ac2 }: Agreement) {
  return {
    judged,
    compared,
    pairs,
    exact: rounded(exact),
    withinOneLevel: rounded(near),
    alpha: coefficientJson(alpha),
    ac2: coefficientJson(ac2),
  };
}

function coefficientJson(coefficient: Coefficient) {
  return typeof coefficient === 'number'
    ? { value: rounded(coefficient), undefined: null }
    : { value: null, undefined: coefficient };
}

// More digits would tell of the machine that computed them.
function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Number(value.toFixed(6));
}

function specJson(spec: ReportedSpec) {
  const { file, judged, standing, reviews, ofOtherVersions, replaced, criteria, strategies, gaps } = spec;
  return {
    path: file,
    id: judged.id ?? null,
    title: judged.title ?? null,
    stack: judged.stack ?? null,
    version: judged.version ?? null,
    status: judged.status ?? null,
    complete: judged.isWhole,
    overall: judged.isWhole ? judged.overall : null,
    endorsement: standing,
    criteria: Object.fromEntries(criteria.map((own) => [own.criterion, criterionJson(own)])),
    strategies: strategies.map(strategyJson),
    gaps: gaps.map(({ text, review }) => ({ gap: text, review: review?.file ?? null })),
    silenced: judged.silenced.map(({ criterion, reason, ...told }) => ({
      ...toldJson(told),
      criterion: criterion ?? null,
      reason,
    })),
    reviews: [
      ...reviews.map((review) => reviewJson(review, 'yes')),
      ...ofOtherVersions.map((review) => reviewJson(review, 'other-version')),
      ...replaced.map((review) => reviewJson(review, 'replaced')),
    ],
  };
}

function criterionJson({ told, judgments, differ, passed, faulted, questions }: ReportedCriterion) {
  const pathsOf = (reviews: readonly SaidReview[]) => reviews.map(({ file }) => file);
  return {
    mcspec: told ? { level: told.level, findings: told.findings.map(toldJson), advice: told.advice } : null,
    reviewers: judgments.map(({ review, judgment }) => ({ review: review.file, level: judgment.level })),
    differ,
    fullyDespiteFindings: pathsOf(passed),
    lowerWithoutFindings: pathsOf(faulted),
    questions,
  };
}

function toldJson({ rule, effect, message, line }: Told) {
  return { rule, effect, message, line: line ?? null };
}

function strategyJson({ id, known, bySpec, byReviewers }: NamedStrategy) {
  return {
    id,
    title: known?.title ?? null,
    microcredential: bySpec ? { rank: bySpec.rank ?? null, strength: bySpec.strength ?? null } : null,
    reviewers: byReviewers.map(({ review, rank, strength, because }) => ({
      review: review.file,
      rank: rank ?? null,
      strength: strength ?? null,
      because: because ?? null,
    })),
  };
}

function reviewJson({ file, said }: SaidReview, counts: 'yes' | 'other-version' | 'replaced' | 'no') {
  return {
    path: file,
    microcredential: said.microcredential ?? null,
    version: said.version ?? null,
    reviewer: said.reviewer ?? null,
    date: said.date ?? null,
    complete: said.isWhole,
    counts,
    criteria: Object.fromEntries(said.judgments.map((judgment) => [judgment.criterion, judgmentJson(judgment)])),
    commendations: said.commendations,
    summary: said.summary ?? null,
    endorsement: said.endorsement ?? null,
  };
}

function judgmentJson({ level, rationale, recommendation, about }: SaidOfCriterion) {
  return { level, rationale: rationale ?? null, recommendation: recommendation ?? null, about };
}
