/** What several rules about the artifacts share. */
import type { Artifact, Evidence } from '../spec/model.js';
import { entryOf, type Span } from '../spec/tree.js';

/** Where a finding about the artifacts as a whole is shown: at the key of their list. */
export function placeOfArtifacts({ entry }: Evidence): Span {
  return (entryOf(entry.value, 'artifacts') ?? entry).key.span;
}

/** True for an artifact from the earner's own school. One that does not say where it comes from counts as such. */
export function isOwn({ setting }: Artifact): boolean {
  return (setting?.value ?? 'own-school') === 'own-school';
}

export function isSimulated({ setting }: Artifact): boolean {
  return setting?.value === 'simulated';
}

/** True for a plan of which nobody says that it was carried out. */
export function isMerePlan({ type, enacted }: Artifact): boolean {
  return type?.value === 'plan' && enacted?.value !== true;
}

/** True where nothing is asked for but essays, or essays and plans that nobody carried out. */
export function isOnlyEssays(artifacts: readonly Artifact[]): boolean {
  const isEssay = ({ type }: Artifact) => type?.value === 'essay';
  return artifacts.some(isEssay) && artifacts.every((artifact) => isEssay(artifact) || isMerePlan(artifact));
}
