import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../server/src/engine/criteria.js';
import { parseReview } from '../../server/src/review/parse.js';
import { reviewOf } from '../review/helpers.js';
import { afterTaking, offersIn } from './helpers.js';

const file = 'logistics.review.yaml';
const spec = readFileSync(new URL('../../examples/managing-systems-logistics.microcredential.yaml', import.meta.url), 'utf8');
const others = {
  'managing-systems-logistics.microcredential.yaml': spec,
  'coaching.microcredential.yaml': 'id: coaching\ntitle: Reflective Coaching\nstack: Coaching\n',
  'other.review.yaml': 'microcredential: coaching\nreviewer: Reviewer 2\n',
};
const offers = (marked: string, path = file) => offersIn(path, marked, others);
const labels = (marked: string, path = file) => offers(marked, path).map((item) => item.label);
const taking = (label: string, marked: string) => afterTaking(label, marked, offers(marked));
const ids = criteria.map(({ id }) => id);
const about = 'microcredential: managing-systems-logistics\n';

describe('names', () => {
  const top = [
    'format',
    'microcredential',
    'version',
    'reviewer',
    'date',
    'criteria',
    'alignment',
    'commendations',
    'summary',
    'endorsement',
  ];

  test.each([
    ['‸', ['A whole review', ...top]],
    ['# mine\n‸', ['A whole review', ...top]],
    ['format: review/1\n‸', top.slice(1)],
    ['criteria:\n  ‸', ids],
    [
      'criteria:\n  consistent: fully\n  resourced: partially\n  ‸\n',
      ids.filter((id) => id !== 'consistent' && id !== 'resourced'),
    ],
    ['criteria:\n  consistent: fully\n    ‸\n', ids.slice(1)],
    ['criteria:\n  consistent: fully\n          ‸\n', []],
    ['criteria:\n          ‸\n  consistent: fully\n', ids.slice(1)],
    ['criteria: {consistent: fully, ‸}', ids.slice(1)],
    ['criteria:\n  shareable:\n    level: partially\n    ‸\n', ['rationale', 'recommendation', 'about']],
    ['criteria:\n  shareable: {level: partially, ‸}\n', ['rationale', 'recommendation', 'about']],
    ['alignment:\n  - {strategy: wellness/1, ‸}', ['gap', 'rank', 'strength', 'because']],
    ['# ‸', []],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(marked.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test.each(['    ', '          '])('are put among the others, not below a level: %j', (blanks) => {
    const level = 'criteria:\n  consistent: fully\n';
    if (blanks.length < 5) expect(taking('resourced', `${level}${blanks}‸\n`)).toBe(`${level}  resourced: \n`);
    expect(taking('resourced', `criteria:\n${blanks}re‸\n  consistent: fully\n`)).toBe(
      'criteria:\n  resourced: \n  consistent: fully\n',
    );
  });

  test('a whole review has a line for each criterion, and knows from its file’s name whom it is about', () => {
    const [whole] = offers('# mine\n‸', 'managing-systems-logistics.reviewer-1.review.yaml');
    expect(whole?.insert.newText).toMatch(
      /^format: review\/1\nmicrocredential: managing-systems-logistics\nversion: 1\.1\.0\nreviewer: \ndate: \d{4}-\d\d-\d\d\ncriteria:\n {2}consistent: \n/,
    );
    expect(whole?.insert.snippet).toContain('reviewer: $1\n');
    expect(whole?.insert.snippet).toMatch(/ {2}shareable: \$11\n\$0$/);
    const messages = parseReview(whole?.insert.newText ?? '').problems.map(({ message }) => message);
    expect(messages).toEqual([
      'This review does not say who reviewed the microcredential.',
      'This review judges none of the ten criteria yet.',
    ]);
  });
});

describe('values', () => {
  test.each([
    ['format: ‸', ['review/1']],
    ['microcredential: ‸', ['coaching', 'managing-systems-logistics']],
    [`${about}version: ‸`, ['1.1.0']],
    ['version: ‸', []],
    ['reviewer: ‸', ['Reviewer 2']],
    ['endorsement: ‸', ['endorse', 'endorse-with-changes', 'do-not-endorse']],
    ['criteria:\n  shareable: ‸\n', ['fully', 'partially', 'does-not-meet']],
    ['criteria: {shareable: ‸}\n', ['fully', 'partially', 'does-not-meet']],
    ['criteria:\n  shareable:\n    level: ‸\n', ['fully', 'partially', 'does-not-meet']],
    ['criteria:\n  shareable:\n    rationale: ‸\n', []],
    ['alignment:\n  - {rank: ‸}\n', ['primary', 'secondary']],
    ['alignment:\n  - {strategy: wellness/1}\n  - {strategy: wellness‸}\n', ['wellness/2']],
    ['summary: ‸', []],
    ['criteria: # ‸', []],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(`${marked}\n`)).toEqual(expected);
  });

  test('the day on which a review is written', () => {
    expect(labels('date: ‸')).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    const [date = ''] = labels('date: ‸');
    expect(taking(date, 'date: ‸\n')).toBe(`date: ${date}\n`);
  });

  test('a microcredential comes with its title and stack, and first where the file is named after it', () => {
    expect(offers('microcredential: ‸')[0]).toMatchObject({
      detail: 'Reflective Coaching',
      beside: 'Coaching',
      filterText: 'coaching Reflective Coaching',
    });
    expect(labels('microcredential: ‸', 'managing-systems-logistics.review.yaml')[0]).toBe('managing-systems-logistics');
  });

  test('a level comes with what it means for the criterion', () => {
    expect(offers('criteria:\n  consistent: ‸\n').map(({ detail }) => detail)).toEqual([
      'The same categories are used throughout, and they make the microcredential easy to use.',
      'The categories vary and get in the way.',
      'There are no consistent categories.',
    ]);
  });

  test('one below fully with the places for its reasons', () => {
    const marked = reviewOf({ shareable: '‸' });
    const taken = taking('does-not-meet', marked);
    expect(taken).toBe(
      reviewOf({
        shareable:
          '\n    level: does-not-meet\n    rationale: "TODO: why it is not met fully"\n    recommendation: "TODO: what the author should change"',
      }).replace('shareable: \n', 'shareable:\n'),
    );
    expect(taking('fully', marked)).toBe(reviewOf());
    expect(taking('partially', 'criteria:\n  shareable:\n    level: ‸\n')).toBe(
      'criteria:\n  shareable:\n    level: partially\n',
    );
    expect(taking('partially', 'criteria:\n  shareable: "‸"\n')).toBe('criteria:\n  shareable: "partially"\n');
  });
});

describe('what a judgment is about', () => {
  const of = (criterion: string, written: string) =>
    `${about}criteria:\n  ${criterion}:\n    level: partially\n    about: ${written}\n`;

  test.each([
    ['evidence-based', '[‸]', 'R1'],
    ['resourced', '[‸]', 'S1'],
    ['demonstrable', '[‸]', 'A1'],
    ['reflection-oriented', '[‸]', 'P1'],
    ['clear-and-transparent', '[‸]', 'C1'],
    ['validity-minded-construction', '[EO1, ‸]', 'EO2'],
    ['contextual', '\n      - ‸', 'Q1'],
  ])('of %s, %s begins with %s', (criterion, written, first) => {
    expect(labels(of(criterion, written))[0]).toBe(first);
  });

  test('is offered with its text, once', () => {
    expect(offers(of('resourced', '[‸]')).find(({ label }) => label === 'EO1')).toMatchObject({
      kind: 'outcome',
      detail: 'Set up a process for overseeing the physical plant.',
    });
    expect(labels(of('resourced', '[S1, S2, ‸]'))).not.toContain('S1');
    expect(taking('EO3', of('resourced', '‸'))).toBe(of('resourced', '[EO3]'));
    expect(taking('EO3', of('resourced', '[EO1, EO‸]'))).toBe(of('resourced', '[EO1, EO3]'));
  });

  test('cannot be known of a microcredential that is not there', () => {
    expect(labels(of('resourced', '[‸]').replace('managing', 'missing'))).toEqual([]);
  });
});
