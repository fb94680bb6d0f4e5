// What happens around a file while an author has it open.
import { describe, expect, it } from 'vitest';
import { abilities, at, startEditor } from './client.js';

const good = 'format: microcredential/1\nstatus: published\n';
const uri = at('below/a.microcredential.yaml');
const nested = at('below/mcspec.yaml');
const silenced = 'library: Ours\nrules: {section-present: off}\n';

describe('settings of a folder', () => {
  it('that appear, change and vanish count for what is open below them, and nowhere else', async () => {
    const beside = at('beside/b.microcredential.yaml');
    const editor = await startEditor({
      files: { 'mcspec.yaml': 'library: All\n', 'below/a.microcredential.yaml': good, 'beside/b.microcredential.yaml': good },
    });
    await editor.open(uri);
    await editor.open(beside);
    await editor.quiet();
    const isTold = () => [uri, beside].map((each) => editor.rules(each).includes('section-present'));
    expect(isTold()).toEqual([true, true]);
    for (const [text, told] of [
      [silenced, false],
      ['library: Ours\n', true],
      [silenced, false],
      [undefined, true],
    ] as const) {
      await editor.write({ [nested]: text });
      await editor.pass(1000);
      expect(isTold()).toEqual([told, true]);
    }
  });

  it('count as the editor has them, before they are saved for the first time', async () => {
    const editor = await startEditor({ files: { 'below/a.microcredential.yaml': good } });
    await editor.open(uri);
    await editor.open(nested, silenced, 'yaml');
    await editor.pass(1000);
    expect(editor.rules(uri)).not.toContain('section-present');
    await editor.close(nested);
    await editor.pass(1000);
    expect(editor.rules(uri)).toContain('section-present');
  });
});

it('a text without a file takes its findings along when it is saved under a name', async () => {
  const editor = await startEditor({ files: { 'mcspec.yaml': silenced } });
  const draft = 'untitled:Untitled-1';
  await editor.open(draft, 'hours: x\n');
  await editor.quiet();
  expect(editor.rules(draft)).toEqual(expect.arrayContaining(['section-present', 'wrong-type']));
  await editor.write({ [uri]: 'hours: x\n' });
  await editor.close(draft);
  await editor.open(uri);
  await editor.pass(1000);
  expect(editor.findings(draft)).toEqual([]);
  expect(editor.rules(uri)).toContain('wrong-type');
  expect(editor.rules(uri)).not.toContain('section-present');
});

it('an editor that watches no files has the library listed again with each save', async () => {
  const { workspace } = abilities;
  const editor = await startEditor({
    files: { 'one.microcredential.yaml': 'hours: x\n', 'gone.microcredential.yaml': 'hours: x\n' },
    capabilities: { ...abilities, workspace: { ...workspace, didChangeWatchedFiles: {} } },
  });
  const [one, gone, come] = ['one', 'gone', 'come'].map((name) => at(`${name}.microcredential.yaml`)) as [string, string, string];
  await editor.open(one);
  await editor.quiet();
  expect(editor.rules(gone)).toContain('wrong-type');
  editor.disk.delete(gone);
  editor.disk.set(come, 'hours: x\n');
  await editor.notify('textDocument/didSave', { textDocument: { uri: one } });
  await editor.pass(1000);
  expect(editor.findings(gone)).toEqual([]);
  expect(editor.rules(come)).toContain('wrong-type');
});

it('every kind of request is answered after the end', async () => {
  const editor = await startEditor();
  await editor.open(uri, good);
  await editor.request('shutdown', undefined);
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  const params = {
    textDocument: { uri },
    position,
    range,
    positions: [],
    options: {},
    context: {},
    newName: 'x',
    ch: ' ',
    query: '',
  };
  const kinds =
    'completion hover codeAction definition references documentHighlight prepareRename rename documentSymbol documentLink';
  const more = 'foldingRange selectionRange codeLens inlayHint semanticTokens/full linkedEditingRange formatting diagnostic';
  const methods = [
    ...`${kinds} ${more}`.split(' ').map((kind) => `textDocument/${kind}`),
    'workspace/symbol',
    'workspace/willRenameFiles',
    'workspace/diagnostic',
    'completionItem/resolve',
    'codeLens/resolve',
  ];
  const answers = await Promise.all(
    methods.map((method) =>
      editor.request(method, { ...params, files: [], label: '', previousResultIds: [] }).then(
        () => `${method} was done`,
        ({ code }: { code: number }) => code,
      ),
    ),
  );
  expect(answers).toEqual(methods.map(() => -32600));
});
