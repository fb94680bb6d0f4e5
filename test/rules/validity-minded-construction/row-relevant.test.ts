import { describe, expect, it } from 'vitest';
import { rowRelevant as rule } from '../../../server/src/rules/validity-minded-construction/row-relevant.js';
import { check, checkRule } from '../helpers.js';

/** One row with these texts, from the lowest level to the highest. */
const row = (...texts: string[]) =>
  `scoring:\n  rows:\n    - id: C1\n      scores: [Q1]\n      levels:\n${texts.map((text, at) => `        level-${at}: ${JSON.stringify(text)}\n`).join('')}`;

describe('row-relevant', () => {
  it('tells a row that scores only the form', () =>
    checkRule(
      rule,
      `
scoring:
  rows:
    - id: C1
#         ^^ Scoring row C1 scores only length, spelling or format, not the skill.
      scores: [Q1]
      levels:
        not-yet: The text has more than ten spelling errors.
        proficient: The text has fewer than four spelling errors and keeps within the word limit.
    - id: C2
      scores: [A1]
      levels: {not-yet: No minutes., proficient: Minutes of two meetings.}
`,
    ));

  it.each([
    ['length', 'Fewer than 300 words.', '300 to 500 words.', 'More than 500 words.'],
    ['pages', 'The essay is too short.', 'The essay is five to eight pages long.'],
    ['grammar', 'Frequent errors in grammar distract the reader.', 'Writing is clear and free of grammatical errors.'],
    [
      'format',
      'Nothing was submitted.',
      'The document does not follow the format.',
      'The document follows APA format throughout.',
    ],
    ['time', 'The submission came late.', 'The submission met the deadline.'],
  ])('tells a row about %s', (_kind, ...texts) => expect(check(rule, row(...texts))).toHaveLength(1));

  it.each([
    ['a number of things', 'Fewer than six lessons were visited.', 'Six lessons were visited.'],
    ['pages with something on them', 'Two pages of notes without dates.', 'Four pages of notes with the date of each visit.'],
    ['errors in the practice', 'Errors in the budget are left open.', 'Errors in the budget are corrected within a week.'],
    [
      'one level about the form',
      'The text is too short to judge.',
      'One need is named.',
      'Two needs are named with the group they concern.',
    ],
    ['the form besides the skill', 'Many spelling errors.', 'Few spelling errors, and each claim about students rests on data.'],
    ['nothing yet', '', ''],
  ])('is silent about %s', (_kind, ...texts) => expect(check(rule, row(...texts))).toEqual([]));

  it('is silent where the skill is about writing', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Publish a newsletter that is free of spelling errors.}
${row('The text has many spelling errors.', 'The text has no spelling errors.').replace('scores: [Q1]', 'outcomes: [EO1]')}`,
    ));

  it('is silent without a rubric, and in another language', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, `language: es\n${row('Many errors.', 'Few errors.')}`);
  });
});
