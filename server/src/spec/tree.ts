/**
 * The tree that everything else reads: scalars, maps and lists with their spans.
 * It knows no parser. `read.ts` builds it; a faster reader may build it too.
 */

/** A half-open range of UTF-16 offsets in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** With the quotes; of a block scalar, from its indicator to the last character that is not white space. */
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** What stands in the text, where the value as a text would be another: 1.10 is the number 1.1. */
  readonly written?: string;
  readonly style: ScalarStyle;
}

/** The text of a value, as its author wrote it. */
export function textOfScalar({ value, written }: ScalarNode): string {
  return written ?? String(value);
}

/** `key: value`. A key with nothing after it has a value of style `empty`. */
export interface Entry {
  readonly key: ScalarNode;
  /** The name that the format knows: the key as written, or the one that a near miss stands for. */
  name: string;
  readonly value: Node;
  readonly span: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  /** Written with braces. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

export interface SeqNode {
  readonly kind: 'seq';
  /** Of a list with dashes, from the first dash. */
  readonly span: Span;
  /** Written with brackets. */
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export type Node = ScalarNode | MapNode | SeqNode;

/** The first entry of that name, if the node is a map that has one. */
export function entryOf(node: Node | undefined, name: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.name === name) : undefined;
}

/** True for a value that says nothing: no value at all, white space only, or an empty list or map. */
export function isBlank(node: Node | undefined): boolean {
  if (!node) return true;
  if (node.kind === 'scalar') return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
  return node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
}

/** The node as plain data, by the names that the format knows. Keys of no known name are kept too. */
export function toData(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'seq') return node.items.map(toData);
  // A prototype-free object, since a key may be called __proto__.
  const data = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) if (!(entry.name in data)) data[entry.name] = toData(entry.value);
  return data;
}

/** The node at a path of names and indexes, or the deepest one on the way there. */
export function nodeAt(node: Node, path: readonly (string | number)[]): { node: Node; entry?: Entry; complete: boolean } {
  let current = node;
  let last: Entry | undefined;
  for (const step of path) {
    const entry = entryOf(current, String(step));
    const next = entry?.value ?? (current.kind === 'seq' ? current.items[Number(step)] : undefined);
    if (!next) return { node: current, ...(last && { entry: last }), complete: false };
    last = entry;
    current = next;
  }
  return { node: current, ...(last && { entry: last }), complete: true };
}

/** Calls `visit` for every scalar value (not key), with the path of names and indexes that leads to it. */
export function eachScalar(
  node: Node,
  visit: (scalar: ScalarNode, path: readonly (string | number)[]) => void,
  path: readonly (string | number)[] = [],
): void {
  if (node.kind === 'scalar') visit(node, path);
  else if (node.kind === 'seq') for (const [index, item] of node.items.entries()) eachScalar(item, visit, [...path, index]);
  else for (const entry of node.entries) eachScalar(entry.value, visit, [...path, entry.name]);
}
