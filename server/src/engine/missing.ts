/** What a file's format asks for and the file does not have. */
import { t } from '@vscode/l10n';
import { insertEntry } from '../spec/edit.js';
import { type Path, placeOf } from '../spec/place.js';
import type { Shape } from '../spec/shape.js';
import { entryOf, isBlank, type MapNode, type Node } from '../spec/tree.js';
import type { Fix } from './rule.js';
import type { SettingsProblem } from './settings.js';

/** Each entry that is not there, or is there without a value. `whole` is what a message calls the file: “This framework”. */
export function missingIn(text: string, root: Node, shape: Shape, whole: string): SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  // An anchored node is reached once by its own place and again by each alias.
  const visited = new Set<Node>();
  const visit = (node: Node, at: Shape, path: Path) => {
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'seq' && at.item) for (const [index, item] of node.items.entries()) visit(item, at.item, [...path, index]);
    if (node.kind !== 'map') return;
    for (const name of at.required) {
      const entry = entryOf(node, name);
      if (entry && (entry.value.kind !== 'scalar' || !isBlank(entry.value))) continue;
      const owner = path.length === 0 ? whole : capital(placeOf(root, shape, path));
      problems.push({
        severity: 'error',
        message: entry ? t('“{0}” of {1} is empty.', name, owner) : t('{0} has no “{1}”.', owner, name),
        span: entry?.key.span ?? node.entries[0]?.key.span ?? node.span,
        fixes: () => (entry ? [] : addition(text, node, name, at)),
      });
    }
    for (const entry of node.entries) {
      const child = at.keys.get(entry.name) ?? at.open;
      if (child) visit(entry.value, child, [...path, entry.name]);
    }
  };
  visit(root, shape, []);
  return problems;
}

function addition(text: string, map: MapNode, name: string, at: Shape): Fix[] {
  const shape = at.keys.get(name);
  if (!shape?.kinds.has('text')) return [];
  const todo = t('the {0}', shape.title.toLowerCase());
  return [
    { title: t('Add “{0}”', name), kind: 'skeleton', edits: [insertEntry(text, map, name, { todo }, [...at.keys.keys()])] },
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
