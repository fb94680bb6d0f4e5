/** What the files of a library have to do with each other, over the protocol. */
import { describe, expect, it } from 'vitest';
import { at, startEditor } from './client.js';

const spec = (id: string, title = id) => `format: microcredential/1\nid: ${id}\ntitle: ${title}\n`;
const a = 'a.microcredential.yaml';
const b = 'b.microcredential.yaml';
const c = 'c.microcredential.yaml';
const same = (editor: Awaited<ReturnType<typeof startEditor>>, uri: string) =>
  editor.findings(uri).filter(({ code }) => code === 'library-id-unique');

describe('two files with one name', () => {
  it('are both told, each with a link to the other', async () => {
    const editor = await startEditor({ files: { [a]: spec('same', 'One'), [b]: `\n${spec('same', 'Two')}` } });
    await editor.pass(1000);
    expect(same(editor, at(a))).toMatchObject([
      {
        severity: 1,
        relatedInformation: [
          { location: { uri: at(b), range: { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } } } },
        ],
      },
    ]);
    expect(same(editor, at(b))).toMatchObject([
      { relatedInformation: [{ location: { uri: at(a), range: { start: { line: 1 } } } }] },
    ]);
  });

  it('are told no longer when one of them changes in the editor, on the disk, or goes', async () => {
    const editor = await startEditor({ files: { [a]: spec('same', 'One'), [b]: spec('same', 'Two') } });
    await editor.open(at(a));
    await editor.pass(1000);
    expect(same(editor, at(b))).toHaveLength(1);
    await editor.change(at(a), spec('other', 'One'));
    await editor.pass(1000);
    expect(same(editor, at(b))).toEqual([]);
    expect(same(editor, at(a))).toEqual([]);

    await editor.write({ [at(b)]: spec('other', 'Two') });
    await editor.pass(1000);
    expect(same(editor, at(a))).toHaveLength(1);

    await editor.write({ [at(b)]: undefined });
    await editor.pass(1000);
    expect(same(editor, at(a))).toEqual([]);
  });

  it('are told when the second one appears or is renamed, and the link follows', async () => {
    const editor = await startEditor({ files: { [a]: spec('same', 'One') } });
    await editor.open(at(a));
    await editor.pass(1000);
    expect(same(editor, at(a))).toEqual([]);
    await editor.write({ [at(b)]: spec('same', 'Two') });
    await editor.pass(1000);
    expect(same(editor, at(a))).toMatchObject([
      { message: expect.stringContaining(b), relatedInformation: [{ location: { uri: at(b) } }] },
    ]);
    await editor.write({ [at(b)]: undefined, [at(c)]: spec('same', 'Two') });
    await editor.pass(1000);
    expect(same(editor, at(a))).toMatchObject([
      { message: expect.stringContaining(c), relatedInformation: [{ location: { uri: at(c) } }] },
    ]);
  });

  it('are no matter where they belong to two libraries, until the settings between them go', async () => {
    const inner = 'inner/mcspec.yaml';
    const files = {
      'mcspec.yaml': 'library: Outer\n',
      [inner]: 'library: Inner\n',
      [a]: spec('same', 'One'),
      [`inner/${b}`]: spec('same', 'Two'),
    };
    const editor = await startEditor({ files });
    await editor.pass(1000);
    expect(same(editor, at(a))).toEqual([]);
    await editor.write({ [at(inner)]: undefined });
    await editor.pass(1000);
    expect(same(editor, at(a))).toHaveLength(1);
    expect(same(editor, at(`inner/${b}`))).toHaveLength(1);
    await editor.write({ [at(inner)]: 'library: Inner\n' });
    await editor.pass(1000);
    expect(same(editor, at(a))).toEqual([]);
  });

  it('are checked again alone: a keystroke in one file of many publishes only what it changes', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, id) => [`m${id}.microcredential.yaml`, spec(`m${id}`)]));
    const editor = await startEditor({ files });
    const m7 = at('m7.microcredential.yaml');
    await editor.open(m7);
    await editor.pass(1000);
    editor.published.length = 0;
    await editor.change(m7, spec('m7', 'Leading Change'));
    await editor.pass(1000);
    expect(editor.published.map(({ uri }) => uri)).toEqual([m7]);
    editor.published.length = 0;
    await editor.change(m7, spec('m9', 'Leading Change'));
    await editor.pass(1000);
    expect(editor.published.map(({ uri }) => uri)).toEqual([m7, at('m9.microcredential.yaml')]);
  });
});
