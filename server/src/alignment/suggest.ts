import { t } from '@vscode/l10n';
import type { Catalogue } from './catalogue.js';
import { type Fit, fitOf } from './fit.js';
import type { Strategy } from './framework.js';
import { type FrameworkIndex, indexFramework } from './framework-index.js';
import { type GapIndex, indexGaps } from './gap-index.js';
import { glosses } from './glosses.js';
import { withoutOccasions } from './occasions.js';
import {
  type Choices,
  choicesIn,
  indexPrecedents,
  type PrecedentIndex,
  type ReadPrecedent,
  readPrecedent,
} from './precedent-index.js';
import { carrierOf, precedents, reviewedFramework, sameTitle } from './precedents.js';
import { quotedList, type Reason } from './reasons.js';
import { evidenceFor, FEATURES, type Query, type ReadQuery, readQuery } from './suggest-features.js';
import { countWordsFor, precedentsAt, reasonsFor, type Told, voicesFor } from './suggest-reasons.js';
import { WEIGHTS } from './suggest-weights.js';

/** How far the first suggestions can be relied on. `none`: no strategy fits well; those named only come nearest. */
export type Confidence = 'strong' | 'weak' | 'none';

export interface Suggestion {
  readonly strategy: Strategy;
  /** From 0 to 1: how probable it is that reviewers would name it. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

export interface Suggestions {
  readonly confidence: Confidence;
  /** Why no strategy fits well, as one sentence; only where the confidence is `none`. */
  readonly because?: string;
  /** The topic that a text is about where the framework is known not to cover it: “crisis and emergency planning”. */
  readonly gap?: string;
  /** How well the frameworks fit the text at all, from 0 to 1. */
  readonly fit: number;
  /** Best first. Empty where the text has nothing to do with any of the frameworks. */
  readonly suggestions: readonly Suggestion[];
  /** The scores of all strategies, those too that are not suggested. Empty where the suggestions are. */
  readonly scores: ReadonlyMap<Strategy, number>;
}

export interface SuggestOptions {
  /** The title of a reviewed microcredential that is left out of the precedents. */
  readonly without?: string | undefined;
  /** At most so many suggestions (10). */
  readonly limit?: number | undefined;
}

export interface Suggester {
  suggest(query: Query, options?: SuggestOptions): Suggestions;
}

// Below the first fit nothing is claimed, from the second on the framework clearly covers the text. Where no glosses lie
// between the framework's words and the author's, fewer of them meet. Measured: docs/alignment.md.
const FIT = { glossed: [0.3, 0.45], bare: [0.2, 0.33] } as const;
// A first suggestion that reviewers would name less often than this is not relied on.
const RELIABLE = 0.35;
// A text so much like one for which reviewers found nothing is like it in this too.
const SAME_CASE = 0.3;
// What scores less is not worth a line.
const LEAST = 0.01;
const REMEMBERED = 50;
// So many of the first are those that others may go with.
const NEIGHBOURS = 3;

/** What this catalogue's strategies have to say to a text. The indexes are built on the first question. */
export function suggesterFor(catalogue: Catalogue): Suggester {
  const known = suggesters.get(catalogue);
  if (known) return known;
  const made = makeSuggester(catalogue);
  suggesters.set(catalogue, made);
  return made;
}

// No state that anyone would have to own: a catalogue never changes, and what is made of it is always the same.
const suggesters = new WeakMap<Catalogue, Suggester>();

interface Corpus {
  readonly precedents: PrecedentIndex;
  readonly choices: readonly Choices[];
}

function makeSuggester(catalogue: Catalogue): Suggester {
  let built: { read: readonly ReadPrecedent[]; frameworks: readonly Known[]; corpus: Corpus } | undefined;
  const corpusOf = (read: readonly ReadPrecedent[], frameworks: readonly Known[], without?: string): Corpus => {
    const spoken = without === undefined ? read : read.filter(({ precedent }) => !sameTitle(precedent.title, without));
    const index = indexPrecedents(spoken);
    return { precedents: index, choices: frameworks.map(({ index: each }) => choicesIn(each, index.precedents, catalogue)) };
  };
  const build = () => {
    const read = precedents.map(readPrecedent);
    const frameworks = catalogue.frameworks.map((framework) => ({
      index: indexFramework(framework),
      gaps: indexGaps(framework.id),
      fits: Object.hasOwn(glosses, framework.id) ? FIT.glossed : FIT.bare,
    }));
    return { read, frameworks, corpus: corpusOf(read, frameworks) };
  };
  // While an author types, the questions are nearly all those of a moment ago.
  const recent = new Map<string, Suggestions>();
  return {
    suggest(query, options = {}) {
      const key = JSON.stringify([query.title, query.texts, query.stack, options.without, options.limit]);
      const known = recent.get(key);
      if (known) return known;
      const found = answer(query, options);
      if (recent.size >= REMEMBERED) recent.clear();
      recent.set(key, found);
      return found;
    },
  };

  function answer(query: Query, { without, limit = 10 }: SuggestOptions): Suggestions {
    built ??= build();
    const { read, frameworks } = built;
    const corpus = without === undefined ? built.corpus : corpusOf(read, frameworks, without);
    const askEach = (asked: ReadQuery) =>
      frameworks.map((known, at) => askOne(asked, known, corpus.precedents, corpus.choices[at] as Choices, catalogue));
    const answers = askEach(readQuery(query));
    if (answers.every(({ gap }) => gap === undefined)) return merge(answers, limit);
    // What comes after a crisis may be of the framework's field all the same, where that is clear without the crisis.
    const others = askEach(readQuery(withoutOccasions(query)));
    return merge(
      answers.map((each, at) => (each.gap !== undefined && others[at]?.confidence === 'strong' ? others[at] : each)),
      limit,
    );
  }
}

