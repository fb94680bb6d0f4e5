/** “Did you mean ...?” */
import { t } from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';

/** The candidate that is nearest to a word by edit distance (V. Levenshtein, 1966), or undefined if none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase().slice(0, 200);
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    const small = candidate.toLowerCase();
    const most = Math.max(1, Math.min(3, Math.floor(candidate.length / 3)));
    // Each letter more is a step of its own, and most candidates are too long or too short.
    if (Math.abs(small.length - written.length) > most) continue;
    const far = distance(written, small);
    if (far <= most && (!best || far < best.far)) best = { candidate, far };
  }
  return best?.candidate;
}

/** A message, with the question after it whether the near one was meant; the message alone where none is near. */
export function orMeant(message: string, near: string | undefined): string {
  return near ? `${message} ${t('Did you mean “{0}”?', near)}` : message;
}
