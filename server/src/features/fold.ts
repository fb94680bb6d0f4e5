/** What an editor may fold away: sections, the items and texts in them, runs of comments, and marked regions. */
import { type LineIndex, lineIndex } from '../spec/lines.js';
import type { Node, Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { readingOf } from './reading.js';

export interface Fold {
  readonly kind: 'part' | 'comment' | 'region';
  /** Lines from 0; the first stays visible. The last is below the first. */
  readonly first: number;
  readonly last: number;
}

/** In the order of the lines; at most one fold begins on a line. Of more than `most`, the outermost are kept. */
export function foldsOf(workspace: Workspace, uri: string, most = Number.POSITIVE_INFINITY): Fold[] {
  const reading = readingOf(workspace, uri);
  if (!reading) return [];
  const lines = lineIndex(reading.text);
  const found = new Map<number, Fold & { depth: number }>();
  const add = (kind: Fold['kind'], first: number, last: number, depth: number) => {
    const known = found.get(first);
    if (last > first && (!known || known.last < last)) found.set(first, { kind, first, last, depth });
  };
  const texts: Span[] = [];
  if (reading.root) addParts(reading.root, lines, texts, (first, last, depth) => add('part', first, last, depth));
  addComments(reading.text, lines, texts, add);
  let folds = [...found.values()];
  if (folds.length > most) folds = folds.sort((a, b) => a.depth - b.depth || a.first - b.first).slice(0, Math.max(0, most));
  return folds.sort((a, b) => a.first - b.first).map(({ kind, first, last }) => ({ kind, first, last }));
}

/** Also collects the texts of several lines, in which nothing is a comment. */
function addParts(root: Node, lines: LineIndex, texts: Span[], add: (first: number, last: number, depth: number) => void): void {
  // What an anchor marks is folded where it stands, and not for each alias.
  const visited = new Set<Node>();
  const fold = ({ start, end }: Span, depth: number) =>
    add(lines.position(start).line, lines.position(Math.max(start, end - 1)).line, depth);
  const visit = (node: Node, depth: number): void => {
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'scalar') {
      if (lines.position(node.span.start).line < lines.position(node.span.end).line) texts.push(node.span);
    } else if (node.kind === 'seq') {
      for (const item of node.items) {
        if (item.kind !== 'scalar') fold(item.span, depth);
        visit(item, depth + 1);
      }
    } else {
      for (const { span, value } of node.entries) {
        fold(span, depth);
        visit(value, depth + 1);
      }
    }
  };
  if (root.kind !== 'map' || root.flow) fold(root.span, 0);
  visit(root, 0);
}

function addComments(
  text: string,
  lines: LineIndex,
  texts: Span[],
  add: (kind: Fold['kind'], first: number, last: number, depth: number) => void,
): void {
  texts.sort((a, b) => a.start - b.start);
  const regions: number[] = [];
  let first: number | undefined;
  let at = 0;
  for (let line = 0; line <= lines.count; line++) {
    const { start, end } = lines.line(line);
    while (at < texts.length && (texts[at]?.end ?? 0) <= start) at++;
    const inText = (texts[at]?.start ?? Number.POSITIVE_INFINITY) < start;
    const words = inText || line === lines.count ? '' : text.slice(start, Math.min(end, start + 200)).trim();
    const region = /^#\s*(end)?region\b/.exec(words);
    if (region?.[1]) {
      const opened = regions.pop();
      if (opened !== undefined) add('region', opened, line, regions.length);
    } else if (region) regions.push(line);
    const isComment = words.startsWith('#') && !region;
    if (isComment) first ??= line;
    else if (first !== undefined) {
      add('comment', first, line - 1, 0);
      first = undefined;
    }
  }
}
