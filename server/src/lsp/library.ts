/** Keeps the workspace's picture of the disk true: which files the open folders hold, and what they say. */
import { listedPatterns } from '../engine/file-list.js';
import { type FileKind, filePatterns, kindOf } from '../spec/file-kinds.js';
import type { Workspace } from '../workspace.js';
import { canonical, folderOf, foldersAbove, isBelow } from './address.js';

/** The files of the outside world. */
export interface Files {
  /** The addresses of the files of these patterns in the folders, at any depth. */
  list(folders: readonly string[], patterns: readonly string[]): Promise<readonly string[]>;
  /** A file's text without a byte order mark; null if it is not there or cannot be read. */
  read(uri: string): Promise<string | null>;
  /** A file's bytes; null if it is not there, undefined if that cannot be told. */
  asset(uri: string): Promise<Uint8Array | null | undefined>;
}

export interface Progress {
  report(done: number, of: number): void;
  end(): void;
}

export interface LibraryHost {
  readonly workspace: Workspace;
  readonly files: Files;
  readonly delay: (ms: number) => Promise<void>;
  /** A file says something else than before, or is there no longer. */
  readonly changed: (uri: string) => void;
  /** Resolves when the files that changed are checked. */
  readonly checked: () => Promise<void>;
  /** The files that were found are read. */
  readonly read: () => void;
  readonly progress: () => Progress;
  readonly failed: (what: string, error: unknown) => void;
}

export interface Library {
  /** Reads what the folders hold, now that these are open. */
  open(folders: readonly string[]): Promise<void>;
  /** True for a file that one of the folders was found to hold. */
  holds(uri: string): boolean;
  /** True for a file in one of the folders, found there or not. */
  covers(uri: string): boolean;
  folders(): readonly string[];
  /** Looks for the `mcspec.yaml` that applies to a file, also above the folders that are open. */
  findSettings(uri: string): Promise<void>;
  /** Reads the framework files that settings name, as far as they are not known yet: some lie above the open folders. */
  readFrameworks(settings: string): Promise<void>;
  /** Reads a file again. */
  refresh(uri: string): Promise<void>;
  /** True while files that were found are read for the first time. */
  isReading(): boolean;
  /** Something new stands at this address: a file, or a folder with files in it. */
  appeared(uri: string): void;
  /** Nothing stands at this address any longer: it was a file, or a folder with all that was in it. */
  vanished(uri: string): void;
}

// So many files are read at a time, so that neither the disk nor a keystroke waits for the whole library.
const BATCH = 24;
// Files often appear in crowds: a folder that is copied, a branch that is checked out.
const GATHER = 250;
const kinds: readonly FileKind[] = ['framework', 'library', 'microcredential', 'review'];
const IGNORED = /\/(node_modules|\.git|\.hg|\.svn)\//;

/** True for what may be one of our files, or a folder with such in it. */
function mayHoldOurs(uri: string): boolean {
  return kindOf(uri) !== undefined || !/\.[A-Za-z0-9]{1,8}$/.test(uri);
}

/** True for a file of a library, by its address or name. */
export function isOurs(uri: string): boolean {
  return kindOf(uri) !== undefined && !IGNORED.test(uri);
}

