import { describe, it } from 'vitest';
import { outcomeHasResearch as rule } from '../../../server/src/rules/evidence-based/outcome-has-research.js';
import { checkFix, checkRule } from '../helpers.js';

describe('outcome-has-research', () => {
  it('tells each outcome without a source', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
#       ^^^ Essential Outcome EO1 (“Set up a process.”) is supported by no research source.
    statement: Set up a process.
  - {id: EO2, statement: Build routines., details: [{id: EO2.a, text: Writes them.}]}
  - {id: EO3}
#        ^^^ Essential Outcome EO3 is supported by no research source.
research:
  - {id: R1, outcomes: [EO2.a]}
`,
    ));

  it('is silent where the section or the outcomes are absent', () => {
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\n');
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\nresearch: []\n');
    checkRule(rule, 'research: [{id: R1}]\n');
  });

  it('leaves a link that leads nowhere to be told there, since it may mean the outcome', () => {
    checkRule(rule, 'essential_outcomes: [{id: EO1}, {id: EO2}]\nresearch: [{id: R1, outcomes: [EO1, EO7]}]\n');
    checkRule(
      rule,
      'essential_outcomes: [{id: EO1}, {id: EO2}]\nresearch: [{id: R1, outcomes: {EO1: true}}, {id: R2, outcomes: [EO1]}]\n',
    );
    checkRule(
      rule,
      `
essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]
#                                    ^^^ EO2
#                                               ^^^ EO3
research: [{id: R1, outcomes: [EO1, EO7]}]
`,
    );
  });

  it('links the closest source', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Protect time for mentoring.}
research:
  - {id: R1, citation: "Hattie, J. (2009). Visible learning."}
  - id: R2
    citation: Ingersoll, R. (2011). The impact of mentoring.
    outcomes: []   # none yet
`,
      'Link research source R2 to EO1',
      `
essential_outcomes:
  - {id: EO1, statement: Protect time for mentoring.}
research:
  - {id: R1, citation: "Hattie, J. (2009). Visible learning."}
  - id: R2
    citation: Ingersoll, R. (2011). The impact of mentoring.
    outcomes: [EO1]   # none yet
`,
    ));

  it('adds a source, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1, statement: Build routines.}]\r\nresearch:\r\n  - {id: R1, citation: A}\r\n',
      'Add a research source for EO1',
      'essential_outcomes: [{id: EO1, statement: Build routines.}]\r\nresearch:\r\n  - {id: R1, citation: A}\r\n  - {id: R2, citation: "TODO: author, year, title, where it appeared", type: peer-reviewed, outcomes: [EO1]}\r\n',
    ));
});
