/**
 * The ten criteria of the review, in their three strands, and what only a reviewer can judge about each.
 * Derived from the design, assessment and implementation principles of the Council of Chief State School Officers (2020).
 */
import type { Links } from '../spec/links.js';
import { shorten } from '../spec/links.js';
import type { Spec } from '../spec/model.js';

export type Level = 'fully' | 'partially' | 'does-not-meet';

export type CriterionId =
  | 'consistent'
  | 'evidence-based'
  | 'contextual'
  | 'right-sized-and-labeled'
  | 'resourced'
  | 'demonstrable'
  | 'reflection-oriented'
  | 'clear-and-transparent'
  | 'validity-minded-construction'
  | 'shareable';

export interface Criterion {
  readonly id: CriterionId;
  readonly title: string;
  readonly strand: 'design' | 'assessment' | 'implementation';
  /** What *fully* means. */
  readonly asks: string;
  /** The questions that no machine can answer, about this microcredential. */
  readonly questions: (spec: Spec, links: Links) => string[];
  /** The section whose absence leaves nothing to judge here, so that it counts for this criterion too. */
  readonly restsOn?: (links: Links) => string | undefined;
}

const each = <T>(items: readonly T[], say: (item: T) => string | undefined): string[] => items.flatMap((item) => say(item) ?? []);

export const criteria: readonly Criterion[] = [
  {
    id: 'consistent',
    title: 'Consistent',
    strand: 'design',
    asks: 'The same categories are used throughout, and they make the microcredential easy to use.',
    questions: () => ['Can an earner find the way through the sections without help?'],
  },
  {
    id: 'evidence-based',
    title: 'Evidence-Based',
    strand: 'design',
    asks: 'All skills rest on high-quality, peer-reviewed research.',
    questions: (spec) => [
      ...each(spec.research, (source) => {
        if (!source.id || source.outcomes.length === 0) return undefined;
        return `Does ${source.id.value} really support ${source.outcomes.map((link) => link.value).join(', ')}?`;
      }),
      ...each(spec.research, (source) =>
        source.id && source.type?.value === 'peer-reviewed'
          ? `Is ${source.id.value} peer-reviewed, as it is declared?`
          : undefined,
      ),
    ],
  },
  {
    id: 'contextual',
    title: 'Contextual',
    strand: 'design',
    asks: 'What is submitted captures the educator’s authentic setting thoroughly.',
    questions: (_spec, links) =>
      each(links.questions, (question) =>
        question.asks?.value === 'context' && question.id
          ? `Will the answers to ${question.id.value} show what is particular to the setting?`
          : undefined,
      ),
  },
  {
    id: 'right-sized-and-labeled',
    title: 'Right-Sized and -Labeled',
    strand: 'design',
    asks: 'A substantive yet discrete set of skills that match the competency, under a label that describes it.',
    questions: (spec) => [
      ...(spec.outcomes.length > 1
        ? [`Do the ${spec.outcomes.length} essential outcomes together make up the competency, no more and no less?`]
        : []),
      ...(spec.title ? [`Does “${shorten(spec.title.value)}” name what an earner will be able to do?`] : []),
    ],
  },
  {
    id: 'resourced',
    title: 'Resourced',
    strand: 'design',
    asks: 'Relevant, evidence-based, publicly accessible resources throughout, enough to develop the competency.',
    questions: (spec) =>
      each(spec.resources, (resource) =>
        resource.id && resource.outcomes.length > 0
          ? `Does ${resource.id.value} open without payment, and does it help with ${resource.outcomes.map((link) => link.value).join(', ')}?`
          : undefined,
      ),
  },
  {
    id: 'demonstrable',
    title: 'Demonstrable',
    strand: 'assessment',
    asks: 'Substantive evidence of the skill in real and varied circumstances is required consistently.',
    questions: (_spec, links) =>
      each(links.artifacts, (artifact) =>
        artifact.id ? `Could ${artifact.id.value} be submitted by someone who does not have the skill?` : undefined,
      ),
  },
  {
    id: 'reflection-oriented',
    title: 'Reflection-Oriented',
    strand: 'assessment',
    asks: 'Reflection on the practice and on the evidence submitted is clearly prompted.',
    questions: (_spec, links) =>
      each(links.prompts, (prompt) =>
        prompt.id ? `Does ${prompt.id.value} ask for thinking that the evidence alone does not show?` : undefined,
      ),
  },
  {
    id: 'clear-and-transparent',
    title: 'Clear and Transparent',
    strand: 'assessment',
    asks: 'Scoring rubrics set detailed expectations for the earner and the assessor.',
    questions: (spec) =>
      each(spec.scoring?.rows ?? [], (row) =>
        row.id ? `Would two assessors who read ${row.id.value} choose the same level?` : undefined,
      ),
  },
  {
    id: 'validity-minded-construction',
    title: 'Validity-Minded Construction',
    strand: 'assessment',
    asks: 'Artifacts, demonstrations and other required evidence are relevant to the skill and consistent with it.',
    questions: (spec) =>
      each(spec.outcomes, (outcome) =>
        outcome.id ? `Do the questions and the evidence for ${outcome.id.value} show that skill and not another?` : undefined,
      ),
    restsOn: ({ components }) => (components.length === 0 ? 'evidence' : undefined),
  },
  {
    id: 'shareable',
    title: 'Shareable',
    strand: 'implementation',
    asks: 'It is awarded as a digital badge by the Open Badges standard, with its metadata, displayable and portable.',
    questions: () => ['Does the platform that issues the badge let earners take it elsewhere?'],
  },
];

export function criterion(id: string): Criterion | undefined {
  return criteria.find((each) => each.id === id);
}
