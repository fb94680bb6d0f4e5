/** Markdown documents in which an author's text is text and nothing else. */
import { sentence } from './visible.js';

/** A text on one line: no HTML, no links (written out or found by themselves), no emphasis, no code, no list, no cell of a table. */
export function markdownLine(text: string): string {
  return sentence(text)
    .replace(/[\\`*_{}[\]()<>#|~&!$@^]/g, '\\$&')
    .replace(/:(?=\/)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi, '\\$&')
    .replace(/\b(mailto|xmpp|javascript|command|data|file|vbscript):/gi, '$1\\:');
}

/** The cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
