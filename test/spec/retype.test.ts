import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { readTree } from '../../server/src/spec/read.js';
import type { Node } from '../../server/src/spec/tree.js';

const good = new URL('../fixtures/good/', import.meta.url);
const specs = readdirSync(good).filter((name) => name.endsWith('.microcredential.yaml'));

/** Each scalar with its words as they stand in the text. */
function* written(text: string, node: Node | undefined): Generator<string> {
  if (!node) return;
  if (node.kind === 'scalar') yield `${node.value} ${text.slice(node.span.start, node.span.end).replace(/\s+/g, ' ')}`;
  else if (node.kind === 'seq') for (const item of node.items) yield* written(text, item);
  else
    for (const entry of node.entries) {
      yield* written(text, entry.key);
      yield* written(text, entry.value);
    }
}

const byTabs = (text: string, width: number) =>
  text.replace(/^ +/gm, (indent) => '\t'.repeat(indent.length / width) + ' '.repeat(indent.length % width));

const slips = (text: string) => readTree(text).problems.map(({ message }) => message);

const repaired = (text: string, wanted = 'Indent with spaces') => {
  const { findings } = analyze(parseSpec(text), { rules: structureRules, settings: defaultSettings });
  const fix = findings.flatMap((finding) => finding.fixes()).find(({ title }) => title === wanted);
  return fix && applyEdits(text, fix.edits);
};

describe('a file that is indented with tabs', () => {
  test.each(specs)('is understood as it was meant, and can be indented with spaces: %s', (name) => {
    const spaces = readFileSync(new URL(name, good), 'utf8');
    const tabs = byTabs(spaces, 2);
    expect([...written(tabs, readTree(tabs).root)]).toEqual([...written(spaces, readTree(spaces).root)]);
    expect(slips(tabs)).toEqual([expect.stringMatching(/^This line and \d+ more are indented with tabs\. Use spaces/)]);
    expect(repaired(tabs)).toBe(spaces);
  });

  test.each([2, 4, 8])('may have lines beside them that say how wide a tab is: %i', (width) => {
    const spaces = `\uFEFFbadge:\n${' '.repeat(width)}image: x.svg\n${' '.repeat(width)}caption: x\n`;
    expect(repaired(spaces.replace(/ +caption/, '\tcaption'))).toBe(spaces);
  });

  test('keeps its line ends, and the tabs in its words', () => {
    expect(repaired('overview:\r\n\tquestions:\r\n\t- {id: Q1, text: "a\tb"}\r\n')).toBe(
      'overview:\r\n  questions:\r\n  - {id: Q1, text: "a\tb"}\r\n',
    );
  });

  test('may have a tab behind its dashes', () => {
    expect(repaired('research:\n-\tid: R1\n\tyear: 2016\n')).toBe('research:\n- id: R1\n  year: 2016\n');
  });
});

describe('one line with a tab', () => {
  const text = 'research:\n  - id: R1\n\tyear: 2016\n    doi: 10.1/x\nbadge:\n  image: x.svg\n';

  test('is told at its tab, and hides nothing', () => {
    const { root, problems } = readTree(text);
    expect(problems.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
      ['\t', 'This line is indented with a tab. Use spaces, two for each level.'],
    ]);
    expect([...written(text, root)]).toEqual([
      ...['research research', 'id id', 'R1 R1', 'year year', '2016 2016', 'doi doi', '10.1/x 10.1/x'],
      ...['badge badge', 'image image', 'x.svg x.svg'],
    ]);
    expect(repaired(text)).toBe(text.replace('\t', '    '));
  });

  test('is read as far as it can be where there are other slips', () => {
    const torn = `${text}scoring: [\n`;
    expect(slips(torn)).toEqual([
      'This line is indented with a tab. Use spaces, two for each level.',
      'A bracket is opened here and not closed with ].',
    ]);
    expect([...written(torn, readTree(torn).root)]).toContain('x.svg x.svg');
  });

  test('is left alone where it belongs to a text', () => {
    const verse = 'method: |\n  Look:\n  \tthis is set off.\n';
    expect(slips(verse)).toEqual([]);
    expect(repaired(verse)).toBeUndefined();
  });
});

