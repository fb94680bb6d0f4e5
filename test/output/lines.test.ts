import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../server/src/spec/lines.js';

describe('lineIndex', () => {
  test.each([
    ['one\ntwo', 4, { line: 1, column: 0 }],
    ['one\ntwo', 3, { line: 0, column: 3 }],
    ['one\r\ntwo', 5, { line: 1, column: 0 }],
    ['one\r\ntwo', 6, { line: 1, column: 1 }],
    ['one\rtwo', 4, { line: 1, column: 0 }],
    ['one\n\n\n', 5, { line: 2, column: 0 }],
    ['one\n', 4, { line: 1, column: 0 }],
    ['', 0, { line: 0, column: 0 }],
    ['😀 x', 3, { line: 0, column: 3 }],
    ['\uFEFFtitle', 1, { line: 0, column: 0 }],
    ['\uFEFFtitle', 0, { line: 0, column: 0 }],
    ['\uFEFFa\nb', 3, { line: 1, column: 0 }],
    ['one', 99, { line: 0, column: 3 }],
    ['one', -1, { line: 0, column: 0 }],
  ])('of %j, offset %i is %o', (text, offset, place) => {
    expect(lineIndex(text).position(offset)).toEqual(place);
  });

  test('knows each line without its end', () => {
    const text = 'one\r\ntwo\n\nfour';
    const lines = lineIndex(text);
    expect(lines.count).toBe(4);
    const written = Array.from({ length: 5 }, (_, line) => text.slice(lines.line(line).start, lines.line(line).end));
    expect(written).toEqual(['one', 'two', '', 'four', '']);
  });
});
