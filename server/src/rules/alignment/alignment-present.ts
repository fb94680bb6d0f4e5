import { rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';

export const alignmentPresent = rule({
  id: 'alignment-present',
  group: 'alignment',
  effect: 'advisory',
  severity: 'warning',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'At least one strategy is named, or the gap in the framework is declared.',
    why: 'The alignment tells districts and states where the microcredential belongs among their standards.',
    repair: 'Add the strategies that the outcomes serve, or declare with “gap” that none fits.',
    bad: 'title: Leading Data Literacy\n',
    good: `alignment:
  - {strategy: results-orientation/3, rank: primary, strength: strong, outcomes: [EO1]}
`,
  },
  *check(context) {
    if (isAbsent(context.document, 'alignment'))
      yield reportAbsent(context, 'alignment', 'No strategy of a leadership framework is named.');
  },
});
