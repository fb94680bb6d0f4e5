/** Two readers, one tree: whatever the fast one reads, it reads as the patient one does, and finds nothing amiss where that one does. */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isCollection, isScalar, parseDocument, type Scalar, type ToStringOptions, visit } from 'yaml';
import { readPatiently, readTree } from '../../server/src/spec/read.js';
import { readFast } from '../../server/src/spec/read-fast.js';
import { mutate, randomFrom } from '../mutations.js';

/** `MCSPEC_MUTATIONS=20000` for the long run. */
const runs = Number(process.env.MCSPEC_MUTATIONS ?? 300);

/** Whether the fast reader answers. Where it does, it must be of one mind with the other. */
function answers(text: string, where: string): boolean {
  const root = readFast(text);
  if (!root) return false;
  const patient = readPatiently(text);
  expect(patient.problems, where).toEqual([]);
  // The quick comparison first, since the one of `expect` takes its time.
  if (!isDeepStrictEqual(root, patient.root)) expect(root, where).toEqual(patient.root);
  return true;
}

const test = new URL('../', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, test), 'utf8');
const specs = ['../examples/', 'fixtures/good/'].flatMap((folder) =>
  readdirSync(new URL(folder, test))
    .filter((name) => name.endsWith('.microcredential.yaml'))
    .map((name) => [folder + name, file(folder + name)] as const),
);

