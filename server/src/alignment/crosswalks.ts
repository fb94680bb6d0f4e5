import type { Framework, Relation, Strategy } from './framework.js';

/** A strategy of another framework that one corresponds to. */
export interface Crosswalk {
  readonly strategy: Strategy;
  /** How `strategy` compares with the one that was asked about. `broad`: it is the wider of the two. */
  readonly relation: Relation;
}

const NEAREST_FIRST: readonly Relation[] = ['exact', 'close', 'narrow', 'broad', 'related'];

/**
 * What each strategy corresponds to among all of these, in both directions. Of two links between the same two strategies
 * the nearer relation counts. Links that lead to none of them, or back into the strategy's own framework, are left out.
 * `targets` is what `targetsAmong` gives for the same strategies.
 */
export function indexCrosswalks(
  strategies: readonly Strategy[],
  targets: ReadonlyMap<string, Strategy>,
): ReadonlyMap<Strategy, readonly Crosswalk[]> {
  const found = new Map<Strategy, Map<Strategy, Relation>>();
  const add = (from: Strategy, to: Strategy, relation: Relation) => {
    const links = found.get(from) ?? new Map<Strategy, Relation>();
    const known = links.get(to);
    if (!known || NEAREST_FIRST.indexOf(relation) < NEAREST_FIRST.indexOf(known)) links.set(to, relation);
    found.set(from, links);
  };
  for (const from of strategies) {
    for (const { to, relation } of from.crosswalks) {
      const target = targets.get(to);
      if (!target || target.framework === from.framework) continue;
      add(from, target, relation);
      add(target, from, reversed(relation));
    }
  }
  const byNearness = (a: Crosswalk, b: Crosswalk) => NEAREST_FIRST.indexOf(a.relation) - NEAREST_FIRST.indexOf(b.relation);
  return new Map(
    [...found].map(([from, links]) => [
      from,
      [...links].map(([strategy, relation]) => ({ strategy, relation })).sort(byNearness),
    ]),
  );
}

/**
 * What a link may lead to: strategies by `framework:dimension/number`, and by their own web address where no other strategy
 * has the same one.
 */
export function targetsAmong(strategies: readonly Strategy[]): ReadonlyMap<string, Strategy> {
  const targets = new Map<string, Strategy>();
  const shared = new Set<string>();
  for (const strategy of strategies) {
    if (strategy.url && targets.has(strategy.url)) shared.add(strategy.url);
    else if (strategy.url) targets.set(strategy.url, strategy);
  }
  for (const url of shared) targets.delete(url);
  for (const strategy of strategies) targets.set(fullId(strategy), strategy);
  return targets;
}

/** `framework:dimension/number`, whatever other frameworks are in use. */
export function fullId({ framework, id }: { readonly framework: Pick<Framework, 'id'>; readonly id: string }): string {
  return `${framework.id}:${id}`;
}

function reversed(relation: Relation): Relation {
  return relation === 'broad' ? 'narrow' : relation === 'narrow' ? 'broad' : relation;
}
