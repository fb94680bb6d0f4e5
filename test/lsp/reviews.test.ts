import { describe, expect, it } from 'vitest';
import type { CodeAction, CompletionList, Hover, Location, WorkspaceEdit } from 'vscode-languageserver';
import { reviewOf } from '../review/helpers.js';
import { at, startEditor } from './client.js';

const spec = at('managing-systems-logistics.microcredential.yaml');
const review = at('reviews/a.review.yaml');
const text =
  'id: managing-systems-logistics\ntitle: Managing Systems Logistics\nstatus: published\nessential_outcomes:\n  - {id: EO1, statement: Lead.}\n';
const judged = reviewOf({ shareable: '{level: partially, rationale: a, recommendation: b, about: [EO1]}' });
const files = {
  'mcspec.yaml': 'library: Ours\n',
  'managing-systems-logistics.microcredential.yaml': text,
  'reviews/a.review.yaml': judged,
};
type Editor = Awaited<ReturnType<typeof startEditor>>;
const messages = (editor: Editor, uri: string) => editor.findings(uri).map(({ message }) => message);

describe('a review of the library', () => {
  it('is checked once all are read that it may be about, open or not', async () => {
    const editor = await startEditor({ files });
    await editor.open(review, undefined, 'yaml');
    await editor.quiet();
    const ever = editor.published.flatMap(({ uri, diagnostics }) =>
      uri === review ? diagnostics.map(({ message }) => message) : [],
    );
    expect(ever).toEqual([]);
    expect(editor.last(review)?.version).toBe(1);
  });

  it('tells what is wrong in it, closed too', async () => {
    const editor = await startEditor({
      files: { ...files, 'reviews/a.review.yaml': judged.replace('EO1', 'EO7').replace(': fully', ': Fully met') },
    });
    await editor.quiet();
    expect(editor.findings(review)).toMatchObject([
      { source: 'mcspec', severity: 2, message: '“Fully met” is written “fully” in a review.' },
      { source: 'mcspec', severity: 1, message: 'The microcredential has no “EO7”. Did you mean “EO1”?' },
    ]);
  });

  it('is about none when no file of the library has the id, and about one as soon as that comes', async () => {
    const editor = await startEditor({ files: { 'mcspec.yaml': 'library: Ours\n', 'reviews/a.review.yaml': judged } });
    await editor.quiet();
    const missing = ['The library has no microcredential “managing-systems-logistics”.'];
    expect(messages(editor, review)).toEqual(missing);
    await editor.write({ [spec]: text });
    await editor.pass(1000);
    await editor.quiet();
    expect(messages(editor, review)).toEqual([]);
    await editor.write({ [spec]: undefined });
    await editor.quiet();
    expect(messages(editor, review)).toEqual(missing);
  });

  it('is checked again while the microcredential is edited', async () => {
    const editor = await startEditor({ files });
    await editor.open(spec);
    await editor.quiet();
    await editor.change(spec, text.replace('EO1', 'EO2'));
    await editor.pass(150);
    await editor.quiet();
    expect(messages(editor, review)).toEqual(['The microcredential has no “EO1”. Did you mean “EO2”?']);
    await editor.close(spec);
    await editor.quiet();
    expect(messages(editor, review)).toEqual([]);
  });

  it('is checked while it is typed, and the other one of the same reviewer with it', async () => {
    const other = at('reviews/b.review.yaml');
    const editor = await startEditor({
      files: { ...files, 'reviews/b.review.yaml': judged.replace('Reviewer 1', 'Reviewer 2') },
    });
    await editor.open(review, undefined, 'yaml');
    await editor.quiet();
    expect(messages(editor, other)).toEqual([]);
    await editor.change(review, judged.replace('Reviewer 1', 'Reviewer 2'));
    await editor.pass(150);
    await editor.quiet();
    expect(messages(editor, review)).toEqual(['“Reviewer 2” has reviewed the same microcredential in b.review.yaml too.']);
    expect(messages(editor, other)).toEqual(['“Reviewer 2” has reviewed the same microcredential in a.review.yaml too.']);
  });
});

describe('over the protocol', () => {
  const asked = { textDocument: { uri: review } };

  it('a review is completed, explained and repaired', async () => {
    const editor = await startEditor({ files });
    await editor.open(review, '', 'yaml');
    await editor.quiet();
    const whole = await editor.request<CompletionList>('textDocument/completion', {
      ...asked,
      position: { line: 0, character: 0 },
    });
    expect(whole.items.map(({ label }) => label).slice(0, 3)).toEqual(['A whole review', 'format', 'microcredential']);
    await editor.change(review, judged.replace('consistent: fully', 'consistent: Partially Meets'));
    const position = { line: 5, character: 16 };
    const levels = await editor.request<CompletionList>('textDocument/completion', { ...asked, position });
    expect(levels.items.map(({ label }) => label)).toEqual(['fully', 'partially', 'does-not-meet']);
    const hover = await editor.request<Hover>('textDocument/hover', { ...asked, position: { line: 5, character: 4 } });
    expect(hover.contents).toMatchObject({ value: expect.stringContaining('mcspec reads it as') });
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      ...asked,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual(['Change to “partially”', 'Add a rationale and a recommendation']);
  });

  it('an id leads to the microcredential, and its name changes in both', async () => {
    const editor = await startEditor({ files });
    await editor.open(review, undefined, 'yaml');
    await editor.quiet();
    const position = { line: 1, character: 20 };
    const found = await editor.request<Location>('textDocument/definition', { ...asked, position });
    expect(found).toMatchObject({ uri: spec, range: { start: { line: 0, character: 4 } } });
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', { ...asked, position, newName: 'logistics' });
    expect(JSON.stringify(edit)).toContain(review);
    expect(JSON.stringify(edit)).toContain(spec);
  });
});
