import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const reflectionPresent = rule({
  id: 'reflection-present',
  group: 'reflection-oriented',
  effect: 'does-not-meet',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'There are reflection prompts.',
    why: 'Practitioners learn from evidence by looking back on it; reviewers expect prompts that ask for this.',
    repair: 'Apply the fix, and write prompts about the artifacts.',
    bad: 'title: Leading Data Literacy\n',
    good: `reflection:
  prompts:
    - {id: P1, about: [A1], outcomes: [EO1], text: What did the minutes show you that you had not expected?}
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'reflection')) yield reportAbsent(context, 'reflection', t('There is no reflection prompt.'));
  },
});
