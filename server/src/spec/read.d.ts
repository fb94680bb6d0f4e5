import type { Node, Span } from './tree.js';
/** Something that keeps the text from being read as it was meant. */
export interface Problem {
    /** `lost`: text after this point could not be placed. `local`: the rest was read as written. */
    readonly damage: 'lost' | 'local';
    readonly code: string;
    readonly message: string;
    readonly span: Span;
}
export interface Tree {
    readonly root: Node | undefined;
    readonly problems: readonly Problem[];
}
/** Reads YAML. Never throws; a text that cannot be read at all gives no root and a problem. */
export declare function readTree(text: string): Tree;
