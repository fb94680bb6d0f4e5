import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { saidIn } from './helpers.js';

const spec = readFileSync(new URL('../../examples/managing-systems-logistics.microcredential.yaml', import.meta.url), 'utf8');
const others = { 'managing-systems-logistics.microcredential.yaml': spec };
const said = (marked: string, beside = others) =>
  saidIn('a.review.yaml', `microcredential: managing-systems-logistics\n${marked}`, beside);

test('a criterion tells its levels, what was found, and what only a reviewer can answer', () => {
  const about = said('criteria:\n  validity‸-minded-construction: partially\n') ?? '';
  expect(about).toMatch(/^‹validity-minded-construction› \*\*Validity-Minded Construction\*\*\n/);
  expect(about).toContain('- `partially`: It is vague how what is required is relevant');
  expect(about).toContain('mcspec reads it as `partially`:\n- ');
  expect(about).toContain('EO1');
  expect(about).toContain('Only you can tell:\n- Do the questions and the evidence for EO1 show that skill and not another?');
  expect(said('criteria:\n  consist‸ent: fully\n')).toContain(
    'As far as mcspec can tell, it is met fully.\n\nOnly you can tell:\n- Can an earner find the way',
  );
});

test('without the microcredential only its levels', () => {
  const about = saidIn('a.review.yaml', 'microcredential: nothing\ncriteria:\n  consist‸ent: fully\n', others) ?? '';
  expect(about).toContain('`does-not-meet`: There are no consistent categories.');
  expect(about).not.toContain('mcspec');
});

test.each([
  ['criteria:\n  consistent: part‸ially\n', '‹partially› **partially**\n\nThe categories vary and get in the way.'],
  ['criteria:\n  consistent: Fully‸ meets\n', '‹Fully meets› **fully**\n\nThe same categories'],
  [
    'criteria:\n  consistent: {level: does-not‸-meet}\n',
    '‹does-not-meet› **does-not-meet**\n\nThere are no consistent categories.',
  ],
  ['criteria: {shareable: {about: [EO1, EO‸2]}}\n', '‹EO2› **EO2** Build daily routines with the operations staff.'],
  ['criteria: {shareable: {about: EO1 eo‸2}}\n', '‹eo2› **EO2** Build daily routines with the operations staff.'],
  ['alignment:\n  - strategy: wellness‸/1\n', '‹wellness/1› **wellness/1**\n\n'],
  ['alignment:\n  - strategy: Wellness Strategy ‸1\n', '‹Wellness Strategy 1› This means **wellness/1**.\n\n'],
  ['endorse‸ment: endorse\n', '‹endorsement› **Endorsement**\n\n'],
  ['endorsement: en‸dorse\n', '‹endorse› **endorse**\n\nEndorse it as it is.'],
  ['criteria:\n  shareable:\n    ratio‸nale: x\n', '‹rationale› **Rationale**\n\n'],
])('%j', (marked, expected) => {
  expect(said(marked)?.slice(0, expected.length)).toBe(expected);
});

test.each([
  'reviewer: Some‸one\n',
  'criteria: {shareable: {about: [EO‸9]}}\n',
  'summary: fi‸ne\n',
  'criteria:\n  consistent: may‸be\n',
])('nothing of %j', (marked) => expect(said(marked)).toBeUndefined());

test('a microcredential tells its title, and none of its text is more than text', () => {
  expect(saidIn('a.review.yaml', 'microcredential: managing‸-systems-logistics\n', others)).toMatch(
    /^‹managing-systems-logistics› \*\*Managing Systems Logistics\*\*\n\nOperations · in-review · 1\\.1\.0\n\n/,
  );
  const hostile = saidIn('a.review.yaml', 'microcredential: ‸a\n', {
    'a.microcredential.yaml': 'id: a\ntitle: "<img src=x> [b](http://c)"\n',
  });
  expect(hostile).toContain('\\<img src=x\\> \\[b\\]\\(http\\://c\\)');
});
