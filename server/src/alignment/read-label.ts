import { isNumber, looseKey } from './fold.js';
import type { Dimension, Framework } from './framework.js';
import type { LabelIndex } from './labels.js';

/** The parts of a printed label such as "Building Ranks: Wellness Strategy 1: Leading the school community". */
export interface Label {
  /** At least one; several where frameworks in use share the name. */
  readonly dimensions: readonly Dimension[];
  /** The number as written, such as "1", "01" or "-1". */
  readonly number?: string;
  /** The words after the number, or after the dimension where there is none. */
  readonly rest: readonly string[];
}

const STRATEGY = new Set(['strategy', 'strategies', 'strat', 'str', 's', 'element', 'indicator']);
const BEFORE_A_NUMBER = new Set([...STRATEGY, 'number', 'num', 'no', 'nr']);

// From one on.
const NUMBERS_IN_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/**
 * The label that the words begin with; `undefined` where they do not begin with a dimension, perhaps after the name of its
 * framework or domain. With `loosely`, plurals and "and" do not count in the dimension.
 */
export function readLabel(words: readonly string[], labels: LabelIndex, loosely: boolean): Label | undefined {
  const unannounced = words[0] === 'dimension' ? words.slice(1) : words;
  return readPlainLabel(unannounced, labels, loosely) ?? readPlainLabel(unannounced.flatMap(parted), labels, loosely);
}

/** “Standard 3.2” is the second of “Standard 3”. */
function parted(word: string): readonly string[] {
  return /^[0-9]+\.[0-9]+$/u.test(word) ? word.split('.') : [word];
}

function readPlainLabel(words: readonly string[], labels: LabelIndex, loosely: boolean): Label | undefined {
  const { named, dimension } = readPrefixes(words, labels, loosely);
  if (dimension === undefined) return undefined;
  const dimensions = dimension.found.filter((candidate) => inAll(labels.frameworkOf.get(candidate), named));
  if (dimensions.length === 0) return undefined;
  const end = words[dimension.end] === 'dimension' ? dimension.end + 1 : dimension.end;
  // “Standard 2: Ethics and Norms” says one dimension twice, by its code and by its name.
  const again = longestDimension(words, end, labels, false);
  const isSame = again?.found.some((candidate) => dimensions.includes(candidate));
  return readNumber(dimensions, words.slice(isSame ? again?.end : end));
}

/** “Strategy 1 of Wellness”, “Strategy 1 (Wellness): Leading …”: as `readLabel`, for labels that begin with the number. */
export function readTurnedLabel(words: readonly string[], labels: LabelIndex): Label | undefined {
  const numbered = readBareNumber(words);
  if (numbered === undefined) return undefined;
  const [first = ''] = numbered.rest;
  const label = readLabel(['of', 'in', 'from', 'under'].includes(first) ? numbered.rest.slice(1) : numbered.rest, labels, true);
  return label === undefined || label.number !== undefined ? undefined : { ...label, number: numbered.number };
}

/** “Leading … (Wellness 1)”: as `readLabel`, for labels that end with the dimension and the number. */
export function readTrailingLabel(words: readonly string[], labels: LabelIndex): Label | undefined {
  const longest = labels.longestName + 4;
  for (let start = Math.max(1, words.length - longest); start < words.length - 1; start++) {
    const label = readLabel(words.slice(start), labels, true);
    if (label?.number !== undefined && label.rest.length === 0) return { ...label, rest: words.slice(0, start) };
  }
  return undefined;
}

/** The words without the names of frameworks and domains that they begin with. */
export function withoutPrefixes(words: readonly string[], labels: LabelIndex): readonly string[] {
  return words.slice(readPrefixes(words, labels, false).start);
}

interface Prefixes {
  /** For each prefix the frameworks that it may mean. */
  readonly named: readonly (readonly Framework[])[];
  /** How many words they take. */
  readonly start: number;
  /** What comes after them. */
  readonly dimension: Found<Dimension> | undefined;
}

function readPrefixes(words: readonly string[], labels: LabelIndex, loosely: boolean): Prefixes {
  const named: (readonly Framework[])[] = [];
  let start = 0;
  for (;;) {
    const dimension = longestDimension(words, start, labels, loosely);
    const prefix = longest(words, start, labels, (phrase) => labels.prefixes.get(phrase.join(' ')));
    // A domain may be named like the first word of a dimension, so the longer one counts.
    if (prefix === undefined || prefix.end <= (dimension?.end ?? start)) return { named, start, dimension };
    named.push(prefix.found);
    start = prefix.end;
  }
}

function inAll(framework: Framework | undefined, named: readonly (readonly Framework[])[]): boolean {
  return framework !== undefined && named.every((frameworks) => frameworks.includes(framework));
}

/** Whether the words are a number with at most "Strategy" before it and a title after it. */
export function readBareNumber(words: readonly string[]): { number: string; rest: readonly string[] } | undefined {
  const at = numberAt(words);
  const number = at === undefined ? undefined : words[at];
  return at === undefined || number === undefined ? undefined : { number, rest: words.slice(at + 1) };
}

function readNumber(dimensions: readonly Dimension[], words: readonly string[]): Label {
  const numbered = readBareNumber(words);
  if (numbered !== undefined) return { dimensions, ...numbered };
  const spelled = spelledNumber(words);
  // A title may well begin with “One”.
  if (spelled !== undefined && (spelled.end > 1 || spelled.end === words.length))
    return { dimensions, number: spelled.number, rest: words.slice(spelled.end) };
  // "Wellness Strategy: Increasing ..." and "Wellness strategies"; a title may well begin with "Strategies".
  const announced = words[0] === 'strategy' || (words[0] === 'strategies' && words.length === 1);
  return { dimensions, rest: announced ? words.slice(1) : words };
}

function numberAt(words: readonly string[]): number | undefined {
  for (const [at, word] of words.entries()) {
    if (isNumber(word)) return at;
    if (!BEFORE_A_NUMBER.has(word)) return undefined;
  }
  return undefined;
}

/** A number in words or in Roman letters; a single letter only where something says that a number follows. */
function spelledNumber(words: readonly string[]): { number: string; end: number } | undefined {
  const at = words.findIndex((word) => !BEFORE_A_NUMBER.has(word));
  const word = words[at] ?? '';
  const number = Math.max(NUMBERS_IN_WORDS.indexOf(word), word.length > 1 || at > 0 ? ROMAN.indexOf(word) : -1) + 1;
  return number > 0 ? { number: String(number), end: at + 1 } : undefined;
}

interface Found<T> {
  readonly found: readonly T[];
  readonly end: number;
}

function longestDimension(
  words: readonly string[],
  start: number,
  labels: LabelIndex,
  loosely: boolean,
): Found<Dimension> | undefined {
  const exact = longest(words, start, labels, (phrase) => labels.dimensions.get(phrase.join(' ')));
  if (exact !== undefined || !loosely) return exact;
  return longest(words, start, labels, (phrase) => labels.looseDimensions.get(looseKey(phrase)));
}

function longest<T>(
  words: readonly string[],
  start: number,
  labels: LabelIndex,
  look: (phrase: readonly string[]) => readonly T[] | undefined,
): Found<T> | undefined {
  for (let end = Math.min(words.length, start + labels.longestName); end > start; end--) {
    const found = look(words.slice(start, end));
    if (found !== undefined) return { found, end };
  }
  return undefined;
}
