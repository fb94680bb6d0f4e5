import { describe, it } from 'vitest';
import { outcomeHasDetails as rule } from '../../../server/src/rules/right-sized-and-labeled/outcome-has-details.js';
import { checkFix, checkRule } from '../helpers.js';

describe('outcome-has-details', () => {
  it('tells each outcome without details', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry., details: [{id: EO1.a, text: Writes a question.}]}
  - id: EO2
#       ^^^ Essential Outcome EO2 (“Share findings.”) has no details.
    statement: Share findings.
  - {id: EO3, details: []}
#        ^^^ Essential Outcome EO3 has no details.
  - statement: Train staff.
#   ^^^^^^^^^ Essential Outcome (“Train staff.”) has no details.
    details:
`,
    ));

  it('is silent without outcomes, and where something else stands in the place of the list', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'essential_outcomes: []\n');
    checkRule(rule, 'essential_outcomes:\n  - {id: EO1, details: Writes a question.}\n');
  });

  it('adds one after the statement', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - id: EO1 # the first
    statement: Lead a cycle of inquiry. # one skill
  - id: EO2
`,
      'Add a detail to EO1',
      `
essential_outcomes:
  - id: EO1 # the first
    statement: Lead a cycle of inquiry. # one skill
    details:
      - id: EO1.a
        text: "TODO: one part of the skill"
  - id: EO2
`,
    ));

  it('adds one inside braces', () =>
    checkFix(
      rule,
      'essential_outcomes:\n  - {id: EO1, statement: Lead a cycle of inquiry.}\n',
      'Add a detail to EO1',
      'essential_outcomes:\n  - {id: EO1, statement: Lead a cycle of inquiry., details: [{id: EO1.a, text: "TODO: one part of the skill"}]}\n',
    ));

  it('fills an empty key, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes:\r\n  - id: EO1\r\n    details:\r\n    statement: Lead.\r\n',
      'Add a detail to EO1',
      'essential_outcomes:\r\n  - id: EO1\r\n    details:\r\n      - id: EO1.a\r\n        text: "TODO: one part of the skill"\r\n    statement: Lead.\r\n',
    ));
});
