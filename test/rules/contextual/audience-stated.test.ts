import { describe, it } from 'vitest';
import { audienceStated as rule } from '../../../server/src/rules/contextual/audience-stated.js';
import { checkFix, checkRule } from '../helpers.js';

describe('audience-stated', () => {
  it('tells that nobody says whom it is for', () => {
    checkRule(rule, 'title: A\nhours: 20\n^^^^^ It is not said whom this microcredential is for.\ncompetency: B\n');
    checkRule(rule, 'audience:\n^^^^^^^^ It is not said whom\n');
    checkRule(rule, 'audience: ""\n^^^^^^^^ It is not said whom\n');
  });

  it('is silent where it is said', () => {
    checkRule(rule, 'audience: School principals\n');
    checkRule(rule, 'audience: >\n  School principals and\n  assistant principals\n');
  });

  it('says nothing of a file that is not read to its end', () =>
    checkRule(rule, 'title: "Leading\naudience: School principals\n'));

  it('adds it where it belongs, with Windows line ends', () => {
    checkFix(
      rule,
      'hours: 20 # about\r\ncompetency: B\r\n',
      'Add Audience',
      'hours: 20 # about\r\naudience: "TODO: who this is for"\r\ncompetency: B\r\n',
    );
    checkFix(rule, '{hours: 20, method: B}\n', 'Add Audience', '{hours: 20, audience: "TODO: who this is for", method: B}\n');
    checkFix(rule, 'audience: # ask\nhours: 20\n', 'Add Audience', 'audience: "TODO: who this is for" # ask\nhours: 20\n');
  });
});
