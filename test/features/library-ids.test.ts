import { describe, expect, test } from 'vitest';
import { definitionAt, referencesAt } from '../../server/src/features/navigate.js';
import { renamableAt, rename } from '../../server/src/features/rename.js';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { Workspace } from '../../server/src/workspace.js';
import { caret } from './helpers.js';

const at = (name: string) => `file:///library/${name}`;

const files = {
  'mcspec.yaml': 'stacks: [Operations, "Human & Capital"]\nframeworks: [building-ranks, ours.framework.yaml]\n',
  'ours.framework.yaml': `framework: ours
title: Ours
publisher: We
year: 2025
domains:
  - {id: people, name: People}
dimensions:
  - id: shared-vision
    name: Shared Vision
    domain: people
    strategies:
      - {number: 1, id: shared-vision/1, title: Writing the vision together}
      - {number: 2, title: Living the vision}
  - id: staff-wellness
    name: Staff Wellness
    domain: people
    strategies:
      - {number: 1, title: Caring for staff, crosswalks: [{to: "building-ranks:wellness/1"}]}
`,
  'other.framework.yaml': `framework: other
title: Other
publisher: We
year: 2025
domains: [{id: all, name: All}]
dimensions:
  - {id: one, name: One, domain: all, strategies: [{number: 1, title: First, crosswalks: [{to: "ours:shared-vision/1"}]}]}
`,
  'a.microcredential.yaml': `title: First
stack: Operations
alignment:
  - {strategy: shared-vision/1}
  - {strategy: wellness/1}
`,
  'b.microcredential.yaml': `title: Second
stack: Human & Capital
alignment:
  - strategy: "Shared Vision Strategy 1: Writing the vision together" # printed
  - strategy: ours:shared-vision/2
`,
  'inner/mcspec.yaml': '',
  'inner/c.microcredential.yaml': `title: Third
stack: Operations
alignment:
  - {strategy: shared-vision/1}
  - {strategy: shared-vision/7}
`,
};

type Name = keyof typeof files;

function library(changes: Partial<Record<Name, string>> = {}): Workspace {
  const workspace = new Workspace(rules);
  for (const [name, text] of Object.entries({ ...files, ...changes })) workspace.save(at(name), text);
  for (const uri of workspace.uris('microcredential')) workspace.document(uri);
  return workspace;
}

/** Where the ‸ stands in a file that says what it does in the library. */
function place(name: Name, context: string): { uri: string; offset: number } {
  const plain = context.replace('‸', '');
  expect(files[name]).toContain(plain);
  return { uri: at(name), offset: caret(files[name].replace(plain, context)).offset };
}

function line(workspace: Workspace, uri: string, { start, end }: { start: number; end: number }): string {
  const text = workspace.text(uri) ?? '';
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return `${uri.slice('file:///library/'.length)}: ${`${text.slice(from, start)}‹${text.slice(start, end)}›${text.slice(end, to)}`.trim()}`;
}

const references = (name: Name, context: string, withDefinition = true) => {
  const workspace = library();
  const { uri, offset } = place(name, context);
  return referencesAt(workspace, uri, offset, withDefinition).map((found) => line(workspace, found.uri, found.span));
};

const renamed = (name: Name, context: string, next: string, changes?: Partial<Record<Name, string>>) => {
  const workspace = library(changes);
  const { uri, offset } = place(name, context);
  const answer = rename(workspace, uri, offset, next);
  if (!answer) return undefined;
  if ('refused' in answer) return answer.refused;
  return answer.changes.flatMap(({ uri, edits }) => {
    const before = (workspace.text(uri) ?? '').split('\n');
    const after = applyEdits(workspace.text(uri) ?? '', edits).split('\n');
    return after
      .filter((each, index) => each !== before[index])
      .map((each) => `${uri.slice('file:///library/'.length)}: ${each.trim()}`);
  });
};

