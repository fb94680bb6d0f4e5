import { type FieldWords, joinCounts, shareOf, type Weighted } from './field-words.js';

/** Texts of several fields each, to be compared with what an author wrote. */
export interface TextIndex {
  /** How well each text fits, from 0, in the order of the texts. `rarity` is from 0 to 1: how telling a term is in a query. */
  scores(query: FieldWords, rarity: Rarity): Float64Array;
  /** What the terms of the query add to the score of one text, greatest first. */
  shares(query: FieldWords, rarity: Rarity, text: number): (readonly [term: string, share: number])[];
  /** The texts that have a term, in order. */
  textsWith(term: string): readonly number[];
}

export type Rarity = (term: string) => number;

// As S. Robertson and H. Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009), section 3.
const SATURATION = 1.2;
const LENGTH = 0.5;

/** The index of texts, each given by its fields and their weights (BM25F with one length norm for all fields). */
export function indexTexts(texts: readonly (readonly Weighted[])[]): TextIndex {
  const joined = texts.map(joinCounts);
  const lengths = joined.map((counts) => sum(counts.values()));
  const average = sum(lengths) / (texts.length || 1) || 1;
  const postings = new Map<string, Posting[]>();
  joined.forEach((counts, text) => {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * (lengths[text] ?? 0)) / average);
    for (const [term, count] of counts) {
      const posting = { text, value: (count * (SATURATION + 1)) / (count + norm) };
      const found = postings.get(term);
      if (found) found.push(posting);
      else postings.set(term, [posting]);
    }
  });
  for (const found of postings.values()) {
    const idf = Math.log(1 + (texts.length - found.length + 0.5) / (found.length + 0.5));
    for (const posting of found) posting.value *= idf;
  }
  return {
    scores(query, rarity) {
      const scores = new Float64Array(texts.length);
      for (const [term, count] of query.counts) {
        const found = postings.get(term);
        if (!found) continue;
        const weight = weightOf(term, count, rarity);
        for (const { text, value } of found) scores[text]! += weight * value;
      }
      return scores;
    },
    shares(query, rarity, text) {
      const shares: [string, number][] = [];
      for (const [term, count] of query.counts) {
        const posting = postings.get(term)?.find((each) => each.text === text);
        if (posting) shares.push([term, weightOf(term, count, rarity) * posting.value]);
      }
      return shares.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    },
    textsWith: (term) => (postings.get(term) ?? []).map(({ text }) => text),
  };
}

interface Posting {
  readonly text: number;
  value: number;
}

/** What a term that occurs so often counts in a query. */
export function weightOf(term: string, count: number, rarity: Rarity): number {
  return Math.log(1 + 1.7 * count) * rarity(term) * shareOf(term);
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
