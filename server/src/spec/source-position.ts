/** Where the characters of a text stand in the file: folded lines, doubled quotes and escapes are taken into account. */
import { type Edit, replaceScalar } from './edit.js';
import type { ScalarNode, Span } from './tree.js';

/**
 * The place of `value.slice(start, end)` in the text; `start` and `end` are UTF-16 indexes into a scalar's value. White
 * space that a line break stands for has the place of the break with its indentation. Where the value cannot be followed
 * in the text, the place is that of the whole scalar.
 */
export function sourceSpan(text: string, scalar: ScalarNode, start: number, end: number): Span {
  return follow(text, scalar)?.(start, end) ?? scalar.span;
}

/** The same for many places in one scalar: the text is walked through once. */
export function sourcePlaces(text: string, scalar: ScalarNode): (start: number, end: number) => Span {
  return follow(text, scalar) ?? (() => scalar.span);
}

/**
 * Puts other words in the place of `value.slice(start, end)`, written as the scalar's quotation marks demand. The words
 * are one line. The rest of the scalar stays as it is, line breaks included.
 */
export function replaceWithin(text: string, scalar: ScalarNode, start: number, end: number, words: string): Edit {
  const span = follow(text, scalar)?.(start, end);
  const value = String(scalar.value ?? '');
  if (!span || !fits(scalar, words, start) || (scalar.style === 'plain' && joinsToSign(text, span, words)))
    return replaceScalar(text, scalar, value.slice(0, start) + words + value.slice(end));
  const written =
    scalar.style === 'single'
      ? words.replaceAll("'", "''")
      : scalar.style === 'double'
        ? JSON.stringify(words).slice(1, -1)
        : words;
  return { span, newText: written };
}

/** Without quotation marks many characters have a meaning of their own. */
function fits(scalar: ScalarNode, words: string, start: number): boolean {
  if (scalar.style !== 'plain') return !/[\r\n]/.test(words);
  return /^[\p{L}\p{M}\p{N} .;!?()'’“”–—/-]*$/u.test(words) && (start > 0 || /^[\p{L}\p{N}“]/u.test(words));
}

/** True if a colon before the change or a number sign behind it comes to stand beside white space, and so to mean something. */
function joinsToSign(text: string, { start, end }: Span, words: string): boolean {
  const next = text[end] ?? '';
  const right = `${words}${next}`[0] ?? ' ';
  const left = `${text[start - 1] ?? ''}${words}`.at(-1) ?? '';
  return (text[start - 1] === ':' && /[\s,\]}]/.test(right)) || (next === '#' && /\s/.test(left));
}

/** One UTF-16 unit of the value, as the text writes it. */
interface Unit {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /[ \t\r\n]/;

/**
 * Walks through value and text side by side. YAML changes nothing but white space and escapes, so every other character
 * must meet its like; undefined where one does not.
 */
function follow(text: string, scalar: ScalarNode): ((start: number, end: number) => Span) | undefined {
  const { value } = scalar;
  if (typeof value !== 'string' || scalar.style === 'empty') return undefined;
  const units = unitsOf(text, scalar);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; ) {
    if (SPACE.test(value[index] as string)) {
      const stop = endOfSpace(index, value.length, (each) => value[each] as string);
      const unitStop = endOfSpace(at, units.length, (each) => (units[each] as Unit).unit);
      followSpace(value.slice(index, stop), units.slice(at, unitStop), units[at]?.start ?? scalar.span.end, starts, ends);
      index = stop;
      at = unitStop;
      continue;
    }
    while (at < units.length && SPACE.test((units[at] as Unit).unit)) at++;
    const unit = units[at++];
    if (!unit || unit.unit !== value[index]) return undefined;
    starts.push(unit.start);
    ends.push(unit.end);
    index++;
  }
  const last = ends.at(-1) ?? scalar.span.start;
  return (start, end) => {
    const from = starts[start] ?? last;
    return { start: from, end: Math.max(from, end > start ? (ends[end - 1] ?? last) : from) };
  };
}

function endOfSpace(from: number, end: number, unitAt: (index: number) => string): number {
  let at = from;
  while (at < end && SPACE.test(unitAt(at))) at++;
  return at;
}

/** Of white space that is not there as it is, what stands after the last line break is the end of a longer indentation. */
function followSpace(value: string, units: readonly Unit[], place: number, starts: number[], ends: number[]): void {
  const isSame = value.length === units.length && units.every(({ unit }, index) => unit === value[index]);
  const most = isSame ? value.length : value.includes('\n') ? value.length - value.lastIndexOf('\n') - 1 : 0;
  let kept = 0;
  while (kept < most && value.at(-1 - kept) === units.at(-1 - kept)?.unit) kept++;
  const folded = units.slice(0, units.length - kept);
  const start = folded[0]?.start ?? units[0]?.start ?? place;
  for (let index = 0; index < value.length - kept; index++) {
    starts.push(start);
    ends.push(folded.at(-1)?.end ?? start);
  }
  for (const unit of units.slice(units.length - kept)) {
    starts.push(unit.start);
    ends.push(unit.end);
  }
}

function unitsOf(text: string, { span, style }: ScalarNode): Unit[] {
  if (style === 'double') return unescaped(text, span.start + 1, span.end - 1);
  if (style === 'literal' || style === 'folded') {
    const header = /^[|>][^\n]*\n/.exec(text.slice(span.start, span.end));
    return plain(text, span.start + (header?.[0].length ?? span.end - span.start), span.end);
  }
  if (style !== 'single') return plain(text, span.start, span.end);
  const units: Unit[] = [];
  for (let at = span.start + 1; at < span.end - 1; at++) {
    const start = at;
    if (text[at] === "'" && text[at + 1] === "'") at++;
    units.push({ unit: text[start] as string, start, end: at + 1 });
  }
  return units;
}

function plain(text: string, start: number, end: number): Unit[] {
  const units: Unit[] = [];
  for (let at = start; at < end; at++) units.push({ unit: text[at] as string, start: at, end: at + 1 });
  return units;
}

const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const ESCAPE = /^\\(?:\r?\n[ \t]*|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/;

function unescaped(text: string, start: number, end: number): Unit[] {
  const units: Unit[] = [];
  for (let at = start; at < end; ) {
    const written = text[at] === '\\' ? ESCAPE.exec(text.slice(at, Math.min(at + 400, end)))?.[0] : undefined;
    const next = at + (written?.length ?? 1);
    for (const unit of written ? meaning(written) : [text[at] as string]) units.push({ unit, start: at, end: next });
    at = next;
  }
  return units;
}

/** The UTF-16 units that an escape stands for; none for a line break that is escaped. */
function meaning(written: string): string[] {
  const letter = written[1] as string;
  if (letter === '\n' || letter === '\r') return [];
  if (written.length === 2) return [ESCAPES[letter] ?? letter];
  const code = Number.parseInt(written.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code).split('') : [];
}
