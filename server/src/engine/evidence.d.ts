/** What several rules about the artifacts share. */
import type { Artifact, Evidence } from '../spec/model.js';
import { type Span } from '../spec/tree.js';
/** Where a finding about the artifacts as a whole is shown: at the key of their list. */
export declare function placeOfArtifacts({ entry }: Evidence): Span;
/** True for an artifact from the earner's own school. One that does not say where it comes from counts as such. */
export declare function isOwn({ setting }: Artifact): boolean;
export declare function isSimulated({ setting }: Artifact): boolean;
/** True for a plan of which nobody says that it was carried out. */
export declare function isMerePlan({ type, enacted }: Artifact): boolean;
/** True where nothing is asked for but essays, or essays and plans that nobody carried out. */
export declare function isOnlyEssays(artifacts: readonly Artifact[]): boolean;
