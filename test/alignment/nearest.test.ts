import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../server/src/alignment/nearest.js';

describe('nearest', () => {
  test('gives the nearest candidate first and keeps the order of equals', () => {
    expect(nearest('EO1', ['EO12', 'EO2', 'E1', 'EO1', 'Q7'], 1)).toEqual(['EO1', 'EO12', 'EO2', 'E1']);
  });

  test('gives nothing where none is near', () => {
    expect(nearest('wellness', ['equity', 'ethics'], 2)).toEqual([]);
    expect(nearest('', [], 2)).toEqual([]);
  });

  test('names a candidate that is given twice once', () => {
    expect(nearest('a', ['b', 'b'], 1)).toEqual(['b']);
  });
});

describe('editDistance', () => {
  test.each([
    ['wellness', 'welness', 2, 1],
    ['wellness', 'wlelness', 2, 2],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, undefined],
    ['', 'ab', 2, 2],
    ['', 'abc', 2, undefined],
    ['same', 'same', 0, 0],
  ])('of %j and %j up to %i is %s', (a, b, max, edits) => {
    expect(editDistance(a, b, max)).toBe(edits);
  });
});
