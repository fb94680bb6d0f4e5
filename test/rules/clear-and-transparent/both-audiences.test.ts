import { describe, expect, it } from 'vitest';
import { bothAudiences as rule } from '../../../server/src/rules/clear-and-transparent/both-audiences.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('both-audiences', () => {
  it('tells a rubric without guidance', () => {
    checkRule(
      rule,
      `
scoring:
^^^^^^^ The rubric has no guidance for the assessor.
  visibility: public
  rows: [{id: C1}]
`,
    );
    checkRule(
      rule,
      `
scoring:
  guidance: ""
# ^^^^^^^^ The rubric has no guidance for the assessor.
  rows: [{id: C1}]
`,
    );
  });

  it('tells a rubric that earners cannot see', () =>
    checkRule(
      rule,
      `
scoring:
  visibility: assessors
#             ^^^^^^^^^ Only assessors see the rubric; earners cannot know what counts.
  guidance: Judge what the records show.
  rows: [{id: C1}]
`,
    ));

  it('tells one that serves neither once, and louder', () => {
    const text = 'scoring: {visibility: assessors, rows: [{id: C1}]}\n';
    expect(check(rule, text)).toMatchObject([
      {
        effect: 'does-not-meet',
        severity: 'error',
        message: 'The rubric is hidden from earners, and assessors find no guidance in it.',
      },
    ]);
    checkRule(rule, text, configured(rule, 'rules: {both-audiences: off}\n'));
  });

  it('is silent where both are served, takes public for granted, and leaves other faults to others', () => {
    checkRule(rule, 'scoring: {visibility: public, guidance: Judge the records., rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {guidance: Judge the records., rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {visibility: hidden, guidance: TODO, rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {guidance: [a, b], rows: [{id: C1}]}\n');
    checkRule(rule, 'scoring: {visibility: assessors, rows: []}\n');
    checkRule(rule, 'title: A\n');
  });

  it('makes it public', () =>
    checkFix(
      rule,
      'scoring: {visibility: "assessors", guidance: Judge., rows: [{id: C1}]}\n',
      'Make the rubric public',
      'scoring: {visibility: "public", guidance: Judge., rows: [{id: C1}]}\n',
    ));

  it('adds guidance before the rows, with Windows line ends', () => {
    checkFix(
      rule,
      'scoring:\r\n  passing: high # or more\r\n  rows:\r\n    - id: C1\r\n',
      'Add guidance for the assessor',
      'scoring:\r\n  passing: high # or more\r\n  guidance: "TODO: what an assessor should look for, and what not to count"\r\n  rows:\r\n    - id: C1\r\n',
    );
    checkFix(
      rule,
      'scoring: {rows: [{id: C1}]}\n',
      'Add guidance for the assessor',
      'scoring: {guidance: "TODO: what an assessor should look for, and what not to count", rows: [{id: C1}]}\n',
    );
  });

  it('does both in one where neither is served', () =>
    checkFix(
      rule,
      'scoring: {visibility: assessors, rows: [{id: C1}]}\n',
      'Make the rubric public, and add guidance for the assessor',
      'scoring: {visibility: public, guidance: "TODO: what an assessor should look for, and what not to count", rows: [{id: C1}]}\n',
    ));
});
