import { describe, it } from 'vitest';
import { researchPresent as rule } from '../../../server/src/rules/evidence-based/research-present.js';
import { checkFix, checkRule } from '../helpers.js';

describe('research-present', () => {
  it('tells that no research is cited, where it belongs', () =>
    checkRule(
      rule,
      `
title: Leading Data Literacy
essential_outcomes: [{id: EO1, statement: Lead a cycle of inquiry.}]
^^^^^^^^^^^^^^^^^^ No research is cited.
resources: []
`,
    ));

  it('tells a list that is empty at its key', () => {
    checkRule(rule, 'research: []\n^^^^^^^^ No research is cited.\n');
    checkRule(rule, 'research:\n^^^^^^^^ No research is cited.\n');
  });

  it('is silent where there is a source, in any style', () => {
    checkRule(rule, 'research: [{id: R1}]\n');
    checkRule(rule, 'research:\n  - id: R1\n');
  });

  it('says nothing of a file that is not read to its end', () => checkRule(rule, 'title: "Leading\nresearch:\n  - {id: R1}\n'));

  it('adds as many sources as are expected, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}, {id: EO2}] # two\r\nresources: []\r\n',
      'Add Research',
      'essential_outcomes: [{id: EO1}, {id: EO2}] # two\r\nresearch:\r\n  - id: R1\r\n    citation: "TODO: author, year, title, where it appeared"\r\n    type: peer-reviewed\r\n    outcomes: [EO1, EO2]\r\n  - id: R2\r\n    citation: "TODO: author, year, title, where it appeared"\r\n    type: peer-reviewed\r\n    outcomes: [EO1, EO2]\r\n  - id: R3\r\n    citation: "TODO: author, year, title, where it appeared"\r\n    type: peer-reviewed\r\n    outcomes: [EO1, EO2]\r\nresources: []\r\n',
    ));
});
