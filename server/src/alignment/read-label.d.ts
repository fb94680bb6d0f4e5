import type { Dimension } from './framework.js';
import type { LabelIndex } from './labels.js';
/** The parts of a printed label such as "Building Ranks: Wellness Strategy 1: Leading the school community". */
export interface Label {
    /** At least one; several where frameworks in use share the name. */
    readonly dimensions: readonly Dimension[];
    /** The number as written, such as "1", "01" or "-1". */
    readonly number?: string;
    /** The words after the number, or after the dimension where there is none. */
    readonly rest: readonly string[];
}
/**
 * The label that the words begin with; `undefined` where they do not begin with a dimension, perhaps after the name of its
 * framework or domain. With `loosely`, plurals and "and" do not count in the dimension.
 */
export declare function readLabel(words: readonly string[], labels: LabelIndex, loosely: boolean): Label | undefined;
/** The words without the names of frameworks and domains that they begin with. */
export declare function withoutPrefixes(words: readonly string[], labels: LabelIndex): readonly string[];
/** Whether the words are a number with at most "Strategy" before it and a title after it. */
export declare function readBareNumber(words: readonly string[]): {
    number: string;
    rest: readonly string[];
} | undefined;
