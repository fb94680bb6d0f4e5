/**
 * A pure function that remembers its last answers, at least `most` of them. No caller can tell it from the function itself but
 * by the time it takes, so this is no state that anyone would have to own or clear. While an author types, nearly all texts of
 * a file are the ones of a moment ago.
 */
export declare function remembering<T>(answer: (text: string) => T, most: number): (text: string) => T;
