/** The workspace's files for the server, which has no way of its own to a virtual workspace. */
import * as vscode from 'vscode';
import type { ListFilesResult, ReadAssetResult, ReadFileResult } from '../../server/src/lsp/protocol.js';

const LARGEST = 4 * 1024 * 1024;
// A file system without search is walked, as far as a library may reasonably reach.
const MOST_FOLDERS = 500;
const SEARCHED = ['file', 'vscode-remote', 'vscode-vfs'];

/** The files of these patterns in the open folders, without what `files.exclude` hides. */
export async function listFiles(patterns: readonly string[]): Promise<ListFilesResult> {
  const found = await Promise.all(patterns.map((pattern) => vscode.workspace.findFiles(pattern)));
  const uris = found.flat();
  const unsearched = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) =>
      !SEARCHED.includes(uri.scheme) && !uris.some((each) => each.scheme === uri.scheme && each.authority === uri.authority),
  );
  const walked = await Promise.all(unsearched.map(({ uri }) => walk(uri)));
  return [...uris, ...walked.flat()].map((uri) => uri.toString());
}

/** The files below a folder that are YAML, pictures or documents; the server takes those that are its own. */
async function walk(root: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = [root];
  for (let seen = 0; waiting.length > 0 && seen < MOST_FOLDERS; seen++) {
    const folder = waiting.shift() as vscode.Uri;
    for (const [name, type] of await entriesOf(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.Directory) {
        if (!(type & vscode.FileType.SymbolicLink) && !name.startsWith('.') && name !== 'node_modules') waiting.push(uri);
      } else if (/\.(?:ya?ml|png|svg|jpe?g|pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|html|mp[34])$/i.test(name)) found.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** A file's text, or null if it is not there, cannot be read, or is too large to be a spec. */
export async function readFile(address: string): Promise<ReadFileResult> {
  try {
    const uri = vscode.Uri.parse(address, true);
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return null;
    // Takes a byte order mark off, as the editor does.
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** The bytes of a picture or another file that is no text, one character for each. */
export async function readAsset(address: string): Promise<ReadAssetResult> {
  try {
    const uri = vscode.Uri.parse(address, true);
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST || !(type & vscode.FileType.File)) return {};
    const bytes = await vscode.workspace.fs.readFile(uri);
    let text = '';
    // In pieces, since a function takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { bytes: text };
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? { bytes: null } : {};
  }
}
