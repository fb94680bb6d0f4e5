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
    expect(offer?.beside).toBe('Strategic Management · Leading Learning');
    expect(offer?.documentation).toContain('Building Ranks');
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
