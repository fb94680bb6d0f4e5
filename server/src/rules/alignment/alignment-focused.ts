import { t } from '@vscode/l10n';
import { resolveStrategy } from '../../alignment/resolve.js';
import { rule } from '../../engine/rule.js';
import { entryOf } from '../../spec/tree.js';

export const alignmentFocused = rule({
  id: 'alignment-focused',
  group: 'alignment',
  effect: 'advisory',
  options: { most: { default: 7, description: 'The greatest number of strategies.' } },
  page: {
    asks: 'At most seven strategies are named.',
    why: 'A microcredential that serves everything says little. The reviewers of 2022 named one to seven.',
    repair: 'Keep the strategies that the outcomes build, and leave out those that they only touch.',
    bad: `alignment:
  - {strategy: wellness/1, outcomes: [EO1]}
  - {strategy: wellness/2, outcomes: [EO1]}
  - {strategy: relationships/1, outcomes: [EO1]}
  - {strategy: relationships/2, outcomes: [EO1]}
  - {strategy: relationships/3, outcomes: [EO1]}
  - {strategy: relationships/4, outcomes: [EO1]}
  - {strategy: communication/1, outcomes: [EO1]}
  - {strategy: communication/2, outcomes: [EO1]}
`,
    good: 'alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n  - {strategy: wellness/2, outcomes: [EO1]}\n',
  },
  *check({ document, spec, library, options }) {
    const named = spec.alignments.flatMap(({ strategy }) => {
      if (!strategy) return [];
      const resolution = resolveStrategy(strategy.value, library.catalogue);
      return [resolution.kind === 'label' ? library.catalogue.writtenId(resolution.strategy) : strategy.value];
    });
    const count = new Set(named).size;
    const entry = entryOf(document.root, 'alignment');
    if (!entry || count <= options.most) return;
    yield {
      span: entry.key.span,
      message: t('{0} strategies are named; at most {1} keep the alignment focused.', count, options.most),
    };
  },
});
