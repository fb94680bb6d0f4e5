import { describe, expect, it } from 'vitest';
import { hoursStated as rule } from '../../../server/src/rules/right-sized-and-labeled/hours-stated.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('hours-stated', () => {
  it('tells hours that are absent, at the entry before', () =>
    checkRule(
      rule,
      `
title: Leading Data Literacy
version: 1.0.0
^^^^^^^ It is not said how many hours this microcredential takes.
audience: School principals
`,
    ));

  it('tells an empty entry at its own place', () =>
    checkRule(
      rule,
      `
title: Leading Data Literacy
hours:
^^^^^ It is not said how many hours this microcredential takes.
`,
    ));

  it('remarks on very few and on very many', () => {
    checkRule(
      rule,
      `
hours: 60
#      ^^ 60 hours are many for a microcredential; most take 5 to 40.
`,
    );
    checkRule(rule, 'hours: 3\n       ^ 3 hours are few\n');
    expect(check(rule, 'hours: 60\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
    checkRule(rule, 'hours: 60\n', configured(rule, 'rules: {hours-stated: {options: {most: 80}}}\n'));
  });

  it('accepts the usual, and leaves what is no number to the structure', () => {
    for (const hours of ['5', '20', '40', '12.5', '"20"', 'about twenty']) checkRule(rule, `hours: ${hours}\n`);
  });

  it('inserts twenty', () => {
    checkFix(rule, 'title: A\r\naudience: B\r\n', 'Add Hours', 'title: A\r\nhours: 20\r\naudience: B\r\n');
    checkFix(rule, '{title: A}\n', 'Add Hours', '{title: A, hours: 20}\n');
  });
});
