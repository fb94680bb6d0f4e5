import { describe, expect, it } from 'vitest';
import { noHypotheticals as rule } from '../../../server/src/rules/contextual/no-hypotheticals.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('no-hypotheticals', () => {
  it('marks the words that invent a case', () =>
    checkRule(
      rule,
      `
overview:
  questions:
    - {id: Q1, asks: context, text: Who are your students?}
    - {id: Q2, asks: practice, text: Imagine that a parent is upset. What would you do?}
#                                    ^^^^^^^ Question Q2 (“Imagine that a parent is upset. What would you…”) asks about an imagined case.
    - id: Q3
      text: >
        Your school has a plan. How
        would you handle a fire?
#       ^^^^^^^^^ Question Q3 (“Your school has a plan. How would you handle a…”)
evidence:
  artifacts:
    - {id: A1, title: Response to a hypothetical complaint by a parent}
#                                   ^^^^^^^^^^^^ Artifact A1
    - id: A2
      title: Plan
      description: "Describe how you would respond to a flood."
#                                ^^^^^^^^^ Artifact A2
reflection:
  prompts:
    - {id: P1, text: What would you do differently?}
    - {id: P2, text: "Suppose you were the superintendent."}
#                     ^^^^^^^ Prompt P2
`,
    ));

  it('accepts what looks back on real practice, or looks ahead from it', () =>
    checkRule(
      rule,
      `
overview: {questions: [{id: Q1, text: How did you handle the last fire drill?}, {id: Q2, text: How would you describe your school?}]}
evidence: {artifacts: [{id: A1, title: Usage report of Imagine Learning}]}
reflection:
  prompts:
    - {id: P1, text: "Which piece of evidence are you proudest of, and why?"}
    - {id: P2, text: What would you change about the routine?}
    - {id: P3, text: How would you use this protocol with another team?}
`,
    ));

  it('looks only at what the earner is asked', () =>
    checkRule(
      rule,
      `
competency: Imagine that a school runs by itself.
essential_outcomes: [{id: EO1, statement: Imagine a better school.}]
scoring: {guidance: Suppose that two assessors differ., rows: [{id: C1, levels: {not-yet: How would you know?}}]}
`,
    ));

  it('tells a passage that is repeated by its mark once', () => {
    const text = 'overview:\n  questions:\n    - {id: Q1, text: &same Imagine a flood.}\n    - {id: Q2, text: *same}\n';
    expect(check(rule, text)).toHaveLength(1);
  });

  it('is silent where there is no text, and in another language', () => {
    checkRule(rule, 'title: Leading Data Literacy\noverview: {questions: [{id: Q1}, {id: Q2, text: [a]}]}\n');
    checkRule(rule, 'language: de\noverview: {questions: [{id: Q1, text: Imagine}]}\n');
  });

  it('asks for what was done, in every style', () => {
    checkFix(
      rule,
      'overview: {questions: [{id: Q1, text: Imagine that a parent is upset. What would you do?}]}\n',
      'Ask for what was done',
      'overview: {questions: [{id: Q1, text: Describe a time when a parent is upset. What did you do?}]}\n',
    );
    checkFix(
      rule,
      'overview:\r\n  questions:\r\n    - id: Q1\r\n      # the hard one\r\n      text: >\r\n        How would\r\n        you lead the first week?\r\n',
      'Ask for what was done',
      'overview:\r\n  questions:\r\n    - id: Q1\r\n      # the hard one\r\n      text: >\r\n        How did\r\n        you lead the first week?\r\n',
    );
    checkFix(
      rule,
      "overview:\n  questions:\n    - {id: Q1, text: 'It''s June. How would you hire?'}\n",
      'Ask for what was done',
      "overview:\n  questions:\n    - {id: Q1, text: 'It''s June. How did you hire?'}\n",
    );
  });

  it('offers nothing where other words alone do not make it real', () => {
    const fixes = (text: string) =>
      check(rule, `overview: {questions: [{id: Q1, text: ${text}}]}\n`).flatMap((each) => each.fixes());
    expect(fixes('Picture a school without bells. What happens?')).toEqual([]);
    expect(fixes('Describe how you would respond to a flood.')).toEqual([]);
  });
});
