import { t } from '@vscode/l10n';
import { closestItem, linkTo, nameOfOutcome, placeOfItem, said, unserved } from '../../engine/coverage.js';
import { newGap } from '../../engine/new-items.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { addAlignments, alignmentTo, labelOf, strategyOf, suggestedFor } from '../../engine/suggested.js';
import type { Alignment, Outcome } from '../../spec/model.js';

const OFFERED = 3;
// A strategy that is aligned already is near at hand, and need not fit as well as a new one.
const NEAR_ENOUGH = 0.1;

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
    repair: 'Link the outcome to a strategy that it serves, or declare the gap. The fixes name the strategies that fit best.',
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
    const { spec } = context;
    if (spec.alignments.length === 0) return;
    for (const outcome of unserved(context, spec.alignments)) {
      yield {
        span: placeOfItem(outcome),
        message: t('{0} is linked to no strategy, and no gap is declared for it.', nameOfOutcome(outcome)),
        fixes: () => repairs(context, outcome),
      };
    }
  },
});

/** The best strategies, by link where they are aligned already; a new one to fill in; the gap. */
function repairs(context: Context<unknown>, outcome: Outcome): Fix[] {
  const id = outcome.id?.value;
  // Of two that share an id, a link means the first.
  if (id === undefined || context.links.outcome(id) !== outcome) return [];
  const { spec, library } = context;
  const { catalogue } = library;
  const { confidence, gap, suggestions, scores } = suggestedFor(outcome, context);
  const aligned = new Map(spec.alignments.map((item) => [strategyOf(item, catalogue), item]));
  const declare = addAlignments(
    context,
    t('Declare that the framework has nothing for {0}', id),
    gap === undefined ? 'skeleton' : 'review',
    [newGap([id], gap)],
  );
  const link = (item: Alignment): Fix[] => {
    const edit = linkTo(context, item, outcome, ['alignment', 0]);
    return edit ? [{ title: t('Link {0} to {1}', id, said(item.strategy)), kind: 'review', edits: [edit] }] : [];
  };
  const offered = confidence === 'none' ? [] : suggestions.slice(0, OFFERED);
  const best = offered.flatMap(({ strategy }) => {
    const item = aligned.get(strategy);
    if (item) return link(item);
    const strength = confidence === 'strong' ? 'strong' : 'tangential';
    const added = alignmentTo(strategy, { rank: 'secondary', strength, outcomes: [id] }, catalogue);
    return addAlignments(context, t('Align {0} to {1}', id, labelOf(strategy, catalogue)), 'review', [added]);
  });
  const near = nearest(context, outcome, scores);
  const linked = near && !offered.some(({ strategy }) => aligned.get(strategy) === near) ? link(near) : [];
  const blank = addAlignments(context, t('Add a strategy for {0}', id), 'skeleton', [
    {
      strategy: { todo: t('a strategy') },
      rank: 'secondary',
      strength: 'tangential',
      outcomes: [id],
      because: { todo: t('how the outcome serves this strategy') },
    },
  ]);
  // Where the framework has nothing, that is the likelier repair.
  return gap === undefined ? [...best, ...linked, ...blank, ...declare] : [...declare, ...linked, ...blank];
}

/** The alignment that speaks of the outcome the most: by what the framework knows, else by the words of both. */
function nearest(
  { spec, library }: Context<unknown>,
  outcome: Outcome,
  scores: ReturnType<typeof suggestedFor>['scores'],
): Alignment | undefined {
  const items = spec.alignments.filter(({ strategy }) => strategy);
  const scoreOf = (item: Alignment) => {
    const strategy = strategyOf(item, library.catalogue);
    return strategy ? (scores.get(strategy) ?? 0) : 0;
  };
  const [best] = [...items].sort((a, b) => scoreOf(b) - scoreOf(a));
  if (best && scoreOf(best) >= NEAR_ENOUGH) return best;
  return closestItem(outcome, items, (item) => {
    const strategy = strategyOf(item, library.catalogue);
    return `${strategy ? `${strategy.title} ${strategy.dimension.name}` : ''} ${said(item.because)}`;
  });
}
