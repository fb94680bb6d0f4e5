/** The names of entries that are not there yet, in the order of the format. */
import { lineEnd } from '../spec/edit.js';
import type { Shape } from '../spec/shape.js';
import type { Node } from '../spec/tree.js';
import { type Completion, type CompletionKind, sortKey, written } from './completion.js';
import type { Cursor } from './cursor.js';
import { exampleOf } from './example.js';
import { sectionNames } from './mend.js';

export interface KeyOffer {
  readonly name: string;
  readonly shape: Shape;
  /** Where they differ from what the shape says. */
  readonly kind?: CompletionKind;
  readonly documentation?: string;
  /** Said at the end of the line if the name is there already, and then it is offered all the same, after the others. */
  readonly besideIfThere?: string;
}

export function completeKeys(
  file: { readonly text: string; readonly root: Node | undefined },
  cursor: Cursor,
  offers: readonly KeyOffer[] = offersOf(cursor.shape),
): Completion[] {
  const there = namesThere(file, cursor);
  const again = offers.filter(({ name, besideIfThere }) => there.has(name) && besideIfThere);
  return [...offers.filter(({ name }) => !there.has(name)), ...again].map((offer, index) => {
    const { name, shape, kind, documentation, besideIfThere } = offer;
    return {
      label: name,
      kind: kind ?? 'key',
      detail: shape.title,
      documentation: documentation ?? shape.description,
      example: () => exampleOf(name, shape),
      ...(besideIfThere && there.has(name) && { beside: besideIfThere }),
      insert: insertionOfKey(file.text, cursor, name, shape),
      filterText: name,
      sortText: sortKey(index),
    };
  });
}

function offersOf({ keys }: Shape): KeyOffer[] {
  return [...keys].flatMap(([name, shape]) => (shape.notOffered ? [] : [{ name, shape }]));
}

function namesThere({ text, root }: { text: string; root: Node | undefined }, cursor: Cursor): Set<string> {
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
