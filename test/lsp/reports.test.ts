import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { abilities, at, type Setup, startEditor, until } from './client.js';

const [one, two] = [at('one.microcredential.yaml'), at('two.microcredential.yaml')];
const files = {
  'one.microcredential.yaml': 'format: microcredential/1\nstatus: finished\n',
  'two.microcredential.yaml': 'hours: x\n',
};

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly { readonly code: string }[];
}

/** An editor that asks for findings, and how often it was asked to do so again. */
async function startAsking(setup: Setup = {}) {
  const editor = await startEditor({
    files,
    ...setup,
    capabilities: {
      ...abilities,
      workspace: { ...abilities.workspace, diagnostics: { refreshSupport: true } },
      textDocument: { ...abilities.textDocument, diagnostic: {} },
    },
  });
  const asked = { again: 0 };
  editor.connection.onRequest('workspace/diagnostic/refresh', () => {
    asked.again++;
    return null;
  });
  return {
    ...editor,
    asked,
    ask: (uri: string, previousResultId?: string) =>
      editor.request<Report>('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async askForAll(previousResultIds: readonly { uri: string; value: string }[] = []) {
      const { items } = await editor.request<{ items: (Report & { uri: string; version: number | null })[] }>(
        'workspace/diagnostic',
        { previousResultIds },
      );
      return items;
    },
  };
}

const codes = ({ items }: Report) => items?.map(({ code }) => code);

describe('findings of an open file', () => {
  it('are there for an editor that asks, and are not sent', async () => {
    const editor = await startAsking();
    expect(editor.initialized).toMatchObject({
      capabilities: { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } },
    });
    await editor.open(one);
    const report = await editor.ask(one);
    expect(report).toMatchObject({ kind: 'full', resultId: expect.any(String) });
    expect(codes(report)).toContain('wrong-type');
    expect(await editor.ask(one, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
    await editor.quiet();
    expect(editor.findings(one)).toEqual([]);
  });

  it('are those of the text at hand, also before the pause of the author', async () => {
    const editor = await startAsking();
    await editor.open(one);
    const before = await editor.ask(one);
    await editor.change(one, 'format: microcredential/1\nstatus: draft\n');
    const after = await editor.ask(one, before.resultId);
    expect(after.kind).toBe('full');
    expect(codes(after)).not.toContain('wrong-type');
    await editor.pass(1000);
    expect(editor.asked.again).toBe(0);
  });

  it('are asked for again when something else has changed them', async () => {
    const editor = await startAsking();
    await editor.open(one);
    const before = await editor.ask(one);
    await editor.write({ [at('mcspec.yaml')]: 'rules: {section-present: off}\n' });
    await editor.pass(1000);
    await until('it is asked to ask again', () => editor.asked.again > 0);
    const after = await editor.ask(one, before.resultId);
    expect([codes(before), codes(after)]).toEqual([
      expect.arrayContaining(['section-present']),
      expect.not.arrayContaining(['section-present']),
    ]);
  });

  it('know the settings above the folders, whenever they are asked for', async () => {
    const settings = { 'file:///mcspec.yaml': 'rules: {section-present: off}\n' };
    const editor = await startAsking({ files: { ...files, ...settings } });
    const [, report] = await Promise.all([editor.open(one), editor.ask(one)]);
    expect(codes(report)).toContain('wrong-type');
    expect(codes(report)).not.toContain('section-present');
  });

  it('of a file that nobody knows are none', async () => {
    const editor = await startAsking();
    for (const uri of [at('none.microcredential.yaml'), at('notes.md'), 'no address'])
      expect(await editor.ask(uri)).toEqual({ kind: 'full', items: [] });
  });
});

describe('findings of the library', () => {
  it('are sent for closed files, until the editor asks for those too', async () => {
    const editor = await startAsking();
    await editor.open(one);
    await editor.quiet();
    expect([editor.findings(one).length, editor.rules(two)]).toEqual([0, expect.arrayContaining(['wrong-type'])]);
    const all = await editor.askForAll();
    expect(all.map(({ uri, version, kind }) => [uri, version, kind])).toEqual([
      [one, 1, 'full'],
      [two, null, 'full'],
    ]);
    expect(all.map(codes)).toEqual([expect.arrayContaining(['wrong-type']), expect.arrayContaining(['wrong-type'])]);
    expect(editor.findings(two)).toEqual([]);
  });

  it('are told once: what did not change is not told again, and what is gone is taken back', async () => {
    const editor = await startAsking();
    await editor.quiet();
    const ids = (reports: Awaited<ReturnType<typeof editor.askForAll>>) =>
      reports.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const first = await editor.askForAll();
    expect((await editor.askForAll(ids(first))).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    await editor.write({ [one]: undefined, [two]: 'hours: 3\n' });
    await editor.pass(1000);
    await until('it is asked to ask again', () => editor.asked.again > 0);
    const next = await editor.askForAll(ids(first));
    expect(next.map(({ uri, kind }) => [uri, kind])).toEqual([
      [two, 'full'],
      [one, 'full'],
    ]);
    expect(codes(next[1] as Report)).toEqual([]);
    expect(codes(next[0] as Report)).not.toContain('wrong-type');
  });

  it('are left where they are when the question is taken back', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`m${at}.microcredential.yaml`, 'hours: x\n']));
    const editor = await startAsking({ files: many });
    await until('the library is read', () => editor.published.length === 60);
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    // It is under way by then: each file takes a turn.
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

it('an editor that wants findings sent is not told that it may ask', async () => {
  const editor = await startEditor({
    files,
    capabilities: { textDocument: { diagnostic: {} } },
    options: { fileAccess: 'client', pushFindings: true },
  });
  await editor.quiet();
  expect(editor.initialized).not.toHaveProperty('capabilities.diagnosticProvider');
  expect(editor.rules(one)).toContain('wrong-type');
});
