import { t } from '@vscode/l10n';
import { fieldWordsOf, isCommonplace } from '../../alignment/field-words.js';
import type { Strategy } from '../../alignment/framework.js';
import type { Suggestions } from '../../alignment/suggest.js';
import { said } from '../../engine/coverage.js';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { addAlignments, alignmentTo, labelOf, outcomesFor, strategyOf, suggestedForSpec } from '../../engine/suggested.js';
import { replaceScalar } from '../../spec/edit.js';
import type { Alignment } from '../../spec/model.js';
import { entryOf } from '../../spec/tree.js';

interface Options {
  readonly sure: number;
  readonly unlikely: number;
}

const OFFERED = 3;
const MOST_ALIGNED = 7;

export const alignmentUnusual = rule({
  id: 'alignment-unusual',
  group: 'alignment',
  effect: 'advisory',
  fixes: ['review'],
  options: {
    sure: { default: 90, description: 'How probable, in percent, a strategy has to be to be missed.' },
    unlikely: { default: 3, description: 'How improbable, in percent, a strategy has to be to be doubted.' },
  },
  page: {
    asks: 'The text speaks of the strategies that are named, and no strategy that it clearly speaks of is left out.',
    why: 'Reviewers align by what the outcomes say. A strategy that nothing in the text suggests will puzzle them, and so will a missing one.',
    repair: 'Say in “because” how the outcomes serve the strategy, choose one that fits, or add the one that is missing.',
    bad: `title: Nurturing a Culture of Wellness
essential_outcomes:
  - {id: EO1, statement: Increase wellness programs for staff and students.}
alignment:
  - {strategy: vision-and-mission/1, rank: primary, strength: strong, outcomes: [EO1]}
`,
    good: `title: Nurturing a Culture of Wellness
essential_outcomes:
  - {id: EO1, statement: Increase wellness programs for staff and students.}
alignment:
  - {strategy: wellness/1, rank: primary, strength: strong, outcomes: [EO1]}
  - {strategy: wellness/2, rank: primary, strength: strong, outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, library } = context;
    if (spec.alignments.length === 0 || spec.outcomes.length === 0) return;
    const suggested = suggestedForSpec(context);
    // Where the suggestions are not to be relied on, neither is a doubt.
    if (suggested.confidence !== 'strong') return;
    const aligned = new Map<Strategy, Alignment>();
    for (const item of spec.alignments) {
      const strategy = strategyOf(item, library.catalogue);
      if (strategy) aligned.set(strategy, item);
    }
    for (const [strategy, item] of aligned) yield* doubted(strategy, item, suggested, aligned, context);
    yield* missed(suggested, aligned, context);
  },
});

/** A strategy that is named, though nothing speaks for it: neither precedents nor a word. */
function* doubted(
  strategy: Strategy,
  item: Alignment,
  suggested: Suggestions,
  aligned: ReadonlyMap<Strategy, Alignment>,
  context: Context<Options>,
): Generator<Report> {
  const { library, text, options } = context;
  const score = suggested.scores.get(strategy);
  if (!item.strategy || score === undefined || score >= options.unlikely / 100 || sharesWord(strategy, context, item)) return;
  const { node, span } = item.strategy;
  yield {
    span,
    message: t('Nothing in the title, the outcomes or “because” suggests {0}.', labelOf(strategy, library.catalogue)),
    fixes: () =>
      node.kind !== 'scalar'
        ? []
        : suggested.suggestions
            .filter(({ strategy: other }) => !aligned.has(other))
            .slice(0, OFFERED)
            .map(
              ({ strategy: other }): Fix => ({
                title: t('Change to {0}', labelOf(other, library.catalogue)),
                kind: 'review',
                edits: [replaceScalar(text, node, library.catalogue.writtenId(other))],
              }),
            ),
  };
}

/** The strategy that the text speaks of the most, if it is clearly one of them and not named. */
function* missed(
  suggested: Suggestions,
  aligned: ReadonlyMap<Strategy, Alignment>,
  context: Context<Options>,
): Generator<Report> {
  const { document, library, options, spec } = context;
  const isSure = (score: number | undefined) => score !== undefined && score >= options.sure / 100;
  if (![...suggested.scores].some(([strategy, score]) => isSure(score) && !aligned.has(strategy))) return;
  const best = suggested.suggestions.find(({ strategy }) => !aligned.has(strategy));
  const entry = entryOf(document.root, 'alignment');
  if (!entry || !best || !isSure(best.score) || spec.alignments.length >= MOST_ALIGNED) return;
  // What is named and cannot be read may be this one; that is told where it stands.
  if (spec.alignments.some((item) => item.strategy && !strategyOf(item, library.catalogue))) return;
  const { strategy } = best;
  const label = labelOf(strategy, library.catalogue);
  yield {
    span: entry.key.span,
    message: t('The outcomes clearly speak of {0}, and it is not among the strategies.', label),
    fixes: () => {
      const item = alignmentTo(
        strategy,
        { rank: 'secondary', strength: 'strong', outcomes: outcomesFor(strategy, context) },
        library.catalogue,
      );
      return addAlignments(context, t('Align to {0}', label), 'review', [item]);
    },
  };
}

function sharesWord({ title, dimension }: Strategy, { spec }: Context<unknown>, { because }: Alignment): boolean {
  const outcomes = spec.outcomes.flatMap(({ statement, details }) => [said(statement), ...details.map(({ text }) => said(text))]);
  const words = fieldWordsOf([said(spec.title), said(spec.competency), ...outcomes, said(because)].join('\n')).counts;
  const own = [...fieldWordsOf(`${title}\n${dimension.name}`).counts.keys()];
  return own.some((term) => words.has(term) && !isCommonplace(term));
}
