import { isNumber, looseKey, singular } from './fold.js';
import type { Dimension, Strategy } from './framework.js';
import type { LabelIndex } from './labels.js';
import { editDistance } from './nearest.js';
import { withoutPrefixes } from './read-label.js';
import { fitTitles } from './titles.js';

const AT_MOST = 3;
const FEW_WORDS = 80;

// From these scores on, a dimension's name and a title are near enough to be meant; from the last on, a name is hardly
// anything else.
const NEAR_NAME = 0.4;
const NEAR_TITLE = 0.5;
const SURE_NAME = 0.75;

/**
 * The strategies that the words of a text may have meant, best first, at most three. A dimension may be misspelled by two
 * letters or named in part; a title may be named in part. Empty where nothing is near.
 */
export function didYouMean(given: readonly string[], strategies: readonly Strategy[], labels: LabelIndex): Strategy[] {
  if (given.length === 0 || given.length > FEW_WORDS) return [];
  const words = withoutPrefixes(given, labels);
  const at = words.findIndex(isNumber);
  const name = at === -1 ? words : words.slice(0, at);
  const after = at === -1 ? [] : words.slice(at + 1);
  const number = at === -1 ? undefined : Number(words[at]);

  const scores = new Map<Strategy, number>();
  let sure = false;
  for (const dimension of labels.namesOf.keys()) {
    const score = nameScore(name, dimension, labels);
    if (score < NEAR_NAME) continue;
    sure ||= score >= SURE_NAME;
    for (const strategy of closestNumbers(dimension, number)) scores.set(strategy, score);
  }
  // Where nothing follows the number, what stands before it may be a title: "setting-priorities/1".
  const title = after.length === 0 && !sure ? name : after;
  for (const { strategy, score } of fitTitles(title, strategies, labels)) {
    if (score >= NEAR_TITLE) scores.set(strategy, (scores.get(strategy) ?? 0) + score);
  }
  // The sort is stable, and a dimension's strategies were added nearest number first.
  const best = [...scores].sort(([, a], [, b]) => b - a);
  return best.slice(0, AT_MOST).map(([strategy]) => strategy);
}

/** How near the words come to a name of the dimension: from 0 to 1, the same. */
function nameScore(words: readonly string[], dimension: Dimension, labels: LabelIndex): number {
  const trimmed = words.at(-1) === 'strategy' ? words.slice(0, -1) : words;
  const given = trimmed.join(' ');
  let best = 0;
  for (const name of labels.namesOf.get(dimension) ?? []) {
    if (given === name) return 1;
    const begun = given !== '' && name.startsWith(`${given} `) ? 0.8 : 0;
    best = Math.max(
      best,
      begun,
      initialsScore(trimmed, name.split(' ')),
      spellingScore(given, name),
      wordScore(trimmed, name.split(' ')),
    );
  }
  return best;
}

/** “CIA” and “V&M” are not clear enough to be taken for a name, and clear enough to ask. */
function initialsScore(given: readonly string[], name: readonly string[]): number {
  const initials = (words: readonly string[]) => words.filter((word) => word !== 'and').map((word) => word[0]);
  const letters =
    given.length === 1
      ? [...(given[0] ?? '')]
      : given.every((word) => word === 'and' || word.length === 1)
        ? initials(given)
        : [];
  return letters.length > 1 && letters.join('') === initials(name).join('') ? 0.8 : 0;
}

function spellingScore(given: string, name: string): number {
  // Two wrong letters in a short name are another name.
  const edits = editDistance(given, name, name.length < 6 ? 1 : 2);
  return edits === undefined ? 0 : 0.95 - edits * 0.1;
}

function wordScore(given: readonly string[], name: readonly string[]): number {
  if (looseKey(given) === looseKey(name)) return 0.95;
  const words = name.filter((word) => word !== 'and');
  const common = words.filter((word) => given.some((other) => singular(other) === singular(word))).length;
  if (common === 0) return 0;
  const share = (2 * common) / (words.length + given.filter((word) => word !== 'and').length);
  return Math.max(share, common === words.length ? 0.65 : 0) * 0.8;
}

/** The strategy of the number; where none is listed, those with the closest numbers; without a number, the first ones. */
function closestNumbers(dimension: Dimension, number: number | undefined): readonly Strategy[] {
  if (number === undefined || Number.isNaN(number)) return dimension.strategies.slice(0, AT_MOST);
  const listed = dimension.strategies.filter((strategy) => strategy.number === number);
  if (listed.length > 0) return listed;
  const away = (strategy: Strategy): number => Math.abs(strategy.number - number);
  return [...dimension.strategies].sort((a, b) => away(a) - away(b)).slice(0, AT_MOST);
}
