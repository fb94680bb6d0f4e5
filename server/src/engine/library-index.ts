/**
 * What the files of a library have to do with each other: names that two of them use, outcomes and sections that are copies, titles
 * that the prose of another names, and how large the sections of a stack usually are. It holds summaries, never texts.
 *
 * When a file changes, only those are looked at again that had or now have something to do with it.
 */

import { fold } from '../alignment/fold.js';
import { decoded } from '../spec/address.js';
import { keysOfClaim, keysOfSequences, LEAST_SHARE, shareOfClaims, shareOfSequences } from './likeness.js';
import { all, change, type Files, firstTwo, sizeOf } from './postings.js';
import { pictureOf, type StackPicture } from './stack-picture.js';
import { beginningOf, type Name, type Spot, type Summary } from './summary.js';

/** A place in another file. */
export interface Elsewhere extends Spot {
  /** As the one who fills the index calls the file: an address, or a path. */
  readonly file: string;
  /** How messages call the microcredential there. */
  readonly title: string;
}

export interface SharedName {
  readonly own: Name;
  readonly other: Elsewhere & { readonly kind: Name['kind'] };
  /** How many files have the name beside this one. */
  readonly others: number;
}

export interface Copy {
  readonly other: Elsewhere;
  /** In percent, from `LEAST_SHARE` to 100. */
  readonly share: number;
  /** How many files have such a text beside this one. */
  readonly others: number;
}

/** What the library says of one of its files. */
export interface Neighbours {
  readonly names: readonly SharedName[];
  /** For each outcome that has a statement, in the order of the text. The closest copy, if there is one. */
  readonly outcomes: readonly {
    readonly id: string | undefined;
    readonly copy: (Copy & { readonly id: string | undefined }) | undefined;
  }[];
  /** The closest copy of a section, by its key. */
  readonly sections: Readonly<Record<string, Copy>>;
  /** Titles of others with which a pair of words in the prose begins. Whether the whole title stands there, the text must tell. */
  readonly titles: readonly { readonly value: string; readonly other: Elsewhere }[];
  /** The other microcredentials of its stack. */
  readonly stack: (StackPicture & { readonly own: Summary['counts'] }) | undefined;
}

/** Of a file that stands alone. */
export const noNeighbours: Neighbours = { names: [], outcomes: [], sections: {}, titles: [], stack: undefined };

export interface LibraryIndex {
  /**
   * A file says this now, and belongs to this library (the address of its settings, say). Returns the files of which the library has
   * something else to say since; the file itself is not among them.
   */
  put(file: string, library: string, summary: Summary): string[];
  /** A file is gone. Returns as `put` does. */
  drop(file: string): string[];
  neighbours(file: string): Neighbours;
  summary(file: string): Summary | undefined;
  /** The files of a library that have this as their id, title or former title, but for case, dashes, quotation marks and spaces. */
  called(library: string, name: string): { readonly file: string; readonly summary: Summary }[];
  /** Every microcredential of a library. */
  summaries(library: string): Iterable<Summary>;
}

// What more files than these have in common is the library's own wording, or a flood that nobody would read through. Of a name that so
// many have, one other file is told, and of a stack of so many one picture is taken.
const FLOOD = 30;

interface Held {
  /** The library's number. */
  readonly library: number;
  readonly summary: Summary;
  /** What was last said of the file, and what of it does not depend on its stack. Gone when it may be something else. */
  neighbours?: Neighbours;
  relations?: Relations;
}

type Relations = Omit<Neighbours, 'stack'>;

