/** From findings to the ten levels. */
import type { Links } from '../spec/links.js';
import type { Spec } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Finding } from './analyze.js';
import { type CriterionId, type Level } from './criteria.js';
export interface Verdict {
    readonly criterion: CriterionId;
    readonly title: string;
    readonly level: Level;
    readonly findings: readonly Finding[];
    /** What only a reviewer can answer. */
    readonly questions: readonly string[];
}
/** A criterion's level is the worst effect among its findings. */
export declare function verdictsOf(findings: readonly Finding[], spec: Spec, links: Links): Verdict[];
/** The worst of the ten; a file that is not read to its end cannot be endorsed as it is. */
export declare function overallOf(verdicts: readonly Verdict[], document: SpecDocument): Level;
