import type { Spec } from './model.js';
/** The words of a text, in lower case, apostrophes and inner hyphens kept. Any script. */
export declare function wordsOf(text: string): string[];
/** True for a text that only holds the place of one that is still to be written. */
export declare function isPlaceholder(text: string): boolean;
/** True unless the microcredential says that it is written in another language. What is told by English words asks this first. */
export declare function isEnglish({ language }: Pick<Spec, 'language'>): boolean;
/** The first word, as written, with its place in the text. */
export declare function firstWord(text: string): {
    word: string;
    start: number;
} | undefined;
/** The sentences of a text, each without its white space around. */
export declare function sentencesOf(text: string): string[];
/**
 * What a text is about: the stems (M. F. Porter, “An algorithm for suffix stripping”, 1980) of its words, without
 * those that any text in this field uses. Each stem maps to the first word that has it.
 */
export declare const topicsOf: (text: string) => ReadonlyMap<string, string>;
/** The stems of a text, those too that any text in this field uses. Each maps to the first word that has it. */
export declare const stemsOf: (text: string) => ReadonlyMap<string, string>;
