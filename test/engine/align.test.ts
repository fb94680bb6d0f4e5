import { describe, expect, it } from 'vitest';
import { type AlignmentChange, align, obstacleTo, readChange } from '../../server/src/engine/align.js';
import { analyze } from '../../server/src/engine/analyze.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { parseSpec } from '../../server/src/spec/parse.js';

const { catalogue } = defaultSettings;
const spec = `# ours
title: Nurturing a Culture of Wellness
essential_outcomes:
  - {id: EO1, statement: Develop a wellness framework with the school community.}   # the first
  - {id: EO2, statement: Increase wellness programs for staff and students.}
  - {id: EO3, statement: Inspect the boilers of the physical plant every week.}
`;
const aligned = (items: string) => `${spec}alignment:   # agreed in May\n${items}`;

function choosing(text: string, change: AlignmentChange): string {
  return applyEdits(text, align(parseSpec(text), catalogue, change));
}

function found(text: string): string[] {
  return analyze(parseSpec(text), { rules, settings: defaultSettings }).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
}

describe('what is chosen', () => {
  it('is written as a section where there is none, and the finding is gone', () => {
    expect(found(spec).join()).toContain('alignment-present');
    const text = choosing(spec, { strategy: 'wellness/2', rank: 'primary', outcomes: ['EO1', 'EO2'] });
    expect(text).toBe(`${spec}alignment:
  - strategy: wellness/2
    rank: primary
    strength: strong
    outcomes: [EO1, EO2]
`);
    expect(found(text).join()).not.toContain('alignment-present');
  });

  it('is added to what is there, which stays as it was', () => {
    const before = aligned("  - {strategy: 'wellness/1', rank: primary, outcomes: [EO1]} # why not\n");
    expect(choosing(before, { strategy: 'wellness/2', rank: 'secondary', outcomes: ['EO2'] })).toBe(
      `${before}  - {strategy: wellness/2, rank: secondary, strength: strong, outcomes: [EO2]}\n`,
    );
  });

  it('links an outcome to a strategy that is named, in whatever spelling, and the finding is gone', () => {
    const before = aligned('  - strategy: Wellness Strategy 2   # as printed\n    rank: primary\n    outcomes: [EO1]\n');
    const missing = /outcome-aligned: Essential Outcome EO2/;
    expect(found(before).join()).toMatch(missing);
    const text = choosing(before, { strategy: 'wellness/2', outcomes: ['EO1', 'EO2'] });
    expect(text).toBe(before.replace('[EO1]', '[EO1, EO2]'));
    expect(found(text).join()).not.toMatch(missing);
  });

  it('changes the rank of a strategy that is named, or gives it one', () => {
    const ranked = aligned('  - strategy: wellness/2\n    rank: primary # for now\n    outcomes: [EO1]\n');
    expect(choosing(ranked, { strategy: 'wellness/2', rank: 'secondary', outcomes: [] })).toBe(
      ranked.replace('rank: primary', 'rank: secondary'),
    );
    const bare = aligned('  - {strategy: wellness/2}\n');
    expect(choosing(bare, { strategy: 'wellness/2', rank: 'secondary', outcomes: ['EO2'] })).toBe(
      aligned('  - {strategy: wellness/2, rank: secondary, outcomes: [EO2]}\n'),
    );
    const block = aligned('  - strategy: wellness/2\n');
    expect(choosing(block, { strategy: 'wellness/2', rank: 'primary', outcomes: ['EO2'] })).toBe(
      aligned('  - strategy: wellness/2\n    rank: primary\n    outcomes: [EO2]\n'),
    );
  });

  it('changes nothing where it is so already', () => {
    const text = aligned('  - {strategy: wellness/2, rank: primary, outcomes: [EO1.a, EO2]}\n');
    expect(align(parseSpec(text), catalogue, { strategy: 'wellness/2', rank: 'primary', outcomes: ['EO2'] })).toEqual([]);
  });

  it('declares the gap where it is known, and leaves it to be filled in where it is not', () => {
    const text = choosing(spec, { gap: true, outcomes: ['EO3'] });
    expect(text).toContain('The framework does not cover the physical plant');
    expect(text).toContain('outcomes: [EO3]');
    const [edit] = align(parseSpec(spec), catalogue, { gap: true, outcomes: ['EO1'] });
    expect(edit?.snippet).toContain('what the framework does not cover');
  });

  it('keeps the line ends', () => {
    const before = spec.replaceAll('\n', '\r\n');
    const text = choosing(before, { strategy: 'wellness/2', outcomes: ['EO2'] });
    expect(text.startsWith(before)).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it.each([
    ['a strategy that is not there', spec, { strategy: 'wellness/99', outcomes: ['EO1'] }],
    ['outcomes that are not there any longer', spec, { strategy: 'wellness/1', outcomes: ['EO9'] }],
    ['an empty file', '', { strategy: 'wellness/1', outcomes: [] }],
    ['text under alignment', `${spec}alignment: none\n`, { strategy: 'wellness/1', outcomes: ['EO1'] }],
    ['a map under alignment', `${spec}alignment: {strategy: wellness/1}\n`, { strategy: 'wellness/2', outcomes: ['EO1'] }],
    ['a torn file', `${spec}audience: "Principals\nalignment:\n  - {strategy: wellness/1}\n`, { gap: true, outcomes: ['EO1'] }],
  ] satisfies [string, string, AlignmentChange][])('touches nothing for %s', (_, text, change) => {
    expect(align(parseSpec(text), catalogue, change)).toEqual([]);
  });
});

it('says what is in the way', () => {
  expect(obstacleTo(parseSpec(spec))).toBeUndefined();
  expect(obstacleTo(parseSpec(`${spec}alignment:\n`))).toBeUndefined();
  expect(obstacleTo(parseSpec(''))).toBeUndefined();
  expect(obstacleTo(parseSpec('- a list\n'))).toBe('unread');
  expect(obstacleTo(parseSpec(`${spec}alignment: none\n`))).toBe('no list');
});

it('takes for a change only what is one', () => {
  expect(readChange({ strategy: 'wellness/1', rank: 'primary', outcomes: ['EO1'], more: 1 })).toEqual({
    strategy: 'wellness/1',
    rank: 'primary',
    outcomes: ['EO1'],
  });
  expect(readChange({ gap: true, outcomes: [] })).toEqual({ gap: true, outcomes: [] });
  for (const data of [null, 1, 'x', [], {}, { outcomes: ['EO1'] }, { strategy: 1, outcomes: [] }, { strategy: 'a' }])
    expect(readChange(data)).toBeUndefined();
  expect(readChange({ strategy: 'a', outcomes: [1] })).toBeUndefined();
  expect(readChange({ strategy: 'a', rank: 'first', outcomes: [] })).toBeUndefined();
});
