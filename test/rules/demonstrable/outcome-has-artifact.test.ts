import { describe, expect, it } from 'vitest';
import { outcomeHasArtifact as rule } from '../../../server/src/rules/demonstrable/outcome-has-artifact.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const effects = (text: string, settings = configured(rule, '')) => check(rule, text, settings).map((finding) => finding.effect);

describe('outcome-has-artifact', () => {
  it('tells each outcome without an artifact', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
    statement: Set up a process.
    details: [{id: EO1.a, text: Schedules inspections.}]
  - {id: EO2, statement: Build routines.}
#        ^^^ Essential Outcome EO2 (“Build routines.”) is shown by no artifact.
evidence:
  artifacts:
    - {id: A1, outcomes: [EO1.a]}
`,
    ));

  it('counts more than half as not demonstrated', () => {
    const two = 'essential_outcomes: [{id: EO1}, {id: EO2}]\nevidence: {artifacts: [{id: A1, outcomes: [EO1]}]}\n';
    const three = 'essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]\nevidence: {artifacts: [{id: A1, outcomes: [EO1]}]}\n';
    expect(effects(two)).toEqual(['partially']);
    expect(effects(three)).toEqual(['does-not-meet', 'does-not-meet']);
    const settings = configured(rule, 'rules: {outcome-has-artifact: {options: {share: 0.8}}}\n');
    expect(effects(three, settings)).toEqual(['partially', 'partially']);
  });

  it('is silent where the section or the outcomes are absent', () => {
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\n');
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\nevidence: {artifacts: []}\n');
    checkRule(rule, 'evidence: {artifacts: [{id: A1}]}\n');
  });

  it('leaves a link that leads nowhere to be told there', () => {
    checkRule(rule, 'essential_outcomes: [{id: EO1}, {id: EO2}]\nevidence: {artifacts: [{id: A1, outcomes: [EO1, EO12]}]}\n');
    checkRule(
      rule,
      `
essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]
#                                    ^^^ EO2
#                                               ^^^ EO3
evidence: {artifacts: [{id: A1, outcomes: [EO1, EO12]}]}
`,
    );
  });

  it('links the closest artifact', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Monitor compliance with the law.}
evidence:
  artifacts:
    - {id: A1, title: Inspection log} # of two terms
    - id: A2
      title: Calendar
      description: All dates of compliance. # and who met them
`,
      'Link artifact A2 to EO1',
      `
essential_outcomes:
  - {id: EO1, statement: Monitor compliance with the law.}
evidence:
  artifacts:
    - {id: A1, title: Inspection log} # of two terms
    - id: A2
      title: Calendar
      description: All dates of compliance. # and who met them
      outcomes: [EO1]
`,
    ));

  it('adds an artifact, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}, {id: EO2}]\r\nevidence:\r\n  artifacts:\r\n    - id: A1\r\n      title: Log\r\n      outcomes: [EO2]\r\n\r\n# Part 3\r\n',
      'Add an artifact for EO1',
      'essential_outcomes: [{id: EO1}, {id: EO2}]\r\nevidence:\r\n  artifacts:\r\n    - id: A1\r\n      title: Log\r\n      outcomes: [EO2]\r\n    - id: A2\r\n      title: "TODO: what is submitted"\r\n      type: record\r\n      setting: own-school\r\n      outcomes: [EO1]\r\n\r\n# Part 3\r\n',
    ));

  it('lets the rubric score the artifact, where it scores the outcome', () => {
    const spec = (scores: string) =>
      `essential_outcomes: [{id: EO1}, {id: EO2}]\nevidence:\n  artifacts:\n    - {id: A1, outcomes: [EO1]}\nscoring:\n  rows:\n    - {id: C1, scores: [A1], outcomes: [EO1]}\n    - {id: C2, ${scores}outcomes: [EO2]}\n`;
    checkFix(
      rule,
      spec('scores: [Q1], '),
      'Add an artifact for EO2',
      spec('scores: [Q1, A2], ').replace(
        'scoring:',
        '    - {id: A2, title: "TODO: what is submitted", type: record, setting: own-school, outcomes: [EO2]}\nscoring:',
      ),
    );
  });
});
