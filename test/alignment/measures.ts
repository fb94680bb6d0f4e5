/** Measures of ranked lists (C. Manning, P. Raghavan and H. Schütze, “Introduction to Information Retrieval”, 2008, chapter 8). */

export const MEASURES = ['P@1', 'R@5', 'R@10', 'MAP', 'nDCG@10'] as const;

/** The measures of one list, given the scores of all strategies and which of them are right. */
export function measure(scores: readonly number[], gold: readonly number[]): number[] {
  const ranked = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const right = gold.reduce((total, each) => total + each, 0);
  let hits = 0;
  let precision = 0;
  let gain = 0;
  let ideal = 0;
  const within = { 5: 0, 10: 0 };
  ranked.forEach((at, rank) => {
    if (rank < Math.min(10, right)) ideal += 1 / Math.log2(rank + 2);
    if (!gold[at]) return;
    hits++;
    precision += hits / (rank + 1);
    if (rank < 5) within[5]++;
    if (rank < 10) {
      within[10]++;
      gain += 1 / Math.log2(rank + 2);
    }
  });
  return [gold[ranked[0] ?? 0] ?? 0, within[5] / right, within[10] / right, precision / right, gain / ideal];
}

export function measureAll(scores: readonly (readonly number[])[], gold: readonly (readonly number[])[]): number[][] {
  return scores.map((each, at) => measure(each, gold[at] ?? []));
}

export function means(rows: readonly (readonly number[])[]): number[] {
  return MEASURES.map((_, k) => rows.reduce((total, row) => total + (row[k] ?? 0), 0) / rows.length);
}

/** The middle 95 of 100 means of samples drawn with replacement (B. Efron 1979); the same on every run. */
export function interval(rows: readonly (readonly number[])[], samples = 2000): [low: number, high: number][] {
  const random = mulberry32(20_22);
  const drawn = Array.from({ length: samples }, () => means(rows.map(() => rows[Math.floor(random() * rows.length)] ?? [])));
  return MEASURES.map((_, k) => {
    const sorted = drawn.map((row) => row[k] ?? 0).sort((a, b) => a - b);
    return [sorted[Math.floor(samples * 0.025)] ?? 0, sorted[Math.floor(samples * 0.975)] ?? 0];
  });
}

/** The area under the curve: how often a value of the first kind is greater than one of the second. */
export function area(greater: readonly number[], smaller: readonly number[]): number {
  let wins = 0;
  for (const a of greater) for (const b of smaller) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (greater.length * smaller.length);
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
