import { describe, expect, test } from 'vitest';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { loadFramework } from '../../server/src/alignment/framework.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { complete } from '../../server/src/features/complete.js';
import { Workspace } from '../../server/src/workspace.js';
import { caret, labels, offers, taking, uri, workspaceOf } from './helpers.js';

const at = (strategy: string, more = '') => `essential_outcomes:
  - {id: EO1, statement: Lead the school}
alignment:
  - strategy: ${strategy}
    rank: primary
${more}`;

describe('all strategies are offered where one belongs', () => {
  test.each([
    at('‸'),
    at('"‸"'),
    at("'‸'"),
    at('"‸'),
    at('‸ # which one?'),
    'alignment:\n  - {strategy: ‸, rank: primary}\n',
    'alignment:\n  - {rank: primary, strategy: ‸',
    'alignment:\n  - {strategy:‸}\n',
    'alignment:\n  - strategy:‸',
    'alignment:\n- strategy: ‸\n',
    'alignment:\n  - strategy:\n      ‸\n    rank: primary\n',
    'alignment:\n  -\n    strategy: ‸\n',
    'title: “é” 😀\r\nalignment:\r\n  - strategy: ‸\r\n    rank: primary\r\n',
    '\uFEFFalignment:\n  - strategy: ‸\n',
    'title: "never closed\nalignment:\n  - strategy: ‸\nbadge: {image: x\n',
  ])('%j', (marked) => {
    expect(labels(marked)).toEqual(buildingRanks.strategies.map((strategy) => strategy.id));
  });

  test('with title, dimension, domain and framework', () => {
    const [offer] = offers(at('strategic-management/3‸'));
    expect(offer).toMatchObject({
      label: 'strategic-management/3',
      kind: 'strategy',
      detail: 'Creating a plan and aligning resources',
      filterText: 'strategic-management/3',
      preselect: true,
    });
    expect(offer?.beside).toBe('Creating a plan and aligning resources');
    for (const part of ['Strategic Management · Leading Learning', 'Building Ranks'])
      expect(offer?.documentation).toContain(part);
  });

  test('and asked for again with each letter', () => {
    const { text, offset } = caret(at('wel‸'));
    expect(complete(workspaceOf(text), uri, offset).incomplete).toBe(true);
  });
});

describe('what is typed is found', () => {
  const first = (typed: string) => labels(at(`${typed}‸`))[0];
  test.each([
    ['wellness/1', 'wellness/1'],
    ['wellness/2', 'wellness/2'],
    ['strategic-management/3', 'strategic-management/3'],
    ['strategic-management/', 'strategic-management/1'],
    ['strategic man', 'strategic-management/1'],
    ['wellness 1', 'wellness/1'],
    ['WELLNESS 2', 'wellness/2'],
    ['wellness strategy 2', 'wellness/2'],
    ['Wellness Strategy 1: Lea', 'wellness/1'],
    ['2 wellness', 'wellness/2'],
    ['wéll', 'wellness/1'],
    ['aligning resources', 'strategic-management/3'],
    ['resources plan creating', 'strategic-management/3'],
    ['align plan', 'strategic-management/3'],
    ['welness/2', 'wellness/2'],
  ])('%s', (typed, expected) => {
    expect(first(typed)).toBe(expected);
  });

  test.each(['using data to i', 'data using', 'inform'])('by words of the title in any order: %s', (typed) => {
    const found = offers(at(`${typed}‸`));
    expect(found.length).toBeGreaterThan(0);
    for (const { detail } of found) expect(detail?.toLowerCase()).toMatch(/inform|data/);
  });

  test('each strategy by its id, its printed label and its title', () => {
    for (const { id, number, title, dimension } of buildingRanks.strategies) {
      expect(first(id)).toBe(id);
      expect(first(`${dimension.name} Strategy ${number}`)).toBe(id);
      expect(first(`${dimension.name} Strategy ${number}: ${title.slice(0, 12)}`)).toBe(id);
      expect(labels(at(`${title}‸`))).toContain(id);
    }
  });

  test('in quotes too, and from the text before the cursor only', () => {
    expect(labels(at('"align plan‸"'))).toEqual(['strategic-management/3']);
    expect(labels(at('align plan‸ and something else'))).toEqual(['strategic-management/3']);
    expect(labels(at('wel‸lness/1')).slice(0, 2)).toEqual(['wellness/1', 'wellness/2']);
  });

  test('nothing where nothing is near', () => {
    expect(labels(at('xyzzy‸'))).toEqual([]);
  });
});

