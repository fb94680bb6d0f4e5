/** Comments that we write. */

// What would end a line, reorder what is around it, or cannot be saved.
const UNSAFE = /[\s\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+|\p{Cs}/gu;

/** Words as the lines of a comment, at most so many columns wide where the words allow it. `hang`: how far later lines stand in. */
export function commentOf(words: string, { indent = 0, hang = 0, columns = 100 } = {}): string {
  const pad = `${' '.repeat(indent)}# `;
  const lines: string[] = [];
  for (const word of words.replace(UNSAFE, ' ').trim().split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${pad}${lines.length > 0 ? ' '.repeat(hang) : ''}${word}`);
  }
  return lines.join('\n');
}
