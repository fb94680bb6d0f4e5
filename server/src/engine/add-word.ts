/** How a word gets into the dictionary of a library. */
import { appendItem, type Edit, writeEntries } from '../spec/edit.js';
import { readTree } from '../spec/read.js';
import { libraryShape } from './library-shape.js';

const ORDER = [...libraryShape.keys.keys()];

/**
 * Adds a word to `dictionary:` in the text of a `mcspec.yaml`, which may be empty. No edits where nobody can say what the text
 * means, or where something else than a list stands there.
 */
export function addToDictionary(text: string, word: string): Edit[] {
  const { root, problems } = readTree(text);
  if (problems.some(({ damage }) => damage === 'lost')) return [];
  if (!root) return [writeEntries(text, [['dictionary', [word]]])];
  const added = root.kind === 'map' ? appendItem(text, root, 'dictionary', word, ORDER) : undefined;
  return added ? [added] : [];
}
