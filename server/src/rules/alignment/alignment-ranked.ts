import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { insertEntry, setValue } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
import type { Alignment } from '../../spec/model.js';
import { entryOf } from '../../spec/tree.js';

export const alignmentRanked = rule({
  id: 'alignment-ranked',
  group: 'alignment',
  effect: 'advisory',
  severity: 'warning',
  claimsAbsence: true,
  fixes: ['review'],
  page: {
    asks: 'Each strategy is ranked as primary or secondary.',
    why: 'The endorsement lists the strategies at the heart of a microcredential apart from those that it only touches.',
    repair: 'Rank it primary if the microcredential is mainly about it, else secondary.',
    bad: 'alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n',
    good: 'alignment:\n  - {strategy: wellness/1, rank: primary, outcomes: [EO1]}\n',
  },
  *check(context) {
    for (const item of context.spec.alignments) {
      const { strategy, rank } = item;
      const entry = entryOf(item.node, 'rank');
      // What else may stand there is told as a wrong type.
      if (!strategy || rank || (entry && entry.value.kind !== 'scalar')) continue;
      yield {
        span: strategy.span,
        message: t('“{0}” has no rank: is it primary or secondary?', shorten(strategy.value)),
        unwritten: true,
        fixes: () => repairs(context, item),
      };
    }
  },
});

function repairs({ text }: Context<unknown>, { node, strength }: Alignment): Fix[] {
  const entry = entryOf(node, 'rank');
  const ranks = strength?.value === 'tangential' ? ['secondary', 'primary'] : ['primary', 'secondary'];
  return ranks.map((rank) => ({
    title: rank === 'primary' ? t('Rank it primary') : t('Rank it secondary'),
    kind: 'review',
    edits: [entry ? setValue(text, entry, rank, node.flow) : insertEntry(text, node, 'rank', rank, orderAt(['alignment', 0]))],
  }));
}
