/**
 * The ids of a microcredential: where each is defined, and who links to it. Definition, references, highlights, rename,
 * hints and lenses all read from here; no text is searched.
 */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Dimension, Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { Settings } from '../engine/settings.js';
import type { WrittenName } from '../engine/summary.js';
import { scaleOf } from '../spec/levels.js';
import { linksOf } from '../spec/links.js';
import type { Field, Item, Linked, Outcome } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import { rememberingFor } from '../spec/remember.js';
import { sourceSpan } from '../spec/source-position.js';
import type { ScalarNode, Span } from '../spec/tree.js';
import { touches } from './at.js';

export type ItemKind = 'outcome' | 'detail' | 'source' | 'resource' | 'question' | 'artifact' | 'prompt' | 'row';
export type IdKind = ItemKind | 'level' | 'microcredential' | SharedKind | 'domain';
/** What is defined in one file of a library and named in others. */
export type SharedKind = 'strategy' | 'dimension' | 'stack';

/** What an id names. */
export interface Named {
  readonly kind: IdKind;
  /** As it is written where it is defined, or as it should be written. */
  readonly id: string;
  readonly item?: Item;
  readonly strategy?: Strategy;
  readonly dimension?: Dimension;
  /** Of a detail: the outcome that it belongs to. */
  readonly whole?: Named;
  /** The place that defines it, then those that link to it, in the order of the text; a second definition is another thing. */
  readonly mentions: readonly Mention[];
}

/** A place where an id is written. */
export interface Mention {
  readonly role: 'definition' | 'link';
  /** What a link here should name. */
  readonly wants: 'outcome' | 'component' | Exclude<IdKind, ItemKind> | ItemKind;
  /** Without quotation marks. Of several ids in a row, one. */
  readonly span: Span;
  readonly scalar: ScalarNode;
  /** As written, without white space around it. */
  readonly written: string;
  /** The item that the id stands in, as its own or as a link. */
  readonly owner?: Item;
  /** Undefined for a link to nothing. */
  readonly named?: Named;
}

export interface Ids {
  /** In the order of the text. What an anchor repeats is there once, where it is written. */
  readonly mentions: readonly Mention[];
  readonly named: readonly Named[];
  of(item: Item): Named | undefined;
}

/** The mention at an offset, its ends included. */
export function mentionAt({ mentions }: Ids, offset: number): Mention | undefined {
  return mentions.find(({ span }) => touches(span, offset));
}

/** Finds every id of a microcredential in any state; what is of the wrong kind is left out. Never throws. */
export function idsOf(document: SpecDocument, settings: Settings): Ids {
  return idsFor(document)(settings);
}

// Editors ask for a dozen things about the same text, and for each lens by itself.
const idsFor = rememberingFor((document: SpecDocument) => rememberingFor((settings: Settings) => findIds(document, settings)));

function findIds({ text, spec }: SpecDocument, settings: Settings): Ids {
  const links = linksOf(spec);
  const index = new IdIndex(text);
  if (spec.id) index.define('microcredential', spec.id);
  for (const outcome of spec.outcomes) {
    const whole = index.item('outcome', outcome);
    for (const detail of outcome.details) index.item('detail', detail, whole);
  }
  const parts: readonly [ItemKind, readonly Linked[]][] = [
    ['source', spec.research],
    ['resource', spec.resources],
    ['question', links.questions],
    ['artifact', links.artifacts],
    ['prompt', links.prompts],
    ['row', spec.scoring?.rows ?? []],
  ];
  for (const [kind, items] of parts) for (const item of items) index.item(kind, item);
  for (const level of spec.scoring?.levels ?? []) index.define('level', level);

  const outcome = (id: string) => index.of(links.detail(id) ?? links.outcome(id));
  const component = (id: string) => index.of(links.component(id));
  for (const item of [...parts.flatMap(([, items]) => items), ...spec.alignments])
    index.link('outcome', item.outcomes, outcome, item);
  for (const prompt of links.prompts) index.link('component', prompt.about, component, prompt);
  for (const row of spec.scoring?.rows ?? []) index.link('component', row.scores, component, row);
  const scale = new Set(spec.scoring ? scaleOf(spec.scoring, settings.levels) : []);
  const level = (id: string) => (scale.has(id) ? index.world('level', id) : undefined);
  if (spec.scoring?.passing) index.link('level', [spec.scoring.passing], level);
  for (const row of spec.scoring?.rows ?? [])
    for (const described of row.levels) index.link('level', [described.level], level, row);
  const shared = sharedIn(index, settings);
  for (const item of spec.alignments) if (item.strategy) index.link('strategy', [item.strategy], shared.strategy, item);
  if (spec.stack) index.link('stack', [spec.stack], shared.stack);
  return index.finish();
}

/** Of all that `idsOf` finds, the stack and the strategies, from what is known of a text without reading it. */
export function sharedMentions(text: string, names: readonly WrittenName[], settings: Settings): readonly Mention[] {
  const index = new IdIndex(text);
  const shared = sharedIn(index, settings);
  for (const { kind, scalar } of names) {
    if (kind === 'stack' || kind === 'strategy') index.link(kind, [{ value: String(scalar.value), node: scalar }], shared[kind]);
  }
  return index.finish().mentions;
}

