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

// What is in it stands on the lines below.
const OPENER = /^[ ]*(?:- +)*(?:-|[\w"'-]+:)[ \t]*(?:#.*)?$/;

/**
 * For a line that is the first in an entry, the column at which what the entry holds goes on below it; at the beginning of a
 * file, that of its first entry. Undefined for other lines, and where nothing follows.
 */
export function columnOfRest(text: string, line: Span): number | undefined {
  const below = nextContent(text, line.end, 1);
  if (below === undefined) return undefined;
  const column = below.search(/[^ ]/);
  const above = nextContent(text, line.start, -1);
  if (above === undefined) return column;
  if (!OPENER.test(above)) return undefined;
  const opener = /^[ ]*(?:- +)*/.exec(above)?.[0].length ?? 0;
  return column > opener || (column === opener && /^ *-(?: |$)/.test(below)) ? column : undefined;
}

/**
 * The same for a line that stands farther right than the next: whatever were written there would take the place of all that
 * follows. Undefined for a line at which nothing is wrong so.
 */
export function columnMissed(text: string, line: Span): number | undefined {
  const written = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const column = written > 0 ? columnOfRest(text, line) : undefined;
  return column !== undefined && column < written ? column : undefined;
}

/** The next line above (`step` -1) or below (1) that is neither empty nor a comment. Undefined if there is none, or only a long one. */
function nextContent(text: string, from: number, step: 1 | -1): string | undefined {
  for (let at = from; step > 0 ? text.indexOf('\n', at) >= 0 : at > 0; ) {
    const start = step > 0 ? text.indexOf('\n', at) + 1 : at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONG) return undefined;
    const found = text.slice(start, end).replace(/^\uFEFF|\r$/g, '');
    if (/^[ \t]*(?!---(?:\s|$))[^\s#]/.test(found)) return found;
    at = step > 0 ? end : start;
  }
  return undefined;
}

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
