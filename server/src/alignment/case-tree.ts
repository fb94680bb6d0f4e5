/** The tree that the associations of a CASE package make of its items. */
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
  const place = (type: string) => {
    for (const { type: each, origin, destination, sequence = Number.POSITIVE_INFINITY } of links) {
      const child = origin.identifier;
      const parent = destination.identifier;
      if (each.toLowerCase() !== type || !known.has(child) || child === parent) continue;
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
  place('ischildof');
  const parted = new Set(items.filter((item) => !places.has(item.identifier)));
  // Where nobody says whose child an item is, what it is a part of tells where it stands.
  if (parted.size > 0) place('ispartof');
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
      const circle = new Set(path.slice(path.indexOf(at)));
      const first = items.find((item) => circle.has(item.identifier)) as CaseItem;
      places.delete(first.identifier);
      opened.add(first.identifier);
    }
    for (const each of path) safe.add(each);
  }
  return opened;
}

/** By their numbers in the package; those without one, and equals, in the order of the package. */
function inOrder(siblings: readonly CaseItem[], places: ReadonlyMap<string, Place>): readonly CaseItem[] {
  const number = ({ identifier }: CaseItem) => places.get(identifier)?.sequence ?? Number.POSITIVE_INFINITY;
  return siblings
    .map((item, index) => ({ item, index, number: number(item) }))
    .sort((a, b) => (a.number === b.number ? a.index - b.index : a.number - b.number))
    .map(({ item }) => item);
}
