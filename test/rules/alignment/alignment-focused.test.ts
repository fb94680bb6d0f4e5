import { describe, expect, it } from 'vitest';
import { alignmentFocused as rule } from '../../../server/src/rules/alignment/alignment-focused.js';
import { check, checkRule, configured } from '../helpers.js';

const seven = [
  'wellness/1',
  'wellness/2',
  'relationships/1',
  'relationships/2',
  'relationships/3',
  'relationships/4',
  'communication/1',
];
const spec = (strategies: readonly string[]) =>
  `alignment:\n${strategies.map((strategy) => `  - {strategy: ${strategy}}\n`).join('')}`;

describe('alignment-focused', () => {
  it('tells more than seven strategies, at the section', () => {
    const [finding, ...others] = check(rule, spec([...seven, 'communication/2']));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: '8 strategies are named; at most 7 keep the alignment focused.',
      severity: 'information',
      span: { start: 0, end: 'alignment'.length },
    });
  });

  it('counts neither gaps nor a strategy that is named twice', () => {
    checkRule(rule, spec([...seven, 'wellness/1', 'Wellness Strategy 2']));
    checkRule(rule, `${spec(seven)}  - {gap: Nothing on buildings.}\n`);
  });

  it('is silent without an alignment', () => checkRule(rule, 'title: A\n'));

  it('can be told how many are too many', () =>
    checkRule(
      rule,
      'alignment: [{strategy: wellness/1}, {strategy: wellness/2}]\n^^^^^^^^^ 2 strategies are named; at most 1 keep\n',
      configured(rule, 'rules: {alignment-focused: {options: {most: 1}}}\n'),
    ));
});
