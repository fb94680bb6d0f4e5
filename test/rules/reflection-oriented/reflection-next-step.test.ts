import { describe, expect, it } from 'vitest';
import { reflectionNextStep as rule } from '../../../server/src/rules/reflection-oriented/reflection-next-step.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const prompts = (...texts: string[]) =>
  `reflection:\n  prompts:\n${texts.map((text, index) => `    - {id: P${index + 1}, text: ${JSON.stringify(text)}}\n`).join('')}`;

describe('reflection-next-step', () => {
  it('tells a section that ends with the past', () =>
    checkRule(
      rule,
      `
reflection:
^^^^^^^^^^ No reflection prompt asks what changes next.
  prompts:
    - {id: P1, text: "What went wrong in the drill, and what caused it?"}
    - {id: P2, text: "Which goal in your growth plan moved you furthest, and why?"}
`,
    ));

  it.each([
    'What did it cost you to reflect in front of staff members, and what did they do differently afterwards?',
    'What changed in the way you question your own decisions, and why do you think it changed?',
    'Set your data display next to the student work. What does each of them show that the other hides?',
    'What do the results tell you about the students who did not answer? What could explain their silence?',
    'What did you hear in the stay conversations that you did not want to hear?',
    'Where did the money, the materials, or the plan turn out differently from what you intended?',
    'What did you decide to keep, and why?',
    'What helped you to keep the routine?',
    'Which goals did you set, and which did you reach?',
    'How has your practice changed since the first week?',
    'Whose absence from the planning team can you see in the plan, and why were they absent?',
    'Which change of instruction had the largest effect?',
  ])('takes “%s” for a look back', (text) => expect(check(rule, prompts(text))).toHaveLength(1));

  it.each([
    'What will you do differently next time?',
    'What is your next step?',
    'What do you plan to change?',
    'If you did this again, where would you begin?',
    'Going forward, how do you keep the habit?',
    'Which habit do you keep and which do you stop?',
    'Name one thing to change in your practice.',
    'What advice do you have for a colleague?',
    'How does this shape your practice?',
    'Where do you go from here?',
    'What remains to be done?',
    'What can you do to reach the families you missed?',
    'Set yourself one goal for the coming year.',
    'Commit to one change and say who helps you.',
    'What are the implications for your leadership?',
    'Which practice is worth repeating?',
    'How does what you learned apply to other classrooms?',
    'What should the team try?',
    'What do you take from this into your work with other teams?',
    'Describe two ways to improve the drill.',
    'What support do you still need?',
  ])('takes “%s” for a look ahead', (text) => expect(check(rule, prompts('What caused it?', text))).toEqual([]));

  it('is silent when it cannot tell', () => {
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'reflection: {prompts: []}\n');
    checkRule(rule, 'reflection: {prompts: [{id: P1}, {id: P2, text: [Why]}]}\n');
    checkRule(rule, prompts('What caused it?', 'TODO: one about the survey'));
    checkRule(rule, `language: es-MX\n${prompts('¿Por qué?')}`);
    checkRule(rule, prompts('What caused it?'), configured(rule, 'rules: {reflection-next-step: off}\n'));
  });

  it('lets the last prompt ask', () =>
    checkFix(
      rule,
      'reflection:\r\n  prompts:\r\n    - {id: P1, text: What caused it?}\r\n    - id: P2\r\n      text: What surprised you? # most of all\r\n',
      'Let P2 ask what changes next',
      'reflection:\r\n  prompts:\r\n    - {id: P1, text: What caused it?}\r\n    - id: P2\r\n      text: What surprised you? What will you change next because of it? # most of all\r\n',
    ));

  it('adds a prompt', () => {
    checkFix(
      rule,
      `
reflection:
  prompts:
    - id: P1
      outcomes: [EO1]
      text: What caused it?
    - id: P2
      outcomes: [EO1, EO2]
      text: What surprised you?

scoring: {}
`,
      'Add a prompt about what changes next',
      `
reflection:
  prompts:
    - id: P1
      outcomes: [EO1]
      text: What caused it?
    - id: P2
      outcomes: [EO1, EO2]
      text: What surprised you?
    - id: P3
      outcomes: [EO1, EO2]
      text: "TODO: ask what the practitioner will change next, and why"

scoring: {}
`,
    );
    checkFix(
      rule,
      'reflection: {prompts: [{id: P1, text: "Why?"}]}\n',
      'Add a prompt about what changes next',
      'reflection: {prompts: [{id: P1, text: "Why?"}, {id: P2, text: "TODO: ask what the practitioner will change next, and why"}]}\n',
    );
  });
});
