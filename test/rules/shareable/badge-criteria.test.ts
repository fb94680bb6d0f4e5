import { describe, expect, it } from 'vitest';
import { badgeCriteria as rule } from '../../../server/src/rules/shareable/badge-criteria.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('badge-criteria', () => {
  it.each(['auto', '"auto"', 'Every row of the rubric is at the level proficient.', 'https://example.org/criteria'])(
    'accepts %s',
    (criteria) => checkRule(rule, `badge:\n  image: a.svg\n  criteria: ${criteria}\n`),
  );

  it('tells criteria that are absent, empty, to be written, too short, or not quite “auto”', () => {
    checkRule(rule, 'badge:\n^^^^^ It is not said how the badge is earned.\n  image: a.svg\n');
    checkRule(rule, 'badge:\n  image: a.svg\n  criteria:\n  ^^^^^^^^ It is not said how the badge is earned.\n');
    checkRule(rule, 'badge:\n  criteria: TBD\n#           ^^^ is still a placeholder\n');
    checkRule(rule, 'badge: {criteria: see website}\n#                 ^^^^^^^^^^^ This says too little\n');
    checkRule(rule, 'badge: {criteria: Automatic}\n#                 ^^^^^^^^^ “Automatic” should read “auto”\n');
  });

  it('is silent without a badge, and about what is told as a wrong type', () => {
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'badge: {}\n');
    checkRule(rule, 'badge: {criteria: [auto]}\n');
  });

  it('can be told how many words are enough', () =>
    checkRule(
      rule,
      'badge: {criteria: All rows proficient}\n',
      configured(rule, 'rules: {badge-criteria: {options: {least: 3}}}\n'),
    ));

  it('adds what is absent', () => {
    checkFix(
      rule,
      'badge:\r\n  image: a.svg # ours\r\n  tags: [data]\r\n',
      'Add “criteria: auto”',
      'badge:\r\n  image: a.svg # ours\r\n  criteria: auto\r\n  tags: [data]\r\n',
    );
    checkFix(rule, 'badge: {image: a.svg}\n', 'Add “criteria: auto”', 'badge: {image: a.svg, criteria: auto}\n');
    checkFix(rule, 'badge:\n  criteria: # later\n', 'Write “auto”', 'badge:\n  criteria: auto # later\n');
  });

  it('replaces a placeholder, but shows the author before it throws words away', () => {
    checkFix(rule, 'badge:\n  criteria: "TBD" # later\n', 'Write “auto”', 'badge:\n  criteria: "auto" # later\n');
    const kind = (criteria: string) => check(rule, `badge: {criteria: ${criteria}}\n`)[0]?.fixes()[0]?.kind;
    expect([kind('TBD'), kind('Auto'), kind('see website')]).toEqual(['safe', 'safe', 'review']);
  });
});
