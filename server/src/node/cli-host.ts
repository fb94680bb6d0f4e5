/** The command line's host under Node. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Files, Host } from '../cli/host.js';

declare const MCSPEC_VERSION: string;

export function terminalHost(): Host {
  const { stdout, stderr, env } = process;
  return {
    version: MCSPEC_VERSION,
    files,
    env,
    ...(stdout.isTTY && { terminal: { columns: stdout.columns } }),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    async input() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return decoded(Buffer.concat(chunks));
    },
    // Bundled into dist/, where the dictionaries are too.
    dictionary: (name) => readFileSync(join(__dirname, 'dictionaries', name)),
    base64: (bytes) => Buffer.from(bytes).toString('base64'),
    async serve() {
      const { startStdio } = await import('./stdio.js');
      startStdio();
    },
  };
}

const files: Files = {
  absolute: (path) => slashes(resolve(path)),
  slashes,
  async kind(path) {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return undefined;
    }
  },
  async list(folder) {
    const entries = await told(readdir(folder, { withFileTypes: true }));
    const kinds = entries.map(async (entry) => {
      if (entry.isDirectory()) return { name: entry.name, kind: 'folder' as const };
      const isFile = entry.isFile() || (entry.isSymbolicLink() && (await files.kind(join(folder, entry.name))) === 'file');
      return isFile ? { name: entry.name, kind: 'file' as const } : undefined;
    });
    return (await Promise.all(kinds)).filter((entry) => entry !== undefined);
  },
  read: async (path) => decoded(await told(readFile(path))),
  write: (path, text) =>
    told(
      (async () => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      })(),
    ),
  asset(path) {
    try {
      if (!statSync(path).isFile()) return { state: 'missing' };
      accessSync(path, constants.R_OK);
    } catch (error) {
      return { state: ABSENT.has((error as NodeJS.ErrnoException).code ?? '') ? 'missing' : 'unknown' };
    }
    let bytes: Uint8Array | undefined;
    return {
      state: 'found',
      // Most who ask want to know only whether it is there, and it may be a film.
      get bytes() {
        bytes ??= readFileSync(path);
        return bytes;
      },
    };
  },
};

// What no file can be called is not there either.
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

// On other systems than Windows a backslash is a letter like any other.
function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('its letters are not stored as UTF-8; open it in an editor and save it with that encoding');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not do that here',
  EPERM: 'you may not do that here',
  EROFS: 'nothing can be written here',
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  EEXIST: 'a file stands where its folder should be',
  ENOTDIR: 'a file stands where its folder should be',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program holds it',
  ELOOP: 'it is a link in a circle of links',
};

/** The same, with Node's codes in words. */
async function told<T>(action: Promise<T>): Promise<T> {
  try {
    return await action;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw REASONS[code] ? new Error(REASONS[code], { cause: error }) : error;
  }
}
