/** The strategies of the library's frameworks, found by number, dimension or any words of their titles. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import { shorten } from '../spec/links.js';
import type { Spec } from '../spec/model.js';
import { aroundOf, textsUnder } from './around.js';
import { type Completion, insertionOf, sortKey } from './completion.js';
import type { Cursor } from './cursor.js';
import { describeStrategy } from './describe-strategy.js';
import { findStrategies } from './find-strategies.js';
import { type Fitting, fittingStrategies } from './fitting-strategies.js';

// Nobody reads further down, and a framework may hold thousands. With the next letter the list is asked for again.
const MOST = 200;
// The end of a row, in which the id stands too.
const LONGEST_BESIDE = 80;

/**
 * The strategies that may be aligned to, without those that are. Where nothing is typed, those come first that fit the outcomes
 * of this alignment.
 */
export function completeStrategies(catalogue: Catalogue, cursor: Cursor, spec: () => Spec): Completion[] {
  const aligned = alignedElsewhere(catalogue, cursor);
  const fitting = fittingStrategies(catalogue, cursor, spec(), aligned);
  return offerStrategies(catalogue, cursor, (strategy) => !aligned.has(strategy), { fitting });
}

/** The strategies that fit what is typed, under the ids that `nameOf` gives them. */
export function offerStrategies(
  catalogue: Catalogue,
  cursor: Cursor,
  isWanted: (strategy: Strategy) => boolean,
  {
    nameOf = catalogue.writtenId,
    fitting = new Map(),
  }: { nameOf?: (strategy: Strategy) => string; fitting?: ReadonlyMap<Strategy, Fitting> } = {},
): Completion[] {
  const found = findStrategies(cursor.typed, catalogue);
  const isTyped = cursor.typed.trim() !== '';
  const ordered = isTyped ? found : [...new Set([...fitting.keys(), ...found])];
  return ordered
    .filter(isWanted)
    .slice(0, MOST)
    .map((strategy, index) => {
      const label = nameOf(strategy);
      const fits = fitting.get(strategy);
      const described = describeStrategy(strategy, catalogue);
      return {
        label,
        kind: 'strategy',
        detail: strategy.title,
        beside: `${fits ? `${fits.what} · ` : ''}${shorten(strategy.title, LONGEST_BESIDE)}`,
        documentation: fits ? `${fits.why}\n\n${described}` : described,
        insert: insertionOf(cursor, label),
        filterText: cursor.typed,
        sortText: sortKey(index),
        ...(index === 0 && isTyped && { preselect: true }),
      };
    });
}

/** The strategies that the other alignments name, however they spell them. */
function alignedElsewhere(catalogue: Catalogue, cursor: Cursor): Set<Strategy> {
  const aligned = new Set<Strategy>();
  const around = aroundOf(cursor);
  for (const other of around?.others ?? []) {
    for (const text of textsUnder(other, around?.key ?? '')) {
      const meant = resolveStrategy(text, catalogue);
      if (meant.kind === 'id' || meant.kind === 'label') aligned.add(meant.strategy);
    }
  }
  return aligned;
}
