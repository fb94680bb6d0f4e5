import { isCommonplace, isConcept } from './field-words.js';
import type { FrameworkIndex } from './framework-index.js';
import type { GapFound, GapIndex } from './gap-index.js';
import type { ReadQuery } from './suggest-features.js';
import { type Rarity, weightOf } from './text-index.js';

/** How well a framework fits a text at all, whichever strategy fits best. */
export interface Fit {
  /** From 0, no word of the text is one of the framework's field, to 1; less where the text is about what it does not cover. */
  readonly value: number;
  /** How many different words of the text are of the framework's field. */
  readonly words: number;
  /** The topic outside the framework that the text is about, with the words that say so; the one with the most words. */
  readonly gap?: { readonly topic: string; readonly words: readonly string[] };
}

// From this share on, what the framework does not cover is what the text is about.
const ABOUT_GAP = 0.17;

export function fitOf(query: ReadQuery, index: FrameworkIndex, gaps: GapIndex, rarity: Rarity): Fit {
  const { counts, said } = query.whole;
  const concepts = new Map<string, string[]>();
  for (const term of counts.keys()) {
    if (!isConcept(term)) continue;
    for (const word of said.get(term)?.split(' ') ?? []) concepts.set(word, [...(concepts.get(word) ?? []), term]);
  }
  const found = themesOf(query, gaps);
  const outside = new Set(found.flatMap(({ roots }) => [...roots]));
  const inside = new Float64Array(index.framework.dimensions.length);
  let total = 0;
  let covered = 0;
  let beyond = 0;
  let words = 0;
  for (const [term, count] of counts) {
    // What every microcredential says is no sign of this one's field.
    if (isConcept(term) || term.includes('_') || isCommonplace(term)) continue;
    const weight = weightOf(term, count, rarity);
    total += weight;
    const same = [term, ...(concepts.get(said.get(term) ?? '') ?? [])];
    const places = new Set(same.flatMap((each) => index.dimensions.textsWith(each)));
    if (places.size > 0) {
      covered += weight;
      words++;
    }
    if (outside.has(term)) beyond += weight;
    else for (const at of places) inside[at]! += weight;
  }
  if (total === 0) return { value: 0, words };
  const best = inside.reduce((most, each) => Math.max(most, each), 0);
  const share = beyond === 0 ? 0 : beyond / (beyond + best);
  const value = (covered / total) * Math.max(0, 1 - 2.5 * share);
  const gap = share >= ABOUT_GAP ? widest(found) : undefined;
  return { value, words, ...(gap && { gap: { topic: gap.topic, words: [...gap.roots].map((root) => said.get(root) ?? root) } }) };
}

// One outcome of several may lie outside without the whole doing so.
const FEW_TEXTS = 3;
const MANY_OF_THEM = 0.4;

/** The topics outside the framework that the title names, or many of the outcomes do; of a few texts, any of them. */
function themesOf({ title, texts, whole }: ReadQuery, gaps: GapIndex): GapFound[] {
  const found = gaps.find(whole);
  if (found.length === 0 || texts.length < FEW_TEXTS) return found;
  const counts = new Map<string, number>();
  for (const text of texts) for (const { topic } of gaps.find(text)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const titled = new Set(gaps.find(title).map(({ topic }) => topic));
  return found.filter(({ topic }) => titled.has(topic) || (counts.get(topic) ?? 0) >= MANY_OF_THEM * texts.length);
}

function widest(found: readonly GapFound[]): GapFound | undefined {
  return [...found].sort((a, b) => b.roots.size - a.roots.size)[0];
}
