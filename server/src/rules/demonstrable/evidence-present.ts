import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const evidencePresent = rule({
  id: 'evidence-present',
  group: 'demonstrable',
  effect: 'does-not-meet',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Artifacts are asked for.',
    why: 'A skill that is only talked about has not been shown.',
    repair: 'Apply the fix, and ask for artifacts from the practitioner’s own work.',
    bad: 'title: Leading Data Literacy\n',
    good: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, type: record, setting: own-school, outcomes: [EO1]}
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'evidence')) yield reportAbsent(context, 'evidence', t('No artifact is asked for.'));
  },
});
