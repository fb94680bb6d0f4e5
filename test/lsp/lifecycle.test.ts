import { describe, expect, it } from 'vitest';
import { at, connectEditor, startEditor } from './client.js';

const uri = at('a.microcredential.yaml');
const bad = 'format: microcredential/1\nstatus: finished\n';
const here = { textDocument: { uri }, position: { line: 1, character: 9 } };
const outcome = (answer: Promise<unknown>) =>
  answer.then(
    (result) => ({ result }),
    ({ code }: { code: number }) => ({ code }),
  );

describe('a session', () => {
  it('begins with what the server can do', async () => {
    const result = await connectEditor().initialize();
    expect(result).toMatchObject({
      serverInfo: { name: 'mcspec' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        completionProvider: { triggerCharacters: expect.arrayContaining(['.', '/', ':', '[', ' ']) },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.mcspec'] },
      },
    });
  });

  it('refuses requests before its beginning and after its end', async () => {
    const editor = connectEditor();
    expect(await outcome(editor.request('textDocument/hover', here))).toEqual({ code: -32002 });
    await editor.initialize();
    expect(await outcome(editor.request('shutdown', undefined))).toEqual({ result: null });
    expect(await outcome(editor.request('textDocument/hover', here))).toEqual({ code: -32600 });
  });

  it('ends as the protocol says: with 0 after a shutdown, else with 1', async () => {
    const [polite, rude] = [await startEditor(), await startEditor()];
    await polite.request('shutdown', undefined);
    await polite.notify('exit', undefined);
    await rude.notify('exit', undefined);
    await expect.poll(() => [polite.exits, rude.exits]).toEqual([[0], [1]]);
  });

  it('publishes nothing after its end', async () => {
    const editor = await startEditor({ files: { 'a.microcredential.yaml': bad } });
    await editor.open(uri);
    await editor.quiet();
    await editor.change(uri, `${bad}# more\n`);
    const before = editor.published.length;
    await editor.request('shutdown', undefined);
    await editor.pass(1000).catch(() => {});
    expect(editor.published).toHaveLength(before);
  });

  it('works with a client that can do nothing and serves nothing', async () => {
    const editor = await startEditor({ capabilities: {}, options: undefined as never, folders: null });
    await editor.open(uri, bad);
    await editor.quiet();
    expect(editor.rules(uri)).toContain('wrong-type');
    expect(editor.registered).toEqual([]);
    expect(editor.progress).toEqual([]);
  });
});

describe('requests', () => {
  it('are all answered, whatever they ask', async () => {
    const editor = await startEditor({ files: { 'a.microcredential.yaml': bad } });
    await editor.open(uri);
    const nonsense = [
      undefined,
      null,
      {},
      [],
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: 'no address' } },
      { textDocument: { uri: 'file:///%E0%A4%A' } },
      { textDocument: { uri } },
      { textDocument: { uri }, position: { line: -1, character: 0 }, range: {}, context: null },
      { textDocument: { uri }, position: { line: 'one', character: Number.NaN }, range: { start: {}, end: null }, context: {} },
      {
        textDocument: { uri },
        position: { line: 1e9, character: 1e9 },
        range: { start: here.position, end: { line: 1e9, character: 0 } },
        context: { only: 'x' },
      },
    ];
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/codeAction']) {
      for (const params of nonsense) {
        const answer = await Promise.race([
          outcome(editor.request(method, params)),
          new Promise((resolve) => setTimeout(resolve, 2000, 'hangs')),
        ]);
        expect(answer, `${method} ${JSON.stringify(params)}`).not.toBe('hangs');
      }
    }
    expect(await outcome(editor.request('textDocument/nonsense', {}))).toEqual({ code: -32601 });
  });

  it('about a file that nobody opened or knows give null', async () => {
    const editor = await startEditor();
    expect(await editor.request('textDocument/hover', here)).toBeNull();
    expect(
      await editor.request('textDocument/codeAction', {
        ...here,
        range: { start: here.position, end: here.position },
        context: { diagnostics: [] },
      }),
    ).toBeNull();
  });

  it('that fail give null, and the reason in the log', async () => {
    const editor = await startEditor({ files: { 'a.microcredential.yaml': bad } });
    await editor.open(uri);
    expect(await editor.request('textDocument/codeAction', { textDocument: { uri }, range: null, context: {} })).toBeNull();
    expect(editor.logged.join()).toMatch(/Repairing failed: TypeError/);
  });

  it('that are taken back are answered as cancelled', async () => {
    const editor = await startEditor({ files: { 'a.microcredential.yaml': bad } });
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const answer = outcome(editor.connection.sendRequest('textDocument/hover', here, source.token));
    source.cancel();
    expect(await answer).toEqual({ code: -32800 });
  });

  it('are about the text as it was when they were asked', async () => {
    const editor = await startEditor({ files: { 'a.microcredential.yaml': bad } });
    await editor.open(uri);
    const ask = () =>
      editor.request<unknown[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 1, character: 9 }, end: { line: 1, character: 9 } },
        context: { diagnostics: [] },
      });
    const near = bad.replace('finished', 'publshed');
    const [before, after] = await Promise.all([ask(), editor.change(uri, near).then(ask)]);
    expect(before).toEqual([]);
    expect(after).toMatchObject([{ title: 'Change to “published”' }]);
  });

  it('and changes that make no sense leave the server alive', async () => {
    const editor = await startEditor({ files: { 'a.microcredential.yaml': bad } });
    await editor.open(uri);
    await editor.notify('textDocument/didChange', { textDocument: { uri }, contentChanges: [{ text: 'x' }] });
    await editor.notify('textDocument/didChange', {
      textDocument: { uri: at('unknown.microcredential.yaml'), version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    await editor.notify('textDocument/didOpen', null);
    await editor.notify('textDocument/didClose', { textDocument: { uri: at('unknown.microcredential.yaml') } });
    await editor.notify('workspace/didChangeWatchedFiles', {});
    await editor.notify('workspace/didChangeConfiguration', null);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'no address', type: 9 }] });
    await editor.change(uri, bad.replace('finished', 'draft'));
    await editor.pass(1000);
    expect(editor.rules(uri)).not.toContain('wrong-type');
  });
});