describe('never what is aligned already', () => {
  const others = `  - {strategy: wellness/2, rank: secondary}
  - strategy: "Student-Centeredness Strategy 2"
  - strategy: Vision & Mission Strategy 1
  - strategy: strategic-management/99
`;
  test.each([at('‸', others), at('"‸"', others), at('"‸', others), at('‸', others.replaceAll('"', "'"))])('%j', (marked) => {
    const offered = labels(marked);
    expect(offered).toContain('wellness/1');
    for (const id of ['wellness/2', 'student-centeredness/2', 'vision-and-mission/1']) expect(offered).not.toContain(id);
    expect(offered).toHaveLength(buildingRanks.strategies.length - 3);
  });

  test('above and below, also where the file is broken', () => {
    const marked = `title: "open\nalignment:\n  - strategy: wellness/1\n    outcomes: [EO1, EO2\n  - strategy: ‸\n    because: this: that\n  - strategy: Wellness Strategy 2: Increasing\n`;
    const offered = labels(marked);
    expect(offered).toHaveLength(buildingRanks.strategies.length - 2);
    expect(offered.filter((id) => id.startsWith('wellness'))).toEqual([]);
  });

  test('but the one under the cursor does not count', () => {
    expect(labels(at('wellness/1‸', others))).toEqual(['wellness/1']);
    expect(labels(at('Wellness Strategy 1‸', others))).toEqual(['wellness/1']);
  });
});

describe('taken, an offer leaves the file in order', () => {
  test.each([
    [at('‸'), at('wellness/1')],
    [at('wel‸'), at('wellness/1')],
    [at('wel‸ness/2'), at('wellness/1')],
    [at('Wellness Strategy 1: Lea‸'), at('wellness/1')],
    [at('"‸"'), at('"wellness/1"')],
    [at('"wel‸"'), at('"wellness/1"')],
    [at("'Wellness‸'"), at("'wellness/1'")],
    [at('wel‸ # see page 3'), at('wellness/1 # see page 3')],
    [at('‸# see page 3'), at('wellness/1 # see page 3')],
    ['alignment:\n  - strategy:‸\n', 'alignment:\n  - strategy: wellness/1\n'],
    ['alignment:\n  - strategy:wel‸\n', 'alignment:\n  - strategy: wellness/1\n'],
    ['alignment:\n  - {strategy:‸, rank: primary}\n', 'alignment:\n  - {strategy: wellness/1, rank: primary}\n'],
    ['alignment:\n  - {strategy: wel‸', 'alignment:\n  - {strategy: wellness/1'],
    ['alignment:\r\n  - strategy: wel‸\r\n', 'alignment:\r\n  - strategy: wellness/1\r\n'],
  ])('%j', (marked, expected) => {
    expect(taking('wellness/1', marked)).toBe(expected);
  });
});

