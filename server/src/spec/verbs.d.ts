/**
 * The verbs of essential outcomes: which of them can be observed, on which level, and which cannot.
 * The levels and their processes are those of L. W. Anderson & D. R. Krathwohl (eds.), “A taxonomy for learning, teaching,
 * and assessing: A revision of Bloom's taxonomy of educational objectives” (2001), table 5.1, with their alternative names.
 */
export interface BloomLevel {
    readonly level: 'remember' | 'understand' | 'apply' | 'analyze' | 'evaluate' | 'create';
    /** The verb of this level that fits most outcomes. */
    readonly offer: string;
    readonly processes: readonly string[];
}
/** From the simplest to the most demanding. */
export declare const bloomLevels: readonly BloomLevel[];
/** How an unobservable outcome begins. `facts` is true for what is known, which the lowest level can show too. */
export interface Unobservable {
    /** Matches at the beginning of a text. */
    readonly pattern: RegExp;
    readonly facts: boolean;
}
/** Only what nobody can see: a verb that is merely rare or unusual is not in the list. */
export declare const unobservables: readonly Unobservable[];
export type VerbForm = 'base' | 'third' | 'gerund';
export interface Verb {
    readonly base: string;
    readonly form: VerbForm;
    /** False for a form that may as well be a noun: `plan`, `plans`. */
    readonly certain: boolean;
}
/** The verb that a word is a form of, or undefined for a word that is not known as a verb. */
export declare function verbOf(word: string): Verb | undefined;
/** Where the verb of an outcome begins: `The practitioner will clearly explain` has it after “clearly”. */
export declare function verbStart(statement: string): number;
/** The verb in another form: `explain` → `explains`, `explaining`. For the verbs that mcspec itself offers, all of them regular. */
export declare function inflect(base: string, form: VerbForm): string;
/** The form of the verb at the beginning of a text: `Understands the law` is third person. */
export declare function formOf(phrase: string): VerbForm;
