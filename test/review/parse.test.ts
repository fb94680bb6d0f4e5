import { describe, expect, it, test } from 'vitest';
import { criteria } from '../../server/src/engine/criteria.js';
import { parseReview } from '../../server/src/review/parse.js';
import { repaired, reviewOf, told } from './helpers.js';

const REASONED =
  '\n    level: partially\n    rationale: EO1 is left out.\n    recommendation: Ask about EO1.\n    about: [EO1, EO2]';

describe('a review', () => {
  const whole = reviewOf(
    { 'validity-minded-construction': REASONED },
    'alignment:\n  - {strategy: strategic-management/3, rank: primary, strength: tangential, because: It plans.}\n  - {gap: No strategy for buildings.}\n' +
      'commendations: [Real work.]\nsummary: Sound.\nendorsement: endorse-with-changes\n',
    'format: review/1\nmicrocredential: managing-systems-logistics\nversion: 1.1.0\nreviewer: Reviewer 1\ndate: 2022-05-12\n',
  );

  it('is read with all that it says, each value with its place', () => {
    const { review, problems, complete } = parseReview(whole);
    expect([problems, complete]).toEqual([[], true]);
    expect(review.judgments.map(({ criterion, level }) => [criterion, level?.value])).toEqual(
      criteria.map(({ id }) => [id, id === 'validity-minded-construction' ? 'partially' : 'fully']),
    );
    const low = review.judgments.find(({ level }) => level?.value === 'partially');
    expect(low?.about.map(({ value }) => value)).toEqual(['EO1', 'EO2']);
    for (const field of [
      review.microcredential,
      review.version,
      review.reviewer,
      review.date,
      review.summary,
      review.endorsement,
      low?.rationale,
      low?.recommendation,
      ...(low?.about ?? []),
      ...review.commendations,
      ...review.alignments.map(({ strategy, gap }) => strategy ?? gap),
    ])
      expect(field && whole.slice(field.span.start, field.span.end)).toBe(field?.value);
  });

  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    [
      'braces',
      () =>
        JSON.stringify({
          format: 'review/1',
          microcredential: 'a',
          reviewer: 'b',
          date: '2022-05-12',
          criteria: Object.fromEntries(criteria.map(({ id }) => [id, 'fully'])),
        }),
    ],
  ])('may be written with %s', (_way, rewrite) => {
    const { problems, review } = parseReview(rewrite(whole));
    expect(problems).toEqual([]);
    expect(review.judgments).toHaveLength(10);
  });
});

