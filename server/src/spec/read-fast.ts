/**
 * The reader for ordinary, well-formed text, on top of the events of the package `js-yaml`: many times as fast as the one
 * in `read.ts`, and of one mind with it. What the two might read differently it leaves to the other.
 */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Entry, Node, ScalarNode, ScalarStyle, Span } from './tree.js';

/**
 * The tree that `readPatiently` gives for the text, which then has no problems; or undefined, where the text has a slip,
 * or something that few authors write. Never throws.
 */
export function readFast(text: string): Node | undefined {
  // A byte order mark in the midst of the text is no mark of its order.
  if (UNUSUAL.test(text) || text.indexOf('\uFEFF', 1) > 0) return undefined;
  try {
    return new Follower(text, parseEvents(text, {})).root();
  } catch {
    // Either a slip, or `NotOrdinary`: the patient reader finds out which.
    return undefined;
  }
}

// Tabs, lone carriage returns and other control characters.
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/;

/** Thrown where a text is not for this reader. It has no stack, which would cost more than the reading. */
class NotOrdinary {}

const notOrdinary = new NotOrdinary();

/**
 * Builds the tree while it walks through the text beside the events. Between two values only the marks may stand that
 * belong there: so each span is seen in the text, and nothing that the two packages take for different things gets by.
 */
class Follower {
  /** Where the last thing that was read ends. */
  private at: number;
  private next = 0;
  private readonly first: number;

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
  ) {
    this.first = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    this.at = this.first;
  }

  root(): Node {
    const document = this.events[this.next++];
    if (document?.type !== EVENT_ID.DOCUMENT || document.explicitEnd || document.directives.length > 0) throw notOrdinary;
    if (document.explicitStart) this.openingLine();
    const root = this.node();
    // A file with nothing but a word in it is hardly ever meant.
    if (root.kind === 'scalar') throw notOrdinary;
    this.pop();
    this.skip();
    if (this.at !== this.text.length || this.next !== this.events.length) throw notOrdinary;
    return root;
  }

  /** The three dashes that may stand above all else, on a line of their own. */
  private openingLine() {
    this.skip();
    const opensLine = this.at === this.first || this.text.charCodeAt(this.at - 1) === LINE_FEED;
    if (!opensLine || !this.text.startsWith('---', this.at)) throw notOrdinary;
    this.at += 3;
    const after = this.text.charCodeAt(this.at);
    if (after !== LINE_FEED && after !== CARRIAGE_RETURN) throw notOrdinary;
  }

  private node(): Node {
    const event = this.events[this.next++];
    if (event?.type === EVENT_ID.SCALAR) return this.scalar(event);
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) throw notOrdinary;
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw notOrdinary;
    this.skip();
    if (this.at !== event.start) throw notOrdinary;
    const opening = this.text.charCodeAt(this.at);
    if (event.type === EVENT_ID.MAPPING) {
      if (opening === BRACE) return this.braces();
      // Else `[a: 1]`, a map that has no braces.
      return event.style === BLOCK ? this.blockMap() : this.refuse();
    }
    return opening === BRACKET ? this.brackets() : this.blockList();
  }

  private blockMap(): Node {
    const { at: start } = this;
    const entries: Entry[] = [];
    const names = new Set<string>();
    while (!this.atPop()) {
      this.toNewLine(entries.length);
      entries.push(this.entry(names, true));
    }
    this.pop();
    return { kind: 'map', flow: false, entries, span: { start, end: (entries.at(-1) ?? this.refuse()).span.end } };
  }

  private blockList(): Node {
    const { at: start } = this;
    const items: Node[] = [];
    while (!this.atPop()) {
      this.toNewLine(items.length);
      this.mark(DASH);
      items.push(this.emptyHere() ?? this.node());
    }
    this.pop();
    return { kind: 'seq', flow: false, items, span: { start, end: (items.at(-1) ?? this.refuse()).span.end } };
  }

  private braces(): Node {
    const { at: start } = this;
    const entries: Entry[] = [];
    const names = new Set<string>();
    for (this.at++; this.between(entries.length, CLOSING_BRACE); ) entries.push(this.entry(names, false));
    return { kind: 'map', flow: true, entries, span: { start, end: this.at } };
  }

  private brackets(): Node {
    const { at: start } = this;
    const items: Node[] = [];
    for (this.at++; this.between(items.length, CLOSING_BRACKET); ) items.push(this.node());
    return { kind: 'seq', flow: true, items, span: { start, end: this.at } };
  }

  /** Steps over the comma before the next part of what stands in brackets; or over the closing bracket, and says false. */
  private between(count: number, closing: number): boolean {
    this.skip();
    const isOver = this.atPop();
    if (count > 0 && (!isOver || this.text.charCodeAt(this.at) === COMMA)) {
      this.mark(COMMA);
      this.skip();
    }
    if (!isOver) return true;
    this.pop();
    this.mark(closing);
    return false;
  }

  private entry(names: Set<string>, mayBeEmpty: boolean): Entry {
    const event = this.events[this.next++];
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) throw notOrdinary;
    const key = this.scalar(event);
    if (key.style === 'literal' || key.style === 'folded') throw notOrdinary;
    this.skipSpaces();
    // The longest name that YAML allows before a colon is 1,024 characters.
    if (this.at - key.span.start > 1000) throw notOrdinary;
    this.mark(COLON);
    const name = String(key.value);
    if (names.has(name)) throw notOrdinary;
    names.add(name);
    const value = (mayBeEmpty && this.emptyHere()) || this.node();
    return { key, name, value, span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) } };
  }

  /** Nothing behind a colon or a dash has its place behind the spaces that follow there. */
  private emptyHere(): ScalarNode | undefined {
    const event = this.events[this.next];
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart >= 0) return undefined;
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw notOrdinary;
    this.next++;
    this.skipSpaces();
    return { kind: 'scalar', span: { start: this.at, end: this.at }, value: null, style: 'empty' };
  }

  private scalar(event: ScalarEvent): ScalarNode {
    if (event.valueStart < 0 || event.anchorStart >= 0 || event.tagStart >= 0) throw notOrdinary;
    // A comment above a text and left of it leads the other reader astray.
    const leftmost = this.skip();
    if (leftmost !== Number.POSITIVE_INFINITY && leftmost < this.column()) throw notOrdinary;
    const style = STYLES[event.style];
    const span = style === 'literal' || style === 'folded' ? this.blockSpan(event) : this.flowSpan(event, style);
    this.at = span.end;
    const written = getScalarValue(this.text, event);
    const value = style === 'plain' ? meaning(written) : written;
    const isOther = (typeof value === 'number' || typeof value === 'boolean') && written !== String(value);
    return { kind: 'scalar', span, value, ...(isOther && { written }), style };
  }

  private flowSpan({ valueStart, valueEnd }: ScalarEvent, style: ScalarStyle): Span {
    const quote = style === 'plain' ? 0 : 1;
    const span = { start: valueStart - quote, end: valueEnd + quote };
    if (span.start !== this.at) throw notOrdinary;
    if (style === 'double' && UNUSUAL_ESCAPE.test(this.text.slice(valueStart, valueEnd))) throw notOrdinary;
    return span;
  }

  /** From the indicator, which stands here, to the last character that is not white space. */
  private blockSpan({ valueStart, valueEnd }: ScalarEvent): Span {
    const { at: start, text } = this;
    const header = BLOCK_HEADER.exec(text.slice(start, valueStart));
    if (!header) throw notOrdinary;
    let end = valueEnd;
    while (end > start && WHITE.test(text[end - 1] ?? '')) end--;
    // No text at all, for which the two have different words.
    if (end < valueStart) throw notOrdinary;
    return { start, end };
  }

  /** All but the first part of a block stand on lines of their own. */
  private toNewLine(count: number) {
    const from = this.at;
    this.skip();
    if (count > 0 && this.text.lastIndexOf('\n', this.at - 1) < from) throw notOrdinary;
  }

  /** Steps over white space and comments. Gives the column of the leftmost comment, or infinity. */
  private skip(): number {
    const { text } = this;
    let leftmost = Number.POSITIVE_INFINITY;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN) this.at++;
      else if (code === HASH) {
        const before = text.charCodeAt(this.at - 1);
        if (this.at > this.first && before !== SPACE && before !== LINE_FEED) throw notOrdinary;
        leftmost = Math.min(leftmost, this.column());
        const end = text.indexOf('\n', this.at);
        this.at = end < 0 ? text.length : end;
      } else return leftmost;
    }
  }

  private column(): number {
    return this.at - this.text.lastIndexOf('\n', this.at - 1);
  }

  private skipSpaces() {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  private mark(code: number) {
    if (this.text.charCodeAt(this.at) !== code) throw notOrdinary;
    this.at++;
  }

  private atPop(): boolean {
    return this.events[this.next]?.type === EVENT_ID.POP;
  }

  private pop() {
    if (!this.atPop()) throw notOrdinary;
    this.next++;
  }

  private refuse(): never {
    throw notOrdinary;
  }
}

