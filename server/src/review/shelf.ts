/** The review files of a workspace as they were last read: whom each is about, and who has reviewed the same. */
import { fold } from '../alignment/fold.js';
import type { LibraryIndex } from '../engine/library-index.js';
import type { SettingsProblem } from '../engine/settings.js';
import type { Summary } from '../engine/summary.js';
import { fileNameOf } from '../spec/address.js';
import { type AroundReview, reviewProblemsIn } from './in-library.js';
import { parseReview, type ReviewFile } from './parse.js';
import { type Said, saidIn } from './said.js';

/** What others need to know of a review: small enough to be kept of ten thousand. */
export interface ReviewSummary {
  /** As written; empty where it is not. */
  readonly microcredential: string;
  readonly version: string;
  readonly reviewer: string;
  /** The strategies that it names, as written, each once. */
  readonly strategies: readonly string[];
}

export interface ReviewHost {
  /** Of a review file that is there. */
  text(uri: string): string | undefined;
  /** What the index calls the library of a file. */
  library(uri: string): string;
  readonly index: Pick<LibraryIndex, 'called' | 'summaries' | 'summary'>;
  /** True if all microcredentials of the file's library were read. */
  isWhole(uri: string): boolean;
  around(microcredential: string | undefined, uri: string): Pick<AroundReview, 'document' | 'catalogue'>;
  /** Of these reviews something else holds since another one was read, changed or lost. */
  stale(uris: readonly string[]): void;
}

export interface ReviewShelf {
  /** What is in a file. Undefined for a file that is not there. */
  read(uri: string): ReviewFile | undefined;
  /** What its reviewer says, which is kept of every file. Undefined for a file that is not there. */
  said(uri: string): Said | undefined;
  /** What is wrong in a file, by itself and by what the library says. */
  problems(uri: string): readonly SettingsProblem[];
  /** The address of the microcredential that a review is about, if it is there. */
  subject(uri: string): string | undefined;
  /** The reviews, as far as they were read, that are about a microcredential, in the order of their addresses. */
  of(microcredential: string): string[];
  /** The reviews of which something else may hold since a microcredential was read, changed or lost. */
  dependentsOf(microcredential: string): string[];
  /** Every review that was read, with what is known of it. */
  summaries(): (readonly [uri: string, summary: ReviewSummary])[];
  /** A file is gone, or belongs to another library. */
  drop(uri: string): void;
}

// Trees are large: of so many files they are kept.
const KEPT = 32;

export function createReviewShelf(host: ReviewHost): ReviewShelf {
  const files = new Map<string, ReviewFile>();
  const summaries = new Map<string, ReviewSummary>();
  const spoken = new Map<string, { readonly text: string; readonly said: Said }>();
  /** Under the name that they give it, the reviews of a microcredential. */
  const byName = new Map<string, Set<string>>();
  /** Whom a review was about when that was last asked. */
  const subjects = new Map<string, string>();
  const aboutFile = new Map<string, Set<string>>();

  function read(uri: string): ReviewFile | undefined {
    const text = host.text(uri);
    if (text === undefined) {
      drop(uri);
      return undefined;
    }
    const known = files.get(uri);
    if (known?.text === text) return known;
    const file = parseReview(text);
    files.delete(uri);
    files.set(uri, file);
    for (const key of files.keys()) {
      if (files.size <= KEPT) break;
      files.delete(key);
    }
    put(uri, reviewSummary(file));
    return file;
  }

  function put(uri: string, summary: ReviewSummary | undefined): void {
    const before = summaries.get(uri);
    if (JSON.stringify(before) === JSON.stringify(summary)) return;
    const others = [before, summary].flatMap((each) => (each ? [...(byName.get(each.microcredential) ?? [])] : []));
    if (before) take(byName, before.microcredential, uri);
    if (summary) {
      summaries.set(uri, summary);
      add(byName, summary.microcredential, uri);
    } else summaries.delete(uri);
    host.stale(
      others.filter((other) => other !== uri && [before, summary].some((each) => each && isTwin(summaries.get(other), each))),
    );
  }

  function said(uri: string): Said | undefined {
    const known = spoken.get(uri);
    if (known && known.text === host.text(uri)) return known.said;
    const file = read(uri);
    if (!file) return undefined;
    const own = saidIn(file);
    spoken.set(uri, { text: file.text, said: own });
    return own;
  }

  function drop(uri: string): void {
    files.delete(uri);
    spoken.delete(uri);
    put(uri, undefined);
    note(uri, undefined);
  }

  function note(uri: string, subject: string | undefined): void {
    const before = subjects.get(uri);
    if (before === subject) return;
    if (before !== undefined) take(aboutFile, before, uri);
    if (subject === undefined) subjects.delete(uri);
    else {
      subjects.set(uri, subject);
      add(aboutFile, subject, uri);
    }
  }

  function subject(uri: string): string | undefined {
    const id = read(uri)?.review.microcredential?.value;
    const found =
      id === undefined ? undefined : host.index.called(host.library(uri), id).find(({ summary }) => idOf(summary) === id)?.file;
    note(uri, found);
    return found;
  }

  function twinsOf(uri: string): string[] {
    const own = summaries.get(uri);
    const library = host.library(uri);
    return [...(byName.get(own?.microcredential ?? '') ?? [])]
      .filter((other) => other !== uri && isTwin(summaries.get(other), own) && host.library(other) === library)
      .sort();
  }

  return {
    read,
    said,
    subject,
    drop,
    problems(uri) {
      const file = read(uri);
      if (!file) return [];
      const library = host.library(uri);
      const ids = () => [...host.index.summaries(library)].flatMap((summary) => idOf(summary) ?? []);
      return reviewProblemsIn(file, {
        named: (name) => host.index.called(library, name).flatMap(({ summary }) => idOf(summary) ?? []),
        ids,
        isWhole: host.isWhole(uri),
        ...host.around(subject(uri), uri),
        twins: twinsOf(uri).map(fileNameOf),
      });
    },
    of(microcredential) {
      const id = host.index.summary(microcredential);
      const named = [...(byName.get((id && idOf(id)) ?? '') ?? [])];
      return named.filter((uri) => subject(uri) === microcredential).sort();
    },
    dependentsOf(microcredential) {
      const summary = host.index.summary(microcredential);
      const names = summary?.names.map(({ value }) => value) ?? [];
      const named = names.flatMap((name) => [...(byName.get(name) ?? [])]);
      return [...new Set([...(aboutFile.get(microcredential) ?? []), ...named])];
    },
    summaries: () => [...summaries].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

export function reviewSummary({ review: { microcredential, version, reviewer, alignments } }: ReviewFile): ReviewSummary {
  return {
    microcredential: microcredential?.value ?? '',
    version: version?.value ?? '',
    reviewer: reviewer?.value.trim() ?? '',
    strategies: [...new Set(alignments.flatMap(({ strategy }) => strategy?.value.trim() ?? []))],
  };
}

/** True for two reviews by one reviewer, of the same version as far as they say. */
export function isTwin(a: ReviewSummary | undefined, b: ReviewSummary | undefined): boolean {
  if (!a || !b || a.microcredential === '' || a.microcredential !== b.microcredential) return false;
  const reviewer = fold(a.reviewer);
  return reviewer !== '' && reviewer === fold(b.reviewer) && (a.version === b.version || a.version === '' || b.version === '');
}

/** The id of a microcredential, as written. */
export function idOf(summary: Summary): string | undefined {
  return summary.names.find(({ kind }) => kind === 'id')?.value;
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

function take(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set?.delete(value) && set.size === 0) sets.delete(key);
}
