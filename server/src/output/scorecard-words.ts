/** What a scorecard says in sentences, on a terminal and on a page. */
import { t } from '@vscode/l10n';
import type { Analysis } from '../engine/analyze.js';
import type { Level } from '../engine/criteria.js';
import type { Next } from '../engine/verdict.js';
import { isJudged } from './result.js';

/** A level within a sentence. What the ten criteria add up to is never more than a machine can tell. */
export function levelIn(level: Level): string {
  switch (level) {
    case 'fully':
      return t('fully, as far as a machine can tell');
    case 'partially':
      return t('partially');
    case 'does-not-meet':
      return t('does not meet');
  }
}

/** A level that stands alone. */
export function levelTitle(level: Level): string {
  switch (level) {
    case 'fully':
      return t('Fully, as far as a machine can tell');
    case 'partially':
      return t('Partially');
    case 'does-not-meet':
      return t('Does not meet');
  }
}

/** Why there are no verdicts; undefined where there are some. */
export function waiting(analysis: Analysis): string | undefined {
  if (isJudged(analysis)) return undefined;
  return analysis.document.root
    ? t('This file cannot be read to its end, so its verdicts wait. Mend what cannot be read first.')
    : t('This file holds no microcredential yet, so there is nothing to judge.');
}

/** What is said of a draft in which something counts more than it is told. */
export function softened({ document, findings }: Analysis): string | undefined {
  const isDraft = (document.spec.status?.value ?? 'draft') === 'draft';
  return isDraft && findings.some(({ effect, severity }) => effect !== 'advisory' && severity === 'information')
    ? t('Still a draft: what is not written yet is told softly, and counts here all the same.')
    : undefined;
}

/** What a finding holds back. What comes to light after its repair, nobody knows. Empty where it holds back nothing. */
export function heldBack({ lifts }: Next): string {
  const [first] = lifts;
  if (!first) return '';
  const alone = lifts.filter((lift) => lift.repairs === 1).length;
  if (alone > 1) return t('This alone keeps {0} criteria from rising.', alone);
  const level = levelIn(first.from);
  const others = first.repairs - 1;
  if (others === 0) return t('This alone keeps {0} at “{1}”.', first.title, level);
  return others === 1
    ? t('This and 1 other keep {0} at “{1}”.', first.title, level)
    : t('This and {0} others keep {1} at “{2}”.', others, first.title, level);
}
