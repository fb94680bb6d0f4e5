import { countsOf, type Weighted } from './field-words.js';
import type { Dimension, Framework, Strategy } from './framework.js';
import { type DimensionGloss, glosses } from './glosses.js';
import { indexTexts, type TextIndex } from './text-index.js';

/** The words of a framework, in four views. Strategies and dimensions are in the framework's order. */
export interface FrameworkIndex {
  readonly framework: Framework;
  readonly strategies: readonly Strategy[];
  /** Of each strategy, the place of its dimension. */
  readonly dimensionOf: readonly number[];
  /** A strategy with all that is known of what it is about. */
  readonly about: TextIndex;
  /** A strategy without its dimension: to say whose words they are. */
  readonly own: TextIndex;
  /** A strategy by the framework's own words alone. */
  readonly printed: TextIndex;
  /** A dimension with its strategies. */
  readonly dimensions: TextIndex;
  /** A dimension by its name alone. */
  readonly names: TextIndex;
}

export function indexFramework(framework: Framework): FrameworkIndex {
  const known = (Object.hasOwn(glosses, framework.id) && glosses[framework.id]) || {};
  const wide = framework.dimensions.map((dimension) => ({
    name: countsOf(dimension.name),
    field: countsOf(aboutDimension(dimension, known[dimension.id])),
  }));
  const places = new Map(framework.dimensions.map((dimension, at) => [dimension, at]));
  const dimensionOf = framework.strategies.map(({ dimension }) => places.get(dimension) ?? 0);
  const narrow = framework.strategies.map((strategy) => ({
    title: countsOf(strategy.title),
    gloss: countsOf(aboutStrategy(strategy, known[strategy.dimension.id])),
  }));
  const within = framework.dimensions.map((): Weighted[] => []);
  narrow.forEach(({ title, gloss }, at) => {
    within[dimensionOf[at] ?? 0]?.push([title, 2], [gloss, 0.5]);
  });
  const none = { name: countsOf(''), field: countsOf('') };
  const wideOf = (at: number) => wide[dimensionOf[at] ?? 0] ?? none;
  return {
    framework,
    strategies: framework.strategies,
    dimensionOf,
    about: indexTexts(
      narrow.map(({ title, gloss }, at) => [
        [title, 2],
        [wideOf(at).name, 2],
        [gloss, 1],
        [wideOf(at).field, 0.3],
      ]),
    ),
    own: indexTexts(
      narrow.map(({ title, gloss }) => [
        [title, 2],
        [gloss, 1],
      ]),
    ),
    printed: indexTexts(
      narrow.map(({ title }, at) => [
        [title, 1],
        [wideOf(at).name, 1],
      ]),
    ),
    dimensions: indexTexts(wide.map(({ name, field }, at) => [[name, 6], [field, 1], ...(within[at] ?? [])])),
    names: indexTexts(wide.map(({ name }) => [[name, 1]])),
  };
}

/** What is known of a strategy beside its title; of one that corresponds to another, what is known of that one too. */
function aboutStrategy({ number, description, crosswalks }: Strategy, gloss: DimensionGloss | undefined): string {
  const linked = crosswalks.map(({ to }) => glossBehind(to));
  return [gloss?.strategies[number - 1], description, ...linked].filter((text) => text !== undefined).join('\n');
}

function glossBehind(link: string): string | undefined {
  const [, framework = '', dimension = '', number = ''] = /^([^:]+):(.+)\/([0-9]+)$/.exec(link) ?? [];
  return Object.hasOwn(glosses, framework) ? glosses[framework]?.[dimension]?.strategies[Number(number) - 1] : undefined;
}

function aboutDimension({ description }: Dimension, gloss: DimensionGloss | undefined): string {
  return `${gloss?.about ?? ''}\n${description ?? ''}`;
}
