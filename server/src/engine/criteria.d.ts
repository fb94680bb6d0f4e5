/**
 * The ten criteria of the review, in their three strands, and what only a reviewer can judge about each.
 * Derived from the design, assessment and implementation principles of the Council of Chief State School Officers (2020).
 */
import type { Links } from '../spec/links.js';
import type { Spec } from '../spec/model.js';
export type Level = 'fully' | 'partially' | 'does-not-meet';
export type CriterionId = 'consistent' | 'evidence-based' | 'contextual' | 'right-sized-and-labeled' | 'resourced' | 'demonstrable' | 'reflection-oriented' | 'clear-and-transparent' | 'validity-minded-construction' | 'shareable';
export interface Criterion {
    readonly id: CriterionId;
    readonly title: string;
    readonly strand: 'design' | 'assessment' | 'implementation';
    /** What *fully* means. */
    readonly asks: string;
    /** The questions that no machine can answer, about this microcredential. */
    readonly questions: (spec: Spec, links: Links) => string[];
}
export declare const criteria: readonly Criterion[];
export declare function criterion(id: string): Criterion | undefined;
