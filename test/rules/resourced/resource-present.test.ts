import { describe, it } from 'vitest';
import { resourcePresent as rule } from '../../../server/src/rules/resourced/resource-present.js';
import { checkFix, checkRule } from '../helpers.js';

describe('resource-present', () => {
  it('tells that no resources are offered, where they belong', () => {
    checkRule(rule, 'title: Leading Data Literacy\nresearch: []\n^^^^^^^^ No resources are offered.\noverview: {}\n');
    checkRule(rule, 'resources: []\n^^^^^^^^^ No resources are offered.\n');
  });

  it('is silent where there is one, in any style', () => {
    checkRule(rule, 'resources: [{id: S1}]\n');
    checkRule(rule, 'resources:\n  - id: S1\n');
  });

  it('says nothing of a file that is not read to its end', () => checkRule(rule, 'title: "Leading\nresources: [{id: S1}]\n'));

  it('adds information and a tool for all outcomes, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\r\noverview: {} # Part 1\r\n',
      'Add Resources',
      'essential_outcomes: [{id: EO1}]\r\nresources:\r\n  - id: S1\r\n    title: "TODO: name of the resource"\r\n    url: "https://"\r\n    kind: information\r\n    access: public\r\n    use: "TODO: what to use it for"\r\n    outcomes: [EO1]\r\n  - id: S2\r\n    title: "TODO: name of the resource"\r\n    url: "https://"\r\n    kind: tool\r\n    access: public\r\n    use: "TODO: what to use it for"\r\n    outcomes: [EO1]\r\noverview: {} # Part 1\r\n',
    ));
});
