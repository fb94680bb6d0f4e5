import { describe, expect, it } from 'vitest';
import { outcomeHasQuestion as rule } from '../../../server/src/rules/validity-minded-construction/outcome-has-question.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('outcome-has-question', () => {
  it('tells each outcome that no question covers', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
#       ^^^ Essential Outcome EO1 (“Set up a process.”) has no overview question.
    statement: Set up a process.
  - {id: EO2, statement: Build routines.}
  - {id: EO3}
#        ^^^ Essential Outcome EO3 has no overview question.
overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
    - {id: Q2, asks: practice, outcomes: [EO2], text: How do you build routines?}
`,
    ));

  it('lets a question about one detail cover the outcome', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Set up a process., details: [{id: EO1.a, text: Schedules inspections.}]}
overview:
  questions:
    - {id: Q1, outcomes: [EO1.a], text: How do you schedule inspections?}
`,
    ));

  it('is silent where the section itself is absent or empty, which is told elsewhere', () => {
    checkRule(rule, 'essential_outcomes:\n  - {id: EO1, statement: Set up a process.}\n');
    checkRule(rule, 'essential_outcomes:\n  - {id: EO1, statement: Set up a process.}\noverview: {questions: []}\n');
  });

  it('reads a link that is slightly off as what it means', () =>
    checkRule(
      rule,
      'essential_outcomes:\n  - {id: EO1, statement: A.}\noverview:\n  questions:\n    - {id: Q1, outcomes: [eo1], text: B}\n',
    ));

  it('links the closest question', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Schedule inspections of the boiler.}
overview:
  questions:
    - {id: Q1, asks: practice, text: How do you begin?} # first
    - {id: Q2, asks: practice, text: When are inspections due?} # second
`,
      'Link question Q2 to EO1',
      `
essential_outcomes:
  - {id: EO1, statement: Schedule inspections of the boiler.}
overview:
  questions:
    - {id: Q1, asks: practice, text: How do you begin?} # first
    - {id: Q2, asks: practice, outcomes: [EO1], text: When are inspections due?} # second
`,
    ));

  it('adds a question in the style of the others, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes:\r\n  - {id: EO1, statement: Build routines.}\r\n  - {id: EO2}\r\noverview:\r\n  questions:\r\n    - id: Q1\r\n      outcomes: [EO2]\r\n      text: >\r\n        Whom do\r\n        you serve?\r\n\r\n# Part 2\r\nevidence: {}\r\n',
      'Add a question for EO1',
      'essential_outcomes:\r\n  - {id: EO1, statement: Build routines.}\r\n  - {id: EO2}\r\noverview:\r\n  questions:\r\n    - id: Q1\r\n      outcomes: [EO2]\r\n      text: >\r\n        Whom do\r\n        you serve?\r\n    - id: Q2\r\n      asks: practice\r\n      outcomes: [EO1]\r\n      text: "TODO: ask how the practitioner does this, and how well it works"\r\n\r\n# Part 2\r\nevidence: {}\r\n',
    ));

  it('takes a question without links for the one that was meant', () => {
    const spec = (outcomes: string) =>
      `essential_outcomes: [{id: EO1}, {id: EO2}]\noverview: {questions: [{id: Q1, outcomes: [EO2]}, {id: Q2${outcomes}}]}\n`;
    expect(
      check(rule, spec(''))[0]
        ?.fixes()
        .map(({ title }) => title),
    ).toEqual(['Link question Q2 to EO1']);
    expect(
      check(rule, spec(', outcomes: [EO2]'))[0]
        ?.fixes()
        .map(({ title }) => title),
    ).toEqual(['Add a question for EO1']);
  });

  it('offers nothing for an outcome that cannot be linked to', () =>
    expect(check(rule, 'essential_outcomes: [{statement: Lead.}]\noverview: {questions: [{id: Q1}]}\n')[0]?.fixes()).toEqual([]));
});
