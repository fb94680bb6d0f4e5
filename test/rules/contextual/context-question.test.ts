import { describe, expect, it } from 'vitest';
import { contextQuestion as rule } from '../../../server/src/rules/contextual/context-question.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const questions = 'overview: {questions: [{id: Q1, asks: practice}]}\n';
const effects = (text: string) => check(rule, text).map((finding) => finding.effect);

describe('context-question', () => {
  it('tells that no question asks about the setting', () => {
    checkRule(
      rule,
      'overview:\n^^^^^^^^ No question asks about the place where the practitioner works.\n  questions:\n    - {id: Q1, asks: practice}\n    - id: Q2\n',
    );
    checkRule(
      rule,
      'overview: {questions: [{id: Q1}]}\n^^^^^^^^ about the place where the educator works\n',
      configured(rule, 'terms: {earner: educator}\n'),
    );
  });

  it('counts it as not met where nothing comes from the own school either', () => {
    const other = `${questions}evidence: {artifacts: [{id: A1, setting: other-school}, {id: A2, setting: simulated}]}\n`;
    expect(check(rule, other).map((finding) => finding.message)).toEqual([
      'No question asks about the place where the practitioner works, and no artifact comes from there.',
    ]);
    expect(effects(other)).toEqual(['does-not-meet']);
    expect(effects(questions)).toEqual(['partially']);
    expect(effects(`${questions}evidence: {artifacts: [{id: A1}, {id: A2, setting: other-school}]}\n`)).toEqual(['partially']);
  });

  it('leaves it to another check to say that everything is simulated', () => {
    const [finding] = check(rule, `${questions}evidence: {artifacts: [{id: A1, setting: simulated}]}\n`);
    expect(finding?.message).toBe('No question asks about the place where the practitioner works.');
    expect(finding?.effect).toBe('does-not-meet');
  });

  it('is silent where one asks, or may have been meant to', () => {
    checkRule(rule, 'overview:\n  questions:\n    - id: Q1\n      asks: context\n    - {id: Q2, asks: practice}\n');
    checkRule(rule, 'overview: {questions: [{id: Q1, asks: contxt}]}\n');
  });

  it('is silent where the section is absent or empty', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'overview: {questions: []}\n');
  });

  it('adds a question, with Windows line ends', () => {
    checkFix(
      rule,
      'overview:\r\n  questions:\r\n    - id: Q1\r\n      asks: practice # first\r\nevidence: {}\r\n',
      'Add a question about the setting',
      'overview:\r\n  questions:\r\n    - id: Q1\r\n      asks: practice # first\r\n    - id: Q2\r\n      asks: context\r\n      text: "TODO: ask about the school and its people"\r\nevidence: {}\r\n',
    );
    checkFix(
      rule,
      questions,
      'Add a question about the setting',
      'overview: {questions: [{id: Q1, asks: practice}, {id: Q2, asks: context, text: "TODO: ask about the school and its people"}]}\n',
    );
  });

  it('says that it mends a part where the artifacts are missing too', () => {
    const text = `${questions}evidence: {artifacts: [{id: A1, setting: other-school}]}\n`;
    expect(check(rule, text)[0]?.fixes()[0]?.title).toBe('Add a question about the setting, one of 2 things that are missing');
  });
});
