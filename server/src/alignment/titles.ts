import { isNumber, singular } from './fold.js';
import type { Strategy } from './framework.js';
import type { LabelIndex } from './labels.js';
import { editDistance } from './nearest.js';

/** How well given words fit the title of a strategy. */
export interface TitleFit {
  readonly strategy: Strategy;
  /** From 0, nothing in common, to 1, the same. */
  readonly score: number;
  /** The words are this title misspelled or cut short, and not merely about the same. */
  readonly clear: boolean;
}

/** From this score on, a title is consistent with the number beside it. */
export const CONSISTENT = 0.7;

// Titles have at most some twenty words. Beyond this many it is no title, and comparing would only cost time.
const LONGEST_TITLE = 60;

// Words that any two titles may share without being about the same.
const STOP_WORDS = new Set(
  'a all an and are at by each for from in is its of on or own that the their them they those through to when with you your'.split(
    ' ',
  ),
);

/** How well the words, in full or in part, fit each strategy; best first, in the order given where they fit equally. */
export function fitTitles(words: readonly string[], strategies: readonly Strategy[], labels: LabelIndex): TitleFit[] {
  return strategies.map((strategy) => fitTitle(words, strategy, labels)).sort((a, b) => b.score - a.score);
}

function fitTitle(words: readonly string[], strategy: Strategy, labels: LabelIndex): TitleFit {
  let best: TitleFit = { strategy, score: 0, clear: false };
  if (words.length === 0 || words.length > LONGEST_TITLE) return best;
  for (const title of labels.titleWordsOf.get(strategy) ?? []) {
    const fit = { strategy, ...compare(words, title) };
    if (fit.score > best.score || (fit.clear && !best.clear)) best = fit;
  }
  return best;
}

function compare(given: readonly string[], title: readonly string[]): { score: number; clear: boolean } {
  // A number that the title lacks is a second citation or a remark, which must not be taken for a spelling.
  if (given.some((word) => isNumber(word) && !title.includes(word))) return { score: 0, clear: false };
  const givenText = given.join(' ');
  const titleText = title.join(' ');
  // Fewer letters begin many titles.
  if (givenText.length >= 4 && titleText.startsWith(givenText)) {
    const long = given.length >= 3 && givenText.length * 2 >= titleText.length;
    return givenText === titleText ? { score: 1, clear: true } : { score: 0.98, clear: long };
  }
  const longer = Math.max(givenText.length, titleText.length);
  const edits = editDistance(givenText, titleText, Math.floor(longer * 0.3));
  const similarity = edits === undefined ? 0 : 1 - edits / longer;
  return { score: Math.max(similarity, shared(given, title) * 0.95), clear: similarity >= 0.9 };
}

/** The share of the given content words that the title has; 0 where there are none or where the title is a small part of them. */
function shared(given: readonly string[], title: readonly string[]): number {
  const content = given.filter((word) => !STOP_WORDS.has(word));
  if (content.length === 0 || given.length > title.length * 1.5) return 0;
  return content.filter((word) => title.some((other) => sameWord(word, other))).length / content.length;
}

/** Whether the given word is the other: in another number, cut short, or misspelled. */
function sameWord(given: string, word: string): boolean {
  if (singular(given) === singular(word)) return true;
  if (given.length >= 4 && word.startsWith(given)) return true;
  if (given.length < 5) return false;
  return editDistance(given, word, given.length < 8 ? 1 : 2) !== undefined;
}
