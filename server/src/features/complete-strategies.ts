/** The strategies of the library's frameworks, found by number, dimension or any words of their titles. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import { aroundOf, textsUnder } from './around.js';
import { type Completion, insertionOf, sortKey } from './completion.js';
import type { Cursor } from './cursor.js';
import { describeStrategy } from './describe-strategy.js';
import { findStrategies } from './find-strategies.js';

// Nobody reads further down, and a framework may hold thousands. With the next letter the list is asked for again.
const MOST = 200;

/** The strategies that may be aligned to, without those that are. */
export function completeStrategies(catalogue: Catalogue, cursor: Cursor): Completion[] {
  const aligned = alignedElsewhere(catalogue, cursor);
  return offerStrategies(catalogue, cursor, (strategy) => !aligned.has(strategy));
}

/** The strategies that fit what is typed, under the ids that `nameOf` gives them. */
export function offerStrategies(
  catalogue: Catalogue,
  cursor: Cursor,
  isWanted: (strategy: Strategy) => boolean,
  nameOf: (strategy: Strategy) => string = catalogue.writtenId,
): Completion[] {
  return findStrategies(cursor.typed, catalogue)
    .filter(isWanted)
    .slice(0, MOST)
    .map((strategy, index) => {
      const label = nameOf(strategy);
      return {
        label,
        kind: 'strategy',
        detail: strategy.title,
        beside: `${strategy.dimension.name} · ${strategy.dimension.domain.name}`,
        documentation: describeStrategy(strategy, catalogue),
        insert: insertionOf(cursor, label),
        filterText: cursor.typed,
        sortText: sortKey(index),
        ...(index === 0 && cursor.typed.trim() !== '' && { preselect: true }),
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
