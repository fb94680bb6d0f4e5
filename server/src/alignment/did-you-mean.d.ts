import type { Strategy } from './framework.js';
import type { LabelIndex } from './labels.js';
/**
 * The strategies that the words of a text may have meant, best first, at most three. A dimension may be misspelled by two
 * letters or named in part; a title may be named in part. Empty where nothing is near.
 */
export declare function didYouMean(given: readonly string[], strategies: readonly Strategy[], labels: LabelIndex): Strategy[];
