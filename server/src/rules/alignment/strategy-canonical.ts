import { t } from '@vscode/l10n';
import { resolveStrategy } from '../../alignment/resolve.js';
import { rule } from '../../engine/rule.js';
import { replaceScalar } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';

export const strategyCanonical = rule({
  id: 'strategy-canonical',
  group: 'alignment',
  effect: 'advisory',
  severity: 'warning',
  fixes: ['safe'],
  page: {
    asks: 'Strategies are named by their id, not by their printed label.',
    why: 'The 2022 report spells the same strategy in several ways. An id stays the same in every file, report and badge.',
    repair: 'Apply the fix: it puts the id in the place of the label.',
    bad: 'alignment:\n  - {strategy: "Wellness Strategy 1", outcomes: [EO1]}\n',
    good: 'alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n',
  },
  *check({ spec, library, text }) {
    for (const { strategy } of spec.alignments) {
      const resolution = strategy && resolveStrategy(strategy.value, library.catalogue);
      if (resolution?.kind !== 'label' || strategy?.node.kind !== 'scalar') continue;
      const { node } = strategy;
      const id = library.catalogue.writtenId(resolution.strategy);
      yield {
        span: strategy.span,
        message: t('“{0}” is a printed label; its id is {1}.', shorten(strategy.value), id),
        fixes: () => [{ title: t('Change to {0}', id), kind: 'safe', edits: [replaceScalar(text, node, id)] }],
      };
    }
  },
});
