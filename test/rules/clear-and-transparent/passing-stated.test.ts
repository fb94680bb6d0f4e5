import { describe, expect, it } from 'vitest';
import { passingStated as rule } from '../../../server/src/rules/clear-and-transparent/passing-stated.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('passing-stated', () => {
  it('tells a rubric that does not say what passes', () => {
    checkRule(
      rule,
      `
scoring:
^^^^^^^ It is not said which level passes.
  rows: [{id: C1}]
`,
    );
    checkRule(
      rule,
      `
scoring:
  passing: ""
# ^^^^^^^ It is not said which level passes.
  rows: [{id: C1}]
`,
    );
  });

  it('is silent where it is said, of a wrong type, and without rows', () => {
    checkRule(rule, 'scoring: {passing: proficient, rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {levels: [low, high], passing: hihg, rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {passing: [low], rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {rows: []}\n');
    checkRule(rule, 'scoring: [{id: C1}]\n');
    checkRule(rule, 'title: A\n');
  });

  it('is softened in a draft, and can be set', () => {
    expect(check(rule, 'scoring: {rows: [{id: C1}]}\n')[0]).toMatchObject({ severity: 'information', effect: 'partially' });
    expect(check(rule, 'status: published\nscoring: {rows: [{id: C1}]}\n')[0]).toMatchObject({ severity: 'warning' });
    checkRule(rule, 'scoring: {rows: [{id: C1}]}\n', configured(rule, 'rules: {passing-stated: off}\n'));
  });

  it('names proficient, or else the highest level', () => {
    checkFix(
      rule,
      'scoring:\r\n  levels: [not-yet, proficient, exemplary] # four soon\r\n  rows: [{id: C1}]\r\n',
      'Let “proficient” pass',
      'scoring:\r\n  levels: [not-yet, proficient, exemplary] # four soon\r\n  passing: proficient\r\n  rows: [{id: C1}]\r\n',
    );
    checkFix(
      rule,
      'scoring: {levels: [low, high], rows: [{id: C1}]}\n',
      'Let “high” pass',
      'scoring: {levels: [low, high], passing: high, rows: [{id: C1}]}\n',
    );
    checkFix(
      rule,
      'scoring:\n  passing: # which?\n  rows: [{id: C1}]\n',
      'Let “proficient” pass',
      'scoring:\n  passing: proficient # which?\n  rows: [{id: C1}]\n',
    );
  });
});
