import { describe, expect, test } from 'vitest';
import { cursorAt } from '../../server/src/features/cursor.js';
import { caret } from './helpers.js';

/** Path, what is typed, and the line with the piece that a completion replaces in ‹ ›. */
function place(marked: string): string | undefined {
  const { text, offset } = caret(marked);
  const cursor = cursorAt(text, offset);
  if (!cursor) return undefined;
  const { start, end } = cursor.span;
  expect(start).toBeLessThanOrEqual(offset);
  expect(end).toBeGreaterThanOrEqual(offset);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const line = `${text.slice(lineStart, start)}‹${text.slice(start, end)}›${text.slice(end, newline < 0 ? text.length : newline)}`;
  const spaces = `${cursor.before && '_'}${cursor.after && '.'}`;
  const quote = cursor.quote ? ` in ${cursor.quote}` : '';
  return `${cursor.role} ${cursor.path.join('.')} “${cursor.typed}” ${line.replace('\uFEFF', '').trim()}${spaces && ` ${spaces}`}${quote}`;
}

const before = `# é 😀 “quotes” before it
title: Überblick — “Schule” 😀
overview:
  questions:
    - {id: Q1, outcomes: [EO1], text: "Who: you?"}
`;

describe('a value', () => {
  test.each([
    ['status: ‸', 'value status “” status: ‹›'],
    ['status:‸', 'value status “” status:‹› _'],
    ['status: dr‸', 'value status “dr” status: ‹dr›'],
    ['status:dr‸', 'value status “dr” status:‹dr› _'],
    ['status: dr‸aft', 'value status “dr” status: ‹draft›'],
    ['status: draft‸', 'value status “draft” status: ‹draft›'],
    ['status: ‸draft', 'value status “” status: ‹draft›'],
    ['status:‸ draft', 'value status “” status:‹ draft› _'],
    ['status: draft  ‸', 'value status “draft  ” status: ‹draft  ›'],
    ['status: ‸  # not yet', 'value status “” status: ‹›  # not yet'],
    ['status: ‸# not yet', 'value status “” status: ‹›# not yet .'],
    ['status: dr‸aft  # not yet', 'value status “dr” status: ‹draft›  # not yet'],
    ['status: "‸"', 'value status “” status: "‹›" in "'],
    ["status: '‸'", "value status “” status: '‹›' in '"],
    ['status: "dr‸aft" # not yet', 'value status “dr” status: "‹draft›" # not yet in "'],
    ['status: "‸', 'value status “” status: "‹› in "'],
    ["status: 'dr‸", "value status “dr” status: '‹dr› in '"],
    ['status: "dr‸ # not yet', 'value status “dr” status: "‹dr› # not yet in "'],
    ['status: ‸"draft"', 'value status “” status: ‹"draft"›'],
    ['status:"‸"', 'value status “” status:"‹›" in "'],
    ['status:\n  ‸', 'value status “” ‹›'],
    ['status:\n  dr‸', 'value status “dr” ‹dr›'],
    ['alignment:\n  - strategy: using data to i‸', 'value alignment.0.strategy “using data to i” - strategy: ‹using data to i›'],
    ['alignment:\n  - strategy: using ‸data', 'value alignment.0.strategy “using ” - strategy: ‹using data›'],
    [
      'alignment:\n  - strategy: Wellness Strategy 1: Lea‸',
      'value alignment.0.strategy “Wellness Strategy 1: Lea” - strategy: ‹Wellness Strategy 1: Lea›',
    ],
    ['alignment:\n- strategy: ‸', 'value alignment.0.strategy “” - strategy: ‹›'],
    ['alignment:\n  - rank: primary\n    strategy: ‸\n    outcomes: [EO1]', 'value alignment.0.strategy “” strategy: ‹›'],
  ])('%s', (marked, expected) => {
    expect(place(marked)).toBe(expected);
    expect(place(`${marked}\n`)).toBe(expected);
    expect(place(`${before}${marked}\nbadge:\n  image: x\n`)).toBe(expected);
    expect(place(`\uFEFF${before}${marked}\n`.replaceAll('\n', '\r\n'))?.replaceAll('\r', '')).toBe(expected);
  });
});

