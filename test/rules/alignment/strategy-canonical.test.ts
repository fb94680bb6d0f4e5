import { describe, expect, it } from 'vitest';
import { strategyCanonical as rule } from '../../../server/src/rules/alignment/strategy-canonical.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('strategy-canonical', () => {
  it('tells a printed label', () =>
    checkRule(
      rule,
      `
alignment:
  - {strategy: wellness/1}
  - {strategy: Wellness Strategy 1}
#              ^^^^^^^^^^^^^^^^^^^ “Wellness Strategy 1” is a printed label; its id is wellness/1.
  - strategy: "Result-Oriented Strategy 3: Using data to drive decision-making that focuses on results"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ its id is results-orientation/3.
`,
    ));

  it('is silent about what is told elsewhere', () => {
    checkRule(
      rule,
      'alignment: [{strategy: welness/1}, {strategy: Wellness Strategy 9}, {strategy: Wellness}, {gap: Nothing.}]\n',
    );
    checkRule(rule, 'title: A\n');
  });

  it('is a warning, which a library can silence', () => {
    const text = 'alignment: [{strategy: Wellness Strategy 1}]\n';
    expect(check(rule, text)[0]).toMatchObject({ severity: 'warning', effect: 'advisory' });
    expect(check(rule, text, configured(rule, 'rules: {strategy-canonical: off}\n'))).toEqual([]);
  });

  it('puts the id in its place, in every style', () => {
    checkFix(
      rule,
      'alignment: [{strategy: Wellness Strategy 1, rank: primary}]\n',
      'Change to wellness/1',
      'alignment: [{strategy: wellness/1, rank: primary}]\n',
    );
    checkFix(
      rule,
      "alignment:\r\n  - strategy: 'Wellness Strategy 1' # ours\r\n    rank: primary\r\n",
      'Change to wellness/1',
      "alignment:\r\n  - strategy: 'wellness/1' # ours\r\n    rank: primary\r\n",
    );
    checkFix(
      rule,
      'alignment:\n  - strategy: >-\n      Wellness\n      Strategy 1\n    rank: primary\n',
      'Change to wellness/1',
      'alignment:\n  - strategy: >-\n      wellness/1\n    rank: primary\n',
    );
  });
});
