import { describe, expect, it } from 'vitest';
import type { CodeAction, CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dictionaryFiles } from '../../server/src/engine/speller.js';
import { dictionaries } from '../english.js';
import { abilities, at, type Editor, type Setup, startEditor, until } from './client.js';

const uri = at('a.microcredential.yaml');
const other = at('b.microcredential.yaml');
const settings = at('mcspec.yaml');
const text = 'format: microcredential/1\ntitle: 2024\nmethod: The qworum plans the managment of behaviour.\n';
const files = { 'a.microcredential.yaml': text, 'b.microcredential.yaml': 'method: Ask the qworum.\n' };
const library = '# Ours\ndictionary:\n  - NASSP # the association\n';

/** The dictionaries as a server under Node reads them; `asked` tells which. */
function onDisk() {
  const asked: string[] = [];
  const dictionary = async (name: string) => {
    asked.push(name);
    return name === dictionaryFiles.american ? dictionaries.american : dictionaries.british;
  };
  return { asked, dictionary };
}

const spelled = (editor: Editor, file = uri) =>
  editor.findings(file).flatMap(({ code, message }) => (code === 'spelling' ? [message] : []));

/** An editor in which a spec is open and its words are checked. */
async function opened(setup: Setup = {}): Promise<Editor> {
  const editor = await startEditor({ files, dictionary: onDisk().dictionary, ...setup });
  await editor.open(uri);
  await until('the words were checked', () => spelled(editor).length > 0);
  return editor;
}

async function actionsOn(editor: Editor, word: string): Promise<CodeAction[]> {
  const line = text.split('\n').findIndex((each) => each.includes(word));
  const character = text.split('\n')[line]?.indexOf(word) ?? 0;
  const range = { start: { line, character }, end: { line, character } };
  const found: CodeAction[] = await editor.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  return found.filter(({ diagnostics }) => diagnostics?.[0]?.code === 'spelling');
}

const add = async (editor: Editor) => (await actionsOn(editor, 'qworum')).find(({ title }) => title.startsWith('Add'));

function applied(before: string, edit: CreateFile | TextDocumentEdit | undefined): string {
  const edits = edit && 'edits' in edit ? (edit.edits as TextEdit[]) : [];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, before), edits);
}

