/** An author's text on a terminal: nothing in it acts on the terminal, and its width is known. */

// Directions that reorder the text around them, line separators, and halves of surrogate pairs.
const UNSAFE = /[\u0080-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu;
const CONTROL = /[\u0000-\u001F\u007F]/g;

/** The text with each control character shown as a sign of the same name (`␛`), and what cannot be shown as `�`. */
export function visible(text: string): string {
  return text
    .replace(CONTROL, (c) => (c === '\u007F' ? '\u2421' : String.fromCharCode(0x2400 + c.charCodeAt(0))))
    .replace(UNSAFE, '\uFFFD');
}

/** The same for a sentence: its line ends and tabs become spaces. */
export function sentence(text: string): string {
  return visible(text.replace(/[ \t\r\n]+/g, ' ').trim());
}

const ZERO = /^(?:\p{M}|\p{Cf})+$/u;
// Unicode's East Asian Width “W” and “F”, without the emoji.
const WIDE =
  /^[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
const EMOJI = /^\p{Emoji_Presentation}|\uFE0F/u;

/** How many columns of a terminal one user-perceived character takes: 0, 1 or 2. */
export function columnsOf(grapheme: string): number {
  if (grapheme.length === 1 && grapheme >= ' ' && grapheme < '\u007F') return 1;
  if (ZERO.test(grapheme)) return 0;
  return WIDE.test(grapheme) || EMOJI.test(grapheme) ? 2 : 1;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A user-perceived character and where it begins. */
export function graphemes(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return segmenter.segment(text);
}

// Most texts are, and to find the characters of the others takes a hundred times as long.
const PLAIN = /^[ -~]*$/;

/** How many columns of a terminal the text takes. */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes(text)) columns += columnsOf(segment);
  return columns;
}

/** The text with spaces after it, up to that many columns. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** Breaks a sentence into lines of at most so many columns. A longer word has a line of its own. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(/ +/)) {
    const more = width(word);
    if (line !== '' && taken + 1 + more > columns) {
      lines.push(line);
      line = word;
      taken = more;
    } else {
      taken += line === '' ? more : 1 + more;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The beginning of a text in at most so many columns. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let shown = '';
  let taken = 0;
  for (const { segment } of graphemes(text)) {
    taken += columnsOf(segment);
    if (taken >= columns) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}

/** The lines of a sentence, the first after `first` and the others as far to the right. */
export function hanging(first: string, text: string, columns: number): string[] {
  const indent = ' '.repeat(first.length);
  return wrap(text, Math.max(20, columns - first.length)).map((line, at) => (at === 0 ? first : indent) + line);
}
