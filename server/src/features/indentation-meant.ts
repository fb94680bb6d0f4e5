/** Where a line may have been meant to stand, whose own indentation fits nothing around it. */
import type { Span } from '../spec/tree.js';

// A slip is a tab or two; from farther away nothing is meant.
const FAR = 4;

const BLOCK_TEXT = /^[ ]*(?:- +)*[\w"'-]+:[ \t]+(?:[&!]\S+[ \t]+)*[|>][+\-\d]*[ \t]*(?:#.*)?$/;
// Of a longer line nobody can tell at a glance how it ends.
const LONG = 2000;
// What ends such that nothing of the next line can belong to it: no value, one word, or something closed.
const ENDED =
  /^[ ]*(?:- +)*(?:-|[\w"'-]+:(?:[ \t]+(?:[^\s"'[{|>]\S*|".*"|'.*'|\[.*\]|\{.*\}))?)[ \t]*(?:#.*)?$|^[ ]*- +\{.*\}[ \t]*$/;

/**
 * The columns at which the lines above a line stand, nearest first. Empty where the line continues a text, and for a line that is
 * not indented.
 */
export function columnsMeant(text: string, line: Span): number[] {
  const written = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const columns = new Set<number>();
  let least = Number.POSITIVE_INFINITY;
  let isNearest = true;
  for (let end = line.start - 1; written > 0 && end > 0 && least > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(start, end).replace(/\r$/, '');
    end = start - 1;
    if (above.length > LONG) return [];
    const content = /^[ ]*(?=[^\s#])/.exec(above)?.[0].length;
    if (content === undefined) continue;
    if (isNearest && written > content && !ENDED.test(above) && !BLOCK_TEXT.test(above)) return [];
    isNearest = false;
    if (content >= least) continue;
    if (BLOCK_TEXT.test(above) && written > content) return [];
    least = content;
    columns.add(content);
    const dashes = /^[ ]*(?:- +)+/.exec(above)?.[0].length;
    if (dashes !== undefined) columns.add(dashes);
  }
  return [...columns]
    .filter((column) => column !== written && Math.abs(column - written) <= FAR)
    .sort((a, b) => Math.abs(a - written) - Math.abs(b - written) || b - a);
}
