import { describe, expect, test } from 'vitest';
import { type Analysis, analyze } from '../../server/src/engine/analyze.js';
import { fixAll as fixAllRounds, safeEdits } from '../../server/src/engine/fix-all.js';
import { type Fix, type FixKind, type Rule, rule } from '../../server/src/engine/rule.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { fixAll, fixedText, fixesAt } from '../../server/src/features/fixes.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { Workspace } from '../../server/src/workspace.js';
import { uri, workspaceOf } from './helpers.js';

const page = { asks: '', why: '', repair: '', bad: '', good: '' };

/** A rule that finds each match of a pattern and offers to put other texts in its place. */
function replacing(id: string, pattern: RegExp, ...offers: [FixKind, string][]): Rule {
  return rule({
    id,
    group: 'consistent',
    effect: 'partially',
    fixes: offers.map(([kind]) => kind),
    page,
    *check({ text }) {
      for (const { index, 0: found } of text.matchAll(pattern)) {
        const span = { start: index, end: index + found.length };
        const fixes: Fix[] = offers.map(([kind, newText]) => ({
          title: `${kind}: ${newText}`,
          kind,
          edits: [{ span, newText }],
        }));
        yield { span, message: found, fixes: () => fixes };
      }
    },
  });
}

function workspace(text: string, ...rules: Rule[]): Workspace {
  const made = new Workspace(rules);
  made.edit(uri, text, 1);
  return made;
}

const check =
  (...rules: Rule[]) =>
  (text: string): Analysis =>
    analyze(parseSpec(text), { rules, settings: defaultSettings });

describe('the fixes at a place', () => {
  const one = replacing('one', /aaa/g, ['skeleton', 'x'], ['review', 'y']);
  const two = replacing('two', /bbb/g, ['review', 'z'], ['safe', 'w']);
  const text = 'title: aaa bbb\nmethod: aaa\n';

  test.each([
    [{ start: 7, end: 7 }, ['one review: y', 'one skeleton: x']],
    [{ start: 10, end: 10 }, ['one review: y', 'one skeleton: x']],
    [{ start: 8, end: 12 }, ['two safe: w', 'one review: y', 'two review: z', 'one skeleton: x']],
    [{ start: 14, end: 14 }, ['two safe: w', 'two review: z']],
    [{ start: 0, end: 6 }, []],
    [{ start: 15, end: 20 }, []],
    [{ start: 900, end: 900 }, []],
  ])('%j', (span, expected) => {
    const offered = fixesAt(workspace(text, one, two), uri, span);
    expect(offered.map(({ finding, fix }) => `${finding.rule} ${fix.title}`)).toEqual(expected);
  });

  test('of a rule that fails to make them are none', () => {
    const failing = rule({
      id: 'failing',
      group: 'consistent',
      effect: 'partially',
      page,
      *check() {
        yield {
          span: { start: 0, end: 5 },
          message: 'x',
          fixes: () => {
            throw new Error('no');
          },
        };
      },
    });
    expect(fixesAt(workspace(text, failing), uri, { start: 0, end: 0 })).toEqual([]);
  });

  test('of a file that is not there are none', () => {
    expect(fixesAt(new Workspace([]), uri, { start: 0, end: 0 })).toEqual([]);
    expect(fixAll(new Workspace([]), uri)).toEqual([]);
    expect(fixedText(new Workspace([]), uri)).toEqual({ text: '', applied: 0 });
  });
});

describe('all safe fixes', () => {
  test('are applied, and no other', () => {
    const text =
      'title: 2024\nstatus: Draft\nscoring:\n  assessors: {blind: yes}\nevidence: {student_work: {applicable: maybe}}\n';
    const fixed =
      'title: "2024"\nstatus: draft\nscoring:\n  assessors: {blind: true}\nevidence: {student_work: {applicable: maybe}}\n';
    const made = workspace(text);
    expect(applyEdits(text, fixAll(made, uri))).toBe(fixed);
    expect(fixedText(made, uri)).toEqual({ text: fixed, applied: 3 });
    expect(fixedText(made, uri, fixed)).toEqual({ text: fixed, applied: 0 });
  });

  test('that touch the same text are not applied together', () => {
    const first = replacing('first', /ab/g, ['safe', 'x']);
    const second = replacing('second', /bc/g, ['safe', 'y']);
    const text = 'title: abc abc\n';
    const edits = fixAll(workspace(text, first, second), uri);
    expect(applyEdits(text, edits)).toBe('title: xc xc\n');
  });

  test('are applied with all their edits or not at all', () => {
    const text = 'title: a b\n';
    const finding = (start: number, ...spans: [number, number][]) => ({
      ...check(replacing('r', /a/g, ['safe', '_']))(text).findings[0]!,
      span: { start, end: start },
      fixes: () => [
        {
          title: '',
          kind: 'safe' as const,
          edits: spans.map(([from, to]) => ({ span: { start: from, end: to }, newText: '_' })),
        },
      ],
    });
    const { edits, fixes } = safeEdits([
      finding(0, [9, 10], [0, 1]),
      finding(1, [7, 8], [9, 10]),
      finding(2, [3, 4]),
      finding(3, [5, 6], [5, 6]),
    ]);
    expect(edits.map((edit) => edit.span.start)).toEqual([0, 3, 9]);
    expect(fixes).toBe(2);
  });

  test('of a finding with two, the first is taken', () => {
    const both = replacing('both', /a/g, ['safe', 'x'], ['safe', 'y']);
    expect(fixAllRounds('title: a\n', check(both))).toEqual({ text: 'title: x\n', applied: 1 });
  });

  test('go on while one makes room for another', () => {
    const rules = [replacing('ab', /ab/g, ['safe', 'b']), replacing('bb', /bb/g, ['safe', 'b'])];
    expect(fixAllRounds('title: abb ab\n', check(...rules))).toEqual({ text: 'title: b b\n', applied: 3 });
  });

  test('end where they would go on for ever', () => {
    const back = [replacing('there', /a/g, ['safe', 'x']), replacing('back', /x/g, ['safe', 'a'])];
    expect(fixAllRounds('method: a\n', check(...back)).text).toBe('method: x\n');
    const growing = replacing('growing', /a/g, ['safe', 'aa']);
    const { text, applied } = fixAllRounds('method: a\n', check(growing));
    expect(text.length).toBeLessThan(2000);
    expect(applied).toBeGreaterThan(0);
  });

  test('never leave a file that cannot be read', () => {
    const breaking = replacing('breaking', /a/g, ['safe', '"']);
    expect(fixAllRounds('method: a b\n', check(breaking))).toEqual({ text: 'method: a b\n', applied: 0 });
  });

  test('find nothing to do in the examples', () => {
    const text = 'title: x\n';
    expect(fixedText(workspaceOf(text), uri)).toEqual({ text, applied: 0 });
  });
});
