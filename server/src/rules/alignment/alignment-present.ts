import { t } from '@vscode/l10n';
import { newGap } from '../../engine/new-items.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { isAbsent, reportAbsent } from '../../engine/sections.js';
import { addAlignments, alignmentTo, labelOf, outcomesFor, suggestedForSpec } from '../../engine/suggested.js';
import { listed } from '../../spec/listing.js';

// The best three, each by itself; together those that reviewers would as soon name as not.
const OFFERED = 3;
const LIKELY = 0.4;

export const alignmentPresent = rule({
  id: 'alignment-present',
  group: 'alignment',
  effect: 'advisory',
  severity: 'warning',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'At least one strategy is named, or the gap in the framework is declared.',
    why: 'The alignment tells districts and states where the microcredential belongs among their standards.',
    repair:
      'Add the strategies that the outcomes serve, or declare with “gap” that none fits. The fixes name those that fit best.',
    bad: 'title: Leading Data Literacy\n',
    good: `alignment:
  - {strategy: results-orientation/3, rank: primary, strength: strong, outcomes: [EO1]}
`,
  },
  *check(context) {
    if (!isAbsent(context.document, 'alignment')) return;
    const report = reportAbsent(context, 'alignment', t('No strategy of a leadership framework is named.'));
    yield { ...report, fixes: () => [...alignmentsThatFit(context), ...(report.fixes?.() ?? [])] };
  },
});

function alignmentsThatFit(context: Context<unknown>): Fix[] {
  const { catalogue } = context.library;
  const { confidence, gap, suggestions } = suggestedForSpec(context);
  if (gap !== undefined) {
    const outcomes = context.spec.outcomes.flatMap(({ id }) => id?.value ?? []);
    return addAlignments(context, t('Declare that the framework does not cover {0}', gap), 'review', [newGap(outcomes, gap)]);
  }
  if (confidence === 'none') return [];
  const best = suggestions.slice(0, OFFERED).map(({ strategy, score }) => ({
    label: labelOf(strategy, catalogue),
    id: catalogue.writtenId(strategy),
    score,
    item: (rank: 'primary' | 'secondary') =>
      alignmentTo(
        strategy,
        { rank, strength: confidence === 'strong' ? 'strong' : 'tangential', outcomes: outcomesFor(strategy, context) },
        catalogue,
      ),
  }));
  const likely = best.filter(({ score }, at) => at === 0 || score >= LIKELY);
  const together =
    likely.length > 1
      ? addAlignments(
          context,
          t('Align to {0}', listed(likely.map(({ id }) => id))),
          'review',
          likely.map(({ item }, at) => item(at === 0 ? 'primary' : 'secondary')),
        )
      : [];
  return [
    ...together,
    ...best.flatMap(({ label, item }) => addAlignments(context, t('Align to {0}', label), 'review', [item('primary')])),
  ];
}
