import { describe, expect, test } from 'vitest';
import { libraryShape } from '../../server/src/engine/library-shape.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { afterTaking, offersIn } from './helpers.js';

const file = 'mcspec.yaml';
const offers = (marked: string, others?: Record<string, string>) => offersIn(file, marked, others);
const labels = (marked: string, others?: Record<string, string>) => offers(marked, others).map((item) => item.label);
const taking = (label: string, marked: string) => afterTaking(label, marked, offers(marked));

const everyRule = [...structureRules, ...rules];
const severities = ['error', 'warning', 'information', 'hint', 'off'];

describe('settings', () => {
  test('are offered in their order, without those that are there', () => {
    const all = [...libraryShape.keys.keys()];
    expect(labels('‸')).toEqual(all);
    expect(labels('library: Ours\n‸')).toEqual(all.filter((name) => name !== 'library'));
    expect(labels('library: "Ours\n‸\nstacks: [A\nrules:\n')).toEqual(
      all.filter((name) => !['library', 'stacks', 'rules'].includes(name)),
    );
  });

  test('say what they are for', () => {
    const stacks = offers('sta‸').find(({ label }) => label === 'stacks');
    expect(stacks).toMatchObject({ kind: 'key', detail: 'Stacks' });
    expect(stacks?.documentation).toContain('The groups into which your microcredentials fall.');
  });

  test.each([
    ['stacks', '‸', 'stacks: []'],
    ['issuer', 'library: Ours\r\n‸', 'library: Ours\r\nissuer:\r\n  '],
    ['rules', 'rul‸\n', 'rules:\n  \n'],
    ['earner', 'terms: {‸}\n', 'terms: {earner: }\n'],
    ['avoid', 'terms:\n  earner: educator\n  ‸\n', 'terms:\n  earner: educator\n  avoid: []\n'],
    ['url', 'issuer:\n  ‸\n', 'issuer:\n  url: \n'],
  ])('%s into %j', (label, marked, expected) => {
    expect(taking(label, marked)).toBe(expected);
  });

  test.each([
    ['issuer:\n  ‸', ['id', 'name', 'url', 'email', 'description', 'image']],
    ['issuer: {id: x, ‸}', ['name', 'url', 'email', 'description', 'image']],
    ['terms:\n  ‸', ['earner', 'avoid']],
    ['terms: {earner: x,‸', ['avoid']],
  ])('in a group: %j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(`${marked}\nlibrary: Ours\n`)).toEqual(expected);
  });
});

describe('rules', () => {
  test.each([
    'rules:\n  ‸',
    'rules: {‸}',
    'rules: {‸',
    'rules:\n  ‸\nstacks: [A\n',
    'library: "x\nrules:\n  ‸\n',
    '\uFEFFrules:\r\n  ‸\r\n',
  ])('every one is offered: %j', (marked) => {
    expect(labels(marked)).toEqual(everyRule.map(({ id }) => id));
  });

  test('come with what they ask, why, what a finding means, and what can be set', () => {
    const offer = offers('rules:\n  outcome-c‸').find(({ label }) => label === 'outcome-count');
    const { page, options } = everyRule.find(({ id }) => id === 'outcome-count') ?? {};
    expect(offer).toMatchObject({ kind: 'rule', detail: page?.asks });
    expect(offer?.documentation).toContain(page?.why);
    expect(offer?.documentation).toContain('Shown as: warning');
    expect(offer?.documentation).toContain(`\`max\`: ${options?.max?.description} (6)`);
  });

  test('that are set already come last and say so', () => {
    const found = offers('rules:\n  outcome-count: off\n  ‸\n  hours-stated: {severity: hint}\n');
    expect(found).toHaveLength(everyRule.length);
    expect(found.slice(-2).map(({ label, beside }) => [label, beside])).toEqual([
      ['hours-stated', 'set already'],
      ['outcome-count', 'set already'],
    ]);
    expect(found.slice(0, -2).filter(({ beside }) => beside)).toEqual([]);
  });

  test('that are being renamed are offered as well', () => {
    expect(labels('rules:\n  outcome-c‸ount: off\n')[0]).toBe(everyRule[0]?.id);
    expect(taking('outcome-single', 'rules:\n  outcome-c‸ount: off # why\n')).toBe('rules:\n  outcome-single: off # why\n');
    expect(taking('outcome-single', 'rules: {"outcome-‸": off}\n')).toBe('rules: {"outcome-single": off}\n');
  });
});

