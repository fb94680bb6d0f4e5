/**
 * White space put in order: no blanks at the ends of lines, one empty line where there were several, two spaces for each
 * level. Nothing else is touched, and what is written means the same afterwards: that is read again before it is offered.
 */
import { applyEdits, type Edit, lineEnd } from '../spec/edit.js';
import { type LineIndex, lineIndex } from '../spec/lines.js';
import { readTree } from '../spec/read.js';
import type { Node, ScalarNode, Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { indentationOf } from './indentation.js';
import { sameMeaning } from './same-meaning.js';

/** The edits that put a file in order, or the lines that a span touches. None for a file that cannot be read to its end. */
export function format(workspace: Workspace, uri: string, span?: Span): Edit[] {
  const text = workspace.text(uri);
  return text === undefined ? [] : formatText(text, span);
}

export function formatText(text: string, span?: Span): Edit[] {
  const tree = readTree(text);
  const { root, problems } = tree;
  if (!root || problems.some(({ damage }) => damage === 'lost')) return [];
  const lines = lineIndex(text);
  const texts = textsOf(root, lines);
  const indentation = indentationOf(text, root, lines);
  const end = endEdits(text, lines, texts);
  const blanks = blankEdits(text, lines, texts).filter(
    ({ span: { start } }) => start < (end[0]?.span.start ?? text.length) || start === text.length,
  );
  // Indentation may mean something to a reader of odd YAML, and the last line end to a text that stands last.
  for (const edits of [[...indentation, ...blanks, ...end], [...blanks, ...end], blanks]) {
    const wanted = span ? edits.filter((edit) => isOnLinesOf(edit.span, span, lines)) : edits;
    if (wanted.length === 0) continue;
    const sorted = wanted.sort((a, b) => a.span.start - b.span.start);
    if (sameMeaning(text, applyEdits(text, sorted), tree)) return sorted;
  }
  return [];
}

function isOnLinesOf(edit: Span, span: Span, lines: LineIndex): boolean {
  const first = lines.position(span.start).line;
  // A selection that ends where a line begins does not mean that line.
  const last = lines.position(Math.max(span.start, span.end - 1)).line;
  const from = lines.position(edit.start).line;
  return first <= from && lines.position(Math.max(edit.start, edit.end - 1)).line <= last;
}

/** The texts of several lines, in the order of the file. */
export function textsOf(root: Node, lines: LineIndex): ScalarNode[] {
  const texts: ScalarNode[] = [];
  const visited = new Set<Node>();
  const visit = (node: Node): void => {
    if (visited.has(node)) return;
    visited.add(node);
    if (node.kind === 'scalar') {
      if (lines.position(node.span.start).line < lines.position(node.span.end).line) texts.push(node);
    } else if (node.kind === 'seq') for (const item of node.items) visit(item);
    else {
      for (const { key, value } of node.entries) {
        visit(key);
        visit(value);
      }
    }
  };
  visit(root);
  return texts.sort((a, b) => a.span.start - b.span.start);
}

/** Blanks at the ends of lines, empty lines at the top, and those beyond the first in a row; none of them within a text. */
function blankEdits(text: string, lines: LineIndex, texts: readonly ScalarNode[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let empty = 1;
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = lines.line(line);
    let content = end;
    while (content > start && (text[content - 1] === ' ' || text[content - 1] === '\t')) content--;
    while (at < texts.length && (texts[at]?.span.end ?? 0) <= start) at++;
    const inside = texts[at];
    const isBlock = inside?.style === 'literal' || inside?.style === 'folded';
    if (inside && inside.span.start < start) {
      empty = 0;
      // Behind the closing quotation mark, blanks mean nothing.
      if (!isBlock && inside.span.end <= content && content < end) edits.push({ span: { start: content, end }, newText: '' });
      continue;
    }
    const next = lines.line(line + 1).start;
    if (content > start) {
      empty = 0;
      if (content < end) edits.push({ span: { start: content, end }, newText: '' });
    } else if (next > end && ++empty > 1) edits.push({ span: { start, end: next }, newText: '' });
    else if (content < end) edits.push({ span: { start: content, end }, newText: '' });
  }
  return edits;
}

/** One line end at the end of the file. */
function endEdits(text: string, lines: LineIndex, texts: readonly ScalarNode[]): Edit[] {
  const keeps = texts.at(-1)?.span.end ?? 0;
  let last = text.length;
  while (last > keeps && /[ \t\r\n]/.test(text[last - 1] ?? '')) last--;
  const first = lines.line(0).start;
  if (last <= first) return [];
  const rest = text.slice(last);
  if (/\n/.test(rest)) {
    // The line with the last word keeps its own line end.
    const newline = last + rest.indexOf('\n') + 1;
    return newline < text.length ? [{ span: { start: newline, end: text.length }, newText: '' }] : [];
  }
  return [{ span: { start: text.length, end: text.length }, newText: lineEnd(text) }];
}
