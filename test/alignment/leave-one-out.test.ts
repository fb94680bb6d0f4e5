/**
 * The suggester against what reviewers chose, each precedent asked about without itself. The bounds lie well below what
 * `npm run bench:alignment` measures, so that they hold through honest changes and fall with a bad one.
 */
import { describe, expect, it } from 'vitest';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { precedents } from '../../server/src/alignment/precedents.js';
import { suggesterFor } from '../../server/src/alignment/suggest.js';
import { FEATURES } from '../../server/src/alignment/suggest-features.js';
import { WEIGHTS } from '../../server/src/alignment/suggest-weights.js';
import { asked, benchOf } from './leave-one-out.js';
import { meant } from './meant-outcomes.js';
import { area, MEASURES, means, measureAll } from './measures.js';
import { outside, uncovered } from './out-of-framework.js';

const { suggest } = suggesterFor(catalogueOf([buildingRanks]));
const ids = buildingRanks.strategies.map(({ id }) => id);

describe('with the weights that are shipped', () => {
  const gold = precedents.map(({ strategies }) => ids.map((id) => (strategies.includes(id) ? 1 : 0)));
  it.each([
    ['title, outcomes, stack', { 'P@1': 0.74, 'R@5': 0.65, 'R@10': 0.75, MAP: 0.67, 'nDCG@10': 0.72 }],
    ['title, outcomes', { 'P@1': 0.7, 'R@5': 0.64, 'R@10': 0.75, MAP: 0.65, 'nDCG@10': 0.71 }],
    ['outcomes', { 'P@1': 0.65, 'R@5': 0.6, 'R@10': 0.7, MAP: 0.61, 'nDCG@10': 0.67 }],
  ] as const)('asked by %s', (form, bounds) => {
    const scores = precedents.map((precedent) => {
      const found = suggest(asked[form](precedent), { without: precedent.title, limit: ids.length }).suggestions;
      return ids.map((id) => found.find(({ strategy }) => strategy.id === id)?.score ?? 0);
    });
    const measured = means(measureAll(scores, gold));
    MEASURES.forEach((measure, at) => {
      expect(measured[at], measure).toBeGreaterThan(bounds[measure]);
    });
  });

  it('tells what fits from what does not', () => {
    const fitOf = (precedent: (typeof precedents)[number]) =>
      suggest(asked['title, outcomes'](precedent), { without: precedent.title }).fit;
    const fits = precedents.filter(({ strength }) => strength === 'strong').map(fitOf);
    const misfits = [
      ...precedents.filter(({ strength }) => strength === 'tangential').map(fitOf),
      ...uncovered.map(({ title, text }) => suggest({ title, texts: [text] }).fit),
      ...outside.map((text) => suggest({ texts: [text] }).fit),
    ];
    expect(area(fits, misfits)).toBeGreaterThan(0.95);
  });
});

describe('single outcomes in the manner of a principal', () => {
  const answers = Object.entries(meant).flatMap(([dimension, outcomes]) =>
    outcomes.map((text) => {
      const { confidence, suggestions } = suggest({ texts: [text] });
      return { confidence, isMeant: suggestions[0]?.strategy.dimension.id === dimension };
    }),
  );
  const share = (some: typeof answers) => some.filter(({ isMeant }) => isMeant).length / some.length;

  it('mostly get a strategy of the dimension that is meant', () => expect(share(answers)).toBeGreaterThan(0.7));
  it('are told with confidence where that is so', () => {
    const strong = answers.filter(({ confidence }) => confidence === 'strong');
    expect(share(strong)).toBeGreaterThan(0.85);
    expect(strong.length / answers.length).toBeGreaterThan(0.65);
  });
});

it('the shipped weights are those that the precedents teach', { timeout: 60_000 }, () => {
  const { weights, constant } = benchOf().weights();
  FEATURES.forEach((feature, at) => {
    expect(WEIGHTS[feature], feature).toBeCloseTo(weights[at]!, 2);
  });
  expect(WEIGHTS.constant).toBeCloseTo(constant, 2);
});