const BYTE_ORDER_MARK = 0xfeff;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const BRACE = 123;
const CLOSING_BRACE = 125;
const BLOCK = 1;

const STYLES: Readonly<Record<ScalarEvent['style'], ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/** The line that opens a block scalar. With `+` its end would be another one, and columns (`|2`) are counted differently. */
const BLOCK_HEADER = /^[|>]-? *(?: #[^\n]*)?\r?\n$/;

const UNUSUAL_ESCAPE = /\\(?!["\\/n])/;

const WHITE = /\s/;

// What may be more than a word: it opens with a figure, a sign, a point, a tilde, or a letter of true, false and null.
const MAY_BE_MORE = /^[-+.\d~tTfFnN]/;
const WHOLE = /^[-+]?\d{1,15}$/;
const POINT = /^[-+]?(?:\.\d{1,15}|\d{1,15}\.\d{0,15})$/;
const OTHER_NUMBER = /^(?:[-+]?(?:(?:\.\d+|\d+\.?\d*)(?:e[-+]?\d+)?|\.inf)|\.nan|0[xo][\da-f]+)$/i;

/** What a bare word stands for in YAML 1.2. Numbers in a form of their own are left to the other reader. */
function meaning(written: string): ScalarNode['value'] {
  if (!MAY_BE_MORE.test(written)) return written;
  if (WHOLE.test(written)) return Number.parseInt(written, 10);
  if (POINT.test(written)) return Number.parseFloat(written);
  switch (written) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
  }
  if (OTHER_NUMBER.test(written)) throw notOrdinary;
  return written;
}
