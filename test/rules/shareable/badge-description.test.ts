import { describe, expect, it } from 'vitest';
import { badgeDescription as rule } from '../../../server/src/rules/shareable/badge-description.js';
import { check, checkRule, configured } from '../helpers.js';

describe('badge-description', () => {
  it('tells a description that platforms cut off', () => {
    const [finding, ...others] = check(rule, `badge: {description: ${'x'.repeat(501)}}\n`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: 'The badge’s description has 501 characters; many platforms show no more than 500.',
      effect: 'advisory',
    });
  });

  it('counts characters as people do, without white space around them', () => {
    checkRule(rule, `badge: {description: "  ${'🌱'.repeat(500)}  "}\n`);
    checkRule(rule, `badge:\n  description: >\n    ${'x'.repeat(500)}\n`);
  });

  it('is silent where there is none', () => {
    checkRule(rule, 'badge: {image: a.svg}\n');
    checkRule(rule, 'title: A\n');
  });

  it('can be told how many are too many', () =>
    checkRule(
      rule,
      'badge: {description: A long one}\n#                    ^^^^^^^^^^ has 10 characters; many platforms show no more than 9\n',
      configured(rule, 'rules: {badge-description: {options: {most: 9}}}\n'),
    ));
});
