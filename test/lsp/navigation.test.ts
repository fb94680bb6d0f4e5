import { describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeLens,
  DocumentSymbol,
  InlayHint,
  Location,
  LocationLink,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, type Setup, startEditor, until } from './client.js';

const name = 'plan.microcredential.yaml';
const uri = at(name);
const text = `id: plan
title: Plan 😀
essential_outcomes:
  - {id: EO1, statement: "😀 Lead the plan."}
research:
  - {id: R1, outcomes: [eo1, EO1, EO9]}
resources:
  - {id: S1, url: https://example.org/}
# mcspec-ignore-next-line outcome-count -- agreed
badge:
  image: badges/x.svg
`;

/** What VS Code says of itself, as far as these features ask. */
const abilities: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    symbol: {},
    fileOperations: { willRename: true },
  },
  textDocument: {
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: {},
    foldingRange: { rangeLimit: 5000 },
    selectionRange: {},
    codeLens: {},
    inlayHint: {},
    semanticTokens: { requests: {}, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    linkedEditingRange: {},
    formatting: {},
    rangeFormatting: {},
    onTypeFormatting: {},
  },
};

const document = TextDocument.create(uri, '', 1, text);
const place = (words: string, from = 0) => document.positionAt(text.indexOf(words, from));
const range = (start: string, end: string) => ({ start: place(start), end: place(end) });
const here = { textDocument: { uri } };

async function open(setup: Setup = {}) {
  const editor = await startEditor({
    files: { [name]: text, 'mcspec.yaml': 'stacks: [A]\n' },
    capabilities: abilities,
    ...setup,
  });
  await editor.open(uri);
  await editor.quiet();
  return editor;
}

const outcome = (answer: Promise<unknown>) =>
  answer.then(
    (result) => ({ result }),
    ({ code, message }: { code: number; message: string }) => ({ code, message }),
  );

describe('a server', () => {
  it('offers what the editor can make use of, and nothing else', async () => {
    const { capabilities } = (await startEditor({ capabilities: abilities }).then((editor) =>
      editor.request('shutdown', undefined).then(() => editor.initialized),
    )) as { capabilities: object };
    expect(capabilities).toMatchObject({
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      documentLinkProvider: {},
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      codeLensProvider: { resolveProvider: true },
      inlayHintProvider: true,
      semanticTokensProvider: { full: true, range: true },
      linkedEditingRangeProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [' '] },
      workspaceSymbolProvider: true,
      workspace: { fileOperations: { willRename: {} } },
    });
    const plain = await startEditor({ capabilities: {} });
    expect(Object.keys((plain.initialized as { capabilities: object }).capabilities).sort()).toEqual([
      'codeActionProvider',
      'completionProvider',
      'hoverProvider',
      'positionEncoding',
      'textDocumentSync',
      'workspace',
    ]);
  });
});

