/** Every rule there is, criterion by criterion. The one place where a rule is listed. */
import type { Rule } from '../engine/rule.js';
import { alignmentPresent } from './alignment/alignment-present.js';
import { outcomeAligned } from './alignment/outcome-aligned.js';
import { strategyCanonical } from './alignment/strategy-canonical.js';
import { strategyExists } from './alignment/strategy-exists.js';
import { strategyKnownEdition } from './alignment/strategy-known-edition.js';
import { strategyLabelAgrees } from './alignment/strategy-label-agrees.js';
import { componentScored } from './clear-and-transparent/component-scored.js';
import { scoringPresent } from './clear-and-transparent/scoring-present.js';
import { idScheme } from './consistent/id-scheme.js';
import { knownKeys } from './consistent/known-keys.js';
import { sectionFilled } from './consistent/section-filled.js';
import { sectionPresent } from './consistent/section-present.js';
import { audienceStated } from './contextual/audience-stated.js';
import { contextQuestion } from './contextual/context-question.js';
import { evidencePresent } from './demonstrable/evidence-present.js';
import { outcomeHasArtifact } from './demonstrable/outcome-has-artifact.js';
import { outcomeHasResearch } from './evidence-based/outcome-has-research.js';
import { researchPresent } from './evidence-based/research-present.js';
import { reflectionFitsOutcomes } from './reflection-oriented/reflection-fits-outcomes.js';
import { reflectionPresent } from './reflection-oriented/reflection-present.js';
import { outcomeHasResource } from './resourced/outcome-has-resource.js';
import { resourcePresent } from './resourced/resource-present.js';
import { hoursStated } from './right-sized-and-labeled/hours-stated.js';
import { outcomeCount } from './right-sized-and-labeled/outcome-count.js';
import { badgePresent } from './shareable/badge-present.js';
import { claimSupported } from './validity-minded-construction/claim-supported.js';
import { evidenceBalanced } from './validity-minded-construction/evidence-balanced.js';
import { evidenceLinks } from './validity-minded-construction/evidence-links.js';
import { outcomeHasQuestion } from './validity-minded-construction/outcome-has-question.js';
import { outcomeScored } from './validity-minded-construction/outcome-scored.js';
import { referenceExists } from './validity-minded-construction/reference-exists.js';
import { rowRelevant } from './validity-minded-construction/row-relevant.js';

export const rules: readonly Rule[] = [
  sectionPresent,
  sectionFilled,
  knownKeys,
  idScheme,
  researchPresent,
  outcomeHasResearch,
  audienceStated,
  contextQuestion,
  hoursStated,
  outcomeCount,
  resourcePresent,
  outcomeHasResource,
  evidencePresent,
  outcomeHasArtifact,
  reflectionPresent,
  reflectionFitsOutcomes,
  scoringPresent,
  componentScored,
  outcomeHasQuestion,
  referenceExists,
  outcomeScored,
  evidenceLinks,
  claimSupported,
  rowRelevant,
  evidenceBalanced,
  badgePresent,
  alignmentPresent,
  strategyExists,
  strategyKnownEdition,
  strategyCanonical,
  strategyLabelAgrees,
  outcomeAligned,
];
