/** Writes into a file what its author has chosen among the strategies: as few changes as do it, and all else as it was. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { appendItems, type Edit, insertEntry, joinEdits, setValue } from '../spec/edit.js';
import { type Links, linksOf } from '../spec/links.js';
import type { Alignment, Outcome } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import { entryOf, isBlank } from '../spec/tree.js';
import { fitOf } from './alignment-choices.js';
import { orderAt } from './coverage.js';
import { type NewItem, newGap } from './new-items.js';
import { addAlignments, alignmentTo, strategyOf, suggestedFor, suggestedForSpec } from './suggested.js';

/** What an author has chosen. The outcomes are named by their ids. */
export type AlignmentChange =
  /** The strategy is named, is ranked so, and is linked to these outcomes at least. */
  | { readonly strategy: string; readonly rank?: Rank; readonly outcomes: readonly string[] }
  /** It is declared that the framework has nothing for these outcomes. */
  | { readonly gap: true; readonly outcomes: readonly string[] };

type Rank = 'primary' | 'secondary';

/** The change that data from outside stands for; undefined where it is none. */
export function readChange(data: unknown): AlignmentChange | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { strategy, rank, gap, outcomes } = data as Record<string, unknown>;
  if (!Array.isArray(outcomes) || !outcomes.every((id): id is string => typeof id === 'string')) return undefined;
  if (gap === true) return { gap, outcomes };
  if (typeof strategy !== 'string') return undefined;
  if (rank === undefined) return { strategy, outcomes };
  return rank === 'primary' || rank === 'secondary' ? { strategy, rank, outcomes } : undefined;
}

/** Why nothing can be added to the alignment of a file: a part of it is unread, or what stands there is no list. */
export type Obstacle = 'unread' | 'no list';

export function obstacleTo({ root, complete }: SpecDocument): Obstacle | undefined {
  if (!complete || (root && root.kind !== 'map')) return 'unread';
  const value = entryOf(root, 'alignment')?.value;
  return isBlank(value) || value?.kind === 'seq' ? undefined : 'no list';
}

/** No edits where the change is made already, where the file has no such outcomes, or where something is in the way. */
export function align(document: SpecDocument, catalogue: Catalogue, change: AlignmentChange): Edit[] {
  if (obstacleTo(document)) return [];
  const links = linksOf(document.spec);
  const outcomes = outcomesOf(change, links);
  if (change.outcomes.length > 0 && outcomes.length === 0) return [];
  if ('gap' in change) return added(document, gapFor(outcomes, document, catalogue));
  const strategy = catalogue.strategy(change.strategy);
  if (!strategy) return [];
  const items = document.spec.alignments.filter((item) => strategyOf(item, catalogue) === strategy);
  const [item] = items;
  if (item) return changed(document.text, item, change.rank, idsOf(outcomes.filter((each) => !links.isServed(each, items))));
  const strength = fitsClearly(strategy, outcomes, document, catalogue) ? 'strong' : 'tangential';
  const { rank = 'secondary' } = change;
  return added(document, alignmentTo(strategy, { rank, strength, outcomes: idsOf(outcomes) }, catalogue));
}

function outcomesOf({ outcomes }: AlignmentChange, links: Links): Outcome[] {
  return [...new Set(outcomes.flatMap((id) => links.outcome(id) ?? []))];
}

function idsOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ id }) => id?.value ?? []);
}

function added(document: SpecDocument, item: NewItem): Edit[] {
  return addAlignments({ document, text: document.text }, '', 'review', [item]).flatMap(({ edits }) => edits);
}

function gapFor(outcomes: readonly Outcome[], { spec }: SpecDocument, catalogue: Catalogue): NewItem {
  const asked = { spec, library: { catalogue } };
  const [only] = outcomes.length === 1 ? outcomes : [];
  const { gap } = only ? suggestedFor(only, asked) : suggestedForSpec(asked);
  return newGap(idsOf(outcomes), gap);
}

function fitsClearly(strategy: Strategy, outcomes: readonly Outcome[], { spec }: SpecDocument, catalogue: Catalogue): boolean {
  const asked = { spec, library: { catalogue } };
  return [suggestedForSpec(asked), ...outcomes.map((outcome) => suggestedFor(outcome, asked))].some(
    ({ confidence, scores }) => fitOf(confidence, scores.get(strategy)) === 'clear',
  );
}

function changed(text: string, item: Alignment, rank: Rank | undefined, outcomes: readonly string[]): Edit[] {
  const linked = outcomes.length > 0 ? appendItems(text, item.node, 'outcomes', outcomes, orderAt(['alignment', 0])) : undefined;
  return joinEdits([...(rank ? ranked(text, item, rank) : []), ...(linked ? [linked] : [])]);
}

function ranked(text: string, { node, rank }: Alignment, wanted: Rank): Edit[] {
  if (rank?.value === wanted) return [];
  const entry = entryOf(node, 'rank');
  return [entry ? setValue(text, entry, wanted, node.flow) : insertEntry(text, node, 'rank', wanted, orderAt(['alignment', 0]))];
}
