/** What may be written in a framework file. */
import { fullId } from '../alignment/crosswalks.js';
import type { Strategy } from '../alignment/framework.js';
import { slugOf } from '../alignment/slug.js';
import { frameworkShape } from '../engine/framework-file.js';
import { mapsAt, textAt } from '../spec/values-at.js';
import type { Workspace } from '../workspace.js';
import { aroundOf, textsUnder } from './around.js';
import { completeKeys } from './complete-keys.js';
import { offerStrategies } from './complete-strategies.js';
import { completionsOf, type Offer, offersOfShape } from './complete-values.js';
import type { Completions } from './completion.js';
import { type Cursor, cursorAt } from './cursor.js';
import { sectionInAnyState } from './mend.js';

/** The completions at an offset of a framework file. Empty in comments, and where the words are the framework's own. */
export function completeFramework(workspace: Workspace, uri: string, offset: number): Completions {
  const text = workspace.text(uri) ?? '';
  const cursor = cursorAt(text, offset, frameworkShape, 'blank');
  if (!cursor) return { items: [], incomplete: false };
  if (cursor.role === 'key') {
    // To read the whole of a large framework for each letter would take too long.
    const root = cursor.path.length === 0 ? workspace.tree(uri) : undefined;
    return { items: completeKeys({ text, root }, cursor), incomplete: false };
  }
  if (cursor.shape.linksTo === 'crosswalk') {
    const linked = new Set(aroundOf(cursor)?.others.flatMap((other) => textsUnder(other, 'to')));
    const isNew = (strategy: Strategy) => !linked.has(fullId(strategy));
    return { items: offerStrategies(workspace.catalogueAround(uri, false), cursor, isNew, { nameOf: fullId }), incomplete: true };
  }
  return { items: completionsOf(cursor, offersAt(text, uri, cursor)), incomplete: false };
}

function offersAt(text: string, uri: string, cursor: Cursor): Offer[] {
  const { shape } = cursor;
  if (shape.linksTo === 'domain') {
    return mapsAt(sectionInAnyState(text, 'domains'), 'domains').flatMap((domain): Offer[] => {
      const id = textAt(domain, 'id');
      const name = textAt(domain, 'name');
      return id ? [{ value: id, kind: 'domain', ...(name && { detail: name }) }] : [];
    });
  }
  const value = usualOf(uri, cursor);
  return value === undefined
    ? offersOfShape(shape)
    : [{ value, kind: 'value', detail: shape.title, documentation: shape.description }];
}

/** The next number of a dimension's strategies; ids after the names that they stand for. */
function usualOf(uri: string, cursor: Cursor): string | number | undefined {
  const around = aroundOf(cursor);
  switch (cursor.path.at(-1)) {
    case 'framework':
      return slugOf(/([^/\\]+)\.framework\.ya?ml$/i.exec(uri)?.[1] ?? '') || undefined;
    case 'id':
      return slugOf(textAt(around?.item, 'name') ?? '') || undefined;
    case 'number': {
      const numbers = (around?.others ?? []).flatMap((other) => textsUnder(other, 'number').map(Number));
      return Math.max(0, ...numbers.filter((number) => Number.isSafeInteger(number) && number > 0)) + 1;
    }
    default:
      return undefined;
  }
}