describe('a strategy of the library’s own framework', () => {
  const all = [
    'ours.framework.yaml: - {number: ‹1›, id: shared-vision/1, title: Writing the vision together}',
    'other.framework.yaml: - {id: one, name: One, domain: all, strategies: [{number: 1, title: First, crosswalks: [{to: "‹ours:shared-vision/1›"}]}]}',
    'ours.framework.yaml: - {number: 1, id: ‹shared-vision/1›, title: Writing the vision together}',
    'a.microcredential.yaml: - {strategy: ‹shared-vision/1›}',
    'b.microcredential.yaml: - strategy: "‹Shared Vision Strategy 1: Writing the vision together›" # printed',
  ];

  test('is defined in its file', () => {
    const workspace = library();
    const { uri, offset } = place('a.microcredential.yaml', 'strategy: shared‸-vision/1');
    const found = definitionAt(workspace, uri, offset);
    expect(found && line(workspace, found.uri, found.selection)).toBe(all[0]);
  });

  test('is found in every file that names it, and in no library without the framework', () => {
    expect(references('a.microcredential.yaml', 'strategy: shared‸-vision/1')).toEqual(all);
    expect(references('ours.framework.yaml', '{number: ‸1, id:')).toEqual(all);
    expect(references('other.framework.yaml', 'ours:shared‸-vision/1', false)).toEqual(all.slice(1));
  });

  test('gets another number', () => {
    const expected = [
      'ours.framework.yaml: - {number: 4, id: shared-vision/4, title: Writing the vision together}',
      'other.framework.yaml: - {id: one, name: One, domain: all, strategies: [{number: 1, title: First, crosswalks: [{to: "ours:shared-vision/4"}]}]}',
      'a.microcredential.yaml: - {strategy: shared-vision/4}',
      'b.microcredential.yaml: - strategy: "shared-vision/4" # printed',
    ];
    expect(renamed('a.microcredential.yaml', 'strategy: shared‸-vision/1', 'shared-vision/4')).toEqual(expected);
    expect(renamed('ours.framework.yaml', '{number: ‸1, id:', '4')).toEqual(expected);
  });

  test('takes its dimension along where that gets another id', () => {
    const expected = [
      'ours.framework.yaml: - id: our-vision',
      'ours.framework.yaml: - {number: 1, id: our-vision/1, title: Writing the vision together}',
      'other.framework.yaml: - {id: one, name: One, domain: all, strategies: [{number: 1, title: First, crosswalks: [{to: "ours:our-vision/1"}]}]}',
      'a.microcredential.yaml: - {strategy: our-vision/1}',
      'b.microcredential.yaml: - strategy: "our-vision/1" # printed',
      'b.microcredential.yaml: - strategy: ours:our-vision/2',
    ];
    expect(renamed('a.microcredential.yaml', 'strategy: shared‸-vision/1', 'our-vision/1')).toEqual(expected);
    expect(renamed('ours.framework.yaml', '- id: shared-‸vision', 'our-vision')).toEqual(expected);
  });

  test.each([
    ['shared-vision/2', '“shared-vision/2” is taken by “Living the vision”.'],
    ['staff-wellness/1', '“staff-wellness” is taken by “Staff Wellness”.'],
    ['wellness/1', '“wellness” is taken by “Wellness”.'],
    ['our-vision/5', 'Rename the dimension or the number, one after the other.'],
    ['our vision', 'The id of a strategy is its dimension, a slash and a number, such as shared-vision/1.'],
    [
      'shared-vision/7',
      'Something in the library is linked to “shared-vision/7” already, which is not there. Correct it first, or it would come to mean this.',
    ],
  ])('cannot be called %s', (name, reason) =>
    expect(renamed('a.microcredential.yaml', 'strategy: shared‸-vision/1', name)).toBe(reason),
  );

  test('keeps its name while a file that names it cannot be read', () => {
    const broken = { 'b.microcredential.yaml': `${files['b.microcredential.yaml']}hours: "x\n` };
    expect(renamed('a.microcredential.yaml', 'strategy: shared‸-vision/1', 'shared-vision/4', broken)).toBe(
      'Links may hide in “Second”, where a part cannot be read. Repair that first.',
    );
  });

  test('is renamed only where it belongs to the library', () => {
    const workspace = library();
    const { uri, offset } = place('a.microcredential.yaml', 'strategy: well‸ness/1');
    expect(renamableAt(workspace, uri, offset)).toEqual({
      refused: '“wellness/1” belongs to Building Ranks and cannot be renamed here.',
    });
    expect(definitionAt(workspace, uri, offset)).toBeUndefined();
    expect(references('a.microcredential.yaml', 'strategy: well‸ness/1')).toEqual([
      'ours.framework.yaml: - {number: 1, title: Caring for staff, crosswalks: [{to: "‹building-ranks:wellness/1›"}]}',
      'a.microcredential.yaml: - {strategy: ‹wellness/1›}',
    ]);
  });
});

