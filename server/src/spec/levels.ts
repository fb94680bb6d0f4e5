/** The levels of a scoring rubric. */
import type { Scoring } from './model.js';

/** The levels of a library that lists none. */
export const defaultLevels: readonly string[] = ['not-yet', 'developing', 'proficient'];

/**
 * The levels on which the rows are scored, from low to high: those that are listed; else the library's usual ones, or what the
 * rows themselves use if that is something else.
 */
export function scaleOf(scoring: Scoring | undefined, usual: readonly string[]): string[] {
  if (!scoring) return [...usual];
  if (scoring.levels.length > 0) return [...new Set(scoring.levels.map((level) => level.value))];
  const used = [...new Set(scoring.rows.flatMap((row) => row.levels.map(({ level }) => level.value)))];
  return used.every((level) => usual.includes(level)) ? [...usual] : used;
}
