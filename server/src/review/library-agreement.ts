/** How far the reviewers of a library agree. Only reviews of the same version of a microcredential are compared. */
import { type CriterionId, criteria } from '../engine/criteria.js';
import { type Agreement, agreementOf, jaccard, pairsOf, type Unit } from './agreement.js';
import { levels } from './printed.js';
import { type AlignmentOptions, strategyIds } from './reported-alignment.js';
import { type SaidReview, versionReviewed } from './said.js';

/** The reviews of one version of one microcredential, no two of them by the same reviewer. */
export type Edition = readonly SaidReview[];

export interface LibraryAgreement {
  /** Microcredentials in one version each: how many were reviewed, and how many by two reviewers or more. */
  readonly reviewed: number;
  readonly compared: number;
  /** Over the judgments of all criteria. */
  readonly overall: Agreement;
  /** Pairs of reviewers who both say what a microcredential is aligned to, and the mean of their Jaccard indices. */
  readonly strategies: { readonly pairs: number; readonly mean: number | undefined };
}

/** `present`: the version that the microcredential has now. */
export function editionsOf(reviews: readonly SaidReview[], present: string | undefined): Edition[] {
  const editions = new Map<string, SaidReview[]>();
  for (const review of reviews) {
    const version = versionReviewed(review, present);
    editions.set(version, [...(editions.get(version) ?? []), review]);
  }
  return [...editions.values()];
}

/** The judgments of one criterion. */
export function unitsOf(criterion: CriterionId, editions: readonly Edition[]): Unit[] {
  return editions.map((reviews) =>
    reviews.flatMap(({ said }) => {
      const judgment = said.judgments.find((each) => each.criterion === criterion);
      return judgment ? [levels.indexOf(judgment.level)] : [];
    }),
  );
}

export function libraryAgreement(editions: readonly Edition[], options: AlignmentOptions): LibraryAgreement {
  const indices = editions.flatMap((reviews) => {
    const named = reviews.flatMap(({ said }) => (said.alignments.length === 0 ? [] : [strategyIds(said.alignments, options)]));
    return pairsOf(named).map(([a, b]) => jaccard(a, b));
  });
  return {
    reviewed: editions.length,
    compared: editions.filter((reviews) => reviews.length > 1).length,
    overall: agreementOf(
      criteria.flatMap(({ id }) => unitsOf(id, editions)),
      levels.length,
    ),
    strategies: {
      pairs: indices.length,
      mean: indices.length === 0 ? undefined : indices.reduce((sum, each) => sum + each, 0) / indices.length,
    },
  };
}
