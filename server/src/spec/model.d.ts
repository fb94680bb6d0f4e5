/** A microcredential as its author wrote it: every value knows its place, and anything may be absent. */
import type { Entry, MapNode, Node, Span } from './tree.js';
/** A value and where it stands. */
export interface Field<T> {
    readonly value: T;
    readonly span: Span;
    readonly node: Node;
}
/** One item of a list: an outcome, a question, an artifact ... */
export interface Item {
    /** Of the whole item, without the dash before it. */
    readonly span: Span;
    readonly node: MapNode;
    readonly id?: Field<string>;
}
/** An item that says which essential outcomes it serves. */
export interface Linked extends Item {
    /** As written: `EO1`, `EO1.a`, or an id that is not there. */
    readonly outcomes: readonly Field<string>[];
}
export interface Detail extends Item {
    readonly text?: Field<string>;
}
export interface Outcome extends Item {
    readonly statement?: Field<string>;
    readonly details: readonly Detail[];
}
export interface Source extends Linked {
    readonly citation?: Field<string>;
    readonly year?: Field<number>;
    readonly type?: Field<string>;
    readonly doi?: Field<string>;
    readonly isbn?: Field<string>;
    readonly eric?: Field<string>;
    readonly url?: Field<string>;
}
export interface Resource extends Linked {
    readonly title?: Field<string>;
    readonly url?: Field<string>;
    readonly kind?: Field<string>;
    readonly access?: Field<string>;
    readonly use?: Field<string>;
}
export interface Question extends Linked {
    readonly asks?: Field<string>;
    readonly text?: Field<string>;
}
export interface Artifact extends Linked {
    readonly title?: Field<string>;
    readonly type?: Field<string>;
    readonly setting?: Field<string>;
    readonly occasions?: Field<number>;
    readonly enacted?: Field<boolean>;
    readonly description?: Field<string>;
    readonly consent?: Field<string>;
    readonly locator?: Field<string>;
}
export interface Prompt extends Linked {
    readonly about: readonly Field<string>[];
    readonly text?: Field<string>;
}
export interface Row extends Linked {
    readonly scores: readonly Field<string>[];
    readonly levels: readonly {
        readonly level: Field<string>;
        readonly text?: Field<string>;
    }[];
}
export interface Alignment extends Linked {
    readonly strategy?: Field<string>;
    readonly gap?: Field<string>;
    readonly rank?: Field<string>;
    readonly strength?: Field<string>;
    readonly because?: Field<string>;
}
export interface Words {
    readonly min?: Field<number>;
    readonly max?: Field<number>;
}
/** A top-level list or part of the format, with the entry that opens it. */
export interface Section {
    readonly entry: Entry;
}
export interface Overview extends Section {
    readonly words?: Words;
    readonly questions: readonly Question[];
}
export interface Evidence extends Section {
    readonly locator?: Field<string>;
    readonly studentWork?: {
        readonly applicable?: Field<boolean>;
        readonly because?: Field<string>;
    };
    readonly artifacts: readonly Artifact[];
}
export interface Reflection extends Section {
    readonly words?: Words;
    readonly prompts: readonly Prompt[];
}
/** Who scores a submission, and how. */
export interface Assessors {
    readonly count?: Field<number>;
    /** They know neither whose submission it is nor how the others scored it. */
    readonly blind?: Field<boolean>;
    /** The earner may hand it in again. */
    readonly resubmission?: Field<boolean>;
}
export interface Scoring extends Section {
    readonly visibility?: Field<string>;
    readonly levels: readonly Field<string>[];
    readonly passing?: Field<string>;
    readonly assessors?: Assessors;
    readonly guidance?: Field<string>;
    readonly rows: readonly Row[];
}
export interface Badge extends Section {
    readonly name?: Field<string>;
    readonly image?: Field<string>;
    readonly caption?: Field<string>;
    readonly description?: Field<string>;
    readonly criteria?: Field<string>;
    readonly tags: readonly Field<string>[];
}
export interface Spec {
    readonly format?: Field<string>;
    readonly id?: Field<string>;
    readonly title?: Field<string>;
    readonly aliases: readonly Field<string>[];
    readonly stack?: Field<string>;
    readonly status?: Field<string>;
    readonly version?: Field<string>;
    readonly language?: Field<string>;
    readonly hours?: Field<number>;
    readonly audience?: Field<string>;
    readonly competency?: Field<string>;
    readonly method?: Field<string>;
    readonly outcomes: readonly Outcome[];
    readonly research: readonly Source[];
    readonly resources: readonly Resource[];
    readonly overview?: Overview;
    readonly evidence?: Evidence;
    readonly reflection?: Reflection;
    readonly scoring?: Scoring;
    readonly alignments: readonly Alignment[];
    readonly badge?: Badge;
}