interface Known {
  readonly index: FrameworkIndex;
  readonly gaps: GapIndex;
  readonly fits: readonly [number, number];
}

interface Answer {
  readonly confidence: Confidence;
  readonly because?: string;
  readonly gap?: string;
  readonly fit: number;
  /** All that score, best first, without their reasons, which only those that are shown need. */
  readonly scored: readonly { readonly strategy: Strategy; readonly score: number; readonly at: number }[];
  reasonsFor(at: number): Reason[];
}

function askOne(query: ReadQuery, known: Known, index: PrecedentIndex, choices: Choices, catalogue: Catalogue): Answer {
  const fit = fitOf(query, known.index, known.gaps, index.rarity);
  const evidence = evidenceFor(query, known.index, index, choices);
  const scored = known.index.strategies
    .map((strategy, at) => ({ strategy, at, score: scoreOf(evidence.features[at]) }))
    // The sort is stable: of equals, the framework's order.
    .sort((a, b) => b.score - a.score);
  const told: Told = { query, index: known.index, precedents: index, choices, evidence, catalogue };
  const [first] = scored;
  const nothing = unlike(fit, known, told, first);
  const clear = fit.value >= known.fits[1] && fit.words > 1 && first !== undefined && first.score >= RELIABLE;
  // One word may be there by chance, and so may the one that speaks for the first.
  const reliable = clear && countWordsFor(query, known.index, index, first.at) > 1;
  return {
    confidence: nothing !== undefined ? 'none' : reliable ? 'strong' : 'weak',
    ...(nothing !== undefined && { because: nothing }),
    ...(fit.gap && { gap: fit.gap.topic }),
    fit: fit.value,
    scored: fit.value === 0 && fit.gap === undefined ? [] : scored,
    reasonsFor: (at) =>
      reasonsFor(
        at,
        told,
        scored.slice(0, NEIGHBOURS).map((each) => each.at),
      ),
  };
}

export function scoreOf(features: Float64Array | undefined): number {
  let sum = WEIGHTS.constant;
  FEATURES.forEach((feature, at) => {
    sum += WEIGHTS[feature] * (features?.[at] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}

/** Why no strategy of the framework fits well; undefined where one may. */
function unlike(
  fit: Fit,
  { index, fits }: Known,
  told: Told,
  first: { readonly at: number; readonly score: number } | undefined,
): string | undefined {
  const { query, precedents: precedentIndex } = told;
  const { likeness } = told.evidence;
  const name = index.framework.title.split(':')[0] ?? index.framework.title;
  if (fit.gap) {
    const words = quotedList(fit.gap.words.slice(0, 3));
    return t('It is about {0} ({1}), which {2} does not cover.', fit.gap.topic, words, name);
  }
  let nearest = 0;
  likeness.forEach((value, at) => {
    if (value > (likeness[nearest] ?? 0)) nearest = at;
  });
  const precedent = precedentIndex.precedents[nearest];
  const isReviewed = index.framework.id === reviewedFramework;
  if (isReviewed && precedent?.strength === 'tangential' && (likeness[nearest] ?? 0) >= SAME_CASE)
    return t('It is like “{0}”, for which reviewers found no strategy of {1} that fits well.', precedent.title, name);
  if (query.whole.counts.size === 0) return t('There are no words yet that say what it is about.');
  if (fit.value >= fits[0]) return undefined;
  // What a framework says in words of its own, a crosswalk says in those of the framework that reviewers knew.
  if (first && first.score >= RELIABLE && isCarried(first.at, told)) return undefined;
  return t('Few of its words are about what {0} covers.', name);
}

function merge(answers: readonly Answer[], limit: number): Suggestions {
  const order: readonly Confidence[] = ['strong', 'weak', 'none'];
  const [best] = [...answers].sort((a, b) => order.indexOf(a.confidence) - order.indexOf(b.confidence) || b.fit - a.fit);
  if (!best)
    return { confidence: 'none', because: t('The library uses no framework.'), fit: 0, suggestions: [], scores: new Map() };
  const suggestions = answers
    .filter((answer) => best.confidence === 'none' || answer.confidence !== 'none')
    .flatMap((answer) => answer.scored.filter(({ score }) => score >= LEAST).map((each) => ({ ...each, answer })))
    .sort((a, b) => b.score - a.score);
  const explained = () => {
    const shown: Suggestion[] = [];
    for (const { strategy, score, at, answer } of suggestions) {
      if (shown.length >= limit) break;
      const reasons = answer.reasonsFor(at);
      // What cannot be explained is not suggested.
      if (reasons.length > 0) shown.push({ strategy, score, reasons });
    }
    return shown;
  };
  let shown: Suggestion[] | undefined;
  return {
    confidence: best.confidence,
    ...(best.because !== undefined && { because: best.because }),
    ...(best.gap !== undefined && { gap: best.gap }),
    fit: best.fit,
    // The reasons take as long as all else, and a check that finds nothing asks for the scores alone.
    get suggestions() {
      shown ??= explained();
      return shown;
    },
    scores: new Map(answers.flatMap(({ scored }) => scored.map(({ strategy, score }) => [strategy, score] as const))),
  };
}

/** Whether the strategy corresponds to one that reviewers named where they reviewed what is much like this. */
function isCarried(at: number, told: Told): boolean {
  const alike = precedentsAt(voicesFor(at, told), told.precedents);
  return carrierOf(told.index.strategies[at], alike, told.catalogue) !== undefined;
}
