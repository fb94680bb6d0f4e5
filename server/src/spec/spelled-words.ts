/** The words of a prose text that can be right or wrong by a dictionary. */
import { remembering } from './remember.js';

export interface SpelledWord {
  /** As written, without the ending of a possessive. */
  readonly word: string;
  /** UTF-16 indexes into the text. */
  readonly start: number;
  readonly end: number;
  /** True for the first word of a text, a sentence or an item of a list, which has a capital letter whatever it is. */
  readonly opens: boolean;
  /** True where nearly all longer words of the text have a capital letter, as in a title. */
  readonly inTitle: boolean;
}

/**
 * The words of a text in their order, without what has a spelling of its own: addresses, file names, ids, numbers, acronyms, names
 * with capitals inside, code, tags, and words in other scripts than the Latin one. A compound with hyphens gives its parts.
 */
export const spelledWords: (text: string) => readonly SpelledWord[] = remembering((text) => {
  const words: SpelledWord[] = [];
  const masked = maskOf(text);
  for (const chunk of masked.matchAll(/\S+/g)) {
    const word = PLAIN.exec(chunk[0])?.[1];
    if (word !== undefined) {
      const start = chunk.index;
      words.push({ word, start, end: start + word.length, opens: opensSentence(masked, start), inTitle: false });
      continue;
    }
    if (isNoProse(chunk[0])) continue;
    for (const piece of chunk[0].matchAll(PIECE)) {
      const start = chunk.index + piece.index;
      const word = wordOf(piece[0], masked, start);
      if (word !== undefined)
        words.push({ word, start, end: start + word.length, opens: opensSentence(masked, start), inTitle: false });
    }
  }
  return isTitle(words) ? words.map((word) => ({ ...word, inTitle: true })) : words;
}, 4000);

// Most words are of this kind, and need no closer look.
const PLAIN = /^([A-Za-z][a-z]{1,40})[,;:]?$/;
const PIECE = /[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}\p{N}_]+)*/gu;
const LATIN = /^[\p{Script=Latin}\p{M}'’ʼ]+$/u;
const HYPHEN = /[-‐‑]/;
// No word of prose is longer; what is, was made by a machine.
const LONGEST = 60;

/** The text with spaces in the place of code and tags, so that all else keeps its place. */
function maskOf(text: string): string {
  return text.replace(/`[^`\n]*`|<\/?[a-z][^<>\n]{0,200}>|&#?[a-z0-9]{1,10};/gi, (found) => ' '.repeat(found.length));
}

function isNoProse(chunk: string): boolean {
  if (!/\p{L}{2}/u.test(chunk) || chunk.length > 4 * LONGEST) return true;
  if (/:\/\/|^\W?www\.|[@\\{}=]|^#|[?&]\w+=|^\.{0,2}\//i.test(chunk)) return true;
  // A file's name or a site's: letters on both sides of a full stop.
  return /[\p{L}\p{N}_-]\.[a-z]{2,5}(?:\W*$|\/)/iu.test(chunk) && !/\.\p{Lu}\p{Ll}+\W*$/u.test(chunk);
}

/** The word that a piece is, or undefined for one that no dictionary tells anything about. */
function wordOf(piece: string, text: string, start: number): string | undefined {
  if (piece.length > LONGEST || !LATIN.test(piece)) return undefined;
  const word = piece.replace(/['’ʼ]s$/i, '');
  const before = text[start - 1] ?? '';
  const after = text[start + piece.length] ?? '';
  const isPart = HYPHEN.test(before) || HYPHEN.test(after);
  // In compounds, prefixes such as “co-” and “pre-” are as good as words.
  if (word.length < (isPart ? 4 : 2)) return undefined;
  // An acronym, also in the plural, or a name with capitals inside.
  if (/\p{L}.*\p{Lu}/u.test(word)) return undefined;
  // The ending in “policy(ies)”, and what follows a full stop within an id.
  if (before === '(' && after === ')' && /\p{L}/u.test(text[start - 2] ?? '')) return undefined;
  if (before === '.' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? '')) return undefined;
  return word;
}

const ABBREVIATIONS = /(?:^|[\s(])(?:\p{L}|Dr|Mrs?|Ms|Mx|Prof|St|Jr|Sr|vs|No|Nos|e\.g|i\.e|Ph\.D|Ed\.D)\.$/u;

function opensSentence(text: string, start: number): boolean {
  // Most words follow another one.
  if (text[start - 1] === ' ' && /^[a-z,]$/.test(text[start - 2] ?? '')) return false;
  // Far enough to see what a word follows; a longer look at each word would make long texts slow.
  const before = text
    .slice(Math.max(0, start - 40), start)
    .replace(/[\s"'“”‘’([*_]+$/u, (gap) => (gap.includes('\n\n') ? '\n' : ''));
  if (before === '' || before.endsWith('\n')) return true;
  if (/[.!?…]["”’)]*$/u.test(before)) return !ABBREVIATIONS.test(before);
  return /(?:^|\n)\s*(?:[-*•–]|\d+[.)])$/u.test(before);
}

function isTitle(words: readonly SpelledWord[]): boolean {
  const longer = words.filter(({ word, opens }) => !opens && word.length > 3);
  const capital = longer.filter(({ word }) => /^\p{Lu}/u.test(word));
  return capital.length > 0 && capital.length >= longer.length * 0.8;
}
