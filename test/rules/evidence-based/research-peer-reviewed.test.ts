import { describe, expect, it } from 'vitest';
import { researchPeerReviewed as rule } from '../../../server/src/rules/evidence-based/research-peer-reviewed.js';
import { check, checkRule } from '../helpers.js';

describe('research-peer-reviewed', () => {
  it('tells that none is declared', () => {
    checkRule(
      rule,
      `
research:
^^^^^^^^ No research source is declared to be peer-reviewed
  - {id: R1, type: book}
  - {id: R2, type: research-synthesis}
`,
    );
    checkRule(rule, 'research:\n^^^^^^^^ peer-reviewed\n  - id: R1\n    citation: A\n');
  });

  it('is content with one', () => checkRule(rule, 'research: [{id: R1, type: book}, {id: R2, type: peer-reviewed}]\n'));

  it('leaves a kind that the format does not know to be told as such', () =>
    checkRule(rule, 'research: [{id: R1, type: book}, {id: R2, type: peer reviewed}]\n'));

  it('is silent where the section is absent or empty', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'research: []\n');
  });

  it('is soft in a draft only while a kind is still to be written', () => {
    const severity = (sources: string) => check(rule, `status: draft\nresearch: [${sources}]\n`)[0]?.severity;
    expect(severity('{id: R1, type: book}, {id: R2}')).toBe('information');
    expect(severity('{id: R1, type: book}, {id: R2, type: report}')).toBe('warning');
  });
});
