import { describe, it } from 'vitest';
import { reflectionLength as rule } from '../../../server/src/rules/reflection-oriented/reflection-length.js';
import { checkFix, checkRule, configured } from '../helpers.js';

describe('reflection-length', () => {
  it('tells a length that is absent, or half of one', () => {
    checkRule(
      rule,
      `
reflection:
^^^^^^^^^^ It is not said how long the reflection should be.
  prompts: [{id: P1}]
`,
    );
    checkRule(
      rule,
      `
reflection:
  words: {min: 300}
# ^^^^^ It is not said how long the reflection may be at the longest.
  prompts: [{id: P1}]
`,
    );
    checkRule(
      rule,
      `
reflection:
  words: {min: , max: 600}
# ^^^^^ It is not said how long the reflection may be at the shortest.
  prompts: [{id: P1}]
`,
    );
    checkRule(
      rule,
      `
reflection:
  words:
# ^^^^^ It is not said how long the reflection should be.
  prompts: [{id: P1}]
`,
    );
  });

  it('tells a least that is more than the most', () =>
    checkRule(
      rule,
      `
reflection:
  words: {min: 900, max: 500}
#                        ^^^ The reflection should have at least 900 words and at most 500; no text can have both.
  prompts: [{id: P1}]
`,
    ));

  it('is silent with both, without prompts, and where something else stands', () => {
    checkRule(rule, 'reflection:\n  words: {min: 500, max: 500}\n  prompts: [{id: P1}]\n');
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'reflection: {prompts: []}\n');
    checkRule(rule, 'reflection: {words: about 500, prompts: [{id: P1}]}\n');
    checkRule(rule, 'reflection: {words: {min: few, max: many}, prompts: [{id: P1}]}\n');
    checkRule(rule, 'reflection: [{id: P1}]\n');
    checkRule(rule, 'reflection: {prompts: [{id: P1}]}\n', configured(rule, 'rules: {reflection-length: off}\n'));
  });

  it('asks for 500 to 900 words', () => {
    checkFix(
      rule,
      'reflection: # Part 3\r\n  prompts: # two\r\n    - {id: P1}\r\n',
      'Ask for 500 to 900 words',
      'reflection: # Part 3\r\n  words: {min: 500, max: 900}\r\n  prompts: # two\r\n    - {id: P1}\r\n',
    );
    checkFix(
      rule,
      'reflection: {prompts: [{id: P1}]}\n',
      'Ask for 500 to 900 words',
      'reflection: {words: {min: 500, max: 900}, prompts: [{id: P1}]}\n',
    );
    checkFix(
      rule,
      'reflection:\n  words: # to do\n  prompts: [{id: P1}]\n',
      'Ask for 500 to 900 words',
      'reflection:\n  words: {min: 500, max: 900} # to do\n  prompts: [{id: P1}]\n',
    );
  });

  it('adds the other bound', () => {
    checkFix(
      rule,
      'reflection:\n  words: {min: 300}\n  prompts: [{id: P1}]\n',
      'Ask for at most 900 words',
      'reflection:\n  words: {min: 300, max: 900}\n  prompts: [{id: P1}]\n',
    );
    checkFix(
      rule,
      'reflection:\n  words:\n    min: 1000\n  prompts: [{id: P1}]\n',
      'Ask for at most 1500 words',
      'reflection:\n  words:\n    min: 1000\n    max: 1500\n  prompts: [{id: P1}]\n',
    );
    checkFix(
      rule,
      'reflection:\n  words:\n    max: 400\n  prompts: [{id: P1}]\n',
      'Ask for at least 200 words',
      'reflection:\n  words:\n    min: 200\n    max: 400\n  prompts: [{id: P1}]\n',
    );
  });
});
