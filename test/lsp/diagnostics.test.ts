import { describe, expect, it } from 'vitest';
import { at, startEditor } from './client.js';

const name = 'leading-data.microcredential.yaml';
const uri = at(name);
const bad = 'format: microcredential/1\nstatus: finished\n';
const good = bad.replace('finished', 'published');
const wrongType = expect.arrayContaining(['wrong-type']);

describe('findings', () => {
  it('come for the whole library, also for files that are not open', async () => {
    const editor = await startEditor({ files: { [name]: bad, 'below/other.microcredential.yml': bad, 'notes.yaml': bad } });
    await editor.quiet();
    expect(editor.rules(uri)).toEqual(wrongType);
    expect(editor.rules(at('below/other.microcredential.yml'))).toEqual(wrongType);
    expect(editor.published).toHaveLength(2);
  });

  it('say what, where and how bad, and lead to the rule’s page', async () => {
    const editor = await startEditor({ files: { [name]: bad } });
    await editor.quiet();
    expect(editor.findings(uri).find(({ code }) => code === 'wrong-type')).toMatchObject({
      source: 'mcspec',
      severity: 1,
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 16 } },
      codeDescription: { href: 'pages:/wrong-type.md' },
    });
  });

  it('leave out what the client does not understand', async () => {
    const editor = await startEditor({ files: { [name]: bad }, capabilities: {} });
    await editor.quiet();
    expect(editor.rules(uri)).toEqual(wrongType);
    for (const finding of editor.findings(uri)) {
      expect(finding).not.toHaveProperty('codeDescription');
      expect(finding).not.toHaveProperty('relatedInformation');
    }
  });

  it('count columns in UTF-16 units and know both kinds of line ends', async () => {
    const text = '# 😀\r\nformat: microcredential/1\nscoring: {guidance: 😀😀, visibility: everyone}\n';
    const editor = await startEditor({ files: { [name]: text } });
    await editor.quiet();
    expect(editor.findings(uri).find(({ message }) => String(message).includes('everyone'))?.range.start).toEqual({
      line: 2,
      character: 38,
    });
  });

  it('follow a change, after a pause, with its version', async () => {
    const editor = await startEditor({ files: { [name]: bad } });
    await editor.open(uri);
    await editor.quiet();
    expect(editor.last(uri)?.version).toBe(1);
    const version = await editor.change(uri, 'published', { start: { line: 1, character: 8 }, end: { line: 1, character: 16 } });
    await editor.pass(149);
    expect(editor.last(uri)?.version).toBe(1);
    await editor.pass(1);
    expect(editor.last(uri)?.version).toBe(version);
    expect(editor.rules(uri)).not.toEqual(wrongType);
  });

  it('are never about an older text: only the last change of several is checked', async () => {
    const editor = await startEditor({ files: { [name]: good } });
    await editor.open(uri);
    await editor.quiet();
    const before = editor.published.length;
    await editor.change(uri, bad);
    await editor.pass(100);
    await editor.change(uri, good);
    await editor.pass(100);
    const last = await editor.change(uri, bad);
    await editor.pass(100);
    expect(editor.published).toHaveLength(before);
    await editor.pass(50);
    expect(editor.published.slice(before).map(({ version }) => version)).toEqual([last]);
    expect(editor.rules(uri)).toEqual(wrongType);
  });

  it('are those of the disk again when a file is closed without saving', async () => {
    const editor = await startEditor({ files: { [name]: good } });
    await editor.open(uri);
    await editor.change(uri, bad);
    await editor.pass(150);
    expect(editor.rules(uri)).toEqual(wrongType);
    await editor.close(uri);
    await editor.quiet();
    expect(editor.rules(uri)).not.toEqual(wrongType);
    expect(editor.last(uri)).not.toHaveProperty('version');
  });

  it('of a change that was not checked yet are not sent after the file is closed', async () => {
    const editor = await startEditor({ files: { [name]: good } });
    await editor.open(uri);
    await editor.change(uri, bad);
    await editor.close(uri);
    await editor.pass(1000);
    expect(editor.published.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'wrong-type'))).toBe(false);
  });

  it('come for files outside every folder, and go when they are closed', async () => {
    const editor = await startEditor({ folders: null });
    await editor.open('file:///elsewhere/x.microcredential.yaml', bad);
    await editor.quiet();
    expect(editor.rules('file:///elsewhere/x.microcredential.yaml')).toEqual(wrongType);
    await editor.close('file:///elsewhere/x.microcredential.yaml');
    await editor.quiet();
    expect(editor.findings('file:///elsewhere/x.microcredential.yaml')).toEqual([]);
  });

  it('come for a text without a file, if the author says that it is a microcredential', async () => {
    const editor = await startEditor();
    await editor.open('untitled:Untitled-1', bad, 'microcredential');
    await editor.open('untitled:Untitled-2', bad, 'yaml');
    await editor.quiet();
    expect(editor.rules('untitled:Untitled-1')).toEqual(wrongType);
    expect(editor.last('untitled:Untitled-2')).toBeUndefined();
    await editor.close('untitled:Untitled-1');
    await editor.open('untitled:Untitled-1', bad, 'yaml');
    await editor.quiet();
    expect(editor.findings('untitled:Untitled-1')).toEqual([]);
  });

  it('come once for a file whose address the editor writes in its own way', async () => {
    const [disk, editors] = [
      'file:///c%3A/My%20Library/a%20(1).microcredential.yaml',
      'file:///C:/My%20Library/a%20%281%29.microcredential.yaml',
    ];
    const editor = await startEditor({ folders: ['file:///c%3A/My%20Library'], files: { [disk]: bad } });
    await editor.open(editors, good);
    await editor.quiet();
    expect(editor.rules(editors)).not.toEqual(wrongType);
    expect(
      editor.published.filter(({ uri }) => uri !== editors).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)),
    ).not.toContain('wrong-type');
  });

  it('of drafts are as loud as the rest if the author wants it, from the start or from then on', async () => {
    const loud = (editor: Awaited<ReturnType<typeof startEditor>>) =>
      editor.findings(uri).filter(({ severity }) => severity === 1 || severity === 2).length;
    const draft = good.replace('published', 'draft');
    const soft = await startEditor({ files: { [name]: draft } });
    await soft.open(uri);
    await soft.quiet();
    const strict = await startEditor({ files: { [name]: draft }, settings: { strict: true } });
    await strict.open(uri);
    await strict.quiet();
    expect(loud(strict)).toBeGreaterThan(loud(soft));
    await soft.choose({ strict: true });
    await soft.quiet();
    expect(loud(soft)).toBe(loud(strict));
    await soft.choose({ strict: false });
    await soft.quiet();
    expect(loud(soft)).toBeLessThan(loud(strict));
  });
});
