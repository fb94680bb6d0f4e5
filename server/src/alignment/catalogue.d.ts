import type { Framework, Strategy } from './framework.js';
import { type LabelIndex } from './labels.js';
/** The frameworks that a library uses, and the strategies that its microcredentials may name. */
export interface Catalogue {
    readonly frameworks: readonly Framework[];
    readonly strategies: readonly Strategy[];
    /**
     * The strategy of exactly this id: `dimension/number`, or `framework:dimension/number`. `undefined` for anything else,
     * and for the short id where two of the frameworks have a dimension of that id.
     */
    strategy(id: string): Strategy | undefined;
    /** The id that an author should write: with the framework in front only where two of them have a dimension of that id. */
    writtenId(strategy: Strategy): string;
    /** For `resolveStrategy`. */
    readonly labels: LabelIndex;
}
/** The catalogue of these frameworks. Of two frameworks with one id the first is used; without any, nothing resolves. */
export declare function catalogueOf(frameworks: readonly Framework[]): Catalogue;
