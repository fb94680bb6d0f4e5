/** What speaks for a strategy, told from the evidence. */
import type { Catalogue } from './catalogue.js';
import { isConcept } from './field-words.js';
import type { FrameworkIndex } from './framework-index.js';
import type { Choices, PrecedentIndex } from './precedent-index.js';
import { carrierOf, type Precedent, plainTitle } from './precedents.js';
import type { Reason } from './reasons.js';
import type { Evidence, ReadQuery } from './suggest-features.js';
import { sum } from './text-index.js';
import { rootOf } from './word-forms.js';

/** What is known of a text and of a framework. */
export interface Told {
  readonly query: ReadQuery;
  readonly index: FrameworkIndex;
  readonly precedents: PrecedentIndex;
  readonly choices: Choices;
  readonly evidence: Evidence;
  readonly catalogue: Catalogue;
}

// A precedent that is listened to less is not named.
const HEARD = 0.1;

/** The precedents that speak for a strategy aloud, by their places; the most alike first. */
export function voicesFor(at: number, { precedents, choices, evidence: { voices } }: Omit<Told, 'query'>): number[] {
  return (
    [...voices.keys()]
      // Where nothing fitted well, what reviewers named is no example to follow.
      .filter((place) => precedents.precedents[place]?.strength === 'strong')
      .filter((place) => choices.strategies[place]?.has(at) && (voices[place] ?? 0) >= HEARD)
      .sort((a, b) => (voices[b] ?? 0) - (voices[a] ?? 0))
  );
}

/** Strongest first. `firsts` are the places of the strategies that the text suggests most. */
export function reasonsFor(at: number, told: Told, firsts: readonly number[]): Reason[] {
  const { query, index, precedents: precedentIndex, choices, catalogue } = told;
  const reasons: Reason[] = [];
  const words = wordsFor(query, index, precedentIndex, at);
  if (words) reasons.push(words);

  // Reviewers knew one framework. Of another, they aligned to what its strategy corresponds to.
  const carried = (places: readonly number[]) => {
    const through = carrierOf(index.strategies[at], precedentsAt(places, precedentIndex), catalogue);
    return through === undefined ? {} : { through };
  };
  const alike = voicesFor(at, told).slice(0, 2);
  const titles = precedentsAt(alike, precedentIndex).map(({ title }) => title);
  if (titles.length > 0) reasons.push({ kind: 'precedent', titles, ...carried(alike) });

  const stack = stackFor(query.stack, precedentIndex, choices, at);
  if (stack) reasons.push({ ...stack.reason, ...carried(stack.places) });
  if ('through' in carried([...precedentIndex.precedents.keys()])) return reasons;

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

function stackFor(stack: string | undefined, { precedents: all }: PrecedentIndex, choices: Choices, at: number) {
  if (stack === undefined) return undefined;
  const reviewed = [...all.keys()].filter((place) => plainTitle(all[place]?.stack ?? '') === stack);
  const places = reviewed.filter((place) => choices.strategies[place]?.has(at));
  const name = all[reviewed[0] ?? -1]?.stack ?? stack;
  const reason = { kind: 'stack', stack: name, aligned: places.length, reviewed: reviewed.length } as const;
  return places.length > 0 ? { places, reason } : undefined;
}

export function precedentsAt(places: readonly number[], { precedents }: PrecedentIndex): Precedent[] {
  return places.flatMap((place) => precedents[place] ?? []);
}
