/**
 * The ten criteria of the review, in their three strands, and what only a reviewer can judge about each.
 * Derived from the design, assessment and implementation principles of the Council of Chief State School Officers (2020).
 */
import { t } from '@vscode/l10n';
import type { Links } from '../spec/links.js';
import { shorten } from '../spec/links.js';
import type { Field, Spec } from '../spec/model.js';

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
  /** In the author's language, as all that is said here. */
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

const idsIn = (links: readonly Field<string>[]): string => links.map((link) => link.value).join(', ');

export const criteria: readonly Criterion[] = [
  {
    id: 'consistent',
    get title() {
      return t('Consistent');
    },
    strand: 'design',
    get asks() {
      return t('The same categories are used throughout, and they make the microcredential easy to use.');
    },
    questions: () => [t('Can an earner find the way through the sections without help?')],
  },
  {
    id: 'evidence-based',
    get title() {
      return t('Evidence-Based');
    },
    strand: 'design',
    get asks() {
      return t('All skills rest on high-quality, peer-reviewed research.');
    },
    questions: (spec) => [
      ...each(spec.research, (source) => {
        if (!source.id || source.outcomes.length === 0) return undefined;
        return t('Does {0} really support {1}?', source.id.value, idsIn(source.outcomes));
      }),
      ...each(spec.research, (source) =>
        source.id && source.type?.value === 'peer-reviewed'
          ? t('Is {0} peer-reviewed, as it is declared?', source.id.value)
          : undefined,
      ),
    ],
  },
  {
    id: 'contextual',
    get title() {
      return t('Contextual');
    },
    strand: 'design',
    get asks() {
      return t('What is submitted captures the educator’s authentic setting thoroughly.');
    },
    questions: (_spec, links) =>
      each(links.questions, (question) =>
        question.asks?.value === 'context' && question.id
          ? t('Will the answers to {0} show what is particular to the setting?', question.id.value)
          : undefined,
      ),
  },
  {
    id: 'right-sized-and-labeled',
    get title() {
      return t('Right-Sized and -Labeled');
    },
    strand: 'design',
    get asks() {
      return t('A substantive yet discrete set of skills that match the competency, under a label that describes it.');
    },
    questions: (spec) => [
      ...(spec.outcomes.length > 1
        ? [t('Do the {0} essential outcomes together make up the competency, no more and no less?', spec.outcomes.length)]
        : []),
      ...(spec.title ? [t('Does “{0}” name what an earner will be able to do?', shorten(spec.title.value))] : []),
    ],
  },
  {
    id: 'resourced',
    get title() {
      return t('Resourced');
    },
    strand: 'design',
    get asks() {
      return t('Relevant, evidence-based, publicly accessible resources throughout, enough to develop the competency.');
    },
    questions: (spec) =>
      each(spec.resources, (resource) =>
        resource.id && resource.outcomes.length > 0
          ? t('Does {0} open without payment, and does it help with {1}?', resource.id.value, idsIn(resource.outcomes))
          : undefined,
      ),
  },
  {
    id: 'demonstrable',
    get title() {
      return t('Demonstrable');
    },
    strand: 'assessment',
    get asks() {
      return t('Substantive evidence of the skill in real and varied circumstances is required consistently.');
    },
    questions: (_spec, links) =>
      each(links.artifacts, (artifact) =>
        artifact.id ? t('Could {0} be submitted by someone who does not have the skill?', artifact.id.value) : undefined,
      ),
  },
  {
    id: 'reflection-oriented',
    get title() {
      return t('Reflection-Oriented');
    },
    strand: 'assessment',
    get asks() {
      return t('Reflection on the practice and on the evidence submitted is clearly prompted.');
    },
    questions: (_spec, links) =>
      each(links.prompts, (prompt) =>
        prompt.id ? t('Does {0} ask for thinking that the evidence alone does not show?', prompt.id.value) : undefined,
      ),
  },
  {
    id: 'clear-and-transparent',
    get title() {
      return t('Clear and Transparent');
    },
    strand: 'assessment',
    get asks() {
      return t('Scoring rubrics set detailed expectations for the earner and the assessor.');
    },
    questions: (spec) =>
      each(spec.scoring?.rows ?? [], (row) =>
        row.id ? t('Would two assessors who read {0} choose the same level?', row.id.value) : undefined,
      ),
  },
  {
    id: 'validity-minded-construction',
    get title() {
      return t('Validity-Minded Construction');
    },
    strand: 'assessment',
    get asks() {
      return t('Artifacts, demonstrations and other required evidence are relevant to the skill and consistent with it.');
    },
    questions: (spec) =>
      each(spec.outcomes, (outcome) =>
        outcome.id
          ? t('Do the questions and the evidence for {0} show that skill and not another?', outcome.id.value)
          : undefined,
      ),
    restsOn: ({ components }) => (components.length === 0 ? 'evidence' : undefined),
  },
  {
    id: 'shareable',
    get title() {
      return t('Shareable');
    },
    strand: 'implementation',
    get asks() {
      return t('It is awarded as a digital badge by the Open Badges standard, with its metadata, displayable and portable.');
    },
    questions: () => [t('Does the platform that issues the badge let earners take it elsewhere?')],
  },
];

export function criterion(id: string): Criterion | undefined {
  return criteria.find((each) => each.id === id);
}
