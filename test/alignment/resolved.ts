import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { type Catalogue, catalogueOf } from '../../server/src/alignment/catalogue.js';
import type { FrameworkData, Strategy } from '../../server/src/alignment/framework.js';
import { loadFramework } from '../../server/src/alignment/framework.js';
import { resolveStrategy } from '../../server/src/alignment/resolve.js';
import nextEdition from '../fixtures/alignment/next-edition.framework.json' with { type: 'json' };

export const catalogue = catalogueOf([buildingRanks]);

const data: FrameworkData = nextEdition;
export const ranks2030 = loadFramework(data);
export const twoFrameworks = catalogueOf([buildingRanks, ranks2030]);

/**
 * A resolution as one line to compare: "label wellness/1", "beyond wellness/7", "contradiction wellness/1 wellness/2"
 * (by number, by title), "unknown" with what is nearest.
 */
export function resolved(text: string, among: Catalogue = catalogue): string {
  const resolution = resolveStrategy(text, among);
  const ids = (strategies: readonly Strategy[]): string[] => strategies.map((strategy) => among.writtenId(strategy));
  switch (resolution.kind) {
    case 'id':
    case 'label':
      return [resolution.kind, ...ids([resolution.strategy])].join(' ');
    case 'beyond': {
      const { canonical, byTitle } = resolution;
      return ['beyond', canonical, ...(byTitle === undefined ? [] : ['but', ...ids([byTitle])])].join(' ');
    }
    case 'contradiction':
      return [resolution.kind, ...ids([resolution.byNumber, resolution.byTitle])].join(' ');
    case 'ambiguous':
      return [resolution.kind, ...ids(resolution.candidates)].join(' ');
    case 'unknown':
      return [resolution.kind, ...ids(resolution.nearest)].join(' ');
  }
}
