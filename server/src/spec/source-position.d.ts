/** Where the characters of a text stand in the file: folded lines, doubled quotes and escapes are taken into account. */
import { type Edit } from './edit.js';
import type { ScalarNode, Span } from './tree.js';
/**
 * The place of `value.slice(start, end)` in the text; `start` and `end` are UTF-16 indexes into a scalar's value. White
 * space that a line break stands for has the place of the break with its indentation. Where the value cannot be followed
 * in the text, the place is that of the whole scalar.
 */
export declare function sourceSpan(text: string, scalar: ScalarNode, start: number, end: number): Span;
/**
 * Puts other words in the place of `value.slice(start, end)`, written as the scalar's quotation marks demand. The words
 * are one line. The rest of the scalar stays as it is, line breaks included.
 */
export declare function replaceWithin(text: string, scalar: ScalarNode, start: number, end: number, words: string): Edit;
