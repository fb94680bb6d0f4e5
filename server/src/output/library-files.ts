/** The files of the library that a page is about. */
import { decoded, isUnsaved } from '../spec/address.js';
import type { FileKind } from '../spec/file-kinds.js';
import type { Workspace } from '../workspace.js';

/**
 * Those of a kind to which the same settings apply as to a file; those of all files without any. A text that was never saved stands
 * alone. None for a file that nobody knows.
 */
export function filesAround(workspace: Workspace, uri: string, kind: FileKind = 'microcredential'): string[] {
  if (!workspace.has(uri)) return [];
  const files = workspace.uris(kind);
  if (isUnsaved(uri)) return files.filter((file) => file === uri);
  const settings = workspace.settingsFileOf(uri);
  return files.filter((file) => !isUnsaved(file) && workspace.settingsFileOf(file) === settings);
}

/** An address as a path from the folder `root`, as a person would write it. */
export function pathBelow(root: string, uri: string): string {
  return uri.startsWith(root) ? decoded(uri.slice(root.length)) : uri;
}
