/** Whole items: what is offered where one may begin, and how it is put there. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/spec/edit.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { caret, labels, offers, taking } from './helpers.js';

const outcomes = `essential_outcomes:
  - id: EO1
    statement: Lead.
    details:
      - {id: EO1.a, text: Listens.}
      - {id: EO1.b, text: Asks.}
  - id: EO2
    statement: Plan.
`;
const rest = `overview:
  questions:
    - {id: Q1, asks: context, text: Who?}
    - {id: Q2, outcomes: [EO1], text: How?}
evidence:
  artifacts:
    - {id: A1, title: Log, outcomes: [EO1.a]}
reflection:
  prompts:
    - {id: P1, about: [A1], outcomes: [EO1], text: Why?}
`;
const itemsIn = (marked: string) => labels(marked).filter((label) => /^(?:New|Student|A text|min|count|not-yet,)/.test(label));

describe('a new item', () => {
  test.each([
    ['the first outcome', 'essential_outcomes:\n  - ‸', ['New outcome EO1']],
    ['an outcome', `${outcomes}  - ‸\n`, ['New outcome EO3']],
    ['a detail', `${outcomes.replace('Asks.}', 'Asks.}\n      - ‸')}`, ['New detail EO1.c']],
    ['a source', `${outcomes}research:\n  - {id: R1, outcomes: [EO2]}\n  - ‸`, ['New source R2 for EO1']],
    [
      'a resource, of the kind that is not there yet first',
      `${outcomes}resources:\n  - {id: S1, kind: information, outcomes: [EO1]}\n  - ‸`,
      ['New tool S2 for EO2', 'New information S2 for EO2'],
    ],
    [
      'a question, about the setting if none is',
      `${outcomes}overview:\n  questions:\n    - ‸\n`,
      ['New question Q1 about the setting', 'New question Q1 for EO1', 'New question Q1 for EO2'],
    ],
    [
      'a question for what none covers',
      `${outcomes}${rest.replace('text: How?}', 'text: How?}\n    - ‸')}`,
      ['New question Q3 for EO2'],
    ],
    [
      'an artifact, also for details that none shows',
      `${outcomes}${rest.replace('[EO1.a]}', '[EO1.a]}\n    - ‸')}`,
      ['New artifact A2 for EO2'],
    ],
    ['a prompt', `${outcomes}${rest}    - ‸`, ['New prompt P2 for EO2']],
    [
      'a scoring row',
      `${outcomes}${rest}scoring:\n  rows:\n    - ‸`,
      ['New scoring row C1 for EO1', 'New scoring row C1 for EO2'],
    ],
    [
      'a strategy, or a gap',
      `${outcomes}alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n  - ‸`,
      ['New aligned strategy for EO2', 'New gap in the framework for EO2'],
    ],
    [
      'for the outcome that fewest serve, once all are served',
      `${outcomes}research:\n  - {outcomes: [EO1]}\n  - {id: R7, outcomes: [EO1, EO2]}\n  - ‸`,
      ['New source R8 for EO2'],
    ],
    ['for nothing, where there are no outcomes', 'research:\n  - ‸', ['New source R1']],
  ])('%s', (_name, marked, expected) => {
    expect(itemsIn(marked)).toEqual(expected);
    expect(itemsIn(marked.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test.each([
    ['behind a dash', 'overview:\n  questions:\n    - {id: Q1}\n    - ‸\n'],
    ['right behind a dash', 'overview:\n  questions:\n    - {id: Q1}\n    -‸\n'],
    ['between items', 'overview:\n  questions:\n    - {id: Q1}\n    ‸\n    - {id: Q4}\n'],
    ['below a name', 'overview:\n  questions:\n    ‸\n'],
    ['behind a name', 'overview:\n  questions: ‸\n'],
    ['in brackets', 'overview:\n  questions: [‸]\n'],
    ['in brackets behind another', 'overview:\n  questions: [{id: Q1}, ‸]\n'],
    ['in brackets that are not closed', 'overview:\n  questions: [{id: Q1},\n    ‸\n'],
    ['at the end of the file', 'overview:\n  questions:\n    - id: Q1\n      text: Why?\n    ‸'],
    ['where a word of it is typed', 'overview:\n  questions:\n    - new‸'],
    ['in a file that cannot be read', 'title: "open\noverview:\n  questions:\n    - ‸\nbadge: {image: x\n'],
  ])('%s', (_place, marked) => {
    expect(itemsIn(marked).length).toBeGreaterThan(0);
  });

  test.each([
    ['in an item that has begun', 'overview:\n  questions:\n    - id: Q1\n      ‸\n'],
    ['before an entry', 'overview:\n  questions:\n    - ‸id: Q1\n'],
    ['in the braces of one', 'overview:\n  questions:\n    - {‸}\n'],
    ['in quotation marks', 'overview:\n  questions:\n    - "‸"\n'],
    ['in a text', 'competency: >\n  - ‸\n'],
    ['behind a text', 'overview:\n  questions:\n    - id: Q1\n      text: Why\n        ‸\n'],
  ])('is not offered %s', (_place, marked) => {
    expect(itemsIn(marked)).toEqual([]);
  });

  test('says for whom it is, and shows a good one', () => {
    const offer = offers(`${outcomes}overview:\n  questions:\n    - ‸`).find(({ label }) => label.endsWith('EO2'));
    expect(offer).toMatchObject({ kind: 'item', detail: 'Plan.', beside: 'in no overview question yet' });
    expect(offer?.example?.()).toContain('text: "Who are the students, staff and buildings you serve?"');
  });
});

describe('is written', () => {
  const question = (pad: string) =>
    `id: Q1\n${pad}asks: practice\n${pad}outcomes: [EO2]\n${pad}text: "TODO: a question about how the earner does it"`;
  test.each([
    ['behind a dash', 'questions:\n    - ‸\n', `questions:\n    - ${question('      ')}\n`],
    ['right behind a dash', 'questions:\n    -‸\n', `questions:\n    - ${question('      ')}\n`],
    ['below a name', 'questions:\n    ‸\n', `questions:\n    - ${question('      ')}\n`],
    ['behind a name', 'questions: ‸\n', `questions:\n    - ${question('      ')}\n`],
    ['right behind a name', 'questions:‸\n', `questions:\n    - ${question('      ')}\n`],
    [
      'in brackets',
      'questions: [‸]\n',
      'questions: [{id: Q1, asks: practice, outcomes: [EO2], text: "TODO: a question about how the earner does it"}]\n',
    ],
  ])('%s', (_place, marked, expected) => {
    const taken = taking('New question Q1 for EO2', `${outcomes}overview:\n  ${marked}`);
    expect(taken).toBe(`${outcomes}overview:\n  ${expected}`);
  });

  test('as the file is indented, with its line ends', () => {
    const marked = 'essential_outcomes:\n-   id: EO1\n    statement: Lead.\n    details:\n    -   id: EO1.a\n-   ‸\n'.replaceAll(
      '\n',
      '\r\n',
    );
    expect(taking('New outcome EO2', marked)).toBe(
      marked.replace(
        '‸',
        'id: EO2\r\n    statement: "TODO: one skill, beginning with a verb that can be observed"\r\n    details:\r\n    -   id: EO2.a\r\n        text: "TODO: one part of the skill"',
      ),
    );
  });

  test('with stops to fill in', () => {
    const [offer] = offers('research:\n  - ‸');
    expect(offer?.insert.snippet).toBe(
      'id: R1\n    citation: "${1:TODO: author, year, title, where it appeared}"\n    type: peer-reviewed',
    );
  });

  test('with all that is about an outcome, for a row, and the levels of the rubric', () => {
    const taken = taking('New scoring row C1 for EO1', `${outcomes}${rest}scoring:\n  levels: [low, high]\n  rows:\n    - ‸`);
    const [row] = parseSpec(taken).spec.scoring?.rows ?? [];
    expect(row?.scores.map(({ value }) => value)).toEqual(['Q2', 'A1', 'P1']);
    expect(row?.levels.map(({ level }) => level.value)).toEqual(['low', 'high']);
  });

  test('with the details that no artifact shows', () => {
    const one = outcomes.slice(0, outcomes.indexOf('  - id: EO2'));
    const taken = taking('New artifact A1 for EO1', `${one}evidence:\n  artifacts:\n    - ‸`);
    expect(taken).toContain('outcomes: [EO1.a, EO1.b]');
  });

  test('so that the file can still be read', () => {
    const lists = [
      'research',
      'resources',
      'overview:\n  questions',
      'evidence:\n  artifacts',
      'reflection:\n  prompts',
      'alignment',
    ];
    for (const list of lists) {
      const marked = `${outcomes}${list}:\n    - ‸\n`;
      for (const { insert } of offers(marked).filter(({ kind }) => kind === 'item')) {
        const { problems } = parseSpec(applyEdits(caret(marked).text, [insert]));
        expect(problems, insert.newText).toEqual([]);
      }
    }
  });
});

describe('on a line whose indentation fits nothing', () => {
  const item = (line: string) => `overview:\n  questions:\n    - id: Q1\n      text: "Who: you?"\n${line}`;
  test.each([
    ['a name', 'asks', item('     ‸\n'), item('      asks: \n')],
    ['a name that is being typed', 'asks', item('       as‸\n'), item('      asks: \n')],
    ['a list', 'outcomes', item('     ‸\n'), item('      outcomes: []\n')],
    ['an item', 'id', item('  - ‸\n'), item('    - id: \n')],
    [
      'with line ends of two characters',
      'asks',
      item('     ‸\n').replaceAll('\n', '\r\n'),
      item('      asks: \n').replaceAll('\n', '\r\n'),
    ],
    ['below a name', 'words', 'overview:\n  questions: []\n   ‸\n', 'overview:\n  questions: []\n  words: {}\n'],
  ])('%s is put where the lines above it stand', (_name, label, marked, expected) => {
    expect(taking(label, marked)).toBe(expected);
  });

  test.each([
    ['a name', 'words', 'reflection:\n    ‸\n  prompts: []\n', 'reflection:\n  words: {}\n  prompts: []\n'],
    [
      'one being typed',
      'words',
      'reflection: # 3\n    wo‸\n\n  # a\n  prompts: []\n',
      'reflection: # 3\n  words: {}\n\n  # a\n  prompts: []\n',
    ],
    ['at the beginning of the file', 'aliases', '\uFEFF# Ours\n  ‸\ntitle: a\n', '\uFEFF# Ours\naliases: []\ntitle: a\n'],
    ['or below its opening line', 'aliases', '\n---\n  ‸\ntitle: a\n', '\n---\naliases: []\ntitle: a\n'],
    [
      'an item',
      'EO2',
      `${outcomes}research:\n- outcomes:\n      - ‸\n    - EO1\n`,
      `${outcomes}research:\n- outcomes:\n    - EO2\n    - EO1\n`,
    ],
    [
      'with line ends of two characters',
      'words',
      'reflection:\r\n    ‸\r\n  prompts: []\r\n',
      'reflection:\r\n  words: {}\r\n  prompts: []\r\n',
    ],
  ])('%s is put where the lines below it stand, if it would be the first of them', (_name, label, marked, expected) => {
    expect(taking(label, marked)).toBe(expected);
  });

  test('a whole item above all others', () => {
    const above = (line: string) => `overview:\n  questions:\n${line}  - id: Q1\n    asks: context\n    text: "Who: you?"\n`;
    expect(taking('New question Q2', above('    ‸\n'))).toBe(
      above('  - id: Q2\n    asks: practice\n    text: "TODO: a question about how the earner does it"\n'),
    );
  });

  test('a whole item too', () => {
    const taken = taking('New question Q2 about the setting', item('   ‸\n'));
    expect(taken).toBe(
      item('    - id: Q2\n      asks: context\n      text: "TODO: a question about the school and its people"\n'),
    );
    expect(taking('New question Q2 about the setting', item('  - ‸\n'))).toBe(taken);
  });

  test('an id in a list, and what an editor compares has the dash that is replaced', () => {
    const list = (line: string) => `${outcomes}research:\n  - id: R1\n    outcomes:\n      - EO1\n${line}`;
    expect(taking('EO2', list('     ‸\n'))).toBe(list('      - EO2\n'));
    const [first] = offers(list('    - ‸\n'));
    expect(first).toMatchObject({ label: 'EO2', filterText: '- ' });
    expect(taking('EO2', list('    - ‸\n'))).toBe(list('      - EO2\n'));
  });

  test.each([
    'competency: >\n  The practitioner leads.\n ‸\n',
    'competency: >\n    The practitioner leads.\n\n  ‸\n',
    'competency: The practitioner\n  leads\n   ‸\n',
    'competency: The practitioner leads\n ‸\n',
    item('                    ‸\n'),
    '\uFEFFcompetency: Leads\n  ‸\naliases: []\n',
  ])('a text that goes on is left alone: %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

describe('in a long list', () => {
  const items = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => `  - {id: R${from + at}, year: 2020, outcomes: [EO2]}\n`).join('');
  const around = (line: string) => `${outcomes}research:\n${items(1, 400)}${line}${items(401, 800)}badge: {}\n`;
  test.each([
    ['a new item', '  - ‸\n', ['New source R801 for EO1']],
    ['one whose dash is missing', '  ‸\n', ['New source R801 for EO1']],
    ['one at a wrong indentation', '    - ‸\n', ['New source R801 for EO1']],
    ['the next free id', '  - id: ‸\n', ['R801']],
    ['outcomes that nothing serves first', '  - outcomes: [‸]\n', ['EO1', 'EO2', 'EO1.a', 'EO1.b']],
  ])('%s', (_name, line, expected) => {
    expect(around('').length).toBeGreaterThan(20_000);
    expect(labels(around(line)).slice(0, expected.length)).toEqual(expected);
  });
});

describe('groups as a whole', () => {
  test.each([
    ['overview:\n  words: ‸\n', 'min 1000, max 1600', 'overview:\n  words: {min: 1000, max: 1600}\n'],
    [
      'scoring:\n  assessors:‸\n',
      'count 2, blind true, resubmission true',
      'scoring:\n  assessors: {count: 2, blind: true, resubmission: true}\n',
    ],
    ['scoring:\n  levels: ‸\n', 'not-yet, developing, proficient', 'scoring:\n  levels: [not-yet, developing, proficient]\n'],
    [
      'evidence:\n  student_work: ‸\n',
      'Student work does not apply',
      'evidence:\n  student_work:\n    applicable: false\n    because: "TODO: why no student work is asked for"\n',
    ],
    [
      'scoring:\n  levels: [low]\n  rows:\n    - id: C1\n      levels: ‸\n',
      'A text for each level',
      'scoring:\n  levels: [low]\n  rows:\n    - id: C1\n      levels:\n        low: "TODO: what an assessor sees at low"\n',
    ],
    [
      'scoring:\n  rows:\n    - {id: C1, levels: ‸}\n',
      'A text for each level',
      'scoring:\n  rows:\n    - {id: C1, levels: {not-yet: "TODO: what an assessor sees at not-yet", developing: "TODO: what an assessor sees at developing", proficient: "TODO: what an assessor sees at proficient"}}\n',
    ],
  ])('%j', (marked, label, expected) => {
    expect(taking(label, marked)).toBe(expected);
  });

  test('the usual levels one by one, without those that are there', () => {
    expect(labels('scoring:\n  levels: [not-yet, ‸]\n')).toEqual(['developing', 'proficient']);
  });
});
