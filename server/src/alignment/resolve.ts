import type { Catalogue } from './catalogue.js';
import { didYouMean } from './did-you-mean.js';
import { isNumber, wordsOf } from './fold.js';
import type { Dimension, Strategy } from './framework.js';
import { type Label, readBareNumber, readLabel, readTrailingLabel, readTurnedLabel } from './read-label.js';
import { CONSISTENT, fitTitles, type TitleFit } from './titles.js';

/** What a text in the place of a strategy's id means. */
export type Resolution =
  /** Exactly an id. */
  | { kind: 'id'; strategy: Strategy }
  /** A printed or loose spelling that can only mean this strategy; `Catalogue.writtenId` is what to write. */
  | { kind: 'label'; strategy: Strategy }
  /**
   * The dimension exists, the number is past the highest listed: unknown to this edition. `canonical` is the id that it
   * would have. `byTitle` is there when the title is clearly the one of another, listed strategy.
   */
  | { kind: 'beyond'; dimension: Dimension; number: number; canonical: string; byTitle?: Strategy }
  /** The number means one strategy and the title clearly another. */
  | { kind: 'contradiction'; byNumber: Strategy; byTitle: Strategy }
  /** At least two strategies fit equally well. */
  | { kind: 'ambiguous'; candidates: Strategy[] }
  /** No strategy fits. `nearest` holds at most three that may have been meant, best first. */
  | { kind: 'unknown'; nearest: Strategy[] };

// No label is this long, and a pasted chapter must not cost a pause in typing.
const LONGEST_LABEL = 4000;

// As many as a large library has alignments that are no ids, or a little more.
const MOST_REMEMBERED = 2000;

// A strategy that is not numbered as the label says must fit its title better by this much to be considered.
const MARGIN = 0.1;

/**
 * What the text means in this catalogue. Never throws: a text that is empty, too long or about something else is `unknown`,
 * with nothing near.
 */
export function resolveStrategy(text: string, catalogue: Catalogue): Resolution {
  const exact = catalogue.strategy(text);
  if (exact !== undefined) return { kind: 'id', strategy: exact };
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_LABEL) return { kind: 'unknown', nearest: [] };
  const known = catalogue.resolved.get(trimmed);
  if (known !== undefined) return known;
  const found = resolveLabel(trimmed, catalogue);
  if (catalogue.resolved.size >= MOST_REMEMBERED) catalogue.resolved.clear();
  catalogue.resolved.set(trimmed, found);
  return found;
}

function resolveLabel(trimmed: string, catalogue: Catalogue): Resolution {
  const words = wordsOf(trimmed);
  // In what looks like an id, a plural is a typo; in a printed label it is a spelling.
  const looksLikeId = !/\s/u.test(trimmed) || /\/\s*[-.]?[0-9]/u.test(trimmed);
  const label = readLabel(words, catalogue.labels, !looksLikeId);
  if (label?.number !== undefined) return resolveNumbered(label, label.number, words, catalogue);
  return resolveByTitle(label, words, catalogue);
}

function resolveByTitle(label: Label | undefined, words: readonly string[], catalogue: Catalogue): Resolution {
  const candidates = new Set(titled(words, catalogue));
  if (label !== undefined) for (const strategy of fittingIn(label, catalogue)) candidates.add(strategy);
  if (candidates.size === 0) return resolveCode(words, catalogue) ?? resolveWithoutDimension(words, catalogue);
  // A dimension by itself names none of its strategies, even where it has only one.
  if (label?.rest.length === 0 && candidates.size === 1) return unknown(words, catalogue);
  return oneOf([...candidates]);
}

/** The strategies of the label's dimensions that its title means; all of them where there is no title. */
function fittingIn(label: Label, catalogue: Catalogue): Strategy[] {
  const strategies = label.dimensions.flatMap((dimension) => dimension.strategies);
  if (label.rest.length === 0) return strategies;
  const exact = titled(label.rest, catalogue).filter((strategy) => strategies.includes(strategy));
  if (exact.length > 0) return exact;
  return fitTitles(label.rest, strategies, catalogue.labels)
    .filter(({ clear }) => clear)
    .map(({ strategy }) => strategy);
}

/** "Strategy 3: Using data ...": the title decides and the number has to agree. */
function resolveWithoutDimension(words: readonly string[], catalogue: Catalogue): Resolution {
  const numbered = readBareNumber(words);
  const byTitle = numbered === undefined ? [] : titled(numbered.rest, catalogue);
  const agreeing = byTitle.filter((strategy) => strategy.number === Number(numbered?.number));
  if (agreeing.length > 0) return oneOf(agreeing);
  const label = readTurnedLabel(words, catalogue.labels) ?? readTrailingLabel(words, catalogue.labels);
  return label?.number === undefined
    ? unknown(words, catalogue, byTitle)
    : resolveNumbered(label, label.number, words, catalogue);
}

// No printed code has more words, as “PSEL 2 b” has three.
const LONGEST_CODE = 6;

