import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import bundled from '../../l10n/bundle.l10n.es.json';
import { dictionaryFiles } from '../../server/src/engine/speller.js';
import { dictionaries } from '../english.js';

const spanish: Readonly<Record<string, string>> = bundled;

interface Message {
  /** Numbers are the server's, words are ours. */
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { uri?: string; diagnostics?: { code: string }[] };
  readonly result?: unknown;
}

/** The web worker's bundle, built as scripts/build.mjs builds it. */
let bundle: vm.Script;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['server/src/browser/server.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    define: { MCSPEC_VERSION: '"0.0.0-test"' },
    logLevel: 'warning',
  });
  bundle = new vm.Script(outputFiles[0]?.text ?? '', { filename: 'server.worker.js' });
}, 60_000);

/** A worker as a browser makes one that forbids `eval`: no Node, no page, no code from texts. */
function startWorker(files: Readonly<Record<string, string>>) {
  const sent: Message[] = [];
  const tell = (message: object) => self.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  let closed = false;
  const self: { onmessage?: (event: { data: unknown }) => void; [name: string]: unknown } = {
    postMessage: (message: Message) => {
      sent.push(structuredClone(message));
      const { id, method, params } = message;
      if (method === 'mcspec/listFiles') setTimeout(tell, 0, { id, result: Object.keys(files) });
      if (method === 'mcspec/readAsset') setTimeout(tell, 0, { id, result: { bytes: files[params?.uri ?? ''] } });
      if (method === 'mcspec/readFile') setTimeout(tell, 0, { id, result: files[params?.uri ?? ''] ?? null });
    },
    close: () => {
      closed = true;
    },
    addEventListener: () => {},
    MessageChannel,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    TextDecoder,
    TextEncoder,
    console,
  };
  self.self = self;
  const context = vm.createContext(self, { codeGeneration: { strings: false, wasm: false } });
  bundle.runInContext(context);
  return {
    sent,
    isClosed: () => closed,
    evaluates: (code: string) => vm.runInContext(`try { ${code}; true } catch { false }`, context) as boolean,
    tell,
    async message(what: string, accept: (message: Message) => unknown): Promise<Message> {
      for (let i = 0; i < 500; i++) {
        const found = sent.find(accept);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`The worker did not send ${what}. It sent ${JSON.stringify(sent, null, 1)}`);
    },
  };
}

describe('the web worker', () => {
  const uri = 'vscode-vfs://github/ours/library/a.microcredential.yaml';

  it('serves a client without Node and without eval, and reads files through the client', async () => {
    const worker = startWorker({ [uri]: 'status: finished\n' });
    expect(worker.evaluates("new Function('return 1')()")).toBe(false);

    const capabilities = { workspace: { workspaceFolders: true } };
    const folder = { uri: 'vscode-vfs://github/ours/library', name: 'library' };
    worker.tell({
      id: 'initialize',
      method: 'initialize',
      params: {
        processId: null,
        rootUri: null,
        capabilities,
        workspaceFolders: [folder],
        initializationOptions: { fileAccess: 'client' },
      },
    });
    expect(await worker.message('its capabilities', ({ id }) => id === 'initialize')).toMatchObject({
      result: { capabilities: { hoverProvider: true } },
    });
    worker.tell({ method: 'initialized', params: {} });

    const closed = await worker.message(
      'findings of a closed file',
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === uri,
    );
    expect(closed.params?.diagnostics?.map(({ code }) => code)).toContain('wrong-type');

    worker.tell({
      method: 'textDocument/didOpen',
      params: {
        textDocument: { uri: 'untitled:a', languageId: 'microcredential', version: 1, text: 'status: finished\ntitle: 2024\n' },
      },
    });
    const open = await worker.message(
      'findings of an open text',
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === 'untitled:a',
    );
    expect(open.params?.diagnostics?.map(({ code }) => code)).toEqual(expect.arrayContaining(['wrong-type', 'yaml-meaning']));

    const position = { line: 0, character: 3 };
    worker.tell({ id: 'hover', method: 'textDocument/hover', params: { textDocument: { uri: 'untitled:a' }, position } });
    expect(await worker.message('a hover', ({ id }) => id === 'hover')).toMatchObject({
      result: { contents: { kind: 'plaintext' } },
    });
    worker.tell({
      id: 'actions',
      method: 'textDocument/codeAction',
      params: { textDocument: { uri: 'untitled:a' }, range: { start: position, end: position }, context: { diagnostics: [] } },
    });
    expect(await worker.message('code actions', ({ id }) => id === 'actions')).toHaveProperty('result');

    worker.tell({ id: 'shutdown', method: 'shutdown' });
    await worker.message('the answer to shutdown', ({ id }) => id === 'shutdown');
    worker.tell({ method: 'exit' });
    await expect.poll(worker.isClosed).toBe(true);
  });

  it('speaks the language of its client', async () => {
    const worker = startWorker({});
    const capabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };
    worker.tell({
      id: 'initialize',
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities, locale: 'es', initializationOptions: { fileAccess: 'client' } },
    });
    await worker.message('its capabilities', ({ id }) => id === 'initialize');
    worker.tell({ method: 'initialized', params: {} });
    const textDocument = { uri: 'untitled:a', languageId: 'microcredential', version: 1, text: 'status: draft\n' };
    worker.tell({ method: 'textDocument/didOpen', params: { textDocument } });
    const position = { line: 0, character: 3 };
    worker.tell({ id: 'hover', method: 'textDocument/hover', params: { textDocument, position } });
    expect(await worker.message('a hover', ({ id }) => id === 'hover')).toMatchObject({
      result: { contents: { value: expect.stringMatching(`^\\*\\*${spanish.Status}\\*\\*`) } },
    });
  });

  it('checks spelling with dictionaries that the client hands it, without compiling anything', async () => {
    const folder = 'https://extensions.example/mcspec/dist/dictionaries/';
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
    const worker = startWorker({
      [`${folder}${dictionaryFiles.american}`]: text(dictionaries.american),
      [`${folder}${dictionaryFiles.british}`]: text(dictionaries.british),
    });
    expect(worker.evaluates('new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))')).toBe(false);
    const initializationOptions = { fileAccess: 'client', dictionaries: folder };
    worker.tell({
      id: 'initialize',
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {}, initializationOptions },
    });
    await worker.message('its capabilities', ({ id }) => id === 'initialize');
    worker.tell({ method: 'initialized', params: {} });
    worker.tell({
      method: 'textDocument/didOpen',
      params: {
        textDocument: { uri: 'untitled:a', languageId: 'microcredential', version: 1, text: 'method: Plan the managment.\n' },
      },
    });
    await worker.message('a misspelt word', ({ params }) => params?.diagnostics?.some(({ code }) => code === 'spelling'));
    const position = { line: 0, character: 20 };
    worker.tell({
      id: 'actions',
      method: 'textDocument/codeAction',
      params: { textDocument: { uri: 'untitled:a' }, range: { start: position, end: position }, context: { diagnostics: [] } },
    });
    expect(await worker.message('code actions', ({ id }) => id === 'actions')).toHaveProperty('result');
  });
});
