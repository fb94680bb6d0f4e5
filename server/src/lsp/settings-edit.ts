/** Repairs that change the library's settings, which are another file than the one at hand. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Fix } from '../engine/rule.js';
import { isUnsaved } from '../spec/address.js';
import type { Workspace } from '../workspace.js';
import { folderOf, isBelow } from './address.js';
import type { Teller } from './diagnostics.js';
import { textEditsOf } from './edits.js';

/**
 * The change of the `mcspec.yaml` that applies to a file; where there is none, one is made. Undefined if neither can be done here.
 */
export function settingsEditOf(
  change: NonNullable<Fix['settings']>,
  workspace: Workspace,
  file: string,
  { client, place, newSettings }: Teller,
): WorkspaceEdit | undefined {
  const settings = workspace.settingsFileOf(file);
  const there = settings === undefined ? undefined : place(settings);
  if (settings !== undefined && there) {
    const edits = textEditsOf(change(there.document.getText()), there);
    if (edits.length === 0) return undefined;
    if (!client.documentChanges) return { changes: { [there.uri]: edits } };
    // Of a file that is not open nobody knows a version.
    return { documentChanges: [{ textDocument: { uri: there.uri, version: workspace.version(settings) ?? null }, edits }] };
  }
  const uri = newSettings(file);
  if (uri === undefined || !client.documentChanges || !client.fileCreation) return undefined;
  const start = { line: 0, character: 0 };
  const edits = change('').map(({ newText }) => ({ range: { start, end: start }, newText }));
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}

/** At the root of the innermost open folder that holds the file, else beside the file. */
export function newSettingsFor(file: string, folders: readonly string[]): string | undefined {
  if (isUnsaved(file)) return undefined;
  const around = folders.filter((folder) => isBelow(file, folder)).sort((a, b) => b.length - a.length)[0];
  const folder = around === undefined ? folderOf(file) : `${around.replace(/\/$/, '')}/`;
  return folder === '' ? undefined : `${folder}mcspec.yaml`;
}
