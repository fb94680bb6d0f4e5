import type { Catalogue } from './catalogue.js';
import { fullId } from './crosswalks.js';
import type { Relation, Strategy } from './framework.js';
import data from './precedents.json';

/** What reviewers aligned a microcredential to. */
export interface Precedent {
  readonly title: string;
  readonly stack: string;
  /** In our own words, one sentence or phrase each. */
  readonly outcomes: readonly string[];
  /** Ids of the framework that the precedents are about. */
  readonly strategies: readonly string[];
  /** `tangential`: the reviewers found nothing that fits well, and named what comes nearest. */
  readonly strength: 'strong' | 'tangential';
}

export const precedents: readonly Precedent[] = data.precedents.map(({ strength, ...rest }) => ({
  ...rest,
  strength: strength === 'tangential' ? 'tangential' : 'strong',
}));

/** The id of the framework that the reviewers compared them with. */
export const reviewedFramework = data.framework;

// How much of what was said of a strategy holds for one of another framework that corresponds to it.
const CARRIED: Readonly<Record<Relation, number>> = { exact: 1, close: 0.9, narrow: 0.6, broad: 0.6, related: 0.3 };

/**
 * The strategies that speak for a precedent in a catalogue, with weights from 0 to 1: its own where the catalogue has its
 * framework, and those of other frameworks that its own correspond to.
 */
export function strategiesOf(precedent: Precedent, catalogue: Catalogue): ReadonlyMap<Strategy, number> {
  const found = new Map<Strategy, number>();
  const add = (strategy: Strategy, weight: number) => found.set(strategy, Math.max(found.get(strategy) ?? 0, weight));
  for (const id of precedent.strategies) {
    const full = `${reviewedFramework}:${id}`;
    const own = catalogue.strategy(full);
    if (own) {
      add(own, 1);
      for (const { strategy, relation } of catalogue.crosswalks(own)) add(strategy, CARRIED[relation]);
      continue;
    }
    // The library does not use the framework itself, and one that it uses names it.
    for (const strategy of catalogue.strategies) {
      for (const { to, relation } of strategy.crosswalks) if (to === full) add(strategy, CARRIED[relation]);
    }
  }
  return found;
}

/**
 * The strategy, with its framework in front, by which one of another framework was named: the first that one of the precedents
 * was aligned to and that it corresponds to. Undefined for a strategy of the precedents' own framework.
 */
export function carrierOf(strategy: Strategy | undefined, among: readonly Precedent[], catalogue: Catalogue): string | undefined {
  if (strategy === undefined || strategy.framework.id === reviewedFramework) return undefined;
  const own = catalogue.crosswalks(strategy).filter(({ strategy: { framework } }) => framework.id === reviewedFramework);
  const linked = new Set([...own.map((each) => fullId(each.strategy)), ...strategy.crosswalks.map(({ to }) => to)]);
  return among.flatMap(({ strategies }) => strategies.map((id) => `${reviewedFramework}:${id}`)).find((full) => linked.has(full));
}

/** Titles that are the same but for capitals, hyphens and “and”. */
export function sameTitle(a: string, b: string): boolean {
  return plainTitle(a) === plainTitle(b);
}

/** A title, or the name of a stack, without what varies between spellings. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
