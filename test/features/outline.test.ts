import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Heading, outlineOf } from '../../server/src/features/outline.js';
import { uri, workspaceOf } from './helpers.js';

/** The outline as indented lines. Checks what editors demand: each heading within the one above it. */
function outline(text: string, at = uri): string {
  const workspace = workspaceOf(text);
  if (at !== uri) workspace.save(at, text);
  const lines = (headings: readonly Heading[], within: { start: number; end: number }, depth: number): string[] =>
    headings.flatMap(({ name, detail, span, selection, children }) => {
      expect(name.trim()).not.toBe('');
      expect(name).not.toMatch(/\n/);
      expect(within.start <= span.start && span.end <= within.end, name).toBe(true);
      expect(span.start <= selection.start && selection.end <= span.end, name).toBe(true);
      return [`${'  '.repeat(depth)}${name}${detail ? ` · ${detail}` : ''}`, ...lines(children, span, depth + 1)];
    });
  return lines(outlineOf(workspace, at), { start: 0, end: text.length }, 0).join('\n');
}

describe('the outline', () => {
  test('of a spec reads like its table of contents', async () => {
    const text = readFileSync(
      new URL('../fixtures/good/giving-feedback-after-classroom-walkthroughs.microcredential.yaml', import.meta.url),
      'utf8',
    );
    await expect(`${outline(text)}\n`).toMatchFileSnapshot('golden/outline.txt');
  });

  test('of the settings of a library', () => {
    expect(
      outline(
        'library: Ours\nstacks: [Operations, Safety]\nrules:\n  outcome-count: {severity: hint}\n  locator-stated: off\n',
        'file:///library/mcspec.yaml',
      ),
    ).toBe(`Library · Ours
Stacks · Operations, Safety
Rules
  outcome-count
  locator-stated · off`);
  });

  test('of a framework', () => {
    expect(
      outline(
        'framework: ours\ndimensions:\n  - id: vision\n    name: Vision\n    strategies:\n      - {number: 3, title: Writing it}\n',
        'file:///library/ours.framework.yaml',
      ),
    ).toBe(`Id of the framework · ours
Dimensions
  vision Vision
    Strategy 3 Writing it`);
  });

  test('names what has no id, and what the format does not know', () => {
    expect(
      outline(
        'title:\nnotes: mine\noverview:\n  questions:\n    - text: Who?\n    - {}\n    - x\nallignment:\n  - {gap: None fits}\n',
      ),
    ).toBe(`Title
notes · mine
Overview Questions
  Overview question 1 Who?
  Overview question 2
Framework Alignment
  Gap: None fits`);
  });

  test('takes a single item without its dash for what was meant', () => {
    expect(outline('research:\n  id: R1\n  citation: Grissom\n')).toBe('Research\n  R1 Grissom');
  });

  test('leaves out what an alias repeats', () => {
    expect(outline('research:\n  - &a {id: R1, citation: Grissom}\nresources:\n  - *a\n')).toBe(
      'Research\n  R1 Grissom\nResources',
    );
  });

  test.each(['', '[]', 'x', '? y', '{', '"": x\n', 'title: "a\n', '\uFEFFtitle: x\r\n'])('of %j', (text) => {
    expect(() => outline(text)).not.toThrow();
  });
});
