import { describe, expect, it } from 'vitest';
import { isAbbreviation, isInAddress, sentenceBreaks } from '../../server/src/spec/sentence-breaks.js';

/** The first words of the sentences behind the first. */
const starts = (text: string) => sentenceBreaks(text).map(({ next }) => /^\S+/.exec(text.slice(next))?.[0]);

describe('the breaks between sentences', () => {
  it('stand behind a mark and white space, whatever the case of the next letter', () => {
    expect(starts('They lead. Then they go.\nwho stays? nobody does')).toEqual(['Then', 'who', 'nobody']);
    expect(sentenceBreaks('One.  Two')).toEqual([{ mark: 3, next: 6 }]);
    expect(starts('')).toEqual([]);
    expect(starts('They lead.')).toEqual([]);
  });

  it.each([
    'See e.g. the plan, i.e. this one, etc. and so on',
    'Dr. Lee, Ms. Cruz, St. John and A. B. Smith',
    'U.S. schools, Ph.D. holders, at 8 a.m. on Monday',
    'They wait ... and go',
    'At 3.5 points. '.trim(),
    '1. Plan 2. act, or if 3. nothing helps',
    'Schools use Kahoot! to ask',
    '“We lead.” she said, (see above.) and went',
    'pgs. two to four, hrs. of work, bldg. two',
  ])('are none in: %s', (text) => expect(starts(text)).toEqual([]));

  it('may follow a number or an acronym', () =>
    expect(starts('They met in 2020. They read Standard 3. Then the PTA. Then Grade 5. Then all')).toEqual([
      'They',
      'Then',
      'Then',
      'Then',
    ]));

  it('are found in long texts of marks in no time to speak of', () => {
    for (const text of ['. '.repeat(50_000), '.'.repeat(50_000), 'a'.repeat(50_000), '1. '.repeat(30_000), '! a'.repeat(30_000)])
      expect(sentenceBreaks(text).length).toBeLessThan(text.length);
  });
});

describe('an abbreviation', () => {
  it('is what shortens a word, and in doubt too', () => {
    const at = (text: string) => isAbbreviation(text, text.lastIndexOf('.'));
    for (const text of ['etc.', 'e.g.', 'No plan B.', 'Mr.', 'hrs.', 'approx.', 'U.S.', 'EO1.a.'])
      expect(at(text), text).toBe(true);
    for (const text of ['plan.', 'PTSD.', 'no.', 'art.', 'EO1.', '2020.']) expect(at(text), text).toBe(false);
  });
});

describe('an address', () => {
  it('is a link, a mail address or a path of a file', () => {
    const at = (text: string) => isInAddress(text.replace('|', ''), text.indexOf('|'));
    for (const text of ['https://a.org/b|c', 'www.a|.org', 'me@a|.org', 'plans/a|.pdf', 'a\\b|', 'see `a|b`'])
      expect(at(text), text).toBe(true);
    for (const text of ['one| two', 'and/or| two', 'one,|, two', 'https://a.org |b']) expect(at(text), text).toBe(false);
  });
});
