import type { Dimension, Framework, Strategy } from './framework.js';
/** What the resolver looks up, built once per catalogue. Maps throughout: "constructor" is a word like any other. */
export interface LabelIndex {
    /** The ids that an author may write as they are. */
    readonly ids: ReadonlyMap<string, Strategy>;
    /** Dimensions by folded name, spelling or id. */
    readonly dimensions: ReadonlyMap<string, readonly Dimension[]>;
    /** The same by `looseKey`. */
    readonly looseDimensions: ReadonlyMap<string, readonly Dimension[]>;
    /** Strategies by folded title or spelling. */
    readonly titles: ReadonlyMap<string, readonly Strategy[]>;
    /** What may stand before a dimension, folded: a framework's id or title, a domain's name; and the frameworks it names. */
    readonly prefixes: ReadonlyMap<string, readonly Framework[]>;
    readonly frameworkOf: ReadonlyMap<Dimension, Framework>;
    /** The folded names, spellings and id of each dimension. */
    readonly namesOf: ReadonlyMap<Dimension, readonly string[]>;
    /** The words of the title and spellings of each strategy. */
    readonly titleWordsOf: ReadonlyMap<Strategy, readonly (readonly string[])[]>;
    /** How many words the longest key of `dimensions` or `prefixes` has. */
    readonly longestName: number;
    /** The id to write for a number in a dimension, listed or not. */
    readonly idOf: (dimension: Dimension, number: number) => string;
}
/** The index of the frameworks in use. Frameworks are expected to have different ids. */
export declare function indexLabels(frameworks: readonly Framework[]): LabelIndex;
