import { type Crosswalk, indexCrosswalks, targetsAmong } from './crosswalks.js';
import type { Framework, Strategy } from './framework.js';
import { indexLabels, type LabelIndex } from './labels.js';
import type { Resolution } from './resolve.js';

/** The frameworks that a library uses, and the strategies that its microcredentials may name. */
export interface Catalogue {
  readonly frameworks: readonly Framework[];
  readonly strategies: readonly Strategy[];
  /** False where one of the frameworks could not be read to its end: then nobody can say that a strategy is not there. */
  readonly complete: boolean;
  /**
   * The strategy of exactly this id: `dimension/number`, or `framework:dimension/number`. `undefined` for anything else,
   * and for the short id where two of the frameworks have a dimension of that id.
   */
  strategy(id: string): Strategy | undefined;
  /** The id that an author should write: with the framework in front only where two of them have a dimension of that id. */
  writtenId(strategy: Strategy): string;
  /**
   * The strategies of the other frameworks here that a strategy corresponds to, whichever of the two says so; nearest
   * relation first. Empty where none is linked, or only such of frameworks that the library does not use.
   */
  crosswalks(strategy: Strategy): readonly Crosswalk[];
  /** The strategy that a crosswalk leads to, by `framework:dimension/number` or by its web address. */
  target(link: string): Strategy | undefined;
  /** For `resolveStrategy`. */
  readonly labels: LabelIndex;
  /** What `resolveStrategy` found lately: a check asks many times about the same few texts. */
  readonly resolved: Map<string, Resolution>;
}

/** The catalogue of these frameworks. Of two frameworks with one id the first is used; without any, nothing resolves. */
export function catalogueOf(frameworks: readonly Framework[], complete = true): Catalogue {
  const used = frameworks.filter((framework, at) => frameworks.findIndex(({ id }) => id === framework.id) === at);
  const labels = indexLabels(used);
  const strategies = used.flatMap((framework) => framework.strategies);
  const targets = targetsAmong(strategies);
  const crosswalks = indexCrosswalks(strategies, targets);
  return {
    frameworks: used,
    strategies,
    complete,
    strategy: (id) => labels.ids.get(id),
    writtenId: (strategy) => labels.idOf(strategy.dimension, strategy.number),
    crosswalks: (strategy) => crosswalks.get(strategy) ?? [],
    target: (link) => targets.get(link),
    labels,
    resolved: new Map(),
  };
}
