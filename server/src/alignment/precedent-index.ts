import type { Catalogue } from './catalogue.js';
import { countsOf, type FieldWords, joinCounts, joinFieldWords } from './field-words.js';
import type { FrameworkIndex } from './framework-index.js';
import { type Precedent, plainTitle, strategiesOf } from './precedents.js';
import { type Rarity, weightOf } from './text-index.js';

/** The precedents that may speak, and how telling each term is among them. */
export interface PrecedentIndex {
  readonly precedents: readonly Precedent[];
  readonly rarity: Rarity;
  /** From 0, nothing in common, to somewhat above 1, the same text, in the order of the precedents. */
  likeness(query: PrecedentQuery): Float64Array;
}

export interface PrecedentQuery {
  readonly title: FieldWords;
  /** Title and outcomes together. */
  readonly whole: FieldWords;
  /** As `plainTitle` has it. */
  readonly stack: string | undefined;
}

// Of one stack: as much alike as sharing a good part of their words.
const SAME_STACK = 0.3;

type Vector = ReadonlyMap<string, number>;

/** A precedent and its words, which are read once. */
export interface ReadPrecedent {
  readonly precedent: Precedent;
  readonly title: ReadonlyMap<string, number>;
  readonly whole: ReadonlyMap<string, number>;
}

export function readPrecedent(precedent: Precedent): ReadPrecedent {
  const title = countsOf(precedent.title);
  return { precedent, title, whole: joinCounts([[title, 2], ...precedent.outcomes.map((each) => [countsOf(each), 1] as const)]) };
}

export function indexPrecedents(words: readonly ReadPrecedent[]): PrecedentIndex {
  const precedents = words.map(({ precedent }) => precedent);
  const stacks = precedents.map(({ stack }) => plainTitle(stack));
  const uses = new Map<string, number>();
  for (const { whole } of words) for (const term of whole.keys()) uses.set(term, (uses.get(term) ?? 0) + 1);
  const most = Math.log((precedents.length + 1) / 0.5);
  // What many microcredentials say tells little of any one of them.
  const rarityOf = (count: number) => Math.log((precedents.length + 1) / (count + 0.5)) / (most || 1);
  const rarities = new Map([...uses].map(([term, count]) => [term, rarityOf(count)]));
  const rarest = rarityOf(0);
  const rarity: Rarity = (term) => rarities.get(term) ?? rarest;
  const vectors = words.map(({ title, whole }) => ({ title: vectorOf(title, rarity), whole: vectorOf(whole, rarity) }));
  return {
    precedents,
    rarity: precedents.length > 0 ? rarity : () => 1,
    likeness({ title, whole, stack }) {
      const asked = { title: vectorOf(title.counts, rarity), whole: vectorOf(whole.counts, rarity) };
      return Float64Array.from(
        vectors,
        (vector, at) =>
          0.5 * product(asked.title, vector.title) +
          0.5 * product(asked.whole, vector.whole) +
          (stack !== undefined && stacks[at] === stack ? SAME_STACK : 0),
      );
    },
  };
}

/** A title counts twice: it is the outcomes in a nutshell. */
export function wholeOf(title: FieldWords, outcomes: readonly FieldWords[]): FieldWords {
  return joinFieldWords([[title, 2], ...outcomes.map((each) => [each, 1] as const)]);
}

function vectorOf(counts: ReadonlyMap<string, number>, rarity: Rarity): Vector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [term, count] of counts) {
    const weight = weightOf(term, count, rarity);
    vector.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

function product(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let total = 0;
  for (const [term, weight] of few) total += weight * (many.get(term) ?? 0);
  return total;
}

/** What reviewers chose, in terms of one framework: rows are precedents, and numbers are places in its index. */
export interface Choices {
  /** Of each precedent, its strategies with weights from 0 to 1. */
  readonly strategies: readonly ReadonlyMap<number, number>[];
  /** Of each precedent, how much of it each dimension is; its sum is 1, or 0 where nothing leads to this framework. */
  readonly dimensions: readonly ReadonlyMap<number, number>[];
  /** Of each strategy, how many precedents chose it. */
  readonly popularity: Float64Array;
  /** How many precedents lead to this framework. */
  readonly count: number;
}

export function choicesIn(index: FrameworkIndex, precedents: readonly Precedent[], catalogue: Catalogue): Choices {
  const places = new Map(index.strategies.map((strategy, at) => [strategy, at]));
  const popularity = new Float64Array(index.strategies.length);
  const strategies: Map<number, number>[] = [];
  const dimensions: Map<number, number>[] = [];
  for (const precedent of precedents) {
    const chosen = new Map<number, number>();
    const shares = new Map<number, number>();
    for (const [strategy, weight] of strategiesOf(precedent, catalogue)) {
      const at = places.get(strategy);
      if (at === undefined) continue;
      chosen.set(at, weight);
      popularity[at] = (popularity[at] ?? 0) + weight;
      const dimension = index.dimensionOf[at] ?? 0;
      shares.set(dimension, (shares.get(dimension) ?? 0) + weight);
    }
    // Squared, so that the dimension with the most strategies stands for the precedent.
    let total = 0;
    for (const share of shares.values()) total += share * share;
    for (const [dimension, share] of shares) shares.set(dimension, (share * share) / total);
    strategies.push(chosen);
    dimensions.push(shares);
  }
  return { strategies, dimensions, popularity, count: strategies.filter((chosen) => chosen.size > 0).length };
}
