import type { Catalogue } from './catalogue.js';
import type { Dimension, Strategy } from './framework.js';
/** What a text in the place of a strategy's id means. */
export type Resolution = 
/** Exactly an id. */
{
    kind: 'id';
    strategy: Strategy;
}
/** A printed or loose spelling that can only mean this strategy; `Catalogue.writtenId` is what to write. */
 | {
    kind: 'label';
    strategy: Strategy;
}
/**
 * The dimension exists, the number is past the highest listed: unknown to this edition. `canonical` is the id that it
 * would have. `byTitle` is there when the title is clearly the one of another, listed strategy.
 */
 | {
    kind: 'beyond';
    dimension: Dimension;
    number: number;
    canonical: string;
    byTitle?: Strategy;
}
/** The number means one strategy and the title clearly another. */
 | {
    kind: 'contradiction';
    byNumber: Strategy;
    byTitle: Strategy;
}
/** At least two strategies fit equally well. */
 | {
    kind: 'ambiguous';
    candidates: Strategy[];
}
/** No strategy fits. `nearest` holds at most three that may have been meant, best first. */
 | {
    kind: 'unknown';
    nearest: Strategy[];
};
/**
 * What the text means in this catalogue. Never throws: a text that is empty, too long or about something else is `unknown`,
 * with nothing near.
 */
export declare function resolveStrategy(text: string, catalogue: Catalogue): Resolution;
