/**
 * How well the suggester finds what reviewers chose: each precedent is asked about as if it were new, with itself out of the
 * index, and with weights that were learned from the others alone, each of them without itself and without the one asked about.
 */
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import type { Framework } from '../../server/src/alignment/framework.js';
import { indexFramework } from '../../server/src/alignment/framework-index.js';
import { choicesIn, indexPrecedents, readPrecedent } from '../../server/src/alignment/precedent-index.js';
import { type Precedent, precedents } from '../../server/src/alignment/precedents.js';
import { evidenceFor, FEATURES, type Query, readQuery } from '../../server/src/alignment/suggest-features.js';

export { FEATURES };

export type Asked = (precedent: Precedent) => Query;

/** In how many words a precedent is asked about. The weights are learned with and without the stack. */
export const asked = {
  'title, outcomes, stack': ({ title, outcomes, stack }) => ({ title, texts: outcomes, stack }),
  'title, outcomes': ({ title, outcomes }) => ({ title, texts: outcomes }),
  outcomes: ({ outcomes }) => ({ texts: outcomes }),
} as const satisfies Record<string, Asked>;

const learnedFrom: readonly Asked[] = [asked['title, outcomes, stack'], asked['title, outcomes']];

// Against weights that are large because 46 precedents happen to suit them.
const PENALTY = 10;

type Rows = readonly Float64Array[];

export interface Model {
  /** By feature, in their order. */
  readonly weights: readonly number[];
  readonly constant: number;
  score(features: Float64Array): number;
}

export interface Bench {
  /** Which strategies each precedent was aligned to: 1 or 0, in the framework's order. */
  readonly gold: readonly (readonly number[])[];
  /** The scores of all strategies for each precedent, asked in this way. Without `dropped` features, if any. */
  scores(ask: Asked, dropped?: readonly string[]): number[][];
  /** The weights learned from all precedents. */
  weights(): Model;
}

export function benchOf(framework: Framework = buildingRanks): Bench {
  const catalogue = catalogueOf(framework === buildingRanks ? [framework] : [framework, buildingRanks]);
  const index = indexFramework(framework);
  const ids = framework.strategies.map(({ id }) => id);
  const gold = precedents.map(({ strategies }) => ids.map((id) => (strategies.includes(id) ? 1 : 0)));
  const words = precedents.map(readPrecedent);
  const evidenceWithout = (left: readonly number[]) => {
    const known = indexPrecedents(words.filter((_, at) => !left.includes(at)));
    const choices = choicesIn(index, known.precedents, catalogue);
    return (query: Query): Rows => evidenceFor(readQuery(query), index, known, choices).features;
  };
  const memo = new Map<string, Rows[]>();
  /** Of each precedent, what the others say of it when the one at `outer` is gone too. */
  const learningRows = (outer: number): { rows: Rows; gold: readonly number[] }[] => {
    const key = String(outer);
    const known =
      memo.get(key) ??
      precedents.flatMap((precedent, at) => {
        if (at === outer) return [];
        const evidence = evidenceWithout([at, outer]);
        return learnedFrom.map((ask) => evidence(ask(precedent)));
      });
    memo.set(key, known);
    const others = precedents.flatMap((_, at) => (at === outer ? [] : learnedFrom.map(() => gold[at] ?? [])));
    return known.map((rows, at) => ({ rows, gold: others[at] ?? [] }));
  };
  return {
    gold,
    scores(ask, dropped = []) {
      const used = FEATURES.map((feature) => !dropped.includes(feature));
      return precedents.map((precedent, at) => {
        const model = learn(learningRows(at), used);
        return evidenceWithout([at])(ask(precedent)).map((features) => model.score(features));
      });
    },
    weights: () =>
      learn(
        learningRows(-1),
        FEATURES.map(() => true),
      ),
  };
}

/** Logistic regression by Newton’s method (C. Bishop 2006, equations 4.96 to 4.100) on features of mean 0 and deviation 1. */
function learn(examples: readonly { rows: Rows; gold: readonly number[] }[], used: readonly boolean[]): Model {
  const columns = used.flatMap((use, at) => (use ? [at] : []));
  const all = examples.flatMap(({ rows }) => rows);
  const answers = examples.flatMap(({ gold }) => gold);
  const mean = columns.map((at) => all.reduce((total, row) => total + (row[at] ?? 0), 0) / all.length);
  const deviation = columns.map(
    (at, k) => Math.sqrt(all.reduce((total, row) => total + ((row[at] ?? 0) - (mean[k] ?? 0)) ** 2, 0) / all.length) || 1,
  );
  const size = columns.length + 1;
  const rows = all.map((row) =>
    Float64Array.of(...columns.map((at, k) => ((row[at] ?? 0) - (mean[k] ?? 0)) / (deviation[k] ?? 1)), 1),
  );
  const weights = new Float64Array(size);
  for (let step = 0; step < 8; step++) {
    const slope = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    rows.forEach((row, at) => {
      const guess = 1 / (1 + Math.exp(-row.reduce((total, value, k) => total + value * (weights[k] ?? 0), 0)));
      const miss = (answers[at] ?? 0) - guess;
      const weight = guess * (1 - guess);
      for (let k = 0; k < size; k++) {
        slope[k]! += miss * row[k]!;
        for (let l = 0; l <= k; l++) curve[k]![l]! += weight * row[k]! * row[l]!;
      }
    });
    for (let k = 0; k < size - 1; k++) {
      slope[k]! -= PENALTY * weights[k]!;
      curve[k]![k]! += PENALTY;
    }
    solve(curve, slope).forEach((change, k) => {
      weights[k]! += change;
    });
  }
  // In the units of the features themselves.
  const scaled = used.map(() => 0);
  let constant = weights[size - 1] ?? 0;
  columns.forEach((at, k) => {
    scaled[at] = (weights[k] ?? 0) / (deviation[k] ?? 1);
    constant -= scaled[at]! * (mean[k] ?? 0);
  });
  return {
    weights: scaled,
    constant,
    score: (features) => features.reduce((total, value, at) => total + value * (scaled[at] ?? 0), constant),
  };
}

/** The solution of a symmetric system by Cholesky’s method; only the lower half is read. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = matrix.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  }
  const half = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i]![k]! * half[k]!;
    half[i] = sum / lower[i]![i]!;
  }
  const found = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k]![i]! * found[k]!;
    found[i] = sum / lower[i]![i]!;
  }
  return found;
}
