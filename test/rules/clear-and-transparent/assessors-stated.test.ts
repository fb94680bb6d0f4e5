import { describe, expect, it } from 'vitest';
import { assessorsStated as rule } from '../../../server/src/rules/clear-and-transparent/assessors-stated.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('assessors-stated', () => {
  it('tells what is not said', () => {
    checkRule(
      rule,
      `
scoring:
^^^^^^^ It is not said who scores: how many assessors, whether blind, and whether a second try is allowed.
  rows: [{id: C1}]
`,
    );
    checkRule(
      rule,
      `
scoring:
  assessors: {count: 2}
# ^^^^^^^^^ It is not said whether they score blind and whether a second try is allowed.
  rows: [{id: C1}]
`,
    );
  });

  it('tells what is not good practice, each at its place', () =>
    checkRule(
      rule,
      `
scoring:
  assessors:
    count: 1
#          ^ 1 assessor scores each submission; 2 or more are good practice.
    blind: false
#          ^^^^^ Assessors know whose work they score, or how others scored it; blind scoring is good practice.
    resubmission: false
#                 ^^^^^ An earner has only one try; a second one is good practice.
  rows: [{id: C1}]
`,
    ));

  it('gives advice only', () =>
    expect(check(rule, 'status: published\nscoring: {rows: [{id: C1}]}\n')).toMatchObject([
      { effect: 'advisory', severity: 'information' },
    ]));

  it('is silent where all is said, of a wrong type, and without rows', () => {
    checkRule(rule, 'scoring: {assessors: {count: 3, blind: true, resubmission: true}, rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {assessors: {count: two, blind: yes, resubmission: maybe}, rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {assessors: two principals, rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {rows: []}\n');
    checkRule(rule, 'title: A\n');
  });

  it('can ask for fewer or more', () => {
    const text = (count: number) =>
      `scoring: {assessors: {count: ${count}, blind: true, resubmission: true}, rows: [{id: C1}]}\n`;
    checkRule(rule, text(1), configured(rule, 'rules: {assessors-stated: {options: {count: 1}}}\n'));
    expect(check(rule, text(2), configured(rule, 'rules: {assessors-stated: {options: {count: 3}}}\n'))).toHaveLength(1);
  });

  it('adds what is usual', () => {
    checkFix(
      rule,
      'scoring:\r\n  passing: high\r\n  rows:\r\n    - id: C1\r\n',
      'Add two assessors, blind, with a second try',
      'scoring:\r\n  passing: high\r\n  assessors: {count: 2, blind: true, resubmission: true}\r\n  rows:\r\n    - id: C1\r\n',
    );
    checkFix(
      rule,
      'scoring: {assessors: , rows: [{id: C1}]}\n',
      'Add two assessors, blind, with a second try',
      'scoring: {assessors: {count: 2, blind: true, resubmission: true}, rows: [{id: C1}]}\n',
    );
    checkFix(
      rule,
      'scoring:\n  assessors:\n    blind: true # always\n  rows: [{id: C1}]\n',
      'Add “count: 2” and “resubmission: true”',
      'scoring:\n  assessors:\n    count: 2\n    blind: true # always\n    resubmission: true\n  rows: [{id: C1}]\n',
    );
    checkFix(
      rule,
      'scoring: {assessors: {count: 3}, rows: [{id: C1}]}\n',
      'Add “blind: true” and “resubmission: true”',
      'scoring: {assessors: {count: 3, blind: true, resubmission: true}, rows: [{id: C1}]}\n',
    );
  });
});
