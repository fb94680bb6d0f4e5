import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, formatText } from '../../server/src/features/format.js';
import { sameMeaning } from '../../server/src/features/same-meaning.js';
import { applyEdits, overlap } from '../../server/src/spec/edit.js';
import { readTree } from '../../server/src/spec/read.js';
import { toData } from '../../server/src/spec/tree.js';
import { examples, mutate, randomFrom } from '../mutations.js';
import { uri, workspaceOf } from './helpers.js';

function formatted(text: string, span?: { start: number; end: number }): string {
  const edits = formatText(text, span);
  for (const [at, edit] of edits.entries()) {
    for (const other of edits.slice(at + 1)) {
      if (edit.span.end !== other.span.start) expect(overlap(edit, other), JSON.stringify([edit, other])).toBe(false);
    }
  }
  const after = applyEdits(text, edits);
  expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  return after;
}

describe('formatting', () => {
  test('gives every level two spaces, and a dash one', () => {
    expect(
      formatted(`essential_outcomes:
- id: EO1
  details:
  -   {id: EO1.a, text: Schedules}
  - id: EO1.b
    text: Ranks
overview:
    words: {min: 1000,
            max: 1600}
    questions:
          -   id: Q1
              outcomes:
                   - EO1
                   - EO2
`),
    ).toBe(`essential_outcomes:
  - id: EO1
    details:
      - {id: EO1.a, text: Schedules}
      - id: EO1.b
        text: Ranks
overview:
  words: {min: 1000,
          max: 1600}
  questions:
    - id: Q1
      outcomes:
        - EO1
        - EO2
`);
  });

  test('moves comments with what they speak of', () => {
    expect(
      formatted(`# The file
research:
   # The first
   -   id: R1   # why
       # its year
       year: 2020
   # The end of the research
# Resources
resources:
# None yet
- id: S1
# Last
`),
    ).toBe(`# The file
research:
  # The first
  - id: R1   # why
    # its year
    year: 2020
  # The end of the research
# Resources
resources:
  # None yet
  - id: S1
# Last
`);
  });

  test('moves longer texts as a whole', () => {
    expect(
      formatted(`competency: >
      Two lines
        and one further in.

      A paragraph.
scoring:
    guidance: |
          Read.
    rows:
      - levels:
            proficient: "Two
              logs"
            not-yet: No log
               at all.
`),
    ).toBe(`competency: >
  Two lines
    and one further in.

  A paragraph.
scoring:
  guidance: |
    Read.
  rows:
    - levels:
        proficient: "Two
          logs"
        not-yet: No log
           at all.
`);
  });

  test('takes away blanks at the ends of lines, and all empty lines but one', () => {
    expect(formatted('\n\ntitle: x  \n\n \n\nhours: 3\t\n# a \n\n\n')).toBe('title: x\n\nhours: 3\n# a\n');
  });

  test('ends the file with one line end', () => {
    expect(formatted('title: x')).toBe('title: x\n');
    expect(formatted('title: x\r\nhours: 3  ')).toBe('title: x\r\nhours: 3\r\n');
    expect(formatted('title: x\n  \n\n')).toBe('title: x\n');
    expect(formatted('guidance: |\n  Read.')).toBe('guidance: |\n  Read.\n');
  });

  test('keeps a byte order mark, line ends and characters of any width', () => {
    expect(formatted('\uFEFFresearch:\r\n- id: R1 \r\n  citation: 😀\r\n')).toBe(
      '\uFEFFresearch:\r\n  - id: R1\r\n    citation: 😀\r\n',
    );
  });

  test.each([
    ['blanks inside a text', 'guidance: |\n  Read.  \n\n\n  Then\t\n'],
    ['blanks inside a folded text', 'guidance: >\n  Read.  \n\n\n  Then.\n'],
    ['empty lines that belong to a text', 'guidance: |+\n  Read.\n\n\nhours: 3\n'],
    ['a text that counts its indentation', 'guidance: |2\n    Read.\n'],
    ['an empty line in a quoted text', 'title: "a\n\n\n  b"\n'],
    ['what is in order', examples[0] ?? ''],
  ])('leaves %s', (_name, text) => expect(formatted(text)).toBe(text));

  test.each([
    ['nothing', ''],
    ['a bracket that is not closed', 'aliases: [a\ntitle: x  \n'],
    ['two documents', 'title: x  \n---\ntitle: y\n'],
    ['a quotation mark that is not closed', 'title: "x  \nhours: 3\n'],
  ])('refuses %s', (_name, text) => expect(formatText(text)).toEqual([]));

  test('of some lines changes those', () => {
    const text = 'title: x  \nhours: 3  \n\n\n\nstatus: draft  \n';
    const start = text.indexOf('hours');
    expect(formatted(text, { start, end: text.indexOf('status') })).toBe('title: x  \nhours: 3\n\nstatus: draft  \n');
  });

  test('of some lines leaves their indentation, if the others would no longer fit', () => {
    const text = 'research:\n    - id: R1  \n      year: 2020\n';
    expect(formatted(text, { start: 10, end: 20 })).toBe('research:\n    - id: R1\n      year: 2020\n');
  });

  test('works on the settings of a library too', () => {
    const workspace = workspaceOf('');
    workspace.save('file:///library/mcspec.yaml', 'stacks:\n- A\n');
    expect(format(workspace, 'file:///library/mcspec.yaml')).toHaveLength(1);
    expect(format(workspace, uri)).toEqual([]);
    expect(format(workspace, 'file:///nowhere.yaml')).toEqual([]);
  });
});

describe('whatever the file says', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 31 });

  test('its values and comments stay, and what is in order stays so', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = mutate(randomFrom(seed));
        const after = formatted(text);
        const [a, b] = [readTree(text).root, readTree(after).root];
        expect(b && toData(b)).toEqual(a && toData(a));
        expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(formatted(after)).toBe(after);
      }),
      { seed: 3, numRuns: 200 },
    );
  }, 60_000);

  test('an example in any indentation comes out the same', () => {
    // Every level four further in: what the reader takes for the same comes out the same.
    for (const example of examples) {
      const wide = example.replace(/^ +/gm, (indent) => indent.repeat(2));
      if (
        sameMeaning(
          wide.replace(/^ +/gm, (indent) => ' '.repeat(indent.length / 2)),
          example,
        )
      )
        expect(formatted(wide).replace(/^ +/gm, '')).toBe(example.replace(/^ +/gm, ''));
      expect(formatted(example)).toBe(example);
    }
  });
});

describe('two texts mean the same', () => {
  test.each([
    ['a: 1\n', 'a:  1\n', false],
    ['a: 1\n', 'a: 1\n\n', true],
    ['a:\n- b\n', 'a:\n  -   b\n', true],
    ['a: |\n  b\n', 'a: |\n   b\n', true],
    ['a: |+\n  b\n', 'a: |+\n  b\n\n', false],
    ['a: b\n# c\n', 'a: b\n', false],
    ['a:\n  b: 1\n', 'a:\nb: 1\n', false],
    ['a: &x [1]\nb: *x\n', 'a: &x [1]\nb: *x\n\n', true],
  ])('%j and %j: %s', (before, after, expected) => expect(sameMeaning(before, after)).toBe(expected));
});
