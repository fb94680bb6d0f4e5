/** Markdown documents in which an author's text is text and nothing else. */
import { escapeMarkdown } from '../spec/markdown.js';
import { sentence } from './visible.js';

/** A text on one line: no HTML, no links (written out or found by themselves), no emphasis, no code, no list, no cell of a table. */
export function markdownLine(text: string): string {
  return escapeMarkdown(sentence(text));
}

/** The cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
