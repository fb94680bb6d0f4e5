/** One helper for every rule's table: specs with carets under what is found, and texts before and after a repair. */
import { expect } from 'vitest';
import { type Analysis, analyze } from '../../server/src/engine/analyze.js';
import { createLibraryIndex } from '../../server/src/engine/library-index.js';
import { nowhere, type Rule, type Surroundings } from '../../server/src/engine/rule.js';
import { defaultSettings, parseSettings, type Settings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { summaryOf } from '../../server/src/engine/summary.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { parseSpec } from '../../server/src/spec/parse.js';

export function check(
  rule: Rule,
  text: string,
  settings: Settings = defaultSettings,
  around: Surroundings = nowhere,
): Analysis['findings'] {
  // What belongs to the structure is checked in any case.
  const rules = structureRules.includes(rule) ? [] : [rule];
  return analyze(parseSpec(text), { rules, settings, around }).findings.filter((finding) => finding.rule === rule.id);
}

/** The surroundings of a spec in a library that has these other files, by their names. */
export function among(text: string, others: Readonly<Record<string, string>>, own = 'own.microcredential.yaml'): Surroundings {
  const index = createLibraryIndex();
  for (const [file, said] of Object.entries({ ...others, [own]: text })) index.put(file, '', summaryOf(parseSpec(said)));
  return { ...nowhere, fileName: own, neighbours: () => index.neighbours(own) };
}

/** Settings as a `mcspec.yaml` gives them. */
export function configured(rule: Rule, text: string): Settings {
  const { settings, problems } = parseSettings(text, [rule]);
  expect(problems).toEqual([]);
  return settings;
}

/**
 * The rule finds exactly what the carets mark, each with a message that holds the text behind them:
 *
 *     stack: Operations
 *     ^^^^^ a part of the message
 *
 * A line of carets may begin with `#`, so that the fixture stays readable as YAML. Several stand on lines of their own.
 */
export function checkRule(rule: Rule, fixture: string, settings?: Settings, around?: Surroundings): void {
  const { text, marks } = readMarks(fixture);
  const found = check(rule, text, settings, around).map(({ span, message }) => ({
    ...place(text, span.start),
    length: span.end - span.start,
    message,
  }));
  const expected = marks.map((mark) => ({ ...mark, message: expect.stringContaining(mark.message) }));
  expect(found).toEqual(expected);
}

function readMarks(fixture: string) {
  const lines: string[] = [];
  const marks: { line: number; column: number; length: number; message: string }[] = [];
  for (const line of fixture.replace(/^\n/, '').split('\n')) {
    const mark = /^[ #]*(\^+) ?(.*)$/.exec(line);
    if (!mark?.[1]) lines.push(line);
    else marks.push({ line: lines.length, column: line.indexOf('^') + 1, length: mark[1].length, message: mark[2] ?? '' });
  }
  return { text: lines.join('\n'), marks };
}

function place(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * The first finding that offers the fix of that title is repaired as `after` shows, to the letter. The finding is gone then,
 * unless the fix is one of several that the text needs (`findingStays`).
 */
export function checkFix(
  rule: Rule,
  before: string,
  title: string | RegExp,
  after: string,
  { settings, around, findingStays = false }: { settings?: Settings; around?: Surroundings; findingStays?: boolean } = {},
): void {
  const source = before.replace(/^\n/, '');
  const findings = check(rule, source, settings, around);
  const offered = findings.flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })));
  const chosen = offered.find(({ fix }) => (typeof title === 'string' ? fix.title === title : title.test(fix.title)));
  expect(chosen, `Offered: ${offered.map(({ fix }) => fix.title).join(' | ')}`).toBeDefined();
  if (!chosen) return;
  const repaired = applyEdits(source, chosen.fix.edits);
  expect(repaired).toBe(after.replace(/^\n/, ''));
  if (!findingStays) {
    const left = check(rule, repaired, settings, around).map((finding) => finding.message);
    expect(left).not.toContain(chosen.finding.message);
    expect(left.length).toBeLessThan(findings.length);
  }
}
