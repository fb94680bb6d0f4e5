import type { Strategy } from './framework.js';
import type { LabelIndex } from './labels.js';
/** How well given words fit the title of a strategy. */
export interface TitleFit {
    readonly strategy: Strategy;
    /** From 0, nothing in common, to 1, the same. */
    readonly score: number;
    /** The words are this title misspelled or cut short, and not merely about the same. */
    readonly clear: boolean;
}
/** From this score on, a title is consistent with the number beside it. */
export declare const CONSISTENT = 0.7;
/** How well the words, in full or in part, fit each strategy; best first, in the order given where they fit equally. */
export declare function fitTitles(words: readonly string[], strategies: readonly Strategy[], labels: LabelIndex): TitleFit[];
