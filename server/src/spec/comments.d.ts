/** Comments are no part of the tree; here they are found in the text between its values. */
import type { Node, Span } from './tree.js';
/** True where a stretch of the text holds a comment. `root` is the tree, or the part of it that the stretch lies in. */
export declare function hasComment(text: string, stretch: Span, root: Node): boolean;
