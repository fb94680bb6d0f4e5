/** Every rule there is, criterion by criterion. The one place where a rule is listed. */
import type { Rule } from '../engine/rule.js';
import { alignmentFocused } from './alignment/alignment-focused.js';
import { alignmentPresent } from './alignment/alignment-present.js';
import { alignmentRanked } from './alignment/alignment-ranked.js';
import { alignmentUnusual } from './alignment/alignment-unusual.js';
import { outcomeAligned } from './alignment/outcome-aligned.js';
import { strategyCanonical } from './alignment/strategy-canonical.js';
import { strategyExists } from './alignment/strategy-exists.js';
import { strategyKnownEdition } from './alignment/strategy-known-edition.js';
import { strategyLabelAgrees } from './alignment/strategy-label-agrees.js';
import { strategyOnce } from './alignment/strategy-once.js';
import { assessorsStated } from './clear-and-transparent/assessors-stated.js';
import { bothAudiences } from './clear-and-transparent/both-audiences.js';
import { componentScored } from './clear-and-transparent/component-scored.js';
import { levelDescribed } from './clear-and-transparent/level-described.js';
import { levelsConcrete } from './clear-and-transparent/levels-concrete.js';
import { levelsDiffer } from './clear-and-transparent/levels-differ.js';
import { passingStated } from './clear-and-transparent/passing-stated.js';
import { scoringPresent } from './clear-and-transparent/scoring-present.js';
import { foreignTitle } from './consistent/foreign-title.js';
import { idScheme } from './consistent/id-scheme.js';
import { itemComplete } from './consistent/item-complete.js';
import { knownKeys } from './consistent/known-keys.js';
import { libraryIdUnique } from './consistent/library-id-unique.js';
import { oneTerm } from './consistent/one-term.js';
import { sectionDistinct } from './consistent/section-distinct.js';
import { sectionFilled } from './consistent/section-filled.js';
import { sectionOrder } from './consistent/section-order.js';
import { sectionPresent } from './consistent/section-present.js';
import { stackKnown } from './consistent/stack-known.js';
import { stackSiblings } from './consistent/stack-siblings.js';
import { audienceStated } from './contextual/audience-stated.js';
import { authenticSetting } from './contextual/authentic-setting.js';
import { consentNote } from './contextual/consent-note.js';
import { contextQuestion } from './contextual/context-question.js';
import { localRecord } from './contextual/local-record.js';
import { noHypotheticals } from './contextual/no-hypotheticals.js';
import { articleFits } from './copyedit/article-fits.js';
import { doublePunctuation } from './copyedit/double-punctuation.js';
import { doubleWord } from './copyedit/double-word.js';
import { listParallel } from './copyedit/list-parallel.js';
import { rightWord } from './copyedit/right-word.js';
import { sentenceStart } from './copyedit/sentence-start.js';
import { smartQuotePair } from './copyedit/smart-quote-pair.js';
import { spaceBeforePunctuation } from './copyedit/space-before-punctuation.js';
import { spelling } from './copyedit/spelling.js';
import { unfinishedSentence } from './copyedit/unfinished-sentence.js';
import { wordsAgree } from './copyedit/words-agree.js';
import { detailHasArtifact } from './demonstrable/detail-has-artifact.js';
import { evidencePresent } from './demonstrable/evidence-present.js';
import { locatorStated } from './demonstrable/locator-stated.js';
import { moreThanEssays } from './demonstrable/more-than-essays.js';
import { outcomeHasArtifact } from './demonstrable/outcome-has-artifact.js';
import { planEnacted } from './demonstrable/plan-enacted.js';
import { studentWorkDeclared } from './demonstrable/student-work-declared.js';
import { variedCircumstances } from './demonstrable/varied-circumstances.js';
import { citationComplete } from './evidence-based/citation-complete.js';
import { citationIdentifier } from './evidence-based/citation-identifier.js';
import { outcomeHasResearch } from './evidence-based/outcome-has-research.js';
import { researchCurrent } from './evidence-based/research-current.js';
import { researchEnough } from './evidence-based/research-enough.js';
import { researchPeerReviewed } from './evidence-based/research-peer-reviewed.js';
import { researchPresent } from './evidence-based/research-present.js';
import { reflectionAnalyzes } from './reflection-oriented/reflection-analyzes.js';
import { reflectionFitsOutcomes } from './reflection-oriented/reflection-fits-outcomes.js';
import { reflectionLength } from './reflection-oriented/reflection-length.js';
import { reflectionNextStep } from './reflection-oriented/reflection-next-step.js';
import { reflectionOnEvidence } from './reflection-oriented/reflection-on-evidence.js';
import { reflectionPresent } from './reflection-oriented/reflection-present.js';
import { outcomeHasResource } from './resourced/outcome-has-resource.js';
import { resourceKinds } from './resourced/resource-kinds.js';
import { resourceLink } from './resourced/resource-link.js';
import { resourceOnce } from './resourced/resource-once.js';
import { resourcePresent } from './resourced/resource-present.js';
import { resourcePublic } from './resourced/resource-public.js';
import { resourceUse } from './resourced/resource-use.js';
import { hoursStated } from './right-sized-and-labeled/hours-stated.js';
import { outcomeCount } from './right-sized-and-labeled/outcome-count.js';
import { outcomeDistinct } from './right-sized-and-labeled/outcome-distinct.js';
import { outcomeHasDetails } from './right-sized-and-labeled/outcome-has-details.js';
import { outcomeObservable } from './right-sized-and-labeled/outcome-observable.js';
import { outcomeSingle } from './right-sized-and-labeled/outcome-single.js';
import { titleMatches } from './right-sized-and-labeled/title-matches.js';
import { titleNamesSkill } from './right-sized-and-labeled/title-names-skill.js';
import { badgeAlignment } from './shareable/badge-alignment.js';
import { badgeCriteria } from './shareable/badge-criteria.js';
import { badgeDescription } from './shareable/badge-description.js';
import { badgeFields } from './shareable/badge-fields.js';
import { badgeImage } from './shareable/badge-image.js';
import { badgeIssuer } from './shareable/badge-issuer.js';
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
  itemComplete,
  libraryIdUnique,
  foreignTitle,
  sectionDistinct,
  stackSiblings,
  stackKnown,
  sectionOrder,
  oneTerm,
  researchPresent,
  outcomeHasResearch,
  researchEnough,
  researchPeerReviewed,
  citationComplete,
  citationIdentifier,
  researchCurrent,
  audienceStated,
  contextQuestion,
  authenticSetting,
  noHypotheticals,
  localRecord,
  consentNote,
  hoursStated,
  outcomeCount,
  outcomeDistinct,
  outcomeHasDetails,
  outcomeSingle,
  outcomeObservable,
  titleMatches,
  titleNamesSkill,
  resourcePresent,
  outcomeHasResource,
  resourcePublic,
  resourceLink,
  resourceKinds,
  resourceUse,
  resourceOnce,
  evidencePresent,
  outcomeHasArtifact,
  detailHasArtifact,
  variedCircumstances,
  moreThanEssays,
  studentWorkDeclared,
  planEnacted,
  locatorStated,
  reflectionPresent,
  reflectionFitsOutcomes,
  reflectionOnEvidence,
  reflectionAnalyzes,
  reflectionNextStep,
  reflectionLength,
  scoringPresent,
  componentScored,
  levelDescribed,
  levelsDiffer,
  passingStated,
  bothAudiences,
  levelsConcrete,
  assessorsStated,
  outcomeHasQuestion,
  referenceExists,
  outcomeScored,
  evidenceLinks,
  claimSupported,
  rowRelevant,
  evidenceBalanced,
  badgePresent,
  badgeFields,
  badgeIssuer,
  badgeImage,
  badgeCriteria,
  badgeAlignment,
  badgeDescription,
  alignmentPresent,
  strategyExists,
  strategyKnownEdition,
  strategyCanonical,
  strategyLabelAgrees,
  outcomeAligned,
  strategyOnce,
  alignmentRanked,
  alignmentFocused,
  alignmentUnusual,
  doubleWord,
  doublePunctuation,
  spaceBeforePunctuation,
  spelling,
  rightWord,
  wordsAgree,
  articleFits,
  smartQuotePair,
  sentenceStart,
  unfinishedSentence,
  listParallel,
];