describe('what is wrong is told where it is', () => {
  test.each([
    ['', ['error ‹› This review is empty.']],
    ['# later\n', ['error ‹#› This review is empty.']],
    ['- fully\n', ['error ‹fully› This file is a list; a group of entries (name: value) belongs here.']],
    [
      'criteria: {consistent: fully}\n',
      [
        'warning ‹criteria› This review does not say for which edition of the format it is written.',
        'error ‹criteria› This review does not say which microcredential it is about.',
        'error ‹criteria› This review does not say who reviewed the microcredential.',
        'error ‹criteria› This review does not say on which day it was finished.',
        'warning ‹criteria› Not judged yet: Evidence-Based, Contextual, Right-Sized and -Labeled, Resourced,',
      ],
    ],
    [
      reviewOf().replace('reviewer: Reviewer 1', 'reviewer: "TODO: your name"'),
      ['error ‹reviewer› This review does not say who'],
    ],
    [reviewOf().replace(/criteria:[\s\S]*/, ''), ['error ‹format› This review judges none of the ten criteria yet.']],
    [reviewOf().replace(/ fully/g, ''), ['error ‹criteria› This review judges none of the ten criteria yet.']],
    [reviewOf().replace(/criteria:[\s\S]*/, 'criteria: soon\n'), ['error ‹soon› “criteria” is “soon”; a group of entries']],
    [reviewOf({ shareable: '' }), ['warning ‹criteria› Not judged yet: Shareable.']],
    [reviewOf({ shareable: '{rationale: x}' }), ['warning ‹criteria› Not judged yet: Shareable.']],
    [reviewOf({ shareable: '[fully]' }), ['error ‹shareable› “shareable” is a list;']],
    [reviewOf({ shareable: 'fuly' }), ['error ‹fuly› “fuly” is no level. Did you mean “fully”?']],
    [reviewOf({ shareable: '3' }), ['error ‹3› “3” is no level. The levels are fully, partially, does-not-meet.']],
    [reviewOf({ shareable: 'not fully' }), ['error ‹not fully› “not fully” is no level.']],
    [
      reviewOf({ shareable: 'partially' }),
      ['warning ‹partially› Shareable is not met fully: write a rationale and a recommendation.'],
    ],
    [
      reviewOf({ shareable: '{level: does-not-meet, rationale: No badge.}' }),
      ['warning ‹does-not-meet› Shareable is not met fully, and the recommendation is missing'],
    ],
    [
      reviewOf({ shareable: '{level: partially, rationale: "TODO: why", recommendation: Add it.}' }),
      ['warning ‹partially› Shareable is not met fully, and the rationale is missing'],
    ],
    [
      reviewOf().replace('shareable', 'sharable'),
      ['warning ‹sharable› “sharable” is none of the ten criteria. Did you mean “shareable”?'],
    ],
    [
      reviewOf({}, '  Clear & Transparent: fully\n'),
      ['error ‹Clear & Transparent› “clear-and-transparent” is judged a second time here. Join the two.'],
    ],
    [reviewOf({}, '  shareable: fully\n'), ['error ‹shareable› “shareable” stands here a second time.']],
    [reviewOf({}, '  beauty: fully\n'), ['error ‹beauty› “beauty” is none of the ten criteria.']],
    [reviewOf({}, 'consistent: fully\n'), ['error ‹consistent› “consistent” is a criterion, and belongs below “criteria”.']],
    [reviewOf({}, 'sumary: Good.\n'), ['warning ‹sumary› “sumary” is not an entry of a review. Did you mean “summary”?']],
    [
      reviewOf({}, 'endorsement: yes\n'),
      ['error ‹yes› “endorsement” reads “yes”; it should be one of endorse, endorse-with-changes, do-not-endorse.'],
    ],
    [
      reviewOf({}, 'alignment:\n  - rank: primary\n'),
      ['warning ‹rank› This entry names neither a strategy nor a gap in the framework.'],
    ],
    [reviewOf({}, 'commendations: Good work\n'), ['error ‹Good work› “commendations” is “Good work”; a list belongs here.']],
    [
      reviewOf({ shareable: '{level: partially, rationale: a, recommendation: b, about: EO1}' }),
      ['error ‹EO1› “about” is “EO1”; a list belongs here.'],
    ],
    [
      reviewOf({ shareable: '{level: partially, rationale: a, recommendation: b}' }, 'endorsement: endorse\n'),
      ['information ‹endorse› One criterion is not met fully, and yet “endorse” asks for no change.'],
    ],
    [reviewOf({}, 'endorsement: do-not-endorse\n'), ['information ‹do-not-endorse› All ten criteria are met fully, and yet']],
    [reviewOf({}, 'summary: [\n'), ['error ‹› A bracket is opened here']],
  ])('%j', (text, expected) => {
    const found = told(text);
    expect(found.map((each, at) => each.slice(0, expected[at]?.length))).toEqual(expected);
  });
});

describe('dates', () => {
  const dated = (date: string) => reviewOf().replace('2022-05-12', date);

  test.each(['2022-05-12', '"2022-05-12"', '2000-02-29', ' 2022-12-31 '])('%s is one', (date) => {
    expect(told(dated(date))).toEqual([]);
  });

  test.each([
    ['May 12, 2022', '2022-05-12'],
    ['12 May 2022', '2022-05-12'],
    ['Sept. 3rd 2022', '2022-09-03'],
    ['2022/5/2', '2022-05-02'],
    ['2022-5-12', '2022-05-12'],
  ])('%s is written %s', (date, meant) => {
    expect(told(dated(`"${date}"`))).toEqual([`warning ‹"${date}"› The date “${date}” is written “${meant}” in a review.`]);
    expect(repaired(dated(date))).toEqual({ kind: 'safe', text: dated(meant) });
  });

  // 5/12 is a day in May to some and in December to others.
  test.each(['2022', '5/12/2022', '2022-02-30', '2022-13-01', '2022-00-12', 'soon', 'Mayday 12, 2022', '0000-01-01'])(
    '%s is none',
    (date) => {
      expect(told(dated(date))).toEqual([
        `error ‹${date}› “${date}” is no day of the calendar. Write year, month and day, such as 2026-05-12.`,
      ]);
    },
  );

  test('one that has not come yet', () => {
    expect(told(dated('9999-01-01'))).toEqual(['warning ‹9999-01-01› “9999-01-01” is a day that has not come yet.']);
  });
});

