import { describe, expect, test } from 'vitest';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { type Catalogue, catalogueOf } from '../../server/src/alignment/catalogue.js';
import { type CrosswalkData, loadFramework, type StrategyData } from '../../server/src/alignment/framework.js';

/** A framework with one dimension `a` of these strategies. */
function framework(id: string, ...strategies: (Partial<StrategyData> & { crosswalks?: CrosswalkData[] })[]) {
  return loadFramework({
    framework: id,
    title: id,
    publisher: '',
    year: 0,
    domains: [{ id: 'all', name: 'All' }],
    dimensions: [
      {
        id: 'a',
        name: 'A',
        domain: 'all',
        strategies: strategies.map((strategy, index) => ({ number: index + 1, title: `${id} ${index + 1}`, ...strategy })),
      },
    ],
  });
}

/** `relation id`, for each strategy that the one of this id corresponds to. */
function linked(catalogue: Catalogue, id: string): string[] {
  const strategy = catalogue.strategy(id);
  return strategy
    ? catalogue.crosswalks(strategy).map(({ relation, strategy: { framework, id } }) => `${relation} ${framework.id}:${id}`)
    : [];
}

describe('crosswalks', () => {
  const state = framework(
    'state',
    {
      crosswalks: [
        { to: 'building-ranks:wellness/1', relation: 'broad' },
        { to: 'building-ranks:equity/1', relation: 'exact' },
      ],
    },
    { crosswalks: [{ to: 'building-ranks:wellness/1' }] },
    {},
  );
  const catalogue = catalogueOf([buildingRanks, state]);

  test('are found from both sides, nearest first, broad as narrow from the other side', () => {
    expect(linked(catalogue, 'a/1')).toEqual(['exact building-ranks:equity/1', 'broad building-ranks:wellness/1']);
    expect(linked(catalogue, 'wellness/1')).toEqual(['narrow state:a/1', 'related state:a/2']);
    expect(linked(catalogue, 'equity/1')).toEqual(['exact state:a/1']);
    expect(linked(catalogue, 'a/3')).toEqual([]);
  });

  test('lead only to frameworks that are in use', () => {
    expect(linked(catalogueOf([state]), 'a/1')).toEqual([]);
    expect(catalogueOf([state]).target('building-ranks:wellness/1')).toBeUndefined();
  });

  test('may be told from both sides, and then the nearer relation counts', () => {
    const here = framework('here', { crosswalks: [{ to: 'there:a/1', relation: 'related' }] });
    const there = framework('there', { crosswalks: [{ to: 'here:a/1', relation: 'close' }] });
    const both = catalogueOf([here, there]);
    expect(linked(both, 'here:a/1')).toEqual(['close there:a/1']);
    expect(linked(both, 'there:a/1')).toEqual(['close here:a/1']);
  });

  test('may lead to a web address, if it is the address of one strategy only', () => {
    const url = 'https://case.example/1';
    const here = framework('here', { crosswalks: [{ to: url, relation: 'exact' }] });
    expect(linked(catalogueOf([here, framework('there', {}, { url })]), 'here:a/1')).toEqual(['exact there:a/2']);
    expect(linked(catalogueOf([here, framework('there', { url }, { url })]), 'here:a/1')).toEqual([]);
  });

  test('into the framework itself, to nothing, or of no known kind are no harm', () => {
    const odd = framework('odd', {
      crosswalks: [
        { to: 'odd:a/2' },
        { to: '' },
        { to: 'building-ranks:wellness/1', relation: 'identical' },
        { to: '__proto__' },
      ],
    });
    expect(linked(catalogueOf([buildingRanks, odd]), 'a/1')).toEqual(['related building-ranks:wellness/1']);
  });
});