describe('an item of a list with dashes', () => {
  const list = (items: string) => `overview:\n  questions:\n    - id: Q2\n      outcomes:\n${items}\n      text: Why?\n`;
  test.each([
    ['        - ‸', 'value overview.questions.0.outcomes.0 “” - ‹›'],
    ['        -‸', 'value overview.questions.0.outcomes.0 “” -‹› _'],
    ['        - E‸', 'value overview.questions.0.outcomes.0 “E” - ‹E›'],
    ['        - EO1\n        - ‸', 'value overview.questions.0.outcomes.1 “” - ‹›'],
    ['        - ‸\n        - EO2', 'value overview.questions.0.outcomes.0 “” - ‹›'],
    ['        - "E‸"', 'value overview.questions.0.outcomes.0 “E” - "‹E›" in "'],
    ["        - '‸", "value overview.questions.0.outcomes.0 “” - '‹› in '"],
    ['        - ‸ # the first', 'value overview.questions.0.outcomes.0 “” - ‹› # the first'],
    ['      - ‸', 'value overview.questions.0.outcomes.0 “” - ‹›'],
    ['        ‸', 'value overview.questions.0.outcomes “” ‹›'],
  ])('%s', (marked, expected) => {
    expect(place(list(marked))).toBe(expected);
    expect(place(list(marked).replaceAll('\n', '\r\n'))?.replaceAll('\r', '')).toBe(expected);
  });

  test.each([
    list('        ‸'),
    list('        - EO1\n        ‸'),
    'overview:\n  questions:\n    - id: Q1\n    ‸\n    - id: Q2\n',
    'research:\n  - id: R1\n  ‸\nbadge: {}\n',
  ])('says that a dash is missing where there is none: %j', (marked) => {
    const { text, offset } = caret(marked);
    expect(cursorAt(text, offset)).toMatchObject({ role: 'value', needsDash: true });
  });
});

