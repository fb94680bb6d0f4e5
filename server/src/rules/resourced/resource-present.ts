import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const resourcePresent = rule({
  id: 'resource-present',
  group: 'resourced',
  effect: 'does-not-meet',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Resources are offered.',
    why: 'Earners need information, tools and support to build the competency, wherever they start from.',
    repair: 'Apply the fix, and list public resources for each essential outcome.',
    bad: 'title: Leading Data Literacy\n',
    good: `resources:
  - {id: S1, title: What Works Clearinghouse, url: "https://ies.ed.gov/ncee/wwc/", kind: information, access: public, outcomes: [EO1]}
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'resources')) yield reportAbsent(context, 'resources', t('No resources are offered.'));
  },
});