/** "PSEL.2b: Acting by the norms": a printed code, which is one of the spellings, before its title. */
function resolveCode(words: readonly string[], catalogue: Catalogue): Resolution | undefined {
  for (let end = Math.min(LONGEST_CODE, words.length - 1); end > 0; end--) {
    const code = words.slice(0, end);
    const coded = code.some(isNumber) ? titled(code, catalogue) : [];
    if (coded.length > 0) return resolveNumberAndTitle(coded, words.slice(end), words, catalogue);
  }
  return undefined;
}

function resolveNumbered(label: Label, written: string, words: readonly string[], catalogue: Catalogue): Resolution {
  const coded = titled([written, ...label.rest], catalogue).filter(({ dimension }) => label.dimensions.includes(dimension));
  if (coded.length > 0) return oneOf(coded);
  const number = /^[0-9]+$/u.test(written) ? Number(written) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < 1) return unknown(words, catalogue);
  const listed = label.dimensions.flatMap((dimension) => dimension.strategies.filter((strategy) => strategy.number === number));
  if (listed.length === 0) return resolveUnlisted(label, number, words, catalogue);
  if (label.rest.length === 0) return oneOf(listed);
  if (label.rest.every((word) => isNumber(word) || word === 'and' || word === 'or')) {
    return resolveSeveral(label, listed, words, catalogue);
  }
  return resolveNumberAndTitle(listed, label.rest, words, catalogue);
}

/** "Wellness Strategies 1 and 2" stands where one strategy is expected. */
function resolveSeveral(label: Label, first: readonly Strategy[], words: readonly string[], catalogue: Catalogue): Resolution {
  const numbers = label.rest.filter(isNumber).map(Number);
  const strategies = label.dimensions.flatMap((dimension) => dimension.strategies);
  const candidates = new Set([...first, ...strategies.filter((strategy) => numbers.includes(strategy.number))]);
  return candidates.size > 1 ? { kind: 'ambiguous', candidates: [...candidates] } : unknown(words, catalogue);
}

function resolveUnlisted(label: Label, number: number, words: readonly string[], catalogue: Catalogue): Resolution {
  const dimension = label.dimensions.find(({ strategies }) => strategies.every((strategy) => strategy.number < number));
  // A gap between listed numbers is a mistake, not a newer edition.
  if (dimension === undefined) return unknown(words, catalogue);
  const canonical = catalogue.labels.idOf(dimension, number);
  const owner = clearOwner(fitTitles(label.rest, catalogue.strategies, catalogue.labels), dimension.strategies);
  return { kind: 'beyond', dimension, number, canonical, ...(owner !== undefined && { byTitle: owner.strategy }) };
}

function resolveNumberAndTitle(
  listed: readonly Strategy[],
  title: readonly string[],
  words: readonly string[],
  catalogue: Catalogue,
): Resolution {
  const exact = titled(title, catalogue);
  const agreeing = exact.filter((strategy) => listed.includes(strategy));
  if (agreeing.length > 0) return oneOf(agreeing);

  const fits =
    exact.length > 0
      ? exact.map((strategy) => ({ strategy, score: 1, clear: true }))
      : fitTitles(title, catalogue.strategies, catalogue.labels);
  const consistent = fits.filter(({ strategy, score }) => score >= CONSISTENT && listed.includes(strategy));
  const agreement = consistent[0]?.score ?? 0;
  const owner = clearOwner(fits, listed);
  if (owner !== undefined && !listed.includes(owner.strategy) && owner.score > agreement) {
    const [byNumber, ...others] = listed;
    if (byNumber === undefined || others.length > 0) return { kind: 'ambiguous', candidates: [...listed, owner.strategy] };
    return { kind: 'contradiction', byNumber, byTitle: owner.strategy };
  }
  if (consistent.length === 0) return unknown(words, catalogue, listed);
  const better = fits.filter(({ strategy, score }) => score > agreement + MARGIN && !listed.includes(strategy));
  return oneOf([...consistent, ...better].map(({ strategy }) => strategy));
}

/**
 * Of fits, best first, the one whose title it clearly is, also when misspelled or cut short. Of equals the first that is
 * preferred, then the first in a preferred one's dimension.
 */
function clearOwner(fits: readonly TitleFit[], preferred: readonly Strategy[]): TitleFit | undefined {
  const clear = fits.filter((fit) => fit.clear);
  const best = clear.filter(({ score }) => score === clear[0]?.score);
  return (
    best.find(({ strategy }) => preferred.includes(strategy)) ??
    best.find(({ strategy }) => preferred.some(({ dimension }) => dimension === strategy.dimension)) ??
    best[0]
  );
}

function titled(title: readonly string[], catalogue: Catalogue): readonly Strategy[] {
  return catalogue.labels.titles.get(title.join(' ')) ?? [];
}

function oneOf(candidates: readonly Strategy[]): Resolution {
  const [strategy, ...others] = candidates;
  if (strategy === undefined) return { kind: 'unknown', nearest: [] };
  return others.length === 0 ? { kind: 'label', strategy } : { kind: 'ambiguous', candidates: [...candidates] };
}

function unknown(words: readonly string[], catalogue: Catalogue, first: readonly Strategy[] = []): Resolution {
  const nearest = new Set([...first, ...didYouMean(words, catalogue.strategies, catalogue.labels)]);
  return { kind: 'unknown', nearest: [...nearest].slice(0, 3) };
}
