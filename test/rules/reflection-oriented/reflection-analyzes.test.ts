import { describe, expect, it } from 'vitest';
import { reflectionAnalyzes as rule } from '../../../server/src/rules/reflection-oriented/reflection-analyzes.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const prompts = (...texts: string[]) =>
  `reflection:\n  prompts:\n${texts.map((text, index) => `    - {id: P${index + 1}, text: ${JSON.stringify(text)}}\n`).join('')}`;

describe('reflection-analyzes', () => {
  it('tells a section that asks only to describe and summarize', () => {
    checkRule(
      rule,
      `
reflection:
^^^^^^^^^^ The reflection prompts ask only for a description; none asks why, or what the evidence shows.
  prompts:
    - {id: P1, text: Describe the meetings.}
    - {id: P2, text: Summarize the results of the survey.}
    - {id: P3, text: What will you do next?}
`,
    );
    expect(check(rule, prompts('Describe the meetings.', 'What will you do next?'))[0]?.related).toHaveLength(1);
  });

  it.each([
    'Describe what you did.',
    'Describe how you ran the survey.',
    'Briefly describe the evidence you submitted.',
    'In your own words, summarize the results of the survey.',
    'List the three routines that you changed.',
    'Summarize your self-assessment. Name the colleagues who rated you.',
    'Give an overview of your artifacts.',
    'Describe your growth plan and its goals.',
    'Retell the recovery after the crisis.',
    'Identify the artifacts that belong to each outcome.',
    'What steps did you take to plan the meeting?',
    'What did you do in each meeting?',
    'Who took part in the drill?',
    'How many students took part?',
  ])('takes “%s” for a description', (text) => expect(check(rule, prompts(text))).toHaveLength(1));

  it.each([
    'Which piece of your evidence are you proudest of, and why?',
    'At which moment did the conversation turn, and what turned it?',
    'What did you hear in the stay conversations that you did not want to hear?',
    'Take one test item that you replaced. Analyze what it had measured.',
    'Where do the map and the lessons disagree most, and which of the two is right?',
    'Set your data display next to the student work. What does each of them show that the other hides?',
    'Look at the weekly counts. What made students come back?',
    'Describe a moment when your plan failed and what you learned.',
    'Describe how the feedback affected your practice.',
    'Describe how your understanding of wellness has changed.',
    'Describe what the results mean for your school.',
    'Summarize the survey, and explain one answer that surprised you.',
    'Identify one strength and one area for growth.',
    'Whose voice is missing from your data?',
    'Pick two artifacts and put them side by side.',
    'What will you do differently next time?',
    'Reflect on your growth as a leader.',
  ])('takes “%s” for more', (text) => expect(check(rule, prompts('Describe the meetings.', text))).toEqual([]));

  it('is silent when it cannot tell', () => {
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'reflection: {prompts: []}\n');
    checkRule(rule, 'reflection: {prompts: [{id: P1}, {id: P2, text: [Describe it.]}]}\n');
    checkRule(rule, prompts('TODO: why it went as it did'));
    checkRule(rule, prompts('What will you do next?'));
    checkRule(rule, `language: de\n${prompts('List, Wut, Mut: what?')}`);
    checkRule(rule, prompts('Describe it.'), configured(rule, 'rules: {reflection-analyzes: off}\n'));
  });

  it('asks why, about an artifact if it can', () =>
    checkFix(
      rule,
      `
reflection:
  prompts:
    - id: P1
      text: Describe the meetings.
    - id: P2
      about: [A1]
      text: >
        Summarize the results
        of the survey.
    # the last
    - {id: P3, text: Describe the plan.}
`,
      'Let P2 ask why',
      `
reflection:
  prompts:
    - id: P1
      text: Describe the meetings.
    - id: P2
      about: [A1]
      text: >
        Summarize the results
        of the survey. Why did it turn out that way?
    # the last
    - {id: P3, text: Describe the plan.}
`,
    ));

  it('asks why in quotes and with Windows line ends', () => {
    checkFix(
      rule,
      "reflection: {prompts: [{id: P1, text: 'Describe the school''s plan.'}]}\r\n",
      'Let P1 ask why',
      "reflection: {prompts: [{id: P1, text: 'Describe the school''s plan. Why did it turn out that way?'}]}\r\n",
    );
    checkFix(
      rule,
      'reflection:\r\n  prompts:\r\n    - text: Describe the plan # first\r\n      id: P1\r\n',
      'Let P1 ask why',
      'reflection:\r\n  prompts:\r\n    - text: Describe the plan. Why did it turn out that way? # first\r\n      id: P1\r\n',
    );
  });
});
