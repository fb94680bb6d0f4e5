import { describe, expect, it } from 'vitest';
import { claimSupported as rule } from '../../../server/src/rules/validity-minded-construction/claim-supported.js';
import { check, checkRule, configured } from '../helpers.js';

const outcomes = `essential_outcomes:
  - {id: EO1, statement: Explain curriculum alignment to teachers and families.}
  - {id: EO2, statement: Schedule inspections of the boiler.}
`;

describe('claim-supported', () => {
  it('tells an artifact that has no word in common with its outcome', () =>
    checkRule(
      rule,
      `
${outcomes}evidence:
  artifacts:
    - {id: A1, title: Slides on alignment, outcomes: [EO1]}
    - {id: A2, title: Photographs of the science fair, outcomes: [EO1]}
#          ^^ Artifact A2 (“Photographs of the science fair”) has no word in common with EO1.
    - {id: A3, title: Log of boiler temperatures and inspections, outcomes: [EO1]}
#          ^^ has no word in common with EO1. It speaks of EO2.
`,
    ));

  it('only advises', () => {
    const text = `${outcomes}evidence: {artifacts: [{id: A1, title: Photographs of the science fair, outcomes: [EO1]}]}\n`;
    expect(check(rule, text)[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
  });

  it('takes words of one family for one', () =>
    checkRule(
      rule,
      `
essential_outcomes: [{id: EO1, statement: Organize interpretation at photographic events.}]
evidence:
  artifacts:
    - {id: A1, title: Bookings of interpreters, outcomes: [EO1]}
    - {id: A2, title: Photos with captions of each visit, outcomes: [EO1]}
`,
    ));

  it('reads what else is said about the outcome', () =>
    checkRule(
      rule,
      `
title: Planning a Science Night
${outcomes}resources:
  - {id: S1, title: Poster templates, use: printing a poster, outcomes: [EO1]}
evidence:
  artifacts:
    - {id: A1, title: Photographs of the science stands, outcomes: [EO1]}
    - {id: A2, title: Poster with colored arrows, outcomes: [EO1]}
`,
    ));

  it('is silent about short and common texts, and about what is not linked or not written', () =>
    checkRule(
      rule,
      `
${outcomes}overview:
  questions:
    - {id: Q1, outcomes: [EO1], text: "Which piece of evidence are you proudest of, and why?"}
    - {id: Q2, text: What did the parade of the marching band cost?}
    - {id: Q3, outcomes: [EO1], text: How do teachers and families hear of marching bands and parades?}
evidence:
  artifacts:
    - {id: A1, title: Meeting minutes, outcomes: [EO1]}
    - {id: A2, title: "TODO: name a photograph, film or poster", outcomes: [EO1]}
research:
  - {id: R1, citation: "Hattie, J. (2009). Visible learning. Routledge.", outcomes: [EO1]}
`,
    ));

  it('leaves prompts that drift to the check of the reflection, as long as they leave too few outcomes', () => {
    const drifting = (id: string) => `    - {id: ${id}, outcomes: [EO1], text: What did the marching band sell at the parade?}\n`;
    const fitting = '    - {id: P9, outcomes: [EO1, EO2], text: Which inspection changed your mind about the boiler?}\n';
    checkRule(rule, `${outcomes}reflection:\n  prompts:\n${drifting('P1')}`);
    expect(check(rule, `${outcomes}reflection:\n  prompts:\n${fitting}${drifting('P1')}`)).toHaveLength(1);
  });

  it('is silent where it cannot know the words', () =>
    checkRule(
      rule,
      'language: es\nessential_outcomes: [{id: EO1, statement: Explicar el plan.}]\nevidence: {artifacts: [{id: A1, title: Fotos de una feria grande, outcomes: [EO1]}]}\n',
    ));

  it('can be told to look at longer texts only', () =>
    checkRule(
      rule,
      `${outcomes}evidence: {artifacts: [{id: A1, title: Photographs of the science fair, outcomes: [EO1]}]}\n`,
      configured(rule, 'rules: {claim-supported: {options: {topics: 4}}}\n'),
    ));
});
