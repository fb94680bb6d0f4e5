import { describe, expect, test } from 'vitest';
import { type DimensionData, type FrameworkData, loadFramework } from '../../server/src/alignment/framework.js';
import { ranks2030 } from './resolved.js';

function withDimensions(...dimensions: DimensionData[]): FrameworkData {
  const domains = [{ id: 'one', name: 'Domain One' }];
  return { framework: 'f', title: 'F', publisher: 'P', year: 2026, domains, dimensions };
}

function ids(data: FrameworkData): string[] {
  return loadFramework(data).strategies.map(({ id }) => id);
}

describe('loadFramework', () => {
  test('links each strategy to its dimension, domain and framework', () => {
    const [strategy] = ranks2030.strategies;
    expect(strategy?.id).toBe('wellness/1');
    expect(strategy?.framework).toBe(ranks2030);
    expect(strategy?.dimension).toBe(ranks2030.dimensions[0]);
    expect(strategy?.dimension.domain).toBe(ranks2030.domains[0]);
    expect(strategy?.spellings).toEqual([]);
    expect(ranks2030.dimensions[1]?.spellings).toEqual(['AI']);
  });

  test('leaves url and attribution out where the data has none', () => {
    expect(ranks2030).not.toHaveProperty('url');
    expect(ranks2030).not.toHaveProperty('attribution');
  });

  test('takes the id from dimension and number, whatever id is written', () => {
    const strategies = [{ id: 'elsewhere/9', number: 1, title: 'A' }];
    expect(ids(withDimensions({ id: 'a', name: 'A', domain: 'one', strategies }))).toEqual(['a/1']);
  });

  test('keeps the first of two strategies with one number, and of two dimensions with one id', () => {
    const first = [
      { number: 1, title: 'First' },
      { number: 1, title: 'Second' },
    ];
    const data = withDimensions(
      { id: 'a', name: 'A', domain: 'one', strategies: first },
      { id: 'a', name: 'Again', domain: 'one', strategies: [{ number: 2, title: 'Third' }] },
    );
    expect(ids(data)).toEqual(['a/1']);
    expect(loadFramework(data).strategies[0]?.title).toBe('First');
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('leaves out a strategy numbered %s', (number) => {
    expect(ids(withDimensions({ id: 'a', name: 'A', domain: 'one', strategies: [{ number, title: 'T' }] }))).toEqual([]);
  });

  test('names a domain that is not listed by its id', () => {
    const framework = loadFramework(withDimensions({ id: 'a', name: 'A', domain: 'two', strategies: [] }));
    expect(framework.domains.map(({ name }) => name)).toEqual(['Domain One', 'two']);
    expect(framework.dimensions[0]?.domain).toBe(framework.domains[1]);
  });

  test('accepts a framework that is still empty', () => {
    expect(loadFramework({ ...withDimensions(), domains: [] }).strategies).toEqual([]);
  });
});
