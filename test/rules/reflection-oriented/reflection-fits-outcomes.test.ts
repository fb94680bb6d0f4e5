import { describe, expect, it } from 'vitest';
import { reflectionFitsOutcomes as rule } from '../../../server/src/rules/reflection-oriented/reflection-fits-outcomes.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const OUTCOMES = `essential_outcomes:
  - {id: EO1, statement: Write weekly reflections on leadership decisions., details: [{id: EO1.a, text: Keeps a journal.}]}
  - {id: EO2, statement: Assess personal leadership against a published standard.}
  - {id: EO3, statement: Carry out a growth plan with a coach.}
evidence:
  artifacts:
    - {id: A1, title: Ratings by three colleagues}
`;

describe('reflection-fits-outcomes', () => {
  it('tells prompts that are linked to too few outcomes, and names those left out', () =>
    checkRule(
      rule,
      `
${OUTCOMES}reflection:
^^^^^^^^^^ The reflection prompts are linked to 1 of 3 essential outcomes; EO2 and EO3 are left out.
  prompts:
    - {id: P1, outcomes: [EO1], text: Which weekly reflections changed a decision?}
`,
    ));

  it('tells each prompt that speaks of something else: the case of 2022', () =>
    checkRule(
      rule,
      `
${OUTCOMES}reflection:
  prompts:
    - {id: P1, outcomes: [EO1, EO2], text: Why did the lunch and bus schedules run late?}
#          ^^ Prompt P1 (“Why did the lunch and bus schedules run late?”) shares no word with EO1 and EO2, which it is linked to.
    - {id: P2, outcomes: [EO3], text: How will you raise money for band uniforms?}
#          ^^ shares no word with EO3, which it is linked to.
`,
    ));

  it.each([
    'Which piece of your evidence are you proudest of, and why?',
    'What will you do differently next time?',
    'What surprised you most? What explains it?',
    'What have you learned about yourself, and what do you plan to change?',
    'Look at the weakest part of your submission. How would you improve it?',
  ])('takes “%s” for a prompt that fits anywhere', (text) =>
    checkRule(rule, `${OUTCOMES}reflection:\n  prompts: [{id: P1, outcomes: [EO1, EO2], text: ${JSON.stringify(text)}}]\n`),
  );

  it('lets a prompt speak of the artifact that it is about, of a detail, or in another form of the word', () => {
    const prompt = (rest: string) => `${OUTCOMES}reflection:\n  prompts: [{id: P1, ${rest}}]\n`;
    checkRule(rule, prompt('about: [A1], outcomes: [EO1, EO2], text: Which rating by an honest colleague hurt?'));
    checkRule(rule, prompt('outcomes: [EO1.a, EO2], text: Which page of the journal cost tears and sleep?'));
    checkRule(rule, prompt('outcomes: [EO1, EO2], text: Which decision cost tears and sleep?'));
  });

  it('lets one prompt drift where the others fit half of the outcomes', () =>
    checkRule(
      rule,
      `
${OUTCOMES}reflection:
  prompts:
    - {id: P1, outcomes: [EO1, EO2], text: Which decisions do you judge by the standard?}
    - {id: P2, outcomes: [EO3], text: How will you raise money for band uniforms?}
`,
    ));

  it('tells the prompt without a link too, where that and a drifting one leave out too many', () =>
    checkRule(
      rule,
      `
${OUTCOMES}reflection:
  prompts:
    - {id: P1, outcomes: [EO1], text: Which weekly reflections changed a decision?}
    - {id: P2, outcomes: [EO3], text: How will you raise money for band uniforms?}
#          ^^ shares no word with EO3
    - {id: P3, text: Which colleague disagreed with the standard?}
#          ^^ Prompt P3 (“Which colleague disagreed with the standard?”) is linked to no essential outcome.
`,
    ));

  it('is silent without prompts and without outcomes', () => {
    checkRule(rule, OUTCOMES);
    checkRule(rule, `${OUTCOMES}reflection: {prompts: []}\n`);
    checkRule(rule, 'reflection: {prompts: [{id: P1, text: Why?}]}\n');
  });

  it('can ask for more or less', () => {
    const text = `${OUTCOMES}reflection: {prompts: [{id: P1, outcomes: [EO1], text: Which decisions?}]}\n`;
    expect(check(rule, text)).toHaveLength(1);
    checkRule(rule, text, configured(rule, 'rules: {reflection-fits-outcomes: {options: {share: 0.3}}}\n'));
  });

  it('links a drifting prompt to the outcome that it speaks of', () =>
    checkFix(
      rule,
      `
${OUTCOMES}reflection:
  prompts:
    - id: P1
      outcomes: [EO1] # which?
      text: What did the coach say of your plan?
`,
      'Link P1 to EO3, which it speaks of',
      `
${OUTCOMES}reflection:
  prompts:
    - id: P1
      outcomes: [EO1, EO3] # which?
      text: What did the coach say of your plan?
`,
    ));

  it('links an outcome that is left out, in braces and with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1, statement: Write reflections.}, {id: EO2, statement: Carry out a plan.}, {id: EO3, statement: Lead.}]\r\nreflection: {prompts: [{id: P1, text: What of the plan?}]}\r\n',
      'Link P1 to EO2, one of 2 that are missing',
      'essential_outcomes: [{id: EO1, statement: Write reflections.}, {id: EO2, statement: Carry out a plan.}, {id: EO3, statement: Lead.}]\r\nreflection: {prompts: [{id: P1, outcomes: [EO2], text: What of the plan?}]}\r\n',
      { findingStays: true },
    ));

  it('links every prompt that has no link, each to what it speaks of or else to what is left', () =>
    checkFix(
      rule,
      `
essential_outcomes: [{id: EO1, statement: Write reflections.}, {id: EO2, statement: Carry out a plan.}]
reflection:
  prompts:
    - {id: P1, text: What surprised you?}
    - {id: P2, text: What of the plan?}
`,
      'Link P1 to EO1 and P2 to EO2',
      `
essential_outcomes: [{id: EO1, statement: Write reflections.}, {id: EO2, statement: Carry out a plan.}]
reflection:
  prompts:
    - {id: P1, outcomes: [EO1], text: What surprised you?}
    - {id: P2, outcomes: [EO2], text: What of the plan?}
`,
    ));

  it('waits for outcomes that are still to be written', () =>
    checkRule(
      rule,
      'essential_outcomes: [{id: EO1, statement: "TODO: one skill"}]\nreflection: {prompts: [{id: P1, outcomes: [EO1], text: Which sports days and field trips will you plan?}]}\n',
    ));
});
