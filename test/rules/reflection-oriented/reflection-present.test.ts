import { describe, expect, it } from 'vitest';
import { reflectionPresent as rule } from '../../../server/src/rules/reflection-oriented/reflection-present.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('reflection-present', () => {
  it('tells a section that is absent, at the one before it', () =>
    checkRule(
      rule,
      `
title: Leading Data Literacy
evidence: {artifacts: [{id: A1}]}
^^^^^^^^ There is no reflection prompt.
scoring: {rows: [{id: C1}]}
`,
    ));

  it('tells a section without prompts, and an empty one', () => {
    checkRule(
      rule,
      `
reflection:
^^^^^^^^^^ There is no reflection prompt.
  words: {min: 500, max: 900}
`,
    );
    checkRule(rule, 'reflection: {prompts: []}\n^^^^^^^^^^ There is no reflection prompt.\n');
    checkRule(rule, 'reflection:\n^^^^^^^^^^ There is no reflection prompt.\n');
  });

  it('is silent where there is one', () => checkRule(rule, 'reflection: {prompts: [{id: P1, text: Why?}]}\n'));

  it('is softened in a draft, and lowers the criterion all the same', () => {
    expect(check(rule, 'title: A\n')[0]).toMatchObject({ severity: 'information', effect: 'does-not-meet' });
    expect(check(rule, 'title: A\nstatus: published\n')[0]).toMatchObject({ severity: 'error' });
    expect(check(rule, 'title: A\n', configured(rule, 'rules: {reflection-present: off}\n'))).toEqual([]);
  });

  it('inserts the section at its place', () =>
    checkFix(
      rule,
      `
essential_outcomes: [{id: EO1}, {id: EO2}]
evidence:
  artifacts:
    - {id: A1, title: Minutes}

# Scoring
scoring: {}
`,
      'Add Reflection and Application',
      `
essential_outcomes: [{id: EO1}, {id: EO2}]
evidence:
  artifacts:
    - {id: A1, title: Minutes}
reflection:
  words: {min: 500, max: 900}
  prompts:
    - id: P1
      about: [A1]
      outcomes: [EO1, EO2]
      text: "TODO: why it went as it did, and what changes next"

# Scoring
scoring: {}
`,
    ));

  it('fills in what the section lacks, with Windows line ends', () =>
    checkFix(
      rule,
      'reflection:\r\n  words: {min: 300, max: 600}\r\n',
      'Add Reflection and Application',
      'reflection:\r\n  words: {min: 300, max: 600}\r\n  prompts:\r\n    - id: P1\r\n      about: [A1]\r\n      outcomes: [EO1, EO2, EO3]\r\n      text: "TODO: why it went as it did, and what changes next"\r\n',
    ));
});
