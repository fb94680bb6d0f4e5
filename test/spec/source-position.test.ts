import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, Scalar } from 'yaml';
import { applyEdits } from '../../server/src/spec/edit.js';
import { readTree } from '../../server/src/spec/read.js';
import { replaceWithin, sourceSpan } from '../../server/src/spec/source-position.js';
import { entryOf, type ScalarNode } from '../../server/src/spec/tree.js';

/** The scalar under `text:`, and the text around it. */
function scalarIn(yaml: string): ScalarNode {
  const value = entryOf(readTree(yaml).root, 'text')?.value;
  if (value?.kind !== 'scalar') throw new Error(`No text in: ${yaml}`);
  return value;
}

/** What stands in the file at the place of a word of the value. */
function placeOf(yaml: string, word: string): string {
  const scalar = scalarIn(yaml);
  const start = String(scalar.value).indexOf(word);
  expect(start, `“${word}” is part of ${JSON.stringify(scalar.value)}`).toBeGreaterThanOrEqual(0);
  const span = sourceSpan(yaml, scalar, start, start + word.length);
  return yaml.slice(span.start, span.end);
}

function replaced(yaml: string, word: string, by: string): string {
  const scalar = scalarIn(yaml);
  const start = String(scalar.value).indexOf(word);
  return applyEdits(yaml, [replaceWithin(yaml, scalar, start, start + word.length, by)]);
}

describe('sourceSpan', () => {
  const same: [style: string, yaml: string, word: string][] = [
    ['plain', 'text: one two three\n', 'two'],
    ['plain, at the end', 'text: one two', 'two'],
    ['plain, folded', 'text: one\n  two\n  three\n', 'two'],
    ['plain, folded with an empty line', 'text: one\n\n  two\n  three\n', 'three'],
    ['plain, in a flow map', '{a: b, text: one two, c: d}', 'two'],
    ['plain, behind a byte order mark', '\uFEFFtext: one two\n', 'two'],
    ['plain, with a comment behind it', 'text: one two # two\n', 'two'],
    ['single quotes', "text: 'one two three'\n", 'two'],
    ['single quotes, after a doubled one', "text: 'the school''s two plans'\n", 'two'],
    ['single quotes, folded', "text: 'one\n  two\n  three'\n", 'three'],
    ['double quotes', 'text: "one two three"\n', 'two'],
    ['double quotes, after escapes', 'text: "\\"one\\"\\t\\u00e9\\x41\\U0001F331 two"\n', 'two'],
    ['double quotes, folded', 'text: "one\n  two\n  three"\n', 'two'],
    ['double quotes, over an escaped line break', 'text: "one \\\n  two\\\n  three"\n', 'three'],
    ['double quotes, with a break of its own', 'text: "one\\ntwo three"\n', 'two'],
    ['literal', 'text: |\n  one\n  two\n', 'two'],
    ['literal, with a comment on the first line', 'text: | # two\n  one\n  two\n', 'two'],
    ['literal, with inner indentation', 'text: |\n  one\n    two\n', 'two'],
    ['literal, with an indentation indicator', 'text: |1-\n   one\n two\n', 'two'],
    ['folded', 'text: >\n  one\n  two\n  three\n', 'two'],
    ['folded, with an indentation indicator', 'text: >2-\n    one\n  two\n', 'two'],
    ['folded, with empty lines', 'text: >-\n\n  one\n\n\n  two\n\n', 'two'],
    ['folded, with lines that are indented more', 'text: >\n  one\n    a two\n  three\n', 'two'],
    ['folded, at the end without a line end', 'text: >\n  one\n  two', 'two'],
    ['with an anchor', 'text: &a one two\n', 'two'],
    ['beyond emoji', 'text: 🌱 one two\n', 'two'],
  ];
  it.each(same)('finds a word: %s', (_style, yaml, word) => {
    expect(placeOf(yaml, word)).toBe(word);
    expect(placeOf(yaml.replaceAll('\n', '\r\n'), word)).toBe(word);
  });

  it('covers what stands for a character', () => {
    expect(placeOf("text: 'the school''s plan'\n", "school's")).toBe("school''s");
    expect(placeOf("text: 'the school''s plan'\n", "'")).toBe("''");
    expect(placeOf('text: "the \\"plan\\""\n', '"plan"')).toBe('\\"plan\\"');
    expect(placeOf('text: "caf\\u00e9 hour"\n', 'é')).toBe('\\u00e9');
    expect(placeOf('text: "a \\U0001F331 b"\n', '🌱')).toBe('\\U0001F331');
    expect(placeOf('text: "a\\nb"\n', '\n')).toBe('\\n');
  });

  it('covers the line break that a space stands for', () => {
    expect(placeOf('text: one\n  two\n', ' ')).toBe('\n  ');
    expect(placeOf('text: >\n    badge\n    seeker\n', 'badge seeker')).toBe('badge\n    seeker');
    expect(placeOf('text: "badge\r\n  seeker"\r\n', 'badge seeker')).toBe('badge\r\n  seeker');
    expect(placeOf('text: one  two\n', '  ')).toBe('  ');
    expect(placeOf('text: |\n    one\n      two\n', '  two')).toBe('  two');
    expect(placeOf('text: |\n  one\n', '\n')).toBe('');
  });

  it('gives the whole scalar where a value cannot be followed', () => {
    const yaml = 'text: one\n';
    const scalar: ScalarNode = { ...scalarIn(yaml), value: 'something else' };
    expect(sourceSpan(yaml, scalar, 0, 4)).toEqual(scalar.span);
    const number = scalarIn('text: 2024\n');
    expect(sourceSpan('text: 2024\n', number, 0, 2)).toEqual(number.span);
  });

  const styles = [Scalar.PLAIN, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_LITERAL, Scalar.BLOCK_FOLDED] as const;
  const piece = fc.constantFrom(
    'a',
    'word',
    'EO1.a',
    "'",
    '"',
    '\\',
    '—',
    'é',
    '🌱',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    ':',
    ': ',
    '#',
    ' #',
    '-',
    ', ',
  );
  const value = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('follows whatever the YAML writer writes, character by character', () =>
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...styles),
        fc.integer({ min: 20, max: 40 }),
        fc.boolean(),
        (words, type, lineWidth, crlf) => {
          const scalar = new Scalar(words);
          scalar.type = type;
          const written = new Document({ list: [{ text: scalar }] }).toString({ lineWidth });
          const yaml = crlf ? written.replaceAll('\n', '\r\n') : written;
          const list = entryOf(readTree(yaml).root, 'list')?.value;
          const node = list?.kind === 'seq' ? entryOf(list.items[0], 'text')?.value : undefined;
          if (node?.kind !== 'scalar' || typeof node.value !== 'string') return;
          let last = node.span.start;
          for (const [index, unit] of node.value.split('').entries()) {
            const span = sourceSpan(yaml, node, index, index + 1);
            const source = yaml.slice(span.start, span.end);
            expect(span.start).toBeGreaterThanOrEqual(index === 0 ? node.span.start : last);
            expect(span.end).toBeLessThanOrEqual(node.span.end);
            if (/\s/.test(unit)) expect(source).toMatch(/^(\s*|\\[nt ]|(\s|\\\r?\n)*)$/);
            else if (node.style === 'double') expect([unit, JSON.stringify(unit).slice(1, -1)]).toContain(source);
            else if (node.style === 'single' && unit === "'") expect(source).toBe("''");
            else expect(source).toBe(unit);
            last = span.start;
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    ));

  it('never throws, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => {
        const yaml = `text: ${words}`;
        const node = entryOf(readTree(yaml).root, 'text')?.value;
        if (node?.kind !== 'scalar') return;
        const span = sourceSpan(yaml, node, 1, 3);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
      }),
      { numRuns: 500, seed: 7 },
    ));
});

