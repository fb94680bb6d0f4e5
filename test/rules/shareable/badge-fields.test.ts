import { describe, expect, it } from 'vitest';
import { badgeFields as rule } from '../../../server/src/rules/shareable/badge-fields.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('badge-fields', () => {
  it('tells a badge without a description', () => {
    checkRule(rule, 'badge:\n^^^^^ The badge has no description\n  image: badges/data.svg\n');
    checkRule(rule, 'badge: {image: badges/data.svg}\n^^^^^ The badge has no description\n');
    checkRule(rule, 'badge:\n  image: a.svg\n  description:\n  ^^^^^^^^^^^ The badge has no description\n');
  });

  it('is silent where it has one, and where the badge itself is absent', () => {
    checkRule(rule, 'badge: {description: The holder leads teams.}\n');
    checkRule(rule, 'badge: {description: [The holder leads teams.]}\n');
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'badge:\n');
    checkRule(rule, 'badge: gold\n');
  });

  it('is softened in a draft, can be silenced, and lowers the criterion to its lowest level', () => {
    expect(check(rule, 'badge: {image: a.svg}\n')[0]).toMatchObject({ severity: 'information', effect: 'does-not-meet' });
    expect(check(rule, 'status: endorsed\nbadge: {image: a.svg}\n')[0]).toMatchObject({ severity: 'error' });
    expect(check(rule, 'badge: {image: a.svg}\n', configured(rule, 'rules: {badge-fields: off}\n'))).toEqual([]);
  });

  it('adds a description to fill in, below the caption', () => {
    checkFix(
      rule,
      'badge:\r\n  image: a.svg\r\n  caption: A star # gold\r\n  criteria: auto\r\n',
      'Add a description',
      'badge:\r\n  image: a.svg\r\n  caption: A star # gold\r\n  description: "TODO: what the holder of the badge has shown"\r\n  criteria: auto\r\n',
    );
    checkFix(
      rule,
      'badge: {image: a.svg}\n',
      'Add a description',
      'badge: {image: a.svg, description: "TODO: what the holder of the badge has shown"}\n',
    );
  });
});
