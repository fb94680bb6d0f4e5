/** Minimal changes to a text that keep its comments, quotation marks, indentation and line ends. */
import { type Entry, entryOf, type MapNode, type Node, type ScalarNode, type SeqNode, type Span } from './tree.js';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** The same text with stops to fill in, in the notation of editors' snippets. */
  readonly snippet?: string;
}

/** A place that the author fills in: a stop in a snippet, else a sentence that begins with TODO. */
export interface Stop {
  readonly todo: string;
}

/** What can be inserted: data, in which a `Stop` marks what is still to be written. */
export type Insert = string | number | boolean | Stop | readonly Insert[] | { readonly [key: string]: Insert };

// Private-use characters: a stop's borders while text is put together. They are taken out of authors' text first.
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Applies edits that do not overlap. Of two that do, the later one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sorted(edits)) {
    if (edit.span.start < at) continue;
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** True where two edits touch the same text, or insert at the same place. */
export function overlap(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** The line end that the text uses. */
export function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Adds `name: value` to a map, where `order` puts it. If the name is there already, it is given the value. */
export function insertEntry(text: string, map: MapNode, name: string, value: Insert, order: readonly string[] = []): Edit {
  const existing = map.entries.find((entry) => entry.name === name);
  if (existing) return setValue(text, existing, value, map.flow);
  if (map.flow) return insertInFlow(text, map.span, map.entries.at(-1)?.span, map.entries.length, flowEntry(name, value));
  const before = new Set(order.slice(0, order.indexOf(name)));
  const previous =
    map.entries.findLast((entry) => before.has(entry.name)) ?? (order.includes(name) ? undefined : map.entries.at(-1));
  const first = map.entries[0];
  const column = columnOf(text, first?.key.span.start ?? map.span.start);
  const lines = blockEntry(name, value, column);
  const atLineStart = first && /^[ \t\uFEFF]*$/.test(text.slice(lineStartOf(text, first.key.span.start), first.key.span.start));
  if (!previous && first && atLineStart) {
    return edit({ start: first.key.span.start, end: first.key.span.start }, `${lines.trimStart()}\n${' '.repeat(column)}`, text);
  }
  return insertLines(text, (previous ?? first)?.span.end ?? map.span.end, lines);
}

/** Writes entries below whatever a file holds that has none yet: nothing, or comments. */
export function writeEntries(text: string, entries: readonly (readonly [name: string, value: Insert])[]): Edit {
  const lines = entries.map(([name, value]) => blockEntry(name, value, 0)).join('\n');
  const before = /(?:^\uFEFF?|\n)$/.test(text) ? '' : '\n';
  return edit({ start: text.length, end: text.length }, `${before}${lines}\n`, text);
}

/** Gives an entry another value, written below its key where it takes several lines. */
export function setValue(text: string, entry: Entry, value: Insert, inFlow = false): Edit {
  const start = colonEnd(text, entry.key.span.end);
  const span = { start, end: Math.max(start, entry.span.end) };
  if (inFlow || isFlat(value)) return edit(span, ` ${flow(value)}${gapAfter(text, span.end)}`, text);
  const column = columnOf(text, entry.key.span.start) + 2;
  const lines = Array.isArray(value) ? blockList(value, column) : blockMap(value as Record<string, Insert>, column);
  if (entry.value.kind === 'scalar' && entry.value.style === 'empty') return insertLines(text, entry.key.span.end, lines);
  return edit(span, `\n${lines}`, text);
}

/** Several edits as one list: those that insert at the same place are joined, in their order. */
export function joinEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const { span, newText } of edits) {
    const same = joined.findIndex(
      (other) => other.span.start === span.start && other.span.end === span.end && span.start === span.end,
    );
    const other = joined[same];
    if (other) joined[same] = { span, newText: other.newText + newText };
    else joined.push({ span, newText });
  }
  return edits.length === 1 ? [...edits] : joined;
}

