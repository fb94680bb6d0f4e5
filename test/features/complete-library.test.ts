/** What the rest of a library offers: tags, pictures, documents, folders. */
import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/features/complete.js';
import { afterTaking, caret, libraryOf, offersIn } from './helpers.js';

const spec = (stack: string, tags: string) => `title: Any\nstack: ${stack}\nbadge:\n  tags: ${tags}\n`;
const others = {
  'mcspec.yaml': '',
  'a.microcredential.yaml': spec('Operations', '[buildings, safety, Safety]'),
  'b.microcredential.yaml': spec('Wellness', '[wellness, safety, people]'),
  'c.microcredential.yaml': spec('Wellness', '[people, "a: b"]'),
  'elsewhere/mcspec.yaml': '',
  'elsewhere/d.microcredential.yaml': spec('Operations', '[another library]'),
};

describe('tags', () => {
  const marked = spec('Operations', '[‸]');
  const withAll = (text = marked) => {
    const { text: plain, offset } = caret(text);
    const workspace = libraryOf({ ...others, 'own.microcredential.yaml': plain });
    for (const uri of workspace.uris('microcredential')) workspace.document(uri);
    return complete(workspace, 'file:///library/own.microcredential.yaml', offset).items;
  };

  test('are those of the library, the same stack first, then the more usual', () => {
    expect(withAll().map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'safety: In 2 other badges',
      'buildings: In one other badge',
      'people: In 2 other badges',
      'a: b: In one other badge',
      'wellness: In one other badge',
      'operations: The stack',
    ]);
  });

  test('are not offered twice, and quoted where they must be', () => {
    expect(withAll(spec('Operations', '[Safety, operations, ‸]')).map(({ label }) => label)).toEqual([
      'buildings',
      'people',
      'a: b',
      'wellness',
    ]);
    expect(afterTaking('a: b', marked, withAll())).toBe(spec('Operations', '["a: b"]'));
  });

  test('in a library of one, there is the stack', () => {
    expect(offersIn('own.microcredential.yaml', marked).map(({ label }) => label)).toEqual(['operations']);
  });
});

describe('files', () => {
  const at = (path: string, marked: string) => {
    const { text, offset } = caret(marked);
    const workspace = libraryOf({ 'mcspec.yaml': '', 'drafts/own.microcredential.yaml': '', [path]: text });
    workspace.listing.replace(
      [
        'badges/zebra.svg',
        'badges/own.png',
        'badges/a%20b.svg',
        'resources/plan.pdf',
        'notes.tmp',
        'drafts/own.microcredential.yaml',
      ].map((name) => `file:///library/${name}`),
    );
    workspace.listing.add('file:///elsewhere/logo.svg');
    return { items: complete(workspace, `file:///library/${path}`, offset).items, workspace };
  };

  test('for a badge are pictures by their paths from the root, the one of its name first', () => {
    const marked = 'badge:\n  image: ‸\n';
    const { items } = at('drafts/own.microcredential.yaml', marked);
    expect(items.map(({ label }) => label)).toEqual(['badges/own.png', 'badges/a b.svg', 'badges/zebra.svg']);
    expect(items[0]).toMatchObject({ kind: 'file', preselect: true });
    expect(afterTaking('badges/a b.svg', marked, items)).toBe('badge:\n  image: badges/a b.svg\n');
  });

  test('for a resource are pictures and documents, also inside quotation marks', () => {
    const marked = 'resources:\n  - {id: S1, url: "res‸"}\n';
    const { items } = at('drafts/own.microcredential.yaml', marked);
    expect(items.map(({ label }) => label)).toContain('resources/plan.pdf');
    expect(items.map(({ label }) => label)).not.toContain('notes.tmp');
    expect(afterTaking('resources/plan.pdf', marked, items)).toBe('resources:\n  - {id: S1, url: "resources/plan.pdf"}\n');
  });

  test('for the settings are pictures, and the folders of the library', () => {
    expect(at('mcspec.yaml', 'issuer:\n  image: ‸\n').items.map(({ label }) => label)).toContain('badges/zebra.svg');
    expect(at('mcspec.yaml', 'templates: ‸\n').items.map(({ label }) => label)).toEqual(['badges', 'drafts', 'resources']);
  });

  test('that are gone are offered no longer, one by one or with their folder', () => {
    const { workspace } = at('drafts/own.microcredential.yaml', '‸');
    workspace.listing.remove('file:///library/resources/plan.pdf');
    workspace.listing.remove('file:///library/badges');
    expect(workspace.listing.below('file:///library/')).toEqual([]);
  });
});
