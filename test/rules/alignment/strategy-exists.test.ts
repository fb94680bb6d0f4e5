import { describe, expect, it } from 'vitest';
import { strategyExists as rule } from '../../../server/src/rules/alignment/strategy-exists.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('strategy-exists', () => {
  it('tells a strategy that the framework does not have', () =>
    checkRule(
      rule,
      `
alignment:
  - {strategy: wellness/1, outcomes: [EO1]}
  - {strategy: welness/1, outcomes: [EO1]}
#              ^^^^^^^^^ No strategy is called “welness/1”. Did you mean wellness/1
  - strategy: "the weather"
#             ^^^^^^^^^^^^^ No strategy is called “the weather”.
`,
    ));

  it('tells a label that fits more than one', () =>
    checkRule(
      rule,
      'alignment: [{strategy: Wellness}]\n#                      ^^^^^^^^ “Wellness” fits more than one strategy: wellness/1, wellness/2.\n',
    ));

  it('is silent about printed labels, numbers past the highest, gaps, and an alignment that is absent', () => {
    checkRule(rule, 'alignment: [{strategy: Wellness Strategy 1}, {strategy: wellness/9}, {gap: Nothing on buildings.}]\n');
    checkRule(rule, 'title: A\n');
  });

  it('is an error, even in a draft', () =>
    expect(check(rule, 'alignment: [{strategy: welness/1}]\n')[0]).toMatchObject({ severity: 'error', effect: 'advisory' }));

  it('offers the strategies that may be meant', () => {
    checkFix(
      rule,
      "alignment:\r\n  - strategy: 'welness/1' # ours\r\n    outcomes: [EO1]\r\n",
      /^Change to wellness\/1 /,
      "alignment:\r\n  - strategy: 'wellness/1' # ours\r\n    outcomes: [EO1]\r\n",
    );
    checkFix(
      rule,
      'alignment: [{strategy: Wellness, rank: primary}]\n',
      /^Change to wellness\/2 /,
      'alignment: [{strategy: wellness/2, rank: primary}]\n',
    );
  });
});
