/** What stands beside the cursor: the item of a list that it is in, and what the other items say. */
import { entryOf, type MapNode, type Node } from '../spec/tree.js';
import type { Cursor } from './cursor.js';

export interface Around {
  /** The entry of the item that the cursor is in. */
  readonly key: string;
  /** How much of the cursor's path leads to the item. */
  readonly depth: number;
  readonly item: MapNode;
  /** The other items of the list. */
  readonly others: readonly Node[];
}

/** The innermost item around the cursor, if it is in a list of such. */
export function aroundOf({ path, nodes }: Cursor): Around | undefined {
  for (let depth = Math.min(path.length - 1, nodes.length - 1); depth > 0; depth--) {
    const item = nodes[depth];
    const list = nodes[depth - 1];
    if (item?.kind !== 'map' || list?.kind !== 'seq') continue;
    return { key: String(path[depth]), depth, item, others: list.items.filter((_other, index) => index !== path[depth - 1]) };
  }
  return undefined;
}

/** The texts under a name of an item, be they a list or one alone, perhaps several ids in a row. */
export function textsUnder(item: Node, key: string): string[] {
  const value = entryOf(item, key)?.value;
  return value ? textsOf(value) : [];
}

/** The texts of the list that the cursor is in, without the one under the cursor. */
export function textsBeside({ nodes, word }: Cursor): string[] {
  const list = nodes.at(-1);
  return list?.kind === 'seq' ? textsOf(list).filter((text) => text !== word) : [];
}

const IDS = /^[A-Za-z]+\d+(?:\.[a-z])?(?:[,;\s]+[A-Za-z]+\d+(?:\.[a-z])?)+$/;

function textsOf(value: Node): string[] {
  const items = value.kind === 'seq' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind !== 'scalar' || item.value === null) return [];
    const text = String(item.value).trim();
    return value.kind === 'scalar' && IDS.test(text) ? text.split(/[,;\s]+/) : [text];
  });
}
