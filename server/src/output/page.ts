/** A rule's page on a terminal. Reads the Markdown that `engine/pages.ts` writes, and no more of Markdown than that. */
import type { Style } from './style.js';
import { padEnd, width, wrap } from './visible.js';

/** Headings stand out, examples are indented, and sentences are broken at so many columns. */
export function pageText(markdown: string, style: Style, columns: number): string {
  const lines: string[] = [];
  const queue = markdown.trimEnd().split('\n');
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    const fence = /^(`{3,})yaml$/.exec(line)?.[1];
    if (fence) {
      for (let code = queue.shift(); code !== undefined && code !== fence; code = queue.shift())
        lines.push(`    ${style.cyan(code)}`.trimEnd());
    } else if (line.startsWith('|')) {
      const rows = [line];
      while (queue[0]?.startsWith('|')) rows.push(queue.shift() ?? '');
      lines.push(...table(rows, style, columns));
    } else if (/^#+ /.test(line)) {
      lines.push(style.bold(line.replace(/^#+ /, '')));
    } else if (line.startsWith('- ')) {
      lines.push(
        ...wrapped(line.slice(2), style, columns - 4).map((each, index) => (index === 0 ? `  - ${each}` : `    ${each}`)),
      );
    } else lines.push(...wrapped(line, style, columns));
  }
  return `${lines.join('\n')}\n`;
}

// Stands for a space that no line is broken at.
const JOINED = '\u00A0';

function wrapped(text: string, style: Style, columns: number): string[] {
  const joined = text.replace(/`[^`]+`|\*[^*]+\*/g, (words) => words.replaceAll(' ', JOINED));
  return wrap(joined, columns).map((line) =>
    line
      .replace(/`([^`]+)`/g, (_, code: string) => style.cyan(code))
      .replace(/\*([^*]+)\*/g, (_, words: string) => style.bold(words))
      .replaceAll(JOINED, ' '),
  );
}

function table(rows: readonly string[], style: Style, columns: number): string[] {
  const cells = rows
    .filter((row) => !/^\|[ |-]+\|$/.test(row))
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll('`', '')),
    );
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  if (widths.reduce((sum, each) => sum + each + 2, 4) > columns) return asList(cells, style, columns);
  return cells.map((row, index) => {
    const text = row
      .map((cell, column) => padEnd(cell, (widths[column] ?? 0) + 2))
      .join('')
      .trimEnd();
    return `    ${index === 0 ? style.dim(text) : text}`;
  });
}

/** A table that is too wide: each row by its first cell, with the others below it. */
function asList([heads = [], ...rows]: readonly string[][], style: Style, columns: number): string[] {
  return rows.flatMap(([first = '', ...others]) => {
    const below = others.flatMap((cell, index) =>
      wrap(`${heads[index + 1]}: ${cell}`, columns - 6).map((line) => `      ${line}`),
    );
    return [`    ${style.cyan(first)}`, ...below];
  });
}
