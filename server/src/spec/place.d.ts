/** How messages name a place in the file, in the author's words. */
import { type Shape } from './shape.js';
import { type Node } from './tree.js';
export type Path = readonly (string | number)[];
/** `“outcomes” of Question Q2`, `“hours”`, `Question Q2`, or `this file` for the whole. */
export declare function placeOf(root: Node, shape: Shape, path: Path): string;
