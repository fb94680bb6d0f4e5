/** What a reviewer says in a review, without the text and the trees. */
import type { Rank, Strength } from '../engine/alignment-summary.js';
import type { CriterionId, Level } from '../engine/criteria.js';
import type { Field } from '../spec/model.js';
import { isPlaceholder } from '../spec/prose.js';
import type { Judgment } from './model.js';
import type { ReviewFile } from './parse.js';
import { dateMeant, dayOf } from './printed.js';

export const endorsements = ['endorse', 'endorse-with-changes', 'do-not-endorse'] as const;
export type Endorsement = (typeof endorsements)[number];

/** What is not written is undefined, or empty where there may be several. */
export interface Said {
  /** As written. */
  readonly microcredential: string | undefined;
  readonly version: string | undefined;
  readonly reviewer: string | undefined;
  /** Year, month and day with hyphens, however it is written; as written where it is no day of the calendar. */
  readonly date: string | undefined;
  /** False where a slip may have swallowed a part of it. */
  readonly isWhole: boolean;
  /** The criteria that are judged. */
  readonly judgments: readonly SaidOfCriterion[];
  /** In the order of the text. */
  readonly alignments: readonly SaidOfAlignment[];
  readonly commendations: readonly string[];
  readonly summary: string | undefined;
  readonly endorsement: Endorsement | undefined;
}

export interface SaidOfCriterion {
  readonly criterion: CriterionId;
  readonly level: Level;
  readonly rationale: string | undefined;
  readonly recommendation: string | undefined;
  /** Ids in the microcredential. */
  readonly about: readonly string[];
}

export interface SaidOfAlignment {
  readonly strategy: string | undefined;
  readonly gap: string | undefined;
  readonly rank: Rank | undefined;
  readonly strength: Strength | undefined;
  readonly because: string | undefined;
}

export function saidIn({ review, complete }: ReviewFile): Said {
  const date = textOf(review.date);
  return {
    microcredential: textOf(review.microcredential),
    version: textOf(review.version),
    reviewer: textOf(review.reviewer),
    date: date === undefined || dayOf(date) !== undefined ? date : (dateMeant(date) ?? date),
    isWhole: complete,
    judgments: review.judgments.flatMap(judgmentSaid),
    alignments: review.alignments.flatMap(({ strategy, gap, rank, strength, because }) => {
      const names = { strategy: textOf(strategy), gap: textOf(gap) };
      if (names.strategy === undefined && names.gap === undefined) return [];
      return [
        {
          ...names,
          rank: (['primary', 'secondary'] as const).find((each) => each === rank?.value),
          strength: (['strong', 'tangential'] as const).find((each) => each === strength?.value),
          because: textOf(because),
        },
      ];
    }),
    commendations: textsOf(review.commendations),
    summary: textOf(review.summary),
    endorsement: endorsements.find((each) => each === review.endorsement?.value.trim()),
  };
}

function judgmentSaid({ criterion, level, rationale, recommendation, about }: Judgment): SaidOfCriterion[] {
  if (!level) return [];
  return [
    {
      criterion,
      level: level.value,
      rationale: textOf(rationale),
      recommendation: textOf(recommendation),
      about: textsOf(about),
    },
  ];
}

function textOf(field: Field<string> | undefined): string | undefined {
  return field?.value.trim() || undefined;
}

function textsOf(fields: readonly Field<string>[]): string[] {
  return fields.flatMap((field) => (isPlaceholder(field.value) ? [] : (textOf(field) ?? [])));
}

/** A review and the file that holds it. */
export interface SaidReview {
  readonly file: string;
  readonly said: Said;
}

/** The version that a review is of. One that names none is of the present one, if that has a name. */
export function versionReviewed({ said }: SaidReview, present: string | undefined): string {
  return said.version ?? present ?? '';
}
