import { expect, test } from 'vitest';
import { reviewOf } from '../review/helpers.js';
import { run } from './fake-host.js';

const spec =
  'id: managing-systems-logistics\ntitle: Managing Systems Logistics\nessential_outcomes: [{id: EO1, statement: Lead.}]\n';
const about = (ids: string) => reviewOf({ shareable: `{level: partially, rationale: a, recommendation: b, about: ${ids}}` });
const library = {
  '/lib/mcspec.yaml': 'library: Ours\n',
  '/lib/specs/msl.microcredential.yaml': spec,
  '/lib/reviews/a.review.yaml': about('[EO1]'),
};

async function checked(args: string, files: Record<string, string | Error> = library) {
  const { out, err, code, files: left } = await run(`check --format json ${args}`, { files, rules: [] });
  const { settings } = JSON.parse(out) as { settings: { path: string; findings: { severity: string; message: string }[] }[] };
  const reviews = settings.filter(({ path }) => path.endsWith('.review.yaml'));
  return {
    told: Object.fromEntries(reviews.map(({ path, findings }) => [path, findings.map(({ message }) => message)])),
    err,
    code,
    left,
  };
}

test('a right one has nothing to tell, wherever the check begins', async () => {
  for (const args of ['', 'reviews', 'reviews/a.review.yaml'])
    expect(await checked(args)).toMatchObject({ told: { 'reviews/a.review.yaml': [] }, code: 0, err: '' });
});

test('what is wrong is told, as in the editor, and fails the check', async () => {
  const files = {
    ...library,
    '/lib/reviews/a.review.yaml': about('[EO1, EO2]'),
    '/lib/reviews/b.review.yaml': reviewOf().replace('managing-systems-logistics', 'managing'),
  };
  for (const args of ['', 'reviews']) {
    const { told, code } = await checked(args, files);
    expect(told).toEqual({
      'reviews/a.review.yaml': ['The microcredential has no “EO2”. Did you mean “EO1”?'],
      'reviews/b.review.yaml': ['The library has no microcredential “managing”.'],
    });
    expect(code).toBe(1);
  }
});

test('of one without a library nothing is claimed', async () => {
  const files = { '/lib/a.review.yaml': reviewOf() };
  expect((await checked('', files)).told).toEqual({ 'a.review.yaml': [] });
  const beside = { ...files, '/lib/b.microcredential.yaml': 'id: coaching\n' };
  expect((await checked('', beside)).told).toEqual({
    'a.review.yaml': ['The library has no microcredential “managing-systems-logistics”.'],
  });
});

test('a second review by the same reviewer is told, also where only one of them is checked', async () => {
  const files = { ...library, '/lib/reviews/b.review.yaml': reviewOf() };
  expect((await checked('', files)).told).toEqual({
    'reviews/a.review.yaml': ['“Reviewer 1” has reviewed the same microcredential in b.review.yaml too.'],
    'reviews/b.review.yaml': ['“Reviewer 1” has reviewed the same microcredential in a.review.yaml too.'],
  });
  expect((await checked('reviews/b.review.yaml', files)).told).toEqual({
    'reviews/b.review.yaml': ['“Reviewer 1” has reviewed the same microcredential in a.review.yaml too.'],
  });
});

test('--fix makes the safe repairs', async () => {
  const printed = about('[EO1]')
    .replace('managing-systems-logistics', 'Managing Systems Logistics')
    .replace('consistent: fully', 'Consistent: Fully Meets')
    .replace('2022-05-12', 'May 12, 2022');
  const { left, told } = await checked('--fix', { ...library, '/lib/reviews/a.review.yaml': printed });
  expect(left['/lib/reviews/a.review.yaml']).toBe(about('[EO1]'));
  expect(told).toEqual({ 'reviews/a.review.yaml': [] });
});

test('one that cannot be read is told, and the rest is checked', async () => {
  const files = { ...library, '/lib/reviews/b.review.yaml': new Error('permission denied') };
  const { err, code, told } = await checked('', files);
  expect(err).toContain('reviews/b.review.yaml cannot be read: permission denied.');
  expect([code, told]).toEqual([2, { 'reviews/a.review.yaml': [] }]);
});
