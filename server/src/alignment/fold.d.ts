/** The words and numbers of a text, in lower case; empty where it has none. "Students’ goals – K-12" gives students, goals, k, 12. */
export declare function wordsOf(text: string): string[];
/** One string for equal labels: the words with one space between. */
export declare function fold(text: string): string;
/** Whether a word of `wordsOf` is a number, of whatever kind ("3", "-1", "1.5"). */
export declare function isNumber(word: string): boolean;
/** The words of a dimension's name without what authors vary: "and", "the" and the plural. */
export declare function looseKey(words: readonly string[]): string;
/** The word without an English plural "s" ("ethics" becomes "ethic", "wellness" stays): to compare, not to show. */
export declare function singular(word: string): string;