describe('levels and criteria as reports print them', () => {
  test.each([
    ['Fully', 'fully'],
    ['Fully meets', 'fully'],
    ['fully met', 'fully'],
    ['Meets the criterion fully', 'fully'],
    ['Partially Meets', 'partially'],
    ['partial', 'partially'],
    ['Does not meet', 'does-not-meet'],
    ['Doesn’t meet', 'does-not-meet'],
    ['Does-Not-Meet', 'does-not-meet'],
    ['Not met', 'does-not-meet'],
  ])('“%s” is %s', (printed, level) => {
    const reasons = ', rationale: a, recommendation: b}';
    const text = reviewOf({ shareable: `{level: ${printed}${reasons}` });
    expect(told(text)).toEqual([`warning ‹${printed}› “${printed}” is written “${level}” in a review.`]);
    expect(repaired(text)).toEqual({ kind: 'safe', text: reviewOf({ shareable: `{level: ${level}${reasons}` }) });
    expect(parseReview(text).review.judgments.at(-1)?.level?.value).toBe(level);
  });

  test.each(['not fully', 'Does not fully meet', 'meets', 'not', 'fully partially', 'mostly'])('“%s” may be any', (printed) => {
    const [first = ''] = told(reviewOf({ shareable: printed }));
    expect(first).toContain('is no level');
  });

  test.each([
    ['Right-Sized and -Labeled', 'right-sized-and-labeled'],
    ['Right-Sized', 'right-sized-and-labeled'],
    ['Evidence Based', 'evidence-based'],
    ['Clear & Transparent', 'clear-and-transparent'],
    ['Validity-Minded Construction', 'validity-minded-construction'],
    ['Reflection-oriented', 'reflection-oriented'],
  ])('“%s” is %s', (printed, id) => {
    const text = reviewOf().replace(`  ${id}:`, `  ${printed}:`);
    expect(told(text)).toEqual([`warning ‹${printed}› “${printed}” is none of the ten criteria. Did you mean “${id}”?`]);
    expect(repaired(text)).toEqual({ kind: 'safe', text: reviewOf() });
    expect(parseReview(text).review.judgments).toHaveLength(10);
  });
});

describe('repairs', () => {
  const TODO = ['rationale: "TODO: why it is not met fully"', 'recommendation: "TODO: what the author should change"'];

  test.each([
    [
      'a level by itself gets the places for its reasons',
      reviewOf({ shareable: 'partially' }),
      reviewOf({ shareable: `\n    level: partially\n    ${TODO.join('\n    ')}` }).replace('shareable: \n', 'shareable:\n'),
    ],
    [
      'in braces too',
      reviewOf({ shareable: '{about: [A1], level: partially}' }),
      reviewOf({ shareable: `{about: [A1], level: partially, ${TODO.join(', ')}}` }),
    ],
    [
      'what is there stays',
      reviewOf({ shareable: '\n    level: partially\n    recommendation: Add one.' }),
      reviewOf({ shareable: `\n    level: partially\n    ${TODO[0]}\n    recommendation: Add one.` }),
    ],
    [
      'criteria that are missing are added in their order',
      reviewOf().replace(/ {2}resourced: fully\n/, ''),
      reviewOf({ resourced: '"TODO: fully, partially, does-not-meet"' }),
    ],
    [
      'an endorsement that asks for changes',
      reviewOf({ shareable: '{level: partially, rationale: a, recommendation: b}' }, 'endorsement: endorse\n'),
      reviewOf({ shareable: '{level: partially, rationale: a, recommendation: b}' }, 'endorsement: endorse-with-changes\n'),
    ],
    ['the format', reviewOf().replace('format: review/1\n', ''), reviewOf()],
  ])('%s', (_what, text, expected) => {
    expect(repaired(text).text).toBe(expected);
    expect(repaired(text.replaceAll('\n', '\r\n')).text).toBe(expected.replaceAll('\n', '\r\n'));
  });

  test('of an empty file is a review that tells what is still to be written', () => {
    const { text } = repaired('# mine\n');
    expect(text).toMatch(/^# mine\nformat: review\/1\nmicrocredential: "TODO: /);
    expect(parseReview(text).problems.map(({ message }) => message)).toEqual([
      'This review does not say which microcredential it is about.',
      'This review does not say who reviewed the microcredential.',
      'This review does not say on which day it was finished.',
      'This review judges none of the ten criteria yet.',
    ]);
  });
});
