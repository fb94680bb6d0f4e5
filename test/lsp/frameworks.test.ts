import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver';
import { at, startEditor } from './client.js';

const northland = readFileSync(new URL('../fixtures/frameworks/northland.framework.yaml', import.meta.url), 'utf8');
// Another framework of that name, in which the strategy is not.
const other = northland.replace(/id: shared-purpose\n.*\n/, 'id: aims\n    name: Aims\n').replace('Common Purpose', 'Ends');
const spec = at('a.microcredential.yaml');
const settings = at('mcspec.yaml');
const framework = at('northland.framework.yaml');
const text = 'status: published\nalignment:\n  - {strategy: shared-purpose/1, rank: primary, outcomes: [EO1]}\n';
const files = {
  'mcspec.yaml': 'frameworks: [northland.framework.yaml]\n',
  'northland.framework.yaml': northland,
  'a.microcredential.yaml': text,
};
type Editor = Awaited<ReturnType<typeof startEditor>>;
const messages = (editor: Editor, uri: string) => editor.findings(uri).map(({ message }) => message);
const isKnown = (editor: Editor) => !editor.rules(spec).includes('strategy-exists');

describe('a framework of the library', () => {
  it('is read before anything is said about the files that are aligned to it', async () => {
    const editor = await startEditor({ files });
    await editor.open(spec);
    await editor.quiet();
    const ever = editor.published.flatMap(({ diagnostics }) => diagnostics.map(({ code, message }) => String(code ?? message)));
    expect(ever).not.toContain('strategy-exists');
    expect(ever.join()).not.toContain('There is no file');
    expect(editor.last(spec)?.version).toBe(1);
    expect(messages(editor, settings)).toEqual([]);
  });

  it('shows what is wrong in itself', async () => {
    const editor = await startEditor({
      files: { ...files, 'northland.framework.yaml': northland.replace('title: N', 'titl: N') },
    });
    await editor.quiet();
    expect(editor.findings(framework)).toMatchObject([
      { source: 'mcspec', message: '“titl” is not an entry of a framework. Did you mean “title”?' },
    ]);
  });

  it('checks the files that use it again when it is edited, and again when the edit is thrown away', async () => {
    const editor = await startEditor({ files });
    await editor.quiet();
    expect(isKnown(editor)).toBe(true);
    await editor.open(framework, undefined, 'yaml');
    await editor.change(framework, other);
    await editor.pass(150);
    expect(isKnown(editor)).toBe(false);
    await editor.close(framework);
    await editor.quiet();
    expect(isKnown(editor)).toBe(true);
  });

  it('checks them again when it changes, vanishes or appears on the disk, and the settings that name it too', async () => {
    const editor = await startEditor({ files });
    await editor.quiet();
    await editor.write({ [framework]: other });
    await editor.quiet();
    expect(isKnown(editor)).toBe(false);
    await editor.write({ [framework]: undefined });
    await editor.quiet();
    // Nobody can say what is in a file that is not there.
    expect(isKnown(editor)).toBe(true);
    expect(messages(editor, settings)).toEqual([
      'There is no file “northland.framework.yaml” in the library’s folder, or it cannot be read.',
    ]);
    await editor.write({ [framework]: northland });
    await editor.pass(1000);
    expect(messages(editor, settings)).toEqual([]);
    expect(isKnown(editor)).toBe(true);
  });

  it('vanishes with its folder', async () => {
    const editor = await startEditor({
      files: {
        'mcspec.yaml': 'frameworks: [standards/n.framework.yaml]\n',
        'standards/n.framework.yaml': northland,
        'a.microcredential.yaml': text,
      },
    });
    await editor.quiet();
    expect(messages(editor, settings)).toEqual([]);
    editor.disk.delete(at('standards/n.framework.yaml'));
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('standards'), type: 3 }] });
    await editor.quiet();
    expect(messages(editor, settings)).toEqual([
      'There is no file “standards/n.framework.yaml” in the library’s folder, or it cannot be read.',
    ]);
  });

  it('takes back what it said when another framework comes that its crosswalks lead to', async () => {
    const crossed = northland.replace('building-ranks:vision-and-mission/1', 'second:a/1');
    const editor = await startEditor({ files: { ...files, 'northland.framework.yaml': crossed } });
    await editor.quiet();
    expect(messages(editor, framework)).toEqual([expect.stringContaining('No framework here is called “second”')]);
    await editor.write({
      [at('second.framework.yaml')]:
        'framework: second\ntitle: S\npublisher: P\nyear: 2020\ndomains: [{id: d, name: D}]\ndimensions: [{id: a, name: A, domain: d, strategies: [{number: 1, title: T}]}]\n',
    });
    await editor.pass(1000);
    expect(messages(editor, framework)).toEqual([]);
  });

  it('is found above the folders that are open, and where none is', async () => {
    for (const folders of [[at('below')], null]) {
      const editor = await startEditor({ files: { ...files, 'below/b.microcredential.yaml': text }, folders });
      await editor.open(at('below/b.microcredential.yaml'));
      await editor.quiet();
      expect(editor.last(at('below/b.microcredential.yaml'))?.version).toBe(1);
      expect(editor.rules(at('below/b.microcredential.yaml'))).not.toContain('strategy-exists');
      expect(editor.last(framework)).toBeUndefined();
    }
  });

  it('is read when the settings come to name it', async () => {
    const folders = [at('below')];
    const editor = await startEditor({
      files: { ...files, 'mcspec.yaml': 'library: Ours\n', 'below/b.microcredential.yaml': text },
      folders,
    });
    await editor.open(at('below/b.microcredential.yaml'));
    await editor.quiet();
    expect(editor.rules(at('below/b.microcredential.yaml'))).toContain('strategy-exists');
    await editor.open(settings, undefined, 'yaml');
    await editor.change(settings, files['mcspec.yaml']);
    await editor.pass(150);
    expect(editor.rules(at('below/b.microcredential.yaml'))).not.toContain('strategy-exists');
    expect(messages(editor, settings)).toEqual([]);
  });

  it('never leaves the library’s folder', async () => {
    const editor = await startEditor({
      files: { 'below/mcspec.yaml': 'frameworks: [../northland.framework.yaml]\n', 'northland.framework.yaml': northland },
    });
    await editor.quiet();
    expect(messages(editor, at('below/mcspec.yaml'))).toEqual([expect.stringContaining('lies outside of the library’s folder')]);
  });
});

