import { describe, expect, it } from 'vitest';
import { rightWord as rule } from '../../../server/src/rules/copyedit/right-word.js';
import { check, checkFix, checkRule } from '../helpers.js';
import { mistakes, repaired } from './mistakes.js';

// One cause, one finding.
const TOLD_BY_SPELLING = new Set(['Alot']);

describe('right-word', () => {
  it('tells a word that stands for another one, wherever readers meet it', () =>
    checkRule(
      rule,
      `
title: Coaching Assistant Principles
#                         ^^^^^^^^^^ “Principles” seems to stand for “Principals” here.
competency: >
  The practitioner asks each assistant
  principle what there goals are.
# ^^^^^^^^^ “principle” seems to stand for “principal” here.
#                ^^^^^ “there” seems to stand for “their” here.
overview:
  questions:
    - {id: Q1, text: "Which \\"plan\\" rather then\\u0020a list did you chose?"}
#                                           ^^^^ “then” seems to stand for “than”
#                                                                    ^^^^^ “chose” seems to stand for “choose”
evidence:
  artifacts:
    - {id: A1, title: 'The teachers'' notes, and it''s own log'}
#                                                ^^^^^ “it's” seems to stand for “its”
`,
    ));

  it.each(mistakes.filter(({ kind, wrong }) => kind === 'real word' && !TOLD_BY_SPELLING.has(wrong)))(
    'repairs: $text',
    ({ text, wrong, right }) => {
      expect(repaired([rule], text)).toBe(text.replace(wrong, () => right));
    },
  );

  it.each([
    'The principal goal of the assistant principal is to teach the principles of adult learning.',
    'Schools and principles both matter. As principals of learning schools know, a principle guides.',
    'How does it affect you? What effect did it have? Student affect and positive affect matter. Leaders effect change.',
    'More than two; then the team meets. If there are more, then the plan changes. Better then, worse now.',
    'Are there students who lose trust? There are teachers there. The students there work hard. Who is there now?',
    'It’s a plan that the school has made its own. It’s students who lead. The plan has its goals.',
    'Your school is where you’re teaching when you’re a principal and you’re planning.',
    'Whose plan is it, and who’s responsible for it? Those who’s to say.',
    'Use a form the district offers. Fill in the feedback form that the team uses. Form the team.',
    'They lead by example, and the team is led by a coach. The lead by three points was lost.',
    'That is too much to ask, and not to many. It is up to many people. Give to many causes.',
    'Past the deadline, the board passed the plan. In the past year it went past the school.',
    'Her advice is to advise others. Insurers insure the building. We could, of course, go. What of it?',
    'The city council met with legal counsel. They complement the text and compliment the staff.',
    'The moral of the story; staff morale. Take the roll of the class. Honor roll. Each has a role.',
    'The team chose a plan, and they choose it again. The conditions that teachers chose.',
    'See https://school.org/there/goals, at least to them.',
  ])('is silent about: %s', (said) => {
    expect(check(rule, `method: ${JSON.stringify(said)}\n`)).toEqual([]);
  });

  it('looks at English prose only', () => {
    checkRule(rule, 'language: fr\nmethod: Le rather then a.\n');
    checkRule(rule, 'method: TODO assistant principle\naliases: [Assistant principle]\n');
  });

  it('has an end, however often a slip is repeated', () => {
    expect(check(rule, `method: ${'Its a plan. '.repeat(50_000)}\n`).length).toBeGreaterThan(50);
  });

  it('is information, keeps capital letters and apostrophes, and changes one word', () => {
    expect(check(rule, 'method: vice principle\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
    checkFix(rule, 'method: Insure that all come. # note\n', 'Change to “Ensure”', 'method: Ensure that all come. # note\n');
    checkFix(rule, "method: 'We don''t know. Its a plan.'\n", "Change to “It's”", "method: 'We don''t know. It''s a plan.'\n");
    checkFix(rule, 'method: Its a plan.\n', 'Change to “It’s”', 'method: It’s a plan.\n');
    checkFix(
      rule,
      'method: >\r\n  A vice\r\n  principle.\r\n',
      'Change to “principal”',
      'method: >\r\n  A vice\r\n  principal.\r\n',
    );
  });
});
