/** All that one library holds, read once, so that a file of it can be found by its id and judged beside the others. */
import { createLibraryIndex, type LibraryIndex } from '../engine/library-index.js';
import { defaultSettings, type Settings } from '../engine/settings.js';
import { summaryOf } from '../engine/summary.js';
import { parseReview } from '../review/parse.js';
import { idOf, type ReviewSummary, reviewSummary } from '../review/shelf.js';
import { parseSpec } from '../spec/parse.js';
import { findBelow, folderOf } from './find.js';
import type { Files } from './host.js';
import type { Libraries } from './libraries.js';
import { readAhead } from './read-ahead.js';

export interface LibraryFiles {
  /** The folder of its settings; without any, the one that was asked about. */
  readonly root: string;
  readonly settings: Settings;
  /** Of its microcredentials, by their paths from the root of the file system. */
  readonly index: LibraryIndex;
  readonly ids: ReadonlyMap<string, string>;
  /** Its reviews, by the same. */
  readonly reviews: ReadonlyMap<string, ReviewSummary>;
}

// Reading takes its time, above all from a drive of the network, and others can be read meanwhile.
const AHEAD = 8;

/** The name under which the index keeps them all. */
export const here = '';

/** What cannot be read is left out. */
export async function readLibrary(folder: string, files: Files, libraries: Libraries): Promise<LibraryFiles> {
  const located = await libraries.locate(folder);
  const root = located === undefined ? folder : (folderOf(located) ?? '');
  const settings = (await libraries.nearest(folder))?.settings ?? defaultSettings;
  const index = createLibraryIndex();
  const ids = new Map<string, string>();
  const reviews = new Map<string, ReviewSummary>();
  const own = [];
  for (const target of await findBelow(root, files)) {
    const isTold = target.kind === 'microcredential' || target.kind === 'review';
    if (isTold && (await libraries.locate(folderOf(target.absolute))) === located) own.push(target);
  }
  for await (const { item, reading } of readAhead(own, ({ absolute }) => files.read(absolute), AHEAD)) {
    const text = await reading.catch(() => undefined);
    if (text === undefined) continue;
    if (item.kind === 'review') reviews.set(item.absolute, reviewSummary(parseReview(text)));
    else {
      const summary = summaryOf(parseSpec(text));
      const id = idOf(summary);
      index.put(item.absolute, here, summary);
      if (id !== undefined && !ids.has(id)) ids.set(id, item.absolute);
    }
  }
  return { root, settings, index, ids, reviews };
}

/** True for a folder, and for what lies below it. Both paths are from the root of the file system. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
