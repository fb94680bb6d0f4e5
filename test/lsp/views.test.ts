import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AlignResult, align, commands, type ViewResult, view, viewsChanged } from '../../server/src/lsp/protocol.js';
import { at, type Editor, type Setup, startEditor, until } from './client.js';

const uri = at('wellness.microcredential.yaml');
const text = `format: microcredential/1
title: Nurturing a Culture of Wellness
essential_outcomes:
  - {id: EO1, statement: Develop a wellness framework with the school community.}
  - {id: EO2, statement: Increase wellness programs for staff and students.}
alignment:   # agreed in May
  - {strategy: wellness/1, rank: primary, outcomes: [EO1]}
`;
const line = (number: number): Range => ({ start: { line: number, character: 2 }, end: { line: number, character: 2 } });

async function opened(before = text, setup: Setup = {}): Promise<Editor> {
  const editor = await startEditor({
    files: { 'wellness.microcredential.yaml': before },
    options: { fileAccess: 'client', views: true },
    ...setup,
  });
  await editor.open(uri);
  await editor.quiet();
  return editor;
}

const viewOf = (editor: Editor, file = uri, kind = 'suggestions'): Promise<ViewResult> =>
  editor.request(view, { textDocument: { uri: file }, kind });

/** What the page's links hand to the command. */
const linksOf = (page: ViewResult): [string, unknown][] =>
  [...(page?.html ?? '').matchAll(new RegExp(`href="command:${commands.align}\\?([^"]*)"`, 'g'))].map(([, data = '']) =>
    JSON.parse(decodeURIComponent(data)),
  );

/** The text after a change is chosen, as an editor without snippets writes it; undefined where nothing is to be done. */
async function choosing(editor: Editor, change: unknown, before = text): Promise<string | undefined> {
  const result = await editor.request<AlignResult<WorkspaceEdit>>(align, { textDocument: { uri }, change });
  const [edited] = (result?.edit.documentChanges ?? []) as TextDocumentEdit[];
  return edited && TextDocument.applyEdits(TextDocument.create('', '', 0, before), edited.edits as TextEdit[]);
}

describe('the page of what the library covers', () => {
  it('is about all microcredentials of the library, and leads to each', async () => {
    const editor = await startEditor({
      files: {
        'mcspec.yaml': 'library: Ours\n',
        'wellness.microcredential.yaml': text,
        'care.microcredential.yaml': text
          .replace('Nurturing a Culture of Wellness', 'Care <b>for</b> Staff')
          .replace('wellness/1', 'ethics/2'),
      },
      options: { fileAccess: 'client', views: true },
    });
    await editor.pass(1000);
    const page = await viewOf(editor, at('mcspec.yaml'), 'matrix');
    expect(page?.title).toBe('What “Ours” covers');
    expect(page?.html).toContain('Care &lt;b&gt;for&lt;/b&gt; Staff');
    const leads = [...(page?.html ?? '').matchAll(new RegExp(`href="command:${commands.openSpec}\\?([^"]*)"`, 'g'))];
    const addresses = leads.map(([, data = '']) => (JSON.parse(decodeURIComponent(data)) as string[])[0]);
    expect(new Set(addresses)).toEqual(new Set([at('care.microcredential.yaml'), uri]));
    expect((await viewOf(editor, uri, 'matrix'))?.html).toBe(page?.html);
  });

  it('follows what is typed, and is nothing where there is no microcredential', async () => {
    const editor = await opened();
    expect((await viewOf(editor, uri, 'matrix'))?.title).toBe('What the library covers');
    const before = (await viewOf(editor, uri, 'matrix'))?.html;
    await editor.change(uri, text.replace('wellness/1', 'ethics/1'));
    expect((await viewOf(editor, uri, 'matrix'))?.html).not.toBe(before);
    expect(await viewOf(editor, at('other.txt'), 'matrix')).toBeNull();
  });
});

