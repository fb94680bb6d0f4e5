import { describe, expect, it } from 'vitest';
import { outcomeObservable as rule } from '../../../server/src/rules/right-sized-and-labeled/outcome-observable.js';
import { check, checkFix, checkRule } from '../helpers.js';

const found = (statement: string) => check(rule, `essential_outcomes:\n  - {id: EO1, statement: ${JSON.stringify(statement)}}\n`);

describe('outcome-observable', () => {
  it('marks the words that cannot be observed', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
    statement: Understand the law.
#              ^^^^^^^^^^ Essential Outcome EO1 (“Understand the law.”) begins with “understand”, which cannot be observed.
  - {id: EO2, statement: "The practitioner becomes familiar with the budget."}
#                                          ^^^^^^^^^^^^^^^^^^^^^ begins with “becomes familiar with”
  - {id: EO3, statement: 'Fully know the staff''s needs.'}
#                               ^^^^ begins with “know”
  - id: EO4
    statement: >
      Gain a deeper understanding of data.
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ begins with “gain a deeper understanding of”
  - {id: EO5, statement: Assess the learning environment.}
`,
    ));

  it.each([
    'Know and apply the law.',
    'Will be able to understand the budget.',
    'Be aware of bias.',
    'Is aware that bias exists.',
    'Knowledge of the law.',
    'An understanding of adult learning.',
    'Learn how to interpret data.',
    'Value the voice of students.',
    'Appreciating differences.',
    'Believe in every student.',
    'Realize the importance of routines.',
    'Grasp the budget.',
  ])('tells “%s”', (statement) => expect(found(statement)).toHaveLength(1));

  it.each([
    'Recognize staff in public.',
    'Realize a plan for safety.',
    'Values-based decisions are made.',
    'Demonstrate an understanding of data.',
    'Increase awareness of wellness among staff.',
    'Have conversations with families.',
    'Apply the law.',
    'Champion the arts.',
    'Shepherd a new program through its first year.',
    'Teachers lead meetings.',
    'TODO: one skill, beginning with a verb that can be observed',
    '“Walk the building” every week.',
    '',
  ])('lets “%s” be', (statement) => expect(found(statement)).toEqual([]));

  it('is silent without outcomes, of a wrong type, and in another language', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'essential_outcomes:\n  - {id: EO1, statement: [Know the law]}\n');
    checkRule(rule, 'language: es\nessential_outcomes:\n  - {id: EO1, statement: Value los datos.}\n');
  });

  it('offers a verb for each level', () => {
    const titles = (statement: string) => found(statement).flatMap((each) => each.fixes().map((fix) => fix.title));
    expect(titles('Know the law.')).toEqual([
      'Begin EO1 with “Identify” (remember)',
      'Begin EO1 with “Explain” (understand)',
      'Begin EO1 with “Apply” (apply)',
      'Begin EO1 with “Analyze” (analyze)',
      'Begin EO1 with “Evaluate” (evaluate)',
      'Begin EO1 with “Design” (create)',
    ]);
    expect(titles('Understand how laws come about.')).toEqual([
      'Begin EO1 with “Explain” (understand)',
      'Begin EO1 with “Analyze” (analyze)',
      'Begin EO1 with “Evaluate” (evaluate)',
    ]);
    expect(titles('Learn how to interpret data.')).toEqual(['Begin EO1 with “Interpret”']);
  });

  it('changes the verb alone, in its own form', () =>
    checkFix(
      rule,
      'essential_outcomes:\r\n  - id: EO1\r\n    statement: The practitioner understands the law. # of the state\r\n',
      'Begin EO1 with “explains” (understand)',
      'essential_outcomes:\r\n  - id: EO1\r\n    statement: The practitioner explains the law. # of the state\r\n',
    ));

  it('changes it in braces and quotes', () =>
    checkFix(
      rule,
      `essential_outcomes: [{id: EO1, statement: 'Be aware of a school''s needs.'}]\n`,
      'Begin EO1 with “Identify” (remember)',
      `essential_outcomes: [{id: EO1, statement: 'Identify a school''s needs.'}]\n`,
    ));

  it('uses the verb that is there', () =>
    checkFix(
      rule,
      'essential_outcomes:\n  - {id: EO1, statement: Know how to lead a meeting.}\n',
      'Begin EO1 with “Lead”',
      'essential_outcomes:\n  - {id: EO1, statement: Lead a meeting.}\n',
    ));
});
