/**
 * What the files of a library have to do with each other, kept up to date while they change. It holds summaries, never texts.
 *
 * When a file changes, only those are looked at again that had or now have something to do with it.
 */
import { fold } from '../alignment/fold.js';
import { createPostings, type Posted } from './library-postings.js';
import { type Neighbours, noNeighbours, type Relations, relationsOf } from './neighbours.js';
import { pictureOf, type StackPicture } from './stack-picture.js';
import type { Summary } from './summary.js';

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

interface Held extends Posted {
  /** What was last said of the file, and what of it does not depend on its stack. Gone when it may be something else. */
  neighbours?: Neighbours;
  relations?: Relations;
}

export function createLibraryIndex(): LibraryIndex {
  const files = new Map<string, Held>();
  const postings = createPostings();
  // Of a stack that is a crowd one picture does, taken once.
  const crowds = new Map<string, StackPicture>();
  const numbers = new Map<string, number>();
  // Before anyone has asked, nobody has to hear that there is something else to say.
  let isAsked = false;

  const summaryIn = (file: string) => files.get(file)?.summary;

  function relations(file: string, held: Held): Relations {
    held.relations ??= relationsOf(file, held, { postings, summary: summaryIn });
    return held.relations;
  }

  function neighbours(file: string): Neighbours {
    const held = files.get(file);
    if (!held) return noNeighbours;
    isAsked = true;
    if (!held.neighbours) {
      const around = stackAround(file, held);
      held.neighbours = { ...relations(file, held), stack: around && { ...around, own: held.summary.counts } };
    }
    return held.neighbours;
  }

  /** The stack as a file of it sees the others. In a crowd one more makes no difference. */
  function stackAround(file: string, { library, summary: { stack } }: Held): StackPicture | undefined {
    if (stack === undefined) return undefined;
    const others = postings.inStack(library, stack, file);
    if (others) return pictureOf(countsOf(others));
    const key = `${library}\n${stack}`;
    const picture = crowds.get(key) ?? pictureOf(countsOf(postings.everyoneInStack(library, stack)));
    crowds.set(key, picture);
    return picture;
  }

  function countsOf(members: Iterable<string>): Summary['counts'][] {
    return [...members].flatMap((file) => summaryIn(file) ?? []).map(({ counts }) => counts);
  }

  /** The files that a file has to do with at present, but for those of its stack. */
  function related(file: string): Set<string> {
    const found = new Set<string>();
    const add = (others: Iterable<string>) => {
      for (const each of others) found.add(each);
    };
    const held = files.get(file);
    if (!held) return found;
    const { library, summary } = held;
    const { names, outcomes, sections } = relations(file, held);
    // Where several share a name or a text, each of them names the first and counts the others.
    if (names.length > 0) {
      for (const name of summary.names) {
        const sharers = postings.withName(library, name.key, file);
        if (!sharers.isFlood) add(sharers.files);
      }
    }
    for (const [at, { claim }] of summary.outcomes.entries()) {
      if (outcomes[at]?.copy) add(postings.withClaim(library, claim, file));
    }
    for (const section of summary.sections) {
      if (sections[section.key]) add(postings.withSection(library, section, file));
    }
    return found;
  }

  /** The files of a library whose prose may name one of these titles. */
  function filesNaming({ library, summary }: Held): string[] {
    return summary.names.flatMap((name) =>
      [...postings.mayName(library, name)].filter((file) => files.get(file)?.library === library),
    );
  }

  function stackmates({ library, summary: { stack } }: Held): string[] {
    return (stack === undefined ? undefined : postings.inStack(library, stack)) ?? [];
  }

  function replace(file: string, next: Held | undefined): string[] {
    const before = files.get(file);
    if (before && next && before.library === next.library && isSame(before.summary, next.summary)) {
      files.set(file, { ...before, summary: next.summary });
      return [];
    }
    if (!isAsked) {
      if (before) postings.withdraw(file, before);
      if (next) postings.post(file, next);
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
    if (before) for (const each of postings.withdraw(file, before)) affected.add(each);
    if (next) {
      files.set(file, next);
      for (const each of postings.post(file, next)) affected.add(each);
    } else files.delete(file);
    for (const each of related(file)) affected.add(each);
    const titlesChange = !before || !next || !isSameJson(namesOf(before.summary), namesOf(next.summary));
    if (titlesChange) for (const held of own) for (const each of filesNaming(held)) affected.add(each);
    // Of those that may be affected, only the ones about which there is something else to say.
    return [...new Set([...affected, ...(stackChanges ? own.flatMap(stackmates) : [])])].filter((each) => {
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
    summary: summaryIn,
    called(library, name) {
      const number = numbers.get(library);
      const found = number === undefined ? [] : [...postings.named(number, fold(name))];
      return found.sort().flatMap((file) => {
        const summary = summaryIn(file);
        return summary ? [{ file, summary }] : [];
      });
    },
    *summaries(library) {
      const number = numbers.get(library);
      for (const held of files.values()) if (held.library === number) yield held.summary;
    },
  };
}

function namesOf({ names, isRetired, title }: Summary) {
  return { names, isRetired, title };
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
