/** A review of a microcredential that its editor begins: which file it is, and what stands in it. */
import { t } from '@vscode/l10n';
import { today } from '../engine/clock.js';
import { type Kept, placeOfReview, reviewThere } from '../review/place.js';
import { reviewSummary } from '../review/shelf.js';
import { worksheetOf } from '../review/worksheet.js';
import { decoded, isUnsaved } from '../spec/address.js';
import { shorten } from '../spec/links.js';
import type { Workspace } from '../workspace.js';
import { firstLevelIn, reviewYaml } from './review-yaml.js';

export type NewReview =
  /** `at`: where the first level belongs, as an offset in the text. */
  | { readonly uri: string; readonly text: string; readonly at: number }
  /** The reviewer has begun one already, in this file. */
  | { readonly uri: string; readonly problem: string }
  | { readonly problem: string };

/** Undefined for a file that is no microcredential. */
export function newReview(workspace: Workspace, file: string, written: string): NewReview | undefined {
  const analysis = workspace.analysis(file);
  if (!analysis) return undefined;
  if (isUnsaved(file)) return { problem: t('Save the microcredential first: its reviews are kept beside it.') };
  const reviewer = written.replace(/\s+/g, ' ').trim();
  const sheet = worksheetOf(analysis, workspace.settingsFor(file).catalogue, { reviewer, date: today() });
  const { microcredential, version = '' } = sheet.head;
  if (reviewer === '' || microcredential === undefined)
    return { problem: t('The microcredential has no id yet, so no review can say what it is about.') };
  const wanted = { microcredential, version, reviewer };
  const kept = reviewsAround(workspace, file);
  const address = (path: string) => workspace.addressOf(file, path) ?? '';
  const there = reviewThere(wanted, kept);
  if (there !== undefined)
    return { uri: address(there), problem: t('“{0}” has reviewed this version already, in {1}.', shorten(reviewer), there) };
  const path = placeOfReview(wanted, kept, (path) => workspace.has(address(path)));
  if (path === undefined)
    return { problem: t('There are reviews of these names already. Choose another name for the reviewer.') };
  const text = reviewYaml(sheet);
  return { uri: address(path), text, at: firstLevelIn(text) };
}

/** By their paths from the library's folder. */
function reviewsAround(workspace: Workspace, file: string): Kept {
  const settings = workspace.settingsFileOf(file);
  const root = workspace.rootOf(file);
  const own = workspace.uris('review').filter((uri) => uri.startsWith(root) && workspace.settingsFileOf(uri) === settings);
  return new Map(
    own.flatMap((uri) => {
      const read = workspace.reviews.read(uri);
      return read ? [[decoded(uri.slice(root.length)), reviewSummary(read)] as const] : [];
    }),
  );
}
