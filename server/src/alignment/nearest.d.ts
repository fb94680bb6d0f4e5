/**
 * The edit distance of two strings in UTF-16 units (Levenshtein 1966: insertions, deletions, substitutions), or
 * `undefined` where it is more than `max`.
 */
export declare function editDistance(a: string, b: string, max: number): number | undefined;
/**
 * The candidates within `maxDistance` edits of the word, nearest first, in the order given where they are equally near.
 * Empty where none is near. Case counts: fold it before where it should not.
 */
export declare function nearest(word: string, candidates: Iterable<string>, maxDistance: number): string[];
