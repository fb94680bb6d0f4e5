import { describe, expect, it } from 'vitest';
import { openingOf } from '../../server/src/spec/list-opening.js';

const forms = (text: string) => [...(openingOf(text)?.forms ?? [])].join(' or ') || 'unknown';

describe('the opening of an item of a list', () => {
  it.each([
    ['Set up a process.', 'base or noun'],
    ['Plan the work.', 'base'],
    ['Explain results.', 'base'],
    ['Schedules inspections.', 'third or noun'],
    ['Narrows a concern.', 'third'],
    ['Assesses needs.', 'third'],
    ['Planning the work.', 'gerund'],
    ['Training records', 'gerund or noun'],
    ['Planning of routes', 'noun'],
    ['Overhauls the plan.', 'third'],
    ['Overhauling the plan.', 'gerund'],
    ['Reviewed the plan.', 'past'],
    ['Led the team.', 'past'],
    ['Published statement', 'past or noun'],
    ['To lead a team.', 'to'],
    ['Review of patterns', 'noun'],
    ['Translation of the documents', 'noun'],
    ['The practitioner leads.', 'noun'],
    ['3 plans', 'noun'],
    ['Families who were asked', 'noun'],
    ['Regularly reviews the plan.', 'third'],
    ['Tally of feedback', 'noun'],
    ['Family meetings', 'unknown'],
    ['With staff, plans the work.', 'unknown'],
    ['Perhaps the plan', 'unknown'],
    ['Feed the team.', 'unknown'],
    ['Messages that publish the goals', 'unknown'],
    ['🌱 “Explain it”', 'base'],
    ['…', 'unknown'],
  ])('%s', (text, expected) => expect(forms(text)).toBe(expected));

  it('knows the word and its place', () => {
    expect(openingOf('“Regularly reviews” it')).toMatchObject({
      word: 'reviews',
      start: 11,
      verb: { base: 'review', form: 'third' },
    });
    expect(openingOf(' \n')).toBeUndefined();
  });
});
