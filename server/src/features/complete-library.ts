/** What the rest of a library offers: the tags of other badges, and the pictures and other files that are there. */
import { t } from '@vscode/l10n';
import type { Spec } from '../spec/model.js';
import type { Workspace } from '../workspace.js';
import { textsBeside } from './around.js';
import type { Offer } from './complete-values.js';
import type { Cursor } from './cursor.js';

// Nobody reads further down.
const MOST = 200;

/** The tags that other badges of the library have, those of the same stack first, then the more usual. */
export function offerTags(workspace: Workspace, uri: string, { stack }: Spec, cursor: Cursor): Offer[] {
  const library = workspace.settingsFileOf(uri);
  const here = new Set(textsBeside(cursor).map(plain));
  const found = new Map<string, { tag: string; files: number; near: number }>();
  for (const [other, summary] of workspace.summaries()) {
    if (other === uri || workspace.settingsFileOf(other) !== library) continue;
    const isNear = summary.stack !== undefined && summary.stack === stack?.value.trim();
    // Of two spellings in one badge the first counts.
    for (const tag of new Map([...summary.tags].reverse().map((each) => [plain(each), each])).values()) {
      const known = found.get(plain(tag)) ?? { tag, files: 0, near: 0 };
      found.set(plain(tag), { tag: known.tag, files: known.files + 1, near: known.near + (isNear ? 1 : 0) });
    }
  }
  const own = stack?.value.trim().toLowerCase();
  if (own && !found.has(plain(own))) found.set(plain(own), { tag: own, files: 0, near: 0 });
  return [...found.values()]
    .filter(({ tag }) => !here.has(plain(tag)))
    .sort((a, b) => b.near - a.near || b.files - a.files || (a.tag < b.tag ? -1 : 1))
    .slice(0, MOST)
    .map(({ tag, files }) => ({
      value: tag,
      kind: 'tag',
      detail: files === 0 ? t('The stack') : files === 1 ? t('In one other badge') : t('In {0} other badges', files),
    }));
}

/** The files of the library whose names fit, by their paths from its root; first the one named like the microcredential. */
export function offerFiles(workspace: Workspace, uri: string, fits: RegExp): Offer[] {
  const root = workspace.rootOf(uri);
  const stem = stemOf(uri);
  const paths = workspace.listing.below(root).filter((path) => fits.test(path));
  const isOwn = (path: string) => stemOf(path) === stem;
  return [...paths.filter(isOwn), ...paths.filter((path) => !isOwn(path))]
    .slice(0, MOST)
    .map((path) => ({ value: path, kind: 'file', ...(isOwn(path) && { preselect: true }) }));
}

/** The folders below the library's root that hold anything. */
export function offerFolders(workspace: Workspace, uri: string): Offer[] {
  const root = workspace.rootOf(uri);
  const specs = workspace.uris('microcredential').flatMap((each) => (each.startsWith(root) ? [each.slice(root.length)] : []));
  const folders = new Set<string>();
  for (const path of [...workspace.listing.below(root), ...specs]) {
    const steps = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= steps.length; depth++) folders.add(steps.slice(0, depth).join('/'));
  }
  return [...folders].sort().map((value) => ({ value, kind: 'folder' }));
}

function stemOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .split('.')[0]!
    .toLowerCase();
}

function plain(tag: string): string {
  return tag.trim().toLowerCase();
}
