import { describe, expect, it } from 'vitest';
import { outcomeSingle as rule } from '../../../server/src/rules/right-sized-and-labeled/outcome-single.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const found = (statement: string) => check(rule, `essential_outcomes:\n  - {id: EO1, statement: ${JSON.stringify(statement)}}\n`);

describe('outcome-single', () => {
  it('marks where a second skill begins', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
    statement: Deliver feedback within two days and redesign the visiting schedule.
#                                               ^^^^^^^^^^^^ joins two skills: “deliver” and “redesign”.
  - {id: EO2, statement: "Analyze student data, and communicate the results."}
#                                               ^^^^^^^^^^^^^^^ joins two skills: “analyze” and “communicate”.
  - {id: EO3, statement: Analyze and communicate student data.}
#                                ^^^^^^^^^^^^^^^ Essential Outcome EO3 (“Analyze and communicate student data.”) joins two skills
  - {id: EO4, statement: The practitioner leads a team and designs the schedule.}
#                                                      ^^^^^^^^^^^ joins two skills: “lead” and “design”.
`,
    ));

  it.each([
    'Explain curriculum alignment to teachers and families.',
    'Allocate money and materials to the goals of the school.',
    'Organize qualified interpretation and translation.',
    'Develop and implement a plan.',
    'Collect the views of students and report them.',
    'Train staff to interpret and use data.',
    'Write a plan that names people and sets dates.',
    'Help teachers plan and assess lessons.',
    'Plan safe and secure drills.',
    'Provide coaching and support for teachers.',
    'Develop a process to identify, train, and support teams.',
    'Understand the law and apply it.',
    'Lead and',
  ])('takes “%s” for one skill', (statement) => expect(found(statement)).toEqual([]));

  it('is never louder than a hint, and says nothing of what is absent or in another language', () => {
    expect(found('Deliver feedback and redesign the schedule.')[0]).toMatchObject({ severity: 'hint', effect: 'advisory' });
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'language: fr\nessential_outcomes:\n  - {id: EO1, statement: Deliver feedback and redesign the schedule.}\n');
  });

  it('can be turned off', () =>
    checkRule(
      rule,
      'essential_outcomes:\n  - {id: EO1, statement: Deliver feedback and redesign the schedule.}\n',
      configured(rule, 'rules:\n  outcome-single: off\n'),
    ));

  it('makes the second skill an outcome of its own', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - id: EO1
    statement: Deliver feedback within two days, and redesign the schedule. # two of them
    details:
      - {id: EO1.a, text: Names one strength.}
  - id: EO2
    statement: Follow up.
research: []
`,
      'Make “redesign the schedule” an outcome of its own',
      `
essential_outcomes:
  - id: EO1
    statement: Deliver feedback within two days. # two of them
    details:
      - {id: EO1.a, text: Names one strength.}
  - id: EO2
    statement: Follow up.
  - id: EO3
    statement: Redesign the schedule.
    details:
      - id: EO3.a
        text: "TODO: one part of the skill"
research: []
`,
    ));

  it('divides two verbs with one object, in braces and with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes:\r\n  - {id: EO1, statement: Analyze and communicate student data.}\r\n',
      'Make “communicate student data” an outcome of its own',
      'essential_outcomes:\r\n  - {id: EO1, statement: Analyze student data.}\r\n  - {id: EO2, statement: Communicate student data., details: [{id: EO2.a, text: "TODO: one part of the skill"}]}\r\n',
    ));

  it('lets all that serves the two serve the new one, and leaves an outcome alone where there are enough', () => {
    const outcomes = (count: number) =>
      Array.from({ length: count }, (_, index) => `  - {id: EO${index + 2}, statement: Follow up.}\n`).join('');
    const spec = (count: number) =>
      `essential_outcomes:\n  - {id: EO1, statement: Deliver feedback and redesign the schedule.}\n${outcomes(count)}`;
    const rest = 'evidence:\n  artifacts:\n    - {id: A1, outcomes: [EO1]}\nscoring:\n  rows:\n    - {id: C1, outcomes: [EO1]}\n';
    const [fix] = check(rule, spec(1) + rest)[0]?.fixes() ?? [];
    expect(fix?.edits.filter(({ newText }) => newText === ', EO3')).toHaveLength(2);
    expect(check(rule, spec(5))[0]?.fixes()).toEqual([]);
  });
});
