import { describe, expect, it } from 'vitest';
import {
  appendItem,
  applyEdits,
  type Edit,
  insertEntry,
  joinEdits,
  removeItem,
  replaceScalar,
  setValue,
  writeBefore,
} from '../../server/src/spec/edit.js';
import { type Insert, inline } from '../../server/src/spec/insert.js';
import { readTree } from '../../server/src/spec/read.js';
import { entryOf, type MapNode } from '../../server/src/spec/tree.js';

const repaired = (text: string, change: (map: MapNode) => Edit | undefined) => {
  const { root } = readTree(text);
  const edit = root?.kind === 'map' ? change(root) : undefined;
  return edit ? applyEdits(text, [edit]) : undefined;
};

describe('a comment after an empty value', () => {
  const text = 'a: # why\nb: 1\n';

  it('stays a comment when the entry gets a value', () =>
    expect(repaired(text, (map) => setValue(text, map.entries[0] as never, 5))).toBe('a: 5 # why\nb: 1\n'));

  it('stays a comment when the value becomes a list', () =>
    expect(repaired(text, (map) => appendItem(text, map, 'a', 'EO1'))).toBe('a: [EO1] # why\nb: 1\n'));

  it('stays a comment when the value is replaced', () =>
    expect(
      repaired(text, (map) => {
        const value = entryOf(map, 'a')?.value;
        return value?.kind === 'scalar' ? replaceScalar(text, value, 'x') : undefined;
      }),
    ).toBe('a: x # why\nb: 1\n'));
});

describe('words before a text', () => {
  it.each([
    ['a: b\n', 'a: TODO b\n'],
    ['a: "b"\n', 'a: "TODO b"\n'],
    ["a: 'b'\n", "a: 'TODO b'\n"],
    ['a: >-\n  b\n  c\n', 'a: >-\n  TODO b\n  c\n'],
    ['a: | # note\r\n\r\n    b\r\n', 'a: | # note\r\n\r\n    TODO b\r\n'],
    ['{a: b}\n', '{a: TODO b}\n'],
  ])('stand inside of %j', (before, after) => {
    const change = (map: MapNode) => {
      const value = entryOf(map, 'a')?.value;
      return value?.kind === 'scalar' ? writeBefore(before, value, 'TODO', ' ') : undefined;
    };
    expect(repaired(before, change)).toBe(after);
  });
});

describe('an entry that is added', () => {
  const inserted = (text: string, name: string, value: Insert, order?: readonly string[]) =>
    repaired(text, (map) => insertEntry(text, map, name, value, order));
  const order = ['a', 'b', 'c'];

  it.each([
    ['in braces', '{a: 1, c: 3}\n', '{a: 1, b: 2, c: 3}\n'],
    ['in braces, as the first', '{b: 1, c: 3}\n', '{a: 2, b: 1, c: 3}\n'],
    ['in braces, as the last', '{a: 1, b: 3,}\n', '{a: 1, b: 3, c: 2,}\n'],
    ['in empty braces', '{}\n', '{a: 2}\n'],
    ['behind a repetition', 'x: &m 1\na: *m\nc: 3\n', 'x: &m 1\na: *m\nb: 2\nc: 3\n'],
    ['below a text that keeps its line ends', 'a: |+\n  x\n\nc: 3\n', 'a: |+\n  x\n\nb: 2\nc: 3\n'],
    ['at the end of a file without a last line end', '\uFEFFa: 1', '\uFEFFa: 1\nb: 2'],
    ['below the comments at the top of a file', '# about it\nb: 1\n', '# about it\na: 2\nb: 1\n'],
    ['above the comment of the next one', '# about it\n\n# of b\nb: 1\n', '# about it\n\na: 2\n# of b\nb: 1\n'],
  ])('stands where its order puts it, %s', (_, before, after) => {
    const name = order.find((each) => !new RegExp(`\\b${each}:`).test(before)) ?? '';
    expect(inserted(before, name, 2, order)).toBe(after);
  });

  it('is the first of an item where it belongs', () => {
    const text = 'l:\n  - b: 1 # why\n    c: 3\n';
    const change = (map: MapNode) => {
      const list = entryOf(map, 'l')?.value;
      const item = list?.kind === 'seq' ? list.items[0] : undefined;
      return item?.kind === 'map' ? insertEntry(text, item, 'a', 2, order) : undefined;
    };
    expect(repaired(text, change)).toBe('l:\n  - a: 2\n    b: 1 # why\n    c: 3\n');
  });

  it.each([
    ['two columns', 'x:\n  - y: 1\n', 'b:\n  - c: 1\n    d:\n      e: "2,"\n'],
    ['four columns', 'x:\n    - y: 1\n', 'b:\n    - c: 1\n      d:\n          e: "2,"\n'],
    ['long dashes', 'x:\n    -   y: 1\n', 'b:\n    -   c: 1\n        d:\n            e: "2,"\n'],
    ['dashes below their key', 'x:\n- y:\n    z: 1\n', 'b:\n- c: 1\n  d:\n    e: "2,"\n'],
    ['dashes below their key, four columns', 'x:\n- y:\n      z: 1\n', 'b:\n- c: 1\n  d:\n      e: "2,"\n'],
    ['groups alone', 'x:\n    y: 1\n', 'b:\n    - c: 1\n      d:\n          e: "2,"\n'],
  ])('is laid out like the rest: %s', (_, text, added) => {
    expect(inserted(text, 'b', [{ c: 1, d: { e: '2,' } }])).toBe(text + added.trimEnd() + (text.endsWith('\n') ? '\n' : ''));
  });

  it('is not laid out like a list that is part of a text', () => {
    const text = 'a: |\n  Steps:\n  - one\nb:\n  - c: 1\nd:\n  - e: 1\n';
    expect(inserted(text, 'x', [{ f: '2,' }])).toBe(`${text}x:\n  - f: "2,"\n`);
  });
});

