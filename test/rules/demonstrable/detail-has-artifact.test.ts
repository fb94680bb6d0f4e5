import { describe, it } from 'vitest';
import { detailHasArtifact as rule } from '../../../server/src/rules/demonstrable/detail-has-artifact.js';
import { checkFix, checkRule } from '../helpers.js';

describe('detail-has-artifact', () => {
  it('tells each detail without an artifact', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - id: EO1.b
#           ^^^^^ Detail EO1.b (“Ranks repairs.”) is shown by no artifact.
        text: Ranks repairs.
  - {id: EO2, details: [{id: EO2.a}, {id: EO2.b}]}
#                                         ^^^^^ Detail EO2.b is shown by no artifact.
evidence:
  artifacts:
    - {id: A1, outcomes: [EO1.a, eo2a]}
`,
    ));

  it('takes a link to the whole outcome for one to each detail', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}, {id: EO1.b}]}
evidence: {artifacts: [{id: A1, outcomes: [EO1.a]}, {id: A2, outcomes: [EO1]}]}
`,
    ));

  it('leaves an outcome without any artifact to be told as a whole', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}]}
  - {id: EO2, details: [{id: EO2.a}, {id: EO2.b}]}
evidence: {artifacts: [{id: A1, outcomes: [EO1]}]}
`,
    ));

  it('leaves a link that leads nowhere to be told there', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}, {id: EO1.b}]}
evidence: {artifacts: [{id: A1, outcomes: [EO1.a, EO1.d]}]}
`,
    ));

  it('leaves an id that two details share, or that is absent, to be told there', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}, {id: EO1.a}, {text: Ranks repairs.}]}
evidence: {artifacts: [{id: A1, outcomes: [EO1.a]}]}
`,
    ));

  it('is silent where there are no details, no artifacts or no section', () => {
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\nevidence: {artifacts: [{id: A1, outcomes: [EO1]}]}\n');
    checkRule(rule, 'essential_outcomes: [{id: EO1, details: [{id: EO1.a}]}]\nevidence: {artifacts: []}\n');
    checkRule(rule, 'essential_outcomes: [{id: EO1, details: [{id: EO1.a}]}]\n');
  });

  it('links the artifact that shows the rest of the outcome', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a, text: Schedules inspections.}, {id: EO1.b, text: Ranks repairs.}]}
  - {id: EO2, details: [{id: EO2.a, text: Trains the crew in repairs.}]}
evidence:
  artifacts:
    - {id: A1, title: Training in repairs, outcomes: [EO2.a]}
    - {id: A2, title: Inspections and repairs, outcomes: [EO1.a]} # two terms
`,
      'Link artifact A2 to EO1.b',
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a, text: Schedules inspections.}, {id: EO1.b, text: Ranks repairs.}]}
  - {id: EO2, details: [{id: EO2.a, text: Trains the crew in repairs.}]}
evidence:
  artifacts:
    - {id: A1, title: Training in repairs, outcomes: [EO2.a]}
    - {id: A2, title: Inspections and repairs, outcomes: [EO1.a, EO1.b]} # two terms
`,
    ));

  it('links in blocks, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1, details: [{id: EO1.a}, {id: EO1.b}]}]\r\nevidence:\r\n  artifacts:\r\n    - id: A1\r\n      outcomes:\r\n        - EO1.a # page 3\r\n',
      'Link artifact A1 to EO1.b',
      'essential_outcomes: [{id: EO1, details: [{id: EO1.a}, {id: EO1.b}]}]\r\nevidence:\r\n  artifacts:\r\n    - id: A1\r\n      outcomes:\r\n        - EO1.a # page 3\r\n        - EO1.b\r\n',
    ));
});
