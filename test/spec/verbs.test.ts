import { describe, expect, it } from 'vitest';
import { verbOf } from '../../server/src/spec/verbs.js';

describe('the verb that a word is a form of', () => {
  it.each([
    ['meets', 'meet'],
    ['carries', 'carry'],
    ['teaches', 'teach'],
    ['analyzes', 'analyze'],
  ])('is found for the third person: %s', (word, base) => {
    expect(verbOf(word)).toMatchObject({ base, form: 'third' });
  });

  it.each(['managers', 'providers', 'makers'])('is none for the people who do it: %s', (word) => {
    expect(verbOf(word)).toBeUndefined();
  });
});
