import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readClient } from '../../server/src/lsp/client.js';
import { workspaceEditOf } from '../../server/src/lsp/edits.js';
import type { Edit } from '../../server/src/spec/edit.js';

const client = (snippetEditSupport: boolean) =>
  readClient({
    processId: null,
    rootUri: null,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport } } },
  });

function changes(text: string, edits: Edit[], snippets = true): unknown[] {
  const edit = workspaceEditOf(edits, { uri: 'a:b', document: TextDocument.create('a:b', '', 3, text) }, client(snippets));
  const [change] = edit.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { uri: 'a:b', version: 3 } });
  return change && 'edits' in change ? change.edits : [];
}

const insertion = (at: number, newText: string, snippet?: string): Edit => ({
  span: { start: at, end: at },
  newText,
  ...(snippet !== undefined && { snippet }),
});

describe('an edit with stops to fill in', () => {
  const text = 'overview:\n  questions: {a$}\n';
  const end = text.length - 1;
  const edit = insertion(end, '\n  words: TODO', '\n  words: ${1:TODO}');

  it('is a plain one for a client without them', () => {
    expect(changes(text, [edit], false)).toEqual([
      { range: { start: { line: 1, character: 17 }, end: { line: 1, character: 17 } }, newText: '\n  words: TODO' },
    ]);
  });

  it('begins at the next line, or the editor would indent it twice', () => {
    expect(changes(text, [edit])).toEqual([
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        snippet: { kind: 'snippet', value: '  words: ${1:TODO}\n' },
      },
    ]);
  });

  it('begins where its own line begins if there is no other', () => {
    expect(changes(text.trimEnd(), [edit])).toEqual([
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 17 } },
        snippet: { kind: 'snippet', value: '  questions: {a\\$\\}\n  words: ${1:TODO}' },
      },
    ]);
  });

  it('has room beside another one on the same line', () => {
    expect(changes(text, [insertion(14, 'b: 1, '), edit])).toMatchObject([
      { newText: 'b: 1, ' },
      { range: { start: { line: 2, character: 0 } } },
    ]);
  });

  it('stays where it is on a line that is not indented, and within a line', () => {
    expect(changes(text, [insertion(9, '\n  x: TODO', '\n  x: ${1:TODO}')])).toMatchObject([
      { range: { start: { line: 0, character: 9 } } },
    ]);
    expect(changes(text, [insertion(end, ' TODO', ' ${1:TODO}')])).toMatchObject([
      { range: { start: { line: 1, character: 17 } } },
    ]);
  });

  it('has numbers of its own beside another one', () => {
    const other = insertion(0, 'id: TODO\ntitle: TODO\n', 'id: ${1:TODO}\ntitle: ${2:\\${1:\\}}\n');
    expect(changes(text, [other, edit])).toMatchObject([
      { snippet: { value: 'id: ${1:TODO}\ntitle: ${2:\\${1:\\}}\n' } },
      { snippet: { value: expect.stringContaining('words: ${3:TODO}') } },
    ]);
  });

  it('is a plain one beside an edit that it would run into', () => {
    const other = insertion(14, 'x');
    expect(changes(text.trimEnd(), [other, edit])).toEqual([
      expect.objectContaining({ newText: 'x' }),
      expect.objectContaining({ newText: '\n  words: TODO' }),
    ]);
  });
});
