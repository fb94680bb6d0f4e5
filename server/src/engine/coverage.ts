/** What several rules share: naming outcomes, finding what serves them, and mending a link that is missing. */
import { t } from '@vscode/l10n';
import { appendItem, appendItems, type Edit, joinEdits } from '../spec/edit.js';
import type { Insert } from '../spec/insert.js';
import { type Component, type Links, nameOf } from '../spec/links.js';
import type { Artifact, Field, Item, Linked, Outcome, Question, Row } from '../spec/model.js';
import { specShape } from '../spec/parse.js';
import { topicsOf } from '../spec/prose.js';
import { shapeAt } from '../spec/shape.js';
import { entryOf, isBlank, type Node, type Span } from '../spec/tree.js';
import { type RepairKind, repairTitles } from './repair-titles.js';
import type { Context, Fix } from './rule.js';

type AnyContext = Context<unknown>;

export function nameOfOutcome(outcome: Outcome): string {
  return nameOf(t('Essential Outcome'), outcome, outcome.statement);
}

/** Where a finding about a whole item is shown: at its id, else at its first key. */
export function placeOfItem(item: Item): Span {
  return item.id?.span ?? item.node.entries[0]?.key.span ?? item.span;
}

/** The keys of the format at a path, in the order in which an earner meets them. */
export function orderAt(path: readonly (string | number)[]): string[] {
  return [...(shapeAt(specShape, path)?.keys.keys() ?? [])];
}

/** The human name of a section: `overview` is “Overview Questions”. */
export function sectionName(key: string): string {
  return specShape.keys.get(key)?.section ?? key;
}

/** The first id of a list that no item has: `Q5` beside Q1 to Q4, and `Q2` where it was left out. */
export function nextId(prefix: string, items: readonly Item[]): string {
  return nextIds(prefix, items, 1)[0] ?? `${prefix}1`;
}

/** As `nextId`, for several new items. One that has no id yet gets the one of its place. */
export function nextIds(prefix: string, items: readonly Item[], count: number): string[] {
  const taken = new Set(items.map((item, index) => item.id?.value ?? `${prefix}${index + 1}`));
  const free: string[] = [];
  for (let number = 1; free.length < count; number++) if (!taken.has(`${prefix}${number}`)) free.push(`${prefix}${number}`);
  return free;
}

/** What an outcome is about: its statement and its details. */
export function topicsOfOutcome(outcome: Outcome): ReadonlyMap<string, string> {
  return topicsOf([outcome.statement?.value ?? '', ...outcome.details.map((detail) => detail.text?.value ?? '')].join('\n'));
}

// So many are compared, since in a file of thousands each finding would look at each item.
const MOST_COMPARED = 300;

/** The item whose words are nearest to the outcome's, or undefined where none shares a word with it. */
export function closestItem<T extends Linked>(outcome: Outcome, items: readonly T[], textOf: (item: T) => string): T | undefined {
  const wanted = topicsOfOutcome(outcome);
  let best: { item: T; shared: number } | undefined;
  for (const item of items.slice(0, MOST_COMPARED)) {
    const topics = topicsOf(textOf(item));
    let shared = 0;
    for (const topic of topics.keys()) if (wanted.has(topic)) shared++;
    const score = shared / Math.sqrt(Math.max(1, topics.size));
    if (shared > 0 && (!best || score > best.shared)) best = { item, shared: score };
  }
  return best?.item;
}

