/**
 * How far reviewers agree. Judgments stand on a scale, as whole numbers from 0; a unit is what several reviewers may have judged,
 * such as a criterion of a microcredential in one version, and holds the judgments of those who did.
 */

/** One number for each reviewer who judged it, in any order. One who did not is left out: it is a missing value, and no zero. */
export type Unit = readonly number[];

/**
 * A number that is 1 where all agree and about 0 where they agree as chance would have it; or why there is none: nobody has judged
 * the same unit as another, or all judgments are the same, so that nothing tells agreement from chance.
 */
export type Coefficient = number | 'nothing-compared' | 'no-variation';

export interface Agreement {
  /** How many units were judged at all, and by two reviewers or more. */
  readonly judged: number;
  readonly compared: number;
  /** How many pairs of judgments that makes. */
  readonly pairs: number;
  /** Of the pairs, the share that is the same, and that is no more than one step apart; from 0 to 1. Undefined without pairs. */
  readonly exact: number | undefined;
  readonly near: number | undefined;
  readonly alpha: Coefficient;
  readonly ac2: Coefficient;
}

/** `steps`: how many places the scale has. A judgment beyond it is left out. */
export function agreementOf(all: readonly Unit[], steps: number): Agreement {
  const units = all.map((unit) => unit.filter((value) => Number.isInteger(value) && value >= 0 && value < steps));
  const compared = units.filter((unit) => unit.length > 1);
  const pairs = compared.flatMap(pairsOf);
  const shareOf = (most: number) =>
    pairs.length === 0 ? undefined : pairs.filter(([a, b]) => Math.abs(a - b) <= most).length / pairs.length;
  return {
    judged: units.filter((unit) => unit.length > 0).length,
    compared: compared.length,
    pairs: pairs.length,
    exact: shareOf(0),
    near: shareOf(1),
    alpha: krippendorffAlpha(units, steps),
    ac2: gwetAc2(units, ordinalWeights(steps)),
  };
}

/** Every two of them, once. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [T, T] => [one, other]));
}

/**
 * Krippendorff's alpha for ordinal data, any number of reviewers and missing values (K. Krippendorff, “Computing Krippendorff's
 * Alpha-Reliability”, 2011, section C with the ordinal difference of section D; the same in his “Content Analysis”, 2004, chapter 11):
 *
 *     alpha = 1 - (n - 1) · Σ o(c, k) · δ²(c, k) / Σ n(c) · n(k) · δ²(c, k)        over all c < k
 *     δ(c, k) = Σ n(g) from g = c to k, less half of n(c) + n(k)
 *
 * where o(c, k) counts the pairs within units, each unit weighted by one less than its judgments, and n(c) sums over k. A unit
 * with one judgment counts for nothing.
 */
export function krippendorffAlpha(units: readonly Unit[], steps: number): Coefficient {
  const pairs = Array.from({ length: steps }, () => new Array<number>(steps).fill(0));
  const at = (c: number, k: number) => pairs[c]?.[k] ?? 0;
  for (const unit of units) {
    if (unit.length < 2) continue;
    const counts = countsOf(unit, steps);
    for (const [c, row] of pairs.entries())
      for (const k of row.keys())
        row[k] = at(c, k) + ((counts[c] ?? 0) * ((counts[k] ?? 0) - (c === k ? 1 : 0))) / (unit.length - 1);
  }
  const totals = pairs.map((row) => sum(row));
  const n = sum(totals);
  if (n === 0) return 'nothing-compared';
  let observed = 0;
  let expected = 0;
  for (const [c, k] of pairsOf([...totals.keys()])) {
    const [first, last] = [totals[c] ?? 0, totals[k] ?? 0];
    const difference = (sum(totals.slice(c, k + 1)) - (first + last) / 2) ** 2;
    observed += at(c, k) * difference;
    expected += first * last * difference;
  }
  return expected === 0 ? 'no-variation' : 1 - ((n - 1) * observed) / expected;
}

/**
 * Gwet's AC2 for any number of reviewers and missing values (K. Gwet, “Handbook of Inter-Rater Reliability”, 4th edition, 2014,
 * chapters 2 and 3), which stays near the agreement that is seen where nearly all judgments are the same:
 *
 *     AC2 = (pa - pe) / (1 - pe)
 *     pa = mean over the units with two judgments or more of Σ r(k) · (r*(k) - 1) / (r · (r - 1)),  r*(k) = Σ w(k, l) · r(l)
 *     pe = Σ w(k, l) / (q · (q - 1)) · Σ π(k) · (1 - π(k)),  π(k) = mean over all units of r(k) / r
 *
 * where r(k) of the r judgments of a unit are at step k of q. A unit with one judgment counts for how common a step is.
 *
 * @param weights How much two steps agree: 1 for the same, less for others.
 */
export function gwetAc2(units: readonly Unit[], weights: readonly (readonly number[])[]): Coefficient {
  const steps = weights.length;
  const judged = units.filter((unit) => unit.length > 0);
  const compared = judged.filter((unit) => unit.length > 1);
  if (compared.length === 0) return 'nothing-compared';
  const agreed = compared.map((unit) => {
    const counts = countsOf(unit, steps);
    const weighted = counts.map((own, k) => own * (sum(counts.map((many, l) => (weights[k]?.[l] ?? 0) * many)) - 1));
    return sum(weighted) / (unit.length * (unit.length - 1));
  });
  const shares = judged.map((unit) => countsOf(unit, steps).map((many) => many / unit.length));
  const common = weights.map((_, k) => sum(shares.map((share) => share[k] ?? 0)) / judged.length);
  const pa = sum(agreed) / compared.length;
  const pe = (sum(weights.map((row) => sum(row))) / (steps * (steps - 1))) * sum(common.map((share) => share * (1 - share)));
  return (pa - pe) / (1 - pe);
}

/** Gwet's ordinal weights (2014, section 3.5): 1 - M(k, l) / M(1, q), where M is how many pairs of steps lie between two, these included. */
export function ordinalWeights(steps: number): number[][] {
  const between = (k: number, l: number) => (Math.abs(k - l) * (Math.abs(k - l) + 1)) / 2;
  const scale = Array.from({ length: steps }, (_, step) => step);
  return scale.map((k) => scale.map((l) => 1 - between(k, l) / between(0, steps - 1)));
}

/** How far two sets are the same: what both have of what either has (P. Jaccard, 1912). Two empty ones are the same: 1. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const either = new Set([...a, ...b]);
  if (either.size === 0) return 1;
  return [...a].filter((each) => b.has(each)).length / either.size;
}

function countsOf(unit: Unit, steps: number): number[] {
  const counts = new Array<number>(steps).fill(0);
  for (const step of unit) counts[step] = (counts[step] ?? 0) + 1;
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
