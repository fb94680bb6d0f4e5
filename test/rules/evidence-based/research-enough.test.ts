import { describe, expect, it } from 'vitest';
import { researchEnough as rule } from '../../../server/src/rules/evidence-based/research-enough.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('research-enough', () => {
  it('tells fewer than three', () => {
    checkRule(
      rule,
      `
research:
^^^^^^^^ There are only 2 research sources; at least 3 are expected.
  - {id: R1, citation: A}
  - {id: R2, citation: B}
`,
    );
    checkRule(rule, 'research: [{id: R1, citation: A}]\n^^^^^^^^ There is only 1 research source;\n');
  });

  it('accepts three, in any style', () => {
    checkRule(rule, 'research: [{id: R1, citation: A}, {id: R2, citation: B}, {id: R3, citation: C}]\n');
    checkRule(rule, 'research:\n  - id: R1\n  - id: R2\n  - id: R3\n');
  });

  it('does not count a source twice', () =>
    checkRule(
      rule,
      `
research:
^^^^^^^^ There are only 2 research sources, because R3 repeats another; at least 3
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner."}
  - {id: R2, citation: "Hattie, J. (2009). Visible learning."}
  - id: R3
    citation: >
      Schön, D. A. (1983).
      The Reflective Practitioner
`,
    ));

  it('counts what stands in the list in a wrong form, which is told there', () =>
    checkRule(rule, 'research:\n  - Schön (1983)\n  - Hattie (2009)\n  - {id: R3}\n'));

  it('is silent where the section is absent, empty or no list', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'research: []\n');
    checkRule(rule, 'research: 3\n');
    checkRule(rule, '');
  });

  it('asks for as many as the library wants', () => {
    const settings = configured(rule, 'rules: {research-enough: {options: {least: 5}}}\n');
    checkRule(rule, 'research: [{id: R1}, {id: R2}, {id: R3}]\n^^^^^^^^ only 3 research sources; at least 5\n', settings);
    checkRule(rule, 'research: [{id: R1}]\n', configured(rule, 'rules: {research-enough: {options: {least: 1}}}\n'));
  });

  it('is soft while the text is a draft', () => {
    const severity = (status: string) => check(rule, `status: ${status}\nresearch: [{id: R1}]\n`)[0]?.severity;
    expect(severity('draft')).toBe('information');
    expect(severity('in-review')).toBe('warning');
  });

  it('adds a source to fill in', () =>
    checkFix(
      rule,
      `
essential_outcomes: [{id: EO1}]
research:
  - {id: R1, citation: A} # the first
  - {id: R4, citation: B}
# The resources follow.
resources: []
`,
      'Add a research source',
      `
essential_outcomes: [{id: EO1}]
research:
  - {id: R1, citation: A} # the first
  - {id: R4, citation: B}
  - {id: R2, citation: "TODO: author, year, title, where it appeared", type: peer-reviewed, outcomes: [EO1]}
# The resources follow.
resources: []
`,
    ));

  it('adds it in blocks, with Windows line ends', () =>
    checkFix(
      rule,
      'research:\r\n  - id: R1\r\n    citation: A\r\n  - id: R2\r\n    citation: B\r\n',
      'Add a research source',
      'research:\r\n  - id: R1\r\n    citation: A\r\n  - id: R2\r\n    citation: B\r\n  - id: R3\r\n    citation: "TODO: author, year, title, where it appeared"\r\n    type: peer-reviewed\r\n    outcomes: []\r\n',
    ));

  it('adds as many as are missing', () => {
    const source = (id: string) =>
      `{id: ${id}, citation: "TODO: author, year, title, where it appeared", type: peer-reviewed, outcomes: []}`;
    checkFix(
      rule,
      'research: [{id: R1, citation: A}]\n',
      'Add 2 research sources',
      `research: [{id: R1, citation: A}, ${source('R2')}, ${source('R3')}]\n`,
    );
  });
});
