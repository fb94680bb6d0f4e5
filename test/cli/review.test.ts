/** `mcspec review`, as a reviewer would use it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../server/src/engine/criteria.js';
import { rules } from '../../server/src/rules/index.js';
import { run } from './fake-host.js';

const logistics = readFileSync(
  new URL('../../examples/managing-systems-logistics.microcredential.yaml', import.meta.url),
  'utf8',
);
const files: Readonly<Record<string, string>> = {
  '/lib/mcspec.yaml': 'library: Ours\n',
  '/lib/specs/managing-systems-logistics.microcredential.yaml': logistics,
  '/lib/specs/twin-a.microcredential.yaml': 'id: twin-a\ntitle: Leading Teams\nversion: 2.0.0\n',
  '/lib/specs/twin-b.microcredential.yaml': 'id: twin-b\ntitle: Leading Teams\n',
  '/lib/specs/nameless.microcredential.yaml': 'title: Nameless\n',
  '/lib/judged/twin-a.one.review.yaml': 'format: review/1\nmicrocredential: twin-a\nversion: 2.0.0\nreviewer: One\n',
};
const said = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  run(['review', ...args], { rules, files: { ...files, ...more } });
const path = '/lib/judged/managing-systems-logistics.reviewer-1.review.yaml';

describe('a review', () => {
  test.each([
    'managing-systems-logistics',
    'Managing Systems Logistics',
    'specs/managing-systems-logistics.microcredential.yaml',
  ])('of %s is begun where the library keeps its reviews, and checked once it is filled in', async (named) => {
    const { code, out, err, written, files: after } = await said([named, '--reviewer', 'Reviewer 1', '--date', 'May 12, 2022']);
    expect([code, out, written]).toEqual([0, '', [path]]);
    expect(err).toMatch(/^Wrote judged\/managing-systems-logistics.reviewer-1.review.yaml\./);
    const filled = criteria.reduce((text, { id }) => text.replace(`  ${id}: \n`, `  ${id}: fully\n`), String(after[path]));
    expect(filled).toContain('date: 2022-05-12\n');
    expect(await run(`check ${path}`, { rules, files: { ...files, [path]: filled } })).toMatchObject({ code: 0 });
    const lower = filled.replace('resourced: fully', 'resourced: partially');
    const checked = await run(`check ${path}`, { rules, files: { ...files, [path]: lower } });
    expect(checked.out).toMatch(/Resourced is not met fully: write a rationale and a recommendation/);
  });

  test('tells what one microcredential has to do with the others', async () => {
    const { files: after } = await said(['twin-b', '--reviewer', 'Two']);
    expect(String(after['/lib/judged/twin-b.two.review.yaml'])).toMatch(/line 2: .*Leading Teams.*twin-a/);
  });

  test('is not begun twice', async () => {
    const again = await said(['twin-a', '--reviewer', 'one']);
    expect(again).toMatchObject({
      code: 2,
      written: [],
      err: expect.stringMatching(/reviewed this version already, in judged\/twin-a.one.review.yaml/),
    });
    const forced = await said(['twin-a', '--reviewer', 'One', '--force']);
    expect(forced).toMatchObject({ code: 0, written: ['/lib/judged/twin-a.one.review.yaml'] });
  });

  test('of a later version stands beside the earlier one', async () => {
    const later = { '/lib/specs/twin-a.microcredential.yaml': 'id: twin-a\nversion: 2.1.0\n' };
    expect((await said(['twin-a', '--reviewer', 'One'], later)).written).toEqual(['/lib/judged/twin-a.one.2.1.0.review.yaml']);
  });

  test('goes into a file of the library that is named', async () => {
    expect((await said(['twin-a', '--reviewer', 'Two', '--output', 'mine.review.yaml'])).written).toEqual([
      '/lib/mine.review.yaml',
    ]);
  });

  test.each([
    [[], /Say which microcredential/],
    [['twin-a'], /Say who reviews it, with --reviewer/],
    [['twin-a', 'twin-b', '--reviewer', 'A'], /one microcredential at a time/],
    [['twin-c', '--reviewer', 'A'], /no microcredential “twin-c”[\s\S]*Did you mean “twin-a”/],
    [['Leading Teams', '--reviewer', 'A'], /Several microcredentials[\s\S]*twin-a, twin-b/],
    [['specs', '--reviewer', 'A'], /is a folder/],
    [['mcspec.yaml', '--reviewer', 'A'], /is no microcredential/],
    [['specs/nameless.microcredential.yaml', '--reviewer', 'A'], /has no id/],
    [['twin-a', '--reviewer', 'A', '--date', '5/12/22'], /--date cannot be/],
    [['twin-a', '--reviewer', 'A', '--output', '../mine.review.yaml'], /outside of the library/],
    [['twin-a', '--reviewer', 'A', '--output', 'mine.yaml'], /has to end in .review.yaml/],
    [['twin-a', '--reviewer', 'A', '--output', 'judged/twin-a.one.review.yaml'], /is there already/],
    [['twin-a', '--output', 'sheet.pdf'], /does not say a format/],
    [['twin-a', '--format', 'html', '--output', 'a.microcredential.yaml'], /name of a file of the library/],
  ])('is refused with a reason: %j', async (args, message) => {
    expect(await said(args)).toMatchObject({ code: 2, written: [], err: expect.stringMatching(message) });
  });
});

describe('a worksheet', () => {
  test.each([
    ['html', /^<!DOCTYPE html>/],
    ['markdown', /^# Managing Systems Logistics\n/],
    ['text', /^Reviewers’ worksheet\nManaging Systems Logistics\n/],
  ])('as %s goes to standard output, and needs no reviewer', async (format, start) => {
    const { code, out, written } = await said(['managing-systems-logistics', '--format', format]);
    expect([code, written]).toEqual([0, []]);
    expect(out).toMatch(start);
    expect(out).toContain('EO1');
  });

  test.each(['sheet.html', 'sheet.htm', 'sheet.md', 'out/sheet.txt'])(
    'goes into %s, whose ending says the format',
    async (output) => {
      const { code, written, err } = await said(['twin-a', '--output', output]);
      expect([code, written, err]).toEqual([0, [`/lib/${output}`], `Wrote ${output}.\n`]);
      expect(await said(['twin-a', '--output', output], { [`/lib/${output}`]: '' })).toMatchObject({ code: 2, written: [] });
    },
  );
});
