/** The format as the contract (`schemas/`) tells it: which keys stand where, what they are for, what they may hold. */
import { t } from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import type { Entry, Node } from './tree.js';

/** What an author may write at one place. Titles, descriptions and sections are in the author's language. */
export interface Shape {
  readonly kinds: ReadonlySet<'map' | 'list' | 'text' | 'number' | 'integer' | 'boolean' | 'nothing'>;
  readonly title: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly default?: unknown;
  /** The closed list of values, each with a sentence about it. */
  readonly choices: readonly { readonly value: string; readonly description: string }[];
  readonly pattern?: RegExp;
  readonly keys: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  /** The shape of a key that is not listed, where any name may stand. */
  readonly open?: Shape;
  readonly item?: Shape;
  /** What a value here names: an outcome, a component, a strategy ... */
  readonly linksTo?: LinkKind;
  /** Prose that a reader meets, as against ids, numbers and addresses. */
  readonly prose: boolean;
  readonly section: string | undefined;
  /** Understood where it is written, and not offered: the older word for another key, or one for the reader's sake. */
  readonly notOffered?: boolean;
}

export type LinkKind =
  | 'outcome'
  | 'component'
  | 'artifact'
  | 'level'
  | 'strategy'
  | 'stack'
  | 'framework'
  | 'domain'
  | 'crosswalk'
  | 'microcredential'
  | 'item';

interface Schema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  examples?: unknown[];
  default?: unknown;
  const?: unknown;
  pattern?: string;
  enum?: unknown[];
  enumDescriptions?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  definitions?: Record<string, Schema>;
  'x-links-to'?: string;
  'x-prose'?: boolean;
  'x-section'?: string;
  'x-not-offered'?: boolean;
}

const KINDS: Record<string, 'map' | 'list' | 'text' | 'number' | 'integer' | 'boolean' | 'nothing'> = {
  object: 'map',
  array: 'list',
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  null: 'nothing',
};

/** Reads a schema once into shapes. `schema` is one of the project's own files, not an author's. */
export function shapeOf(schema: object): Shape {
  const root = schema as Schema;
  const convert = (written: Schema): Shape => {
    const target = written.$ref ? root.definitions?.[written.$ref.replace('#/definitions/', '')] : undefined;
    const here: Schema = target ? { ...target, ...written } : written;
    const variants = here.oneOf ?? here.anyOf ?? [];
    const shapes = variants.map(convert);
    const types = here.type === undefined ? [] : Array.isArray(here.type) ? here.type : [here.type];
    const values = here.enum ?? (here.const === undefined ? [] : [here.const]);
    const keys = new Map<string, Shape>();
    for (const shape of shapes) for (const [name, key] of shape.keys) keys.set(name, key);
    for (const [name, key] of Object.entries(here.properties ?? {})) keys.set(name, convert(key));
    const open =
      typeof here.additionalProperties === 'object' ? convert(here.additionalProperties) : shapes.find((s) => s.open)?.open;
    const item = here.items ? convert(here.items) : shapes.find((s) => s.item)?.item;
    return {
      kinds: new Set([...types.map((type) => KINDS[type] ?? 'text'), ...shapes.flatMap((shape) => [...shape.kinds])]),
      // Said when asked for, since nobody knows the author's language yet.
      get title() {
        return here.title ? t(here.title) : '';
      },
      get description() {
        return here.description ? t(here.description) : '';
      },
      examples: here.examples ?? [],
      ...(here.default !== undefined && { default: here.default }),
      choices: [
        ...values.map((value, index) => choiceOf(String(value), here.enumDescriptions?.[index])),
        ...shapes.flatMap((shape) => shape.choices),
      ],
      ...(here.pattern && { pattern: new RegExp(here.pattern, 'u') }),
      keys,
      required: here.required ?? [],
      ...(open && { open }),
      ...(item && { item }),
      ...(here['x-links-to'] && { linksTo: here['x-links-to'] as LinkKind }),
      prose: here['x-prose'] ?? false,
      get section() {
        return here['x-section'] && t(here['x-section']);
      },
      ...(here['x-not-offered'] && { notOffered: true }),
    };
  };
  return convert(root);
}

function choiceOf(value: string, description: string | undefined) {
  return {
    value,
    get description() {
      return description ? t(description) : '';
    },
  };
}

/** The shape at a path of names and indexes, or undefined where the format knows nothing. */
export function shapeAt(shape: Shape, path: readonly (string | number)[]): Shape | undefined {
  let current: Shape | undefined = shape;
  for (const step of path) {
    current = typeof step === 'number' ? current?.item : (current?.keys.get(step) ?? current?.open);
    if (!current) return undefined;
  }
  return current;
}

/** A key that the format does not know at its place. */
export interface UnknownKey {
  readonly entry: Entry;
  /** Where the map stands that holds it. */
  readonly path: readonly (string | number)[];
  /** The key that was probably meant. */
  readonly meant?: string;
}

/**
 * Finds the keys that the format does not know, and lets a near miss stand for the key it means (`entry.name`),
 * so that one slip of the pen is told once and not also as a section that is absent.
 */
export function settleKeys(root: Node, shape: Shape): UnknownKey[] {
  const unknown: UnknownKey[] = [];
  // An anchored node is reached once by its own place and again by each alias.
  const visited = new Set<Node>();
  const visit = (node: Node, at: Shape, path: readonly (string | number)[]) => {
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'seq' && at.item) for (const [index, item] of node.items.entries()) visit(item, at.item, [...path, index]);
    if (node.kind !== 'map' || (!at.keys.size && !at.open)) return;
    const names = new Set(node.entries.map((entry) => entry.name));
    for (const entry of node.entries) {
      let child = at.keys.get(entry.name) ?? at.open;
      if (!child) {
        const meant = meantKey(entry, names, at);
        unknown.push({ entry, path, ...(meant && { meant }) });
        if (meant && !names.has(meant)) {
          names.add(meant);
          entry.name = meant;
          child = at.keys.get(meant);
        }
      }
      if (child) visit(entry.value, child, [...path, entry.name]);
    }
  };
  visit(root, shape, []);
  return unknown;
}

function meantKey(entry: Entry, taken: ReadonlySet<string>, shape: Shape): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const written = plain(String(entry.key.value));
  let best: { name: string; far: number } | undefined;
  for (const name of shape.keys.keys()) {
    const far = distance(written, plain(name)) + (taken.has(name) ? 0.5 : 0);
    if (far <= Math.min(2.5, Math.max(1, name.length / 3)) && (!best || far < best.far)) best = { name, far };
  }
  return best?.name;
}
