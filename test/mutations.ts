/** Damage as it happens while an author types, and worse: the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../examples/', import.meta.url);

export const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.microcredential.yaml'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** A small generator of numbers from 0 up to 1 (mulberry32, T. Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '\t',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  ':',
  ': ',
  '- ',
  '-',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '#',
  ' # ',
  '&a ',
  '*a',
  '*a ',
  '!',
  '!!set ',
  '|',
  '>',
  '|+\n',
  '>2-\n',
  '%',
  '@',
  '`',
  '\\',
  '---\n',
  '...\n',
  '?',
  '? ',
  '<<: *a',
  '~',
  'null',
  'true',
  '1e999',
  '0x1F',
  '.nan',
  '😀',
  '\uD800',
  '\u0000',
  '\uFEFF',
  '\u2028',
  'é',
  '__proto__: 1\n',
  'constructor: {}\n',
  'outcomes: [EO1',
  'id: EO99\n',
  'strategy: "',
  'levels: 3\n',
  'alignment: []\n',
  '[[[[[[[[',
  '{a: {a: {a: ',
  '&b [*b]',
  '# mcspec-ignore-next-line known-keys',
];

const VALUES = [
  '',
  ' 42',
  ' []',
  ' {}',
  ' null',
  ' true',
  ' [1, 2]',
  ' {a: 1}',
  ' "x"',
  ' 2020-01-01',
  ' .inf',
  ' |\n    text',
  ' *a',
  ' &a x',
  ' [[]]',
  ' - x',
];

/** One of the texts, changed in one to four places. */
export function mutate(random: () => number, texts: readonly string[] = examples): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  let text = pick(texts);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) {
    const at = Math.floor(random() * (text.length + 1));
    const length = Math.floor(random() ** 3 * 400);
    const lines = text.split('\n');
    const line = Math.floor(random() * lines.length);
    switch (Math.floor(random() * 9)) {
      case 0: // cut
        text = text.slice(0, at) + text.slice(at + length);
        break;
      case 1: // cut off, as while typing
        text = text.slice(0, at);
        break;
      case 2: // doubled
        text = text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
        break;
      case 3: // mis-indented
        lines[line] =
          random() < 0.5
            ? `${' '.repeat(1 + Math.floor(random() * 5))}${lines[line]}`
            : (lines[line] ?? '').replace(/^ {1,3}/, random() < 0.3 ? '\t' : '');
        text = lines.join('\n');
        break;
      case 4: // of a wrong type
        lines[line] = (lines[line] ?? '').replace(/:.*$/, () => `:${pick(VALUES)}`);
        text = lines.join('\n');
        break;
      case 5: // a stray piece
        text = text.slice(0, at) + pick(PIECES) + text.slice(at);
        break;
      case 6: // lines that changed places
        lines.splice(line, 0, ...lines.splice(Math.floor(random() * lines.length), 1 + Math.floor(random() * 6)));
        text = lines.join('\n');
        break;
      case 7: // a line that is not there
        lines.splice(line, 1);
        text = lines.join('\n');
        break;
      default: // other line ends
        text = random() < 0.5 ? text.replaceAll('\n', '\r\n') : text;
    }
  }
  return text;
}
