import { describe, expect, it } from 'vitest';
import { strategyKnownEdition as rule } from '../../../server/src/rules/alignment/strategy-known-edition.js';
import { check, checkRule, configured } from '../helpers.js';

describe('strategy-known-edition', () => {
  it('tells a number past the highest, by id or by label', () =>
    checkRule(
      rule,
      `
alignment:
  - {strategy: wellness/2}
  - {strategy: wellness/5}
#              ^^^^^^^^^^ “wellness/5” is unknown to this edition: Wellness ends with Strategy 2.
  - strategy: "Wellness Strategy 7"
#             ^^^^^^^^^^^^^^^^^^^^^ “Wellness Strategy 7” is unknown to this edition
`,
    ));

  it('is silent about what is told elsewhere', () => {
    checkRule(rule, 'alignment: [{strategy: welness/5}, {strategy: wellness/0}, {gap: Nothing.}]\n');
    checkRule(rule, 'title: A\n');
  });

  it('is a warning, which a library can silence', () => {
    const text = 'alignment: [{strategy: wellness/5}]\n';
    expect(check(rule, text)[0]).toMatchObject({ severity: 'warning', effect: 'advisory' });
    expect(check(rule, text, configured(rule, 'rules: {strategy-known-edition: off}\n'))).toEqual([]);
  });
});
