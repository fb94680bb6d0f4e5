import { describe, expect, it } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, type Editor, startEditor } from './client.js';

const uri = at('a.microcredential.yaml');
const text = `format: microcredential/1
title: 2024   # the year
status: Published
stack: Operations
hours: "20"
scoring: {visibility: publik}
`;
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const onLine = (line: number): Range => ({ start: { line, character: 8 }, end: { line, character: 8 } });

async function actions(editor: Editor, range: Range, only?: string[], file = uri): Promise<CodeAction[]> {
  return editor.request('textDocument/codeAction', {
    textDocument: { uri: file },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });
}

/** The text after an action, as an editor without snippets applies it. */
function apply(before: string, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = (change?.edits ?? []) as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, before), edits);
}

async function opened(before = text): Promise<Editor> {
  const editor = await startEditor({ files: { 'a.microcredential.yaml': before } });
  await editor.open(uri);
  await editor.quiet();
  return editor;
}

describe('quick fixes', () => {
  it('repair the finding that they carry, and nothing else', async () => {
    const editor = await opened();
    const [action] = await actions(editor, onLine(1));
    expect(action).toMatchObject({
      title: 'Put it in quotes',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'yaml-meaning', source: 'mcspec', range: { start: { line: 1 } } }],
      edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
    });
    const after = apply(text, action);
    expect(after).toBe(text.replace('2024', '"2024"'));
    await editor.change(uri, after);
    await editor.pass(150);
    expect(
      editor
        .findings(uri)
        .filter(({ range }) => range.start.line === 1)
        .map(({ code }) => code),
    ).not.toContain('yaml-meaning');
  });

  it('are preferred only if they are safe', async () => {
    const editor = await opened();
    const review = (await actions(editor, { start: { line: 5, character: 24 }, end: { line: 5, character: 24 } })).find(
      ({ title }) => title === 'Change to “public”',
    );
    expect(review).toBeDefined();
    expect(review).not.toHaveProperty('isPreferred');
  });

  it('come for what the range touches only', async () => {
    const editor = await opened();
    expect(
      (await actions(editor, onLine(3), ['quickfix'])).filter(({ diagnostics }) =>
        diagnostics?.some(({ range }) => range.start.line !== 3),
      ),
    ).toEqual([]);
  });

  it('come in the oldest form of changes for a client that knows no other', async () => {
    const editor = await startEditor({
      files: { 'a.microcredential.yaml': text },
      capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
    });
    await editor.open(uri);
    await editor.quiet();
    const [action] = await actions(editor, onLine(1));
    expect(action?.edit).toEqual({
      changes: { [uri]: [{ range: { start: { line: 1, character: 7 }, end: { line: 1, character: 11 } }, newText: '"2024"' }] },
    });
    expect(action).not.toHaveProperty('isPreferred');
  });

  it('come for mcspec.yaml too', async () => {
    const settings = at('mcspec.yaml');
    const editor = await startEditor({ files: { 'mcspec.yaml': 'stakcs: [A]\n' } });
    await editor.open(settings, undefined, 'yaml');
    await editor.quiet();
    const [action] = await actions(
      editor,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      undefined,
      settings,
    );
    expect(apply('stakcs: [A]\n', action)).toBe('stacks: [A]\n');
  });
});

describe('fix all', () => {
  it('comes only when it is asked for, under each of its names', async () => {
    const editor = await opened();
    const kinds = async (only?: string[]) => (await actions(editor, whole, only)).map(({ kind }) => kind);
    expect(await kinds()).not.toContain('source.fixAll.mcspec');
    expect(await kinds(['quickfix'])).not.toContain('source.fixAll.mcspec');
    for (const only of ['source', 'source.fixAll', 'source.fixAll.mcspec'])
      expect(await kinds([only])).toEqual(['source.fixAll.mcspec']);
    for (const only of ['source.organizeImports', 'source.fixAll.eslint', 'refactor']) expect(await kinds([only])).toEqual([]);
  });

  it('applies every safe repair and leaves the others', async () => {
    const editor = await opened();
    const [action] = await actions(editor, whole, ['source.fixAll']);
    const after = apply(text, action);
    expect(after).toContain('title: "2024"   # the year\nstatus: published\n');
    expect(after).toContain('hours: 20\n');
    expect(after).toContain('visibility: publik');
    await editor.change(uri, after);
    await editor.pass(150);
    expect(await actions(editor, whole, ['source.fixAll'])).toEqual([]);
  });

  it('has nothing to offer where nothing is wrong', async () => {
    const editor = await opened('');
    expect(await actions(editor, whole, ['source.fixAll'])).toEqual([]);
  });
});
