import { describe, expect, test } from 'vitest';
import { labels, offers, taking } from './helpers.js';

const outcomes = `essential_outcomes:
  - id: EO1
    statement: Set up a working process for the physical plant.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Ranks repair requests.}
  - id: EO2
    statement: Build daily routines with the staff.
  - id: EO3
    statement: "Plan, and *monitor* <b>budgets</b>."
`;
const rest = `evidence:
  artifacts:
    - {id: A1, title: Inspection log, outcomes: [EO1.a]}
    - {id: A2, title: Budget, outcomes: [EO3]}
reflection:
  prompts:
    - {id: P1, about: [A1], text: What surprised you?, outcomes: [EO1]}
`;
const question = (written: string, others = '    - {id: Q1, outcomes: [EO1], text: How?}\n') =>
  `${outcomes}overview:\n  questions:\n${others}    - id: Q2\n      outcomes: ${written}\n      text: Why?\n${rest}`;

describe('outcomes and details', () => {
  test.each([
    ['[‸]', ['EO2', 'EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['‸', ['EO2', 'EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[‸', ['EO2', 'EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[EO2, ‸]', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[EO2,‸]', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[EO2, ‸', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[‸, EO2]', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['["EO2", "‸"]', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[eo2, ‸]', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['EO2, ‸', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['\n        - EO2\n        - ‸', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['\n        - ‸\n        - EO2', ['EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['\n        ‸', ['EO2', 'EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[EO1, EO2, EO3, ‸]', ['EO1.a', 'EO1.b']],
    ['[E‸]', ['EO2', 'EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[EO1‸]', ['EO1', 'EO1.a', 'EO1.b']],
    ['[eo1.‸]', ['EO1', 'EO1.a', 'EO1.b']],
    ['[EO1.b‸]', ['EO1.b']],
    ['[e0‸]', ['EO2', 'EO3', 'EO1', 'EO1.a', 'EO1.b']],
    ['[routines‸]', ['EO2']],
    ['[inspec‸]', ['EO1.a']],
    ['[xyz‸]', []],
  ])('outcomes: %s', (written, expected) => {
    expect(labels(question(written))).toEqual(expected);
    expect(labels(question(written).replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test('what no question covers yet is marked, and a detail covers its outcome', () => {
    const found = offers(question('[‸]', '    - {id: Q1, outcomes: [EO1.a], text: How?}\n'));
    expect(found.map(({ label, beside }) => [label, beside])).toEqual([
      ['EO2', 'in no overview question yet'],
      ['EO3', 'in no overview question yet'],
      ['EO1', undefined],
      ['EO1.b', 'in no overview question yet'],
      ['EO1.a', undefined],
    ]);
  });

  test('beside each stands its statement; the documentation keeps it plain', () => {
    const eo3 = offers(question('[‸]')).find((item) => item.label === 'EO3');
    expect(eo3?.detail).toBe('Plan, and *monitor* <b>budgets</b>.');
    expect(eo3?.documentation).toBe('**EO3** Plan, and \\*monitor\\* \\<b\\>budgets\\</b\\>.');
  });

  test.each([
    ['research', 'research:\n  - {id: R1, outcomes: [EO1, EO2]}\n  - {id: R2, outcomes: [‸]}\n', ['EO3', 'EO1', 'EO2']],
    ['resources', 'resources:\n  - {id: S1, outcomes: [EO2]}\n  - {id: S2, outcomes: [‸]}\n', ['EO1', 'EO3', 'EO2']],
    [
      'artifacts',
      'evidence:\n  artifacts:\n    - id: A1\n      outcomes: EO1\n    - id: A2\n      outcomes: [‸]\n',
      ['EO2', 'EO3', 'EO1'],
    ],
    [
      'prompts',
      'reflection:\n  prompts:\n    - {id: P1, outcomes: "EO1, EO3"}\n    - {id: P2, outcomes: [‸]}\n',
      ['EO2', 'EO1', 'EO3'],
    ],
    ['rows', 'scoring:\n  rows:\n    - {id: C1, outcomes: [EO3.x, EO3]}\n    - {id: C2, outcomes: [‸]}\n', ['EO1', 'EO2', 'EO3']],
    [
      'alignment',
      'alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n  - {gap: none, outcomes: [‸]}\n',
      ['EO2', 'EO3', 'EO1'],
    ],
  ])('%s count their own kind only', (_kind, section, expected) => {
    const found = labels(`${outcomes}${section}`);
    expect(found.filter((id) => !id.includes('.'))).toEqual(expected);
    expect(labels(`${section}${outcomes}`)).toEqual(found);
  });

  test.each([
    ['a quotation mark', 'title: "open\n'],
    ['a tab', 'overview:\n\twords: {min: 1}\n'],
    ['a bracket', 'aliases: [a\n'],
  ])('%s that breaks the file above takes none away', (_name, broken) => {
    expect(labels(`${broken}${outcomes}research:\n  - {id: R1, outcomes: [‸]}\n`)).toEqual([
      'EO1',
      'EO2',
      'EO3',
      'EO1.a',
      'EO1.b',
    ]);
  });

  test('statements may be broken and the ids are still offered', () => {
    const broken = outcomes.replace('Build daily', 'Build: daily').replace('text: Ranks', 'text: "Ranks');
    expect(labels(`${broken}research:\n  - {id: R1, outcomes: [‸]}\n`)).toEqual(expect.arrayContaining(['EO1', 'EO2', 'EO3']));
  });

  test('without outcomes there is nothing', () => {
    expect(labels('overview:\n  questions:\n    - outcomes: [‸]\n')).toEqual([]);
  });
});

describe('taken, an outcome is written as its place asks', () => {
  test.each([
    ['‸', '[EO1]'],
    ['E‸', '[EO1]'],
    ['EO2, ‸', '[EO2, EO1]'],
    ['EO2, E‸', '[EO2, EO1]'],
    ['"‸"', '"EO1"'],
    ['[‸]', '[EO1]'],
    ['[‸', '[EO1'],
    ['[EO2, ‸]', '[EO2, EO1]'],
    ['[EO2,‸]', '[EO2, EO1]'],
    ['["‸"]', '["EO1"]'],
    ["['E‸']", "['EO1']"],
    ['\n        - ‸', '\n        - EO1'],
    ['\n        -‸', '\n        - EO1'],
    ['\n        ‸', '\n        - EO1'],
    ['‸ # which?', '[EO1] # which?'],
  ])('outcomes: %s', (written, expected) => {
    expect(taking('EO1', question(written))).toBe(question(expected));
  });

  test('outcomes:‸ gets its space', () => {
    expect(taking('EO1', question('‸').replace('outcomes: ‸', 'outcomes:‸'))).toBe(question('[EO1]'));
  });

  test('in braces', () => {
    const text = (written: string) => `${outcomes}research:\n  - {id: R1, outcomes: ${written}}\n`;
    expect(taking('EO1', text('‸'))).toBe(text('[EO1]'));
    expect(taking('EO1', text('[EO2, ‸]'))).toBe(text('[EO2, EO1]'));
  });
});

describe('questions, artifacts and prompts', () => {
  const row = (written: string) =>
    `${question('[EO1]')}scoring:\n  rows:\n    - {id: C1, scores: [Q1, A1]}\n    - id: C2\n      scores: ${written}\n`;
  test.each([
    ['[‸]', ['Q2', 'A2', 'P1', 'Q1', 'A1']],
    ['[Q2, ‸]', ['A2', 'P1', 'Q1', 'A1']],
    ['‸', ['Q2', 'A2', 'P1', 'Q1', 'A1']],
    ['[A‸]', ['A2', 'A1']],
    ['[budget‸]', ['A2']],
  ])('scores: %s', (written, expected) => {
    expect(labels(row(written))).toEqual(expected);
  });

  test('what is not scored yet is marked', () => {
    expect(offers(row('[‸]'))[1]).toMatchObject({
      label: 'A2',
      kind: 'component',
      detail: 'Budget',
      beside: 'in no scoring row yet',
    });
  });

  test('a prompt is about artifacts', () => {
    const text = question('[EO1]').replace('  prompts:\n', '  prompts:\n    - {id: P0, about: [‸]}\n');
    expect(labels(text)).toEqual(['A2', 'A1']);
    expect(offers(text)[0]).toMatchObject({ kind: 'artifact', detail: 'Budget' });
  });
});
