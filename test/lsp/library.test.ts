import { describe, expect, it } from 'vitest';
import { at, root, startEditor } from './client.js';

const name = 'leading-data.microcredential.yaml';
const uri = at(name);
const settings = at('mcspec.yaml');
const bad = 'format: microcredential/1\nstatus: finished\n';
const good = bad.replace('finished', 'published');
const stacked = `${good}stack: Operations\n`;
const wrongType = expect.arrayContaining(['wrong-type']);

/** Findings that the library's settings turn off and on. */
const silenced = 'library: Ours\nrules:\n  section-present: off\n';

describe('files on the disk', () => {
  it('are forgotten when they are deleted', async () => {
    const editor = await startEditor({ files: { [name]: bad } });
    await editor.quiet();
    await editor.write({ [uri]: undefined });
    await editor.quiet();
    expect(editor.findings(uri)).toEqual([]);
  });

  it('are forgotten with their folder', async () => {
    const editor = await startEditor({ files: { 'old/a.microcredential.yaml': bad, 'older.microcredential.yaml': bad } });
    await editor.quiet();
    editor.disk.delete(at('old/a.microcredential.yaml'));
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('old'), type: 3 }] });
    await editor.quiet();
    expect(editor.findings(at('old/a.microcredential.yaml'))).toEqual([]);
    expect(editor.rules(at('older.microcredential.yaml'))).toEqual(wrongType);
  });

  it('are found when they appear, alone or with their folder', async () => {
    const editor = await startEditor();
    await editor.write({ [uri]: bad });
    await editor.pass(1000);
    expect(editor.rules(uri)).toEqual(wrongType);
    editor.disk.set(at('new/a.microcredential.yaml'), bad);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('new'), type: 1 }] });
    await editor.pass(1000);
    expect(editor.rules(at('new/a.microcredential.yaml'))).toEqual(wrongType);
  });

  it('are not checked where the editor hides them', async () => {
    const editor = await startEditor();
    editor.hidden.add(uri);
    await editor.write({ [uri]: bad, [at('node_modules/x/a.microcredential.yaml')]: bad });
    await editor.pass(1000);
    expect(editor.published).toEqual([]);
  });

  it('change', async () => {
    const editor = await startEditor({ files: { [name]: bad } });
    await editor.quiet();
    await editor.write({ [uri]: good });
    await editor.quiet();
    expect(editor.rules(uri)).not.toEqual(wrongType);
  });

  it('that are open count as the editor shows them', async () => {
    const editor = await startEditor({ files: { [name]: good } });
    await editor.open(uri, bad);
    await editor.write({ [uri]: stacked });
    await editor.quiet();
    expect(editor.rules(uri)).toEqual(wrongType);
  });

  it('take their findings along when they are renamed while open', async () => {
    const editor = await startEditor({ files: { [name]: bad } });
    const next = at('renamed.microcredential.yaml');
    await editor.open(uri);
    await editor.quiet();
    await editor.close(uri);
    await editor.write({ [uri]: undefined, [next]: bad });
    await editor.open(next);
    await editor.pass(1000);
    expect(editor.findings(uri)).toEqual([]);
    expect(editor.rules(next)).toEqual(wrongType);
    await editor.close(next);
    await editor.quiet();
    expect(editor.rules(next)).toEqual(wrongType);
  });

  it('belong to the library once they are saved, also without a watcher', async () => {
    const editor = await startEditor({ capabilities: {} });
    await editor.open(uri, bad);
    editor.disk.set(uri, bad);
    await editor.notify('textDocument/didSave', { textDocument: { uri } });
    await editor.pass(1000);
    await editor.close(uri);
    await editor.quiet();
    expect(editor.rules(uri)).toEqual(wrongType);
  });

  it('are watched: the specs, the settings, and folders as they come and go', async () => {
    const editor = await startEditor();
    await editor.quiet();
    expect(editor.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles')?.registerOptions).toEqual({
      watchers: [
        { globPattern: '**/*.microcredential.{yaml,yml}' },
        { globPattern: '**/mcspec.{yaml,yml}' },
        { globPattern: '**/*.framework.{yaml,yml}' },
        { globPattern: '**/*.review.{yaml,yml}' },
        { globPattern: '**/*', kind: 5 },
        { globPattern: '**/*.{png,svg}', kind: 2 },
      ],
    });
  });

  it('come and go with the folders of the workspace', async () => {
    const other = 'file:///second/b.microcredential.yaml';
    const editor = await startEditor({ files: { [name]: bad, [other]: bad } });
    await editor.quiet();
    expect(editor.last(other)).toBeUndefined();
    await editor.setFolders([root, 'file:///second']);
    await editor.quiet();
    expect(editor.rules(other)).toEqual(wrongType);
    await editor.setFolders(['file:///second']);
    await editor.quiet();
    expect(editor.findings(uri)).toEqual([]);
    expect(editor.rules(other)).toEqual(wrongType);
  });

  it('are read with a sign of progress that ends', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`m${i}.microcredential.yaml`, bad]));
    const editor = await startEditor({ files });
    await editor.quiet();
    expect(editor.published).toHaveLength(60);
    expect(editor.progress.map(({ kind }) => kind)).toEqual(['begin', 'report', 'report', 'report', 'end']);
    expect(editor.progress[2]?.message).toBe('24 of 60');
  });

  it('do not hold up the server when they cannot be listed', async () => {
    const editor = await startEditor({ files: { [name]: bad }, folders: [root] });
    editor.connection.onRequest('mcspec/listFiles', () => {
      throw new Error('no search here');
    });
    await editor.setFolders([root, 'file:///second']);
    await editor.open(at('x.microcredential.yaml'), bad);
    await editor.quiet();
    expect(editor.rules(at('x.microcredential.yaml'))).toEqual(wrongType);
    expect(editor.logged.join()).toContain('no search here');
  });
});

