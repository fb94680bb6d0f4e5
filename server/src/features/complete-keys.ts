/** The names of entries that are not there yet, in the order of the format. */
import { lineEnd } from '../spec/edit.js';
import type { Spec } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Shape } from '../spec/shape.js';
import { levelsOf } from './complete-values.js';
import { type Completion, sortKey, written } from './completion.js';
import type { Cursor } from './cursor.js';
import { sectionNames } from './mend.js';

export function completeKeys(document: SpecDocument, spec: () => Spec, cursor: Cursor): Completion[] {
  const there = namesThere(document, cursor);
  return namesAt(spec, cursor)
    .filter(([name]) => !there.has(name))
    .map(([name, shape], index) => ({
      label: name,
      kind: 'key',
      detail: shape.title,
      documentation: shape.description,
      insert: insertionOfKey(document.text, cursor, name, shape),
      filterText: name,
      sortText: sortKey(index),
    }));
}

function namesAt(spec: () => Spec, { shape }: Cursor): (readonly [string, Shape])[] {
  // Of the maps whose names are the author's own, the format has one: what a row of the rubric says of each level.
  if (shape.open && shape.keys.size === 0) return levelsOf(spec()).map((level) => [level, shape.open as Shape]);
  return [...shape.keys];
}

function namesThere({ text, root }: SpecDocument, cursor: Cursor): Set<string> {
  const map = cursor.nodes[cursor.path.length];
  const names = new Set(map?.kind === 'map' ? map.entries.map((entry) => entry.name) : []);
  if (cursor.path.length > 0) return names;
  // Of the file itself the cursor knows one section only.
  for (const name of sectionNames(text, cursor.span)) names.add(name);
  for (const entry of root?.kind === 'map' ? root.entries : []) {
    const isUnderCursor = entry.key.span.start <= cursor.span.end && cursor.span.start <= entry.key.span.end;
    if (!isUnderCursor) names.add(entry.name);
  }
  return names;
}

function insertionOfKey(text: string, cursor: Cursor, name: string, shape: Shape) {
  const { span, before, after } = cursor;
  if (cursor.quote) return { span, newText: name };
  const key = before + written(name);
  if (cursor.colon) return { span, newText: key };
  const below = `${key}:${lineEnd(text)}${' '.repeat(cursor.column + 2)}`;
  const holds = contentOf(shape);
  if (holds === 'items' && !cursor.inFlow) return { span, newText: `${below}- ` };
  if (holds === 'entries' && !cursor.inFlow) return { span, newText: below };
  if (holds === 'text') return { span, newText: `${key}: ${after}` };
  const [open, close] = holds === 'items' || holds === 'list' ? '[]' : '{}';
  const escaped = key.replace(/[\\$}]/g, '\\$&');
  return {
    span,
    newText: `${key}: ${open}${close}${after}`,
    snippet: `${escaped}: ${open}$1${close === '}' ? '\\}' : close}${after}`,
  };
}

/** What is written behind a name: text, words or numbers in brackets, or more lines below. */
function contentOf({ kinds, item, keys, open }: Shape): 'text' | 'list' | 'items' | 'group' | 'entries' {
  if (kinds.has('text')) return 'text';
  if (kinds.has('list')) return item?.kinds.has('map') ? 'items' : 'list';
  if (!kinds.has('map')) return 'text';
  return open || [...keys.values()].some((key) => key.prose || key.kinds.has('map') || key.kinds.has('list'))
    ? 'entries'
    : 'group';
}
