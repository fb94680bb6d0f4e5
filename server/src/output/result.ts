/** What a check hands to the renderers, file by file, and what they add up to. */
import { shownOf } from '../engine/absences.js';
import type { Analysis, Finding } from '../engine/analyze.js';
import type { Level } from '../engine/criteria.js';
import type { Severity } from '../engine/rule.js';
import type { SettingsProblem } from '../engine/settings.js';
import { type LineIndex, lineIndex, type Position } from '../spec/lines.js';
import type { Span } from '../spec/tree.js';

/** One microcredential. Renderers keep nothing of it, so that a library of any size can pass through. */
export interface CheckedFile {
  /** As the author gave it, with forward slashes. */
  readonly path: string;
  readonly analysis: Analysis;
  readonly lines: LineIndex;
  /** How many safe repairs `--fix` made. */
  readonly repaired: number;
}

/** One `mcspec.yaml`. */
export interface CheckedSettings {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly SettingsProblem[];
  readonly lines: LineIndex;
  readonly repaired: number;
}

/** A renderer gives text at each step; what it gives, in order, is the whole output. */
export interface Reporter {
  settings(settings: CheckedSettings): string;
  file(file: CheckedFile): string;
  end(tally: Tally): string;
}

export interface Tally {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** The same, without those that another finding tells in a list. */
  readonly shown: Readonly<Record<Severity, number>>;
  /** How many files have which level over all ten criteria. */
  readonly levels: Readonly<Record<Level, number>>;
  /** How many files could not be judged; they are counted as *does not meet* above. */
  readonly unjudged: number;
  readonly suppressed: number;
  /** Findings that `--fix` would repair. */
  readonly fixable: number;
  /** What `--fix` did repair, and in how many files. */
  readonly repaired: number;
  readonly repairedFiles: number;
  /** What is wrong in settings files, which are not counted above. */
  readonly settings: Readonly<Record<Severity, number>>;
}

const none: Readonly<Record<Severity, number>> = { error: 0, warning: 0, information: 0, hint: 0 };

export const emptyTally: Tally = {
  files: 0,
  findings: none,
  shown: none,
  levels: { fully: 0, partially: 0, 'does-not-meet': 0 },
  unjudged: 0,
  suppressed: 0,
  fixable: 0,
  repaired: 0,
  repairedFiles: 0,
  settings: none,
};

export function addFile(tally: Tally, { analysis, repaired }: CheckedFile): Tally {
  return {
    ...tally,
    files: tally.files + 1,
    findings: added(tally.findings, analysis.findings),
    shown: added(tally.shown, shownOf(analysis.findings)),
    levels: { ...tally.levels, [analysis.overall]: tally.levels[analysis.overall] + 1 },
    unjudged: tally.unjudged + (isJudged(analysis) ? 0 : 1),
    suppressed: tally.suppressed + analysis.suppressed.length,
    fixable: tally.fixable + fixable(analysis.findings),
    ...addRepairs(tally, repaired),
  };
}

export function addSettings(tally: Tally, { problems, repaired }: CheckedSettings): Tally {
  return {
    ...tally,
    settings: added(tally.settings, problems),
    fixable: tally.fixable + fixable(problems),
    ...addRepairs(tally, repaired),
  };
}

function added(counts: Tally['findings'], found: readonly { readonly severity: Severity }[]): Tally['findings'] {
  const sum = { ...counts };
  for (const { severity } of found) sum[severity]++;
  return sum;
}

function fixable(found: readonly (Pick<SettingsProblem, 'fixes'> & Pick<Partial<Finding>, 'fixKinds'>)[]): number {
  // A repair is computed when it is asked for, and most rules have none that is safe.
  const mayBeSafe = ({ fixKinds }: Pick<Partial<Finding>, 'fixKinds'>) => !fixKinds || fixKinds.includes('safe');
  return found.filter((each) => mayBeSafe(each) && each.fixes().some((fix) => fix.kind === 'safe')).length;
}

function addRepairs(tally: Tally, repaired: number): Pick<Tally, 'repaired' | 'repairedFiles'> {
  return { repaired: tally.repaired + repaired, repairedFiles: tally.repairedFiles + (repaired > 0 ? 1 : 0) };
}

/** False while nobody can say what the file holds: then its verdicts wait. */
export function isJudged({ document }: Analysis): boolean {
  return document.complete && document.root !== undefined;
}

/** A place as people and the other tools count: lines and columns from 1, columns in UTF-16 units. */
export interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export function rangeOf(lines: LineIndex, span: Span): Range {
  return shownRange({ start: lines.position(span.start), end: lines.position(span.end) });
}

/** A range that counts from 0, as one that counts from 1. */
export function shownRange({ start, end }: { readonly start: Position; readonly end: Position }): Range {
  return { start: { line: start.line + 1, column: start.column + 1 }, end: { line: end.line + 1, column: end.column + 1 } };
}

/** `34:9`. */
export function placeOfSpan(lines: LineIndex, span: Span): string {
  const { line, column } = rangeOf(lines, span).start;
  return `${line}:${column}`;
}

export function checkedFile(path: string, analysis: Analysis, repaired = 0): CheckedFile {
  return { path, analysis, lines: lineIndex(analysis.document.text), repaired };
}

export function checkedSettings(path: string, text: string, problems: readonly SettingsProblem[], repaired = 0): CheckedSettings {
  return { path, text, problems, lines: lineIndex(text), repaired };
}
