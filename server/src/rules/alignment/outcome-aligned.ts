import { resolveStrategy } from '../../alignment/resolve.js';
import { closestItem, nameOfOutcome, placeOfItem, repairsFor, said, unserved } from '../../engine/coverage.js';
import { type Context, rule } from '../../engine/rule.js';
import type { Alignment } from '../../spec/model.js';

export const outcomeAligned = rule({
  id: 'outcome-aligned',
  group: 'alignment',
  effect: 'advisory',
  severity: 'warning',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'Each essential outcome is linked to a strategy, or it is declared that the framework has none for it.',
    why: 'Reviewers align outcome by outcome. One without a strategy is either overlooked or outside the framework; say which.',
    repair: 'Link the outcome to a strategy that it serves, or declare the gap.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Increase wellness programs.}
  - {id: EO2, statement: Lead a focus on safety.}
alignment:
  - {strategy: wellness/2, outcomes: [EO1]}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Increase wellness programs.}
  - {id: EO2, statement: Lead a focus on safety.}
alignment:
  - {strategy: wellness/2, outcomes: [EO1]}
  - {strategy: wellness/1, outcomes: [EO2]}
`,
  },
  *check(context) {
    const { spec, document } = context;
    if (spec.alignments.length === 0) return;
    for (const outcome of unserved(context, spec.alignments)) {
      const id = said(outcome.id);
      const add = (title: string, item: Parameters<typeof repairsFor>[2]['add']) =>
        repairsFor(context, outcome, {
          kind: 'strategy',
          items: [] as Alignment[],
          textOf: () => '',
          path: ['alignment', 0],
          ...(item && { add: item }),
        }).map((fix) => ({ ...fix, title }));
      yield {
        span: placeOfItem(outcome),
        message: `${nameOfOutcome(outcome)} is linked to no strategy, and no gap is declared for it.`,
        fixes: () => {
          const textOf = (item: Alignment) => wordsAbout(context, item);
          const closest = closestItem(
            outcome,
            spec.alignments.filter((item) => item.strategy),
            textOf,
          );
          const link = repairsFor(context, outcome, {
            kind: 'strategy',
            items: closest ? [closest] : [],
            textOf,
            path: ['alignment', 0],
          }).map((fix) => ({
            ...fix,
            title: `Link ${id} to ${said(closest?.strategy)}`,
          }));
          const entry = {
            rank: 'secondary',
            strength: 'tangential',
            outcomes: [id],
            because: { todo: 'how the outcome serves this strategy' },
          };
          return [
            ...link,
            ...add(`Add a strategy for ${id}`, {
              parent: document.root,
              key: 'alignment',
              item: { strategy: { todo: 'a strategy' }, ...entry },
            }),
            ...add(`Declare that the framework has nothing for ${id}`, {
              parent: document.root,
              key: 'alignment',
              item: { gap: { todo: 'what the framework does not cover' }, outcomes: [id] },
            }),
          ];
        },
      };
    }
  },
});

/** The framework's words for a strategy, and the author's reason. */
function wordsAbout({ library }: Context<unknown>, item: Alignment): string {
  const resolution = resolveStrategy(said(item.strategy), library.catalogue);
  const strategy = resolution.kind === 'id' || resolution.kind === 'label' ? resolution.strategy : undefined;
  return `${strategy ? `${strategy.title} ${strategy.dimension.name}` : ''} ${said(item.because)}`;
}
