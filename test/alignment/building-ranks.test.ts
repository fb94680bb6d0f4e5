import { describe, expect, test } from 'vitest';
import { buildingRanks, buildingRanksData } from '../../server/src/alignment/building-ranks.js';
import { loadFramework } from '../../server/src/alignment/framework.js';

describe('Building Ranks', () => {
  test('has 2 domains, 15 dimensions and 54 strategies', () => {
    expect(buildingRanks.domains).toHaveLength(2);
    expect(buildingRanks.dimensions).toHaveLength(15);
    expect(buildingRanks.strategies).toHaveLength(54);
    expect(new Set(buildingRanks.strategies.map(({ id }) => id)).size).toBe(54);
  });

  test('has these strategies in each dimension', () => {
    const counts = buildingRanks.dimensions.map(({ domain, id, strategies }) => `${domain.name}: ${id} ${strategies.length}`);
    expect(counts).toEqual([
      'Building Culture: student-centeredness 4',
      'Building Culture: wellness 2',
      'Building Culture: equity 4',
      'Building Culture: relationships 5',
      'Building Culture: communication 4',
      'Building Culture: ethics 3',
      'Building Culture: global-mindedness 3',
      'Leading Learning: vision-and-mission 3',
      'Leading Learning: collaborative-leadership 3',
      'Leading Learning: results-orientation 4',
      'Leading Learning: curriculum-instruction-and-assessment 5',
      'Leading Learning: innovation 2',
      'Leading Learning: human-capital-management 4',
      'Leading Learning: strategic-management 4',
      'Leading Learning: reflection-and-growth 4',
    ]);
  });

  test('numbers the strategies of a dimension from 1 without a gap', () => {
    for (const { strategies } of buildingRanks.dimensions) {
      expect(strategies.map(({ number }) => number)).toEqual(strategies.map((_, at) => at + 1));
    }
  });

  test('is attributed to NASSP', () => {
    expect(buildingRanks.attribution).toContain('(c) National Association of Secondary School Principals (NASSP)');
    expect(buildingRanks.publisher).toBe('National Association of Secondary School Principals (NASSP)');
    expect(buildingRanks.year).toBe(2019);
    expect(buildingRanks.url).toMatch(/^https:\/\//);
  });

  test('keeps no spelling that is the name or title itself', () => {
    for (const { name, spellings } of buildingRanks.dimensions) expect(spellings).not.toContain(name);
    for (const { title, spellings } of buildingRanks.strategies) expect(spellings).not.toContain(title);
  });

  test('loads the same from its data as JSON, as a framework file would', () => {
    const again = loadFramework(JSON.parse(JSON.stringify(buildingRanksData)));
    expect(again).toEqual(buildingRanks);
  });
});
