/** How much of two texts is the same, and how to find the texts that are like one without comparing it to all. */

import { stemsOf, wordsOf } from '../spec/prose.js';
import { remembering } from '../spec/remember.js';
import { verbOf, verbStart } from '../spec/verbs.js';

/** From this share on, two texts are looked at as possible copies. A rule may ask for more, never for less. */
export const LEAST_SHARE = 70;

/** What an essential outcome says, made comparable. */
export interface Claim {
  /** The stems of its words without the leading verb, each once, in the order of `byRarity`. */
  readonly stems: readonly string[];
  /** What kind of work the leading verb is; undefined where it is not known. */
  readonly work: Work | undefined;
}

type Work = 'prepare' | 'do' | 'judge' | 'tell';

// “Design the plan” and “Evaluate the plan” share all words but one, and are two skills.
const WORKS: Readonly<Record<Work, string>> = {
  prepare: 'build compose construct craft create design develop devise draft establish form formulate plan prepare set write',
  do: 'apply carry conduct deliver do employ enact execute facilitate implement lead maintain manage operate run start sustain use',
  judge: 'analyze appraise assess audit check critique diagnose evaluate examine inspect judge measure monitor review',
  tell: 'announce articulate communicate describe disseminate explain present publish report share',
};
const workOf = new Map(
  (Object.keys(WORKS) as Work[]).flatMap((work) => WORKS[work].split(' ').map((verb) => [verb, work] as const)),
);

export const claimOf: (statement: string) => Claim = remembering((statement) => {
  const start = verbStart(statement);
  const rest = statement.slice(start);
  const first = /^[\p{L}\p{N}'’-]+/u.exec(rest)?.[0] ?? '';
  const verb = verbOf(first);
  const stems = [...stemsOf(verb ? statement.slice(0, start) + rest.slice(first.length) : statement).keys()].sort(byRarity);
  return { stems, work: verb && workOf.get(verb.base) };
}, 4000);

// Long words are rare ones, so that the first stems of a claim are those that few others have.
function byRarity(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

// Of fewer words too much is the same by chance.
const FEWEST_STEMS = 3;

/**
 * The share of the words that two outcomes have in common, in percent: twice the common stems, divided by those of both
 * (L. R. Dice, “Measures of the amount of ecologic association between species”, 1945). 0 where they are about different work.
 */
export function shareOfClaims(a: Claim, b: Claim): number {
  if (a.stems.length < FEWEST_STEMS || b.stems.length < FEWEST_STEMS) return 0;
  if (a.work && b.work && a.work !== b.work) return 0;
  const words = new Set(a.stems);
  const common = b.stems.filter((stem) => words.has(stem)).length;
  return (200 * common) / (a.stems.length + b.stems.length);
}

/**
 * Two claims of at least `LEAST_SHARE` have one of these in common: the first stems in an order that is the same for all
 * (S. Chaudhuri, V. Ganti & R. Kaushik, “A primitive operator for similarity joins in data cleaning”, 2006).
 */
export function keysOfClaim({ stems }: Claim): readonly string[] {
  if (stems.length < FEWEST_STEMS) return [];
  const needed = Math.ceil((LEAST_SHARE / (200 - LEAST_SHARE)) * stems.length);
  return stems.slice(0, stems.length - needed + 1);
}

/** The sequences of three words in a text, each as a number, each once, in ascending order. Empty for a text of under 25 words. */
export const sequencesOf: (text: string) => Uint32Array = remembering((text) => {
  const words = wordsOf(text);
  if (words.length < 25) return new Uint32Array();
  const found = new Set<number>();
  for (let at = 0; at + 2 < words.length; at++) found.add(hashOf(`${words[at]} ${words[at + 1]} ${words[at + 2]}`));
  return Uint32Array.from(found).sort();
}, 500);

/** FNV-1a, 32 bits (G. Fowler, L. C. Noll & K.-P. Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The share of the word sequences that two texts have in common, in percent (Dice's measure, as above). */
export function shareOfSequences(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return a.length + b.length === 0 ? 0 : (200 * common) / (a.length + b.length);
}

/**
 * Texts that are much the same share one of these: the smallest numbers of all are a fair sample (A. Z. Broder, “On the
 * resemblance and containment of documents”, 1997). At a share of 80 it is missed once in five thousand times.
 */
export function keysOfSequences(sequences: Uint32Array): Uint32Array {
  return sequences.slice(0, 8);
}
