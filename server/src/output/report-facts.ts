/** What a board should look at first in an endorsement report. */
import { t } from '@vscode/l10n';
import { criterion } from '../engine/criteria.js';
import type { Report, ReportedCriterion, ReportedSpec } from '../review/report.js';
import type { SaidReview } from '../review/said.js';
import { reviewerOf } from './report-words.js';

export interface Fact {
  readonly title: string;
  readonly items: readonly FactItem[];
}

export interface FactItem {
  /** The microcredential that it is about. */
  readonly spec: ReportedSpec | undefined;
  /** Beside its name, or by itself. May be empty. */
  readonly words: string;
}

/** Only what there is. */
export function factsOf({ specs, strays }: Report): Fact[] {
  const those = (isMeant: (spec: ReportedSpec) => boolean) => specs.filter(isMeant).map((spec) => ({ spec, words: '' }));
  const inCriteria = (isMeant: (own: ReportedCriterion) => boolean) =>
    specs.flatMap((spec) => {
      const own = spec.criteria.filter(isMeant);
      return own.length === 0 ? [] : [{ spec, words: own.map(titleOf).join(', ') }];
    });
  const aboutReviews = (of: (spec: ReportedSpec) => readonly SaidReview[], words: (review: SaidReview) => string) =>
    specs.flatMap((spec) => of(spec).map((review) => ({ spec, words: words(review) })));
  const facts: Fact[] = [
    {
      title: t('Awaiting a review'),
      items: those(({ standing, ofOtherVersions }) => standing === 'not-reviewed' && ofOtherVersions.length === 0),
    },
    {
      title: t('Reviewed in another version only'),
      items: specs.flatMap((spec) =>
        spec.standing === 'not-reviewed' && spec.ofOtherVersions.length > 0 ? [{ spec, words: versionsOf(spec) }] : [],
      ),
    },
    { title: t('Reviewers differ on the endorsement'), items: those(({ standing }) => standing === 'differ') },
    { title: t('Reviewers differ on a criterion'), items: inCriteria(({ differ }) => differ) },
    { title: t('A reviewer says fully, and mcspec found a fault'), items: inCriteria(({ passed }) => passed.length > 0) },
    { title: t('A reviewer sees a fault, and mcspec found none'), items: inCriteria(({ faulted }) => faulted.length > 0) },
    { title: t('Cannot be judged: the file cannot be read to its end'), items: those(({ judged }) => !judged.isWhole) },
    {
      title: t('Reviews that cannot be read to their end'),
      items: aboutReviews(
        ({ reviews }) => reviews.filter(({ said }) => !said.isWhole),
        ({ file }) => file,
      ),
    },
    {
      title: t('Replaced by a later review of the same reviewer'),
      items: aboutReviews(
        ({ replaced }) => replaced,
        (review) => t('{0} in {1}', reviewerOf(review), review.file),
      ),
    },
    {
      title: t('Reviews of what is not in the library'),
      items: strays.map(({ file, said }) => ({
        spec: undefined,
        words: said.microcredential === undefined ? file : t('“{0}” in {1}', said.microcredential, file),
      })),
    },
  ];
  return facts.filter(({ items }) => items.length > 0);
}

function versionsOf({ ofOtherVersions }: ReportedSpec): string {
  return [...new Set(ofOtherVersions.flatMap(({ said }) => said.version ?? []))]
    .map((version) => t('version {0}', version))
    .join(', ');
}

function titleOf({ criterion: id }: ReportedCriterion): string {
  return criterion(id)?.title ?? id;
}