describe('severities', () => {
  test.each([
    'rules:\n  outcome-count: ‸',
    'rules:\n  outcome-count:‸',
    'rules:\n  outcome-count: "‸"',
    "rules:\n  outcome-count: 'w‸",
    'rules: {outcome-count: ‸}',
    'rules: {outcome-count:‸',
    'rules:\n  outcome-count: {severity: ‸}',
    'rules:\n  outcome-count:\n    severity: ‸\n    options: {min: 2}\n',
    'rules:\n  outcome-count: ‸ # not so loud\n  hours-stated: off\n',
  ])('%j', (marked) => {
    expect(labels(marked)).toEqual(severities);
    expect(labels(`stacks: [A\n${marked}\n`)).toEqual(severities);
  });

  test("the rule's own is at hand", () => {
    const preselected = (rule: string) => offers(`rules:\n  ${rule}: ‸`).filter(({ preselect }) => preselect);
    expect(preselected('outcome-count').map(({ label }) => label)).toEqual(['warning']);
    expect(preselected('research-present').map(({ label }) => label)).toEqual(['error']);
  });

  test('of a rule that is misspelled are offered too', () => {
    expect(labels('rules:\n  outcome-cuont: ‸')).toEqual(severities);
  });
});

describe('options', () => {
  test.each([
    ['rules:\n  outcome-count:\n    ‸\n', ['severity', 'options']],
    ['rules:\n  outcome-count: {‸}\n', ['severity', 'options']],
    ['rules:\n  outcome-count:\n    severity: hint\n    ‸\n', ['options']],
    ['rules:\n  section-order:\n    ‸\n', ['severity']],
    ['rules:\n  outcome-count:\n    options:\n      ‸\n', ['min', 'max']],
    ['rules:\n  outcome-count: {options: {min: 2, ‸}}\n', ['max']],
    ['rules:\n  outcome-count: {options: {min: 2,‸', ['max']],
  ])('%j', (marked, expected) => {
    const found = labels(marked);
    expect(found.slice(0, expected.length)).toEqual(expected);
    if (!marked.includes('options')) expect(found).toEqual(expected);
  });

  test('come with their default', () => {
    const [min] = offers('rules:\n  outcome-count:\n    options:\n      ‸\n');
    expect(min?.documentation).toContain('Default: `3`');
    expect(labels('rules:\n  outcome-count:\n    options:\n      min: ‸\n')).toEqual(['3']);
    expect(taking('3', 'rules: {outcome-count: {options: {min:‸}}}\n')).toBe('rules: {outcome-count: {options: {min: 3}}}\n');
  });
});

describe('values', () => {
  const state = 'framework: our-state\ntitle: Our State’s Standards\npublisher: Us\nyear: 2025\ndomains: []\ndimensions: []\n';

  test('frameworks: what is built in, and the files of the library', () => {
    const others = { 'frameworks/our state.framework.yaml': state, 'other.framework.yml': 'title: "' };
    const all = ['building-ranks', 'frameworks/our state.framework.yaml', 'other.framework.yml'];
    for (const marked of ['frameworks: [‸]', 'frameworks:\n  - ‸\n', 'frameworks: ‸', 'frameworks: ["‸', 'frameworks:\n  ‸\n'])
      expect(labels(marked, others)).toEqual(all);
    expect(labels('frameworks: [building-ranks, ‸]', others)).toEqual(all.slice(1));
    const [, own] = offers('frameworks: [‸]', others);
    expect(own).toMatchObject({ kind: 'framework', detail: 'Our State’s Standards' });
  });

  test('but no framework that lies outside of the library’s folder', () => {
    const found = offersIn('below/mcspec.yaml', 'frameworks: [‸]', {
      'above.framework.yaml': state,
      'below/a.framework.yaml': state,
    });
    expect(found.map(({ label }) => label)).toEqual(['building-ranks', 'a.framework.yaml']);
  });

  test('levels: the usual ones that are not listed yet', () => {
    expect(labels('levels: [not-yet, ‸]')).toEqual(['developing', 'proficient']);
  });

  test('stacks: the usual ones that are not listed yet', () => {
    expect(labels('stacks: [‸]')).toEqual(libraryShape.keys.get('stacks')?.default);
    expect(labels('stacks:\n  - Operations\n  - ‸\n')).not.toContain('Operations');
    expect(taking('Vision & Mission', 'stacks: [Operations, ‸]\n')).toBe('stacks: [Operations, "Vision & Mission"]\n');
  });

  test('words for the earner, and words to avoid', () => {
    expect(labels('terms:\n  earner: ‸\n')).toEqual(['practitioner', 'candidate']);
    expect(labels('terms:\n  earner: candidate\n  avoid: [participant, ‸]\n')).toEqual(['learner']);
  });

  test.each([
    'library: ‸',
    'dictionary: [‸]',
    'issuer:\n  url: ‸',
    '# rules: ‸',
    'rules: # ‸',
    'unknown:\n  - ‸',
    'issuer:\n  description: >\n    ‸\n',
  ])('nothing where the words are the author’s own: %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});
