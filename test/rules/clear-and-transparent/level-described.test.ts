import { describe, expect, it } from 'vitest';
import { levelDescribed as rule } from '../../../server/src/rules/clear-and-transparent/level-described.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('level-described', () => {
  it('goes by the library’s levels, where the rubric lists none', () => {
    const rows = `
scoring:
  rows:
    - {id: C1, levels: {emerging: No log.}}
#              ^^^^^^ Row C1 does not describe the level “meeting”.
`;
    checkRule(rule, rows, configured(rule, 'levels: [emerging, meeting]\n'));
    checkFix(
      rule,
      'scoring:\n  rows:\n    - {id: C1}\n',
      /^Describe the levels “emerging” and “meeting” in C1$/,
      'scoring:\n  rows:\n    - {id: C1, levels: {emerging: "TODO: what an assessor sees at emerging", meeting: "TODO: what an assessor sees at meeting"}}\n',
      { settings: configured(rule, 'levels: [emerging, meeting]\n') },
    );
  });

  it('tells a level that is absent or empty in a row', () =>
    checkRule(
      rule,
      `
scoring:
  levels: [not-yet, developing, proficient]
  rows:
    - {id: C1, levels: {not-yet: No log., developing: One inspection., proficient: Two inspections.}}
    - id: C2
      levels:
#     ^^^^^^ Row C2 does not describe the level “developing”.
        not-yet: No log.
        proficient: Two inspections.
    - id: C3
      levels:
        not-yet: No log.
        developing: ""
#       ^^^^^^^^^^ Row C3 does not describe the levels “developing” and “proficient”.
        proficient:
    - id: C4
#         ^^ Row C4 describes none of its levels.
      scores: [A1]
    - {id: C5, levels: {}}
#              ^^^^^^ Row C5 describes none of its levels.
`,
    ));

  it('tells a level that no row describes once, where it is listed', () =>
    checkRule(
      rule,
      `
scoring:
  levels: [low, high, exemplary]
#                     ^^^^^^^^^ No row of the rubric describes the level “exemplary”.
  rows:
    - {id: C1, levels: {low: No log., high: Two inspections.}}
    - {id: C2, levels: {high: Two inspections.}}
#              ^^^^^^ Row C2 does not describe the level “low”.
`,
    ));

  it('takes the usual levels where none are listed, or those that the rows use', () => {
    checkRule(
      rule,
      `
scoring:
  rows:
    - {id: C1, levels: {not-yet: No log., proficient: Two inspections.}}
#              ^^^^^^ Row C1 does not describe the level “developing”.
`,
    );
    checkRule(
      rule,
      `
scoring:
  rows:
    - {id: C1, levels: {met: A log., unmet: No log.}}
    - {id: C2, levels: {met: A log.}}
#              ^^^^^^ Row C2 does not describe the level “unmet”.
`,
    );
  });

  it('leaves a name that is no level to others', () => {
    checkRule(rule, 'scoring: {levels: [low, high], rows: [{id: C1, levels: {Low: a, high: b}}]}\n');
    checkRule(rule, 'scoring: {levels: [low, high], rows: [{id: C1, levels: {emerging: a, high: b}}]}\n');
    expect(check(rule, 'scoring: {levels: [low, mid, high], rows: [{id: C1, levels: {emerging: a}}]}\n')).toHaveLength(1);
  });

  it('is silent without rows, of a wrong type, and where a level waits to be written', () => {
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'scoring: {rows: []}\n');
    checkRule(rule, 'scoring: {rows: [{id: C1, levels: A log.}, {id: C2, levels: [a]}]}\n');
    checkRule(rule, 'scoring: {levels: [low, high], rows: [{id: C1, levels: {low: [a], high: TODO}}]}\n');
    checkRule(rule, 'scoring: {rows: [{id: C1}]}\n', configured(rule, 'rules: {level-described: off}\n'));
  });

  it('inserts the level at its place', () =>
    checkFix(
      rule,
      'scoring:\r\n  rows:\r\n    - id: C1\r\n      levels:\r\n        not-yet: >\r\n          No log\r\n          at all.\r\n        # the best\r\n        proficient: Two. # inspections\r\n',
      'Describe the level “developing” in C1',
      'scoring:\r\n  rows:\r\n    - id: C1\r\n      levels:\r\n        not-yet: >\r\n          No log\r\n          at all.\r\n        developing: "TODO: what an assessor sees at developing"\r\n        # the best\r\n        proficient: Two. # inspections\r\n',
    ));

  it('fills in an empty level, and adds others', () => {
    checkFix(
      rule,
      'scoring:\n  rows:\n    - id: C1\n      levels:\n        developing: "" # soon\n        proficient: Two.\n',
      'Describe the levels “not-yet” and “developing” in C1',
      'scoring:\n  rows:\n    - id: C1\n      levels:\n        not-yet: "TODO: what an assessor sees at not-yet"\n        developing: "TODO: what an assessor sees at developing" # soon\n        proficient: Two.\n',
    );
    checkFix(
      rule,
      'scoring: {levels: [low, high], rows: [{id: C1, levels: {low: A log.}}]}\n',
      'Describe the level “high” in C1',
      'scoring: {levels: [low, high], rows: [{id: C1, levels: {low: A log., high: "TODO: what an assessor sees at high"}}]}\n',
    );
  });

  it('describes all levels of a row', () => {
    checkFix(
      rule,
      'scoring:\n  levels: [low, high]\n  rows:\n    - id: C1\n      scores: [A1]\n',
      'Describe the levels “low” and “high” in C1',
      'scoring:\n  levels: [low, high]\n  rows:\n    - id: C1\n      scores: [A1]\n      levels:\n        low: "TODO: what an assessor sees at low"\n        high: "TODO: what an assessor sees at high"\n',
    );
    checkFix(
      rule,
      'scoring: {levels: [low, high], rows: [{id: C1, levels: {}}]}\n',
      'Describe the levels “low” and “high” in C1',
      'scoring: {levels: [low, high], rows: [{id: C1, levels: {low: "TODO: what an assessor sees at low", high: "TODO: what an assessor sees at high"}}]}\n',
    );
  });

  it('describes a level in every row', () =>
    checkFix(
      rule,
      'scoring:\n  levels: [low, high]\n  rows:\n    - {id: C1, levels: {low: a}}\n    - id: C2\n      levels:\n        low: b\n',
      'Describe the level “high” in each row',
      'scoring:\n  levels: [low, high]\n  rows:\n    - {id: C1, levels: {low: a, high: "TODO: what an assessor sees at high"}}\n    - id: C2\n      levels:\n        low: b\n        high: "TODO: what an assessor sees at high"\n',
    ));
});
