/** Who links to whom in one microcredential: the questions, evidence and sources behind each essential outcome. */
import type { Artifact, Detail, Field, Linked, Outcome, Prompt, Question, Spec } from './model.js';
export type Component = Question | Artifact | Prompt;
export interface Links {
    /** The outcome that an id names, by itself or by one of its details. */
    outcome(id: string): Outcome | undefined;
    detail(id: string): Detail | undefined;
    /** The question, artifact or prompt of that id. */
    component(id: string): Component | undefined;
    artifact(id: string): Artifact | undefined;
    /** The outcomes that an item serves. */
    outcomesOf(item: Linked): ReadonlySet<Outcome>;
    /** True if one of the items serves the outcome, by itself or by one of its details. */
    isServed(outcome: Outcome, by: readonly Linked[]): boolean;
    readonly questions: readonly Question[];
    readonly artifacts: readonly Artifact[];
    readonly prompts: readonly Prompt[];
    readonly components: readonly Component[];
}
/** Spec in, index out. An id that is slightly off (`eo1`, `E01`, `EO 1`) still finds what it means. */
export declare function linksOf(spec: Spec): Links;
/** How a message names an item: its kind, its id and the beginning of its text. */
export declare function nameOf(kind: string, item: {
    id?: Field<string>;
}, text: Field<string> | undefined): string;
/** The first words of a text, at most `length` characters, never cut within a word or a surrogate pair. */
export declare function shorten(text: string, length?: number): string;
