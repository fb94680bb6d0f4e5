import { describe, expect, it } from 'vitest';
import { badgePresent as rule } from '../../../server/src/rules/shareable/badge-present.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('badge-present', () => {
  it('tells a badge that is absent, at the section before it', () =>
    checkRule(
      rule,
      `
title: Leading Data Literacy
alignment: [{strategy: wellness/1}]
^^^^^^^^^ There is no digital badge.
`,
    ));

  it('tells an empty one at its own place', () => {
    checkRule(rule, 'title: A\nbadge:\n^^^^^ There is no digital badge.\n');
    checkRule(rule, 'badge: {}\n^^^^^ There is no digital badge.\n');
  });

  it('is silent where there is one, however little it says', () => checkRule(rule, 'badge: {image: a.svg}\n'));

  it('is softened in a draft, and lowers the criterion all the same', () => {
    expect(check(rule, 'title: A\n')[0]).toMatchObject({ severity: 'information', effect: 'does-not-meet' });
    expect(check(rule, 'title: A\nstatus: published\n')[0]).toMatchObject({ severity: 'error' });
    expect(check(rule, 'title: A\n', configured(rule, 'rules: {badge-present: off}\n'))).toEqual([]);
  });

  it('adds a badge to fill in, below all else', () =>
    checkFix(
      rule,
      'title: A\r\nalignment:\r\n  - {strategy: wellness/1} # one\r\n',
      'Add Digital Badge',
      'title: A\r\nalignment:\r\n  - {strategy: wellness/1} # one\r\nbadge:\r\n  image: "TODO: a PNG or SVG file in the library"\r\n  caption: "TODO: what the picture shows"\r\n  description: "TODO: what the earner has shown"\r\n  criteria: auto\r\n  tags: []\r\n',
    ));
});
