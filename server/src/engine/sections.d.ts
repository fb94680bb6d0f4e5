import type { SpecDocument } from '../spec/parse.js';
import { type Span } from '../spec/tree.js';
import type { Context, Fix, Report } from './rule.js';
/** True for a section that is not there, or is there and empty: a part without its list counts as empty. */
export declare function isAbsent(document: SpecDocument, name: string): boolean;
/** Where the absence of a section is shown: at its key if there is one, else at the section after which it belongs. */
export declare function placeFor(document: SpecDocument, name: string): Span;
/** A finding about an absent section, with a skeleton to fill in. */
export declare function reportAbsent(context: Context<unknown>, name: string, message: string): Report;
/** One fix that inserts the skeletons of sections that are absent, each at its place. */
export declare function addSections({ document, text, spec }: Context<unknown>, names: readonly string[]): Fix[];