describe('the endorsement report', () => {
  const review = (endorsement: string) =>
    `format: review/1\nmicrocredential: wellness\nreviewer: Ann\ndate: 2026-05-12\nendorsement: ${endorsement}\n`;
  const files = {
    'mcspec.yaml': 'library: Ours\n',
    'wellness.microcredential.yaml': text.replace('title:', 'id: wellness\ntitle:'),
    'wellness.1.review.yaml': review('endorse'),
  };

  it('is shown for a microcredential, its settings and its review, and leads to microcredentials', async () => {
    const editor = await startEditor({ files, options: { fileAccess: 'client', views: true } });
    await editor.pass(1000);
    const page = await viewOf(editor, at('mcspec.yaml'), 'report');
    expect(page?.title).toBe('Endorsement report');
    expect(page?.html).toContain('Endorsed by its reviewer');
    for (const file of [uri, at('wellness.1.review.yaml')]) expect((await viewOf(editor, file, 'report'))?.html).toBe(page?.html);
    const leads = [...(page?.html ?? '').matchAll(/href="([^"#][^"]*)"/g)].map(([, href = '']) => href);
    expect(new Set(leads)).toEqual(new Set([`command:${commands.openSpec}?${encodeURIComponent(JSON.stringify([uri]))}`]));
    expect(await viewOf(editor, at('other.txt'), 'report')).toBeNull();
  });

  it('follows what is typed in a review', async () => {
    const editor = await startEditor({ files, options: { fileAccess: 'client', views: true } });
    await editor.open(at('wellness.1.review.yaml'));
    await editor.quiet();
    await editor.change(at('wellness.1.review.yaml'), review('do-not-endorse'));
    expect((await viewOf(editor, uri, 'report'))?.html).toContain('Not endorsed by its reviewer');
  });
});

describe('the page of suggestions', () => {
  it('is about the file as it stands in the editor, and its links lead back to it', async () => {
    const editor = await opened();
    const page = await viewOf(editor);
    expect(page?.title).toBe('Alignment: Nurturing a Culture of Wellness');
    expect(page?.html).toContain('Not linked to a strategy yet: EO2.');
    expect(linksOf(page)).toContainEqual([uri, { strategy: 'wellness/1', outcomes: ['EO2'] }]);
    await editor.change(uri, text.replace('[EO1]', '[EO1, EO2]'));
    expect((await viewOf(editor))?.html).toContain('Every essential outcome is linked');
  });

  it('is there for a file that is not open, and goes by the settings of its library', async () => {
    const editor = await startEditor({
      files: {
        'wellness.microcredential.yaml': text,
        'mcspec.yaml': 'frameworks: [northland.framework.yaml]\n',
        'northland.framework.yaml': readFileSync('test/fixtures/frameworks/northland.framework.yaml', 'utf8'),
      },
      options: { fileAccess: 'client', views: true },
    });
    await editor.pass(1000);
    expect((await viewOf(editor))?.html).toContain('Northland');
  });

  it('is there for a file without a title', async () => {
    expect((await viewOf(await opened('')))?.title).toBe('Alignment: wellness.microcredential.yaml');
  });

  it('is nothing for other files, and of other kinds', async () => {
    const editor = await opened();
    expect(await viewOf(editor, at('mcspec.yaml'))).toBeNull();
    expect(await viewOf(editor, 'nonsense')).toBeNull();
    for (const kind of ['else', '__proto__', 'constructor']) expect(await viewOf(editor, uri, kind)).toBeNull();
  });
});

describe('what is chosen on it', () => {
  it('comes as the least change, and the finding goes', async () => {
    const editor = await opened();
    expect(editor.rules(uri)).toContain('outcome-aligned');
    const after = await choosing(editor, { strategy: 'wellness/2', rank: 'secondary', outcomes: ['EO2'] });
    expect(after).toBe(`${text}  - {strategy: wellness/2, rank: secondary, strength: strong, outcomes: [EO2]}\n`);
    await editor.change(uri, after ?? '');
    await editor.pass(150);
    expect(editor.rules(uri)).not.toContain('outcome-aligned');
  });

  it('says whether something is left to fill in', async () => {
    const editor = await opened();
    const ask = (change: unknown) => editor.request<AlignResult<WorkspaceEdit>>(align, { textDocument: { uri }, change });
    expect((await ask({ gap: true, outcomes: ['EO2'] }))?.fillIn).toBe(true);
    expect((await ask({ strategy: 'wellness/1', outcomes: ['EO2'] }))?.fillIn).toBe(false);
  });

  it('is nothing where it is no change, or has been made', async () => {
    const editor = await opened();
    for (const change of [null, 'x', {}, { strategy: 'wellness/1', outcomes: ['EO1'] }, { strategy: 'no/1', outcomes: [] }])
      expect(await choosing(editor, change)).toBeUndefined();
  });
});

describe('pages that are shown', () => {
  async function told(setup: Setup = {}): Promise<{ editor: Editor; count: () => number }> {
    const editor = await opened(text, setup);
    let count = 0;
    editor.connection.onNotification(viewsChanged, () => void count++);
    await editor.quiet();
    count = 0;
    return { editor, count: () => count };
  }

  it('are asked for again once a change is checked, and after one of the settings', async () => {
    const { editor, count } = await told();
    await editor.change(uri, `${text}hours: 20\n`);
    await editor.quiet();
    expect(count()).toBe(0);
    await editor.pass(150);
    expect(count()).toBe(1);
    await editor.write({ [at('mcspec.yaml')]: 'frameworks: []\n' });
    await editor.pass(1000);
    await until('the client is told', () => count() > 1);
  });

  it('are none of the business of other clients', async () => {
    const { editor, count } = await told({ options: { fileAccess: 'client' } });
    await editor.change(uri, '');
    await editor.pass(150);
    expect(count()).toBe(0);
  });
});

describe('the action that shows it', () => {
  const title = 'Suggest alignment for this microcredential';

  async function offered(editor: Editor, range: Range, only?: string[]): Promise<CodeAction | undefined> {
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
    return actions.find((action) => action.title === title);
  }

  it('stands on the title and in the alignment, and nowhere else', async () => {
    const editor = await opened();
    const command = { title, command: commands.suggestAlignment, arguments: [uri] };
    expect(await offered(editor, line(1))).toMatchObject({ command });
    expect(await offered(editor, line(6))).toMatchObject({ command });
    expect(await offered(editor, line(0))).toBeUndefined();
  });

  it('is a repair where something is found in the alignment', async () => {
    const editor = await opened();
    const place = { start: { line: 4, character: 10 }, end: { line: 4, character: 10 } };
    expect(await offered(editor, place, ['quickfix'])).toMatchObject({
      kind: 'quickfix',
      diagnostics: [{ code: 'outcome-aligned' }],
    });
    expect(await offered(editor, line(1), ['quickfix'])).toBeUndefined();
  });

  it('is a repair where the alignment is one of several absent sections', async () => {
    const editor = await opened('title: Plan\nessential_outcomes:\n  - {id: EO1, statement: Plan the day.}\n');
    const { range } = editor.findings(uri).find(({ code }) => code === 'section-present') ?? {};
    expect(editor.rules(uri)).not.toContain('alignment-present');
    expect(await offered(editor, range as Range)).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'section-present' }] });
  });

  it('is offered to clients that have the command only', async () => {
    expect(await offered(await opened(text, { options: { fileAccess: 'client' } }), line(1))).toBeUndefined();
  });
});
