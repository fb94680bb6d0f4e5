import { describe, expect, it } from 'vitest';
import { alignmentPresent as rule } from '../../../server/src/rules/alignment/alignment-present.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('alignment-present', () => {
  it('tells an alignment that is absent or empty', () => {
    checkRule(
      rule,
      'scoring: {rows: [{id: C1}]}\n^^^^^^^ No strategy of a leadership framework is named.\nbadge: {image: a.svg}\n',
    );
    checkRule(rule, 'alignment: []\n^^^^^^^^^ No strategy of a leadership framework is named.\n');
    checkRule(rule, 'title: A\nalignment:\n^^^^^^^^^ No strategy of a leadership framework is named.\n');
  });

  it('is silent where a strategy is named or a gap declared', () => {
    checkRule(rule, 'alignment: [{strategy: wellness/1}]\n');
    checkRule(rule, 'alignment: [{gap: The framework has nothing on buildings.}]\n');
  });

  it('changes none of the ten verdicts, and is softened in a draft', () => {
    expect(check(rule, 'title: A\n')[0]).toMatchObject({ severity: 'information', effect: 'advisory', group: 'alignment' });
    expect(check(rule, 'title: A\nstatus: published\n')[0]).toMatchObject({ severity: 'warning' });
    expect(check(rule, 'title: A\n', configured(rule, 'rules: {alignment-present: off}\n'))).toEqual([]);
  });

  it('adds an alignment to fill in, above the badge', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\r\n\r\n# The badge\r\nbadge: {image: a.svg}\r\n',
      'Add Framework Alignment',
      'essential_outcomes: [{id: EO1}]\r\nalignment:\r\n  - strategy: "TODO: a strategy"\r\n    rank: primary\r\n    strength: strong\r\n    outcomes: [EO1]\r\n    because: "TODO: how they fit"\r\n\r\n# The badge\r\nbadge: {image: a.svg}\r\n',
    ));
});
