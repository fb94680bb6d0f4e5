import type { FEATURES } from './suggest-features.js';

/**
 * How much each kind of evidence counts: a logistic regression (R. A. Fisher’s scores as in C. Bishop, “Pattern Recognition and Machine
 * Learning”, 2006, section 4.3.3) with a penalty on large weights, of what the reviewers chose on the evidence that the other
 * precedents give. `npm run bench:alignment -- --weights` prints them; a test holds them to what is printed.
 */
export const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> & { readonly constant: number } = {
  title: 1.061,
  body: 0.285,
  printed: 0.957,
  dimension: 1.036,
  elsewhere: 0.794,
  precedents: 1.794,
  together: 0.706,
  constant: -2.188,
};
