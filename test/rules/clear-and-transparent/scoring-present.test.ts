import { describe, expect, it } from 'vitest';
import { scoringPresent as rule } from '../../../server/src/rules/clear-and-transparent/scoring-present.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('scoring-present', () => {
  it('tells a rubric that is absent, at the section before it', () =>
    checkRule(
      rule,
      `
reflection: {prompts: [{id: P1}]}
^^^^^^^^^^ There is no scoring rubric.
badge: {image: a.svg}
`,
    ));

  it('tells a rubric without rows, and an empty one', () => {
    checkRule(
      rule,
      `
scoring:
^^^^^^^ There is no scoring rubric.
  passing: proficient
`,
    );
    checkRule(rule, 'scoring: {rows: []}\n^^^^^^^ There is no scoring rubric.\n');
  });

  it('is silent where there is one', () => checkRule(rule, 'scoring: {rows: [{id: C1}]}\n'));

  it('is softened in a draft only', () => {
    expect(check(rule, 'title: A\n')[0]).toMatchObject({ severity: 'information', effect: 'does-not-meet' });
    expect(check(rule, 'title: A\nstatus: in-review\n')[0]).toMatchObject({ severity: 'error' });
    expect(check(rule, 'title: A\n', configured(rule, 'rules: {scoring-present: off}\n'))).toEqual([]);
  });

  it('inserts the section at its place', () =>
    checkFix(
      rule,
      `
essential_outcomes: [{id: EO1}]
evidence: {artifacts: [{id: A1}]}
alignment: [] # later
`,
      'Add Scoring Rubric',
      `
essential_outcomes: [{id: EO1}]
evidence: {artifacts: [{id: A1}]}
scoring:
  visibility: public
  levels: [not-yet, developing, proficient]
  passing: proficient
  assessors: {count: 2, blind: true, resubmission: true}
  guidance: "TODO: what an assessor needs to know"
  rows:
    - id: C1
      scores: [A1]
      outcomes: [EO1]
      levels:
        not-yet: "TODO: what an assessor sees at not-yet"
        developing: "TODO: what an assessor sees at developing"
        proficient: "TODO: what an assessor sees at proficient"
alignment: [] # later
`,
    ));

  it('adds rows on the levels that are there, with Windows line ends', () =>
    checkFix(
      rule,
      'scoring:\r\n  levels: [no, yes-it-is]\r\n  passing: yes-it-is\r\n',
      'Add Scoring Rubric',
      'scoring:\r\n  levels: [no, yes-it-is]\r\n  passing: yes-it-is\r\n  rows:\r\n    - id: C1\r\n      scores: [A1]\r\n      outcomes: [EO1]\r\n      levels:\r\n        "no": "TODO: what an assessor sees at no"\r\n        yes-it-is: "TODO: what an assessor sees at yes-it-is"\r\n    - id: C2\r\n      scores: [A1]\r\n      outcomes: [EO2]\r\n      levels:\r\n        "no": "TODO: what an assessor sees at no"\r\n        yes-it-is: "TODO: what an assessor sees at yes-it-is"\r\n    - id: C3\r\n      scores: [A1]\r\n      outcomes: [EO3]\r\n      levels:\r\n        "no": "TODO: what an assessor sees at no"\r\n        yes-it-is: "TODO: what an assessor sees at yes-it-is"\r\n',
    ));
});
