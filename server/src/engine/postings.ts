/** Under each key the files that have it. Nearly all keys are those of one file, for which a set would take ten times the room. */
export type Files = string | Set<string>;

export function all(files: Files | undefined): Iterable<string> {
  return files === undefined ? [] : typeof files === 'string' ? [files] : files;
}

export function sizeOf(files: Files | undefined): number {
  return files === undefined ? 0 : typeof files === 'string' ? 1 : files.size;
}

export function firstTwo(files: Files | undefined): string[] {
  const found: string[] = [];
  for (const file of all(files)) if (found.push(file) === 2) break;
  return found;
}

/** Adds a file under a key, or takes it away. Returns what is there then, as far as it was a set before. */
export function change<K>(posted: Map<K, Files>, key: K, file: string, add: boolean): Files | undefined {
  const held = posted.get(key);
  if (add) {
    if (held === undefined) posted.set(key, file);
    else if (typeof held !== 'string') held.add(file);
    else if (held !== file) posted.set(key, new Set([held, file]));
  } else if (held === file || (held instanceof Set && held.delete(file) && held.size === 0)) posted.delete(key);
  return held;
}
