/** What a microcredential is aligned to, in its own words and in those of its reviewers. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { AlignmentSummary, Rank, Strength } from '../engine/alignment-summary.js';
import type { SaidReview } from './said.js';

export interface AlignmentOptions {
  readonly catalogue: Catalogue;
}

/** As somebody names it. */
export interface Closeness {
  readonly rank: Rank | undefined;
  readonly strength: Strength | undefined;
}

export interface NamedStrategy {
  /** As an author writes it; of one that no framework knows, as it was written. */
  readonly id: string;
  readonly known: Strategy | undefined;
  /** What the microcredential says; undefined where it does not name it. */
  readonly bySpec: Closeness | undefined;
  /** What reviewers say of the present version. */
  readonly byReviewers: readonly (Closeness & { readonly review: SaidReview; readonly because: string | undefined })[];
}

/** That no strategy covers something, in the words of the microcredential (no review) or of a reviewer. */
export interface NamedGap {
  readonly text: string;
  readonly review: SaidReview | undefined;
}

/** Every strategy once, first those that the microcredential names. Of one that somebody names twice, what is said first counts. */
export function namedStrategies(
  { items }: Pick<AlignmentSummary, 'items'>,
  reviews: readonly SaidReview[],
  options: AlignmentOptions,
): NamedStrategy[] {
  const found = new Map<string, { -readonly [K in keyof NamedStrategy]: NamedStrategy[K] }>();
  const nameOf = (written: string) => {
    const { id, known } = meant(written, options);
    const named = found.get(id) ?? { id, known, bySpec: undefined, byReviewers: [] };
    found.set(id, named);
    return named;
  };
  for (const { strategy, rank, strength } of items) {
    if (strategy === undefined) continue;
    const named = nameOf(strategy);
    named.bySpec ??= { rank, strength };
  }
  for (const review of reviews) {
    for (const { strategy, rank, strength, because } of review.said.alignments) {
      if (strategy === undefined) continue;
      const named = nameOf(strategy);
      if (named.byReviewers.some((each) => each.review === review)) continue;
      named.byReviewers = [...named.byReviewers, { review, rank, strength, because }];
    }
  }
  return [...found.values()];
}

export function namedGaps({ items }: Pick<AlignmentSummary, 'items'>, reviews: readonly SaidReview[]): NamedGap[] {
  return [
    ...items.flatMap(({ gap }) => (gap === undefined ? [] : [{ text: gap, review: undefined }])),
    ...reviews.flatMap((review) =>
      review.said.alignments.flatMap(({ gap }) => (gap === undefined ? [] : [{ text: gap, review }])),
    ),
  ];
}

/** Which strategies somebody names, whatever their spelling. Gaps are none. */
export function strategyIds(
  items: readonly { readonly strategy: string | undefined }[],
  options: AlignmentOptions,
): ReadonlySet<string> {
  return new Set(items.flatMap(({ strategy }) => (strategy === undefined ? [] : [meant(strategy, options).id])));
}

function meant(written: string, { catalogue }: AlignmentOptions): Pick<NamedStrategy, 'id' | 'known'> {
  const found = resolveStrategy(written, catalogue);
  if (found.kind === 'id' || found.kind === 'label') return { id: catalogue.writtenId(found.strategy), known: found.strategy };
  return { id: found.kind === 'beyond' ? found.canonical : written.replace(/\s+/g, ' '), known: undefined };
}
