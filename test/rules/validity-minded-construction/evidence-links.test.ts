import { describe, expect, it } from 'vitest';
import { evidenceLinks as rule } from '../../../server/src/rules/validity-minded-construction/evidence-links.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const outcomes = `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
  - {id: EO2, statement: Share findings with families.}
`;

describe('evidence-links', () => {
  it('tells each artifact, prompt and row that is linked to nothing', () =>
    checkRule(
      rule,
      `
${outcomes}overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
    - {id: Q2, asks: practice, outcomes: [EO1, EO2], text: How do you begin?}
evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO1, EO2]}
    - {id: A2, title: A letter of recommendation}
#          ^^ Artifact A2 (“A letter of recommendation”) is linked to no essential outcome.
reflection:
  prompts:
    - {id: P1, outcomes: [EO2], text: What surprised you?}
    - {id: P2, outcomes: [], text: What comes next?}
#          ^^ Prompt P2 (“What comes next?”) is linked to no essential outcome.
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1]}
    - {id: C2, scores: [P1]}
#          ^^ Scoring row C2 is linked to no essential outcome.
`,
    ));

  it('tells a question about the practice, as long as no outcome lacks one', () => {
    const questions = (rest: string) =>
      `${outcomes}overview:\n  questions:\n    - {id: Q1, asks: context, text: Whom do you serve?}\n${rest}`;
    checkRule(
      rule,
      questions(`    - {id: Q2, asks: practice, outcomes: [EO1, EO2], text: How do you begin?}
    - {id: Q3, text: What did it cost?}
#          ^^ Question Q3 (“What did it cost?”) is linked to no essential outcome.
`),
    );
    // Told at the outcome that it leaves out.
    checkRule(rule, questions('    - {id: Q2, outcomes: [EO1], text: How?}\n    - {id: Q3, text: What did it cost?}\n'));
  });

  it('leaves the question that should be about the setting to the check for it', () =>
    checkRule(
      rule,
      `${outcomes}overview:\n  questions:\n    - {id: Q1, text: Whom do you serve?}\n    - {id: Q2, outcomes: [EO1, EO2], text: How?}\n`,
    ));

  it('leaves to the checks for outcomes what leaves an outcome without an artifact, or too many without a prompt', () => {
    checkRule(rule, `${outcomes}evidence:\n  artifacts: [{id: A1, outcomes: [EO1]}, {id: A2, title: Letter}]\n`);
    checkRule(
      rule,
      `
${outcomes}evidence:
  artifacts:
    - {id: A1, title: Minutes}
reflection:
  prompts: [{id: P1, outcomes: [EO1]}, {id: P2, outcomes: [EO2]}]
`,
    );
    checkRule(
      rule,
      `${outcomes}  - {id: EO3}\nreflection:\n  prompts: [{id: P1, outcomes: [EO1]}, {id: P2, text: What next?}]\n`,
    );
  });

  it('leaves a prompt to the criterion of reflection where another one drifts and too many outcomes are left out', () => {
    const prompts = (second: string) =>
      `essential_outcomes:
  - {id: EO1, statement: Write weekly reflections., details: [{id: EO1.a, text: Keeps a journal.}]}
  - {id: EO2, statement: Assess leadership against a published standard.}
  - {id: EO3, statement: Carry out a growth plan.}
evidence: {artifacts: [{id: A1, title: Log, outcomes: [EO1, EO2, EO3]}]}
reflection:
  prompts:
    - {id: P1, outcomes: [EO1], text: Which weekly journal changed a decision?}
    - {id: P2, outcomes: [EO3], text: ${second}}
    - {id: P3, text: Why?}
`;
    checkRule(rule, prompts('How will you raise money for band uniforms?'));
    expect(check(rule, prompts('What does the growth plan leave out?'))).toHaveLength(1);
  });

  it('means that the criterion is not met where more than half is linked to nothing', () => {
    const text = `${outcomes}evidence:\n  artifacts: [{id: A1}, {id: A2}, {id: A3, outcomes: [EO1, EO2]}]\n`;
    expect(check(rule, text).map(({ effect }) => effect)).toEqual(['does-not-meet', 'does-not-meet']);
    const settings = configured(rule, 'rules: {evidence-links: {options: {share: 0.7}}}\n');
    expect(check(rule, text, settings).map(({ effect }) => effect)).toEqual(['partially', 'partially']);
  });

  it('is silent without outcomes, and about what is told as a wrong type', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1, title: Minutes}, {id: A2, title: B, outcomes: [EO1]}]}\n');
    checkRule(rule, `${outcomes}evidence:\n  artifacts: [{id: A1, outcomes: {EO1: yes}}, {id: A2, outcomes: [EO1]}]\n`);
  });

  it('links an artifact to the outcome that it speaks of', () =>
    checkFix(
      rule,
      `${outcomes}evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO1, EO2]}
    - id: A2
      title: Letter to families # in two languages
      type: record
`,
      'Link A2 to EO2',
      `${outcomes}evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO1, EO2]}
    - id: A2
      title: Letter to families # in two languages
      type: record
      outcomes: [EO2]
`,
    ));

  it('links a row to the outcomes of what it scores, with Windows line ends', () =>
    checkFix(
      rule,
      `${outcomes}evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO2]}
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1]}
    - {id: C2, scores: [A1], levels: {proficient: Good.}}
`.replaceAll('\n', '\r\n'),
      'Link C2 to EO2',
      `${outcomes}evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO2]}
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1]}
    - {id: C2, scores: [A1], outcomes: [EO2], levels: {proficient: Good.}}
`.replaceAll('\n', '\r\n'),
    ));

  it('links a row to all that its components are about', () => {
    const spec = (row: string) =>
      `essential_outcomes: [{id: EO1}, {id: EO2}]\nevidence: {artifacts: [{id: A1, outcomes: [EO1]}, {id: A2, outcomes: [EO2]}]}\nscoring: {rows: [{id: C1, scores: [A1, A2]${row}}]}\n`;
    checkFix(rule, spec(''), 'Link C1 to EO1 and EO2', spec(', outcomes: [EO1, EO2]'));
  });
});
