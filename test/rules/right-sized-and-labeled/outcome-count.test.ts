import { describe, expect, it } from 'vitest';
import { outcomeCount as rule } from '../../../server/src/rules/right-sized-and-labeled/outcome-count.js';
import { check, checkRule, configured } from '../helpers.js';

const outcomes = (count: number) =>
  `essential_outcomes:\n${Array.from({ length: count }, (_, index) => `  - {id: EO${index + 1}}\n`).join('')}`;

describe('outcome-count', () => {
  it('tells two, at the section', () =>
    checkRule(
      rule,
      `
essential_outcomes:
^^^^^^^^^^^^^^^^^^ There are 2 essential outcomes; 3 to 6 make a microcredential of the right size.
  - id: EO1
  - id: EO2
`,
    ));

  it.each([
    [1, 'does-not-meet'],
    [2, 'partially'],
    [7, 'partially'],
    [8, 'partially'],
    [9, 'does-not-meet'],
  ])('of %d outcomes says %s', (count, effect) => expect(check(rule, outcomes(count))).toMatchObject([{ effect }]));

  it.each([3, 4, 5, 6])('accepts %d', (count) => expect(check(rule, outcomes(count))).toEqual([]));

  it('is silent where there are none, which is told elsewhere', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'essential_outcomes: []\n');
    checkRule(rule, 'essential_outcomes: four\n');
  });

  it('can be set', () => {
    checkRule(rule, outcomes(2), configured(rule, 'rules: {outcome-count: {options: {min: 2}}}\n'));
    expect(check(rule, outcomes(6), configured(rule, 'rules: {outcome-count: {options: {max: 5}}}\n'))).toHaveLength(1);
  });
});
