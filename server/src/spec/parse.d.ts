import type { Spec } from './model.js';
import { type Problem } from './read.js';
import { type UnknownKey } from './shape.js';
import { type Node } from './tree.js';
/** What the format asks for, key by key. */
export declare const specShape: import("./shape.js").Shape;
export interface SpecDocument {
    readonly text: string;
    readonly root: Node | undefined;
    readonly spec: Spec;
    /** Where the text could not be read as it was meant. */
    readonly problems: readonly Problem[];
    readonly unknownKeys: readonly UnknownKey[];
    /** False where a slip swallowed sections: then nobody can say what is missing. */
    readonly complete: boolean;
}
/**
 * Reads a microcredential. Never throws: whatever is not there, or is not what the format asks for, is left out of
 * the model, and the tree (`root`) still tells what was written instead.
 */
export declare function parseSpec(text: string): SpecDocument;
