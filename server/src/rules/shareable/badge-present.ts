import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const badgePresent = rule({
  id: 'badge-present',
  group: 'shareable',
  effect: 'does-not-meet',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'There is a digital badge.',
    why: 'Earners show what they can do with a badge that carries its own metadata to any platform.',
    repair: 'Apply the fix, and give the badge a picture, a caption and a description.',
    bad: 'title: Leading Data Literacy\n',
    good: `badge:
  image: badges/data.svg
  caption: A chart in a circle
  description: Leads teams in using data well.
  criteria: auto
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'badge')) yield reportAbsent(context, 'badge', t('There is no digital badge.'));
  },
});
