import { describe, expect, test } from 'vitest';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { catalogue, ranks2030, twoFrameworks } from './resolved.js';

describe('a catalogue of one framework', () => {
  test('finds each strategy by its id, with and without the framework', () => {
    for (const strategy of buildingRanks.strategies) {
      expect(catalogue.strategy(strategy.id)).toBe(strategy);
      expect(catalogue.strategy(`building-ranks:${strategy.id}`)).toBe(strategy);
      expect(catalogue.writtenId(strategy)).toBe(strategy.id);
    }
  });

  test.each(['', 'Wellness/1', 'wellness/01', ' wellness/1', 'wellness/3', 'other:wellness/1', '__proto__', 'constructor'])(
    'finds nothing for %j, which is no exact id',
    (text) => {
      expect(catalogue.strategy(text)).toBeUndefined();
    },
  );
});

describe('a catalogue of two frameworks', () => {
  test('has the strategies of both', () => {
    expect(twoFrameworks.frameworks).toEqual([buildingRanks, ranks2030]);
    expect(twoFrameworks.strategies).toHaveLength(54 + 7);
  });

  test('writes the framework in front only where both have the dimension', () => {
    const written = twoFrameworks.strategies.map((strategy) => twoFrameworks.writtenId(strategy));
    expect(written.filter((id) => id.includes(':'))).toEqual([
      'building-ranks:wellness/1',
      'building-ranks:wellness/2',
      'ranks-2030:wellness/1',
      'ranks-2030:wellness/2',
      'ranks-2030:wellness/3',
    ]);
    expect(written).toContain('artificial-intelligence/1');
  });

  test('finds each strategy by the id that it writes', () => {
    for (const strategy of twoFrameworks.strategies) {
      expect(twoFrameworks.strategy(twoFrameworks.writtenId(strategy))).toBe(strategy);
    }
  });

  test('does not say which one a short id of a shared dimension means', () => {
    expect(twoFrameworks.strategy('wellness/1')).toBeUndefined();
    expect(twoFrameworks.strategy('wellness/3')).toBeUndefined();
  });
});

test('of two frameworks with one id the first is used', () => {
  const twice = catalogueOf([buildingRanks, { ...ranks2030, id: 'building-ranks' }]);
  expect(twice.frameworks).toEqual([buildingRanks]);
  expect(twice.strategies).toHaveLength(54);
});

test('a catalogue without a framework is empty', () => {
  expect(catalogueOf([]).strategies).toEqual([]);
  expect(catalogueOf([]).strategy('wellness/1')).toBeUndefined();
});