export function createLibraryIndex(): LibraryIndex {
  const files = new Map<string, Held>();
  // A key begins with the number of its library, so that libraries never meet.
  const posted = new Map<string, Files>();
  // Under the beginning of a title the files whose prose has it, of all libraries.
  const naming = new Map<number, Files>();
  // Of a stack that is a crowd one picture does, taken once.
  const crowds = new Map<string, StackPicture>();
  const numbers = new Map<string, number>();
  // Before anyone has asked, nobody has to hear that there is something else to say.
  let isAsked = false;

  /** Returns the files of which something else holds because a key has become that of a flood, or is no longer. */
  function post(file: string, { library, summary }: Held, add: boolean): Iterable<string> {
    const crossed = new Set<string>();
    for (const key of keysOf(library, summary)) {
      if (!add && isNamed(posted.get(key), file)) for (const each of all(posted.get(key))) crossed.add(each);
      const held = change(posted, key, file, add);
      if (held instanceof Set && held.size === (add ? FLOOD + 2 : FLOOD + 1)) for (const each of held) crossed.add(each);
    }
    for (const begins of summary.capitals) change(naming, begins, file, add);
    return crossed;
  }

  /** The files that have a key, but for one; none of a flood. */
  function having(key: string, but?: string): string[] {
    const held = posted.get(key);
    return sizeOf(held) > FLOOD + 1 ? [] : [...all(held)].filter((file) => file !== but);
  }

  /** The files, other than this one, that share one of the keys, each once. */
  function sharing(keys: Iterable<string>, but: string): Set<string> {
    const found = new Set<string>();
    for (const key of keys) for (const file of having(key, but)) found.add(file);
    return found;
  }

  function countsOf(members: Iterable<string>): Summary['counts'][] {
    return [...members].flatMap((file) => files.get(file)?.summary ?? []).map(({ counts }) => counts);
  }

  /** The stack as a file of it sees the others. In a crowd one more makes no difference. */
  function stackAround(file: string, { library, summary }: Held): StackPicture | undefined {
    if (summary.stack === undefined) return undefined;
    const key = keyOf(library, 's', summary.stack);
    const members = posted.get(key);
    if (sizeOf(members) <= FLOOD + 1) return pictureOf(countsOf(having(key, file)));
    const picture = crowds.get(key) ?? pictureOf(countsOf(all(members)));
    crowds.set(key, picture);
    return picture;
  }

  function look(file: string, held: Held): Relations {
    const { library, summary } = held;
    const elsewhere = (other: string, spot: Spot): Elsewhere => ({
      file: other,
      title: files.get(other)?.summary.title ?? fileNameOf(other),
      ...spot,
    });
    const summaries = (found: Iterable<string>) =>
      [...found].sort().flatMap((other) => {
        const held = files.get(other);
        return held ? [{ other, theirs: held.summary }] : [];
      });
    const isLive = ({ theirs }: { theirs: Summary }) => !theirs.isRetired;

    const names = summary.names.flatMap((own) => {
      const crowd = posted.get(keyOf(library, 'n', own.key));
      const isFlood = sizeOf(crowd) > FLOOD + 1;
      const found = isFlood ? firstTwo(crowd).filter((each) => each !== file) : having(keyOf(library, 'n', own.key), file);
      const sharers = summaries(found).flatMap(({ other, theirs }) => {
        // The title and the aliases of one that is retired may live on; its id names that one for ever.
        const name = theirs.names.find(
          (each) =>
            each.key === own.key &&
            (each.kind === 'id') === (own.kind === 'id') &&
            (own.kind === 'id' || !(theirs.isRetired || summary.isRetired)),
        );
        return name ? [{ other: { ...elsewhere(other, name.spot), kind: name.kind } }] : [];
      });
      return sharers[0] ? [{ own, other: sharers[0].other, others: isFlood ? FLOOD : sharers.length }] : [];
    });

    const outcomes = summary.outcomes.map(({ id, claim }) => {
      if (summary.isRetired) return { id, copy: undefined };
      const keys = keysOfClaim(claim).map((key) => keyOf(library, 'o', key));
      const copies = summaries(sharing(keys, file))
        .filter(isLive)
        .flatMap(({ other, theirs }) => {
          const best = bestOf(theirs.outcomes, (each) => shareOfClaims(claim, each.claim));
          return best ? [{ other: elsewhere(other, best.item.spot), id: best.item.id, share: best.share }] : [];
        });
      const best = bestOf(copies, (copy) => copy.share);
      return { id, copy: best && { ...best.item, others: copies.length } };
    });

    const sections: Record<string, Copy> = {};
    for (const { key: name, sequences } of summary.isRetired ? [] : summary.sections) {
      const keys = [...keysOfSequences(sequences)].map((key) => keyOf(library, `t${name}`, key));
      const copies = summaries(sharing(keys, file))
        .filter(isLive)
        .flatMap(({ other, theirs }) => {
          const section = theirs.sections.find((each) => each.key === name);
          const share = section ? shareOfSequences(sequences, section.sequences) : 0;
          return section && share >= LEAST_SHARE ? [{ other: elsewhere(other, section.spot), share }] : [];
        });
      const best = bestOf(copies, (copy) => copy.share);
      if (best) sections[name] = { ...best.item, others: copies.length };
    }

    const titles = [...summary.capitals].flatMap((begins) =>
      summaries(having(keyOf(library, 'b', begins), file)).flatMap(({ other, theirs }) =>
        theirs.names.flatMap((name) =>
          name.kind !== 'id' && !isOneWord(name) && beginningOf(name.value) === begins
            ? [{ value: name.value, other: elsewhere(other, name.spot) }]
            : [],
        ),
      ),
    );
    return { names, outcomes, sections, titles };
  }

  function relationsOf(file: string, held: Held): Relations {
    held.relations ??= look(file, held);
    return held.relations;
  }

  function neighbours(file: string): Neighbours {
    const held = files.get(file);
    if (!held) return noNeighbours;
    isAsked = true;
    if (!held.neighbours) {
      const around = stackAround(file, held);
      held.neighbours = { ...relationsOf(file, held), stack: around && { ...around, own: held.summary.counts } };
    }
    return held.neighbours;
  }

  /** The files that a file has to do with at present, but for those of its stack. */
  function related(file: string): Set<string> {
    const found = new Set<string>();
    const held = files.get(file);
    if (!held) return found;
    const { names, outcomes, sections } = relationsOf(file, held);
    // Where several share a name or a text, each of them names the first and counts the others.
    if (names.length > 0)
      for (const each of sharing(
        held.summary.names.map((name) => keyOf(held.library, 'n', name.key)),
        file,
      ))
        found.add(each);
    held.summary.outcomes.forEach(({ claim }, at) => {
      if (outcomes[at]?.copy)
        for (const each of sharing(
          keysOfClaim(claim).map((key) => keyOf(held.library, 'o', key)),
          file,
        ))
          found.add(each);
    });
    for (const { key, sequences } of held.summary.sections) {
      if (!sections[key]) continue;
      for (const each of sharing(
        [...keysOfSequences(sequences)].map((part) => keyOf(held.library, `t${key}`, part)),
        file,
      ))
        found.add(each);
    }
    return found;
  }

  /** The files of a library whose prose may name one of these titles. */
  function filesNaming({ library, summary }: Held): string[] {
    return summary.names.flatMap((name) => {
      if (name.kind === 'id' || isOneWord(name)) return [];
      const begins = beginningOf(name.value);
      // A title that begins like many others is not looked for; only when it has just come to that, there is something else to say.
      if (sizeOf(posted.get(keyOf(library, 'b', begins))) > FLOOD + 2) return [];
      return [...all(naming.get(begins))].filter((file) => files.get(file)?.library === library);
    });
  }

  function replace(file: string, next: Held | undefined): string[] {
    const before = files.get(file);
    if (before && next && before.library === next.library && isSame(before.summary, next.summary)) {
      files.set(file, { ...before, summary: next.summary });
      return [];
    }
    if (!isAsked) {
      if (before) post(file, before, false);
      if (next) post(file, next, true);
      if (next) files.set(file, next);
      else files.delete(file);
      return [];
    }
    const affected = related(file);
    const own = [before, next].flatMap((held) => held ?? []);
    const stackChanges =
      before?.summary.stack !== next?.summary.stack ||
      before?.library !== next?.library ||
      !isSameJson(before?.summary.counts, next?.summary.counts);
    if (before) for (const each of post(file, before, false)) affected.add(each);
    if (next) {
      files.set(file, next);
      for (const each of post(file, next, true)) affected.add(each);
    } else files.delete(file);
    for (const each of related(file)) affected.add(each);
    const titlesChange = !before || !next || !isSameJson(namesOf(before.summary), namesOf(next.summary));
    if (titlesChange) for (const held of own) for (const each of filesNaming(held)) affected.add(each);
    const stackmates = new Set(
      stackChanges
        ? own.flatMap((held) => (held.summary.stack === undefined ? [] : having(keyOf(held.library, 's', held.summary.stack))))
        : [],
    );
    // Of those that may be affected, only the ones about which there is something else to say.
    return [...new Set([...affected, ...stackmates])].filter((each) => {
      const held = files.get(each);
      if (!held || each === file) return false;
      const known = held.neighbours;
      delete held.neighbours;
      if (affected.has(each)) delete held.relations;
      return known !== undefined && !isSameJson(known, neighbours(each));
    });
  }

  return {
    put(file, library, summary) {
      const number = numbers.get(library) ?? numbers.size;
      numbers.set(library, number);
      return replace(file, { library: number, summary });
    },
    drop: (file) => (files.has(file) ? replace(file, undefined) : []),
    neighbours,
    summary: (file) => files.get(file)?.summary,
    called(library, name) {
      const number = numbers.get(library);
      const found = number === undefined ? [] : [...all(posted.get(keyOf(number, 'n', fold(name))))];
      return found.sort().flatMap((file) => {
        const summary = files.get(file)?.summary;
        return summary ? [{ file, summary }] : [];
      });
    },
    *summaries(library) {
      const number = numbers.get(library);
      for (const held of files.values()) if (held.library === number) yield held.summary;
    },
  };
}

