import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const scoringPresent = rule({
  id: 'scoring-present',
  group: 'clear-and-transparent',
  effect: 'does-not-meet',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'There is a scoring rubric.',
    why: 'Without one, earners cannot know what counts, and two assessors will judge by different measures.',
    repair: 'Apply the fix, and describe each level in words that an assessor can check.',
    bad: 'title: Leading Data Literacy\n',
    good: `scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1], levels: {not-yet: No minutes., proficient: Minutes of two meetings.}}
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'scoring')) yield reportAbsent(context, 'scoring', t('There is no scoring rubric.'));
  },
});
