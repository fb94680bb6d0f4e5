/** Where a review is kept in its library, and whether it is there already. All paths are from the library's folder, with slashes. */
import { slugOf } from '../alignment/slug.js';
import { isTwin, type ReviewSummary } from './shelf.js';

/** The reviews of a library by their paths. */
export type Kept = ReadonlyMap<string, ReviewSummary>;

export type Wanted = Pick<ReviewSummary, 'microcredential' | 'version' | 'reviewer'>;

const USUAL = 'reviews';

/** The review in which the same reviewer has judged the same version. */
export function reviewThere(wanted: Wanted, kept: Kept): string | undefined {
  const own = { ...wanted, strategies: [] };
  return [...kept].find(([, summary]) => isTwin(summary, own))?.[0];
}

/**
 * Where the library keeps its reviews, those of this microcredential first. One of another version by the same reviewer keeps its
 * name, so that the new one has its version in its own. Undefined where both names are taken.
 */
export function placeOfReview(wanted: Wanted, kept: Kept, isTaken: (path: string) => boolean): string | undefined {
  const folder = folderFor(wanted.microcredential, kept);
  const stem = `${folder === '' ? '' : `${folder}/`}${slugOf(wanted.microcredential)}.${slugOf(wanted.reviewer) || 'reviewer'}`;
  const version = /^[\w.-]+$/.test(wanted.version) ? [`${stem}.${wanted.version}`] : [];
  return [stem, ...version].map((name) => `${name}.review.yaml`).find((path) => !isTaken(path));
}

/** The folder in which most of them lie; of two, the first by name. */
function folderFor(microcredential: string, kept: Kept): string {
  const own = [...kept].filter(([, summary]) => summary.microcredential === microcredential);
  const folders = (own.length > 0 ? own : [...kept]).map(([path]) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  const counts = new Map<string, number>();
  for (const folder of folders.sort()) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? USUAL;
}
