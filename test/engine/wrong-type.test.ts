import { describe, expect, it } from 'vitest';
import { structureRules } from '../../server/src/engine/structure.js';
import { check, checkFix, checkRule } from '../rules/helpers.js';

const rule = structureRules.find(({ id }) => id === 'wrong-type')!;

describe('wrong-type', () => {
  it('tells what is not of the kind that its place asks for', () =>
    checkRule(
      rule,
      `
hours: about twenty
#      ^^^^^^^^^^^^ “hours” is “about twenty”; a number belongs here.
status: finished
#       ^^^^^^^^ “status” reads “finished”; it should be one of draft, in-review, endorsed, published, retired.
title: [Leading Data Literacy]
^^^^^ “title” is a list; a text belongs here.
id: Leading Data
#   ^^^^^^^^^^^^ “id” reads “Leading Data”; it should look like “managing-systems-logistics”.
overview: many
#         ^^^^ “overview” is “many”; a group of entries (name: value) belongs here.
evidence:
  artifacts:
    - A1
#     ^^ Artifact 1 is “A1”; a group of entries
    - {id: A2, type: essays, occasions: 0, outcomes: EO1}
#                    ^^^^^^ Did you mean “essay”?
#                                       ^ “occasions” of Artifact A2 reads “0”; it should be a number of at least 1.
#                                                    ^^^ “outcomes” of Artifact A2 is “EO1”; a list belongs here.
    -
`.replace('    -\n', ''),
    ));

  it('tells an empty item of a list', () =>
    expect(check(rule, 'research:\n  - {id: R1}\n  -\nresources: []\n').map(({ message }) => message)).toEqual([
      'Research source 2 is empty. Fill it in, or remove its dash.',
    ]));

  it('tells a file that is no microcredential at all', () => {
    expect(check(rule, 'Just some words.\n')[0]?.message).toContain('This file is “Just some words.”');
    expect(check(rule, '- a\n- b\n')[0]?.message).toContain('This file is a list');
  });

  it('tells an edition that is not known', () =>
    checkRule(
      rule,
      'format: microcredential/9\n#       ^^^^^^^^^^^^^^^^^ written for “microcredential/9”. This edition reads “microcredential/1”.\n',
    ));

  it('is silent about what is told elsewhere', () => {
    // Absent, empty or unknown; of another meaning; swallowed by a quotation mark.
    checkRule(rule, 'title:\nnotes: 3\noverview: {}\n');
    checkRule(rule, 'title: 2024\nhours: "20"\nversion: 1.10\n');
    checkRule(rule, 'language: "en\nhours: 20\n');
  });

  it('is always an error, in plain words', () => {
    const found = check(
      rule,
      'hours: [1]\nstatus: 3\nevidence: 4\nscoring: {levels: 5, rows: {}}\nlanguage: english!\nessential_outcomes: none\n',
    );
    expect(found.length).toBeGreaterThan(4);
    for (const finding of found) {
      expect(finding.severity).toBe('error');
      expect(finding.message).not.toMatch(/schema|property|array|object|null|undefined|token|parse|invalid|regex|pattern|enum/i);
    }
  });

  it('mends what can only mean one thing, and offers what is likely', () => {
    checkFix(
      rule,
      'overview:\r\n  questions:\r\n    - {id: Q1, outcomes: EO1} # one\r\n',
      'Make it a list',
      'overview:\r\n  questions:\r\n    - {id: Q1, outcomes: [EO1]} # one\r\n',
    );
    checkFix(
      rule,
      'overview: {questions: [{id: Q1, outcomes: "EO1, EO2.a"}]}\n',
      'Make it a list',
      'overview: {questions: [{id: Q1, outcomes: [EO1, EO2.a]}]}\n',
    );
    checkFix(rule, "status: 'In Review'\n", 'Change to “in-review”', "status: 'in-review'\n");
    checkFix(rule, 'hours: about 20 in all\n', 'Change to 20', 'hours: 20\n');
    checkFix(rule, 'id: Étude & Practice\n', 'Change to “etude-and-practice”', 'id: etude-and-practice\n');
    const kind = (text: string) => check(rule, text)[0]?.fixes()[0]?.kind;
    expect([kind('status: In Review\n'), kind('status: drat\n')]).toEqual(['safe', 'review']);
  });
});
