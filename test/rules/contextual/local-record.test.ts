import { describe, it } from 'vitest';
import { localRecord as rule } from '../../../server/src/rules/contextual/local-record.js';
import { checkRule } from '../helpers.js';

describe('local-record', () => {
  it('tells that nothing comes straight from the school', () =>
    checkRule(
      rule,
      `
evidence:
  artifacts:
# ^^^^^^^^^ No artifact comes straight from the practitioner’s school, such as a record, data or student work.
    - {id: A1, type: observation, setting: own-school}
    - id: A2
      type: product
    - {id: A3, type: record, setting: other-school}
`,
    ));

  it('tells that nothing comes from the own school at all', () =>
    checkRule(
      rule,
      `
overview: {questions: [{id: Q1, asks: context}]}
evidence: {artifacts: [{id: A1, type: record, setting: other-school}]}
#          ^^^^^^^^^ No artifact comes from the practitioner’s own school;
`,
    ));

  it('is content with one of the four kinds', () => {
    for (const type of ['record', 'data', 'media', 'student-work'])
      checkRule(rule, `evidence: {artifacts: [{id: A1, type: product}, {id: A2, type: ${type}}]}\n`);
  });

  it('is silent where an artifact does not say what it is', () => {
    checkRule(rule, 'evidence:\n  artifacts:\n    - id: A1\n      title: Minutes\n');
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: recrd}]}\n');
  });

  it('says nothing where another check has told the cause', () => {
    // Everything is simulated.
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: record, setting: simulated}]}\n');
    // There are only essays.
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: essay}]}\n');
    // Neither a question nor an artifact is about the school.
    checkRule(
      rule,
      'overview: {questions: [{id: Q1, asks: practice}]}\nevidence: {artifacts: [{id: A1, type: record, setting: other-school}]}\n',
    );
  });

  it('is silent where the section is absent', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'evidence: {artifacts: []}\n');
  });
});
