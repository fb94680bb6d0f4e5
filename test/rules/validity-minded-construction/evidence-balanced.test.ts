import { describe, it } from 'vitest';
import { evidenceBalanced as rule } from '../../../server/src/rules/validity-minded-construction/evidence-balanced.js';
import { checkRule, configured } from '../helpers.js';

const spec = (...links: string[]) =>
  `essential_outcomes:\n  - {id: EO1}\n  - {id: EO2}\n  - {id: EO3}\nevidence:\n  artifacts:\n${links.map((link, at) => `    - {id: A${at + 1}, outcomes: [${link}]}\n`).join('')}`;

describe('evidence-balanced', () => {
  it('tells an outcome that holds more than half of the artifacts', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
  - id: EO2
#       ^^^ Essential Outcome EO2 (“Share findings.”) holds 3 of the 5 artifacts, more than all the others together.
    statement: Share findings.
  - id: EO3
evidence:
  artifacts:
    - {id: A1, outcomes: [EO1]}
    - {id: A2, outcomes: [EO2]}
    - {id: A3, outcomes: [EO2]}
    - {id: A4, outcomes: [EO2]}
    - id: A5
      outcomes:
        - EO3
`,
    ));

  it('counts an artifact that serves several outcomes as a part for each', () => {
    checkRule(rule, spec('EO1', 'EO1, EO2', 'EO1, EO3', 'EO2'));
    checkRule(rule, spec('EO1', 'EO1', 'EO2', 'EO3'));
  });

  it('is silent with few artifacts or outcomes', () => {
    checkRule(rule, spec('EO1', 'EO1', 'EO2, EO3'));
    checkRule(
      rule,
      'essential_outcomes: [{id: EO1}]\nevidence: {artifacts: [{outcomes: [EO1]}, {outcomes: [EO1]}, {outcomes: [EO1]}, {outcomes: [EO1]}]}\n',
    );
  });

  it('is silent where an outcome has none, which is told by itself, and without evidence', () => {
    checkRule(rule, spec('EO1', 'EO1', 'EO1', 'EO2'));
    checkRule(rule, 'essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]\n');
  });

  it('can be told what is too much', () =>
    checkRule(
      rule,
      spec('EO1', 'EO1', 'EO1', 'EO2, EO3'),
      configured(rule, 'rules: {evidence-balanced: {options: {share: 0.8}}}\n'),
    ));
});
