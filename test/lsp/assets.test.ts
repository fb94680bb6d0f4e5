import { describe, expect, it } from 'vitest';
import { at, startEditor } from './client.js';

const uri = at('unit/leading-data.microcredential.yaml');
const picture = at('badges/data%20badge.svg');
const spec = `badge:
  image: badges/data badge.svg
  caption: A chart
  description: Leads teams in using data well.
  criteria: auto
`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>';
const files = { 'mcspec.yaml': 'library: Ours\n', 'unit/leading-data.microcredential.yaml': spec };

describe('a picture that a spec names', () => {
  it('is looked for from the root of the library, and missed', async () => {
    const editor = await startEditor({ files });
    await editor.quiet();
    expect(editor.rules(uri)).toContain('badge-image');
  });

  it('is found, and its loss is told when it goes', async () => {
    const editor = await startEditor({ files: { ...files, 'badges/data%20badge.svg': svg } });
    await editor.quiet();
    expect(editor.rules(uri)).not.toContain('badge-image');
    await editor.write({ [picture]: undefined });
    await editor.quiet();
    expect(editor.rules(uri)).toContain('badge-image');
    await editor.write({ [picture]: svg });
    await editor.quiet();
    expect(editor.rules(uri)).not.toContain('badge-image');
  });

  it('is looked at again when it is drawn anew', async () => {
    const editor = await startEditor({ files: { ...files, 'badges/data%20badge.svg': 'no picture' } });
    await editor.quiet();
    expect(editor.rules(uri)).toContain('badge-image');
    await editor.write({ [picture]: svg });
    await editor.quiet();
    expect(editor.rules(uri)).not.toContain('badge-image');
  });

  it('comes and goes with its folder', async () => {
    const editor = await startEditor({ files: { ...files, 'badges/data%20badge.svg': svg } });
    await editor.quiet();
    editor.disk.delete(picture);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('badges'), type: 3 }] });
    await editor.quiet();
    expect(editor.rules(uri)).toContain('badge-image');
    editor.disk.set(picture, svg);
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('badges'), type: 1 }] });
    await editor.pass(1000);
    expect(editor.rules(uri)).not.toContain('badge-image');
  });

  it('that is drawn anew while it is read counts as it is in the end', async () => {
    const editor = await startEditor({ folders: null });
    const answers: ((bytes: string) => void)[] = [];
    editor.connection.onRequest('mcspec/readAsset', () => new Promise((resolve) => answers.push((bytes) => resolve({ bytes }))));
    await editor.open(uri, spec);
    await editor.quiet();
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at('unit/badges/data%20badge.svg'), type: 2 }] });
    await editor.quiet();
    expect(answers).toHaveLength(2);
    answers[1]?.(svg);
    await editor.quiet();
    answers[0]?.('no picture');
    await editor.quiet();
    expect(editor.rules(uri)).not.toContain('badge-image');
  });

  it('is never looked for outside the library', async () => {
    const editor = await startEditor({
      files: { ...files, 'unit/leading-data.microcredential.yaml': spec.replace('badges/data badge.svg', '../../secret.svg') },
    });
    const asked: unknown[] = [];
    editor.connection.onRequest('mcspec/readAsset', (params) => {
      asked.push(params);
      return {};
    });
    await editor.quiet();
    expect(asked).toEqual([]);
  });
});
