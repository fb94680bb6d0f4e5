/** How the pictures of an endorsement report name what is in it. */
import { t } from '@vscode/l10n';
import type { Level } from '../engine/criteria.js';
import type { Coefficient } from '../review/agreement.js';
import type { Told } from '../review/judged.js';
import type { Report, ReportedCriterion, ReportedSpec, Standing } from '../review/report.js';
import type { Endorsement, SaidReview } from '../review/said.js';
import { wordsOfSize, wordsOfStatus } from './matrix-words.js';

export function wordsOfLevel(level: Level): string {
  switch (level) {
    case 'fully':
      return t('fully');
    case 'partially':
      return t('partially');
    case 'does-not-meet':
      return t('does not meet');
  }
}

/** What mcspec tells is never more than a machine can. */
export function wordsOfTold({ told }: Pick<ReportedCriterion, 'told'>): string {
  if (!told) return t('cannot be judged yet');
  return told.level === 'fully' ? t('fully, as far as a machine can tell') : wordsOfLevel(told.level);
}

/** Of one microcredential. */
export function wordsOfStanding({ standing, reviews, ofOtherVersions }: ReportedSpec): string {
  const isOne = reviews.length === 1;
  switch (standing) {
    case 'endorse':
      return isOne ? t('Endorsed by its reviewer') : t('Endorsed by all its reviewers');
    case 'endorse-with-changes':
      return isOne ? t('Endorsed with changes by its reviewer') : t('Endorsed with changes by all its reviewers');
    case 'do-not-endorse':
      return isOne ? t('Not endorsed by its reviewer') : t('Not endorsed by any of its reviewers');
    case 'differ':
      return t('Reviewers differ on the endorsement');
    case 'open':
      return t('Reviewed, endorsement still open');
    case 'not-reviewed':
      return ofOtherVersions.length > 0 ? t('Not reviewed in this version') : t('Not reviewed');
  }
}

/** Of all in a library that stand alike. */
export function titleOfStanding(standing: Standing): string {
  switch (standing) {
    case 'endorse':
      return t('Endorsed');
    case 'endorse-with-changes':
      return t('Endorsed with changes');
    case 'do-not-endorse':
      return t('Not endorsed');
    case 'differ':
      return t('Reviewers differ');
    case 'open':
      return t('Reviewed, still open');
    case 'not-reviewed':
      return t('Not reviewed');
  }
}

export function wordsOfEndorsement(endorsement: Endorsement | undefined): string {
  switch (endorsement) {
    case 'endorse':
      return t('endorses it');
    case 'endorse-with-changes':
      return t('endorses it with changes');
    case 'do-not-endorse':
      return t('does not endorse it');
    case undefined:
      return t('does not say whether to endorse it');
  }
}

export function reviewerOf({ said: { reviewer } }: SaidReview): string {
  return reviewer ?? t('A reviewer without a name');
}

/** How many microcredentials it is about. */
export function sizeOf({ specs, leftOut }: Report): string {
  return wordsOfSize(specs.length, leftOut.length);
}

/** What is known of a microcredential beside its name: stack, version, status. */
export function particularsOf({ judged }: ReportedSpec): string[] {
  const { stack, version, status } = judged;
  return [stack, version === undefined ? undefined : t('version {0}', version), wordsOfStatus(status) || undefined].flatMap(
    (each) => each ?? [],
  );
}

/** `Essential Outcome EO2 has no overview question. (line 34)`; of what is absent, no line. */
export function wordsOfFinding({ message, line }: Told): string {
  return line === undefined ? message : t('{0} (line {1})', message, line);
}

/** Where the reviewers of a criterion differ from each other, and where mcspec and they do; one sentence each. */
export function notesOn({ differ, passed, faulted }: ReportedCriterion): string[] {
  return [
    ...(differ ? [t('Reviewers differ.')] : []),
    ...passed.map((review) => t('{0} says fully, where mcspec found a fault.', reviewerOf(review))),
    ...faulted.map((review) => t('{0} sees less than fully, where mcspec found no fault.', reviewerOf(review))),
  ];
}

/** What is particular about a review that counts. */
export function caveatsOf({ said }: SaidReview, { judged }: ReportedSpec): string[] {
  return [
    ...(said.isWhole ? [] : [t('This review cannot be read to its end, and may say more.')]),
    ...(said.version === undefined && judged.version !== undefined ? [t('It does not say which version it is of.')] : []),
    ...(said.judgments.length === judged.verdicts.length || judged.verdicts.length === 0
      ? []
      : [t('It judges {0} of the ten criteria.', said.judgments.length)]),
  ];
}

/** `0.82`, or in a few words why there is no number. */
export function wordsOfCoefficient(coefficient: Coefficient): string {
  // Nothing is “-0.00”.
  if (typeof coefficient === 'number') return (Math.round(coefficient * 100) / 100 + 0).toFixed(2);
  return coefficient === 'no-variation' ? t('no variation') : t('nothing to compare');
}

/** `97 %`, or a dash where nothing is compared. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.round(share * 100)}\u00A0%`;
}

/** What the numbers of agreement mean, and what they are of. */
export function wordsOfAgreement({ agreement }: Report): string[] {
  const { reviewed, compared, strategies } = agreement;
  if (compared === 0)
    return [t('Nothing can be compared yet: no version of a microcredential has been reviewed by two reviewers.')];
  return [
    t(
      '{0} of {1} reviewed versions have two reviews or more. Only reviews of the same version are compared.',
      compared,
      reviewed,
    ),
    strategies.mean === undefined
      ? t('No two reviewers of a microcredential both say which strategies it builds.')
      : t(
          'Of the strategies that either of two reviewers names for a microcredential, both name {0} (mean Jaccard index; pairs compared: {1}).',
          percent(strategies.mean),
          strategies.pairs,
        ),
    t('Alpha (Krippendorff) and AC2 (Gwet) are 1 where all agree, and about 0 where they agree as chance would have it.'),
    t('Where nearly all judgments are the same, alpha falls though reviewers agree, and AC2 does not.'),
    t('Where all are the same there is no variation, and alpha is not defined.'),
  ];
}

export function wordsOfStrategies({ strategies }: Report): string {
  return t(
    'The microcredentials name {0} of the {1} strategies of the library’s frameworks. Which these are, the matrix of the library shows.',
    strategies.named,
    strategies.known,
  );
}
