/** What each level of each criterion means, in our own words. */
import { t } from '@vscode/l10n';
import type { CriterionId, Level } from '../engine/criteria.js';
import { reviewShape } from '../engine/review-shape.js';

/** A sentence. Of *fully* it is what the criterion asks for. */
export function meaningOf(criterion: CriterionId, level: Level): string {
  if (level === 'fully') return reviewShape.keys.get('criteria')?.keys.get(criterion)?.description ?? '';
  const [partially, none] = BELOW[criterion]();
  return level === 'partially' ? partially : none;
}

/** The criterion's title in the author's language. */
export function titleOf(criterion: CriterionId): string {
  return reviewShape.keys.get('criteria')?.keys.get(criterion)?.title ?? criterion;
}

const BELOW: Readonly<Record<CriterionId, () => readonly [partially: string, none: string]>> = {
  consistent: () => [t('The categories vary and get in the way.'), t('There are no consistent categories.')],
  'evidence-based': () => [t('Only some of the skills rest on such research.'), t('None of the skills rests on such research.')],
  contextual: () => [
    t('What is submitted captures the educator’s authentic setting in part.'),
    t('What is submitted does not capture the educator’s authentic setting.'),
  ],
  'right-sized-and-labeled': () => [
    t('The set of skills is limited, and the label does not always describe it.'),
    t('There is neither a substantive, discrete set of skills nor an accurate label.'),
  ],
  resourced: () => [t('There are such resources here and there.'), t('There are no such resources.')],
  demonstrable: () => [t('Such evidence is not required consistently.'), t('Such evidence is not required.')],
  'reflection-oriented': () => [t('Reflection is prompted to a limited degree.'), t('Reflection is not prompted.')],
  'clear-and-transparent': () => [
    t('The expectations are limited or incomplete.'),
    t('There are no expectations, or there is no scoring rubric.'),
  ],
  'validity-minded-construction': () => [
    t('It is vague how what is required is relevant to the skill or consistent with it.'),
    t('What is required is not relevant to the skill, or not consistent with it.'),
  ],
  shareable: () => [
    t('Such a badge is considered, with conditions that are still to be met.'),
    t('There is no such badge, or it has no metadata, or it cannot be displayed or taken elsewhere.'),
  ],
};