describe('a value that is replaced', () => {
  const given = (text: string, value: Insert) =>
    repaired(text, (map) => setValue(text, map.entries[0] as never, value, map.flow));

  it.each([
    ['an empty list', 'a: []\n', ['x'], 'a: [x]\n'],
    ['behind a comment', 'a: # why\n  []\n', ['x'], 'a: # why\n  [x]\n'],
    ['behind a mark that is repeated', 'a: &m ~\nb: *m\n', 1, 'a: &m 1\nb: *m\n'],
    ['a name without its colon', '{a, b: 1}\n', 2, '{a: 2, b: 1}\n'],
  ] as [string, string, Insert, string][])('%s', (_, before, value, after) => expect(given(before, value)).toBe(after));
});

describe('an item that is added to a list', () => {
  const added = (text: string, item: Insert) => repaired(text, (map) => appendItem(text, map, 'a', item));

  it.each([
    ['to a repetition, which gets a list of its own', 'x: &m [EO1]\na: *m # why\n', 'x: &m [EO1]\na: [EO1, EO2] # why\n'],
    ['behind a repetition', 'x: &m EO1\na: [*m ]\n', 'x: &m EO1\na: [*m, EO2 ]\n'],
    ['over several lines', 'a: [\n  EO1, # one\n]\n', 'a: [\n  EO1, EO2, # one\n]\n'],
    ['with long dashes', 'a:\n  -   EO1\n', 'a:\n  -   EO1\n  -   EO2\n'],
    ['to a text', "a: 'EO1'\n", "a: ['EO1', EO2]\n"],
  ])('%s', (_, before, after) => expect(added(before, 'EO2')).toBe(after));

  it('is not added where the list is repeated elsewhere, and would grow there too', () =>
    expect(added('a: &m [EO1]\nx: *m\n', 'EO2')).toBeUndefined());
});

describe('a text on lines of its own', () => {
  const replacing = (text: string, value: string) =>
    repaired(text, (map) => {
      const scalar = entryOf(map, 'a')?.value;
      return scalar?.kind === 'scalar' ? replaceScalar(text, scalar, value) : undefined;
    });

  it.each([
    ['keeps them where another value fits', 'a: >- # why\n  b\n  c\nd: 1\n', 'a: >- # why\n  x\nd: 1\n'],
    ['keeps the comment on its first line', 'a: | # why\n  b\nd: 1\n', 'a: "x" # why\nd: 1\n'],
    [
      'keeps the comment on its first line, with Windows line ends',
      'a: |2  # why\r\n  b\r\nd: 1\r\n',
      'a: "x" # why\r\nd: 1\r\n',
    ],
  ])('%s', (_, before, after) => expect(replacing(before, 'x')).toBe(after));
});

describe('an item that is removed', () => {
  const removed = (text: string, index: number) =>
    repaired(text, (map) => {
      const list = map.entries[0]?.value;
      return list?.kind === 'seq' ? removeItem(text, list, index) : undefined;
    });

  it.each([
    ['with its line', 0, 'a:\n  - b\n  - c\n', 'a:\n  - c\n'],
    ['and nothing below it', 0, 'a:\n  - b: |+\n      x\n\n  - c\n', 'a:\n  - c\n'],
    ['from brackets', 1, 'a: [b, c]\n', 'a: [b]\n'],
    ['and leaves an empty list', 0, 'a:\n  - b\n', 'a:\n  []\n'],
  ])('%s', (_, index, before, after) => expect(removed(before, index)).toBe(after));
});

describe('edits that are joined', () => {
  it('keep their stops, numbered on', () => {
    const text = 'a: 1\n';
    const { root } = readTree(text);
    const edits = ['b', 'c'].map((name) => insertEntry(text, root as MapNode, name, { todo: `$${name}}` }, ['a', 'b', 'c']));
    expect(joinEdits(edits)).toEqual([
      {
        span: { start: 4, end: 4 },
        newText: '\nb: "TODO: $b}"\nc: "TODO: $c}"',
        snippet: '\nb: "${1:TODO: \\$b\\}}"\nc: "${2:TODO: \\$c\\}}"',
      },
    ]);
  });
});

describe('a text on one line', () => {
  it.each(['1.0.0', 'fw:wellness/1', 'État', 'own-school', 'a b'])('is plain: %s', (text) => expect(inline(text)).toBe(text));
  it.each([
    '1.0',
    'a: b',
    'a:',
    'yes',
    'Null',
    '- a',
    'a # b',
    '*a',
    '&a',
    'a, b',
    '[a',
    '{a',
    '"a',
    "'a",
    '',
    ' a',
    'a ',
    'a:b c:',
    '2024',
    '1e3',
    '0x1F',
    '.nan',
    '@a',
    '`a',
    '%a',
    '!a',
    '|',
    '?',
    '~',
    '\uE000',
  ])('is in quotes: %j', (text) => expect(inline(text)).toMatch(/^".*"$/));
});
