/** Files that an author begins from the editor, over the protocol. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type NewFileResult, type NewSpecChoices, newReview, newSpec, newSpecChoices } from '../../server/src/lsp/protocol.js';
import { parseReview } from '../../server/src/review/parse.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { at, root, startEditor } from './client.js';

const logistics = readFileSync(
  new URL('../../examples/managing-systems-logistics.microcredential.yaml', import.meta.url),
  'utf8',
);
const files = {
  'mcspec.yaml': 'stacks: [Operations]\ntemplates: starting points\n',
  'starting%20points/short.microcredential.yaml': '# Ours\nid: short\ntitle: Short\nhours: 5\n',
  'starting%20points/below/no.microcredential.yaml': 'id: no\n',
  'managing-systems-logistics.microcredential.yaml': logistics,
  'judged/a.review.yaml': 'microcredential: managing-systems-logistics\nversion: 1.1.0\nreviewer: Reviewer 1\n',
};
const spec = at('managing-systems-logistics.microcredential.yaml');

/** Asks right after the start, when the server has not read the library yet. */
async function ask<R>(request: string, params: object): Promise<R> {
  const editor = await startEditor({ files });
  return editor.request<R>(request, params);
}
const review = (reviewer: string, uri = spec) => ask<NewFileResult>(newReview, { textDocument: { uri }, reviewer });
const begin = (title: string, more: object = {}) => ask<NewFileResult>(newSpec, { folder: root, title, ...more });

function made(result: NewFileResult) {
  if (!result || !('text' in result)) throw new Error(JSON.stringify(result));
  return result;
}

describe('a review', () => {
  test('is begun where the library keeps its reviews, with the place of its first level', async () => {
    const { uri, text, at: place } = made(await review('Dr. Alvarez'));
    expect(uri).toBe(at('judged/managing-systems-logistics.dr-alvarez.review.yaml'));
    expect(text.split('\n')[place?.line ?? -1]).toBe('  consistent: ');
    expect(place?.character).toBe('  consistent: '.length);
    expect(parseReview(text).review.reviewer?.value).toBe('Dr. Alvarez');
  });

  test('is told of where the reviewer has begun one already', async () => {
    expect(await review('reviewer 1')).toEqual({
      uri: at('judged/a.review.yaml'),
      problem: '“reviewer 1” has reviewed this version already, in judged/a.review.yaml.',
    });
  });

  test('is none of other files, nor of a text that is saved nowhere', async () => {
    expect(await review('A', at('mcspec.yaml'))).toBeNull();
    expect(await review('A', at('none.microcredential.yaml'))).toBeNull();
    const editor = await startEditor({ files });
    await editor.open('untitled:Untitled-1', logistics);
    const unsaved = await editor.request<NewFileResult>(newReview, {
      textDocument: { uri: 'untitled:Untitled-1' },
      reviewer: 'A',
    });
    expect(unsaved).toEqual({ problem: 'Save the microcredential first: its reviews are kept beside it.' });
  });
});

describe('a new microcredential', () => {
  test('can be of the library’s stacks, and begin with its templates', async () => {
    expect(await ask<NewSpecChoices>(newSpecChoices, { folder: `${root}/drafts` })).toEqual({
      stacks: ['Operations'],
      templates: [{ name: 'short', title: 'Short' }],
    });
    const anywhere = await ask<NewSpecChoices>(newSpecChoices, { folder: null });
    expect([anywhere.stacks.length, anywhere.templates]).toEqual([22, []]);
  });

  test('is a file of its id in that folder, with stops to fill in', async () => {
    const { uri, text, snippet } = made(await begin('Leading Teams', { folder: `${root}/drafts`, stack: 'Operations' }));
    expect(uri).toBe(at('drafts/leading-teams.microcredential.yaml'));
    expect(parseSpec(text).spec).toMatchObject({ title: { value: 'Leading Teams' }, stack: { value: 'Operations' } });
    expect(snippet).toMatch(/^audience: "\$\{1:TODO/m);
  });

  test('begins with a template of the library, and of no other folder', async () => {
    expect(made(await begin('Leading Teams', { template: 'short' })).text).toBe(
      '# Ours\nid: leading-teams\ntitle: Leading Teams\nhours: 5\n',
    );
    for (const template of ['no', 'below/no', '../managing-systems-logistics'])
      expect(await begin('Leading Teams', { template })).toEqual({ problem: `The library has no template “${template}”.` });
  });

  test('is a text without an address where no folder is open', async () => {
    expect(made(await begin('Leading Teams', { folder: null })).uri).toBeUndefined();
  });

  test.each([
    ['Managing Systems Logistics', /“managing-systems-logistics” already/],
    ['学校', /letter or a digit/],
  ])('is refused with a reason: %s', async (title, problem) => {
    expect(await begin(title)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
