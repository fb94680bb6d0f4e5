/** A library's files on this computer's disk. */
import { type Dirent, promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '../lsp/library.js';

// A folder that was opened by mistake (a whole disk) must not keep the server busy for minutes.
const MOST_FOLDERS = 20_000;
const LARGEST = 4 * 1024 * 1024;

export const nodeFiles: Files = {
  asset: bytesOf,
  async list(folders, patterns) {
    const fits = nameTest(patterns);
    const found: string[] = [];
    const waiting = folders.flatMap((uri) => pathOf(uri) ?? []);
    for (let seen = 0; waiting.length > 0 && seen < MOST_FOLDERS; seen++) {
      const folder = waiting.shift() as string;
      for (const entry of await entriesOf(folder)) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) waiting.push(path);
        else if (!entry.isDirectory() && fits.test(entry.name)) found.push(pathToFileURL(path).href);
      }
    }
    return found;
  },
  async read(uri) {
    const path = pathOf(uri);
    if (!path) return null;
    try {
      if ((await fs.stat(path)).size > LARGEST) return null;
      return (await fs.readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    } catch {
      return null;
    }
  },
};

/** Whether a file's name fits one of the patterns, each of which is a name at any depth: `**\/*.{png,svg}`. */
function nameTest(patterns: readonly string[]): RegExp {
  const names = patterns.map((pattern) =>
    pattern
      .replace(/^\*\*\//, '')
      .replace(/[.+^$()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/\{([^}]*)\}/g, (_braces, choices: string) => `(?:${choices.replaceAll(',', '|')})`),
  );
  return new RegExp(`^(?:${names.join('|')})$`, 'i');
}

/** A file's bytes; null if it is not there, undefined if it cannot be read or is too large for a picture. */
async function bytesOf(uri: string): Promise<Uint8Array | null | undefined> {
  const path = pathOf(uri);
  if (!path) return undefined;
  try {
    const stat = await fs.stat(path);
    if (!stat.isFile()) return null;
    return stat.size > LARGEST ? undefined : await fs.readFile(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : undefined;
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // Not a file of this computer.
  }
}

/** What cannot be read holds nothing. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
