import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentLinksOf } from '../../server/src/features/document-links.js';
import { foldsOf } from '../../server/src/features/fold.js';
import { hintsIn } from '../../server/src/features/hints.js';
import { lensesOf, lensText } from '../../server/src/features/lens.js';
import { findInLibrary } from '../../server/src/features/library-symbols.js';
import { linkedAt } from '../../server/src/features/linked.js';
import { definitionAt, highlightsAt, referencesAt } from '../../server/src/features/navigate.js';
import { type Heading, outlineOf } from '../../server/src/features/outline.js';
import { renamableAt, rename } from '../../server/src/features/rename.js';
import { renameFiles } from '../../server/src/features/rename-files.js';
import { selectionAt } from '../../server/src/features/select.js';
import { tokensIn } from '../../server/src/features/tokens.js';
import { indentTyped } from '../../server/src/features/type-indent.js';
import type { Span } from '../../server/src/spec/tree.js';
import type { Workspace } from '../../server/src/workspace.js';
import { mutate, randomFrom } from '../mutations.js';
import { uri, workspaceOf } from './helpers.js';

const isIn = (whole: Span, { start, end }: Span) => whole.start <= start && start <= end && end <= whole.end;

/** Asks for everything that needs no place. Checks what holds of every answer. */
function askOfFile(workspace: Workspace, at: string): void {
  const text = workspace.text(at) ?? '';
  const whole = { start: 0, end: text.length };
  const lines = text.split(/\r\n?|\n/).length;
  const nested = (headings: readonly Heading[], within: Span): void => {
    for (const { name, span, selection, children } of headings) {
      expect(name.trim()).not.toBe('');
      expect(isIn(within, span) && isIn(span, selection)).toBe(true);
      nested(children, span);
    }
  };
  nested(outlineOf(workspace, at), whole);
  for (const { first, last } of foldsOf(workspace, at)) expect(0 <= first && first < last && last < lines).toBe(true);
  for (const { span } of documentLinksOf(workspace, at)) expect(isIn(whole, span)).toBe(true);
  for (const { span, about } of lensesOf(workspace, at)) {
    expect(isIn(whole, span)).toBe(true);
    expect(lensText(workspace, at, about)?.title).toMatch(/\S/);
  }
  for (const { offset, label } of hintsIn(workspace, at, whole)) {
    expect(offset <= text.length).toBe(true);
    expect(label).not.toMatch(/^$|[\r\n]/);
  }
  let end = 0;
  for (const { span } of tokensIn(workspace, at, whole)) {
    expect(span.start >= end && span.end > span.start && isIn(whole, span)).toBe(true);
    expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
    end = span.end;
  }
  findInLibrary(workspace, 'lead');
  renameFiles(workspace, [{ from: at, to: at.replace(/[^/]+(?=\.microcredential)/, 'another') }]);
}

function askAt(workspace: Workspace, at: string, offset: number): void {
  const text = workspace.text(at) ?? '';
  const whole = { start: 0, end: text.length };
  const definition = definitionAt(workspace, at, offset);
  if (definition)
    expect(isIn(definition.span, definition.selection) && isIn(definition.origin, { start: offset, end: offset })).toBe(true);
  for (const { span } of [...referencesAt(workspace, at, offset, true), ...highlightsAt(workspace, at, offset)])
    expect(isIn(whole, span)).toBe(true);
  const renamable = renamableAt(workspace, at, offset);
  if (renamable && 'span' in renamable) expect(isIn(renamable.span, { start: offset, end: offset })).toBe(true);
  rename(workspace, at, offset, 'EO7');
  const linked = linkedAt(workspace, at, offset);
  if (linked) expect(new Set(linked.map(({ start, end }) => text.slice(start, end))).size).toBe(1);
  let inner: Span | undefined;
  for (const span of selectionAt(workspace, at, offset)) {
    if (inner) expect(isIn(span, inner)).toBe(true);
    inner = span;
  }
  if (offset >= 0 && offset <= text.length) expect(inner).toEqual(whole);
  for (const typed of ['\n', ' '])
    for (const { span, newText } of indentTyped(workspace, at, offset, typed))
      expect(text.slice(span.start, span.end) + newText).toMatch(/^[ \t]*$/);
}

describe('on texts in any state', () => {
  test('every feature answers, and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (seed, places) => {
        const text = mutate(randomFrom(seed));
        const workspace = workspaceOf(text);
        askOfFile(workspace, uri);
        for (const place of places) askAt(workspace, uri, place % (text.length + 2));
      }),
      { seed: 2022, numRuns: 80 },
    );
  }, 120_000);

  test.each([
    '',
    '\n',
    '\r',
    '\uFEFF',
    '{',
    '"',
    '- ',
    ':',
    '?',
    '\t\t',
    '\uFEFF{',
    '#',
    '# region\n# region\n# endregion',
    '- '.repeat(300),
    '{a: '.repeat(300),
    'essential_outcomes: &a [*a]',
    'essential_outcomes: &a\n  - &b {id: &c EO1, details: [*b, *c]}\n  - *b\nresearch: *a\n',
    'id: \uD83D\nbadge: {image: "\uD83D"}\nresearch: [{id: R1, doi: "10.1000/\uD83D"}]\n',
  ])('%j at each offset, as a spec, as settings and as a framework', (text) => {
    const workspace = workspaceOf(text, text);
    workspace.save('file:///library/ours.framework.yaml', text);
    for (const at of [uri, 'file:///library/mcspec.yaml', 'file:///library/ours.framework.yaml']) {
      expect(() => askOfFile(workspace, at)).not.toThrow();
      for (let offset = -1; offset <= Math.min(text.length, 40) + 1; offset++)
        expect(() => askAt(workspace, at, offset)).not.toThrow();
    }
  });
});
