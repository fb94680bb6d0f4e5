import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dictionaryFiles } from '../../server/src/engine/speller.js';
import {
  type AlignResult,
  addressMarks,
  align,
  commands,
  repair,
  type ViewResult,
  view,
  viewsChanged,
} from '../../server/src/lsp/protocol.js';
import { dictionaries } from '../english.js';
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

describe('the scorecard', () => {
  const double = text.replace('Develop a', 'Develop a a');

  /** What the links of a command on the page hand to it. */
  const handed = (page: ViewResult, command: string): [string, unknown][] =>
    [...(page?.html ?? '').matchAll(new RegExp(`href="command:${command}\\?([^"]*)"`, 'g'))].map(([, data = '']) =>
      JSON.parse(decodeURIComponent(data)),
    );

  async function repairing(editor: Editor, fix: unknown, before: string): Promise<string | undefined> {
    const result = await editor.request<AlignResult<WorkspaceEdit>>(repair, { textDocument: { uri }, fix });
    const [edited] = (result?.edit.documentChanges ?? []) as TextDocumentEdit[];
    return edited && TextDocument.applyEdits(TextDocument.create('', '', 0, before), edited.edits as TextEdit[]);
  }

  const removes = (fix: unknown) => (fix as { title: string }).title.startsWith('Remove the second');

  it('follows the text, and leads to places in it', async () => {
    const editor = await opened(double);
    const page = await viewOf(editor, uri, 'scorecard');
    expect(page?.title).toBe('Scorecard: Nurturing a Culture of Wellness');
    const before = double.slice(0, double.indexOf('a a') + 2).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length };
    expect(handed(page, commands.goToPlace)).toContainEqual([uri, position]);
    await editor.change(uri, text);
    expect((await viewOf(editor, uri, 'scorecard'))?.html).not.toContain('stands twice');
  });

  it('repairs with what is computed for the text as it is', async () => {
    const editor = await opened(double);
    const [, fix] = handed(await viewOf(editor, uri, 'scorecard'), commands.repair).find(([, each]) => removes(each)) ?? [];
    expect(await repairing(editor, fix, double)).toBe(text);
    // The same place says something else by now.
    await editor.change(uri, `# A line more\n${double}`);
    expect(await repairing(editor, fix, double)).toBeUndefined();
    await editor.change(uri, text);
    expect(await repairing(editor, fix, text)).toBeUndefined();
  });

  it('says whether something is left to fill in', async () => {
    const editor = await opened(double);
    const fixes = handed(await viewOf(editor, uri, 'scorecard'), commands.repair).map(([, fix]) => fix as { title: string });
    const fillIn = async (start: string) => {
      const fix = fixes.find(({ title }) => title.startsWith(start));
      return (await editor.request<AlignResult<WorkspaceEdit>>(repair, { textDocument: { uri }, fix }))?.fillIn;
    };
    expect(await fillIn('Add a detail')).toBe(true);
    expect(await fillIn('Remove the second')).toBe(false);
  });

  it('changes the library’s settings where a repair is one of those', async () => {
    const editor = await startEditor({
      files: { 'wellness.microcredential.yaml': `method: Ask the qworum.\n${text}`, 'mcspec.yaml': 'library: Ours\n' },
      options: { fileAccess: 'client', views: true },
      dictionary: async (name) => (name === dictionaryFiles.american ? dictionaries.american : dictionaries.british),
    });
    await editor.open(uri);
    await until('the words were checked', () => editor.rules(uri).includes('spelling'));
    const fixes = handed(await viewOf(editor, uri, 'scorecard'), commands.repair).map(([, fix]) => fix as { title: string });
    const fix = fixes.find(({ title }) => title.includes('dictionary'));
    const result = await editor.request<AlignResult<WorkspaceEdit>>(repair, { textDocument: { uri }, fix });
    const [change] = (result?.edit.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument.uri).toBe(at('mcspec.yaml'));
  });

  it('repairs nothing that is not there to be repaired', async () => {
    const editor = await opened(double);
    const span = { start: 0, end: 1 };
    for (const fix of [
      null,
      'x',
      {},
      { rule: 'double-word', span, title: 'x' },
      { rule: 1, span, title: 2 },
      { rule: 'a', span: 3, title: 'b' },
    ])
      expect(await repairing(editor, fix, double)).toBeUndefined();
  });

  it('shows what the reviews of the library say, and leads to them', async () => {
    const review = at('wellness.r1.review.yaml');
    const editor = await startEditor({
      files: {
        'wellness.microcredential.yaml': `id: wellness\n${text}`,
        'wellness.r1.review.yaml':
          'microcredential: wellness\nreviewer: R. Lane\ncriteria: {shareable: {level: partially, rationale: No badge yet.}}\n',
      },
      options: { fileAccess: 'client', views: true },
    });
    await editor.pass(1000);
    const page = await viewOf(editor, uri, 'scorecard');
    expect(page?.html).toContain('No badge yet.');
    expect(handed(page, commands.openSpec)).toEqual([[review]]);
  });

  it('is there for an empty file, and for no other kind of file', async () => {
    const editor = await opened('');
    expect((await viewOf(editor, uri, 'scorecard'))?.html).toContain('holds no microcredential yet');
    expect(await viewOf(editor, at('mcspec.yaml'), 'scorecard')).toBeNull();
  });
});

describe('the preview', () => {
  const withBadge = `${text}badge: {image: badges/a.svg}\n`;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

  async function previewing(files: Readonly<Record<string, string>>): Promise<{ editor: Editor; page: ViewResult }> {
    const editor = await startEditor({
      files: { 'mcspec.yaml': 'library: Ours\n', ...files },
      options: { fileAccess: 'client', views: true },
    });
    await editor.open(uri, withBadge);
    await editor.quiet();
    await editor.pass(1000);
    return { editor, page: await viewOf(editor, uri, 'preview') };
  }

  it('follows the text', async () => {
    const editor = await opened();
    expect((await viewOf(editor, uri, 'preview'))?.title).toBe('Preview: Nurturing a Culture of Wellness');
    await editor.change(uri, 'title: "Torn\nhours: 3\n');
    expect((await viewOf(editor, uri, 'preview'))?.html).toContain('A part of the file cannot be read');
    await editor.change(uri, '');
    expect((await viewOf(editor, uri, 'preview'))?.title).toBe('Preview: wellness.microcredential.yaml');
  });

  it('shows the badge’s picture once it was read, by marks for what only the client knows', async () => {
    const { editor, page } = await previewing({ 'badges/a.svg': svg });
    expect(page?.picture).toBe(at('badges/a.svg'));
    expect(page?.html).toContain(`<img src="${addressMarks.picture}"`);
    expect(page?.html).toContain(`img-src ${addressMarks.source}`);
    // Another picture of the same name is another page.
    await editor.write({ [at('badges/a.svg')]: svg.replace('/>', '></svg>') });
    await editor.pass(1000);
    await editor.quiet();
    expect((await viewOf(editor, uri, 'preview'))?.html).not.toBe(page?.html);
  });

  it.each([
    ['is not there', {}],
    ['is none', { 'badges/a.svg': 'not a picture' }],
  ])('says so where the picture %s', async (_, files) => {
    const { page } = await previewing(files);
    expect(page).not.toHaveProperty('picture');
    expect(page?.html).toContain('cannot be shown');
    expect(page?.html).not.toContain('img-src');
  });

  it('shows no picture from outside of the library', async () => {
    const editor = await opened(`${text}badge: {image: ../secret.svg}\n`);
    await editor.pass(1000);
    expect(await viewOf(editor, uri, 'preview')).not.toHaveProperty('picture');
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