describe('in brackets', () => {
  test.each([
    ['[‸]', 'outcomes.0 “” [‹›]'],
    ['[E‸]', 'outcomes.0 “E” [‹E›]'],
    ['[EO1, ‸]', 'outcomes.1 “” [EO1, ‹›]'],
    ['[EO1,‸]', 'outcomes.1 “” [EO1,‹›] _'],
    ['[EO1, ‸', 'outcomes.1 “” [EO1, ‹›'],
    ['[EO1, E‸', 'outcomes.1 “E” [EO1, ‹E›'],
    ['[‸', 'outcomes.0 “” [‹›'],
    ['[‸EO1]', 'outcomes.0 “” [‹EO1›]'],
    ['[EO1, ‸, EO3]', 'outcomes.1 “” [EO1, ‹›, EO3]'],
    ['[EO1, E‸O2, EO3] # these', 'outcomes.1 “E” [EO1, ‹EO2›, EO3] # these'],
    ['["EO1", "‸"]', 'outcomes.1 “” ["EO1", "‹›"] in "'],
    ['["EO1", "‸]', 'outcomes.1 “” ["EO1", "‹›] in "'],
    ['["EO1‸, "EO2"]', 'outcomes.0 “EO1” ["‹EO1›, "EO2"] in "'],
    ["['E‸', EO2]", "outcomes.0 “E” ['‹E›', EO2] in '"],
    ['[ ‸ ]', 'outcomes.0 “” [ ‹› ]'],
    ['[EO1,\n        ‸]', 'outcomes.1 “” ‹›]'],
    ['[EO1,\n        ‸\n      ]', 'outcomes.1 “” ‹›'],
    ['[\n        EO1, E‸, EO3\n      ]', 'outcomes.1 “E” EO1, ‹E›, EO3'],
    ['[\n        EO1,\n        "E‸"\n      ]', 'outcomes.1 “E” "‹E›" in "'],
  ])('outcomes: %s', (marked, expected) => {
    const text = `overview:\n  questions:\n    - id: Q2\n      outcomes: ${marked}\n      text: "Why: this?"\n    - id: Q3\n`;
    const line = marked.includes('\n') ? expected : expected.replace('” ', '” outcomes: ');
    expect(place(text)).toBe(`value overview.questions.0.${line}`);
    expect(
      place(`${before}evidence:\n  locator: page\n${text.replace('overview', 'scoring').replace('questions', 'rows')}`),
    ).toBe(`value scoring.rows.0.${line}`);
  });

  test.each([
    ['{strategy: ‸, rank: primary}', 'value alignment.0.strategy “” - {strategy: ‹›, rank: primary}'],
    ['{strategy:‸, rank: primary}', 'value alignment.0.strategy “” - {strategy:‹›, rank: primary} _'],
    ['{strategy:‸}', 'value alignment.0.strategy “” - {strategy:‹›} _'],
    ['{strategy: wel‸', 'value alignment.0.strategy “wel” - {strategy: ‹wel›'],
    ['{strategy:wel‸}', 'value alignment.0.strategy “wel” - {strategy:‹wel›} _'],
    ['{strategy: "wel‸, rank: primary}', 'value alignment.0.strategy “wel” - {strategy: "‹wel›, rank: primary} in "'],
    ['{strategy: "wel‸, rank: "primary"}', 'value alignment.0.strategy “wel” - {strategy: "‹wel›, rank: "primary"} in "'],
    [
      '{strategy: using data ‸, rank: primary}',
      'value alignment.0.strategy “using data ” - {strategy: ‹using data ›, rank: primary}',
    ],
    [
      '{strategy: Wellness Strategy 1: L‸, rank: x}',
      'value alignment.0.strategy “Wellness Strategy 1: L” - {strategy: ‹Wellness Strategy 1: L›, rank: x}',
    ],
    [
      '{rank: primary, outcomes: [EO1, ‸], because: x}',
      'value alignment.0.outcomes.1 “” - {rank: primary, outcomes: [EO1, ‹›], because: x}',
    ],
    ['{rank: primary, outcomes: [EO1, ‸', 'value alignment.0.outcomes.1 “” - {rank: primary, outcomes: [EO1, ‹›'],
    ['{rank: primary, outcomes: ‸}', 'value alignment.0.outcomes “” - {rank: primary, outcomes: ‹›}'],
    ['{\n      strategy: ‸,\n      rank: primary}', 'value alignment.0.strategy “” strategy: ‹›,'],
    ['{\n      strategy: wel‸, rank: primary}', 'value alignment.0.strategy “wel” strategy: ‹wel›, rank: primary}'],
    ['{‸}', 'key alignment.0 “” - {‹›}'],
    ['{strategy: wellness/1, ‸}', 'key alignment.0 “” - {strategy: wellness/1, ‹›}'],
    ['{strategy: wellness/1,‸}', 'key alignment.0 “” - {strategy: wellness/1,‹›} _'],
    ['{strategy: wellness/1, ra‸', 'key alignment.0 “ra” - {strategy: wellness/1, ‹ra›'],
    ['{stra‸tegy: wellness/1}', 'key alignment.0 “stra” - {‹strategy›: wellness/1}'],
  ])('%s', (marked, expected) => {
    expect(place(`alignment:\n  - ${marked}\n  - {strategy: wellness/2, outcomes: [EO1]}\n`)).toBe(expected);
    expect(place(`${before}alignment:\n  - ${marked}`)).toBe(expected);
  });

  test('the whole file may be in braces', () => {
    expect(place('{\n  "title": "x",\n  "alignment": [\n    {"strategy": "‸"}\n  ]\n}\n')).toBe(
      'value alignment.0.strategy “” {"strategy": "‹›"} in "',
    );
  });
});

describe('a name', () => {
  test.each([
    ['sta‸', 'key  “sta” ‹sta›'],
    ['title: x\n‸', 'key  “” ‹›'],
    ['title: x\n‸\nstack: y\n', 'key  “” ‹›'],
    ['title: x\nsta‸\nhours: 3\n', 'key  “sta” ‹sta›'],
    ['sta‸ck: x\n', 'key  “sta” ‹stack›: x'],
    ['overview:\n  ‸', 'key overview “” ‹›'],
    ['overview:\n  ‸\n  questions: []', 'key overview “” ‹›'],
    ['overview:\n  wo‸\n  questions:\n    - id: Q1\n', 'key overview “wo” ‹wo›'],
    ['essential_outcomes:\n  - ‸', 'key essential_outcomes.0 “” - ‹›'],
    ['essential_outcomes:\n  - st‸\n    details: []\n', 'key essential_outcomes.0 “st” - ‹st›'],
    ['essential_outcomes:\n  - id: EO1\n    ‸', 'key essential_outcomes.0 “” ‹›'],
    ['essential_outcomes:\n  - id: EO1\n    st‸\n    details:\n      - {id: EO1.a}\n', 'key essential_outcomes.0 “st” ‹st›'],
    ['scoring:\n  rows:\n    - id: C1\n      levels:\n        ‸', 'key scoring.rows.0.levels “” ‹›'],
    ['"st‸ack": x\n', 'key  “st” "‹stack›": x in "'],
  ])('%s', (marked, expected) => {
    expect(place(marked)).toBe(expected);
    expect(place(marked.replaceAll('\n', '\r\n'))?.replaceAll('\r', '')).toBe(expected);
    expect(place(`${before}${marked}`)).toBe(expected);
  });
});