describe('navigation', () => {
  it('goes to a definition, with the place that asked', async () => {
    const editor = await open();
    const link = await editor.request<LocationLink[]>('textDocument/definition', { ...here, position: place('eo1') });
    expect(link).toEqual([
      {
        originSelectionRange: range('eo1', ', EO1, EO9'),
        targetUri: uri,
        targetRange: range('{id: EO1', '\nresearch'),
        targetSelectionRange: range('EO1, statement', ', statement'),
      },
    ]);
    expect(await editor.request('textDocument/definition', { ...here, position: place('EO9') })).toBeNull();
  });

  it('goes to a plain place in an editor that knows no other', async () => {
    const editor = await open({ capabilities: { textDocument: { definition: {} } } });
    const found = await editor.request<Location>('textDocument/definition', { ...here, position: place('eo1') });
    expect(found).toEqual({ uri, range: range('EO1, statement', ', statement') });
  });

  it('finds and highlights references', async () => {
    const editor = await open();
    const position = place('EO1');
    const ask = (includeDeclaration: boolean) =>
      editor.request<Location[]>('textDocument/references', { ...here, position, context: { includeDeclaration } });
    expect((await ask(true)).map((each) => document.getText(each.range))).toEqual(['EO1', 'eo1', 'EO1']);
    expect(await ask(false)).toHaveLength(2);
    expect(await editor.request('textDocument/documentHighlight', { ...here, position })).toMatchObject([
      { kind: 3 },
      { kind: 2 },
      { kind: 2 },
    ]);
  });

  it('renames an id, or says why not', async () => {
    const editor = await open();
    const position = place('eo1');
    expect(await editor.request('textDocument/prepareRename', { ...here, position })).toEqual({
      range: range('eo1', ', EO1, EO9'),
      placeholder: 'EO1',
    });
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', { ...here, position, newName: 'EO2' });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri, version: 1 });
    expect(TextDocument.applyEdits(document, change?.edits as TextEdit[])).toBe(
      text.replace('id: EO1', 'id: EO2').replace('eo1, EO1', 'EO2, EO2'),
    );
    const refused = { code: -32803, message: expect.stringMatching(/^There is a link to “EO9” already/) };
    expect(await outcome(editor.request('textDocument/rename', { ...here, position, newName: 'EO9' }))).toEqual(refused);
    expect(await outcome(editor.request('textDocument/prepareRename', { ...here, position: place('title') }))).toMatchObject({
      code: -32803,
    });
  });

  it('renames a microcredential with its file, where the editor can', async () => {
    const ask = async (capabilities: ClientCapabilities) =>
      (await open({ capabilities })).request<WorkspaceEdit>('textDocument/rename', {
        ...here,
        position: place('plan'),
        newName: 'lead',
      });
    expect((await ask(abilities)).documentChanges).toEqual([
      { textDocument: { uri, version: 1 }, edits: [{ range: range('plan', '\ntitle'), newText: 'lead' }] },
      { kind: 'rename', oldUri: uri, newUri: at('lead.microcredential.yaml') },
    ]);
    expect(await ask({ textDocument: { rename: {} } })).toEqual({
      changes: { [uri]: [{ range: range('plan', '\ntitle'), newText: 'lead' }] },
    });
  });

  it('keeps ids and paths right when files are renamed, also in files that are not open', async () => {
    const editor = await open({
      files: { [name]: text, 'other.microcredential.yaml': text.replace('plan', 'other'), 'badges/x.svg': '' },
    });
    await until('the library is read', () => editor.last(at('other.microcredential.yaml')));
    const ask = (files: object[]) => editor.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
    expect(await ask([{ oldUri: uri, newUri: at('lead.microcredential.yaml') }])).toEqual({
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: range('plan', '\ntitle'), newText: 'lead' }] }],
    });
    expect(await ask([{ oldUri: at('badges'), newUri: at('pictures') }])).toMatchObject({
      documentChanges: [
        { textDocument: { uri: at('other.microcredential.yaml'), version: null }, edits: [{ newText: 'pictures/x.svg' }] },
        { textDocument: { uri, version: 1 }, edits: [{ newText: 'pictures/x.svg' }] },
      ],
    });
    expect(await ask([{ oldUri: at('notes.txt'), newUri: at('notes.md') }])).toBeNull();
  });

  it('opens links, and the pages of rules where there are any', async () => {
    const ask = async (setup?: Setup) => (await open(setup)).request<{ target: string }[]>('textDocument/documentLink', here);
    expect((await ask()).map(({ target }) => target)).toEqual([
      'https://example.org/',
      'pages:/outcome-count.md',
      at('badges/x.svg'),
    ]);
    expect(await ask({ options: { fileAccess: 'client' } })).toHaveLength(2);
  });

  it('finds outcomes and titles in the whole library', async () => {
    const editor = await open();
    const found = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'plan' });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['Plan 😀', undefined],
      ['EO1 😀 Lead the plan.', 'Plan 😀'],
    ]);
    expect(found[1]?.location).toEqual({ uri, range: range('EO1, statement', ', statement') });
  });
});

