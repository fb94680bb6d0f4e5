// An editor for tests: it speaks the real protocol to a server in the same process, serves files from memory, and
// holds the server's clock.
import { PassThrough } from 'node:stream';
import { type ClientCapabilities, createConnection, type Diagnostic, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { listFiles, readAsset, readFile } from '../../server/src/lsp/protocol.js';
import { startServer } from '../../server/src/lsp/server.js';

export const root = 'file:///library';
export const at = (name: string): string => `${root}/${name}`;

/** What VS Code says of itself, as far as the server asks. */
export const abilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
    },
  },
  window: { workDoneProgress: true },
};

export interface Setup {
  /** The files of the library by name; those outside it by address. */
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[] | null;
  readonly capabilities?: ClientCapabilities;
  readonly options?: object;
  /** The language of the editor. */
  readonly locale?: string;
  readonly settings?: { strict?: boolean };
  /** The dictionaries, where the server can read them itself. */
  readonly dictionary?: (name: string) => Promise<Uint8Array>;
}

export type Editor = Awaited<ReturnType<typeof startEditor>>;

/** Starts a server and initializes it. */
export async function startEditor(setup: Setup = {}) {
  const editor = connectEditor(setup);
  await editor.initialize();
  return editor;
}

/** Starts a server and says nothing yet. */
export function connectEditor({
  files = {},
  folders = [root],
  capabilities = abilities,
  options = { fileAccess: 'client', rulePages: 'pages:/' },
  locale,
  settings = {},
  dictionary,
}: Setup = {}) {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const exits: number[] = [];
  const waiting: { ms: number; wake: () => void }[] = [];
  // The usual connection ends the process on exit; this one writes it down.
  startServer(
    createConnection(
      (logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
      { shutdownReceived: false, initialize() {}, exit: (code) => exits.push(code) },
    ),
    {
      delay: (ms) => new Promise((wake) => (ms === 0 ? setImmediate(wake) : waiting.push({ ms, wake }))),
      ...(dictionary && { dictionary }),
    },
  );

  const disk = new Map(Object.entries(files).map(([name, text]) => [name.includes(':') ? name : at(name), text]));
  const hidden = new Set<string>();
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const progress: { kind: string; message?: string }[] = [];
  const registered: { method: string; registerOptions?: unknown }[] = [];
  const versions = new Map<string, number>();
  const chosen = { ...settings };
  let open = folders;

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void published.push(params));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
  connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => void progress.push(value));
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: typeof registered }) => void registered.push(...registrations),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => chosen));
  connection.onRequest(listFiles, () =>
    [...disk.keys()].filter((uri) => !hidden.has(uri) && open?.some((folder) => uri.startsWith(`${folder}/`))),
  );
  connection.onRequest(readFile, ({ uri }: { uri: string }) => disk.get(uri) ?? null);
  connection.onRequest(readAsset, ({ uri }: { uri: string }) => ({ bytes: disk.get(uri) ?? null }));
  connection.listen();

  const notify = (method: string, params: unknown) => connection.sendNotification(method, params);
  const editor = {
    /** What the server answered when it was initialized. */
    initialized: undefined as unknown,
    connection,
    disk,
    hidden,
    published,
    logged,
    progress,
    registered,
    exits,
    notify,
    request: <R>(method: string, params: unknown): Promise<R> => connection.sendRequest<R>(method, params),

    async initialize() {
      const result = await connection.sendRequest('initialize', {
        processId: null,
        rootUri: open?.[0] ?? null,
        capabilities,
        initializationOptions: options,
        ...(locale !== undefined && { locale }),
        workspaceFolders: open?.map((uri) => ({ uri, name: 'library' })) ?? null,
      });
      editor.initialized = result;
      await notify('initialized', {});
      return result;
    },

    async open(uri: string, text = disk.get(uri) ?? '', languageId = 'microcredential') {
      versions.set(uri, 1);
      await notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },

    /** Replaces the whole text, or inserts at a place; returns the new version. */
    async change(uri: string, text: string, range?: object) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      await notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [range ? { range, text } : { text }],
      });
      return version;
    },

    async close(uri: string) {
      await notify('textDocument/didClose', { textDocument: { uri } });
    },

    /** Writes files to the disk, or deletes them (`undefined`), and tells the server as a watcher does. */
    async write(changes: Readonly<Record<string, string | undefined>>) {
      const events = Object.entries(changes).map(([uri, text]) => {
        const type = text === undefined ? 3 : disk.has(uri) ? 2 : 1;
        if (text === undefined) disk.delete(uri);
        else disk.set(uri, text);
        return { uri, type };
      });
      await notify('workspace/didChangeWatchedFiles', { changes: events });
    },

    async setFolders(next: readonly string[]) {
      const event = {
        added: next.filter((uri) => !open?.includes(uri)).map((uri) => ({ uri, name: 'folder' })),
        removed: open?.filter((uri) => !next.includes(uri)).map((uri) => ({ uri, name: 'folder' })) ?? [],
      };
      open = next;
      await notify('workspace/didChangeWorkspaceFolders', { event });
    },

    async choose(next: { strict: boolean }) {
      Object.assign(chosen, next);
      await notify('workspace/didChangeConfiguration', { settings: null });
    },

    /** Lets time pass for the server, if it waits for anything. */
    async pass(ms: number) {
      await editor.quiet();
      for (const waiter of waiting.splice(0)) {
        waiter.ms -= ms;
        if (waiter.ms <= 0) waiter.wake();
        else waiting.push(waiter);
      }
      await editor.quiet();
    },

    /** Resolves when the server has handled what it was told, and what followed from it. */
    async quiet() {
      for (let i = 0; i < 30; i++) await connection.sendRequest('textDocument/codeAction', { textDocument: { uri: 'nowhere:' } });
    },

    /** What was published last on a file; undefined if nothing ever was. */
    last: (uri: string) => published.findLast((params) => params.uri === uri),

    findings: (uri: string): Diagnostic[] => editor.last(uri)?.diagnostics ?? [],

    /** The ids of the rules that last found something in a file. */
    rules: (uri: string) => editor.findings(uri).map(({ code }) => code),
  };
  return editor;
}

export async function until(what: string, accept: () => unknown): Promise<void> {
  const end = Date.now() + 5000;
  while (!accept()) {
    if (Date.now() > end) throw new Error(`Not within 5 s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