describe('the fast reader', { timeout: 60_000 }, () => {
  it.each(specs)('answers for %s', (name, text) => {
    // A value that is repeated with a mark (`*free`) is for the other reader.
    expect(answers(text, name)).toBe(!/[ [{]\*[a-z]/.test(text));
  });

  it.each(['../examples/mcspec.yaml', 'fixtures/good/mcspec.yaml', 'fixtures/frameworks/northland.framework.yaml'])(
    'answers for %s',
    (path) => expect(answers(file(path), path)).toBe(true),
  );

  it('answers for most that is written in another manner', () => {
    let read = 0;
    for (const [name, text] of specs) {
      for (const [how, each] of Object.entries({
        'as it is': text,
        'with CRLF line ends': text.replaceAll('\n', '\r\n'),
        'with a byte order mark': `\uFEFF${text}`,
        'with both': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
        'without a final line end': text.trimEnd(),
        'with a line of dashes': `---\n${text}`,
        'with blanks and comments': text.replace(/\n(?= *(?:- )?[a-z_]+: )/g, '\n\n# 🏫 note\n'),
      })) {
        if (answers(each, `${name}, ${how}`)) read++;
      }
    }
    expect(read / (specs.length * 7)).toBeGreaterThan(0.8);
  });

  it.each(Object.keys(manners))('agrees on specs written %s, and answers for most of them', (manner) => {
    let read = 0;
    for (const [index, [name, text]] of specs.entries()) {
      const written = rewritten(text, manners[manner] ?? {});
      if (answers(index % 2 ? written : written.replaceAll('\n', '\r\n'), name)) read++;
    }
    expect(read / specs.length).toBeGreaterThan(0.6);
  });

  it(`agrees on ${runs} mutations of the examples`, { timeout: runs * 200 }, () => {
    let read = 0;
    for (let seed = 1; seed <= runs; seed++) if (answers(mutate(randomFrom(seed)), `seed ${seed}`)) read++;
    expect(read / runs).toBeGreaterThan(0.2);
  });

  it(`agrees on ${runs * 20} heaps of marks and words`, { timeout: runs * 200 }, () => {
    let read = 0;
    for (let seed = 1; seed <= runs * 20; seed++) if (answers(heap(randomFrom(seed)), `heap ${seed}`)) read++;
    expect(read / runs).toBeGreaterThan(1);
  });
});

describe('what is left to the patient reader', () => {
  it.each([
    ['a slip', 'a: "x\n'],
    ['nothing', ''],
    ['a comment', '# later\n'],
    ['one word', 'draft\n'],
    ['a tab', 'a:\tx\n'],
    ['a lone carriage return', 'a: x\rb: y\n'],
    ['a byte order mark in the midst', 'a: x\uFEFFy\n'],
    ['a mark and its repetition', 'a: &m x\nb: *m\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a directive', '%YAML 1.2\n---\na: x\n'],
    ['two documents', 'a: x\n---\nb: y\n'],
    ['a line of dots', 'a: x\n...\n'],
    ['a name that stands there twice', 'a: x\na: y\n'],
    ['the same name as a number and as text', "1: x\n'1': y\n"],
    ['a name that is a list', '[a]: x\n'],
    ['a name behind a question mark', '? a\n: x\n'],
    ['no name at all', ': x\n'],
    ['a name of 1,100 characters', `${'a'.repeat(1100)}: x\n`],
    ['a pair without braces', 'a: [b: x]\n'],
    ['a name without a value in braces', 'a: {b, c: x}\n'],
    ['kept line ends', 'a: |+\n  x\n\nb: y\n'],
    ['a counted column', 'a: |2\n   x\n'],
    ['lines of text with no text', 'a: |\nb: x\n'],
    ['numbers in a form of their own', 'a: 0x1F\n'],
    ['a number with an exponent', 'a: 1e3\n'],
    ['a number of sixteen figures', 'a: 1234567890123456\n'],
    ['infinity', 'a: -.inf\n'],
    ['a character by its number', 'a: "\\u0041"\n'],
    ['a wide blank behind lines of text', 'a: |\n  x\u3000\n'],
    ['half a character', 'a: \ud83d\n'],
    ['a ladder', Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    // What js-yaml takes for something, and should not.
    ['a name behind a list on the same line', 'm:\n- "q"k: \n  - x\n'],
    ['dashes that do not open their line', ' ---\nk: x\n'],
    // What yaml takes for a slip, and should not.
    ['a comment left of the value below it', 'm:\n\n#\n  |-\n  x\nk: v\n'],
  ])('%s', (_, text) => {
    expect(readFast(text)).toBeUndefined();
    expect(readTree(text)).toEqual(readPatiently(text));
  });
});

describe('what the fast reader reads', () => {
  it.each([
    ['a list below its key', 'a:\n- x\n-   b: y\n    c: z\n'],
    ['dashes on lines of their own', '-\n  a: x\n-\n  - y\n'],
    ['lists in lists', '- - x\n  - y\n- - z\n'],
    ['nothing behind a colon or a dash', 'a:   # note\nb:\nc:\n  -\n  - \n  -   # note\nd:'],
    ['nothing at the end, behind a blank', 'a: '],
    ['brackets over lines, a last comma, comments', 'a: [x,\n  y, # note\n ]\nb: {c: z, # note\n  d: [],}\n'],
    ['quotes', `a: 'it''s'\nb: "she said \\"no\\"\\n"\nc: "one\n  two\n\n  three"\n"d": 'one\n  two'\n`],
    ['a colon right behind a quoted name', 'a: {"b":x}\n'],
    ['a bare text over lines', 'a: one\n  two\n\n  three # note\nb: x\n'],
    [
      'lines of text',
      'a: |\n  one\n   two\n\n  three\n\nb: >-  # note\n  one\n  two\n\n    three\n  four\n# note\n\nc: >\n  last',
    ],
    ['lines of text in lists', '- |\n  one\n- >\n one\n'],
    ['words and numbers', 'a: [~, null, true, FALSE, nULL, 1, -1, +1, 007, 1.5, .5, 1., 1.0.0, 1-2, 0o, yes, 2020-01-01, n/a]\n'],
    ['names that are numbers and no texts', '1: x\ntrue: y\n~: z\n'],
    ['the names of what every object has', '__proto__: x\nconstructor: y\n'],
    ['blanks of other kinds', 'a: \u00a0x\u00a0\nb: \u2028y\u3000\n'],
    ['a spelled merge', '<<: {a: x}\n'],
  ])('%s', (where, text) => {
    for (const each of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) expect(answers(each, where)).toBe(true);
  });
});

interface Manner extends ToStringOptions {
  readonly scalars?: Scalar.Type;
  /** From this level on, what holds other values stands in brackets. */
  readonly brackets?: number;
  readonly comments?: boolean;
}

const manners: Readonly<Record<string, Manner>> = {
  'four columns a level': { indent: 4, lineWidth: 60 },
  'with dashes below their key': { indentSeq: false, comments: true },
  'in double quotes': { scalars: 'QUOTE_DOUBLE', lineWidth: 0 },
  'in single quotes': { scalars: 'QUOTE_SINGLE', lineWidth: 50 },
  'as lines of text': { scalars: 'BLOCK_LITERAL', comments: true },
  'as folded lines of text': { scalars: 'BLOCK_FOLDED', lineWidth: 40 },
  'bare over several lines': { scalars: 'PLAIN', lineWidth: 30, comments: true },
  'with items in brackets': { brackets: 2, lineWidth: 60 },
  'with sections in brackets': { brackets: 1, lineWidth: 0, comments: true },
  'in one pair of brackets': { brackets: 0, scalars: 'QUOTE_SINGLE', lineWidth: 80 },
};

/** The same spec, in another hand. */
function rewritten(text: string, { scalars, brackets, comments, ...options }: Manner): string {
  const document = parseDocument(text);
  visit(document, (key, node, path) => {
    const level = path.filter(isCollection).length;
    if (isCollection(node)) node.flow = brackets !== undefined && level >= brackets;
    if (comments && isScalar(node) && key === 'key') node.commentBefore = ' note: [x';
    if (comments && isScalar(node) && key !== 'key' && level % 2 === 0 && !/BLOCK/.test(scalars ?? '')) node.comment = ' a note';
    if (scalars && isScalar(node) && key !== 'key' && typeof node.value === 'string') node.type = scalars;
  });
  return document.toString(options);
}

const PIECES = [
  ...['a', 'b', 'x y', 'c: ', 'k: ', 'k:', 'l: v', ': ', ':', '- ', '- ', '-', '\n', '\n', '\n', '\r\n', '\n ', '\n  ', '\n  '],
  ...[
    '\n   ',
    '\n    ',
    ' ',
    '  ',
    '|',
    '>',
    '|\n',
    '>\n',
    '|-\n',
    '>-\n',
    '>2\n',
    '|+\n',
    '"',
    "'",
    '"q"',
    "'q'",
    '""',
    '#',
    ' # c',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '[]',
    '{}',
    '?',
    '? ',
    '!',
    '&a ',
    '*a',
    '%',
    '@',
    '`',
    '\\',
    '\\n',
    '---',
    '---\n',
    '...\n',
  ],
  ...['~', 'null', 'true', '12', '0x1', '1e3', '.5', '-1', '<<', '.inf', '\u00a0', '\u2028', '\u0085', '\uFEFF', '😀', '\t'],
];

/** A short text of whatever means something in YAML. */
function heap(random: () => number): string {
  let text = random() < 0.5 ? '' : random() < 0.5 ? 'm: ' : 'm:\n';
  const many = 2 + Math.floor(random() * 14);
  for (let count = 0; count < many; count++) text += PIECES[Math.floor(random() * PIECES.length)];
  return text;
}
