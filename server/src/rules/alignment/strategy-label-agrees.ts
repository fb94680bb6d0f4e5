import { t } from '@vscode/l10n';
import type { Strategy } from '../../alignment/framework.js';
import { resolveStrategy } from '../../alignment/resolve.js';
import { rule } from '../../engine/rule.js';
import { labelOf } from '../../engine/suggested.js';
import { replaceScalar } from '../../spec/edit.js';

export const strategyLabelAgrees = rule({
  id: 'strategy-label-agrees',
  group: 'alignment',
  effect: 'advisory',
  severity: 'error',
  fixes: ['review'],
  page: {
    asks: 'The number and the title of a printed label mean the same strategy.',
    why: 'One of the two is a slip, and only the author knows which.',
    repair: 'Choose the strategy that was meant; two fixes offer both.',
    bad: 'alignment:\n  - {strategy: "Wellness Strategy 1: Increasing wellness programs and strategies", outcomes: [EO1]}\n',
    good: 'alignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n',
  },
  *check({ spec, library, text }) {
    for (const { strategy } of spec.alignments) {
      const resolution = strategy && resolveStrategy(strategy.value, library.catalogue);
      if (resolution?.kind !== 'contradiction' || strategy?.node.kind !== 'scalar') continue;
      const { node } = strategy;
      const { byNumber, byTitle } = resolution;
      const idOf = (meant: Strategy) => library.catalogue.writtenId(meant);
      yield {
        span: strategy.span,
        message: t('The number says {0}, and the title says {1}.', idOf(byNumber), idOf(byTitle)),
        fixes: () =>
          [byTitle, byNumber].map((meant) => ({
            title: t('Change to {0}', labelOf(meant, library.catalogue)),
            kind: 'review',
            edits: [replaceScalar(text, node, idOf(meant))],
          })),
      };
    }
  },
});
