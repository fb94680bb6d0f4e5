import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const researchPresent = rule({
  id: 'research-present',
  group: 'evidence-based',
  effect: 'does-not-meet',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Research is cited.',
    why: 'A skill that no research speaks for is somebody’s opinion, and reviewers have nothing to hold on to.',
    repair: 'Apply the fix, and cite at least three sources, one of them peer-reviewed.',
    bad: 'title: Leading Data Literacy\n',
    good: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", type: book, outcomes: [EO1]}
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'research')) yield reportAbsent(context, 'research', t('No research is cited.'));
  },
});
