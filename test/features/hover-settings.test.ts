import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.js';
import { saidIn } from './helpers.js';

const said = (marked: string, others?: Record<string, string>) => saidIn('mcspec.yaml', marked, others);

describe('a rule', () => {
  test('by its name: what it asks, why, what a finding means, how loudly it speaks', () => {
    const about = saidIn('mcspec.yaml', 'rules:\n  outcome-‸count: off\n', {}, (rule) => `pages:/${rule}.md`);
    const { page } = rules.find(({ id }) => id === 'outcome-count') ?? {};
    expect(about).toMatch(/^‹outcome-count› \*\*outcome-count\*\*/);
    for (const part of [
      page?.asks,
      page?.why,
      '*Right-Sized and -Labeled*: With a finding, the criterion is met partially at best.',
      'Shown as: warning',
      '- `min`: ',
      '[More about this check](pages:/outcome-count.md)',
    ])
      expect(about).toContain(part);
  });

  test('has no link where its page cannot be opened', () => {
    expect(said('rules: {outcome-‸count: off}')).not.toContain('](');
  });

  test('beside the ten criteria', () => {
    expect(said('rules:\n  known-‸keys: off\n  strategy-once: off\n')).toContain('*Consistent*');
    expect(said('rules:\n  strategy-‸once: off\n')).toContain('*Alignment*: A finding changes none of the ten verdicts.');
    expect(said('rules:\n  wrong-‸type: off\n')).toContain('*Structure*');
  });

  test('that is not there says nothing', () => {
    expect(said('rules:\n  no-such-‸check: off\n')).toBeUndefined();
  });
});

describe('names and words', () => {
  test('an option: what it is, and its default', () => {
    const about = said('rules:\n  outcome-count: {options: {mi‸n: 2}}\n');
    expect(about).toMatch(/^‹min› \*\*min\*\*/);
    expect(about).toContain('Default: `3`');
  });

  test.each([
    ['sta‸cks: [A]', '**Stacks**\n\nThe groups into which'],
    ['iss‸uer: {}', '**Badge issuer**'],
    ['issuer: {em‸ail: x}', '**E-mail**'],
    ['rules:\n  outcome-count:\n    sever‸ity: off', '**Severity**'],
    ['rules:\n  outcome-count: inform‸ation', 'Marked in blue'],
    ['rules:\n  outcome-count: {severity: "hi‸nt"}', 'A quiet suggestion.'],
    ['rules:\n  outcome-count: fal‸se', 'not checked at all'],
    ['stakcs‸: [A]', '**Stacks**'],
    ['frameworks: [building-r‸anks]', '2 domains, 15 dimensions, 54 strategies'],
  ])('%j', (marked, expected) => {
    expect(said(marked)).toContain(expected);
  });

  test('a framework of the library', () => {
    const text = 'framework: our-state\ntitle: Our *State*\npublisher: Us\nyear: 2025\ndomains: []\ndimensions: []\n';
    expect(said('frameworks: [./a/s‸.framework.yaml]', { 'a/s.framework.yaml': text })).toContain(
      '**Our \\*State\\***\n\nUs, 2025\n\n0 domains, 0 dimensions, 0 strategies',
    );
  });

  test.each([
    'library: Ou‸rs',
    '# rul‸es:',
    'unknown‸: x',
    'stacks: [Oper‸ations]',
    'frameworks: [none‸]',
    'issuer: ‸',
    '‸',
    'a: *b‸',
  ])('nothing is said of %j', (marked) => {
    expect(said(marked)).toBeUndefined();
  });
});
