/**
 * Where a text asks what an earner would do in a case that is not there, and not what was done. The line is drawn kindly:
 *
 * - “Imagine that …”, “Suppose …”, “a hypothetical school” invent a case, wherever they stand as a request.
 * - “How would you handle …” and “how you would lead …” ask for intentions where practice is to be shown.
 * - “What would you do differently?” looks back on what was done, and “How would you describe …” is only polite.
 * - “Which routine would you defend?” may ask for an opinion; there, and about the setting, only a verb of action counts.
 * - In a reflection, a look ahead is welcome; there only a case that is made up with “if” counts, or a reaction to one.
 * - Words that someone is quoted with are not the author's request.
 */
/** What a text is there for. */
export type Purpose = 'practice' | 'setting' | 'reflection';
export interface Hypothetical {
    /** As written: `Imagine`, `would you`. */
    readonly words: string;
    readonly start: number;
}
/** The first such place in a text, or undefined. */
export declare function hypotheticalIn(text: string, purpose: Purpose): Hypothetical | undefined;
