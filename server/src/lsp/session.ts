/** One client, one library: what comes in changes the workspace, and what the workspace knows of it goes out. */
import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../rules/index.js';
import { type FileKind, filePatterns, kindOf } from '../spec/file-kinds.js';
import { Workspace } from '../workspace.js';
import { canonical } from './address.js';
import { createAssets } from './assets.js';
import { readClient } from './client.js';
import { diagnosticOf, type Place, placeOf, type Teller, wrongIn } from './diagnostics.js';
import { createDictionaries } from './dictionaries.js';
import { type Texts, textsIn } from './encoding.js';
import { filesOf } from './files.js';
import { createLibrary, dependentsOf, type Files } from './library.js';
import { progressOf } from './progress.js';
import { createPublisher } from './publisher.js';
import { createRefresh } from './refresh.js';
import { createReports, type Reports } from './reports.js';
import { readSettings } from './settings.js';
import { newSettingsFor } from './settings-edit.js';

/** What the server asks of the world that it runs in. */
export interface Host {
  /** Resolves after so many milliseconds; with 0, as soon as what waits already had its turn. */
  delay(ms: number): Promise<void>;
  /** For clients that do not serve files themselves. */
  readonly files?: Files;
  /** What a file of `dist/dictionaries` holds, for a server that can read it there. Rejects where that fails. */
  readonly dictionary?: (name: string) => Promise<Uint8Array>;
  /** The address of the folder with the rules' pages, for clients that name none; with a slash at its end. */
  readonly rulePages?: string;
}

export interface Session {
  readonly workspace: Workspace;
  readonly teller: Teller;
  /** Makes the texts that the client opens. */
  readonly texts: Texts;
  start(): void;
  stop(): void;
  /** The editor opened a text, or it was changed there. */
  edited(document: TextDocument): void;
  saved(document: TextDocument): void;
  closed(document: TextDocument): void;
  watched(changes: readonly FileEvent[]): void;
  settingsChanged(sent: unknown): void;
  /** What is wrong in a file at present; undefined for one that is not there, or that nothing is to be said about. */
  findings(file: string): Diagnostic[] | undefined;
  readonly reports: Reports;
  /** Resolves when all is known of a file that its first check needs. */
  ready(file: string): Promise<void>;
  /** Resolves when all is known of the library around a file that is there or may come. */
  known(file: string): Promise<void>;
  /** Nothing is sent any longer: what was, holds no more. */
  takeBack(): void;
  /** A file as requests name it. */
  place(uri: string): (Place & { readonly file: string }) | undefined;
}

