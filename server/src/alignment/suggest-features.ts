import { type FieldWords, fieldWordsOf, joinFieldWords } from './field-words.js';
import type { FrameworkIndex } from './framework-index.js';
import { type Choices, type PrecedentIndex, type PrecedentQuery, wholeOf } from './precedent-index.js';
import { plainTitle } from './precedents.js';
import { sum } from './text-index.js';

/** What is aligned: a whole microcredential, a part of it, or one outcome. */
export interface Query {
  readonly title?: string | undefined;
  /** Outcomes, or whatever else says what it is about, one each. */
  readonly texts: readonly string[];
  readonly stack?: string | undefined;
}

export interface ReadQuery extends PrecedentQuery {
  readonly texts: readonly FieldWords[];
  readonly body: FieldWords;
}

export function readQuery({ title, texts, stack }: Query): ReadQuery {
  const read = texts.map(fieldWordsOf);
  const body = joinFieldWords(read.map((each) => [each, 1]));
  // Where there is no title, what is asked about stands for itself.
  const heading = title?.trim() ? fieldWordsOf(title) : body;
  return {
    title: heading,
    texts: read,
    body,
    whole: wholeOf(heading, read),
    stack: stack?.trim() ? plainTitle(stack) : undefined,
  };
}

/** What speaks for each strategy of a framework, and where it comes from. */
export interface Evidence {
  /** Rows are strategies; columns are `FEATURES`. */
  readonly features: readonly Float64Array[];
  /** How probable each dimension is as the one that the query is mainly about. */
  readonly dimensions: Float64Array;
  /** How like each precedent is, as `PrecedentIndex.likeness` says. */
  readonly likeness: Float64Array;
  /** How much each precedent is listened to; the sum is at most 1. */
  readonly voices: Float64Array;
}

export const FEATURES = ['title', 'body', 'printed', 'dimension', 'elsewhere', 'precedents', 'together'] as const;

// How sharply the best dimension stands out, and what the precedents add to it.
const SHARPNESS = 1.5;
const PRECEDENTS_ON_DIMENSION = 2;

// With few precedents in a dimension, its own strategies and the generally popular ones are assumed.
const OWN = 0.65;
const POPULAR = 0.3;

/**
 * The evidence for each strategy. Word scores are relative to the best strategy, so that long and short texts can be
 * compared; how well anything fits at all is asked elsewhere.
 */
export function evidenceFor(query: ReadQuery, index: FrameworkIndex, known: PrecedentIndex, choices: Choices): Evidence {
  const { rarity } = known;
  const title = relative(index.about.scores(query.title, rarity));
  const body = relative(index.about.scores(query.body, rarity));
  const printed = relative(index.printed.scores(query.whole, rarity));
  const best = relative(greatest(query.texts.map((text) => index.about.scores(text, rarity))));
  const bodyDimension = relative(index.dimensions.scores(query.body, rarity));

  const likeness = known.likeness(query);
  const voices = voicesOf(likeness, choices);
  const heard = new Float64Array(index.strategies.length);
  const heardDimensions = new Float64Array(index.framework.dimensions.length);
  voices.forEach((voice, precedent) => {
    for (const [at, weight] of choices.strategies[precedent] ?? []) heard[at] = (heard[at] ?? 0) + voice * weight;
    for (const [at, share] of choices.dimensions[precedent] ?? [])
      heardDimensions[at] = (heardDimensions[at] ?? 0) + voice * share;
  });

  const titleDimension = relative(index.dimensions.scores(query.title, rarity));
  const named = relative(index.names.scores(query.title, rarity));
  const dimensions = probabilities(
    heardDimensions.map(
      (voice, at) =>
        (titleDimension[at] ?? 0) + (bodyDimension[at] ?? 0) + 0.5 * (named[at] ?? 0) + PRECEDENTS_ON_DIMENSION * voice,
    ),
  );
  const together = goingWith(dimensions, index, choices);
  const features = index.strategies.map((_, at) => {
    const dimension = index.dimensionOf[at] ?? 0;
    return Float64Array.of(
      title[at] ?? 0,
      body[at] ?? 0,
      printed[at] ?? 0,
      bodyDimension[dimension] ?? 0,
      (1 - (dimensions[dimension] ?? 0)) * (best[at] ?? 0),
      heard[at] ?? 0,
      Math.log((together[at] ?? 0) + 0.01),
    );
  });
  return { features, dimensions, likeness, voices };
}

/** Squared, so that many distant precedents do not shout down a near one. The constant is silence where all are distant. */
function voicesOf(likeness: Float64Array, choices: Choices): Float64Array {
  const loud = likeness.map((value, at) => ((choices.strategies[at]?.size ?? 0) > 0 ? value * value : 0));
  const total = sum(loud) + 0.05;
  return loud.map((value) => value / total);
}

/** How probable each strategy is, given what each dimension's precedents chose, whether within the dimension or beside it. */
function goingWith(dimensions: Float64Array, index: FrameworkIndex, choices: Choices): Float64Array {
  const together = new Float64Array(index.strategies.length);
  const chosen = dimensions.map(() => 0);
  choices.dimensions.forEach((shares) => {
    for (const [dimension, share] of shares) if (share >= 0.05) chosen[dimension] = (chosen[dimension] ?? 0) + share;
  });
  // Of all dimensions, each precedent adds its strategies in proportion to its share.
  choices.dimensions.forEach((shares, precedent) => {
    let weight = 0;
    for (const [dimension, share] of shares) {
      if (share >= 0.05) weight += ((dimensions[dimension] ?? 0) * share) / ((chosen[dimension] ?? 0) + 1);
    }
    for (const [at, value] of choices.strategies[precedent] ?? []) together[at] = (together[at] ?? 0) + weight * value;
  });
  let assumed = 0;
  const assumedOf = dimensions.map((probability, dimension) => probability / ((chosen[dimension] ?? 0) + 1));
  for (const value of assumedOf) assumed += value;
  return together.map((value, at) => {
    const own = assumedOf[index.dimensionOf[at] ?? 0] ?? 0;
    const popular = choices.count > 0 ? (POPULAR * (choices.popularity[at] ?? 0)) / choices.count : 0;
    return value + own * OWN + (assumed - own) * popular;
  });
}

function relative(scores: Float64Array): Float64Array {
  let most = 1e-9;
  for (const score of scores) most = Math.max(most, score);
  return scores.map((score) => score / most);
}

function greatest(all: readonly Float64Array[]): Float64Array {
  const [first, ...others] = all;
  if (!first) return new Float64Array(0);
  return first.map((score, at) => others.reduce((most, scores) => Math.max(most, scores[at] ?? 0), score));
}

function probabilities(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  const powers = scores.map((score) => Math.exp(SHARPNESS * (score - most)));
  const total = sum(powers) || 1;
  return powers.map((power) => power / total);
}
