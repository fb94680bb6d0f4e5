import { describe, expect, it } from 'vitest';
import { appendItem, applyEdits, type Edit, replaceScalar, setValue, writeBefore } from '../../server/src/spec/edit.js';
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
      return value?.kind === 'scalar' ? writeBefore(before, value, 'TODO ') : undefined;
    };
    expect(repaired(before, change)).toBe(after);
  });
});
