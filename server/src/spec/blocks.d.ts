/** The top-level entries of a file as stretches of text, each with the comments that belong to it. */
import type { Edit } from './edit.js';
import type { Entry, MapNode } from './tree.js';
/**
 * Moves an entry with its comments in front of another one, or behind it. Undefined where the entries do not stand on lines
 * of their own, as in braces.
 */
export declare function moveEntry(text: string, root: MapNode, entry: Entry, where: {
    readonly before: Entry;
} | {
    readonly behind: Entry;
}): Edit[] | undefined;