/** The outcomes that a text speaks of, those with the most words in common first. */
export function outcomesSpokenOf(text: string, outcomes: readonly Outcome[]): Outcome[] {
  const topics = topicsOf(text);
  const shared = (outcome: Outcome) => [...topicsOfOutcome(outcome).keys()].filter((topic) => topics.has(topic)).length;
  return outcomes
    .map((outcome) => ({ outcome, words: shared(outcome) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words)
    .map(({ outcome }) => outcome);
}

/** What a question, an artifact or a prompt says to the earner. */
export function wordsOfComponent(component: Component): string {
  const { title, description, text } = component as Partial<Artifact> & Partial<Question>;
  return [title, description, text].map(said).join('\n').trim();
}

/** True for an item that says of no outcome that it serves it. Whatever else may stand under `outcomes` is told as a wrong type. */
export function isUnlinked(item: Linked): boolean {
  return item.outcomes.length === 0 && isBlank(entryOf(item.node, 'outcomes')?.value);
}

/** True where some of the items, but not all, have no link: those are told one by one, and not also as outcomes left out. */
export function someUnlinked(items: readonly Linked[]): boolean {
  return items.some(isUnlinked) && !items.every(isUnlinked);
}

/**
 * The outcomes that the rubric scores. A row without links, or with one that leads nowhere, is told as such; it counts for all
 * that its components are about.
 */
export function scoredOutcomes({ spec, links }: Pick<AnyContext, 'spec' | 'links'>): ReadonlySet<Outcome> {
  const scored = (spec.scoring?.rows ?? []).flatMap((row) => {
    const isWhole = row.outcomes.length > 0 && row.outcomes.every((link) => links.outcome(link.value));
    const components = isWhole ? [] : row.scores.flatMap((link) => links.component(link.value) ?? []);
    return [row, ...components].flatMap((item) => [...links.outcomesOf(item)]);
  });
  return new Set(scored);
}

/** What a scoring row says at its levels. */
export function wordsOfRow(row: Row): string {
  return row.levels.map(({ text }) => said(text)).join('\n');
}

/**
 * The outcomes that none of the items serves. None where as many of the items' links lead nowhere: those are told at the
 * link, and one of the outcomes was probably meant by each.
 */
export function unserved({ spec, links }: Pick<AnyContext, 'spec' | 'links'>, items: readonly Linked[]): Outcome[] {
  const left = spec.outcomes.filter((outcome) => !links.isServed(outcome, items));
  return left.length > strayLinks(links, items) ? left : [];
}

/** How many different links of the items name no outcome, or cannot be read as links. */
export function strayLinks(links: Links, items: readonly Linked[]): number {
  const ids = items.flatMap((item) => item.outcomes.flatMap((link) => (links.outcome(link.value) ? [] : [link.value])));
  const unread = items.filter((item) => entryOf(item.node, 'outcomes')?.value.kind === 'map');
  return new Set(ids).size + unread.length;
}

/** Lets an item serve an outcome: adds the outcome's id to its `outcomes`. */
export function linkTo(
  context: Pick<AnyContext, 'links' | 'text'>,
  item: Linked,
  outcome: Outcome,
  path: readonly (string | number)[],
): Edit | undefined {
  const id = outcome.id?.value;
  if (id === undefined) return undefined;
  // Of two that share an id, a link means the first.
  const { links, text } = context;
  const named = links.detail(id) ?? links.outcome(id);
  return named && named.id !== outcome.id ? undefined : appendItem(text, item.node, 'outcomes', id, orderAt(path));
}

export interface LinkRepair<T extends Linked> {
  readonly kind: RepairKind;
  readonly items: readonly T[];
  readonly textOf: (item: T) => string;
  /** The path of one item, for the order of its keys. */
  readonly path: readonly (string | number)[];
  /** What changes with the link to an item. */
  readonly also?: (item: T) => readonly Edit[];
  /** The list to which a new item is added, and that item. One that is handed in gets its place in the rubric: `scored` is its id. */
  readonly add?: {
    readonly parent: Node | undefined;
    readonly key: string;
    readonly item: Insert;
    readonly scored?: string;
  };
}

/**
 * The repairs for an outcome that nothing serves: link the closest item, or add a new one to be filled in. An item without any
 * link was probably meant for it, so where there is one, nothing else is handed in for it.
 */
export function repairsFor<T extends Linked>(context: AnyContext, outcome: Outcome, repair: LinkRepair<T>): Fix[] {
  const { kind, items, textOf, path, add, also } = repair;
  const id = outcome.id?.value;
  // Of two that share an id, a link means the first.
  if (id === undefined || context.links.outcome(id)?.id !== outcome.id) return [];
  const titles = repairTitles[kind];
  const loose = items.filter(isUnlinked);
  const closest = closestItem(outcome, loose.length > 0 ? loose : items, textOf);
  const candidates = [...new Set([...(closest ? [closest] : []), ...loose])].slice(0, 3);
  const fixes = candidates.flatMap((item): Fix[] => {
    const edit = linkTo(context, item, outcome, path);
    const title = item.id ? titles.link(item.id.value, id) : titles.linkNameless(id);
    return edit ? [{ title, kind: 'review', edits: joinEdits([edit, ...(also?.(item) ?? [])]) }] : [];
  });
  const insert =
    !(add?.scored && loose.length > 0) && add?.parent?.kind === 'map'
      ? appendItem(context.text, add.parent, add.key, add.item, orderOfParent(path))
      : undefined;
  if (insert)
    fixes.push({
      title: titles.add(id),
      kind: 'skeleton',
      edits: joinEdits([insert, ...(add?.scored ? scoreToo(context, [{ id: add.scored, outcomes: [outcome] }]) : [])]),
    });
  return fixes;
}

/**
 * Lets the rubric score new questions, artifacts or prompts. Leaves out what is about an outcome that no row scores: then a
 * row is what is missing, and that is told at the outcome.
 */
export function scoreToo(context: AnyContext, added: readonly { id: string; outcomes: readonly Outcome[] }[]): Edit[] {
  const scored = scoredOutcomes(context);
  const named = new Set(context.spec.scoring?.rows.flatMap((row) => row.scores.map((link) => link.value)));
  const ids = new Map<Row, string[]>();
  for (const { id, outcomes } of added) {
    if (named.has(id) || outcomes.some((outcome) => !scored.has(outcome))) continue;
    const row = rowFor(context, outcomes);
    if (row) ids.set(row, [...(ids.get(row) ?? []), id]);
  }
  return [...ids].flatMap(([row, own]) => scoreEdit(context, row, own) ?? []);
}

/** Lets a row score what has these ids. Undefined where its list cannot be added to. */
export function scoreEdit({ text }: AnyContext, row: Row, ids: readonly string[]): Edit | undefined {
  return appendItems(text, row.node, 'scores', ids, orderAt(['scoring', 'rows', 0]));
}

/**
 * The row that should score what is about these outcomes: one for as many of them as possible, with words in common. Leaves
 * out rows whose list cannot be added to.
 */
export function rowFor(context: AnyContext, outcomes: readonly Outcome[]): Row | undefined {
  const { spec, links } = context;
  const rows = spec.scoring?.rows.filter((row) => scoreEdit(context, row, ['A1'])) ?? [];
  const through = (row: Row) => row.scores.flatMap((link) => links.component(link.value) ?? []);
  const shared = (row: Row) => {
    const own = new Set([row, ...(row.outcomes.length > 0 ? [] : through(row))].flatMap((item) => [...links.outcomesOf(item)]));
    return outcomes.filter((outcome) => own.has(outcome)).length;
  };
  const most = Math.max(...rows.map(shared));
  const best = rows.filter((row) => shared(row) === most);
  const [first] = outcomes;
  return (first && most > 0 ? closestItem(first, best, wordsOfRow) : undefined) ?? best[0];
}

function orderOfParent(path: readonly (string | number)[]): string[] {
  return orderAt(path.slice(0, -2));
}

/** A field's text, or nothing where it is absent. */
export function said(field: Field<string> | undefined): string {
  return field?.value ?? '';
}
