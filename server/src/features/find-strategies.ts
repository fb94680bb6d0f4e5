/** Which strategies a few typed letters may mean. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import { rememberingFor } from '../spec/remember.js';
import { beginsWith, searchWords } from './match.js';

/** The strategies that the typed text may mean, best first; all of them, in the framework's order, where nothing is typed. */
export function findStrategies(typed: string, catalogue: Catalogue): readonly Strategy[] {
  const words = searchWords(typed);
  if (words.length === 0) return catalogue.strategies;
  const ranked: Strategy[][] = Array.from({ length: NO_MATCH }, () => []);
  const id = typed.trim().toLowerCase();
  // Of one rank, the framework's order.
  for (const entry of entriesOf(catalogue)) ranked[rankOf(id, words, entry)]?.push(entry.strategy);
  const found = ranked.flat();
  return found.length > 0 ? found : meantBy(typed, catalogue);
}

type Words = readonly string[];

/** The words by which a strategy may be found. Frameworks may hold thousands, so they are taken apart once. */
interface Entry {
  readonly strategy: Strategy;
  readonly ids: readonly string[];
  readonly number: string;
  readonly titles: readonly Words[];
  readonly names: readonly Words[];
  /** Of its domain and framework. */
  readonly rest: Words;
}

const entriesOf = rememberingFor((catalogue: Catalogue): readonly Entry[] =>
  catalogue.frameworks.flatMap((framework) => {
    const own = [...searchWords(framework.title), ...searchWords(framework.id), 'strategy', 'strategies'];
    return framework.dimensions.flatMap(({ id, name, spellings, domain, strategies }) => {
      const names = [name, id, ...spellings].map(searchWords);
      const rest = [...searchWords(domain.name), ...own];
      return strategies.map((strategy) => ({
        strategy,
        ids: [catalogue.writtenId(strategy).toLowerCase(), strategy.id],
        number: String(strategy.number),
        titles: [strategy.title, ...strategy.spellings].map(searchWords),
        names,
        rest,
      }));
    });
  }),
);

const NO_MATCH = 9;

/** True if each typed word is the beginning of a word in one of the lists. */
function matchesAny(typed: Words, lists: readonly Words[]): boolean {
  return typed.every((start) => lists.some((words) => words.some((word) => word.startsWith(start))));
}

function rankOf(typed: string, words: Words, { ids, number, titles, names, rest }: Entry): number {
  if (ids.includes(typed)) return 0;
  const [first = ''] = words;
  const begun = names.filter((name) => (name[0] ?? number).startsWith(first));
  const labels = begun.flatMap((name) => [
    [...name, number],
    [...name, 'strategy', number],
  ]);
  if (labels.some((label) => label.length === words.length && label.every((word, at) => word === words[at]))) return 0;
  if (ids.some((id) => id.startsWith(typed))) return 1;
  // Printed labels go on with the title: “Wellness Strategy 1: Leading ...”.
  if (labels.some((label) => beginsWith(label, words) || titles.some((title) => beginsWith([...label, ...title], words))))
    return 2;
  if (titles.some((title) => beginsWith(title, words))) return 3;
  if (matchesAny(words, titles)) return words.every((word) => titles.some((title) => title.includes(word))) ? 4 : 5;
  const name = [...names, [number]];
  if (matchesAny(words, name)) return 6;
  const nameAndTitle = [...name, ...titles];
  if (matchesAny(words, nameAndTitle)) return 7;
  return matchesAny(words, [...nameAndTitle, rest]) ? 8 : NO_MATCH;
}

/** Misspelled: what the resolver makes of it. */
function meantBy(typed: string, catalogue: Catalogue): Strategy[] {
  const meant = resolveStrategy(typed, catalogue);
  switch (meant.kind) {
    case 'id':
    case 'label':
      return [meant.strategy];
    case 'contradiction':
      return [meant.byTitle, meant.byNumber];
    case 'ambiguous':
      return meant.candidates;
    case 'beyond':
      return meant.byTitle ? [meant.byTitle, ...meant.dimension.strategies] : [...meant.dimension.strategies];
    case 'unknown':
      return meant.nearest;
  }
}