describe('replaceWithin', () => {
  it('leaves line breaks, quotation marks and comments as they are', () => {
    expect(replaced('text: one\n  two # three\n', 'two', 'four')).toBe('text: one\n  four # three\n');
    expect(replaced('text: >\r\n  one\r\n  two\r\n', 'one', 'four')).toBe('text: >\r\n  four\r\n  two\r\n');
    expect(replaced('text: "one\\ttwo"\n', 'two', 'four')).toBe('text: "one\\tfour"\n');
  });

  it('writes the new words as the quotation marks demand', () => {
    expect(replaced("text: 'one two'\n", 'two', "the school's")).toBe("text: 'one the school''s'\n");
    expect(replaced('text: "one two"\n', 'two', 'a "plan"')).toBe('text: "one a \\"plan\\""\n');
    expect(replaced('text: |\n  one two\n', 'two', 'a: "plan" # now')).toBe('text: |\n  one a: "plan" # now\n');
  });

  it('adds quotation marks where plain text cannot hold the new words', () => {
    expect(replaced('text: one two\n', 'two', 'this: that')).toBe('text: "one this: that"\n');
    expect(replaced('text: one two\n', 'one', '- a dash')).toBe('text: "- a dash two"\n');
  });

  it('adds quotation marks where the words around a change would come to mean something', () => {
    expect(replaced('text: one:, two\n', ',', '')).toBe('text: "one: two"\n');
    expect(replaced('text: one :)\n', ')', '')).toBe('text: "one :"\n');
    expect(replaced('text: one x#2 two\n', 'x', '')).toBe('text: "one #2 two"\n');
    expect(replaced('text: one:,two x#2\n', ',', '')).toBe('text: one:two x#2\n');
    expect(replaced("text: 'one:, two'\n", ',', '')).toBe("text: 'one: two'\n");
  });

  it('lets plain text begin with a curly quotation mark', () =>
    expect(replaced('text: ”one” two\n', '”', '“')).toBe('text: “one” two\n'));
});
