import { describe, expect, it } from 'vitest';
import { articleFits } from '../../../server/src/rules/copyedit/article-fits.js';
import { doubleWord } from '../../../server/src/rules/copyedit/double-word.js';
import { rightWord } from '../../../server/src/rules/copyedit/right-word.js';
import { wordsAgree as rule } from '../../../server/src/rules/copyedit/words-agree.js';
import { check, checkFix, checkRule } from '../helpers.js';
import { mistakes, repaired } from './mistakes.js';

describe('words-agree', () => {
  it('tells words that do not go together, wherever readers meet them', () =>
    checkRule(
      rule,
      `
competency: >
  The practitioner meets each
#                        ^^^^^^^^^^^^^^^ “each students” does not go together; “each student” does.
  students. The team will meets again.
#                    ^^^^^^^^^^ “will meets” does not go together; “will meet” does.
overview:
  questions:
    - {id: Q1, text: "Who was \\"able\\"? Students\\u0020is able demonstrate it."}
#                                       ^^^^^^^^^^^^^^^^ “Students is” does not go together; “Students are” does.
#                                                        ^^^^^^^^^^^^^^^^ “able demonstrate”
evidence:
  artifacts:
    - {id: A1, title: 'A teachers''s log of several teacher'}
#                                           ^^^^^^^^^^^^^^^ “several teachers”
`,
    ));

  it.each(mistakes.filter(({ kind }) => kind === 'grammar'))(
    'is repaired, by this check or one of its neighbors: $text',
    (mistake) => {
      const { text, wrong, right } = mistake;
      expect(repaired([rule, rightWord, articleFits, doubleWord], text)).toBe(text.replace(wrong, () => right));
    },
  );

  it.each([
    'Each student plans, and each plans alone. Each of the teachers has a mentor, and every few weeks they meet.',
    'The work that students do is shown. What matters to students is time. One of the students was late.',
    'Supporting the teachers is key, and the number of students is small. The team have met; the staff are here.',
    'These student teachers and several school leaders met. Many teacher, parent and student groups came. Many plan to.',
    'Several school and district leaders met. This students’ union is new. This sales report is old. A teachers’ room.',
    'Can schools help? How will plans change? What will means be? The principal insists that each teacher have a plan.',
    'They look forward to implementing it, and move from plan to practice. Links to managers and to providers.',
    'The teacher and the coach meet. Did she do it? What he had became a model. The skills they have grew.',
    'There are three levels. There is one goal. Is there a plan? Less time, less work, fewer absences.',
    'A research study, an evidence-based plan, a feedback cycle. Explain what is meant. Explain how: did you share it?',
    'What the teachers discuss about data is known to us. The teachers, which they met, are many.',
    'One of the Department’s goals. She is able and able-bodied. They must, to lead, listen. As much as you can to help.',
    'Whoever works in a school leads. The data show and the data shows. Each needs assessment is dated.',
  ])('is silent about: %s', (said) => {
    expect(check(rule, `method: ${JSON.stringify(said)}\n`)).toEqual([]);
  });

  it('looks at English prose only', () => {
    checkRule(rule, 'language: fr\nmethod: Les students is.\n');
    checkRule(rule, 'method: TODO each students\naliases: [Each students]\n');
  });

  it('is information, and changes only the words that it tells', () => {
    expect(check(rule, 'method: Students is ready.\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
    checkFix(rule, 'method: Students is ready. # note\n', 'Change to “Students are”', 'method: Students are ready. # note\n');
    checkFix(
      rule,
      "method: 'It''s what each students in class does'\n",
      /each student”/,
      "method: 'It''s what each student in class does'\n",
    );
    checkFix(
      rule,
      'method: >\r\n  Work in regards\r\n  to it.\r\n',
      'Change to “in regard to”',
      'method: >\r\n  Work in regard\r\n  to it.\r\n',
      {},
    );
  });
});
