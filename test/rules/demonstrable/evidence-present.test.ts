import { describe, it } from 'vitest';
import { evidencePresent as rule } from '../../../server/src/rules/demonstrable/evidence-present.js';
import { checkFix, checkRule } from '../helpers.js';

describe('evidence-present', () => {
  it('tells that no artifact is asked for', () => {
    checkRule(rule, 'title: A\noverview: {}\n^^^^^^^^ No artifact is asked for.\nreflection: {}\n');
    checkRule(rule, 'evidence:\n^^^^^^^^ No artifact is asked for.\n  locator: page\n');
    checkRule(rule, 'evidence: {artifacts: []}\n^^^^^^^^ No artifact is asked for.\n');
  });

  it('is silent where there is one, in any style', () => {
    checkRule(rule, 'evidence: {artifacts: [{id: A1}]}\n');
    checkRule(rule, 'evidence:\n  artifacts:\n    - id: A1\n');
  });

  it('says nothing of a file that is not read to its end', () =>
    checkRule(rule, 'title: "Leading\nevidence: {artifacts: [{id: A1}]}\n'));

  it('adds the section, or what it lacks, with Windows line ends', () => {
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\r\nreflection: {} # Part 3\r\n',
      'Add Skill Demonstration',
      'essential_outcomes: [{id: EO1}]\r\nevidence:\r\n  locator: page or time stamp\r\n  student_work:\r\n    applicable: false\r\n    because: "TODO: why no student work is asked for"\r\n  artifacts:\r\n    - id: A1\r\n      title: "TODO: what is submitted"\r\n      type: record\r\n      setting: own-school\r\n      occasions: 2\r\n      outcomes: [EO1]\r\nreflection: {} # Part 3\r\n',
    );
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\nevidence:\n  locator: page # or slide\n',
      'Add Skill Demonstration',
      'essential_outcomes: [{id: EO1}]\nevidence:\n  locator: page # or slide\n  artifacts:\n    - id: A1\n      title: "TODO: what is submitted"\n      type: record\n      setting: own-school\n      occasions: 2\n      outcomes: [EO1]\n',
    );
  });
});
