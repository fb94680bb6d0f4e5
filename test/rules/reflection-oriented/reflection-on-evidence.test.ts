import { describe, it } from 'vitest';
import { reflectionOnEvidence as rule } from '../../../server/src/rules/reflection-oriented/reflection-on-evidence.js';
import { checkFix, checkRule, configured } from '../helpers.js';

const EVIDENCE = `evidence:
  artifacts:
    - {id: A1, title: Inspection log, outcomes: [EO1]}
    - {id: A2, title: Budget, outcomes: [EO2]}
`;

describe('reflection-on-evidence', () => {
  it('tells a section in which no prompt is about an artifact', () =>
    checkRule(
      rule,
      `
${EVIDENCE}reflection:
^^^^^^^^^^ No prompt looks back on an artifact that the practitioner hands in.
  prompts:
    - {id: P1, text: Why do some routines hold?}
    - {id: P2, about: [], text: What will you change?}
`,
    ));

  it('does not take a question for an artifact', () =>
    checkRule(
      rule,
      `
overview: {questions: [{id: Q1, text: How?}]}
${EVIDENCE}reflection:
^^^^^^^^^^ No prompt looks back on an artifact
  prompts: [{id: P1, about: [Q1], text: Why?}]
`,
    ));

  it('is content with one prompt, however it names the artifact', () => {
    checkRule(rule, `${EVIDENCE}reflection:\n  prompts: [{id: P1, text: Why?}, {id: P2, about: [A2], text: How?}]\n`);
    checkRule(rule, `${EVIDENCE}reflection:\n  prompts: [{id: P1, about: a1, text: Why?}]\n`);
    checkRule(rule, `${EVIDENCE}reflection:\n  prompts: [{id: P1, text: What does A2 show?}]\n`);
  });

  it('leaves a link to nothing, absent evidence and absent prompts to others', () => {
    checkRule(rule, `${EVIDENCE}reflection:\n  prompts: [{id: P1, about: [A9], text: Why?}]\n`);
    checkRule(rule, 'reflection:\n  prompts: [{id: P1, text: Why?}]\n');
    checkRule(rule, EVIDENCE);
    checkRule(rule, `${EVIDENCE}reflection: {prompts: []}\n`);
  });

  it('can be turned off', () =>
    checkRule(
      rule,
      `${EVIDENCE}reflection:\n  prompts: [{id: P1, text: Why?}]\n`,
      configured(rule, 'rules: {reflection-on-evidence: off}\n'),
    ));

  it('links the prompt and the artifact that share words', () =>
    checkFix(
      rule,
      `
${EVIDENCE}reflection:
  prompts:
    - id: P1
      outcomes: [EO2] # money
      text: Why?
    - id: P2 # repairs
      outcomes: [EO1]
      text: Which inspection surprised you?
essential_outcomes: [{id: EO1}, {id: EO2}]
`,
      'Let P2 be about A1 (Inspection log)',
      `
${EVIDENCE}reflection:
  prompts:
    - id: P1
      outcomes: [EO2] # money
      text: Why?
    - id: P2 # repairs
      about: [A1]
      outcomes: [EO1]
      text: Which inspection surprised you?
essential_outcomes: [{id: EO1}, {id: EO2}]
`,
    ));

  it('links by a common outcome, in braces and with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\r\nevidence: {artifacts: [{id: A1, title: Log, outcomes: [EO1]}]}\r\nreflection: {prompts: [{id: P1, about: [], outcomes: [EO1], text: "Why?"}]}\r\n',
      'Let P1 be about A1 (Log)',
      'essential_outcomes: [{id: EO1}]\r\nevidence: {artifacts: [{id: A1, title: Log, outcomes: [EO1]}]}\r\nreflection: {prompts: [{id: P1, about: [A1], outcomes: [EO1], text: "Why?"}]}\r\n',
    ));
});