describe('the shape of a file', () => {
  it('is outlined, nested or flat', async () => {
    const nested = await (await open()).request<DocumentSymbol[]>('textDocument/documentSymbol', here);
    expect(nested[2]).toMatchObject({
      name: 'Essential Outcomes',
      selectionRange: range('essential_outcomes', ':\n  - {id: EO1'),
      children: [{ name: 'EO1 😀 Lead the plan.', selectionRange: range('EO1, statement', ', statement') }],
    });
    const flat = await (await open({ capabilities: { textDocument: { documentSymbol: {} } } })).request<SymbolInformation[]>(
      'textDocument/documentSymbol',
      here,
    );
    expect(flat[3]).toMatchObject({ name: 'EO1 😀 Lead the plan.', containerName: 'Essential Outcomes', location: { uri } });
  });

  it('is folded and selected', async () => {
    const editor = await open();
    expect(await editor.request('textDocument/foldingRange', here)).toContainEqual({ startLine: 2, endLine: 3 });
    const [selected, other] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      ...here,
      positions: [place('Lead the'), { line: 99, character: 0 }],
    });
    expect(document.getText(selected?.range)).toBe('😀 Lead the plan.');
    expect(document.getText(selected?.parent?.range)).toBe('"😀 Lead the plan."');
    expect(document.getText(other?.range)).toBe(text);
  });

  it('is formatted, in whole, in part, and while typing', async () => {
    const untidy = 'research:\n- id: R1  \n- \n';
    const editor = await open({ files: { [name]: untidy } });
    const ask = async (method: string, params: object) =>
      TextDocument.applyEdits(
        TextDocument.create(uri, '', 1, untidy),
        await editor.request<TextEdit[]>(`textDocument/${method}`, {
          ...here,
          options: { tabSize: 2, insertSpaces: true },
          ...params,
        }),
      );
    expect(await ask('formatting', {})).toBe('research:\n  - id: R1\n  -\n');
    const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 8 } };
    expect(await ask('rangeFormatting', { range: line })).toBe('research:\n- id: R1\n- \n');
    expect(await ask('onTypeFormatting', { position: { line: 2, character: 2 }, ch: ' ' })).toBe(untidy);
  });

  it('has lenses that are read when they come into view', async () => {
    const editor = await open();
    const [file, first] = await editor.request<CodeLens[]>('textDocument/codeLens', here);
    expect(first).not.toHaveProperty('command');
    expect(document.getText(first?.range)).toBe('EO1');
    const plain = await editor.request<CodeLens>('codeLens/resolve', first);
    expect(plain.command).toEqual({ title: 'EO1: no question, no artifact, no prompt, no scoring row', command: '' });
    expect((await editor.request<CodeLens>('codeLens/resolve', file)).command).toEqual({
      title: expect.stringMatching(/^\d+ of 10 criteria/),
      command: '',
    });
    const gone = await editor.request<CodeLens>('codeLens/resolve', { ...first, data: { uri, about: 7 } });
    expect(gone.command).toEqual({ title: '', command: '' });
  });

  it('has lenses that show references in an editor with that command', async () => {
    const editor = await open({ options: { fileAccess: 'client', lensCommands: true } });
    const [file, first] = await editor.request<CodeLens[]>('textDocument/codeLens', here);
    expect((await editor.request<CodeLens>('codeLens/resolve', first)).command).toMatchObject({
      command: 'mcspec.showReferences',
      arguments: [
        uri,
        place('EO1'),
        [
          { uri, range: range('eo1', ', EO1, EO9') },
          { uri, range: range('EO1, EO9', ', EO9') },
        ],
      ],
    });
    expect((await editor.request<CodeLens>('codeLens/resolve', file)).command?.command).toBe('workbench.actions.view.problems');
  });

  it('has a lens above the file that shows the scorecard in an editor with pages', async () => {
    const editor = await open({ options: { fileAccess: 'client', lensCommands: true, views: true } });
    const [file] = await editor.request<CodeLens[]>('textDocument/codeLens', here);
    expect((await editor.request<CodeLens>('codeLens/resolve', file)).command).toMatchObject({
      command: 'mcspec.showScorecard',
      arguments: [uri],
    });
  });

  it('has hints and tokens in units of the editor', async () => {
    const editor = await open();
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { ...here, range: whole });
    expect(hints).toHaveLength(2);
    expect(hints[0]).toMatchObject({
      position: place(', EO1, EO9'),
      label: [{ value: '😀 Lead the plan.', location: { uri, range: range('EO1, statement', ', statement') } }],
    });
    const tokens = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', here);
    expect(tokens.data.slice(0, 10)).toEqual([0, 4, 4, 0, 1, 3, 9, 3, 0, 1]);
    const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...here,
      range: range('eo1', ']}'),
    });
    expect(part.data).toEqual([5, 24, 3, 1, 0, 0, 5, 3, 1, 0, 0, 5, 3, 3, 0]);
  });
});

