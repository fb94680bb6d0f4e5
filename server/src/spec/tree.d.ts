/**
 * The tree that everything else reads: scalars, maps and lists with their spans.
 * It knows no parser. `read.ts` builds it; a faster reader may build it too.
 */
/** A half-open range of UTF-16 offsets in the text. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';
export interface ScalarNode {
    readonly kind: 'scalar';
    /** With the quotes; of a block scalar, from its indicator to the last character that is not white space. */
    readonly span: Span;
    readonly value: string | number | boolean | null;
    readonly style: ScalarStyle;
}
/** `key: value`. A key with nothing after it has a value of style `empty`. */
export interface Entry {
    readonly key: ScalarNode;
    /** The name that the format knows: the key as written, or the one that a near miss stands for. */
    name: string;
    readonly value: Node;
    readonly span: Span;
}
export interface MapNode {
    readonly kind: 'map';
    readonly span: Span;
    /** Written with braces. */
    readonly flow: boolean;
    readonly entries: readonly Entry[];
}
export interface SeqNode {
    readonly kind: 'seq';
    /** Of a list with dashes, from the first dash. */
    readonly span: Span;
    /** Written with brackets. */
    readonly flow: boolean;
    readonly items: readonly Node[];
}
export type Node = ScalarNode | MapNode | SeqNode;
/** The first entry of that name, if the node is a map that has one. */
export declare function entryOf(node: Node | undefined, name: string): Entry | undefined;
/** True for a value that says nothing: no value at all, white space only, or an empty list or map. */
export declare function isBlank(node: Node | undefined): boolean;
/** The node as plain data, by the names that the format knows. Keys of no known name are kept too. */
export declare function toData(node: Node): unknown;
/** The node at a path of names and indexes, or the deepest one on the way there. */
export declare function nodeAt(node: Node, path: readonly (string | number)[]): {
    node: Node;
    entry?: Entry;
    complete: boolean;
};
/** Calls `visit` for every scalar value (not key), with the path of names and indexes that leads to it. */
export declare function eachScalar(node: Node, visit: (scalar: ScalarNode, path: readonly (string | number)[]) => void, path?: readonly (string | number)[]): void;
