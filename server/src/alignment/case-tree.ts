/** The tree that the associations of a CASE package make of its items. */
import { bySeries } from './case-numbers.js';
import type { CaseItem, CasePackage } from './case-package.js';

export interface CaseTreeNode {
  readonly item: CaseItem;
  /** Undefined for one that stands directly under the document. */
  readonly parent: CaseTreeNode | undefined;
  readonly children: readonly CaseTreeNode[];
  /** From 1, for one that stands directly under the document. */
  readonly level: number;
}

export interface CaseTree {
  readonly roots: readonly CaseTreeNode[];
  /** Every item, each before what is below it. */
  readonly nodes: readonly CaseTreeNode[];
  /** Items of which the package does not say where they stand, or names a parent that it does not hold. They are roots. */
  readonly orphans: number;
  /** Items that stand below themselves; each such circle is opened at the item that comes first in the package. */
  readonly circles: number;
  /** Items with several parents, which stand under the first. */
  readonly shared: number;
}

interface Place {
  readonly parent: string;
  readonly sequence: number;
}

export function treeOf({ document, items, links }: CasePackage): CaseTree {
  const known = new Map(items.map((item) => [item.identifier, item]));
  const places = new Map<string, Place>();
  const lost = new Set<string>();
  const shared = new Set<string>();
  const place = (type: string, inGroup: boolean) => {
    const placed = new Set(inGroup ? places.keys() : []);
    for (const { type: each, origin, destination, sequence = Number.POSITIVE_INFINITY, isGrouped } of links) {
      const child = origin.identifier;
      const parent = destination.identifier;
      if (each.toLowerCase() !== type || isGrouped !== inGroup || !known.has(child) || child === parent) continue;
      if (placed.has(child)) continue;
      if (parent !== document.identifier && !known.has(parent)) {
        lost.add(child);
        continue;
      }
      const there = places.get(child);
      if (there && there.parent !== parent) shared.add(child);
      // An item of the package is a better place than the document that holds them all.
      if (!there || (there.parent === document.identifier && parent !== document.identifier))
        places.set(child, { parent, sequence });
    }
  };
  place('ischildof', false);
  // The associations of a grouping are another view of the same items, by grade for instance.
  place('ischildof', true);
  const parted = new Set(items.filter((item) => !places.has(item.identifier)));
  // Where nobody says whose child an item is, what it is a part of tells where it stands.
  if (parted.size > 0) for (const inGroup of [false, true]) place('ispartof', inGroup);
  const circles = openCircles(items, places);

  const below = new Map<string, CaseItem[]>();
  const top: CaseItem[] = [];
  let orphans = 0;
  for (const item of items) {
    const parent = places.get(item.identifier)?.parent;
    if (parent === undefined && !circles.has(item.identifier) && (lost.has(item.identifier) || places.size > 0)) orphans++;
    const siblings = parent === undefined || !known.has(parent) ? top : (below.get(parent) ?? []);
    siblings.push(item);
    if (siblings !== top && parent !== undefined) below.set(parent, siblings);
  }
  const roots: CaseTreeNode[] = [];
  const nodes: CaseTreeNode[] = [];
  // A stack instead of a function that calls itself: nobody promises that such trees are shallow.
  const waiting = waitingOf(top, undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item, parent } = next;
    const node = { item, parent, children: [], level: (parent?.level ?? 0) + 1 };
    nodes.push(node);
    (parent?.children ?? roots).push(node);
    waiting.push(...waitingOf(below.get(item.identifier) ?? [], node));
  }
  return { roots, nodes, orphans, circles: circles.size, shared: shared.size };

  function waitingOf(siblings: readonly CaseItem[], parent: Growing | undefined) {
    return inOrder(siblings, places)
      .map((item) => ({ item, parent }))
      .reverse();
  }
}

interface Growing extends CaseTreeNode {
  readonly children: CaseTreeNode[];
}

/** Takes the parent from one item of each circle, and gives those items. */
function openCircles(items: readonly CaseItem[], places: Map<string, Place>): Set<string> {
  const opened = new Set<string>();
  const safe = new Set<string>();
  const order = new Map(items.map(({ identifier }, index) => [identifier, index]));
  const orderOf = (identifier: string) => order.get(identifier) ?? Number.POSITIVE_INFINITY;
  for (const { identifier } of items) {
    const path: string[] = [];
    const seen = new Set<string>();
    let at: string | undefined = identifier;
    while (at !== undefined && !safe.has(at) && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = places.get(at)?.parent;
    }
    if (at !== undefined && seen.has(at)) {
      const first = path.slice(path.indexOf(at)).reduce((a, b) => (orderOf(b) < orderOf(a) ? b : a));
      places.delete(first);
      opened.add(first);
    }
    for (const each of path) safe.add(each);
  }
  return opened;
}

/**
 * By their numbers in the package; those without one, and equals, in the order of the package. Where none has a number, their
 * printed codes tell the order, since such packages list their items in any.
 */
function inOrder(siblings: readonly CaseItem[], places: ReadonlyMap<string, Place>): readonly CaseItem[] {
  const number = ({ identifier }: CaseItem) => places.get(identifier)?.sequence ?? Number.POSITIVE_INFINITY;
  const isStated = siblings.some((item) => Number.isFinite(number(item)));
  const series = isStated ? undefined : bySeries(siblings);
  if (series) return series;
  return siblings
    .map((item, index) => ({ item, index, number: number(item) }))
    .sort((a, b) => (a.number === b.number ? a.index - b.index : a.number - b.number))
    .map(({ item }) => item);
}