describe('mcspec.yaml', () => {
  it('shows what is wrong in itself', async () => {
    const editor = await startEditor({ files: { 'mcspec.yaml': 'library: Ours\nstakcs: [A]\n' } });
    await editor.quiet();
    expect(editor.findings(settings)).toMatchObject([{ source: 'mcspec', range: { start: { line: 1, character: 0 } } }]);
  });

  it('is asked before anything is said about the files below it', async () => {
    const editor = await startEditor({ files: { 'mcspec.yaml': silenced, [name]: good } });
    await editor.open(uri);
    await editor.quiet();
    expect(
      editor.published.filter((params) => params.uri === uri).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)),
    ).not.toContain('section-present');
  });

  it('is found above the folders that are open, and above a file in none', async () => {
    for (const folders of [[at('below')], null]) {
      const editor = await startEditor({ files: { 'mcspec.yaml': silenced, 'below/a.microcredential.yaml': good }, folders });
      await editor.open(at('below/a.microcredential.yaml'));
      await editor.quiet();
      expect(editor.last(at('below/a.microcredential.yaml'))?.version).toBe(1);
      expect(editor.rules(at('below/a.microcredential.yaml'))).not.toContain('section-present');
      expect(editor.last(settings)).toBeUndefined();
    }
  });

  it('checks every file below it again when it is edited, and again when the edit is thrown away', async () => {
    const editor = await startEditor({
      files: { 'mcspec.yaml': 'library: Ours\n', [name]: good, 'below/a.microcredential.yaml': good },
    });
    await editor.quiet();
    for (const each of [uri, at('below/a.microcredential.yaml')]) expect(editor.rules(each)).toContain('section-present');
    await editor.open(settings, undefined, 'yaml');
    await editor.change(settings, silenced);
    await editor.pass(150);
    for (const each of [uri, at('below/a.microcredential.yaml')]) expect(editor.rules(each)).not.toContain('section-present');
    await editor.close(settings);
    await editor.quiet();
    for (const each of [uri, at('below/a.microcredential.yaml')]) expect(editor.rules(each)).toContain('section-present');
  });

  it('checks them again when it appears, changes or vanishes on the disk', async () => {
    const editor = await startEditor({ files: { [name]: good } });
    await editor.quiet();
    expect(editor.rules(uri)).toContain('section-present');
    await editor.write({ [settings]: silenced });
    await editor.pass(1000);
    expect(editor.rules(uri)).not.toContain('section-present');
    await editor.write({ [settings]: 'library: Ours\n' });
    await editor.quiet();
    expect(editor.rules(uri)).toContain('section-present');
    await editor.write({ [settings]: silenced });
    await editor.quiet();
    await editor.write({ [settings]: undefined });
    await editor.quiet();
    expect(editor.rules(uri)).toContain('section-present');
  });

  it('leaves files alone that have a nearer one', async () => {
    const editor = await startEditor({
      files: { 'mcspec.yaml': silenced, 'below/mcspec.yaml': 'library: Theirs\n', 'below/a.microcredential.yaml': good },
    });
    await editor.quiet();
    expect(editor.rules(at('below/a.microcredential.yaml'))).toContain('section-present');
  });
});
