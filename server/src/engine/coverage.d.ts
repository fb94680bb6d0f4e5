/** What several rules share: naming outcomes, finding what serves them, and mending a link that is missing. */
import { type Edit, type Insert } from '../spec/edit.js';
import { type Component, type Links } from '../spec/links.js';
import type { Field, Item, Linked, Outcome, Row } from '../spec/model.js';
import { type Node, type Span } from '../spec/tree.js';
import type { Context, Fix } from './rule.js';
type AnyContext = Context<unknown>;
export declare function nameOfOutcome(outcome: Outcome): string;
/** Where a finding about a whole item is shown: at its id, else at its first key. */
export declare function placeOfItem(item: Item): Span;
/** The keys of the format at a path, in the order in which an earner meets them. */
export declare function orderAt(path: readonly (string | number)[]): string[];
/** The human name of a section: `overview` is “Overview Questions”. */
export declare function sectionName(key: string): string;
/** The id after the last one of a list: `Q5` after Q1 to Q4. */
export declare function nextId(prefix: string, items: readonly Item[]): string;
/** What an outcome is about: its statement and its details. */
export declare function topicsOfOutcome(outcome: Outcome): ReadonlyMap<string, string>;
/** The item whose words are nearest to the outcome's, or undefined where none shares a word with it. */
export declare function closestItem<T extends Linked>(outcome: Outcome, items: readonly T[], textOf: (item: T) => string): T | undefined;
/** The outcomes that a text speaks of, those with the most words in common first. */
export declare function outcomesSpokenOf(text: string, outcomes: readonly Outcome[]): Outcome[];
/** What a question, an artifact or a prompt says to the earner. */
export declare function wordsOfComponent(component: Component): string;
/** True for an item that says of no outcome that it serves it. Whatever else may stand under `outcomes` is told as a wrong type. */
export declare function isUnlinked(item: Linked): boolean;
/** True where some of the items, but not all, have no link: those are told one by one, and not also as outcomes left out. */
export declare function someUnlinked(items: readonly Linked[]): boolean;
/**
 * The outcomes that the rubric scores. A row without links, or with one that leads nowhere, is told as such; it counts for all
 * that its components are about.
 */
export declare function scoredOutcomes({ spec, links }: Pick<AnyContext, 'spec' | 'links'>): ReadonlySet<Outcome>;
/** What a scoring row says at its levels. */
export declare function wordsOfRow(row: Row): string;
/**
 * The outcomes that none of the items serves. None where as many of the items' links lead nowhere: those are told at the
 * link, and one of the outcomes was probably meant by each.
 */
export declare function unserved({ spec, links }: Pick<AnyContext, 'spec' | 'links'>, items: readonly Linked[]): Outcome[];
/** How many different links of the items name no outcome, or cannot be read as links. */
export declare function strayLinks(links: Links, items: readonly Linked[]): number;
/** Lets an item serve an outcome: adds the outcome's id to its `outcomes`. */
export declare function linkTo(context: AnyContext, item: Linked, outcome: Outcome, path: readonly (string | number)[]): Edit | undefined;
export interface LinkRepair<T extends Linked> {
    /** What the fix calls the item: `question`. */
    readonly kind: string;
    readonly items: readonly T[];
    readonly textOf: (item: T) => string;
    /** The path of one item, for the order of its keys. */
    readonly path: readonly (string | number)[];
    /** The list to which a new item is added, and that item. */
    readonly add?: {
        readonly parent: Node | undefined;
        readonly key: string;
        readonly item: Insert;
    };
}
/** The repairs for an outcome that nothing serves: link the closest item, or add a new one to be filled in. */
export declare function repairsFor<T extends Linked>(context: AnyContext, outcome: Outcome, repair: LinkRepair<T>): Fix[];
/** A field's text, or nothing where it is absent. */
export declare function said(field: Field<string> | undefined): string;
export {};