/** Adds an item to the list under `name`, which may be empty or not there at all. Undefined where something else stands. */
export function appendItem(
  text: string,
  map: MapNode,
  name: string,
  item: Insert,
  order: readonly string[] = [],
): Edit | undefined {
  const entry = entryOf(map, name);
  if (!entry) return insertEntry(text, map, name, [item], order);
  const list = entry.value;
  if (list.kind === 'seq') return appendToList(text, list, item);
  if (list.kind !== 'scalar') return undefined;
  if (list.style === 'empty') {
    if (map.flow) return edit(list.span, ` ${flow([item])}`, text);
    const column = columnOf(text, entry.key.span.start);
    if (isFlat([item])) {
      const span = { start: colonEnd(text, entry.key.span.end), end: list.span.end };
      return edit(span, ` ${flow([item])}${gapAfter(text, span.end)}`, text);
    }
    return insertLines(text, entry.key.span.end, blockList([item], column + 2));
  }
  // A single text stands for a list of one.
  return isFlat([item]) && list.style !== 'literal' && list.style !== 'folded'
    ? edit(list.span, `[${text.slice(list.span.start, list.span.end)}, ${flow(item)}]`, text)
    : undefined;
}

function appendToList(text: string, list: SeqNode, item: Insert): Edit {
  const last = list.items.at(-1);
  if (list.flow) return insertInFlow(text, list.span, last?.span, list.items.length, flow(item));
  const asFlow = last?.kind === 'map' && last.flow;
  const column = columnOf(text, list.span.start);
  const lines = asFlow ? `${' '.repeat(column)}- ${flow(item)}` : blockList([item], column);
  return insertLines(text, list.span.end, lines);
}

