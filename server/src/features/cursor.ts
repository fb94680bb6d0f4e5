/** Where the cursor is: at which place of the format, and what is being typed there. */
import { specShape } from '../spec/parse.js';
import type { Path } from '../spec/place.js';
import { readTree } from '../spec/read.js';
import { type Shape, settleKeys, shapeAt } from '../spec/shape.js';
import { type Entry, isBlank, type MapNode, type Node, type ScalarNode, type Span } from '../spec/tree.js';
import { columnMissed, columnsMeant } from './indentation-meant.js';
import type { Quote } from './line-text.js';
import { mend, sectionAround, withoutFarItems } from './mend.js';
import { type Line, lineAt, type Slot, slotAt } from './slot.js';

export interface Cursor {
  /** `key`: a name is being typed; `path` leads to its map. `value`: `path` leads to the value itself. */
  readonly role: 'key' | 'value';
  /** Names as the format knows them, and indexes. */
  readonly path: Path;
  /** What may stand at the path. */
  readonly shape: Shape;
  /** From the beginning of what is replaced to the cursor, as written. */
  readonly typed: string;
  /** What a completion replaces: on one line, without quotation marks, with the cursor in it or at its ends. */
  readonly span: Span;
  /** The quotation mark that the text stands in. */
  readonly quote?: Quote;
  readonly inFlow: boolean;
  /** What has to be put around the new text: spaces, and for a line at a wrong indentation the right one. */
  readonly before: string;
  readonly after: '' | ' ';
  /** Of a key: a colon follows already. */
  readonly colon: boolean;
  /** On a line of its own where a list belongs, whose dash is still missing. */
  readonly needsDash: boolean;
  /** A dash that is replaced together with what is typed behind it, since its line is indented wrongly. */
  readonly dash?: '- ';
  /** How many characters stand before the replaced text on its line. */
  readonly column: number;
  /**
   * What is around the cursor, from the root to what holds the key or value: `nodes[1]` is at the first step of the path.
   * They come from a mended text, in which only the top-level section of the cursor is there and `word` stands at the
   * cursor: their spans are of no use, their names, values and indexes are.
   */
  readonly nodes: readonly Node[];
  readonly word: string;
}

/**
 * The place at an offset of a text in any state. `format` says what may be written in such a file. With
 * `blank`, the items of a long section that are not around the cursor are read as empty ones, which is faster. Undefined in
 * comments and prose, where the format knows nothing, and for offsets outside the text. Never throws.
 */
