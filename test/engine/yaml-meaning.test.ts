import { describe, expect, it } from 'vitest';
import { structureRules } from '../../server/src/engine/structure.js';
import { check, checkFix, checkRule, configured } from '../rules/helpers.js';

const rule = structureRules.find(({ id }) => id === 'yaml-meaning')!;

describe('yaml-meaning', () => {
  it('tells what a computer takes for something else', () =>
    checkRule(
      rule,
      `
title: 2024
#      ^^^^ “title” reads “2024”, which a computer takes for a number. Put it in quotes.
audience: true
#         ^^^^ which a computer takes for yes or no. Put it in quotes.
hours: "20"
#      ^^^^ “hours” is a number in quotes. Remove them.
evidence:
  student_work: {applicable: no}
#                            ^^ “applicable” reads “no”; write false.
  artifacts:
    - {id: A1, title: 1.0, enacted: "yes"}
#                     ^^^ “title” of Artifact A1 reads “1.0”
#                                   ^^^^^ “enacted” of Artifact A1 reads “yes”; write true.
`,
    ));

  it('reads a version as it was written', () => {
    checkRule(
      rule,
      'version: 1.10\n#        ^^^^ “version” reads “1.10”, which a computer takes for a number. Did you mean “1.10.0”?\n',
    );
    checkFix(rule, 'version: 1.10 # next\r\n', 'Change to “1.10.0”', 'version: 1.10.0 # next\r\n');
    checkFix(rule, 'version: 2\n', 'Change to “2.0.0”', 'version: 2.0.0\n');
  });

  it('is silent about what is read as it was meant', () =>
    checkRule(
      rule,
      'title: "2024"\nversion: 1.10.0\nhours: 20\nmethod: yes\nevidence: {student_work: {applicable: false}}\nresearch: [{id: R1, doi: 10.1/a}]\n',
    ));

  it('mends each by a safe fix', () => {
    checkFix(rule, "hours: '20' # about\r\n", 'Remove the quotes', 'hours: 20 # about\r\n');
    checkFix(rule, '{title: 2024, id: a}\n', 'Put it in quotes', '{title: "2024", id: a}\n');
    checkFix(
      rule,
      'evidence:\n  artifacts: [{id: A1, enacted: Yes}]\n',
      'Write true',
      'evidence:\n  artifacts: [{id: A1, enacted: true}]\n',
    );
    expect(check(rule, 'title: 2024\n')[0]?.fixes()[0]?.kind).toBe('safe');
  });

  it('is a warning, which a library can change', () => {
    expect(check(rule, 'title: 2024\n')[0]).toMatchObject({ severity: 'warning', group: 'structure' });
    expect(check(rule, 'title: 2024\n', configured(rule, 'rules: {yaml-meaning: hint}\n'))[0]).toMatchObject({
      severity: 'hint',
    });
  });

  it('leaves a number in the place of a word of a closed list to be told as such', () => checkRule(rule, 'status: 2024\n'));
});
