import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/features/complete.js';
import { documentLinksOf } from '../../server/src/features/document-links.js';
import { foldsOf } from '../../server/src/features/fold.js';
import { format } from '../../server/src/features/format.js';
import { hintsIn } from '../../server/src/features/hints.js';
import { hover } from '../../server/src/features/hover.js';
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
import { parseReview } from '../../server/src/review/parse.js';
import { applyEdits } from '../../server/src/spec/edit.js';
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
  for (const { span } of highlightsAt(workspace, at, offset)) expect(isIn(whole, span)).toBe(true);
  for (const { uri: file, span } of referencesAt(workspace, at, offset, true))
    expect(isIn({ start: 0, end: workspace.text(file)?.length ?? 0 }, span)).toBe(true);
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
      { seed: 2022, numRuns: 50 },
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
  ])('%j at each offset, as a file of each kind', (text) => {
    const workspace = workspaceOf(text, text);
    workspace.save('file:///library/ours.framework.yaml', text);
    workspace.save('file:///library/ours.review.yaml', text);
    for (const at of [
      uri,
      ...['mcspec.yaml', 'ours.framework.yaml', 'ours.review.yaml'].map((name) => `file:///library/${name}`),
    ]) {
      expect(() => askOfFile(workspace, at)).not.toThrow();
      for (let offset = -1; offset <= Math.min(text.length, 40) + 1; offset++)
        expect(() => askAt(workspace, at, offset)).not.toThrow();
    }
  });
});

describe('on reviews in any state, of a microcredential in any state', () => {
  const folder = new URL('../../examples/', import.meta.url);
  const review = readFileSync(new URL('reviews/managing-systems-logistics.reviewer-1.review.yaml', folder), 'utf8');
  const spec = readFileSync(new URL('managing-systems-logistics.microcredential.yaml', folder), 'utf8');
  const at = 'file:///library/a.review.yaml';

  test('every feature answers, and each repair can be made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (seed, isTorn, places) => {
          const text = mutate(randomFrom(seed), [review]);
          const workspace = workspaceOf(isTorn ? mutate(randomFrom(seed + 1), [spec]) : spec);
          workspace.document(uri);
          workspace.allReadIn(['file:///library']);
          workspace.save('file:///library/b.review.yaml', review);
          workspace.save(at, text);
          for (const { span, message, fixes } of workspace.settingsProblems(at)) {
            expect(isIn({ start: 0, end: text.length }, span)).toBe(true);
            expect(message).not.toMatch(/undefined|NaN|\[object/);
            for (const fix of fixes()) expect(parseReview(applyEdits(text, fix.edits)).text).not.toBe(text);
          }
          askOfFile(workspace, at);
          askOfFile(workspace, uri);
          applyEdits(text, format(workspace, at));
          for (const place of places) {
            const offset = place % (text.length + 2);
            askAt(workspace, at, offset);
            complete(workspace, at, offset);
            hover(workspace, at, offset);
          }
        },
      ),
      { seed: 2022, numRuns: 80 },
    );
  }, 120_000);
});

describe('on long files', () => {
  const long = (count: number) => {
    const lines = (line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at + 1)).join('');
    return `essential_outcomes:
${lines((at) => `- id: EO${at}\n  details: [{id: EO${at}.a, text: x}]\n`)}overview:
  questions:
${lines((at) => `    - {id: Q${at}, outcomes: "EO${at}, EO1.a"}\n`)}scoring:
  levels: [not-yet, done]
  rows:
${lines((at) => `    - id: C${at}\n      scores: [Q${at}]\n      levels: {done: Yes}\n`)}`;
  };

  test('time grows with the text and not faster', () => {
    const time = (count: number) => {
      const text = long(count);
      const workspace = workspaceOf(text);
      workspace.document(uri);
      const started = performance.now();
      const whole = { start: 0, end: text.length };
      const first = text.indexOf('EO1');
      for (const ask of [outlineOf, foldsOf, documentLinksOf, lensesOf, format]) ask(workspace, uri);
      for (const ask of [hintsIn, tokensIn]) ask(workspace, uri, whole);
      for (const ask of [definitionAt, highlightsAt, renamableAt, selectionAt, linkedAt]) ask(workspace, uri, first);
      for (let about = 0; about < 20; about++) lensText(workspace, uri, about);
      referencesAt(workspace, uri, first, true);
      expect(rename(workspace, uri, first, 'EO9999')).toHaveProperty('changes');
      return performance.now() - started;
    };
    time(50);
    expect(time(1000)).toBeLessThan(20 * time(250) + 1000);
  }, 120_000);

  test.each([
    ['a line of ids', `research: [{id: R1, outcomes: "${'EO1, '.repeat(20_000)}EO1"}]`],
    ['a line of brackets', `aliases: ${'[a, {b: '.repeat(5_000)}`],
    ['a line of dashes', `aliases:\n${'- '.repeat(20_000)}`],
    ['blank lines', `title: x\n${' \n'.repeat(50_000)}`],
    ['comments', `title: x\n${'   # a\n'.repeat(50_000)}`],
    ['regions', `title: x\n${'# region\n'.repeat(50_000)}`],
    ['one long text', `guidance: |\n${'  a b c  \n'.repeat(20_000)}`],
    ['one long line', `title: "${'a\\n '.repeat(50_000)}"`],
  ])(
    '%s comes to an end',
    (_name, text) => {
      const workspace = workspaceOf(text);
      workspace.document(uri);
      for (const ask of [outlineOf, foldsOf, documentLinksOf, lensesOf, format]) ask(workspace, uri);
      for (const ask of [hintsIn, tokensIn]) ask(workspace, uri, { start: 0, end: text.length });
      for (const ask of [definitionAt, highlightsAt, renamableAt, selectionAt, linkedAt]) ask(workspace, uri, 30);
      expect(indentTyped(workspace, uri, text.length, '\n')).toBeInstanceOf(Array);
    },
    60_000,
  );
});
