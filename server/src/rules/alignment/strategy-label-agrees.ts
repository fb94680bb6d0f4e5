import { resolveStrategy } from '../../alignment/resolve.js';
import { rule } from '../../engine/rule.js';
import { replaceScalar } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';

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
      const ids = [byTitle, byNumber].map((each) => ({ id: library.catalogue.writtenId(each), title: each.title }));
      yield {
        span: strategy.span,
        message: `The number says ${ids[1]?.id}, and the title says ${ids[0]?.id}.`,
        fixes: () =>
          ids.map(({ id, title }) => ({
            title: `Change to ${id} (${shorten(title)})`,
            kind: 'review',
            edits: [replaceScalar(text, node, id)],
          })),
      };
    }
  },
});