export function createLibrary(host: LibraryHost): Library {
  const { workspace, files } = host;
  const held = new Set<string>();
  const latestRead = new Map<string, Promise<void>>();
  let folders: readonly string[] = [];
  let listing: Promise<void> | undefined;
  let listAgain = false;
  let gathering = false;
  let reading = 0;

  function refresh(uri: string): Promise<void> {
    const mine: Promise<void> = textOf(uri).then((text) => {
      const latest = latestRead.get(uri);
      // Of two readings that overlap, the one that began later tells the truth, and both wait for it.
      if (latest !== mine) return latest;
      latestRead.delete(uri);
      store(uri, text);
    });
    latestRead.set(uri, mine);
    return mine;
  }

  async function textOf(uri: string): Promise<string | undefined> {
    try {
      return (await files.read(uri)) ?? undefined;
    } catch (error) {
      host.failed(`Reading ${uri}`, error);
      return undefined;
    }
  }

  function store(uri: string, saved: string | undefined): void {
    const before = workspace.text(uri);
    if (saved === undefined) held.delete(uri);
    const isOpen = workspace.version(uri) !== undefined;
    if (isOpen || before !== saved) workspace.save(uri, saved);
    if (workspace.text(uri) !== before) host.changed(uri);
  }

  function drop(uri: string): void {
    latestRead.delete(uri);
    store(uri, undefined);
  }

  async function list(): Promise<void> {
    let found: Set<string>;
    try {
      const addresses = folders.length > 0 ? await files.list(folders, [...filePatterns, ...listedPatterns]) : [];
      const there = addresses.map(canonical);
      workspace.listing.replace(there.filter((uri) => !IGNORED.test(uri)));
      found = new Set(there.filter(isOurs));
    } catch (error) {
      host.failed('Listing the files of the library', error);
      return;
    }
    for (const uri of held) if (!found.has(uri)) drop(uri);
    const added = [...found].filter((uri) => !held.has(uri)).sort();
    for (const uri of added) {
      held.add(uri);
      // It was known already, as the settings of a file below it, and now its own findings count too.
      if (workspace.has(uri)) host.changed(uri);
    }
    // Settings come first, and before them what they name: without them every file below would be checked twice.
    for (const kind of ['framework', 'library']) await Promise.all(added.filter((uri) => kindOf(uri) === kind).map(refresh));
    await readAll(added.filter((uri) => kindOf(uri) === 'microcredential'));
    // A review is about one of them, and so comes after all.
    workspace.allReadIn(folders);
    host.read();
    await readAll(added.filter((uri) => kindOf(uri) === 'review'));
  }

  async function readAll(uris: readonly string[]): Promise<void> {
    if (uris.length === 0) return;
    const progress = host.progress();
    reading++;
    try {
      for (let start = 0; start < uris.length; start += BATCH) {
        progress.report(start, uris.length);
        await Promise.all(uris.slice(start, start + BATCH).map(refresh));
        await host.checked();
      }
    } finally {
      progress.end();
      reading--;
      if (reading === 0) host.read();
    }
  }

  function listOnce(): Promise<void> {
    listAgain = true;
    listing ??= (async () => {
      while (listAgain) {
        listAgain = false;
        await list();
      }
      listing = undefined;
    })();
    return listing;
  }

  return {
    async open(next) {
      folders = next;
      await Promise.all(folders.map((folder) => findSettings(`${folder.replace(/\/$/, '')}/`)));
      await listOnce();
    },
    holds: (uri) => held.has(uri),
    covers: (uri) => folders.some((folder) => isBelow(uri, folder)),
    folders: () => folders,
    findSettings,
    readFrameworks,
    isReading: () => reading > 0,
    refresh,
    appeared(uri) {
      if (IGNORED.test(`${uri}/`)) return;
      workspace.listing.add(uri);
      if (gathering || !mayHoldOurs(uri)) return;
      gathering = true;
      void host.delay(GATHER).then(() => {
        gathering = false;
        return listOnce();
      });
    },
    vanished(uri) {
      workspace.listing.remove(uri);
      for (const each of kinds.flatMap((kind) => workspace.uris(kind))) {
        if (each === uri || isBelow(each, uri)) drop(each);
      }
    },
  };

  async function findSettings(uri: string): Promise<void> {
    for (const folder of foldersAbove(uri)) {
      const candidates = ['mcspec.yaml', 'mcspec.yml'].map((name) => folder + name);
      if (candidates.some((candidate) => held.has(candidate) || workspace.version(candidate) !== undefined)) return;
      await Promise.all(candidates.filter((candidate) => candidate !== uri).map(refresh));
      const found = candidates.filter((candidate) => workspace.has(candidate));
      await Promise.all(found.map(readFrameworks));
      if (found.length > 0) return;
    }
  }

  async function readFrameworks(settings: string): Promise<void> {
    await Promise.all(
      workspace
        .frameworksNamedIn(settings)
        .filter((uri) => !workspace.has(uri))
        .map(refresh),
    );
  }
}

/** The other files about which something else may be true when this one changes. */
export function dependentsOf(workspace: Workspace, uri: string): string[] {
  switch (kindOf(uri)) {
    case 'library':
      return filesBelow(workspace, uri);
    case 'framework': {
      const settings = workspace.frameworks.namedBy(uri);
      const below = settings.flatMap((each) => filesBelow(workspace, each));
      // Frameworks are linked to each other by their crosswalks.
      return [...new Set([...settings, ...workspace.uris('framework'), ...below])];
    }
    default:
      return [];
  }
}

/** The microcredentials and reviews to which the settings in this one apply, unless there is a nearer one. */
export function filesBelow(workspace: Workspace, settings: string): string[] {
  const folder = folderOf(settings);
  return [...workspace.uris('microcredential'), ...workspace.uris('review')].filter((uri) => uri.startsWith(folder));
}
