/** One of the large parts of a framework, such as "Building Culture". */
export interface Domain {
    readonly id: string;
    readonly name: string;
}
/** A field of practice within a domain, such as "Wellness". */
export interface Dimension {
    readonly id: string;
    readonly name: string;
    readonly domain: Domain;
    /** Other ways in which the name has been printed; the name itself is not repeated. */
    readonly spellings: readonly string[];
    readonly strategies: readonly Strategy[];
}
/** What an essential outcome is aligned to. It knows its dimension and framework, so it is not a tree for JSON. */
export interface Strategy {
    /** `dimension/number`, such as "wellness/1"; never with the framework in front (`Catalogue.writtenId` adds it). */
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly dimension: Dimension;
    readonly framework: Framework;
    /** Other ways in which the title has been printed; the title itself is not repeated. */
    readonly spellings: readonly string[];
}
/** A framework of strategies: Building Ranks, a state's standards, a next edition. */
export interface Framework {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly year: number;
    readonly url?: string;
    /** What must stand wherever the framework's words are shown. */
    readonly attribution?: string;
    readonly domains: readonly Domain[];
    readonly dimensions: readonly Dimension[];
    /** The strategies of all dimensions, in the order of the data. */
    readonly strategies: readonly Strategy[];
}
/** The plain data of a `*.framework.yaml` file and of the built-in frameworks. */
export interface FrameworkData {
    /** The framework's id. */
    readonly framework: string;
    readonly title: string;
    readonly publisher: string;
    readonly year: number;
    readonly url?: string;
    readonly attribution?: string;
    readonly note?: string;
    readonly domains: readonly DomainData[];
    readonly dimensions: readonly DimensionData[];
}
export interface DomainData {
    readonly id: string;
    readonly name: string;
}
export interface DimensionData {
    readonly id: string;
    readonly name: string;
    /** The id of a domain. */
    readonly domain: string;
    readonly spellings_seen?: readonly string[];
    readonly strategies: readonly StrategyData[];
}
export interface StrategyData {
    /** May be written for the reader's sake; what counts is the dimension's id and the number. */
    readonly id?: string;
    readonly number: number;
    readonly title: string;
    readonly spellings_seen?: readonly string[];
}
/**
 * The framework that the data describes, with every strategy linked to its dimension and framework.
 *
 * It never throws on data of the right types. Of two dimensions with one id, or two strategies with one number in a
 * dimension, the first is kept, because an id must say one thing. A strategy whose number is not a whole number from 1
 * is left out. A dimension in a domain that is not listed gets a domain named by that id.
 */
export declare function loadFramework(data: FrameworkData): Framework;
