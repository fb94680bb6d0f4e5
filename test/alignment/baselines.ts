/** Plainer ways to rank strategies, to measure the suggester by. They know neither glosses nor terms of the field. */
import { stemmer } from 'stemmer';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { type Precedent, precedents } from '../../server/src/alignment/precedents.js';
import { stemsOf } from '../../server/src/spec/prose.js';
import type { Asked } from './leave-one-out.js';

const { strategies } = buildingRanks;

/** The scores of all strategies for each precedent, by way. */
export function baselines(ask: Asked): Readonly<Record<string, number[][]>> {
  const query = (precedent: Precedent) => {
    const { title = '', texts } = ask(precedent);
    return stems([title, ...texts].join('. '));
  };
  const texts = strategies.map(({ title, dimension }) => stems(`${title} ${dimension.name}`));
  const tfIdf = tfIdfOver(texts);
  return {
    'the most popular': precedents.map((_, asked) => popularity(asked)),
    'BM25 on the framework': precedents.map((each) => bm25(texts, query(each))),
    'TF-IDF on the framework': precedents.map((each) => texts.map((text) => tfIdf(text, query(each)))),
    'nearest precedents': precedents.map((each, asked) => nearest(query(each), asked, query)),
  };
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];

  return words.filter((word) => word.length > 2 && stemsOf(word).size > 0).map((word) => stemmer(word));
}

function popularity(asked: number): number[] {
  return strategies.map(({ id }) => precedents.filter((each, at) => at !== asked && each.strategies.includes(id)).length);
}

function bm25(texts: readonly string[][], query: readonly string[]): number[] {
  const average = texts.reduce((total, text) => total + text.length, 0) / texts.length;
  return texts.map((text) =>
    [...new Set(query)].reduce((total, term) => {
      const count = text.filter((each) => each === term).length;
      const uses = texts.filter((each) => each.includes(term)).length;
      const rarity = Math.log(1 + (texts.length - uses + 0.5) / (uses + 0.5));
      return total + (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * text.length) / average));
    }, 0),
  );
}

function tfIdfOver(texts: readonly string[][]): (a: readonly string[], b: readonly string[]) => number {
  const vector = (text: readonly string[]): Map<string, number> => {
    const weights = new Map<string, number>();
    for (const term of text) {
      const uses = texts.filter((each) => each.includes(term)).length;
      weights.set(term, (weights.get(term) ?? 0) + Math.log((1 + texts.length) / (1 + uses)) + 1);
    }
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([term, weight]) => [term, weight / length]));
  };
  return (a, b) => {
    const other = vector(b);
    return [...vector(a)].reduce((total, [term, weight]) => total + weight * (other.get(term) ?? 0), 0);
  };
}

function nearest(query: readonly string[], asked: number, read: (precedent: Precedent) => string[]): number[] {
  const texts = precedents.map(read);
  const likeness = tfIdfOver(texts.filter((_, at) => at !== asked));
  const scores = strategies.map(() => 0);
  texts.forEach((text, at) => {
    if (at === asked) return;
    const near = likeness(text, query) ** 2;
    for (const id of precedents[at]?.strategies ?? []) scores[strategies.findIndex((each) => each.id === id)]! += near;
  });
  return scores;
}
