import type { Entry, Node } from './tree.js';
/** What an author may write at one place. */
export interface Shape {
    readonly kinds: ReadonlySet<'map' | 'list' | 'text' | 'number' | 'integer' | 'boolean' | 'nothing'>;
    readonly title: string;
    readonly description: string;
    readonly examples: readonly unknown[];
    readonly default?: unknown;
    /** The closed list of values, each with a sentence about it. */
    readonly choices: readonly {
        readonly value: string;
        readonly description: string;
    }[];
    readonly pattern?: RegExp;
    readonly keys: ReadonlyMap<string, Shape>;
    readonly required: readonly string[];
    /** The shape of a key that is not listed, where any name may stand. */
    readonly open?: Shape;
    readonly item?: Shape;
    /** What a value here names: an outcome, a component, a strategy ... */
    readonly linksTo?: LinkKind;
    /** Prose that a reader meets, as against ids, numbers and addresses. */
    readonly prose: boolean;
    readonly section?: string;
}
export type LinkKind = 'outcome' | 'component' | 'artifact' | 'level' | 'strategy' | 'stack';
/** Reads a schema once into shapes. `schema` is one of the project's own files, not an author's. */
export declare function shapeOf(schema: object): Shape;
/** The shape at a path of names and indexes, or undefined where the format knows nothing. */
export declare function shapeAt(shape: Shape, path: readonly (string | number)[]): Shape | undefined;
/** A key that the format does not know at its place. */
export interface UnknownKey {
    readonly entry: Entry;
    /** Where the map stands that holds it. */
    readonly path: readonly (string | number)[];
    /** The key that was probably meant. */
    readonly meant?: string;
}
/**
 * Finds the keys that the format does not know, and lets a near miss stand for the key it means (`entry.name`),
 * so that one slip of the pen is told once and not also as a section that is absent.
 */
export declare function settleKeys(root: Node, shape: Shape): UnknownKey[];