describe('an editor is asked to look again', () => {
  it('when something else than the text has changed what stands beside it', async () => {
    const asked: string[] = [];
    const refreshing: ClientCapabilities = {
      ...abilities,
      workspace: { ...abilities.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    };
    const editor = await open({ capabilities: refreshing });
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
      editor.connection.onRequest(method, () => void asked.push(method));
    await editor.quiet();
    asked.length = 0;
    await editor.change(uri, `${text}# more\n`);
    await editor.pass(1000);
    expect(asked).toEqual([]);
    await editor.write({ [at('mcspec.yaml')]: 'rules: {outcome-count: off}\n' });
    await until('the editor is asked', () => asked.length >= 2);
    expect(new Set(asked).size).toBe(2);
  });
});

describe('requests', () => {
  const methods = [
    'definition',
    'references',
    'documentHighlight',
    'prepareRename',
    'rename',
    'documentSymbol',
    'documentLink',
    'foldingRange',
    'selectionRange',
    'codeLens',
    'inlayHint',
    'semanticTokens/full',
    'semanticTokens/range',
    'linkedEditingRange',
    'formatting',
    'rangeFormatting',
    'onTypeFormatting',
  ].map((method) => `textDocument/${method}`);

  it('are all answered, whatever they ask, about any kind of file', async () => {
    const editor = await open();
    const settings = at('mcspec.yaml');
    await editor.open(settings, 'stacks: [A\n', 'yaml');
    const end = { line: 1e9, character: 1e9 };
    const nonsense = [
      null,
      {},
      { textDocument: { uri: 'no address' } },
      { textDocument: { uri } },
      { textDocument: { uri }, position: { line: -1, character: 0 }, positions: null, range: null },
      ...[uri, settings].map((each) => ({
        textDocument: { uri: each },
        position: end,
        positions: [end, {}],
        range: { start: end, end },
        context: {},
        newName: 7,
        ch: 'x',
        options: {},
      })),
    ];
    for (const method of [...methods, 'workspace/symbol', 'workspace/willRenameFiles', 'codeLens/resolve']) {
      for (const params of nonsense) {
        const hangs = new Promise((resolve) => setTimeout(resolve, 2000, 'hangs'));
        const answer = await Promise.race([outcome(editor.request(method, params)), hangs]);
        expect(answer, `${method} ${JSON.stringify(params)}`).not.toBe('hangs');
      }
    }
  });

  it('about a file that nobody knows give null, or nothing', async () => {
    const editor = await open();
    const params = {
      textDocument: { uri: at('none.microcredential.yaml') },
      position: { line: 0, character: 0 },
      positions: [],
      newName: 'x',
    };
    for (const method of methods) {
      const answer = await editor.request(method, params);
      expect(answer, method).toEqual(method.includes('semanticTokens') ? { data: [] } : null);
    }
  });
});
