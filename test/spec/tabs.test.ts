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

const repaired = (text: string) => {
  const { findings } = analyze(parseSpec(text), { rules: structureRules, settings: defaultSettings });
  const fix = findings.flatMap((finding) => finding.fixes()).find(({ title }) => title === 'Indent with spaces');
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
