import { describe, it } from 'vitest';
import { planEnacted as rule } from '../../../server/src/rules/demonstrable/plan-enacted.js';
import { checkRule } from '../helpers.js';

describe('plan-enacted', () => {
  it('tells an outcome that asks for a deed and has only a plan', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
#       ^^^ Essential Outcome EO1 (“Implement a personal growth plan.”) asks for a deed, and Artifact A1 is only a plan for it.
    statement: Implement a personal growth plan.
    details: [{id: EO1.a}]
  - {id: EO2, statement: Facilitate conversations with families.}
#        ^^^ asks for a deed, and its artifacts are only a plan for it.
evidence:
  artifacts:
    - {id: A1, type: plan, outcomes: [EO1.a]}
    - {id: A2, type: plan, enacted: false, outcomes: [EO2]}
    - {id: A3, type: plan, outcomes: [EO2]}
    - {id: A4, type: record}
`,
    ));

  it('is content where the plan was carried out, or something else shows it', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Implement a personal growth plan.}
  - {id: EO2, statement: Carry out the plan with staff.}
evidence:
  artifacts:
    - {id: A1, type: plan, enacted: true, outcomes: [EO1]}
    - {id: A2, type: plan, outcomes: [EO2]}
    - {id: A3, type: data, outcomes: [EO2]}
`,
    ));

  it('is content with a plan where the outcome asks for one', () =>
    checkRule(
      rule,
      'essential_outcomes: [{id: EO1, statement: Develop a plan for family engagement.}, {id: EO2, statement: Identify needs.}]\nevidence: {artifacts: [{id: A1, type: plan, outcomes: [EO1, EO2]}]}\n',
    ));

  it('leaves an answer that cannot be read, and nothing but essays and plans, to be told as such', () => {
    const outcome = 'essential_outcomes: [{id: EO1, statement: Implement a plan.}]\n';
    checkRule(rule, `${outcome}evidence: {artifacts: [{id: A1, type: plan, enacted: later, outcomes: [EO1]}]}\n`);
    checkRule(rule, `${outcome}evidence: {artifacts: [{id: A1, type: plan, outcomes: [EO1]}, {id: A2, type: essay}]}\n`);
  });

  it('is silent where nothing shows the outcome, the section is absent, or the text is in another language', () => {
    const outcome = 'essential_outcomes: [{id: EO1, statement: Implement a plan.}]\n';
    checkRule(rule, `${outcome}evidence: {artifacts: [{id: A1, type: plan}]}\n`);
    checkRule(rule, outcome);
    checkRule(rule, `language: es\n${outcome}evidence: {artifacts: [{id: A1, type: plan, outcomes: [EO1]}]}\n`);
  });
});
