import { describe, expect, test } from 'vitest';
import { rename } from '../../server/src/features/rename.js';
import { renameFiles } from '../../server/src/features/rename-files.js';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { Workspace } from '../../server/src/workspace.js';

const at = (name: string) => `file:///library/${name}`;

/** A library whose files have been checked. */
function library(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(rules);
  for (const [name, text] of Object.entries(files)) workspace.save(at(name), text);
  for (const uri of workspace.uris('microcredential')) workspace.analysis(uri);
  return workspace;
}

/** The lines that moving files changes, by the file's present name. */
function moving(workspace: Workspace, moves: Readonly<Record<string, string>>): Record<string, string[]> {
  const changes = renameFiles(
    workspace,
    Object.entries(moves).map(([from, to]) => ({ from: at(from), to: at(to) })),
  );
  return Object.fromEntries(
    changes.map(({ uri, edits }) => {
      const text = workspace.text(uri) ?? '';
      const before = text.split('\n');
      const after = applyEdits(text, edits).split('\n');
      return [
        uri.slice('file:///library/'.length),
        after.filter((line, index) => line !== before[index]).map((line) => line.trim()),
      ];
    }),
  );
}

const spec = (id: string, image = 'badges/x.svg') =>
  `id: ${id} # the name\ntitle: Plan\nresources:\n  - {id: S1, url: "guides/a%20b.pdf#page=2"}\n  - {id: S2, url: https://example.org/badges/x.svg}\nbadge:\n  image: ${image}\n`;

describe('moving a file', () => {
  test('changes the id that is its name', () => {
    const workspace = library({ 'a.microcredential.yaml': spec('a'), 'b.microcredential.yaml': spec('other') });
    expect(moving(workspace, { 'a.microcredential.yaml': 'c.microcredential.yaml' })).toEqual({
      'a.microcredential.yaml': ['id: c # the name'],
    });
    expect(moving(workspace, { 'b.microcredential.yaml': 'c.microcredential.yaml' })).toEqual({});
    // A copy under a name that cannot be an id keeps the one that it has.
    expect(moving(workspace, { 'a.microcredential.yaml': 'A%20copy.microcredential.yaml' })).toEqual({});
    expect(moving(workspace, { 'a.microcredential.yaml': 'a.txt' })).toEqual({});
    expect(moving(workspace, { 'a.microcredential.yaml': 'archive/a.microcredential.yaml' })).toEqual({});
  });
});

describe('moving a picture or another file of the library', () => {
  const files = {
    'mcspec.yaml': 'frameworks: [building-ranks, ours/state.framework.yaml]\n',
    'a.microcredential.yaml': spec('a'),
    'below/b.microcredential.yaml': spec('b', '"./badges/x.svg"'),
    'c.microcredential.yaml': spec('c', 'badges/other.svg'),
  };

  test('changes its path in every spec', () => {
    expect(moving(library(files), { 'badges/x.svg': 'badges/plan it.svg' })).toEqual({
      'a.microcredential.yaml': ['image: badges/plan it.svg'],
      'below/b.microcredential.yaml': ['image: "badges/plan it.svg"'],
    });
  });

  test('or with its folder', () => {
    expect(moving(library(files), { badges: 'pictures' })).toEqual({
      'a.microcredential.yaml': ['image: pictures/x.svg'],
      'below/b.microcredential.yaml': ['image: "pictures/x.svg"'],
      'c.microcredential.yaml': ['image: pictures/other.svg'],
    });
  });

  test('keeps the page number behind a path, and understands one that is written as an address', () => {
    expect(moving(library(files), { 'guides/a%20b.pdf': 'guides/c.pdf' })['c.microcredential.yaml']).toEqual([
      '- {id: S1, url: "guides/c.pdf#page=2"}',
    ]);
  });

  test('changes the path of a framework in the settings', () => {
    expect(moving(library(files), { 'ours/state.framework.yaml': 'state.framework.yaml' })).toEqual({
      'mcspec.yaml': ['frameworks: [building-ranks, state.framework.yaml]'],
    });
  });

  test('out of the library changes nothing', () => {
    const workspace = library(files);
    expect(renameFiles(workspace, [{ from: at('badges/x.svg'), to: 'file:///elsewhere/x.svg' }])).toEqual([]);
  });

  test('with the whole library changes nothing', () => {
    const workspace = library(files);
    expect(renameFiles(workspace, [{ from: 'file:///library', to: 'file:///renamed' }])).toEqual([]);
  });
});

describe('moving a spec into another library', () => {
  test('keeps its paths right where they can be written from there', () => {
    const workspace = library({
      'mcspec.yaml': '',
      'inner/mcspec.yaml': '',
      'inner/a.microcredential.yaml': spec('a'),
      'b.microcredential.yaml': spec('b', 'inner/badges/y.svg'),
    });
    expect(moving(workspace, { 'inner/a.microcredential.yaml': 'a.microcredential.yaml' })).toEqual({
      'inner/a.microcredential.yaml': ['- {id: S1, url: "inner/guides/a%20b.pdf#page=2"}', 'image: inner/badges/x.svg'],
    });
    expect(moving(workspace, { 'b.microcredential.yaml': 'inner/b.microcredential.yaml' })).toEqual({
      'b.microcredential.yaml': ['image: badges/y.svg'],
    });
  });
});

describe('renaming the id of a microcredential', () => {
  const workspace = library({
    'mcspec.yaml': '',
    'a.microcredential.yaml': spec('a'),
    'b.microcredential.yml': spec('b'),
    'c.microcredential.yaml': spec('unlike'),
    'd.microcredential.yaml': 'title: x\n',
  });

  test('renames its file too, if that is named after it', () => {
    expect(rename(workspace, at('a.microcredential.yaml'), 4, 'plan')).toEqual({
      changes: [{ uri: at('a.microcredential.yaml'), edits: [{ span: { start: 4, end: 5 }, newText: 'plan' }] }],
      move: { from: at('a.microcredential.yaml'), to: at('plan.microcredential.yaml') },
    });
    expect(rename(workspace, at('b.microcredential.yml'), 4, 'plan')).toMatchObject({
      move: { to: at('plan.microcredential.yml') },
    });
    expect(rename(workspace, at('c.microcredential.yaml'), 4, 'plan')).not.toHaveProperty('move');
  });

  test('is refused where the library has it already', () => {
    expect(rename(workspace, at('a.microcredential.yaml'), 4, 'b')).toEqual({ refused: '“b” is the id of “Plan” already.' });
    expect(rename(workspace, at('a.microcredential.yaml'), 4, 'd')).toEqual({
      refused: 'There is a file of the name “d” already.',
    });
  });
});
