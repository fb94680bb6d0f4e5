/** What stands under a name, as far as it is of the kind that is asked for. */
import { entryOf, type MapNode, type Node, type ScalarNode } from './tree.js';

/** A number or a word such as true counts as the text that it is written as. Undefined where nothing, or no text, stands there. */
export function textAt(node: Node | undefined, name: string): string | undefined {
  const scalar = scalarAt(node, name);
  return scalar && String(scalar.value);
}

/** Of a list; empty where there is none. */
export function textsAt(node: Node | undefined, name: string): string[] {
  return scalarsAt(node, name).map((item) => String(item.value));
}

/** The items of a list that are neither empty nor groups. */
export function scalarsAt(node: Node | undefined, name: string): ScalarNode[] {
  const list = entryOf(node, name)?.value;
  return list?.kind === 'seq'
    ? list.items.filter((item): item is ScalarNode => item.kind === 'scalar' && item.value !== null)
    : [];
}

/** The items of a list that are groups of entries. */
export function mapsAt(node: Node | undefined, name: string): MapNode[] {
  const list = entryOf(node, name)?.value;
  return list?.kind === 'seq' ? list.items.filter((item) => item.kind === 'map') : [];
}

export function scalarAt(node: Node | undefined, name: string): ScalarNode | undefined {
  const value = entryOf(node, name)?.value;
  return value?.kind === 'scalar' && value.value !== null ? value : undefined;
}
