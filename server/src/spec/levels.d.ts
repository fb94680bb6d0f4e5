/** The levels of a scoring rubric. */
import type { Scoring } from './model.js';
export declare const defaultLevels: readonly string[];
/**
 * The levels on which the rows are scored, from low to high: those that are listed; else the usual three, or what the
 * rows themselves use if that is something else.
 */
export declare function scaleOf(scoring: Scoring): string[];
