/** Minimal changes to a text that keep its comments, quotation marks, indentation and line ends. */
import { type Entry, type MapNode, type ScalarNode, type SeqNode, type Span } from './tree.js';
export interface Edit {
    readonly span: Span;
    readonly newText: string;
    /** The same text with stops to fill in, in the notation of editors' snippets. */
    readonly snippet?: string;
}
/** A place that the author fills in: a stop in a snippet, else a sentence that begins with TODO. */
export interface Stop {
    readonly todo: string;
}
/** What can be inserted: data, in which a `Stop` marks what is still to be written. */
export type Insert = string | number | boolean | Stop | readonly Insert[] | {
    readonly [key: string]: Insert;
};
/** Applies edits that do not overlap. Of two that do, the later one is left out. */
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
/** True where two edits touch the same text, or insert at the same place. */
export declare function overlap(a: Edit, b: Edit): boolean;
/** The line end that the text uses. */
export declare function lineEnd(text: string): string;
/** Adds `name: value` to a map, where `order` puts it. If the name is there already, it is given the value. */
export declare function insertEntry(text: string, map: MapNode, name: string, value: Insert, order?: readonly string[]): Edit;
/** Gives an entry another value, written below its key where it takes several lines. */
export declare function setValue(text: string, entry: Entry, value: Insert, inFlow?: boolean): Edit;
/** Several edits as one list: those that insert at the same place are joined, in their order. */
export declare function joinEdits(edits: readonly Edit[]): Edit[];
/** Adds an item to the list under `name`, which may be empty or not there at all. Undefined where something else stands. */
export declare function appendItem(text: string, map: MapNode, name: string, item: Insert, order?: readonly string[]): Edit | undefined;
/** Puts another text in the place of a scalar, in the same kind of quotation marks. */
export declare function replaceScalar(text: string, scalar: ScalarNode, value: string): Edit;
/** Writes words before a text, inside its quotation marks. They are words that no style gives another meaning. */
export declare function writeBefore(text: string, scalar: ScalarNode, words: string): Edit;
/** Takes an item out of a list, with its line when it has one of its own. */
export declare function removeItem(text: string, list: SeqNode, index: number): Edit;
/** A text as it can stand anywhere on one line: plain where that is safe, else in double quotes. */
export declare function inline(value: string): string;
