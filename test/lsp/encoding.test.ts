import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textsIn } from '../../server/src/lsp/encoding.js';
import { abilities, at, startEditor } from './client.js';

const uri = at('a.microcredential.yaml');
const widthOf: Readonly<Record<string, (text: string) => number>> = {
  'utf-8': (text) => new TextEncoder().encode(text).length,
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
};
const counting = (...positionEncodings: string[]) => ({ ...abilities, general: { positionEncodings } });

describe('the way of counting columns', () => {
  it.each([
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-32', 'utf-8', 'utf-16'], 'utf-32'],
    [['utf-7', 'utf-16', 'utf-8'], 'utf-16'],
    [['constructor'], 'utf-16'],
    [[], 'utf-16'],
  ])('of an editor that says %j', async (said, expected) => {
    const editor = await startEditor({ capabilities: counting(...said) });
    expect(editor.initialized).toMatchObject({ capabilities: { positionEncoding: expected } });
  });
});

describe.each(Object.keys(widthOf))('in %s', (encoding) => {
  const width = widthOf[encoding] as (text: string) => number;
  const text = 'title: Élèves 🎓 and 漢字\r\n🏫🏫: é\n\n\uFEFFend 👩🏽‍🏫';

  it('every place has one position, and every position a place', () => {
    const document = textsIn(encoding).create('file:///a', '', 1, text);
    let offset = 0;
    for (const line of text.split(/(?<=\n)/)) {
      const [written = ''] = line.split(/\r?\n/);
      for (let at = 0; at <= written.length; at++) {
        if (/^[\uDC00-\uDFFF]/.test(written.slice(at))) continue;
        const position = document.positionAt(offset + at);
        expect(position.character).toBe(width(written.slice(0, at)));
        expect(document.offsetAt(position)).toBe(offset + at);
      }
      offset += line.length;
    }
    expect(document.getText({ start: { line: 1, character: 0 }, end: { line: 1, character: width('🏫🏫') } })).toBe('🏫🏫');
  });

  it('a position beyond a line or the text is its end, and within a character its beginning', () => {
    const document = textsIn(encoding).create('file:///a', '', 1, text);
    expect(document.offsetAt({ line: 0, character: 1e9 })).toBe(text.indexOf('\r'));
    expect(document.offsetAt({ line: 1e9, character: 0 })).toBe(text.length);
    expect(document.offsetAt({ line: -1, character: 4 })).toBe(0);
    if (encoding === 'utf-8') expect(document.offsetAt({ line: 1, character: 2 })).toBe(text.indexOf('🏫'));
  });

  it('changes that follow each other count in what the one before has left', () => {
    const texts = textsIn(encoding);
    const start = { line: 0, character: width('é🎓') };
    const document = texts.update(
      texts.create('file:///a', '', 1, 'é🎓x\nnext'),
      [
        { range: { start, end: { ...start, character: start.character + 1 } }, text: '漢\n🏫' },
        { range: { start: { line: 1, character: width('🏫') }, end: { line: 2, character: 4 } }, text: '!' },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: width('é') } }, text: '' },
      ],
      2,
    );
    expect([document.getText(), document.version, document.lineCount]).toEqual(['🎓漢\n🏫!', 2, 2]);
    expect(texts.update(document, [{ text: 'all' }], 3).getText()).toBe('all');
  });

  it('an editor is told and asks in its own columns', async () => {
    const { textDocument } = abilities;
    const capabilities = {
      ...counting(encoding),
      workspace: { ...abilities.workspace, symbol: {} },
      textDocument: { ...textDocument, definition: {}, references: {}, rename: {}, semanticTokens: {} as never },
    };
    const editor = await startEditor({ capabilities });
    const before = '  - {statement: "É 🎓", details: [{text: "🏫", id: ';
    await editor.open(uri, `title: "🎓 É", stack: x\nessential_outcomes:\n${before}EO1.a}], id: EO1}\n`);
    // The first line becomes one that can be read, by a change in the editor's columns.
    const comma = width('title: "🎓 É"');
    await editor.change(uri, '\n', { start: { line: 0, character: comma }, end: { line: 0, character: comma + 2 } });
    const links = 'research:\n  - {citation: "漢字 🎓", outcomes: [EO1.a, EO9]}\n';
    await editor.change(uri, links, { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } });
    await editor.pass(1000);

    const link = width('  - {citation: "漢字 🎓", outcomes: [');
    const broken = editor.findings(uri).find(({ message }) => String(message).includes('EO9'));
    expect(broken?.range).toEqual({ start: { line: 5, character: link + 7 }, end: { line: 5, character: link + 10 } });

    const asked = { textDocument: { uri }, position: { line: 5, character: link + 1 } };
    const range = { start: { line: 3, character: width(before) }, end: { line: 3, character: width(before) + 5 } };
    expect(await editor.request('textDocument/definition', asked)).toEqual({ uri, range });
    expect(await editor.request('textDocument/rename', { ...asked, newName: 'EO1.b' })).toMatchObject({
      documentChanges: [{ edits: [{ range }, { range: { start: { line: 5, character: link } } }] }],
    });
    const tokens = await editor.request<{ data: number[] }>('textDocument/semanticTokens/full', asked);
    expect(tokens.data).toEqual(expect.arrayContaining([2, link, 5]));
    const symbols = await editor.request<{ location: object }[]>('workspace/symbol', { query: 'É' });
    expect(symbols[0]?.location).toEqual({
      uri,
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: width('title: "🎓 É"') } },
    });
  });
});

it('of a client that counts as we do, no text is counted twice', () => {
  expect(textsIn('utf-16')).toBe(TextDocument);
});
