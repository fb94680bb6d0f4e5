/** A good example of what an entry of the format holds. */
import { blockEntry, type Insert } from '../spec/insert.js';
import { yamlBlock } from '../spec/markdown.js';
import type { Shape } from '../spec/shape.js';

const LAYOUT = { step: 2, dashes: 2, dash: 2 };

/** In Markdown, as it stands in a file: that of the format, else one put together of what is inside. */
export function exampleOf(name: string, shape: Shape): string | undefined {
  const value = madeOf(shape);
  return value === undefined ? undefined : yamlBlock(blockEntry(name, value, 0, LAYOUT));
}

function madeOf(shape: Shape): Insert | undefined {
  const own = shape.examples[0] ?? shape.default ?? shape.choices[0]?.value;
  // The format's examples are data as it may stand in a file.
  if (own !== undefined) return own as Insert;
  const item = shape.item && madeOf(shape.item);
  if (item !== undefined) return [item];
  const entries = [...shape.keys].flatMap(([name, key]) => {
    const value = key.notOffered ? undefined : madeOf(key);
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
