/** How messages name a place in the file, in the author's words. */
import { t } from '@vscode/l10n';
import { shorten } from './links.js';
import { type Shape, shapeAt } from './shape.js';
import { entryOf, type Node, nodeAt } from './tree.js';

export type Path = readonly (string | number)[];

/** `“outcomes” of Question Q2`, `“hours”`, `Question Q2`, or `this file` for the whole. */
export function placeOf(root: Node, shape: Shape, path: Path): string {
  const item = path.findLastIndex((step) => typeof step === 'number');
  const key = path.slice(item + 1).findLast((step) => typeof step === 'string');
  const owner = item < 0 ? undefined : itemName(root, shape, path.slice(0, item + 1));
  if (key === undefined) return owner ?? t('this file');
  return owner ? t('“{0}” of {1}', key, owner) : t('“{0}”', key);
}

function itemName(root: Node, shape: Shape, path: Path): string {
  const title = shapeAt(shape, path)?.title || t('Item');
  const id = entryOf(nodeAt(root, path).node, 'id')?.value;
  if (id?.kind === 'scalar' && id.value !== null) return `${title} ${shorten(String(id.value))}`;
  return `${title} ${Number(path.at(-1)) + 1}`;
}