describe('over the protocol', () => {
  it('settings and frameworks are completed and explained', async () => {
    const editor = await startEditor({ files: { ...files, 'mcspec.yaml': 'rules:\n  outcome-count: \nframeworks: []\n' } });
    await editor.open(settings, undefined, 'yaml');
    await editor.quiet();
    const asked = { textDocument: { uri: settings } };
    const list = await editor.request<CompletionList>('textDocument/completion', {
      ...asked,
      position: { line: 1, character: 17 },
    });
    expect(list.items.map(({ label }) => label)).toEqual(['error', 'warning', 'information', 'hint', 'off']);
    const names = await editor.request<CompletionList>('textDocument/completion', {
      ...asked,
      position: { line: 2, character: 13 },
    });
    expect(names.items.map(({ label }) => label)).toEqual(['building-ranks', 'northland.framework.yaml']);
    const hover = await editor.request<Hover>('textDocument/hover', { ...asked, position: { line: 1, character: 4 } });
    expect(hover.contents).toMatchObject({ value: expect.stringContaining('[More about this check](pages:/outcome-count.md)') });
    await editor.open(framework, 'framework: \n', 'yaml');
    const ids = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: framework },
      position: { line: 0, character: 11 },
    });
    expect(ids.items.map(({ label }) => label)).toEqual(['northland']);
  });

  it('the page of a rule is opened by a command where the pages come with the extension', async () => {
    const editor = await startEditor({
      files: { 'mcspec.yaml': 'rules: {outcome-count: off}\n' },
      options: { fileAccess: 'client', rulePages: 'mcspec-docs:/rules/' },
    });
    await editor.open(settings, undefined, 'yaml');
    const { contents } = await editor.request<Hover>('textDocument/hover', {
      textDocument: { uri: settings },
      position: { line: 0, character: 12 },
    });
    const [, link = ''] = /\]\(command:mcspec\.openRule\?([^)]+)\)/.exec((contents as { value: string }).value) ?? [];
    expect(JSON.parse(decodeURIComponent(link))).toEqual(['outcome-count']);
  });

  it('an editor without Markdown is shown no link', async () => {
    const editor = await startEditor({ files: { 'mcspec.yaml': 'rules: {outcome-count: off}\n' }, capabilities: {} });
    await editor.open(settings, undefined, 'yaml');
    const hover = await editor.request<Hover>('textDocument/hover', {
      textDocument: { uri: settings },
      position: { line: 0, character: 12 },
    });
    expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringContaining('](') });
  });
});