describe('a domain of a framework', () => {
  test('is renamed with the dimensions in it', () => {
    expect(renamed('ours.framework.yaml', 'domain: peo‸ple', 'persons')).toEqual([
      'ours.framework.yaml: - {id: persons, name: People}',
      'ours.framework.yaml: domain: persons',
      'ours.framework.yaml: domain: persons',
    ]);
    expect(renamed('ours.framework.yaml', 'domain: peo‸ple', 'All People')).toContain('small letters');
  });
});

describe('a stack', () => {
  test('is listed in the settings, and found in the library of that file', () => {
    const expected = ['mcspec.yaml: stacks: [‹Operations›, "Human & Capital"]', 'a.microcredential.yaml: stack: ‹Operations›'];
    expect(references('a.microcredential.yaml', 'stack: Opera‸tions')).toEqual(expected);
    expect(references('mcspec.yaml', '[Opera‸tions')).toEqual(expected);
    const { uri, offset } = place('a.microcredential.yaml', 'stack: Opera‸tions');
    expect(definitionAt(library(), uri, offset)?.uri).toBe(at('mcspec.yaml'));
  });

  test('is renamed in all of them', () => {
    expect(renamed('b.microcredential.yaml', 'stack: Human‸ & Capital', 'People: all')).toEqual([
      'mcspec.yaml: stacks: [Operations, "People: all"]',
      'b.microcredential.yaml: stack: "People: all"',
    ]);
  });

  test('keeps its name where the library does not list it, and is no other stack', () => {
    expect(renamed('inner/c.microcredential.yaml', 'stack: Opera‸tions', 'Works')).toContain('one of the usual stacks');
    expect(renamed('a.microcredential.yaml', 'stack: Opera‸tions', 'Human & Capital')).toBe(
      '“Human & Capital” is a stack of this library already.',
    );
    const stray = { 'b.microcredential.yaml': 'title: Second\nstack: Works\n' };
    expect(renamed('a.microcredential.yaml', 'stack: Opera‸tions', 'Works', stray)).toContain('linked to “Works” already');
  });
});

test('a file that changed is found as it is now, also one that nobody has asked about since', () => {
  const workspace = library();
  workspace.save(
    at('a.microcredential.yaml'),
    `# A line above, and an anchor\n${files['a.microcredential.yaml'].replace('{', '&one {')}  - *one\n`,
  );
  const { uri, offset } = place('b.microcredential.yaml', 'strategy: "Shared Vi‸sion Strategy 1');
  expect(referencesAt(workspace, uri, offset, false).map((found) => line(workspace, found.uri, found.span))).toContain(
    'a.microcredential.yaml: - &one {strategy: ‹shared-vision/1›}',
  );
  expect(
    referencesAt(workspace, uri, offset, false).filter((found) => found.uri.endsWith('/a.microcredential.yaml')),
  ).toHaveLength(1);
});
