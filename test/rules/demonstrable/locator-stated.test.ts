import { describe, it } from 'vitest';
import { locatorStated as rule } from '../../../server/src/rules/demonstrable/locator-stated.js';
import { checkFix, checkRule } from '../helpers.js';

describe('locator-stated', () => {
  it('tells that nobody says where the proof stands', () =>
    checkRule(
      rule,
      'evidence:\n^^^^^^^^ It is not said how an earner points to the proof in an artifact\n  artifacts:\n    - {id: A1, locator: page}\n    - {id: A2}\n',
    ));

  it('is content where the section or each artifact says it', () => {
    checkRule(rule, 'evidence: {locator: page, artifacts: [{id: A1}]}\n');
    checkRule(rule, 'evidence:\n  artifacts:\n    - id: A1\n      locator: page\n    - {id: A2, locator: minute}\n');
  });

  it('leaves an empty one to be told as empty, and is silent where the section is absent', () => {
    checkRule(rule, 'evidence:\n  locator:\n  artifacts: [{id: A1}]\n');
    checkRule(rule, 'evidence: {artifacts: []}\n');
    checkRule(rule, 'title: Leading Data Literacy\n');
  });

  it('adds one in every style', () => {
    checkFix(
      rule,
      'evidence:\r\n  # Part 2\r\n  artifacts:\r\n    - {id: A1}\r\n',
      'Say how the proof is pointed to',
      'evidence:\r\n  locator: "TODO: page or time stamp"\r\n  # Part 2\r\n  artifacts:\r\n    - {id: A1}\r\n',
    );
    checkFix(
      rule,
      'evidence: {artifacts: [{id: A1}]}\n',
      'Say how the proof is pointed to',
      'evidence: {locator: "TODO: page or time stamp", artifacts: [{id: A1}]}\n',
    );
  });
});
