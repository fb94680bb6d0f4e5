/**
 * The strategies that an author may choose among, side by side: which fit the whole microcredential, which its outcomes, why,
 * and what of it the file says already.
 */
import type { Strategy } from '../alignment/framework.js';
import { reasonText } from '../alignment/reasons.js';
import type { Confidence, Suggestions } from '../alignment/suggest.js';
import { linksOf } from '../spec/links.js';
import type { Alignment } from '../spec/model.js';
import { type Asked, outcomesFor, SPEAKS, strategyOf, suggestedFor, suggestedForSpec } from './suggested.js';

/** How well a strategy fits: clearly, perhaps, or so little that nothing is claimed. */
export type Fit = 'clear' | 'possible' | 'little';

export interface Choices {
  readonly whole: Answer;
  /** The outcomes that were compared, in their order. */
  readonly outcomes: readonly OutcomeChoices[];
  /** How many further outcomes there are, which were not compared. */
  readonly uncompared: number;
  /** What is suggested for the whole or for an outcome: the best first. */
  readonly suggested: readonly StrategyChoice[];
  /** What is named, though it is not suggested: in the file's order. */
  readonly named: readonly StrategyChoice[];
  readonly gaps: readonly { readonly text: string; readonly outcomes: readonly string[] }[];
  /** What is named and is no strategy of the library's frameworks, as written. */
  readonly unknown: readonly string[];
}

/** How far what is suggested can be relied on. */
export interface Answer {
  readonly confidence: Confidence;
  /** Why nothing fits well; only where the confidence is `none`. */
  readonly because?: string;
}

export interface StrategyChoice {
  readonly strategy: Strategy;
  /** As an author writes it. */
  readonly id: string;
  /** For the microcredential as a whole. */
  readonly fit: Fit;
  readonly reasons: readonly string[];
  /** Undefined where the file does not name it. */
  readonly named: Named | undefined;
  /** One for each outcome, in their order. */
  readonly cells: readonly Cell[];
  /** The ids of the outcomes with which it would be added. */
  readonly outcomes: readonly string[];
}

export interface Named {
  /** As written: `primary`, `secondary`, or something else; undefined where nothing is. */
  readonly rank: string | undefined;
}

export interface Cell {
  readonly fit: Fit;
  /** The file links the two. */
  readonly linked: boolean;
}

export interface OutcomeChoices extends Answer {
  /** As written; undefined for one that links cannot mean: it has none, or another one has it too. */
  readonly id: string | undefined;
  /** `EO2`, by its place where it has no id. */
  readonly name: string;
  readonly statement: string;
  /** The best for this outcome, best first; where nothing fits well, what comes nearest. */
  readonly best: readonly { readonly choice: StrategyChoice; readonly cell: Cell; readonly reasons: readonly string[] }[];
  /** A strategy is linked to it. */
  readonly isAligned: boolean;
  /** The gap that is declared for it. */
  readonly gap: string | undefined;
}

// An author looks through so many; a file may hold thousands.
const COMPARED = 20;
const BEST_OF_WHOLE = 5;
const BEST_OF_OUTCOME = 3;
// What scores less for the whole comes first for an outcome all the same, from this score on.
const STANDS_OUT = 0.5;
const POSSIBLE = 0.1;