const HYPHENS = 'Begin the items with hyphens';

describe('what a word processor makes of a list', () => {
  const list = (bullet: string) => `essential_outcomes:\n  ${bullet}id: EO1\n    statement: Lead.\n  ${bullet}{id: EO2}\n`;

  test.each(['• ', '– ', '— ', '* ', '·\u00A0', '‣\t', '− '])('is read, told once and repaired: “%s”', (bullet) => {
    const text = list(bullet);
    expect(slips(text)).toEqual([
      `Items of a list begin with a hyphen and a space, not with “${bullet.trim()}”: this one and 1 more below.`,
    ]);
    expect([...written(text, readTree(text).root)]).toEqual([...written(list('- '), readTree(list('- ')).root)]);
    expect(repaired(text, HYPHENS)?.replaceAll('-  ', '- ')).toBe(list('- '));
  });

  test('is numbered, and keeps its entries in line', () => {
    const text = 'research:\n1. id: R1\n   year: 2016\n2) id: R2\n   year: 2017\n';
    expect(slips(text)).toEqual(['Items of a list begin with a hyphen and a space, not with “1.”: this one and 1 more below.']);
    expect(repaired(text, HYPHENS)).toBe('research:\n-  id: R1\n   year: 2016\n-  id: R2\n   year: 2017\n');
  });

  test.each([
    'method: |\n  Steps:\n  • id: one\n  * id: two\n',
    'method: Steps\n  • first\n  – second\n',
    'title: "– id: not an item"\n',
    'aliases: [• one]\n',
    'method: "Steps:\n  • id: one"\n',
    '"• id": x\n',
  ])('stays a text where it is one: %j', (text) => {
    expect(slips(text)).toEqual([]);
  });

  test('stays as it is in a text beside a slip', () => {
    const text = 'method: |\n  * id: two\nresearch:\n  • id: R1\n';
    expect(repaired(text, HYPHENS)).toBe('method: |\n  * id: two\nresearch:\n  - id: R1\n');
  });
});

describe('spaces that only look like spaces', () => {
  const spaces = 'badge:\n  image: x.svg\n  tags:\n    - {a: 1}\n';
  test.each(['\u00A0', '\u2003', '\u3000'])('are read as spaces, told once and repaired: %j', (space) => {
    const text = spaces.replace(/^ +/gm, (indent) => space.repeat(indent.length));
    expect(slips(text)).toEqual(['The spaces before this line and 2 more are those of a word processor. Use ordinary ones.']);
    expect(repaired(text)).toBe(spaces);
  });
});

describe('a space that is missing', () => {
  test.each([
    ['after a hyphen', 'research:\n  -id: R1\n  -{id: R2}\n', 'research:\n  - id: R1\n  - {id: R2}\n'],
    ['after a colon', 'title: x\nstack:Operations\nhours: 5\n', 'title: x\nstack: Operations\nhours: 5\n'],
    ['after a colon of the Far East', 'title：x\nhours: 5\n', 'title: x\nhours: 5\n'],
  ])('%s', (_, text, mended) => {
    expect(slips(text)).toEqual([expect.stringMatching(/^A space is missing after this (?:hyphen|colon)/)]);
    expect([...written(text, readTree(text).root)]).toHaveLength([...written(mended, readTree(mended).root)].length);
    expect(repaired(text, 'Add the space')).toBe(mended);
  });

  test.each(['title: see\n  note:this\n', 'resources:\n  - url: https://example.org\n  - "a:b"\n'])(
    'is none in a text or an address: %j',
    (text) => {
      expect(slips(text)).toEqual([]);
    },
  );
});

test('slips of several kinds are told each by itself', () => {
  const text = 'research:\n\t• id: R1\n\t\u00A0\u00A0year: 2016\n  -id: R2\n';
  expect(slips(text)).toHaveLength(3);
  expect([...written(text, readTree(text).root)]).toEqual([
    'research research',
    'id id',
    'R1 R1',
    'year year',
    '2016 2016',
    'id id',
    'R2 R2',
  ]);
});
