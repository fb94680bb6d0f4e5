/** The precedents as data: in the shape of their schema, and about strategies and stacks that exist. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/precedents.schema.json';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { loadFramework } from '../../server/src/alignment/framework.js';
import { precedents, sameTitle, strategiesOf } from '../../server/src/alignment/precedents.js';
import data from '../../server/src/alignment/precedents.json';
import { defaultSettings } from '../../server/src/engine/settings.js';

const catalogue = catalogueOf([buildingRanks]);

describe('the precedents', () => {
  it('are as their schema says', () => {
    const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...data, precedents: [{ ...data.precedents[0], strength: 'so-so' }] })).toBe(false);
  });

  it.each(precedents)('$title: its strategies and its stack exist', ({ strategies, stack }) => {
    expect(strategies.filter((id) => !catalogue.strategy(id))).toEqual([]);
    expect(defaultSettings.stacks).toContain(stack);
  });

  it('are each told once', () => {
    const twice = precedents.filter((one, at) => precedents.findIndex((other) => sameTitle(one.title, other.title)) !== at);
    expect(twice).toEqual([]);
  });

  it('are tangential only where the reviewers found that the framework has nothing', () => {
    expect(precedents.filter(({ strength }) => strength === 'tangential').map(({ title }) => title)).toEqual([
      'Assessing Threats',
      'Managing Crises and Emergency Planning',
      'Managing Systems Logistics',
    ]);
  });
});

it('knows a title by its words', () => {
  expect(sameTitle('Driving Vision & Mission', 'driving vision and mission')).toBe(true);
  expect(sameTitle('Creating a Learning-Focused Curriculum', 'Creating a Learning Focused Curriculum')).toBe(true);
  expect(sameTitle('Leading Vision and Mission', 'Driving Vision and Mission')).toBe(false);
});

describe('a precedent speaks for standards that its strategies correspond to', () => {
  const state = loadFramework({
    framework: 'our-state',
    title: "Our State's Standards",
    publisher: 'Our State',
    year: 2025,
    domains: [{ id: 'all', name: 'All' }],
    dimensions: [
      {
        id: 'care',
        name: 'Care',
        domain: 'all',
        strategies: [
          {
            number: 1,
            title: 'Look after one another',
            crosswalks: [{ to: 'building-ranks:wellness/1', relation: 'close' }],
          },
          { number: 2, title: 'Rest' },
        ],
      },
    ],
  });
  const wellness = precedents.find(({ title }) => title === 'Nurturing a Culture of Wellness')!;

  it.each([
    ['beside the framework itself', [buildingRanks, state]],
    ['in its place', [state]],
  ])('%s', (_, frameworks) => {
    const found = strategiesOf(wellness, catalogueOf(frameworks));
    const ours = [...found].filter(([{ framework }]) => framework === state);
    expect(ours.map(([{ id }, weight]) => [id, weight])).toEqual([['care/1', 0.9]]);
  });
});
