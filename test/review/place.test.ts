/** Where reviews are kept, and who has reviewed what. */
import { describe, expect, test } from 'vitest';
import { placeOfReview, reviewThere } from '../../server/src/review/place.js';

const by = (reviewer: string, microcredential = 'teams', version = '1.0.0') => ({ microcredential, version, reviewer });
const kept = (files: Readonly<Record<string, ReturnType<typeof by>>>) =>
  new Map(Object.entries(files).map(([path, summary]) => [path, { ...summary, strategies: [] }]));
const place = (files: Parameters<typeof kept>[0], reviewer = 'Dr. María O’Neil', taken: readonly string[] = []) =>
  placeOfReview(by(reviewer), kept(files), (path) => taken.includes(path));

describe('a new review', () => {
  test.each<[string, Parameters<typeof kept>[0], string]>([
    ['in a folder of their own, where there are none yet', {}, 'reviews/teams.dr-maria-oneil.review.yaml'],
    [
      'where most of them are',
      { 'a/x.review.yaml': by('A', 'x'), 'b/y.review.yaml': by('B', 'x'), 'b/z.review.yaml': by('C', 'x') },
      'b/teams.dr-maria-oneil.review.yaml',
    ],
    [
      'where those of the same microcredential are',
      { 'a/x.review.yaml': by('A', 'x'), 'a/y.review.yaml': by('A', 'y'), 't.review.yaml': by('A') },
      'teams.dr-maria-oneil.review.yaml',
    ],
  ])('is kept %s', (_, files, path) => {
    expect(place(files)).toBe(path);
  });

  test('of another version has the version in its name', () => {
    const [usual, other] = ['reviews/teams.a.review.yaml', 'reviews/teams.a.1.0.0.review.yaml'];
    expect(place({}, 'A', [usual])).toBe(other);
    expect(place({}, 'A', [usual, other])).toBeUndefined();
  });

  test('never has a name that leads elsewhere', () => {
    expect(place({}, '../../etc/passwd')).toBe('reviews/teams.etc-passwd.review.yaml');
    expect(place({}, '审查员')).toBe('reviews/teams.reviewer.review.yaml');
    expect(placeOfReview(by('A', '../x', '../1'), new Map(), () => false)).toBe('reviews/x.a.review.yaml');
  });

  test('is there already where the same reviewer judged the same version', () => {
    const files = kept({ 'reviews/t.review.yaml': by('Reviewer 1') });
    expect(reviewThere(by('reviewer 1'), files)).toBe('reviews/t.review.yaml');
    expect(reviewThere(by('Reviewer 2'), files)).toBeUndefined();
    expect(reviewThere(by('Reviewer 1', 'teams', '1.1.0'), files)).toBeUndefined();
  });
});
