import { describe, it } from 'vitest';
import { researchCurrent as rule } from '../../../server/src/rules/evidence-based/research-current.js';
import { checkRule, configured } from '../helpers.js';

const in2026 = configured(rule, 'rules: {research-current: {options: {thisYear: 2026}}}\n');

describe('research-current', () => {
  it('tells research that has grown old', () =>
    checkRule(
      rule,
      `
research:
^^^^^^^^ The newest research source (R2) is from 2015; one from the last 10 years is expected.
  - {id: R1, year: 1983}
  - {id: R2, year: 2015}
`,
      in2026,
    ));

  it('is content with one that is ten years old', () =>
    checkRule(rule, 'research:\n  - id: R1\n    year: 1983\n  - id: R2\n    year: 2016\n', in2026));

  it('reads the year from the citation where it is stated nowhere else', () => {
    const citation = (year: number) =>
      `{id: R1, citation: "Hattie, J. (${year}). Visible learning. Routledge, 12(3), 1091-1123."}`;
    checkRule(rule, `research: [${citation(2009)}]\n^^^^^^^^ (R1) is from 2009\n`, in2026);
    checkRule(rule, `research: [${citation(2020)}]\n`, in2026);
  });

  it('is silent where a source does not say how old it is', () =>
    checkRule(rule, 'research: [{id: R1, year: 1983}, {id: R2, citation: "CASEL. (n.d.). A framework."}]\n', in2026));

  it('is silent where the section is absent or empty', () => {
    checkRule(rule, 'title: Leading Data Literacy\n', in2026);
    checkRule(rule, 'research: []\n', in2026);
  });

  it('counts as many years as the library wants', () => {
    const settings = configured(rule, 'rules: {research-current: {options: {thisYear: 2026, years: 20}}}\n');
    checkRule(rule, 'research: [{id: R1, year: 2006}]\n', settings);
    checkRule(rule, 'research: [{id: R1, year: 2005}]\n^^^^^^^^ from 2005; one from the last 20 years\n', settings);
  });

  it('counts from this year by itself', () => {
    const year = new Date().getFullYear();
    checkRule(rule, `research: [{id: R1, year: ${year - 10}}]\n`);
    checkRule(rule, `research: [{id: R1, year: ${year - 11}}]\n^^^^^^^^ from ${year - 11}\n`);
  });
});
