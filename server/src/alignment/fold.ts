// How printed text is made comparable: what differs between two printings of one label (case, dashes, quotes,
// punctuation, spaces) is gone, what differs between two labels (words and numbers) stays.

const QUOTES = /['‘’‛`´ʼ′＇]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;

// A dash or a point directly before a digit belongs to the number ("wellness/-1", "wellness/.5"), unless it joins the
// number to a word ("wellness-1", "Strategy.1").
const WORDS = /(?:(?<![\p{L}\p{N}])[-.])?[0-9]+(?:\.[0-9]+)*|[\p{L}\p{M}]+/gu;

/** The words and numbers of a text, in lower case; empty where it has none. "Students’ goals – K-12" gives students, goals, k, 12. */
export function wordsOf(text: string): string[] {
  // Quotes go before NFKC, which would turn an acute accent that stands for one into a space.
  const plain = text
    .replace(QUOTES, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/&(?:amp;)?/giu, ' and ')
    .toLowerCase();
  return plain.match(WORDS) ?? [];
}

/** One string for equal labels: the words with one space between. */
export function fold(text: string): string {
  return wordsOf(text).join(' ');
}

/** Whether a word of `wordsOf` is a number, of whatever kind ("3", "-1", "1.5"). */
export function isNumber(word: string): boolean {
  return /[0-9]$/u.test(word);
}

/** The words of a dimension's name without what authors vary: "and", "the" and the plural. */
export function looseKey(words: readonly string[]): string {
  return words
    .filter((word) => word !== 'and' && word !== 'the')
    .map(singular)
    .join(' ');
}

/** The word without an English plural "s" ("ethics" becomes "ethic", "wellness" stays): to compare, not to show. */
export function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
