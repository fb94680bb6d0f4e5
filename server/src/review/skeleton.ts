/** A review in which nothing is judged yet: what stands in it, and in which order. */
import { criteria } from '../engine/criteria.js';
import { reviewShape } from '../engine/review-shape.js';
import { type Insert, inline } from '../spec/insert.js';
import { dayOf, levels } from './printed.js';

/** What is known of a review before it is written. */
export interface ReviewHead {
  readonly microcredential?: string | undefined;
  readonly version?: string | undefined;
  readonly reviewer?: string | undefined;
  /** Year, month and day with hyphens. */
  readonly date?: string | undefined;
}

export interface ReviewWriting {
  /** What stands where something is left to be filled in. */
  readonly place: () => string;
  /** How a value is written. */
  readonly written?: (value: string) => string;
  /** Whole lines above a criterion. */
  readonly above?: (criterion: (typeof criteria)[number]['id']) => readonly string[];
}

/** In the order in which a reviewer fills them in; each with what it holds until then. */
export const reviewHead: Readonly<Record<string, Insert>> = {
  format: 'review/1',
  microcredential: { todo: 'the id of the microcredential' },
  reviewer: { todo: 'your name' },
  date: { todo: 'year, month and day' },
};

/** Places for the levels of these criteria. */
export function unjudged(ids: readonly string[]): Record<string, Insert> {
  return Object.fromEntries(ids.map((id) => [id, { todo: levels.join(', ') }]));
}

/** The lines of a review with a place for each level. A version that is not known has no line. */
export function unjudgedReview(
  head: ReviewHead,
  { place, written = (value) => value, above = () => [] }: ReviewWriting,
): string[] {
  const known: Readonly<Record<string, string | undefined>> = { format: 'review/1', ...head };
  const names = [...reviewShape.keys.keys()].filter((name) => name in reviewHead || (name === 'version' && known.version));
  return [
    ...names.map((name) => `${name}: ${known[name] === undefined ? place() : written(scalar(known[name]))}`),
    'criteria:',
    ...criteria.flatMap(({ id }) => [...above(id), `  ${id}: ${place()}`]),
  ];
}

/** A day of the calendar stands without quotation marks. */
function scalar(value: string): string {
  return dayOf(value) === undefined ? inline(value) : value;
}
