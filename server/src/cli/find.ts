/** Which files a check is about. */

import { type FileKind, kindOf } from '../spec/file-kinds.js';
import { closest } from '../spec/nearest.js';
import { Failure, type Files, reasonOf } from './host.js';

export interface Target {
  readonly kind: FileKind;
  /** As the author gave it, or below a folder that the author gave. */
  readonly path: string;
  /** The same from the root of the file system. */
  readonly absolute: string;
  /** Standard input, as if it were a file of the current folder. */
  readonly isInput?: boolean;
}

export interface Found {
  readonly targets: readonly Target[];
  /** Folders that could not be looked into, each in a sentence. */
  readonly unread: readonly string[];
}

/** Finds the files; frameworks and library settings come first, reviews last. Throws a `Failure` where a path leads nowhere or to no file at all. */
export async function findTargets(paths: readonly string[], files: Files): Promise<Found> {
  const found = new Map<string, Target>();
  const unread: string[] = [];
  const add = (target: Target) => found.has(target.absolute) || found.set(target.absolute, target);
  for (const given of paths.length > 0 ? paths : ['.']) {
    if (given === '-') {
      add({ kind: 'microcredential', path: '-', absolute: below(files.absolute('.'), '-'), isInput: true });
      continue;
    }
    const path = tidy(files.slashes(given));
    const absolute = files.absolute(given);
    const kind = await files.kind(absolute);
    if (kind === 'file') add({ kind: kindOf(absolute) ?? 'microcredential', path, absolute });
    else if (kind === 'folder') await walk(path, absolute, files, add, unread);
    else throw await notFound(path, absolute, files);
  }
  if (found.size === 0 && unread.length === 0) throw nothingFound(paths);
  const targets = [...found.values()];
  return { targets: ORDER.flatMap((kind) => targets.filter((target) => target.kind === kind)), unread };
}

/** The files below a folder, as far as it can be read. */
export async function findBelow(folder: string, files: Files): Promise<readonly Target[]> {
  const found: Target[] = [];
  await walk(folder, folder, files, (target) => found.push(target), []);
  return found;
}

// What others are read by comes before them.
const ORDER: readonly FileKind[] = ['framework', 'library', 'microcredential', 'review'];

async function walk(
  path: string,
  absolute: string,
  files: Files,
  add: (target: Target) => void,
  unread: string[],
): Promise<void> {
  let entries: Awaited<ReturnType<Files['list']>>;
  try {
    entries = await files.list(absolute);
  } catch (error) {
    unread.push(`The folder ${path || '.'} cannot be read: ${reasonOf(error)}.`);
    return;
  }
  for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Dot files are other programs' own, such as the shadows that macOS leaves on shared drives (`._name`).
    if (name.startsWith('.') || name === 'node_modules') continue;
    const target = { path: below(path, name), absolute: below(absolute, name) };
    const fileKind = kindOf(`/${name}`);
    if (kind === 'folder') await walk(target.path, target.absolute, files, add, unread);
    else if (fileKind) add({ ...target, kind: fileKind });
  }
}

/** Without `./` before it and slashes after it; the current folder is the empty text. */
function tidy(path: string): string {
  const bare = path.replace(/^(?:\.\/+)+/, '').replace(/(?<=[^/])\/+$/, '');
  return bare === '.' ? '' : bare;
}

function below(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The folder that holds a file or folder; undefined above the root. The root itself is the empty text. */
export function folderOf(absolute: string): string | undefined {
  const slash = absolute.lastIndexOf('/');
  return slash < 0 ? undefined : absolute.slice(0, slash);
}

async function notFound(path: string, absolute: string, files: Files): Promise<Failure> {
  if (/[*?]/.test(path)) {
    return new Failure(`There is no file or folder “${path}”.`, 'Name a folder instead: all microcredentials in it are checked.');
  }
  const folder = folderOf(absolute);
  const beside = folder === undefined ? [] : await files.list(folder || '/').catch(() => []);
  const near = closest(
    absolute.slice((folder ?? '').length + 1),
    beside.map((entry) => entry.name),
  );
  return new Failure(
    `There is no file or folder “${path || '.'}”.`,
    near && `Did you mean “${path.slice(0, path.lastIndexOf('/') + 1)}${near}”?`,
  );
}

function nothingFound(paths: readonly string[]): Failure {
  const where = paths.length === 0 || paths[0] === '.' ? 'in this folder or below it' : `in ${paths.join(', ')}`;
  return new Failure(
    `There is no microcredential ${where}.`,
    'The name of a microcredential’s file ends in .microcredential.yaml',
  );
}