describe('nowhere', () => {
  test.each([
    '# stat‸us: x',
    '  # ‸',
    'status: draft # ‸',
    'status: draft #‸',
    'alignment:\n  - {strategy: x} # ‸',
    'alignment:\n  - {strategy: x, # ‸\n     rank: primary}',
    'competency: >\n  The practitioner ‸\n  leads.\n',
    'competency: |\n  strategy: ‸\n',
    'competency: |\n  - ‸\n',
    'competency: >‸\n',
    'competency: The practitioner\n  leads ‸\n',
    'status: "draft"‸',
    'status: "draft" ‸',
    'outcomes: [EO1]‸',
    'unknown:\n  key: ‸',
    'overview:\n  words: {min: 1}\n‸\n  questions: []\n',
    'overview:\n ‸ questions: []\n',
    '---‸',
    '*a‸',
    'title: &a ‸',
  ])('%s', (marked) => {
    expect(place(marked)).toBeUndefined();
  });

  test.each([-1, 1000, 0.5, Number.NaN])('at offset %d', (offset) => {
    expect(cursorAt('title: x\n', offset)).toBeUndefined();
  });
});

describe('in a file with mistakes', () => {
  const here = 'alignment:\n  - strategy: wel‸\n    rank: primary\n  - strategy: wellness/2\n';
  const found = 'value alignment.0.strategy “wel” - strategy: ‹wel›';
  test.each([
    ['a quotation mark above', `title: "open\n${here}`],
    ['a bracket above', `aliases: [a, b\n${here}`],
    ['a colon in the text above', `title: Leading: first\n${here}`],
    ['a line without a colon above', `title\n${here}`],
    ['a tab above', `overview:\n\tquestions: []\n${here}`],
    ['a quotation mark below', `${here}badge:\n  caption: "open\n`],
    ['a bracket below', `${here}badge: {image: x\n`],
    ['three dashes', `---\n${here}---\n`],
    ['a second section', `${here}${here.replace('‸', '')}`],
    ['nothing but junk', `}}}\n]]\n"\n${here}\n\t\t'`],
  ])('%s', (_name, marked) => {
    expect(place(marked)).toBe(found);
  });

  test.each([
    ['a quotation mark', '    because: "open\n'],
    ['an apostrophe', "    because: 'open\n"],
    ['a colon in the text', '    because: it fits: well: so\n'],
    ['a colon without a space', '    because:it fits\n'],
    ['a line without a colon', '    because\n'],
    ['a bracket', '    outcomes: [EO1, EO2\n'],
    ['a repetition of nothing', '    because: *nothing\n'],
  ])('%s in the item before', (_name, line) => {
    expect(place(`alignment:\n  - strategy: wellness/1\n${line}  - strategy: wel‸\n    rank: primary\n`)).toBe(
      found.replace('.0', '.1'),
    );
    expect(place(`alignment:\n  - rank: primary\n${line}    strategy: wel‸\n    gap: x\n`)).toBe(found.replace(' - ', ' '));
  });

  test.each(['   - ', ' - '])('a dash one column off in the item before: %j', (dash) => {
    const before = `alignment:\n  - strategy: wellness/1\n    rank: primary\n${dash}gap: x\n    rank: primary\n`;
    expect(place(`${before}  - strategy: wel‸\n    rank: primary\n`)).toBe(found.replace('.0', '.2'));
  });

  test('indented with tabs', () => {
    expect(place('alignment:\n\t- rank: primary\n\t\tstrategy: wel‸\n')).toBe(found.replace(' - ', ' '));
    expect(place('alignment:\n\t- strategy:\twel‸\n')).toBe(found.replace(': ‹', ':\t‹'));
  });
});

test('what is around the cursor keeps its other values', () => {
  const { text, offset } = caret('alignment:\n  - rank: primary\n    strategy: ‸\n    outcomes: [EO1, EO2]\n');
  const { nodes = [], path } = cursorAt(text, offset) ?? {};
  expect(path).toHaveLength(nodes.length);
  expect(nodes.map((node) => node.kind)).toEqual(['map', 'seq', 'map']);
  const item = nodes[2];
  expect(item?.kind === 'map' && item.entries.map((entry) => entry.name)).toEqual(['rank', 'strategy', 'outcomes']);
});
