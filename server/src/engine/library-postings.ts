/**
 * Which files of a library may have to do with each other: those that share a name, words of an outcome or of a section, or a stack, and
 * those whose prose may name a title. They are found by keys, so that nobody compares each file with all. Libraries never meet.
 */
import { type Claim, keysOfClaim, keysOfSequences } from './likeness.js';
import { beginningOf, type Name, type Summary } from './summary.js';

/** What is posted of a file. */
export interface Posted {
  /** The library's number. */
  readonly library: number;
  readonly summary: Summary;
}

/** Where many files have the same, all of them are a flood. */
export interface Sharers {
  readonly files: readonly string[];
  readonly isFlood: boolean;
}

/** A file asks for the others: `but` is never among those that are returned. */
export interface Postings {
  /** Returns the files of which something else holds because they have become part of a flood, or are so no longer. */
  post(file: string, posted: Posted): Iterable<string>;
  /** Takes away what was posted of a file. Returns as `post` does. */
  withdraw(file: string, posted: Posted): Iterable<string>;
  /** Who has a name, by its key; of a flood the first two. */
  withName(library: number, key: string, but: string): Sharers;
  /** Everyone who has a name, by its key. */
  named(library: number, key: string): Iterable<string>;
  /** Who has an outcome that may be a copy; none of a flood. */
  withClaim(library: number, claim: Claim, but: string): Set<string>;
  /** Who has a section that may be a copy; none of a flood. */
  withSection(library: number, section: Summary['sections'][number], but: string): Set<string>;
  /** Who has a title that begins so, as `beginningOf` says; none of a flood. */
  withTitle(library: number, begins: number, but: string): string[];
  /** The files, of any library, whose prose may name a title of this one; none where its beginning has long been that of a flood. */
  mayName(library: number, title: Name): Iterable<string>;
  /** Who belongs to a stack; undefined for a crowd. */
  inStack(library: number, stack: string, but?: string): string[] | undefined;
  everyoneInStack(library: number, stack: string): Iterable<string>;
}

/**
 * What more files than these have in common is the library's own wording, or a flood that nobody would read through. Of a name that so
 * many have, one other file is told, and of a stack of so many one picture is taken.
 */
export const FLOOD = 30;

// Nearly all keys are those of one file, for which a set would take ten times the room.
type Files = string | Set<string>;

export function createPostings(): Postings {
  // A key begins with the number of its library.
  const files = new Map<string, Files>();
  // Under the beginning of a title the files whose prose has it, of all libraries.
  const naming = new Map<number, Files>();

  function change(file: string, { library, summary }: Posted, add: boolean): Iterable<string> {
    const crossed = new Set<string>();
    for (const key of keysOf(library, summary)) {
      if (!add && isNamed(files.get(key), file)) for (const each of all(files.get(key))) crossed.add(each);
      const held = changeUnder(files, key, file, add);
      if (held instanceof Set && held.size === (add ? FLOOD + 2 : FLOOD + 1)) for (const each of held) crossed.add(each);
    }
    for (const begins of summary.capitals) changeUnder(naming, begins, file, add);
    return crossed;
  }

  /** The files that have a key, but for one; none of a flood. */
  function having(key: string, but?: string): string[] {
    const held = files.get(key);
    return isFlood(held) ? [] : [...all(held)].filter((file) => file !== but);
  }

  function sharing(keys: Iterable<string>, but: string): Set<string> {
    const found = new Set<string>();
    for (const key of keys) for (const file of having(key, but)) found.add(file);
    return found;
  }

  return {
    post: (file, posted) => change(file, posted, true),
    withdraw: (file, posted) => change(file, posted, false),
    withName(library, name, but) {
      const held = files.get(keyOf(library, 'n', name));
      const found = isFlood(held) ? firstTwo(held) : [...all(held)];
      return { files: found.filter((file) => file !== but), isFlood: isFlood(held) };
    },
    named: (library, name) => all(files.get(keyOf(library, 'n', name))),
    withClaim: (library, claim, but) => sharing(claimKeys(library, claim), but),
    withSection: (library, section, but) => sharing(sectionKeys(library, section), but),
    withTitle: (library, begins, but) => having(keyOf(library, 'b', begins), but),
    mayName(library, title) {
      if (!canBeNamed(title)) return [];
      const begins = beginningOf(title.value);
      // A title that begins like many others is not looked for; only when it has just come to that, there is something else to say.
      return sizeOf(files.get(keyOf(library, 'b', begins))) > FLOOD + 2 ? [] : all(naming.get(begins));
    },
    inStack(library, stack, but) {
      const key = keyOf(library, 's', stack);
      return isFlood(files.get(key)) ? undefined : having(key, but);
    },
    everyoneInStack: (library, stack) => all(files.get(keyOf(library, 's', stack))),
  };
}

/** True for a title that is looked for in the prose of others. One of a single word is a word like any other. */
export function canBeNamed({ kind, key }: Name): boolean {
  return kind !== 'id' && key.includes(' ');
}

function keysOf(library: number, { names, outcomes, sections, stack }: Summary): Set<string> {
  return new Set([
    ...names.map((name) => keyOf(library, 'n', name.key)),
    ...names.flatMap((name) => (canBeNamed(name) ? [keyOf(library, 'b', beginningOf(name.value))] : [])),
    ...outcomes.flatMap(({ claim }) => claimKeys(library, claim)),
    ...sections.flatMap((section) => sectionKeys(library, section)),
    ...(stack === undefined ? [] : [keyOf(library, 's', stack)]),
  ]);
}

function claimKeys(library: number, claim: Claim): string[] {
  return keysOfClaim(claim).map((key) => keyOf(library, 'o', key));
}

function sectionKeys(library: number, { key, sequences }: Summary['sections'][number]): string[] {
  return [...keysOfSequences(sequences)].map((sequence) => keyOf(library, `t${key}`, sequence));
}

function keyOf(library: number, kind: string, value: string | number): string {
  return `${library}\n${kind}\n${value}`;
}

function isFlood(files: Files | undefined): boolean {
  return sizeOf(files) > FLOOD + 1;
}

/** True for a file that the others of a flood name. */
function isNamed(files: Files | undefined, file: string): boolean {
  return isFlood(files) && firstTwo(files).includes(file);
}

function all(files: Files | undefined): Iterable<string> {
  return files === undefined ? [] : typeof files === 'string' ? [files] : files;
}

function sizeOf(files: Files | undefined): number {
  return files === undefined ? 0 : typeof files === 'string' ? 1 : files.size;
}

function firstTwo(files: Files | undefined): string[] {
  const found: string[] = [];
  for (const file of all(files)) if (found.push(file) === 2) break;
  return found;
}

/** Adds a file under a key, or takes it away. Returns what is there then, as far as it was a set before. */
function changeUnder<K>(files: Map<K, Files>, key: K, file: string, add: boolean): Files | undefined {
  const held = files.get(key);
  if (add) {
    if (held === undefined) files.set(key, file);
    else if (typeof held !== 'string') held.add(file);
    else if (held !== file) files.set(key, new Set([held, file]));
  } else if (held === file || (held instanceof Set && held.delete(file) && held.size === 0)) files.delete(key);
  return held;
}
