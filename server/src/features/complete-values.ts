/** Words of closed lists, true and false, stacks, levels, the usual value, the next free id. */
import type { Settings } from '../engine/settings.js';
import { scaleOf } from '../spec/levels.js';
import type { Spec } from '../spec/model.js';
import type { Shape } from '../spec/shape.js';
import { entryOf } from '../spec/tree.js';
import { aroundOf, textsBeside, textsUnder } from './around.js';
import { type Completion, type CompletionKind, insertionOf, sortKey, type Value } from './completion.js';
import type { Cursor } from './cursor.js';

export interface Offer {
  readonly value: Value;
  readonly kind: CompletionKind;
  readonly documentation?: string;
  readonly detail?: string;
  readonly preselect?: boolean;
}

/** The values of a microcredential that are no links. */
export function completeValues(uri: string, settings: Settings, spec: () => Spec, cursor: Cursor): Completion[] {
  return completionsOf(cursor, offersOf(uri, settings, spec, cursor));
}

/** Offers as they are put where the cursor is, in their order. */
export function completionsOf(cursor: Cursor, offers: readonly Offer[]): Completion[] {
  return offers.map(({ value, kind, detail, documentation, preselect }, index) => ({
    label: String(value),
    kind,
    ...(detail && { detail }),
    ...(documentation && { documentation }),
    insert: insertionOf(cursor, value),
    filterText: String(value),
    sortText: sortKey(index),
    ...(preselect && { preselect }),
  }));
}

function offersOf(uri: string, settings: Settings, spec: () => Spec, cursor: Cursor): Offer[] {
  const { shape } = cursor;
  if (shape.linksTo === 'stack') return settings.stacks.map((value) => ({ value, kind: 'stack' }));
  if (shape.linksTo === 'level') return scaleOf(spec().scoring, settings.levels).map((value) => ({ value, kind: 'level' }));
  if (cursor.path.join('.').startsWith('scoring.levels.')) {
    const there = new Set(textsBeside(cursor));
    return settings.levels.filter((value) => !there.has(value)).map((value) => ({ value, kind: 'level' }));
  }
  const id = nextId(uri, cursor);
  return id === undefined
    ? offersOfShape(shape)
    : [{ value: id, kind: 'value', detail: shape.title, documentation: shape.description }];
}

/** What the format itself offers at a place: the words of a closed list, true and false, or the usual value. */
export function offersOfShape(shape: Shape): Offer[] {
  const usual = (value: Value) => shape.default === value && { preselect: true };
  if (shape.choices.length > 0) {
    return shape.choices.map(({ value, description }) => ({
      value,
      kind: 'value',
      ...(description && { detail: description, documentation: description }),
      ...usual(value),
    }));
  }
  if (shape.kinds.has('boolean')) {
    return [true, false].map((value) => ({ value, kind: 'value', documentation: shape.description, ...usual(value) }));
  }
  const value = shape.default;
  const isScalar = typeof value === 'string' || typeof value === 'number';
  return isScalar ? [{ value, kind: 'value', detail: shape.title, documentation: shape.description }] : [];
}

/** The id that is free: for an item the one after the highest, for the file its name. */
function nextId(uri: string, cursor: Cursor): string | undefined {
  if (cursor.path.at(-1) !== 'id') return undefined;
  if (cursor.path.length === 1) return /([^/\\]+)\.microcredential\.ya?ml$/i.exec(uri)?.[1];
  const around = aroundOf(cursor);
  const example = String(cursor.shape.examples[0] ?? '');
  const pattern = /^([A-Z]+)\d+(\.[a-z])?$/.exec(example);
  if (!around || !pattern) return undefined;
  const ids = around.others.flatMap((other) => textsUnder(other, 'id'));
  if (!pattern[2]) {
    const numbers = ids.map((id) => Number(/\d+/.exec(id)?.[0] ?? 0));
    return `${pattern[1]}${Math.max(0, ...numbers.filter((number) => number < 10_000)) + 1}`;
  }
  const outcome = entryOf(cursor.nodes[around.depth - 2], 'id')?.value;
  if (outcome?.kind !== 'scalar' || outcome.value === null) return undefined;
  const letters = ids.map((id) => /\.([a-y])$/.exec(id)?.[1]?.charCodeAt(0) ?? 0x60);
  return `${String(outcome.value)}.${String.fromCharCode(Math.max(0x60, ...letters) + 1)}`;
}
