import { distance } from 'fastest-levenshtein';

/**
 * The edit distance of two strings in UTF-16 units (Levenshtein 1966: insertions, deletions, substitutions), or
 * `undefined` where it is more than `max`.
 */
export function editDistance(a: string, b: string, max: number): number | undefined {
  // The difference in length is a lower bound, so that most pairs cost nothing.
  if (Math.abs(a.length - b.length) > max) return undefined;
  const found = distance(a, b);
  return found <= max ? found : undefined;
}

/**
 * The candidates within `maxDistance` edits of the word, nearest first, in the order given where they are equally near.
 * Empty where none is near. Case counts: fold it before where it should not.
 */
export function nearest(word: string, candidates: Iterable<string>, maxDistance: number): string[] {
  const found: { candidate: string; edits: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const edits = editDistance(word, candidate, maxDistance);
    if (edits !== undefined) found.push({ candidate, edits });
  }
  return found.sort((a, b) => a.edits - b.edits).map(({ candidate }) => candidate);
}
