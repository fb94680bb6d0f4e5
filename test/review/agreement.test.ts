/** The coefficients of agreement, held against the examples that they were published with. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  gwetAc2,
  jaccard,
  krippendorffAlpha,
  ordinalWeights,
  type Unit,
} from '../../server/src/review/agreement.js';

/** One line for each reviewer, one place for each unit; a point is a judgment that is missing. */
function unitsOf(...reviewers: string[]): Unit[] {
  return [...(reviewers[0] ?? '')].map((_, at) => reviewers.flatMap((line) => (line[at] === '.' ? [] : [Number(line[at])])));
}

/**
 * Krippendorff (2011), example C: four observers, twelve units, values from 1 to 5 and missing ones. Gwet's handbook (2014) and
 * his package irrCAC (`cac.raw4raters`) use the same data. Here the scale begins with 0.
 */
const published = unitsOf('012210301...', '0122113014.2', '.2221231140.', '01221330140.');
const identity = (steps: number) =>
  Array.from({ length: steps }, (_, k) => Array.from({ length: steps }, (_, l) => (k === l ? 1 : 0)));
const quadratic = (steps: number) =>
  Array.from({ length: steps }, (_, k) => Array.from({ length: steps }, (_, l) => 1 - ((k - l) / (steps - 1)) ** 2));

describe('Krippendorff’s alpha', () => {
  test('for ordinal data with missing values is what its author published: 0.815', () => {
    expect(krippendorffAlpha(published, 5)).toBeCloseTo(0.815, 3);
  });
  test('of two values is that of nominal data: 0.095 in his example A', () => {
    expect(krippendorffAlpha(unitsOf('0100000010', '1110010000'), 2)).toBeCloseTo(0.095, 3);
  });
  test('counts no unit that one reviewer alone has judged', () => {
    expect(krippendorffAlpha([...published, [4], [0]], 5)).toBe(krippendorffAlpha(published, 5));
  });
});

describe('Gwet’s AC2', () => {
  test('is what his package prints for the same data: 0.77544 without weights, 0.914 with quadratic ones', () => {
    expect(gwetAc2(published, identity(5))).toBeCloseTo(0.77544, 5);
    expect(gwetAc2(published, quadratic(5))).toBeCloseTo(0.914, 3);
  });
  test('has the ordinal weights that his package prints for three steps', () => {
    expect(ordinalWeights(3).map((row) => row.map((weight) => Number(weight.toFixed(7))))).toEqual([
      [1, 0.6666667, 0],
      [0.6666667, 1, 0.6666667],
      [0, 0.6666667, 1],
    ]);
  });
  test('of two reviewers and two steps is the formula of 2008, worked by hand', () => {
    // 40 both, 45 neither, 10 and 5 apart: pa = 0.85, pe = 2 · 0.475 · 0.525.
    const units = [...Array(40).fill([1, 1]), ...Array(45).fill([0, 0]), ...Array(10).fill([1, 0]), ...Array(5).fill([0, 1])];
    expect(gwetAc2(units, ordinalWeights(2))).toBeCloseTo((0.85 - 0.49875) / (1 - 0.49875), 10);
  });
  test('survives that nearly everything is fully, where alpha does not', () => {
    const units: Unit[] = [...Array(58).fill([0, 0]), [0, 1], [1, 0]];
    const { exact, alpha, ac2 } = agreementOf(units, 3);
    expect(exact).toBeCloseTo(58 / 60, 10);
    expect(alpha).toBeLessThan(0);
    expect(ac2).toBeGreaterThan(0.95);
  });
});

describe('agreement', () => {
  test('counts units and pairs, and how far these lie apart', () => {
    expect(agreementOf([[0, 0, 1], [0, 2], [1], []], 3)).toMatchObject({
      judged: 3,
      compared: 2,
      pairs: 4,
      exact: 0.25,
      near: 0.75,
    });
  });
  test('is not told where there is nothing to compare', () => {
    for (const units of [[], [[]], [[0], [2]]])
      expect(agreementOf(units, 3)).toMatchObject({
        pairs: 0,
        exact: undefined,
        near: undefined,
        alpha: 'nothing-compared',
        ac2: 'nothing-compared',
      });
  });
  test('without any variation has no alpha, and is whole', () => {
    expect(
      agreementOf(
        [
          [0, 0],
          [0, 0, 0],
        ],
        3,
      ),
    ).toMatchObject({ exact: 1, near: 1, alpha: 'no-variation', ac2: 1 });
  });
  test('leaves out what is no judgment', () => {
    expect(
      agreementOf(
        [
          [0, Number.NaN, 7, -1, 0.5],
          [1, 1],
        ],
        3,
      ),
    ).toMatchObject({ judged: 2, compared: 1, pairs: 1, exact: 1 });
  });
  test('is never anything but a number up to 1, or why there is none; and nobody’s order counts', () => {
    const unit = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const found = agreementOf(units, 3);
        for (const each of [found.alpha, found.ac2])
          expect(typeof each === 'number' ? each <= 1 + 1e-9 : ['nothing-compared', 'no-variation'].includes(each)).toBe(true);
        const turned = agreementOf(units.map((each) => [...each].reverse()).reverse(), 3);
        expect(turned.pairs).toBe(found.pairs);
        expect(turned.exact).toBe(found.exact);
        if (typeof found.alpha === 'number') expect(turned.alpha).toBeCloseTo(found.alpha, 8);
        if (typeof found.ac2 === 'number') expect(turned.ac2).toBeCloseTo(found.ac2, 8);
      }),
    );
  });
});

test('the Jaccard index is what both have of what either has', () => {
  expect(jaccard(new Set('abc'), new Set('bcd'))).toBe(0.5);
  expect(jaccard(new Set('ab'), new Set('cd'))).toBe(0);
  expect(jaccard(new Set(), new Set())).toBe(1);
  expect(jaccard(new Set(), new Set('a'))).toBe(0);
});