describe('spelling', () => {
  it('is checked after all else was told, with dictionaries that are read once', async () => {
    const { asked, dictionary } = onDisk();
    const editor = await opened({ dictionary });
    const told = editor.published
      .filter((each) => each.uri === uri)
      .map(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(told[0]).toContain('yaml-meaning');
    expect(told[0]).not.toContain('spelling');
    expect(spelled(editor)).toEqual([
      '“qworum” is not a known word.',
      '“managment” is not a known word.',
      '“behaviour” is the British spelling.',
    ]);
    await until('the closed spec was checked too', () => spelled(editor, other).length > 0);
    await editor.change(uri, text.replace('managment', 'management'));
    await editor.pass(150);
    expect(spelled(editor)).not.toContain('“managment” is not a known word.');
    expect(asked.sort()).toEqual(['en-GB.trie', 'en-US.trie']);
  });

  it.each([
    ['the check is off', { 'a.microcredential.yaml': text, 'mcspec.yaml': 'rules: {spelling: off}\n' }],
    ['nothing is in English', { 'a.microcredential.yaml': `language: es\n${text}` }],
  ])('reads no dictionary where %s', async (_, files) => {
    const { asked, dictionary } = onDisk();
    const editor = await startEditor({ files, dictionary });
    await editor.open(uri);
    await editor.pass(1000);
    expect(editor.rules(uri)).toContain('yaml-meaning');
    expect(asked).toEqual([]);
  });

  it('gets the dictionaries through the client where the server cannot read them', async () => {
    const address = 'extension://ours/dist/dictionaries/';
    const packed = Object.fromEntries(
      (['american', 'british'] as const).map((each) => [
        address + dictionaryFiles[each],
        Buffer.from(dictionaries[each]).toString('latin1'),
      ]),
    );
    const editor = await startEditor({
      files: { ...files, ...packed },
      options: { fileAccess: 'client', dictionaries: address },
    });
    await editor.open(uri);
    await until('the words were checked', () => spelled(editor).length === 3);
  });

  it('does without where there are none', async () => {
    const editor = await startEditor({ files });
    await editor.open(uri);
    await editor.pass(1000);
    expect(editor.rules(uri)).toContain('yaml-meaning');
    expect(editor.rules(uri)).not.toContain('spelling');
    expect(editor.logged).toEqual([]);
  });

  it.each([
    ['cannot be read', { dictionary: () => Promise.reject(new Error('Not there')) }],
    ['are none', { dictionary: async () => new Uint8Array([1, 2, 3]) }],
    ['are not there for the client', { options: { fileAccess: 'client', dictionaries: 'extension://ours/none/' } }],
  ])('does without where they %s, and says so once', async (_, setup) => {
    const editor = await startEditor({ files, ...setup });
    await editor.open(uri);
    await editor.change(uri, `${text}hours: 12\n`);
    await editor.pass(150);
    await editor.pass(1000);
    expect(editor.rules(uri)).toContain('yaml-meaning');
    expect(editor.rules(uri)).not.toContain('spelling');
    expect(editor.logged.filter((line) => line.includes('Reading the dictionaries failed'))).toHaveLength(1);
  });
});

describe('a word for the library’s dictionary', () => {
  it('goes into the settings, after which every spec is checked again by itself', async () => {
    const editor = await opened({ files: { ...files, 'mcspec.yaml': library } });
    await until('the closed spec was checked too', () => spelled(editor, other).length > 0);
    expect((await actionsOn(editor, 'qworum')).map(({ title }) => title)).toEqual([
      'Change to “quorum”',
      'Add “qworum” to the library’s dictionary',
    ]);
    const action = await add(editor);
    const [change, ...more] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    // Of a file that is not open nobody knows a version.
    expect([change?.textDocument, more]).toEqual([{ uri: settings, version: null }, []]);
    expect(action?.isPreferred).toBeUndefined();
    const after = applied(library, change);
    expect(after).toBe('# Ours\ndictionary:\n  - NASSP # the association\n  - qworum\n');
    await editor.write({ [settings]: after });
    await until('both specs know the word', () => spelled(editor).length === 2 && spelled(editor, other).length === 0);
  });

  it('goes into settings that are open, as they stand there', async () => {
    const editor = await opened({ files: { ...files, 'mcspec.yaml': library } });
    await editor.open(settings, 'library: Ours\n', 'yaml');
    await editor.quiet();
    const [change] = ((await add(editor))?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: settings, version: 1 });
    const after = applied('library: Ours\n', change);
    expect(after).toBe('library: Ours\ndictionary: [qworum]\n');
    await editor.change(settings, after);
    await editor.pass(150);
    await until('the word is known', () => spelled(editor).length === 2);
  });

  it('makes settings where there are none yet', async () => {
    const editor = await opened();
    const [create, change] = ((await add(editor))?.edit?.documentChanges ?? []) as [CreateFile, TextDocumentEdit];
    expect(create).toEqual({ kind: 'create', uri: settings, options: { ignoreIfExists: true } });
    expect(change.textDocument).toEqual({ uri: settings, version: null });
    await editor.write({ [settings]: applied('', change) });
    await editor.pass(250);
    await until('both specs know the word', () => spelled(editor).length === 2 && spelled(editor, other).length === 0);
  });

  it('is told in the simple form to a client that knows only that', async () => {
    const capabilities = { ...abilities, workspace: { ...abilities.workspace, workspaceEdit: {} } };
    const editor = await opened({ capabilities, files: { ...files, 'mcspec.yaml': library } });
    const action = await add(editor);
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([settings]);
  });

  it('is not offered where no settings can be made or changed', async () => {
    const capabilities = { ...abilities, workspace: { ...abilities.workspace, workspaceEdit: { documentChanges: true } } };
    expect(await add(await opened({ capabilities }))).toBeUndefined();
    expect(await add(await opened({ files: { ...files, 'mcspec.yaml': 'dictionary: {a: b}\n' } }))).toBeUndefined();
  });

  it('is not offered for a text that is nowhere', async () => {
    const editor = await startEditor({ dictionary: onDisk().dictionary });
    const untitled = 'untitled:Untitled-1';
    await editor.open(untitled, text);
    await until('the words were checked', () => spelled(editor, untitled).length > 0);
    const range = { start: { line: 2, character: 13 }, end: { line: 2, character: 13 } };
    const found: CodeAction[] = await editor.request('textDocument/codeAction', {
      textDocument: { uri: untitled },
      range,
      context: { diagnostics: [] },
    });
    expect(found.map(({ title }) => title)).toEqual(['Change to “quorum”']);
  });
});
