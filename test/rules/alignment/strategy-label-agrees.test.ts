import { describe, expect, it } from 'vitest';
import { strategyLabelAgrees as rule } from '../../../server/src/rules/alignment/strategy-label-agrees.js';
import { check, checkFix, checkRule } from '../helpers.js';

const label = 'Wellness Strategy 1: Increasing wellness programs and strategies';

describe('strategy-label-agrees', () => {
  it('tells a number and a title that mean two strategies', () =>
    checkRule(
      rule,
      `
alignment:
  - strategy: "${label}"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The number says wellness/1, and the title says wellness/2.
  - strategy: "${label.replace('1', '2')}"
`,
    ));

  it('is an error, even in a draft', () =>
    expect(check(rule, `alignment: [{strategy: "${label}"}]\n`)[0]).toMatchObject({ severity: 'error' }));

  it('is silent about ids, labels without a title, gaps, and an alignment that is absent', () => {
    checkRule(rule, 'alignment: [{strategy: wellness/1}, {strategy: Wellness Strategy 1}, {gap: Nothing.}]\n');
    checkRule(rule, 'title: A\n');
  });

  it('offers both, the title’s first', () => {
    const before = `alignment:\r\n  - strategy: "${label}" # ours\r\n`;
    const titles = check(rule, before)[0]
      ?.fixes()
      .map(({ title }) => title.slice(0, 20));
    expect(titles).toEqual(['Change to wellness/2', 'Change to wellness/1']);
    checkFix(rule, before, /^Change to wellness\/2/, 'alignment:\r\n  - strategy: "wellness/2" # ours\r\n');
    checkFix(rule, `alignment: [{strategy: "${label}"}]\n`, /^Change to wellness\/1/, 'alignment: [{strategy: "wellness/1"}]\n');
  });
});
