/** “Did you mean ...?” for the few words of a command line. */
import { nearest } from '../alignment/nearest.js';

/** The word that begins like the one written, or is two letters away from it at most. */
export function meantWord(written: string, words: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  if (word === '') return undefined;
  return words.find((each) => each.startsWith(word)) ?? nearest(word, words, Math.min(2, word.length - 1))[0];
}
