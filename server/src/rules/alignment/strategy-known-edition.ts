import { t } from '@vscode/l10n';
import { resolveStrategy } from '../../alignment/resolve.js';
import { rule } from '../../engine/rule.js';
import { shorten } from '../../spec/links.js';

export const strategyKnownEdition = rule({
  id: 'strategy-known-edition',
  group: 'alignment',
  effect: 'advisory',
  severity: 'warning',
  page: {
    asks: 'The number of each strategy is one that this edition of the framework lists.',
    why: 'A later edition may have more strategies in a dimension. mcspec cannot tell what such a number stands for.',
    repair: 'Check the number against the framework. If it is from a later edition, add that edition to mcspec.yaml.',
    bad: 'alignment:\n  - {strategy: wellness/9, outcomes: [EO1]}\n',
    good: 'alignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n',
  },
  *check({ spec, library }) {
    // It may be in the framework that could not be read.
    if (!library.catalogue.complete) return;
    for (const { strategy } of spec.alignments) {
      const resolution = strategy && resolveStrategy(strategy.value, library.catalogue);
      if (resolution?.kind !== 'beyond') continue;
      const { name, strategies } = resolution.dimension;
      const written = shorten(strategy!.value);
      yield {
        span: strategy!.span,
        message:
          strategies.length === 0
            ? t('“{0}” is unknown to this edition: {1} has no strategies.', written, name)
            : t(
                '“{0}” is unknown to this edition: {1} ends with Strategy {2}.',
                written,
                name,
                Math.max(...strategies.map((each) => each.number)),
              ),
      };
    }
  },
});