/** True for a file that the others of a flood name. */
function isNamed(files: Files | undefined, file: string): boolean {
  return sizeOf(files) > FLOOD + 1 && firstTwo(files).includes(file);
}

/** Without its folders, and as people write it. */
export function fileNameOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /^[a-z][a-z0-9+.-]*:/i.test(file) ? decoded(name) : name;
}

function keyOf(library: number, kind: string, value: string | number): string {
  return `${library}\n${kind}\n${value}`;
}

function keysOf(library: number, summary: Summary): Set<string> {
  const key = (kind: string, value: string | number) => keyOf(library, kind, value);
  return new Set([
    ...summary.names.map((name) => key('n', name.key)),
    ...summary.names.flatMap((name) => (name.kind === 'id' || isOneWord(name) ? [] : [key('b', beginningOf(name.value))])),
    ...summary.outcomes.flatMap(({ claim }) => keysOfClaim(claim).map((each) => key('o', each))),
    ...summary.sections.flatMap((section) => [...keysOfSequences(section.sequences)].map((each) => key(`t${section.key}`, each))),
    ...(summary.stack === undefined ? [] : [key('s', summary.stack)]),
  ]);
}

/** A title of one word is a word like any other. */
function isOneWord({ key }: Name): boolean {
  return !key.includes(' ');
}

function namesOf({ names, isRetired, title }: Summary) {
  return { names, isRetired, title };
}

function bestOf<T>(items: readonly T[], shareOf: (item: T) => number): { item: T; share: number } | undefined {
  let best: { item: T; share: number } | undefined;
  for (const item of items) {
    const share = shareOf(item);
    if (share >= LEAST_SHARE && (!best || share > best.share)) best = { item, share };
  }
  return best;
}

function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Where nothing has moved either, nobody has to look again. */
function isSame(a: Summary, b: Summary): boolean {
  return (
    isSameJson([namesOf(a), a.stack, a.counts], [namesOf(b), b.stack, b.counts]) &&
    a.outcomes.length === b.outcomes.length &&
    a.outcomes.every((outcome, at) => {
      const other = b.outcomes[at];
      return outcome.id === other?.id && outcome.claim === other?.claim && isSameJson(outcome.spot, other.spot);
    }) &&
    a.sections.length === b.sections.length &&
    a.sections.every(
      (section, at) => section.sequences === b.sections[at]?.sequences && isSameJson(section.spot, b.sections[at]?.spot),
    ) &&
    isSameJson([...a.capitals], [...b.capitals])
  );
}
