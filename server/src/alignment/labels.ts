import { fold, looseKey, wordsOf } from './fold.js';
import type { Dimension, Framework, Strategy } from './framework.js';

/** What the resolver looks up, built once per catalogue. Maps throughout: "constructor" is a word like any other. */
export interface LabelIndex {
  /** The ids that an author may write as they are. */
  readonly ids: ReadonlyMap<string, Strategy>;
  /** Dimensions by folded name, spelling or id. */
  readonly dimensions: ReadonlyMap<string, readonly Dimension[]>;
  /** The same by `looseKey`. */
  readonly looseDimensions: ReadonlyMap<string, readonly Dimension[]>;
  /** Strategies by folded title, spelling or full text. */
  readonly titles: ReadonlyMap<string, readonly Strategy[]>;
  /** What may stand before a dimension, folded: a framework's id or title, a domain's name; and the frameworks it names. */
  readonly prefixes: ReadonlyMap<string, readonly Framework[]>;
  readonly frameworkOf: ReadonlyMap<Dimension, Framework>;
  /** The folded names, spellings and id of each dimension. */
  readonly namesOf: ReadonlyMap<Dimension, readonly string[]>;
  /** The words of the title and spellings of each strategy. */
  readonly titleWordsOf: ReadonlyMap<Strategy, readonly (readonly string[])[]>;
  /** How many words the longest key of `dimensions` or `prefixes` has. */
  readonly longestName: number;
  /** The id to write for a number in a dimension, listed or not. */
  readonly idOf: (dimension: Dimension, number: number) => string;
}

/** The index of the frameworks in use. Frameworks are expected to have different ids. */
export function indexLabels(frameworks: readonly Framework[]): LabelIndex {
  const ids = new Map<string, Strategy>();
  const dimensions = new Map<string, Dimension[]>();
  const looseDimensions = new Map<string, Dimension[]>();
  const titles = new Map<string, Strategy[]>();
  const prefixes = new Map<string, Framework[]>();
  const frameworkOf = new Map<Dimension, Framework>();
  const namesOf = new Map<Dimension, string[]>();
  const titleWordsOf = new Map<Strategy, string[][]>();
  const uses = new Map<string, number>();

  for (const framework of frameworks) {
    for (const name of prefixNames(framework)) add(prefixes, fold(name), framework);
    for (const dimension of framework.dimensions) {
      uses.set(dimension.id, (uses.get(dimension.id) ?? 0) + 1);
      frameworkOf.set(dimension, framework);
      const names = [...new Set([dimension.name, dimension.id, ...dimension.spellings].map(fold))].filter((name) => name !== '');
      namesOf.set(dimension, names);
      for (const name of names) {
        add(dimensions, name, dimension);
        const loose = looseKey(name.split(' '));
        if (loose !== '') add(looseDimensions, loose, dimension);
      }
    }
    for (const strategy of framework.strategies) {
      const printed = new Map([strategy.title, ...strategy.spellings].map((title) => [fold(title), wordsOf(title)]));
      printed.delete('');
      titleWordsOf.set(strategy, [...printed.values()]);
      for (const title of printed.keys()) add(titles, title, strategy);
      // The full text may be pasted where the title is short for it.
      const full = fold(strategy.description ?? '');
      if (full !== '') add(titles, full, strategy);
    }
  }

  // A dimension that two frameworks share needs the framework in front of all its strategies, not only of those that
  // both list: "innovation/3" would change its meaning on the day the older framework gets a third.
  const idOf = (dimension: Dimension, number: number): string => {
    const bare = `${dimension.id}/${number}`;
    const framework = frameworkOf.get(dimension);
    return framework !== undefined && (uses.get(dimension.id) ?? 0) > 1 ? `${framework.id}:${bare}` : bare;
  };
  for (const framework of frameworks) {
    for (const strategy of framework.strategies) {
      ids.set(idOf(strategy.dimension, strategy.number), strategy);
      ids.set(`${framework.id}:${strategy.id}`, strategy);
    }
  }
  const names = [...dimensions.keys(), ...prefixes.keys()];
  const longestName = names.reduce((longest, name) => Math.max(longest, name.split(' ').length), 0);
  return { ids, dimensions, looseDimensions, titles, prefixes, frameworkOf, namesOf, titleWordsOf, longestName, idOf };
}

function prefixNames(framework: Framework): Set<string> {
  const shortTitle = framework.title.split(':')[0] ?? '';
  const domains = framework.domains.flatMap(({ id, name }) => [id, name]);
  return new Set([framework.id, framework.title, shortTitle, ...domains].map(fold).filter((name) => name !== ''));
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}