/** Puts another text in the place of a scalar, in the same kind of quotation marks. */
export function replaceScalar(text: string, scalar: ScalarNode, value: string): Edit {
  const written =
    scalar.style === 'single'
      ? `'${value.replaceAll("'", "''")}'`
      : scalar.style === 'double'
        ? JSON.stringify(value)
        : scalar.style === 'literal' || scalar.style === 'folded'
          ? JSON.stringify(value)
          : inline(value);
  const gap = scalar.style === 'empty' && !/[ \t[{(,]$/.test(text.slice(0, scalar.span.start)) ? ' ' : '';
  return edit(scalar.span, gap + written + gapAfter(text, scalar.span.end), text);
}

/** Writes words before a text, inside its quotation marks. They are words that no style gives another meaning. */
export function writeBefore(text: string, scalar: ScalarNode, words: string): Edit {
  const { span, style } = scalar;
  const indicator = style === 'literal' || style === 'folded' ? /^[|>][^\n]*\n\s*/ : style === 'plain' ? /^/ : /^["']/;
  const start = span.start + (indicator.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
  return { span: { start, end: start }, newText: words };
}

/** Takes an item out of a list, with its line when it has one of its own. */
export function removeItem(text: string, list: SeqNode, index: number): Edit {
  const item = list.items[index] as Node;
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (list.flow) {
    if (next) return { span: { start: item.span.start, end: next.span.start }, newText: '' };
    return { span: { start: previous ? previous.span.end : item.span.start, end: item.span.end }, newText: '' };
  }
  if (!previous && !next) return { span: list.span, newText: '[]' };
  const dash = text.lastIndexOf('-', item.span.start - 1);
  const start = lineStartOf(text, dash);
  const newline = text.indexOf('\n', item.span.end);
  return { span: { start, end: newline < 0 ? text.length : newline + 1 }, newText: '' };
}

function insertInFlow(text: string, span: Span, last: Span | undefined, count: number, content: string): Edit {
  if (count === 0) return edit({ start: span.start + 1, end: span.start + 1 }, content, text);
  const inside = last && last.start > span.start && last.end < span.end;
  if (inside) return edit({ start: last.end, end: last.end }, `, ${content}`, text);
  // The last one is an alias, whose place is elsewhere: insert before the closing bracket instead.
  let at = span.end - 1;
  while (at > span.start && /\s/.test(text[at - 1] ?? '')) at--;
  const comma = text[at - 1] === ',' ? ' ' : ', ';
  return edit({ start: at, end: at }, comma + content, text);
}

/** New lines below the one on which `offset` stands. A trailing comment there belongs to what is above. */
function insertLines(text: string, offset: number, lines: string): Edit {
  if (offset > 0 && text[offset - 1] === '\n') return edit({ start: offset, end: offset }, `${lines}\n`, text);
  const newline = text.indexOf('\n', offset);
  let at = newline < 0 ? text.length : newline;
  if (text[at - 1] === '\r') at--;
  return edit({ start: at, end: at }, `\n${lines}`, text);
}

function edit(span: Span, marked: string, text: string): Edit {
  const withEnds = marked.replaceAll('\n', lineEnd(text));
  const newText = withEnds.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  if (newText === withEnds) return { span, newText };
  let stop = 0;
  const snippet = withEnds
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .map((piece) => {
      const escaped = piece.replace(/[\\$}]/g, '\\$&');
      return piece.startsWith(OPEN) ? `\${${++stop}:${escaped.slice(1, -1)}}` : escaped;
    })
    .join('');
  return { span, newText, snippet };
}

function blockEntry(name: string, value: Insert, column: number): string {
  const pad = ' '.repeat(column);
  if (isFlat(value)) return `${pad}${inline(name)}: ${flow(value)}`;
  if (Array.isArray(value)) return `${pad}${inline(name)}:\n${blockList(value, column + 2)}`;
  return `${pad}${inline(name)}:\n${blockMap(value as Record<string, Insert>, column + 2)}`;
}

function blockMap(map: Record<string, Insert>, column: number): string {
  return Object.entries(map)
    .map(([name, value]) => blockEntry(name, value, column))
    .join('\n');
}

function blockList(items: readonly Insert[], column: number): string {
  const pad = ' '.repeat(column);
  return items
    .map((item) => {
      if (isFlat(item) || Array.isArray(item)) return `${pad}- ${flow(item)}`;
      return `${pad}- ${blockMap(item as Record<string, Insert>, column + 2).trimStart()}`;
    })
    .join('\n');
}

function flowEntry(name: string, value: Insert): string {
  return `${inline(name)}: ${flow(value)}`;
}

function flow(value: Insert): string {
  if (typeof value === 'string') return inline(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isStop(value)) return JSON.stringify(`${OPEN}TODO: ${clean(value.todo)}${CLOSE}`);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([name, inner]) => flowEntry(name, inner))
    .join(', ')}}`;
}

/** Short enough for one line in any file: a scalar, a list of scalars, or a map of two numbers. */
function isFlat(value: Insert): boolean {
  if (typeof value !== 'object' || isStop(value)) return true;
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object');
  return Object.values(value).every((inner) => typeof inner === 'number' || typeof inner === 'boolean');
}

function isStop(value: Insert): value is Stop {
  return typeof value === 'object' && !Array.isArray(value) && typeof (value as Stop).todo === 'string';
}

const PLAIN = /^[A-Za-z][A-Za-z0-9._/-]*( [A-Za-z0-9._/-]+)*$/;
const WORDS_WITH_MEANING = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A text as it can stand anywhere on one line: plain where that is safe, else in double quotes. */
export function inline(value: string): string {
  return PLAIN.test(value) && !WORDS_WITH_MEANING.test(value) ? value : JSON.stringify(clean(value));
}

function clean(value: string): string {
  return value.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** A comment that follows an empty value directly needs a space before its #, or else it becomes a part of the new one. */
function gapAfter(text: string, end: number): string {
  return text[end] === '#' ? ' ' : '';
}

/** How many characters stand before the offset on its line, not counting a byte order mark. */
function columnOf(text: string, offset: number): number {
  const start = lineStartOf(text, offset);
  return offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0);
}

function colonEnd(text: string, from: number): number {
  const colon = text.indexOf(':', from);
  return colon < 0 ? from : colon + 1;
}
