import { describe, it } from 'vitest';
import { outcomeScored as rule } from '../../../server/src/rules/validity-minded-construction/outcome-scored.js';
import { checkFix, checkRule } from '../helpers.js';

describe('outcome-scored', () => {
  it('tells each outcome that no row scores', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
  - {id: EO2, statement: Share findings with families.}
#        ^^^ Essential Outcome EO2 (“Share findings with families.”) is scored by no row of the rubric.
  - statement: Protect time for teams.
#   ^^^^^^^^^ Essential Outcome (“Protect time for teams.”) is scored by no row
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1]}
`,
    ));

  it('lets a row about one detail score the outcome', () =>
    checkRule(
      rule,
      'essential_outcomes:\n  - {id: EO1, details: [{id: EO1.a}]}\nscoring:\n  rows:\n    - {id: C1, outcomes: [EO1.a]}\n',
    ));

  it('is silent where the rubric is absent or has no rows', () => {
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\n');
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\nscoring: {passing: proficient, rows: []}\n');
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\nscoring: everything\n');
  });

  it('lets a row without links, or with one that leads nowhere, count for what it scores', () =>
    checkRule(
      rule,
      `
essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]
#                                               ^^^ Essential Outcome EO3 is scored by no row
evidence:
  artifacts:
    - {id: A1, outcomes: [EO1]}
    - {id: A2, outcomes: [EO2]}
    - {id: A3, outcomes: [EO3]}
scoring:
  rows:
    - {id: C1, scores: [A1]}
    - {id: C2, scores: [A2], outcomes: [EO7]}
    - {id: C3, scores: [A3], outcomes: [EO1]}
`,
    ));

  const unscored = `
essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
  - {id: EO2, statement: Share findings with families.}
evidence:
  artifacts:
    - {id: A1, title: Minutes of the inquiry, outcomes: [EO1]}
    - {id: A2, title: Letter to families, outcomes: [EO2]}
scoring:
  levels: [not-yet, proficient]
  rows:
    - id: C1
      scores: [A1]
      outcomes: [EO1] # the inquiry
      levels: {proficient: The minutes follow one question.}
    - id: C2
      scores: [A2]
      outcomes: [EO1] # slip
      levels: {proficient: The letter to families names two findings.}
`;

  it('links the row that speaks of the outcome', () =>
    checkFix(rule, unscored, 'Link row C2 to EO2', unscored.replace('[EO1] # slip', '[EO1, EO2] # slip')));

  it('adds a row with what shows the outcome', () =>
    checkFix(
      rule,
      unscored,
      'Add a row for EO2',
      `${unscored}    - id: C3
      scores: [A2]
      outcomes: [EO2]
      levels:
        not-yet: "TODO: what an assessor sees at not-yet"
        proficient: "TODO: what an assessor sees at proficient"
`,
    ));

  it('links in a flow map, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1, statement: Lead.}, {id: EO2, statement: Share findings.}]\r\nscoring:\r\n  rows:\r\n    - {id: C1, outcomes: [EO1], levels: {proficient: Findings are shared.}} # one\r\n',
      'Link row C1 to EO2',
      'essential_outcomes: [{id: EO1, statement: Lead.}, {id: EO2, statement: Share findings.}]\r\nscoring:\r\n  rows:\r\n    - {id: C1, outcomes: [EO1, EO2], levels: {proficient: Findings are shared.}} # one\r\n',
    ));
});