export function alignmentChoices({ spec, library }: Asked): Choices {
  const { catalogue } = library;
  const links = linksOf(spec);
  const compared = spec.outcomes.slice(0, COMPARED);
  const asked: Asked = { spec: { ...spec, outcomes: compared }, library };
  const whole = suggestedForSpec(asked);
  const answers = compared.map((outcome) => ({ outcome, ...suggestedFor(outcome, asked) }));

  const items = new Map<Strategy, Alignment[]>();
  for (const item of spec.alignments) {
    const strategy = strategyOf(item, catalogue);
    if (strategy) items.set(strategy, [...(items.get(strategy) ?? []), item]);
  }
  const cellOf = (strategy: Strategy, { outcome, confidence, scores }: (typeof answers)[number]): Cell => ({
    fit: fitOf(confidence, scores.get(strategy)),
    linked: (items.get(strategy) ?? []).some((item) => links.outcomesOf(item).has(outcome)),
  });
  // An outcome that nothing fits well is not linked for it, unless that is so of all.
  const fitted = answers.filter(({ confidence }) => confidence !== 'none').map(({ outcome }) => outcome);
  const linkable: Asked = { spec: { ...spec, outcomes: fitted.length > 0 ? fitted : compared }, library };
  const choices = new Map<Strategy, StrategyChoice>();
  const choiceOf = (strategy: Strategy): StrategyChoice => {
    const known = choices.get(strategy);
    if (known) return known;
    const own = items.get(strategy);
    const made: StrategyChoice = {
      strategy,
      id: catalogue.writtenId(strategy),
      fit: fitOf(whole.confidence, whole.scores.get(strategy)),
      reasons: reasonsIn(whole, strategy),
      named: own && { rank: own.find(({ rank }) => rank)?.rank?.value },
      cells: answers.map((answer) => cellOf(strategy, answer)),
      outcomes: outcomesFor(strategy, linkable),
    };
    choices.set(strategy, made);
    return made;
  };

  const suggested = suggestedIn(whole, answers);
  const gaps = spec.alignments.filter(({ gap, strategy }) => gap && !strategy);
  return {
    whole: answerOf(whole),
    outcomes: answers.map((answer, at) => {
      const { outcome } = answer;
      return {
        ...answerOf(answer),
        id: outcome.id && links.outcome(outcome.id.value) === outcome ? outcome.id.value : undefined,
        name: outcome.id?.value ?? `EO${at + 1}`,
        statement: outcome.statement?.value ?? '',
        best: answer.suggestions.slice(0, BEST_OF_OUTCOME).map(({ strategy }) => ({
          choice: choiceOf(strategy),
          cell: cellOf(strategy, answer),
          reasons: reasonsIn(answer, strategy),
        })),
        isAligned: [...items.values()].flat().some((item) => links.outcomesOf(item).has(outcome)),
        gap: gaps.find((item) => links.outcomesOf(item).has(outcome))?.gap?.value,
      };
    }),
    uncompared: spec.outcomes.length - compared.length,
    suggested: [...suggested].map(choiceOf),
    named: [...items.keys()].filter((strategy) => !suggested.has(strategy)).map(choiceOf),
    gaps: gaps.map(({ gap, outcomes }) => ({ text: gap?.value ?? '', outcomes: outcomes.map(({ value }) => value) })),
    unknown: spec.alignments.flatMap((item) => (item.strategy && !strategyOf(item, catalogue) ? [item.strategy.value] : [])),
  };
}

/** The best for the whole, and those that stand out for one of its outcomes. */
function suggestedIn(whole: Suggestions, answers: readonly Suggestions[]): ReadonlySet<Strategy> {
  const ofWhole = whole.suggestions
    .slice(0, whole.confidence === 'none' ? BEST_OF_OUTCOME : BEST_OF_WHOLE)
    .filter(({ score }, at) => at === 0 || score >= SPEAKS);
  const ofOutcomes = answers
    .filter(({ confidence }) => confidence !== 'none')
    .flatMap(({ suggestions }) => suggestions.slice(0, 1))
    .filter(({ score }) => score >= STANDS_OUT);
  return new Set([...ofWhole, ...ofOutcomes].map(({ strategy }) => strategy));
}

/** Of a strategy with this score in an answer of this confidence. */
export function fitOf(confidence: Confidence, score = 0): Fit {
  if (confidence === 'none' || score < POSSIBLE) return 'little';
  return confidence === 'strong' && score >= SPEAKS ? 'clear' : 'possible';
}

function reasonsIn({ suggestions }: Suggestions, strategy: Strategy): string[] {
  const found = suggestions.find((each) => each.strategy === strategy);
  return (found?.reasons ?? []).map((reason) => reasonText(reason, strategy));
}

function answerOf({ confidence, because }: Suggestions): Answer {
  return { confidence, ...(because !== undefined && { because }) };
}