export function createSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const client = readClient(params);
  const workspace = new Workspace(rules, { strict: client.options.strict ?? false });
  const texts = textsIn(client.encoding);
  // The client's own spelling of the addresses that it opened, by which it knows them again.
  const spellings = new Map<string, string>();
  const teller: Teller = {
    client,
    rulePages: client.options.rulePages ?? host.rulePages,
    place: (file) => placeOf(workspace, file, spellings.get(file) ?? file, texts),
    newSettings: (file) => newSettingsFor(file, library.folders()),
  };
  const shown = new Set<string>();
  const firstLooks = new Map<string, Promise<void>>();
  const affected = new Set<string>();
  const refresh = createRefresh(connection, client);
  let settled: Promise<void> = Promise.resolve();
  let opened: Promise<void> = Promise.resolve();

  const failed = (what: string, error: unknown) =>
    connection.console.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const publisher = createPublisher({ delay: host.delay, publish, failed });
  const reports = createReports(connection, client, publisher.idle);
  const files = filesOf(connection, client, host.files);
  const library = createLibrary({
    workspace,
    files,
    delay: host.delay,
    changed: recheck,
    checked: publisher.idle,
    read: recheckAffected,
    progress: () => progressOf(connection, client),
    failed,
  });
  const assets = createAssets({ workspace, files, recheck: recheckAll, failed });
  const hasDictionaries = host.dictionary !== undefined || client.options.dictionaries !== undefined;
  const dictionaries = createDictionaries({
    workspace,
    read: hasDictionaries ? readDictionary : undefined,
    recheck: recheckAll,
    failed,
  });

  function findings(uri: string): Diagnostic[] | undefined {
    const place = workspace.version(uri) !== undefined || library.holds(uri) ? teller.place(uri) : undefined;
    return place && wrongIn(workspace, uri).map((found) => diagnosticOf(found, place, teller));
  }

  function publish(uri: string): void {
    const version = workspace.version(uri);
    const found = findings(uri);
    const isAskedFor = reports.checked(uri, version, found);
    send(uri, isAskedFor ? [] : (found ?? []), isAskedFor ? undefined : version);
    refresh.checked(uri, version);
    assets.readWanted();
    dictionaries.readWanted();
    recheckAffected();
  }

  /** What was sent for a file stays until something else is; so nothing is sent where nothing was. */
  function send(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    const wasShown = shown.delete(uri);
    if (diagnostics.length > 0) shown.add(uri);
    if (diagnostics.length === 0 && !wasShown && version === undefined) return;
    const spelling = spellings.get(uri) ?? uri;
    void connection.sendDiagnostics({ uri: spelling, diagnostics, ...(version !== undefined && { version }) });
  }

  /** While the library is read, each file that comes may change what there is to say of many. They are looked at again once, at the end. */
  function recheckAffected(): void {
    for (const uri of workspace.takeAffected()) affected.add(uri);
    const due = [...affected].filter((uri) => !library.isReading() || workspace.version(uri) !== undefined);
    for (const uri of due) affected.delete(uri);
    recheckAll(due);
  }

  /** Checks a file again; after a change of settings or of a framework, with all files that depend on it. */
  function recheck(uri: string): void {
    recheckAll([uri, ...dependentsOf(workspace, uri)]);
    if (kindOf(uri) === 'library') inBackground('Reading frameworks', library.readFrameworks(uri));
  }

  async function readDictionary(name: string): Promise<Uint8Array> {
    if (host.dictionary) return host.dictionary(name);
    const bytes = await files.asset(`${client.options.dictionaries}${name}`);
    if (!bytes) throw new Error(`The client cannot read ${client.options.dictionaries}${name}.`);
    return bytes;
  }

  /** What the author looks at comes first. */
  function recheckAll(uris: readonly string[]): void {
    const isOpen = (uri: string) => workspace.version(uri) !== undefined;
    publisher.recheck(uris.filter(isOpen), 'soon');
    publisher.recheck(
      uris.filter((uri) => !isOpen(uri)),
      'later',
    );
  }

  async function judge(sent?: unknown): Promise<void> {
    const { strict = false } = await readSettings(connection, client, sent);
    recheckAll(workspace.judgeStrictly(strict));
  }

  function inBackground(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => failed(what, error));
  }

  async function firstLook(uri: string): Promise<void> {
    await Promise.all([settled, library.findSettings(uri)]);
    publisher.now(uri);
  }

  return {
    workspace,
    teller,
    texts,
    start() {
      settled = judge().catch((error: unknown) => failed('Reading the settings', error));
      inBackground('Watching files', register());
      let folders = foldersOf(params);
      if (client.folders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((folder) => canonical(folder.uri)));
          folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map((folder) => canonical(folder.uri))];
          inBackground('Reading the library', library.open(folders));
        });
      }
      opened = settled.then(() => library.open(folders));
      inBackground('Reading the library', opened);
    },
    stop: publisher.stop,
    findings,
    reports,
    ready: async (file) => firstLooks.get(file)?.catch(() => {}),
    async known(file) {
      await Promise.allSettled([opened, library.findSettings(file)]);
    },
    takeBack() {
      for (const uri of [...shown]) send(uri, [], undefined);
    },
    edited(document) {
      const uri = canonical(document.uri);
      const text = document.getText();
      const isFirst = workspace.version(uri) === undefined;
      const differs = workspace.text(uri) !== text;
      workspace.edit(uri, text, document.version, kindIn(document));
      if (!workspace.has(uri)) return;
      spellings.set(uri, document.uri);
      if (!isFirst || (differs && reachesOthers(uri))) publisher.typed(uri, recheck);
      if (!isFirst) return;
      const look = firstLook(uri);
      firstLooks.set(uri, look);
      inBackground(`Checking ${uri}`, look);
    },
    saved(document) {
      const uri = canonical(document.uri);
      if (library.holds(uri)) workspace.save(uri, document.getText());
      // Without a watcher, what else has come and gone is seen when the author saves.
      if (kindOf(uri) && library.covers(uri) && !(client.watching && library.holds(uri))) library.appeared(uri);
    },
    closed(document) {
      const uri = canonical(document.uri);
      const before = workspace.text(uri);
      firstLooks.delete(uri);
      workspace.close(uri);
      publisher.now(uri);
      if (workspace.text(uri) !== before) recheck(uri);
      if (workspace.has(uri)) inBackground(`Reading ${uri}`, library.refresh(uri));
    },
    watched(changes) {
      for (const { uri: spelling, type } of changes) {
        const uri = canonical(spelling);
        assets.changed(uri);
        if (type === FileChangeType.Deleted) library.vanished(uri);
        else if (library.holds(uri) || (reachesOthers(uri) && workspace.has(uri)))
          inBackground(`Reading ${uri}`, library.refresh(uri));
        else library.appeared(uri);
      }
    },
    settingsChanged(sent) {
      inBackground('Reading the settings', judge(sent));
    },
    place(uri) {
      const file = canonical(uri);
      const place = placeOf(workspace, file, uri, texts);
      return place && { ...place, file };
    },
  };

  async function register(): Promise<void> {
    if (client.watching) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          ...filePatterns.map((globPattern) => ({ globPattern })),
          // A folder comes and goes with all that is in it, and only its own name is told.
          { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
          // Of a picture, unlike of other files that a spec may name, the inside counts too.
          { globPattern: '**/*.{png,svg}', kind: WatchKind.Change },
        ],
      });
    }
    if (client.configuration && client.configurationChanges) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'mcspec' });
    }
  }
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(canonical);
}

/** A text that is nowhere on the disk yet is what the author says it is. */
function kindIn({ uri, languageId }: TextDocument): FileKind | undefined {
  return kindOf(canonical(uri)) ?? (languageId === 'microcredential' ? 'microcredential' : undefined);
}

function reachesOthers(uri: string): boolean {
  return kindOf(uri) === 'library' || kindOf(uri) === 'framework';
}
