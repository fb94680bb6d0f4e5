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

const BEFORE_A_NUMBER = new Set(['strategy', 'strategies', 'strat', 'str', 's', 'number', 'num', 'no', 'nr']);

/**
 * The label that the words begin with; `undefined` where they do not begin with a dimension, perhaps after the name of its
 * framework or domain. With `loosely`, plurals and "and" do not count in the dimension.
 */
export function readLabel(words: readonly string[], labels: LabelIndex, loosely: boolean): Label | undefined {
  const { named, dimension } = readPrefixes(words, labels, loosely);
  if (dimension === undefined) return undefined;
  const dimensions = dimension.found.filter((candidate) => inAll(labels.frameworkOf.get(candidate), named));
  return dimensions.length === 0 ? undefined : readNumber(dimensions, words.slice(dimension.end));
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
