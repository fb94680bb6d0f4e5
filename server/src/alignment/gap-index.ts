import { countsOf, type FieldWords, isConcept } from './field-words.js';
import { gaps } from './gaps.js';

/** A topic that a framework does not cover, and the roots in a text that say so. */
export interface GapFound {
  readonly topic: string;
  readonly roots: ReadonlySet<string>;
}

export interface GapIndex {
  /** The topics outside the framework that a text names. */
  find(words: FieldWords): GapFound[];
}

/** Of a framework of which nothing is said, no text is outside. */
export function indexGaps(framework: string): GapIndex {
  const known = ((Object.hasOwn(gaps, framework) && gaps[framework]) || []).map(({ topic, expressions }) => ({
    topic,
    expressions: expressions.split(',').map((expression) => {
      const roots = [...countsOf(expression.trim().replace(/\s+/g, ' ')).keys()].filter((term) => !isConcept(term));
      // Of several words, their pairs, so that a text has them next to each other.
      const pairs = roots.filter((term) => term.includes('_'));
      return pairs.length > 0 ? pairs : roots;
    }),
  }));
  return {
    find: ({ counts }) =>
      known.flatMap(({ topic, expressions }) => {
        const found = expressions.filter((terms) => terms.length > 0 && terms.every((term) => counts.has(term)));
        const roots = new Set(found.flat().flatMap((term) => term.split('_')));
        return roots.size > 0 ? [{ topic: topic(), roots }] : [];
      }),
  };
}
