import { describe, expect, it } from 'vitest';
import { referenceExists as rule } from '../../../server/src/rules/validity-minded-construction/reference-exists.js';
import { check, checkFix, checkRule } from '../helpers.js';

const outcomes = 'essential_outcomes:\n  - {id: EO1, details: [{id: EO1.a}]}\n  - {id: EO2}\n';

describe('reference-exists', () => {
  it('accepts links to outcomes, details, questions, artifacts, prompts and levels', () =>
    checkRule(
      rule,
      `
${outcomes}research: [{id: R1, outcomes: [EO1, EO2]}]
overview: {questions: [{id: Q1, outcomes: [EO1.a]}]}
evidence: {artifacts: [{id: A1, outcomes: EO2}]}
reflection: {prompts: [{id: P1, about: [A1]}]}
scoring:
  levels: [not-yet, proficient]
  passing: proficient
  rows: [{id: C1, scores: [Q1, A1, P1], outcomes: [EO1], levels: {not-yet: A., proficient: B.}}]
alignment: [{strategy: wellness/1, outcomes: [EO2]}]
`,
    ));

  it('tells a link that leads nowhere, wherever it stands', () =>
    checkRule(
      rule,
      `
${outcomes}research:
  - {id: R1, outcomes: [EO7]}
#                       ^^^ No essential outcome or detail is called “EO7”.
evidence:
  artifacts:
    - id: A1
      outcomes:
        - EO1.b
#         ^^^^^ No essential outcome or detail is called “EO1.b”. Did you mean EO1.a?
reflection:
  prompts: [{id: P1, about: [A9]}]
#                            ^^ No question, artifact or prompt is called “A9”.
scoring:
  levels: [not-yet, proficient]
  passing: proficent
#          ^^^^^^^^^ No level (not-yet, proficient) is called “proficent”. Did you mean proficient?
  rows: [{id: C1, scores: [A1, P4], levels: {notyet: A., proficient: B.}}]
#                              ^^ No question, artifact or prompt is called “P4”.
#                                            ^^^^^^ No level (not-yet, proficient) is called “notyet”.
alignment:
  - {strategy: wellness/1, outcomes: [EO3]}
#                                     ^^^ No essential outcome or detail is called “EO3”.
`,
    ));

  it('is always an error', () =>
    expect(check(rule, `${outcomes}evidence: {artifacts: [{id: A1, outcomes: [EO9]}]}\n`)[0]).toMatchObject({
      severity: 'error',
      effect: 'partially',
    }));

  it('is silent where the section that it leads into is absent', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1, outcomes: [EO1]}]}\n');
    checkRule(rule, 'scoring: {rows: [{id: C1, scores: [Q1, A1, P1]}]}\n');
    checkRule(rule, 'scoring: {passing: proficient}\n');
  });

  it('is silent where two items share an id, which is told at the second', () =>
    checkRule(rule, 'essential_outcomes: [{id: EO1}, {id: EO1}]\nevidence: {artifacts: [{id: A1, outcomes: [EO1, EO2]}]}\n'));

  it('is silent where what is meant has no id, which is told there', () => {
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Lead., details: [{text: One.}, {id: EO1.b, text: Two.}]}
  - {statement: Plan., details: [{text: One.}]}
overview: {questions: [{text: Why?, outcomes: [EO2, EO1.a, EO2.a]}]}
scoring: {rows: [{id: C1, scores: [Q1], outcomes: [EO2]}]}
`,
    );
    checkRule(
      rule,
      `
essential_outcomes: [{id: EO1, details: [{text: One.}]}]
overview: {questions: [{id: Q1, outcomes: [EO1.b]}]}
#                                          ^^^^^ is called “EO1.b”
`,
    );
  });

  it('corrects an id that can mean one thing only, in every style', () => {
    checkFix(
      rule,
      `${outcomes}overview:\n  questions:\n    - {id: Q1, outcomes: [EO2, "E01"]} # one\n`,
      'Change to EO1',
      `${outcomes}overview:\n  questions:\n    - {id: Q1, outcomes: [EO2, "EO1"]} # one\n`,
    );
    const windows = (link: string) =>
      `${outcomes}overview:\n  questions:\n    - id: Q1\n      outcomes:\n        - ${link} # one\n`.replaceAll('\n', '\r\n');
    checkFix(rule, windows('eo2'), 'Change to EO2', windows('EO2'));
    expect(check(rule, windows('eo2'))[0]?.fixes()[0]?.kind).toBe('safe');
  });

  it('offers what may be meant, for the author to see', () => {
    const text = 'essential_outcomes: [{id: EO1}, {id: EO2}]\nevidence: {artifacts: [{id: A1, outcomes: [EO5]}]}\n';
    const fixes = check(rule, text)[0]?.fixes() ?? [];
    expect(fixes.map(({ title, kind }) => `${kind}: ${title}`)).toEqual(['review: Change to EO1', 'review: Change to EO2']);
  });

  it('takes a link out that says the same again, or for the author to see one that may mean nothing', () => {
    checkFix(
      rule,
      `${outcomes}overview:\n  questions:\n    - {id: Q1, outcomes: [EO1, E01]} # one\n`,
      'Remove E01 from the list',
      `${outcomes}overview:\n  questions:\n    - {id: Q1, outcomes: [EO1]} # one\n`,
    );
    const fixes =
      check(
        rule,
        `${outcomes}evidence: {artifacts: [{id: A1, outcomes: [EO1, EO9]}, {id: A2, outcomes: [EO2]}]}\n`,
      )[0]?.fixes() ?? [];
    expect(fixes.map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
      'review: Change to EO2',
      'review: Remove EO9 from the list',
    ]);
  });

  it('takes no comment with it, and nothing that is repeated elsewhere', () => {
    const titles = (list: string) =>
      check(rule, `${outcomes}evidence:\n  artifacts:\n    - id: A1\n      outcomes:\n${list}`)[0]
        ?.fixes()
        .map(({ title }) => title);
    expect(titles('        - EO9 # why\n        - EO1\n')).toEqual(['Change to EO2']);
    expect(titles('        - EO1\n        - &m EO9\n    - {id: A2, outcomes: [*m ]}\n')).toEqual(['Change to EO2']);
  });

  it('takes what nothing else is linked to for what is meant', () => {
    const spec = (link: string) =>
      `essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]\nresearch: [{id: R1, outcomes: [EO1, EO2]}, {id: R2, outcomes: [${link}]}]\n`;
    expect(check(rule, spec('EO9'))[0]?.message).toContain('Did you mean EO3?');
    checkFix(rule, spec('EO9'), 'Change to EO3', spec('EO3'));
    expect(check(rule, spec('EO9'))[0]?.fixes()).toHaveLength(1);
  });

  it('does not name a level twice', () => {
    const text = 'scoring: {levels: [low, mid, high], rows: [{id: C1, levels: {low: A., mod: B., high: C.}}]}\n';
    expect(
      check(rule, text)[0]
        ?.fixes()
        .map(({ title }) => title),
    ).toEqual(['Change to mid']);
  });
});