describe('what fits the outcomes comes first', () => {
  const outcomes = `title: Leading a Healthy School
essential_outcomes:
  - {id: EO1, statement: Increase wellness programs., details: [{id: EO1.a, text: Offers mindfulness sessions.}]}
  - {id: EO2, statement: Recruit and hire teachers.}
`;
  const first = (alignment: string) => offers(`${outcomes}alignment:\n${alignment}`)[0];

  test('of the outcomes that this alignment names, in whatever order its entries stand', () => {
    expect(first('  - strategy: ‸\n    outcomes: [EO1]\n')).toMatchObject({ label: 'wellness/2' });
    expect(first('  - {outcomes: [EO2], strategy: ‸}\n')).toMatchObject({ label: 'human-capital-management/1' });
    expect(first('  - {outcomes: EO1.a, strategy: ‸')?.label).toMatch(/^wellness/);
  });

  test('else of the outcomes that no other alignment serves', () => {
    expect(first('  - {strategy: wellness/2, outcomes: [EO1]}\n  - strategy: ‸\n')?.label).toBe('human-capital-management/1');
  });

  test('else of the whole, and never what is aligned already', () => {
    expect(first('  - {strategy: wellness/2, outcomes: [EO1, EO2]}\n  - strategy: ‸\n')?.label).not.toBe('wellness/2');
  });

  test('with the title in the row and the reason beside it', () => {
    const offer = first('  - strategy: ‸\n    outcomes: [EO2]\n');
    expect(offer).toMatchObject({
      beside: 'Fits EO2 · Recruiting and hiring high-quality staff members',
      documentation: expect.stringMatching(
        /^Fits EO2:\n\n- Its words “recruit” and “hire” are those of Human Capital Management 1/,
      ),
    });
  });

  test('and all others follow in the order of the framework', () => {
    const found = labels(`${outcomes}alignment:\n  - strategy: ‸\n    outcomes: [EO2]\n`);
    expect([...found].sort()).toEqual(buildingRanks.strategies.map(({ id }) => id).sort());
    const rest = found.slice(5);
    expect(rest).toEqual(buildingRanks.strategies.map(({ id }) => id).filter((id) => rest.includes(id)));
  });

  test('but what is typed decides', () => {
    expect(first('  - strategy: ethics‸\n    outcomes: [EO2]\n')?.label).toBe('ethics/1');
  });

  test('where nothing fits well, none is put before the others', () => {
    const marked =
      'essential_outcomes: [{id: EO1, statement: Run evacuation drills.}]\nalignment:\n  - {strategy: ‸, outcomes: [EO1]}\n';
    expect(labels(marked)[0]).toBe(buildingRanks.strategies[0]?.id);
  });

  test('also in a file that is broken elsewhere', () => {
    const marked = `title: "open\n${outcomes.split('\n').slice(1).join('\n')}alignment:\n  - strategy: ‸\n    outcomes: [EO2]\n`;
    expect(labels(marked)[0]).toBe('human-capital-management/1');
  });

  test('what an author wrote is shown as it is', () => {
    const marked =
      'essential_outcomes: [{id: "EO1", statement: "Hire *teachers*_[x](y)."}]\nalignment:\n  - {strategy: ‸, outcomes: [EO1]}\n';
    expect(offers(marked)[0]?.documentation).not.toMatch(/\[x\]\(y\)/);
  });
});

test('with two frameworks, the id says which', () => {
  const other = loadFramework({
    framework: 'ranks-2030',
    title: 'Ranks 2030',
    publisher: 'NASSP',
    year: 2030,
    domains: [{ id: 'people', name: 'People' }],
    dimensions: [{ id: 'wellness', name: 'Wellness', domain: 'people', strategies: [{ number: 1, title: 'Sleep' }] }],
  });
  const { text, offset } = caret(at('wellness 1‸'));
  const workspace = new Workspace([], { settings: { ...defaultSettings, catalogue: catalogueOf([buildingRanks, other]) } });
  workspace.edit(uri, text, 1);
  const { items } = complete(workspace, uri, offset);
  expect(items.map((item) => item.label)).toEqual(['building-ranks:wellness/1', 'ranks-2030:wellness/1']);
  expect(items[1]?.insert.newText).toBe('ranks-2030:wellness/1');
});

test.each([
  'alignment:\n  - because: ‸\n',
  'title: ‸\n',
  '# strategy: ‸\n',
  'competency: >\n  strategy: ‸\n',
  'alignment:\n  - strategy: >\n      ‸\n',
])('nothing is offered in prose or comments: %j', (marked) => {
  expect(labels(marked)).toEqual([]);
});
