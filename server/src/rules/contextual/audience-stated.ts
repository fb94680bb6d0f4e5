import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const audienceStated = rule({
  id: 'audience-stated',
  group: 'contextual',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'It is said whom the microcredential is for.',
    why: 'Evidence from a real setting starts with who works there: a principal’s day differs from a teacher’s.',
    repair: 'Name the roles, for example “School principals and assistant principals”.',
    bad: 'title: Leading Data Literacy\n',
    good: `audience: School principals and assistant principals
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'audience'))
      yield reportAbsent(context, 'audience', t('It is not said whom this microcredential is for.'));
  },
});
