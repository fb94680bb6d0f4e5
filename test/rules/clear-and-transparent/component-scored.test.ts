import { describe, it } from 'vitest';
import { componentScored as rule } from '../../../server/src/rules/clear-and-transparent/component-scored.js';
import { checkFix, checkRule, configured } from '../helpers.js';

describe('component-scored', () => {
  it('tells each question, artifact and prompt without a row', () =>
    checkRule(
      rule,
      `
overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
    - {id: Q2, asks: practice, text: How do you begin?}
#          ^^ Question Q2 (“How do you begin?”) is scored by no row of the rubric.
evidence:
  artifacts:
    - {id: A1, title: Minutes}
    - title: A data display
#     ^^^^^ Artifact (“A data display”) is scored by no row of the rubric.
reflection:
  prompts:
    - id: P1
#         ^^ Prompt P1 (“Why?”) is scored by no row of the rubric.
      text: Why?
scoring:
  rows:
    - {id: C1, scores: [a1]}
`,
    ));

  it('is silent where all is scored, and without rows', () => {
    const parts = 'evidence: {artifacts: [{id: A1}]}\nreflection: {prompts: [{id: P1}]}\n';
    checkRule(rule, `${parts}scoring: {rows: [{id: C1, scores: [A1]}, {id: C2, scores: [P1, A1]}]}\n`);
    checkRule(rule, parts);
    checkRule(rule, `${parts}scoring: {rows: []}\n`);
    checkRule(rule, `${parts}scoring: {rows: [{id: C1}]}\n`, configured(rule, 'rules: {component-scored: off}\n'));
  });

  it('lets the row that shares an outcome score it too', () =>
    checkFix(
      rule,
      `
essential_outcomes: [{id: EO1, statement: Lead.}, {id: EO2, statement: Share data displays.}]
evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO1]}
    - {id: A2, title: A data display, outcomes: [EO2]}
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1]}
    - id: C2 # displays
      outcomes: [EO2]
      levels: {proficient: A display that families can read.}
`,
      'Let row C2 score A2 too',
      `
essential_outcomes: [{id: EO1, statement: Lead.}, {id: EO2, statement: Share data displays.}]
evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO1]}
    - {id: A2, title: A data display, outcomes: [EO2]}
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1]}
    - id: C2 # displays
      scores: [A2]
      outcomes: [EO2]
      levels: {proficient: A display that families can read.}
`,
    ));

  it('adds a row for it, with Windows line ends', () =>
    checkFix(
      rule,
      'evidence: {artifacts: [{id: A1, outcomes: [EO1]}]}\r\nscoring:\r\n  levels: [low, high]\r\n  rows:\r\n    - id: C1\r\n      scores: [Q1]\r\n',
      'Add a row that scores A1',
      'evidence: {artifacts: [{id: A1, outcomes: [EO1]}]}\r\nscoring:\r\n  levels: [low, high]\r\n  rows:\r\n    - id: C1\r\n      scores: [Q1]\r\n    - id: C2\r\n      scores: [A1]\r\n      outcomes: [EO1]\r\n      levels:\r\n        low: "TODO: what an assessor sees at low"\r\n        high: "TODO: what an assessor sees at high"\r\n',
    ));

  it('adds a row in braces', () =>
    checkFix(
      rule,
      'evidence: {artifacts: [{id: A1}]}\nscoring: {levels: [low, high], rows: [{id: C1, scores: [Q1]}]}\n',
      'Add a row that scores A1',
      'evidence: {artifacts: [{id: A1}]}\nscoring: {levels: [low, high], rows: [{id: C1, scores: [Q1]}, {id: C2, scores: [A1], levels: {low: "TODO: what an assessor sees at low", high: "TODO: what an assessor sees at high"}}]}\n',
    ));
});
