/** Minimal changes to a text that keep its comments, quotation marks, indentation and line ends. */
import {
  blockBelow,
  blockEntry,
  blockList,
  flow,
  flowEntry,
  type Insert,
  inline,
  inSnippet,
  isFlat,
  layoutOf,
  numberedOn,
  snippetOf,
  stopFor,
  withoutStops,
} from './insert.js';
import { isMarkRepeated, isRepeated, isRepetition, marksIn } from './marks.js';
import { type Entry, entryOf, type MapNode, type Node, type ScalarNode, type SeqNode, type Span } from './tree.js';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** The same text with stops to fill in, in the notation of editors' snippets. */
  readonly snippet?: string;
}

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
  const before = new Set(order.slice(0, order.indexOf(name)));
  const previous =
    map.entries.findLast((entry) => before.has(entry.name)) ?? (order.includes(name) ? undefined : map.entries.at(-1));
  const first = map.entries[0];
  if (map.flow) return insertInFlow(text, map.span, previous?.span, first?.key.span, flowEntry(name, value));
  const column = columnOf(text, first?.key.span.start ?? map.span.start);
  const lines = blockEntry(name, value, column, layoutOf(text));
  if (previous || !first) return insertLines(text, previous?.span.end ?? map.span.end, lines);
  const start = first.key.span.start;
  if (!isAtLineStart(text, start)) return edit({ start, end: start }, `${lines.trimStart()}\n${' '.repeat(column)}`, text);
  const place = belowBlank(text, start);
  return edit({ start: place, end: place }, `${lines}\n`, text);
}

/** Writes entries below whatever a file holds that has none yet: nothing, or comments. */
export function writeEntries(text: string, entries: readonly (readonly [name: string, value: Insert])[]): Edit {
  const lines = entries.map(([name, value]) => blockEntry(name, value, 0, layoutOf(text))).join('\n');
  const before = /(?:^\uFEFF?|\n)$/.test(text) ? '' : '\n';
  return edit({ start: text.length, end: text.length }, `${before}${lines}\n`, text);
}

