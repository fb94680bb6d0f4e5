/** Whether two texts differ in white space alone and are read alike. */
import { readTree, type Tree } from '../spec/read.js';
import type { Node } from '../spec/tree.js';

/**
 * True if the second text has the lines of the first, but for empty ones and for blanks around them and behind dashes, and
 * both give the same tree: every value, in the same style, and every comment. `a` is what the first gives, if that is known.
 */
export function sameMeaning(before: string, after: string, a: Tree = readTree(before)): boolean {
  if (!sameWords(before, after)) return false;
  const b = readTree(after);
  return (
    a.problems.length === b.problems.length &&
    a.problems.every(({ code }, at) => code === b.problems[at]?.code) &&
    sameTree(a.root, b.root, new Map())
  );
}

function sameWords(before: string, after: string): boolean {
  const words = (text: string) =>
    text.split(/\r\n?|\n/).flatMap((line) => {
      const bare = line.trim().replace(/^(?:-[ \t]+)+/, (dashes) => dashes.replace(/[ \t]+/g, ' '));
      return bare === '' ? [] : [bare];
    });
  const [a, b] = [words(before), words(after)];
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

function sameTree(a: Node | undefined, b: Node | undefined, known: Map<Node, Node>): boolean {
  if (!a || !b) return a === b;
  // What is repeated by aliases is compared once.
  if (known.has(a)) return known.get(a) === b;
  known.set(a, b);
  if (a.kind === 'scalar') return b.kind === 'scalar' && Object.is(a.value, b.value) && a.style === b.style;
  if (a.kind === 'seq') {
    return (
      b.kind === 'seq' &&
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, at) => sameTree(item, b.items[at], known))
    );
  }
  return (
    b.kind === 'map' &&
    a.flow === b.flow &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, at) => {
      const other = b.entries[at];
      return sameTree(entry.key, other?.key, known) && sameTree(entry.value, other?.value, known);
    })
  );
}
