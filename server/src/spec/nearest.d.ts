/** The candidate that is nearest to a word by edit distance (V. Levenshtein, 1966), or undefined if none is near. */
export declare function closest(word: string, candidates: Iterable<string>): string | undefined;
