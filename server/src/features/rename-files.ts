/** What has to change in the library when files or folders get another address: ids that are named like their file, and paths. */
import type { WrittenName } from '../engine/summary.js';
import { decoded, readAddress } from '../spec/address.js';
import { type Edit, replaceScalar } from '../spec/edit.js';
import { entryOf, type ScalarNode } from '../spec/tree.js';
import { scalarAt, scalarsAt } from '../spec/values-at.js';
import type { Workspace } from '../workspace.js';

export interface Move {
  /** A file, or a folder with all that is in it; in the workspace's spelling. */
  readonly from: string;
  readonly to: string;
}

export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly Edit[];
}

/** The edits that keep ids and paths right, by the addresses before the move; to be made before it. */
export function renameFiles(workspace: Workspace, moves: readonly Move[]): FileEdits[] {
  const moved = (uri: string) => {
    const move = moves.find(({ from }) => uri === from || uri.startsWith(`${from}/`));
    return move ? move.to + uri.slice(move.from.length) : uri;
  };
  // Settings that move take the root of their library along.
  const settings = workspace.uris('library');
  const roots = settings.map((uri) => folderOf(moved(uri)));
  const rootAfter = (uri: string) => longest(roots.filter((root) => moved(uri).startsWith(root))) ?? folderOf(moved(uri));
  const specs = new Set([
    ...workspace.uris('microcredential').filter((uri) => moved(uri) !== uri || rootAfter(uri) !== workspace.rootOf(uri)),
    // Paths are noted as they are written, perhaps as in an address and with a page number; the edits look closer.
    ...workspace.assets.specsNaming((asset) =>
      moves.some(({ from }) => decoded(decoded(asset)).startsWith(decoded(decoded(from)))),
    ),
  ]);
  const changed = [...specs].sort().flatMap((uri): FileEdits[] => {
    const edits = [
      ...idEdits(workspace, uri, moved(uri)),
      ...pathEdits(workspace, uri, writtenIn(workspace, uri, 'file'), moved, rootAfter(uri)),
    ];
    return edits.length > 0 ? [{ uri, edits }] : [];
  });
  const reviews = [...specs].sort().flatMap((uri) => reviewEdits(workspace, uri, moved(uri)));
  const named = settings.flatMap((uri): FileEdits[] => {
    const edits = pathEdits(workspace, uri, pathsInSettings(workspace, uri), moved, rootAfter(uri));
    return edits.length > 0 ? [{ uri, edits }] : [];
  });
  return [...changed, ...reviews, ...named];
}

/** An id that is its file's name stays so, if the new name can be one. */
function idEdits(workspace: Workspace, uri: string, to: string): Edit[] {
  const [id] = writtenIn(workspace, uri, 'id');
  const after = newIdOf(workspace, uri, to);
  return id && after !== undefined ? [replaceScalar(workspace.text(uri) ?? '', id, after)] : [];
}

/** Reviews name the microcredential by its id. */
function reviewEdits(workspace: Workspace, uri: string, to: string): FileEdits[] {
  const after = newIdOf(workspace, uri, to);
  if (after === undefined) return [];
  return workspace.reviews.of(uri).flatMap((file): FileEdits[] => {
    const { text, review } = workspace.reviews.read(file) ?? {};
    const node = review?.microcredential?.node;
    return text !== undefined && node?.kind === 'scalar' ? [{ uri: file, edits: [replaceScalar(text, node, after)] }] : [];
  });
}

/** The id that a microcredential gets with another address; undefined where it keeps the one that it has. */
function newIdOf(workspace: Workspace, uri: string, to: string): string | undefined {
  const [before, after] = [stemOf(uri), stemOf(to)];
  const [id] = writtenIn(workspace, uri, 'id');
  if (!id || String(id.value).trim() !== before || before === after) return undefined;
  return after !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(after) ? after : undefined;
}

/** The name of a microcredential's file without its ending. */
export function stemOf(uri: string): string | undefined {
  const stem = /([^/]+)\.microcredential\.ya?ml$/i.exec(uri)?.[1];
  return stem && decoded(stem);
}

/** A microcredential is not read for it: a folder that moves may be named by each of ten thousand. */
function writtenIn(workspace: Workspace, uri: string, kind: WrittenName['kind']): ScalarNode[] {
  const names = workspace.summary(uri)?.written ?? [];
  return names.flatMap((name) => (name.kind === kind ? name.scalar : []));
}

function pathsInSettings(workspace: Workspace, uri: string): ScalarNode[] {
  const root = workspace.tree(uri);
  const issuer = entryOf(root, 'issuer')?.value;
  const single = [scalarAt(root, 'templates'), scalarAt(issuer, 'image')];
  return [
    ...scalarsAt(root, 'frameworks').filter(({ value }) => /\.ya?ml$/i.test(String(value))),
    ...single.flatMap((each) => each ?? []),
  ];
}

function pathEdits(
  workspace: Workspace,
  uri: string,
  paths: readonly ScalarNode[],
  moved: (uri: string) => string,
  rootAfter: string,
): Edit[] {
  const text = workspace.text(uri) ?? '';
  const edits = new Map<number, Edit>();
  for (const scalar of paths) {
    const written = typeof scalar.value === 'string' ? scalar.value.trim() : '';
    const address = written === '' ? undefined : readAddress(written);
    if (address?.kind !== 'file') continue;
    const [path, rest] = parted(address.path, (each) => {
      const there = workspace.addressOf(uri, each);
      return there !== undefined && moved(there) !== there;
    });
    const before = workspace.addressOf(uri, path);
    if (before === undefined) continue;
    const after = moved(before);
    // What leaves the library's folder cannot be named from there.
    if (!after.startsWith(rootAfter)) continue;
    const next = after.slice(rootAfter.length).split('/').map(decoded).join('/');
    if (next !== path) edits.set(scalar.span.start, replaceScalar(text, scalar, next + rest));
  }
  return [...edits.values()];
}

/**
 * A path and the page number or the like behind it. A path may be written as in an address (`a%20b`), and a file's own name
 * may have a number sign: what moves is what was meant.
 */
function parted(written: string, moves: (path: string) => boolean): [path: string, rest: string] {
  const cut = written.search(/[?#]/);
  const [path, rest] = cut < 0 ? [written, ''] : [written.slice(0, cut), written.slice(cut)];
  if (rest !== '' && moves(written)) return [written, ''];
  return [!moves(path) && moves(decoded(path)) ? decoded(path) : path, rest];
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (best, text) => (best === undefined || text.length > best.length ? text : best),
    undefined,
  );
}