/** What the name of a strategy or stack stands for in the library. */
function sharedIn(index: IdIndex, { catalogue, stacks }: Settings): Readonly<Record<'stack' | 'strategy', Finder>> {
  return {
    strategy(text) {
      const found = strategyNamed(text, catalogue);
      return found && index.world('strategy', catalogue.writtenId(found), { strategy: found });
    },
    stack: (name) => (stacks.includes(name) ? index.world('stack', name) : undefined),
  };
}

/** The strategy that a text names, by its id or by a spelling that can mean no other. */
export function strategyNamed(text: string, catalogue: Catalogue): Strategy | undefined {
  const meant = resolveStrategy(text, catalogue);
  return meant.kind === 'id' || meant.kind === 'label' ? meant.strategy : undefined;
}

/** What mentions an outcome or one of its details; the definitions of the details are not among them. */
export function mentionsWithDetails({ named }: Ids, target: Named): Mention[] {
  const details = target.kind === 'outcome' ? named.filter(({ whole }) => whole === target) : [];
  const links = details.flatMap(({ mentions }) => mentions.filter(({ role }) => role === 'link'));
  return [...target.mentions, ...links].sort(byPlace);
}

/** What an item says: its statement, text, title or citation. */
export function textOfItem(item: Item): Field<string> | undefined {
  const { statement, text, title, citation } = item as Partial<
    Pick<Outcome, 'statement'> & { text: Field<string>; title: Field<string>; citation: Field<string> }
  >;
  return statement ?? text ?? title ?? citation;
}

type Written = Pick<Field<string>, 'value' | 'node'>;
type Finder = (id: string) => Named | undefined;
type Open = { -readonly [K in keyof Named]: Named[K] } & { mentions: Mention[] };

/** Gathers the mentions of a file. */
export class IdIndex {
  private readonly mentions: Mention[] = [];
  private readonly byItem = new Map<Item, Open>();
  private readonly byId = new Map<string, Open>();
  private readonly seen = new Map<ScalarNode, Set<number>>();

  constructor(private readonly text: string) {}

  item(kind: ItemKind, item: Item, whole?: Named): Named {
    const named: Open = { kind, id: item.id?.value.trim() ?? '', item, mentions: [], ...(whole && { whole }) };
    this.byItem.set(item, named);
    if (item.id) this.mention('definition', kind, [item.id], () => named, item);
    return named;
  }

  of = (item: Item | undefined): Named | undefined => item && this.byItem.get(item);

  /** What is known by its id alone. */
  world(kind: IdKind, id: string, what: Pick<Named, 'strategy' | 'dimension' | 'item'> = {}): Named {
    const key = `${kind}:${id}`;
    const named = this.byId.get(key) ?? { kind, id, mentions: [], ...what };
    this.byId.set(key, named);
    return named;
  }

  /** What stands there defines an id, which is what stands there unless another one is told. */
  define(
    kind: Exclude<IdKind, ItemKind>,
    field: Written,
    id = field.value.trim(),
    what: Pick<Named, 'strategy' | 'dimension'> = {},
  ): void {
    // A level that is listed twice is a link to the first.
    const role = this.byId.has(`${kind}:${id}`) ? 'link' : 'definition';
    this.mention(role, kind, [field], () => this.world(kind, id, what));
  }

  link(wants: Mention['wants'], fields: readonly Written[], find: Finder, owner?: Item): void {
    this.mention('link', wants, fields, find, owner);
  }

  private mention(role: Mention['role'], wants: Mention['wants'], fields: readonly Written[], find: Finder, owner?: Item): void {
    for (const { scalar, written, span } of wordsOf(this.text, fields)) {
      const seen = this.seen.get(scalar) ?? new Set();
      if (seen.has(span.start)) continue;
      this.seen.set(scalar, seen.add(span.start));
      const named = find(written);
      const mention: Mention = { role, wants, span, scalar, written, ...(owner && { owner }), ...(named && { named }) };
      this.mentions.push(mention);
      (named as Open | undefined)?.mentions.push(mention);
    }
  }

  finish(): Ids {
    const named = [...this.byItem.values(), ...this.byId.values()];
    for (const each of named) each.mentions.sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
    return { mentions: this.mentions.sort(byPlace), named, of: this.of };
  }
}

function rank({ role }: Mention): number {
  return role === 'definition' ? 0 : 1;
}

function byPlace(a: Mention, b: Mention): number {
  return a.span.start - b.span.start;
}

interface Word {
  readonly scalar: ScalarNode;
  readonly written: string;
  readonly span: Span;
}

/** Where each of the fields stands by itself: ids in a row share a scalar. */
function wordsOf(text: string, fields: readonly Written[]): Word[] {
  const first = fields[0]?.node;
  if (fields.length > 1 && first?.kind === 'scalar' && fields.every(({ node }) => node === first)) {
    const row = wordsInRow(text, first);
    if (row.length === fields.length && row.every(({ written }, at) => written === fields[at]?.value)) return row;
  }
  return fields.flatMap(({ node }) => {
    if (node.kind !== 'scalar') return [];
    const value = String(node.value);
    const written = value.trim();
    const start = value.length - value.trimStart().length;
    return [{ scalar: node, written, span: sourceSpan(text, node, start, start + written.length) }];
  });
}

function wordsInRow(text: string, scalar: ScalarNode): Word[] {
  const { start, end } = scalar.span;
  return [...text.slice(start, end).matchAll(/[A-Za-z]+\d+(?:\.[a-z])?/g)].map(({ index, 0: written }) => ({
    scalar,
    written,
    span: { start: start + index, end: start + index + written.length },
  }));
}
