/** What stands in tables and is said in the author's language where it is shown: of the formats, and of the rules. */
import { specShape } from '../spec/parse.js';
import type { Shape } from '../spec/shape.js';
import { frameworkShape } from './framework-file.js';
import { libraryShape } from './library-shape.js';
import { reviewShape } from './review-shape.js';
import type { Rule } from './rule.js';

/** In English, each once, for those who translate. Messages are not among them: those are in the source, as arguments of `t`. */
export function tableTexts(rules: readonly Rule[]): string[] {
  const texts = new Set<string>();
  const seen = new Set<Shape>();
  const collect = (shape: Shape): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    for (const text of [shape.title, shape.description, shape.section, ...shape.choices.map(({ description }) => description)])
      if (text) texts.add(text);
    for (const inner of [...shape.keys.values(), shape.open, shape.item]) if (inner) collect(inner);
  };
  for (const shape of [specShape, libraryShape, frameworkShape, reviewShape]) collect(shape);
  for (const { page, options } of rules)
    for (const text of [page.asks, page.why, ...Object.values(options).map(({ description }) => description)]) texts.add(text);
  return [...texts];
}
