/** What a completion means is told when the author looks at it, to editors that ask then. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, InitializeResult, MarkupContent } from 'vscode-languageserver';
import { listedPatterns } from '../../server/src/engine/file-list.js';
import { nodeFiles } from '../../server/src/node/files.js';
import { filePatterns } from '../../server/src/spec/file-kinds.js';
import { abilities, at, type Editor, startEditor } from './client.js';

const uri = at('a.microcredential.yaml');
const asks = (completionItem: object) => ({
  ...abilities,
  textDocument: { ...abilities.textDocument, completion: { completionItem } },
});
const complete = (editor: Editor, line: number, character: number) =>
  editor.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line, character } });
const resolve = (editor: Editor, item: unknown) => editor.request<CompletionItem>('completionItem/resolve', item);
const provider = (editor: Editor) => (editor.initialized as InitializeResult).capabilities.completionProvider;

describe('an editor that asks later', () => {
  const lazy = asks({ resolveSupport: { properties: ['documentation'] }, documentationFormat: ['markdown'] });

  it('is told what an item means, with a good example, when it asks for that item', async () => {
    const editor = await startEditor({ capabilities: lazy });
    await editor.open(uri, 'format: microcredential/1\n\n');
    expect(provider(editor)?.resolveProvider).toBe(true);
    const { items } = await complete(editor, 1, 0);
    const research = items.find(({ label }) => label === 'research') as CompletionItem;
    expect(research).not.toHaveProperty('documentation');
    const { value } = (await resolve(editor, research)).documentation as MarkupContent;
    expect(value).toContain('The sources that the skills rest on');
    expect(value).toContain('For example:\n\n```yaml\nresearch:\n  - id: R1\n    citation: ');
  });

  it('gets an item of an older list back as it is', async () => {
    const editor = await startEditor({ capabilities: lazy });
    await editor.open(uri, 'format: microcredential/1\n\n');
    const [item] = (await complete(editor, 1, 0)).items;
    await complete(editor, 1, 0);
    expect(await resolve(editor, item)).toEqual(item);
    for (const odd of [
      { label: 'x' },
      { label: 'x', data: [9, -1] },
      { label: 'x', data: 'y' },
      { label: 'x', data: [null, {}] },
    ])
      expect(await resolve(editor, odd)).toEqual(odd);
  });
});

it('other editors are told at once', async () => {
  const editor = await startEditor({ capabilities: asks({}) });
  await editor.open(uri, 'format: microcredential/1\n\n');
  expect(provider(editor)).not.toHaveProperty('resolveProvider');
  const research = (await complete(editor, 1, 0)).items.find(({ label }) => label === 'research') as CompletionItem;
  const { value } = research.documentation as MarkupContent;
  expect(value).toMatch(/rest on[\s\S]*For example:[\s\S]*citation: /);
  expect(value).not.toContain('```');
});

describe('pictures', () => {
  it('are offered as the library has them, also when they come and go', async () => {
    const files = { 'a.microcredential.yaml': 'badge:\n  image: \n', 'badges/a.svg': '<svg/>' };
    const editor = await startEditor({ files });
    await editor.open(uri);
    await editor.pass(1000);
    const offered = async () => (await complete(editor, 1, 9)).items.map(({ label }) => label);
    expect(await offered()).toEqual(['badges/a.svg']);
    await editor.write({ [at('badges/b.png')]: 'b' });
    expect(await offered()).toEqual(['badges/a.svg', 'badges/b.png']);
    await editor.write({ [at('badges/a.svg')]: undefined });
    expect(await offered()).toEqual(['badges/b.png']);
  });

  it('are found on the disk by the patterns that are asked for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mcspec-'));
    mkdirSync(join(folder, 'badges'));
    for (const name of ['a.microcredential.yml', 'mcspec.yaml', 'badges/a.SVG', 'badges/notes.tmp', 'other.yaml'])
      writeFileSync(join(folder, name), '');
    const root = pathToFileURL(folder).href;
    const found = async (patterns: readonly string[]) =>
      (await nodeFiles.list([root], patterns)).map((each) => each.slice(root.length + 1)).sort();
    expect(await found(filePatterns)).toEqual(['a.microcredential.yml', 'mcspec.yaml']);
    expect(await found(listedPatterns)).toEqual(['badges/a.SVG']);
    rmSync(folder, { recursive: true });
  });
});