/** Gives an entry another value, written below its key where it takes several lines. */
export function setValue(text: string, entry: Entry, value: Insert, inFlow = false): Edit {
  const { key, value: old } = entry;
  const colon = /^[ \t]*:/.exec(text.slice(key.span.end, key.span.end + 20));
  // In braces a name may stand without its colon.
  if (!colon) return edit({ start: key.span.end, end: key.span.end }, `: ${flow(value)}`, text);
  const start = key.span.end + colon[0].length;
  const isEmpty = old.kind === 'scalar' && old.style === 'empty';
  // A comment or a mark between the two stays.
  const between = isEmpty || isRepetition(entry) ? '' : text.slice(start, old.span.start);
  if (/[#&]/.test(between)) return edit(old.span, flow(value) + gapAfter(text, old.span.end), text);
  const span = { start, end: Math.max(start, entry.span.end) };
  if (inFlow || isFlat(value)) return edit(span, ` ${flow(value)}${gapAfter(text, span.end)}`, text);
  const lines = blockBelow(value, columnOf(text, key.span.start), layoutOf(text));
  return isEmpty ? insertLines(text, key.span.end, lines) : edit(span, `\n${lines}`, text);
}

/** Several edits as one list: those that insert at the same place are joined, in their order. */
export function joinEdits(edits: readonly Edit[]): Edit[] {
  const places = new Map<string, Edit[]>();
  for (const [index, each] of edits.entries()) {
    const { start, end } = each.span;
    const place = start === end ? String(start) : `replaced ${index}`;
    places.set(place, [...(places.get(place) ?? []), each]);
  }
  return [...places.values()].map((own) => {
    const [first] = own as [Edit];
    if (own.length === 1) return first;
    const newText = own.map((each) => each.newText).join('');
    if (own.every(({ snippet }) => snippet === undefined)) return { span: first.span, newText };
    return {
      span: first.span,
      newText,
      snippet: numberedOn(own.map((each) => each.snippet ?? inSnippet(each.newText))).join(''),
    };
  });
}

/** Adds an item to the list under `name`, which may be empty or not there at all. Undefined where something else stands. */
export function appendItem(
  text: string,
  map: MapNode,
  name: string,
  item: Insert,
  order: readonly string[] = [],
): Edit | undefined {
  return appendItems(text, map, name, [item], order);
}

/** As `appendItem`, for one item or more. */
export function appendItems(
  text: string,
  map: MapNode,
  name: string,
  items: readonly Insert[],
  order: readonly string[] = [],
): Edit | undefined {
  const entry = entryOf(map, name);
  if (!entry) return insertEntry(text, map, name, items, order);
  const list = entry.value;
  if (list.kind === 'map') return undefined;
  if (isRepetition(entry)) {
    // The list that it repeats is another's; this one gets its own.
    const own = textsOf(list);
    return own && isFlat(items) ? setValue(text, entry, [...own, ...items], map.flow) : undefined;
  }
  if (isRepeated(text, entry)) return undefined;
  if (list.kind === 'seq') return appendToList(text, list, items);
  if (list.style === 'empty') return setValue(text, entry, items, map.flow);
  // A single text stands for a list of one.
  return isFlat(items) && list.style !== 'literal' && list.style !== 'folded'
    ? edit(list.span, `[${text.slice(list.span.start, list.span.end)}, ${items.map(flow).join(', ')}]`, text)
    : undefined;
}

function appendToList(text: string, list: SeqNode, items: readonly Insert[]): Edit {
  const last = list.items.at(-1);
  if (list.flow) {
    const previous = last && within(last.span, list.span) ? last.span : undefined;
    return insertInFlow(text, list.span, previous, undefined, items.map(flow).join(', '), last !== undefined);
  }
  const asFlow = last?.kind === 'map' && last.flow;
  const layout = layoutOf(text);
  const column = columnOf(text, list.span.start);
  const dash = `${' '.repeat(column)}-${' '.repeat(layout.dash - 1)}`;
  const lines = asFlow ? items.map((item) => dash + flow(item)).join('\n') : blockList(items, column, layout);
  return insertLines(text, list.span.end, lines);
}

/** Puts another text in the place of a scalar, in the same kind of quotation marks. */
export function replaceScalar(text: string, scalar: ScalarNode, value: string): Edit {
  const { span, style } = scalar;
  if (style === 'literal' || style === 'folded') return replaceBlock(text, scalar, value);
  const written =
    style === 'single' ? `'${value.replaceAll("'", "''")}'` : style === 'double' ? JSON.stringify(value) : inline(value);
  const gap = style === 'empty' && !/[ \t[{(,]$/.test(text.slice(0, span.start)) ? ' ' : '';
  return edit(span, gap + written + gapAfter(text, span.end), text);
}

/** Puts something else in the place of a scalar, with its quotation marks: `true`, or a list. */
export function writeInstead(text: string, { span, style }: ScalarNode, written: string): Edit {
  if (style !== 'literal' && style !== 'folded') return edit(span, written + gapAfter(text, span.end), text);
  // Empty lines below stay as empty lines, and the comment on the first line is kept.
  const old = text.slice(span.start, span.end).trimEnd();
  const comment = /^[|>]\S*[ \t]+(#[^\r\n]*)/.exec(old)?.[1];
  return edit({ start: span.start, end: span.start + old.length }, written + (comment ? ` ${comment.trimEnd()}` : ''), text);
}

/** Only without the line end behind it can a text on lines of its own be any value; else quotation marks take its place. */
function replaceBlock(text: string, scalar: ScalarNode, value: string): Edit {
  const { start, end } = scalar.span;
  const [before, first] = /^[|>]-[^\n]*\n[ ]*(\S)?/.exec(text.slice(start, end)) ?? [];
  if (!before || !first || !/^\S[^\r\n]*$/.test(value)) return writeInstead(text, scalar, JSON.stringify(value));
  return edit({ start: start + before.length - 1, end }, value, text);
}

/** Writes a stop before a text, inside its quotation marks. Its words are such that no style gives them another meaning. */
export function writeBefore(text: string, scalar: ScalarNode, words: string, gap: string): Edit {
  const { span, style } = scalar;
  const indicator = style === 'literal' || style === 'folded' ? /^[|>][^\n]*\n\s*/ : style === 'plain' ? /^/ : /^["']/;
  const start = span.start + (indicator.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
  return edit({ start, end: start }, stopFor(words) + gap, text);
}

/**
 * Takes an item out of a list, with its line when it has one of its own. Undefined for one that stands elsewhere, or that
 * something else repeats.
 */
export function removeItem(text: string, list: SeqNode, index: number): Edit | undefined {
  const edit = removal(text, list, index);
  return edit && !marksIn(text, edit.span).some((mark) => isMarkRepeated(text, mark, edit.span.end)) ? edit : undefined;
}

function removal(text: string, list: SeqNode, index: number): Edit | undefined {
  const item = list.items[index] as Node;
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (![item, next, previous].every((each) => !each || within(each.span, list.span))) return undefined;
  if (list.flow) {
    if (next) return { span: { start: item.span.start, end: next.span.start }, newText: '' };
    return { span: { start: previous ? previous.span.end : item.span.start, end: item.span.end }, newText: '' };
  }
  if (!previous && !next) return { span: list.span, newText: '[]' };
  const dash = text.lastIndexOf('-', item.span.start - 1);
  const start = lineStartOf(text, dash);
  if (text[item.span.end - 1] === '\n') return { span: { start, end: item.span.end }, newText: '' };
  const newline = text.indexOf('\n', item.span.end);
  return { span: { start, end: newline < 0 ? text.length : newline + 1 }, newText: '' };
}

/** Inside of brackets: behind `previous`, else before `first`, else before the bracket that closes. */
function insertInFlow(
  text: string,
  span: Span,
  previous: Span | undefined,
  first: Span | undefined,
  content: string,
  isFilled = previous !== undefined || first !== undefined,
): Edit {
  if (previous) return edit({ start: previous.end, end: previous.end }, `, ${content}`, text);
  if (first) return edit({ start: first.start, end: first.start }, `${content}, `, text);
  if (!isFilled) return edit({ start: span.start + 1, end: span.start + 1 }, content + gapAfter(text, span.start + 1), text);
  // The last one is a repetition, whose place is elsewhere.
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

function edit(span: Span, written: string, text: string): Edit {
  const withEnds = written.replaceAll('\n', lineEnd(text));
  const snippet = snippetOf(withEnds);
  return { span, newText: withoutStops(withEnds), ...(snippet !== undefined && { snippet }) };
}

function textsOf(list: SeqNode | ScalarNode): string[] | undefined {
  const items = list.kind === 'seq' ? list.items : [list];
  const texts = items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [String(item.value)] : []));
  return texts.length === items.length ? texts : undefined;
}

function within(span: Span, outer: Span): boolean {
  return span.start > outer.start && span.end <= outer.end;
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function isAtLineStart(text: string, offset: number): boolean {
  return /^[ \t\uFEFF]*$/.test(text.slice(lineStartOf(text, offset), offset));
}

/** The start of the line of an offset, or of the comments right above it; those at the top of a file are about the whole. */
function belowBlank(text: string, offset: number): number {
  let start = lineStartOf(text, offset);
  for (let above = start; above > 0; ) {
    above = lineStartOf(text, above - 1);
    if (!/^[ \t]*#/.test(text.slice(above, start))) return start;
    if (above === 0) return lineStartOf(text, offset);
    start = above;
  }
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
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
