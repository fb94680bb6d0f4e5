/** What speaks for one strategy in a text: its words, the precedents that it is like, its stack, what goes together. */
import { isConcept } from './field-words.js';
import type { FrameworkIndex } from './framework-index.js';
import type { Choices, PrecedentIndex } from './precedent-index.js';
import { plainTitle } from './precedents.js';
import type { Reason } from './reasons.js';
import type { Evidence, ReadQuery } from './suggest-features.js';
import { sum } from './text-index.js';
import { rootOf } from './word-forms.js';

/** What speaks for the strategy at a place of the index, the words first. `firsts`: the places of those that the text suggests most. */
export function reasonsFor(
  at: number,
  query: ReadQuery,
  index: FrameworkIndex,
  precedentIndex: PrecedentIndex,
  choices: Choices,
  { voices }: Evidence,
  firsts: readonly number[],
): Reason[] {
  const reasons: Reason[] = [];
  const words = wordsFor(query, index, precedentIndex, at);
  if (words) reasons.push(words);

  const alike = [...voices.keys()]
    // Where nothing fitted well, what reviewers named is no example to follow.
    .filter((place) => precedentIndex.precedents[place]?.strength === 'strong')
    .filter((place) => choices.strategies[place]?.has(at) && (voices[place] ?? 0) >= 0.1)
    .sort((a, b) => (voices[b] ?? 0) - (voices[a] ?? 0));
  const titles = alike.slice(0, 2).flatMap((precedent) => precedentIndex.precedents[precedent]?.title ?? []);
  if (titles.length > 0) reasons.push({ kind: 'precedent', titles });

  const stack = stackFor(query.stack, precedentIndex, choices, at);
  if (stack) reasons.push(stack);

  // Strategies of the same dimension are named together anyway; that counts where the text suggests the other one more.
  const [most] = firsts
    .filter((other) => other !== at)
    .map((other) => ({ other, times: choices.strategies.filter((chosen) => chosen.has(at) && chosen.has(other)).length }))
    .sort((a, b) => b.times - a.times);
  const other = index.strategies[most?.other ?? -1];
  const higher = firsts.indexOf(most?.other ?? -1) < (firsts.includes(at) ? firsts.indexOf(at) : firsts.length);
  if (other && most && (most.times >= 2 ? higher : most.times === 1 && reasons.length === 0))
    reasons.push({ kind: 'together', other, times: most.times });
  return reasons;
}

/**
 * How many words of the text speak for the strategy at a place of the index: each as often as it is said, and less where nearly every
 * microcredential says it. Of “data team” there are two.
 */
export function countWordsFor(query: ReadQuery, index: FrameworkIndex, precedentIndex: PrecedentIndex, at: number): number {
  const { title, body } = query;
  const said = title === body ? [body] : [title, body];
  const words = wordsFor(query, index, precedentIndex, at)?.words ?? [];
  const roots = new Set(words.flatMap((each) => each.split(' ')).map(rootOf));
  return sum([...roots].flatMap((root) => said.map(({ counts }) => counts.get(root) ?? 0)));
}

/** The words of the text that speak for a strategy, or, where there are none, for its dimension; each word family once. */
function wordsFor(
  query: ReadQuery,
  index: FrameworkIndex,
  { rarity }: PrecedentIndex,
  at: number,
): Extract<Reason, { kind: 'words' }> | undefined {
  const own = spoken(index.own.shares(query.whole, rarity, at), query).slice(0, 4);
  if (own.length > 0) return { kind: 'words', words: own, of: 'strategy' };
  const wider = spoken(index.dimensions.shares(query.whole, rarity, index.dimensionOf[at] ?? 0), query).slice(0, 4);
  return wider.length > 0 ? { kind: 'words', words: wider, of: 'dimension' } : undefined;
}

function spoken(shares: readonly (readonly [string, number])[], { whole }: ReadQuery): string[] {
  const most = shares[0]?.[1] ?? 0;
  const words: string[] = [];
  const seen = new Set<string>();
  for (const [term, share] of shares) {
    if (share < most * 0.2) break;
    const text = whole.said.get(term) ?? '';
    const roots = text.split(' ').map(rootOf);
    // “data” adds nothing to “data literacy”, and a pair is told by its words unless it is an expression of the field.
    if ((term.includes('_') && !isConcept(term)) || roots.every((root) => seen.has(root))) continue;
    for (const root of roots) seen.add(root);
    words.push(text);
  }
  return words;
}

function stackFor(
  stack: string | undefined,
  { precedents: all }: PrecedentIndex,
  choices: Choices,
  at: number,
): Reason | undefined {
  if (stack === undefined) return undefined;
  const places = [...all.keys()].filter((place) => plainTitle(all[place]?.stack ?? '') === stack);
  const aligned = places.filter((place) => choices.strategies[place]?.has(at)).length;
  const name = all[places[0] ?? -1]?.stack ?? stack;
  return aligned > 0 ? { kind: 'stack', stack: name, aligned, reviewed: places.length } : undefined;
}