export function cursorAt(
  text: string,
  offset: number,
  format: Shape = specShape,
  others: 'whole' | 'blank' = 'whole',
): Cursor | undefined {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return undefined;
  const line = lineAt(text, offset);
  const slot = slotAt(line, offset, false);
  const section = sectionAround(text, line, slot?.span.start === line.start || /^[^\s#-]/.test(line.text));
  const isLong = section.end - section.start > LONG;
  const near = locate(text, offset, line, slot, format, readerAround(text, section, line, format, isLong));
  const isMoved = near?.before !== '' && near?.span.start === line.start;
  if (!isLong || others === 'blank' || near?.role !== 'value' || isMoved || near.shape.item?.kinds.has('map')) return near;
  // Beside a link or an id, what the other items say counts too.
  return locate(text, offset, line, slot, format, readerAround(text, section, line, format, false)) ?? near;
}

function locate(
  text: string,
  offset: number,
  line: Line,
  slot: Slot | undefined,
  format: Shape,
  read: Reader,
): Cursor | undefined {
  const missed = slot && isLoose(text, slot) ? columnMissed(text, line) : undefined;
  if (slot && missed !== undefined) return realigned(slot, [missed], line, format, read);
  const found = slot && search(slot, format, read);
  const moved = () => (slot && isLoose(text, slot) ? realigned(slot, columnsMeant(text, line), line, format, read) : undefined);
  if (found && !found.openedAbove) return found.cursor ?? moved();
  if (!slot && /^[ \t]*#/.test(line.text)) return undefined;
  // Brackets opened on a line above: the same line reads differently in them.
  const inFlow = slotAt(line, offset, true);
  const foundInFlow = inFlow && search(inFlow, format, read);
  if (foundInFlow?.openedAbove) return foundInFlow.cursor;
  return found ? undefined : moved();
}

/** There is a word at most on the line. */
function isLoose(text: string, { kind, inFlow, quote, span }: Slot): boolean {
  return kind === 'word' && !inFlow && !quote && /^[\w-]*$/.test(text.slice(span.start, span.end));
}

/** A line whose indentation fits nothing is read as if it stood at one of these columns. */
function realigned(slot: Slot, columns: readonly number[], line: Span, format: Shape, read: Reader): Cursor | undefined {
  const { end } = slot.span;
  for (const column of columns) {
    const indentation = ' '.repeat(column);
    const cursor = search({ ...slot, with: (word) => indentation + slot.with(word).trimStart() }, format, read)?.cursor;
    if (!cursor) continue;
    const before = `${indentation}${slot.dash ? '- ' : ''}`;
    return { ...cursor, span: { start: line.start, end }, before, ...(slot.dash && { dash: '- ' }) };
  }
  return undefined;
}

interface Reading {
  readonly text: string;
  readonly root: Node;
  /** Where the cursor's line begins in `text`. */
  readonly lineStart: number;
  readonly word: string;
}

// Shorter sections are read in the time between two keystrokes.
const LONG = 20_000;

type Reader = (write: (word: string) => string) => Reading | undefined;

/** Reads a section with what is written in the place of a line; `nearOnly`: of a list, the item around the line. */
function readerAround(text: string, { start, end }: Span, line: Span, format: Shape, nearOnly: boolean): Reader {
  const around = { head: text.slice(start, line.start), tail: text.slice(line.end, end) };
  const { head, tail } = nearOnly ? withoutFarItems(around) : around;
  let word = '\uE0FEcursor\uE0FE';
  while (text.includes(word)) word += '\uE0FE';
  return (write) => {
    const mended = mend(head + write(word) + tail);
    const { root } = readTree(mended);
    if (!root) return undefined;
    nameByLastLine(root, mended);
    settleKeys(root, format);
    const at = mended.indexOf(word);
    return { text: mended, root, lineStart: at <= 0 ? 0 : mended.lastIndexOf('\n', at - 1) + 1, word };
  };
}

interface Found {
  readonly cursor?: Cursor;
  /** The line stands in brackets that were opened above it. */
  readonly openedAbove: boolean;
}

function search(slot: Slot, format: Shape, read: Reader): Found | undefined {
  // A word alone on its line takes the next line for its own unless a colon follows; an item of a list is one without.
  const bare = slot.kind === 'word' && !slot.inFlow && !slot.quote;
  const attempts = bare ? (slot.dash ? ['', ':'] : [':']) : [''];
  let found: Found | undefined;
  for (const colon of attempts) {
    const reading = read((word) => slot.with(word + colon));
    const place = reading && findWord(reading.root, reading.word);
    if (!place) continue;
    const openedAbove = place.nodes.some((node) => node.kind !== 'scalar' && node.flow && node.span.start < reading.lineStart);
    if (openedAbove && !slot.inFlow) return { openedAbove };
    const cursor = cursorOf(slot, format, reading, place);
    found = { openedAbove, ...(cursor && { cursor }) };
    break;
  }
  if (found?.cursor || !bare || slot.dash) return found;
  const cursor = besideDashes(slot, format, read);
  return cursor ? { openedAbove: false, cursor } : found;
}

/** On a line of its own at the dashes of a list: what is typed there is the next item, whose dash is still missing. */
function besideDashes(slot: Slot, format: Shape, read: Reader): Cursor | undefined {
  const reading = read((word) => slot.with(`- ${word}`));
  const place = reading && findWord(reading.root, reading.word);
  const list = place?.nodes.at(-1);
  if (!reading || !place || place.entry || list?.kind !== 'seq' || list.items.length < 2) return undefined;
  const path = place.path.slice(0, -1);
  const shape = shapeAt(format, path);
  if (!shape) return undefined;
  const column = columnOf(reading.text, place.scalar.span.start) - 2;
  return { ...commonOf(slot, shape, { path, nodes: place.nodes, word: reading.word, column }), role: 'value', needsDash: true };
}

function commonOf(
  slot: Slot,
  shape: Shape,
  { path, nodes, word, column }: Pick<Cursor, 'path' | 'nodes' | 'word' | 'column'>,
): Omit<Cursor, 'role'> {
  const { typed, span, quote, inFlow, before, after, colon } = slot;
  return {
    path,
    shape,
    typed,
    span,
    ...(quote && { quote }),
    inFlow,
    before,
    after,
    colon,
    needsDash: false,
    column,
    nodes,
    word,
  };
}

/** Where the placeholder stands. */
interface Place {
  readonly path: Path;
  /** From the root to what holds it. */
  readonly nodes: readonly Node[];
  /** Present where it is a name. */
  readonly entry?: Entry;
  readonly scalar: ScalarNode;
}

function cursorOf(slot: Slot, format: Shape, { text, word }: Reading, place: Place): Cursor | undefined {
  const shape = shapeAt(format, place.path);
  if (!shape) return undefined;
  const { path, nodes } = place;
  const common = commonOf(slot, shape, { path, nodes, word, column: columnOf(text, place.scalar.span.start) });
  const takesKeys = shape.keys.size > 0 || shape.open !== undefined;
  if (!place.entry) {
    // The first thing in a list item, which may become the name of its first entry.
    if (takesKeys && !shape.kinds.has('text')) {
      if (slot.dash && slot.kind === 'word' && !slot.inFlow) return { ...common, role: 'key' };
      return slot.quote ? undefined : { ...common, role: 'value' };
    }
    return { ...common, role: 'value' };
  }
  const own = place.nodes.at(-1) as MapNode;
  const alone = own.entries.length === 1;
  // What a line without a colon would take for its own is the content of another entry.
  if (slot.kind === 'word' && !isBlank(place.entry.value)) return undefined;
  if (!slot.inFlow && !slot.dash && slot.kind === 'word') {
    if (!alone && columnOf(text, own.entries[0]!.key.span.start) !== common.column) return undefined;
    if (alone && typeof place.path.at(-1) === 'number') return undefined;
    if (alone && !takesKeys) {
      const needsDash = shape.kinds.has('list') && !shape.kinds.has('text');
      return { ...common, role: 'value', needsDash, nodes: place.nodes.slice(0, -1) };
    }
  }
  return takesKeys ? { ...common, role: 'key' } : undefined;
}

/** The scalar that is the word and nothing else, as a value or a name. */
function findWord(root: Node, word: string): Place | undefined {
  // An anchored node is reached by each alias too; once is enough.
  const visited = new Set<Node>();
  const visit = (node: Node, path: Path, nodes: readonly Node[]): Place | undefined => {
    if (node.kind === 'scalar') return node.value === word ? { path, nodes, scalar: node } : undefined;
    if (visited.has(node)) return undefined;
    visited.add(node);
    const inner = [...nodes, node];
    if (node.kind === 'seq') {
      for (const [index, item] of node.items.entries()) {
        const found = visit(item, [...path, index], inner);
        if (found) return found;
      }
      return undefined;
    }
    for (const entry of node.entries) {
      if (entry.name === word) return { path, nodes: inner, entry, scalar: entry.key };
      const found = visit(entry.value, [...path, entry.name], inner);
      if (found) return found;
    }
    return undefined;
  };
  return visit(root, [], []);
}

/**
 * A line without a colon is read as the beginning of the next line's name; that line alone is the name. But what follows a
 * colon is a value, below which no name can stand.
 */
function nameByLastLine(node: Node, text: string, visited = new Set<Node>()): void {
  if (node.kind === 'scalar' || visited.has(node)) return;
  visited.add(node);
  const children = node.kind === 'seq' ? node.items : node.entries.map((entry) => entry.value);
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      const { start, end } = entry.key.span;
      const newline = entry.key.style === 'plain' ? text.slice(start, end).lastIndexOf('\n') : -1;
      const before = newline < 0 ? ':' : text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
      if (/^[ \t]*(?:-[ \t]+)*$/.test(before)) entry.name = text.slice(start + newline + 1, end).trim();
    }
  }
  for (const child of children) nameByLastLine(child, text, visited);
}

function columnOf(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0);
}
