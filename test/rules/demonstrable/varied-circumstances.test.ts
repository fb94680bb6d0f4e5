import { describe, it } from 'vitest';
import { variedCircumstances as rule } from '../../../server/src/rules/demonstrable/varied-circumstances.js';
import { checkRule, configured } from '../helpers.js';

describe('varied-circumstances', () => {
  it('tells that everything comes from one occasion', () =>
    checkRule(
      rule,
      `
evidence:
  artifacts:
# ^^^^^^^^^ No artifact has to come from more than one occasion, place or group.
    - {id: A1, title: Log of an inspection, type: record, occasions: 1}
    - id: A2
      title: Survey of families
      type: data
`,
    ));

  it('is content with one artifact from two occasions, or with two places', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: record}, {id: A2, type: data, occasions: 2}]}\n');
    checkRule(
      rule,
      'evidence:\n  artifacts:\n    - id: A1\n      setting: own-school\n    - id: A2\n      setting: other-school\n',
    );
  });

  it('reads the words of an artifact that states no number', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1, title: Minutes of two team meetings}]}\n');
    checkRule(rule, 'evidence: {artifacts: [{id: A1, title: Log, description: Entries of several weeks.}]}\n');
    checkRule(
      rule,
      'evidence: {artifacts: [{id: A1, title: Minutes of two meetings, occasions: 1}]}\n#          ^^^^^^^^^ one occasion\n',
    );
  });

  it('takes one that states no number for one occasion where another states its number', () =>
    checkRule(
      rule,
      'evidence: {artifacts: [{id: A1, title: Log, occasions: 1}, {id: A2, title: Minutes of two meetings}]}\n#          ^^^^^^^^^ one occasion\n',
    ));

  it('leaves a number that cannot be read, and essays, to be told as such', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1, title: Log, occasions: two}]}\n');
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: essay, occasions: 1}]}\n');
  });

  it('is silent where the section is absent', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'evidence: {artifacts: []}\n');
  });

  it('asks for as many as the library wants', () => {
    const settings = configured(rule, 'rules: {varied-circumstances: {options: {least: 3}}}\n');
    checkRule(
      rule,
      'evidence: {artifacts: [{id: A1, occasions: 2}]}\n#          ^^^^^^^^^ 3 occasions, places or groups\n',
      settings,
    );
    checkRule(rule, 'evidence: {artifacts: [{id: A1, occasions: 3}]}\n', settings);
  });
});
