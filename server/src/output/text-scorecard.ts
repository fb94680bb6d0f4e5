/** The scorecard on a terminal: each criterion's level with its reasons, what is left to the reviewer, and what to do next. */
import type { Analysis, Finding } from '../engine/analyze.js';
import { criteria } from '../engine/criteria.js';
import type { Group } from '../engine/rule.js';
import { nextOf, reasonsFor, type Verdict } from '../engine/verdict.js';
import type { LineIndex } from '../spec/lines.js';
import { type CheckedFile, isJudged, placeOfSpan } from './result.js';
import { heldBack, softened, waiting } from './scorecard-words.js';
import { colourOfLevel, type Style } from './style.js';
import { padEnd, sentence, width, wrap } from './visible.js';
import { count, groupTitle, levelWords, listed } from './words.js';

export interface ScorecardOptions {
  readonly style: Style;
  /** Columns of the terminal; undefined where there is none, and then no sentence is broken. */
  readonly columns?: number | undefined;
  /** With the questions that only a reviewer can answer. */
  readonly questions?: boolean;
}

const NAMES = Math.max(...criteria.map((criterion) => criterion.title.length)) + 2;
// Of so many places each is named; of more, how many more there are.
const PLACES = 6;

export function scorecardText(file: CheckedFile, options: ScorecardOptions): string {
  const { analysis, lines } = file;
  const { style } = options;
  const title = isJudged(analysis) ? analysis.document.spec.title?.value : undefined;
  const draft = softened(analysis);
  const rows = [
    indented(style.bold(title ? `Scorecard of “${sentence(title)}”` : 'Scorecard'), '  ', options),
    ...(isJudged(analysis) ? judged(analysis, lines, options) : [indented(waiting(analysis) ?? '', '    ', options)]),
    ...analysis.suppressed.map(({ finding, reason }) =>
      style.dim(
        indented(`Silenced in line ${lineOf(lines, finding)}: ${finding.rule} -- ${sentence(reason)}`, '    ', options, '      '),
      ),
    ),
    ...(isJudged(analysis) && draft ? [style.dim(indented(draft, '    ', options))] : []),
    ...nextRows(analysis, lines, options),
  ];
  return `${rows.join('\n')}\n`;
}

function judged(analysis: Analysis, lines: LineIndex, options: ScorecardOptions): string[] {
  const { verdicts } = analysis;
  const beside = besideTheTen(analysis);
  const open = verdicts.reduce((sum, verdict) => sum + verdict.questions.length, 0);
  return [
    ...verdicts.flatMap((verdict) => criterionRows(verdict, lines, options)),
    ...(beside ? [row('Beside the ten', beside, options)] : []),
    ...(open > 0 && !options.questions
      ? [row('For the reviewer', `${count(open, 'question')} that no machine can answer (--questions lists them)`, options)]
      : []),
  ];
}

function criterionRows(verdict: Verdict, lines: LineIndex, options: ScorecardOptions): string[] {
  const { style, questions = false } = options;
  const reasons = reasonsFor(verdict);
  const advice = verdict.findings.filter((finding) => !reasons.includes(finding));
  return [
    row(verdict.title, style[colourOfLevel[verdict.level]](levelWords[verdict.level]), options),
    ...byRule(reasons).map((told) => detail(toldIn(told, lines), '', options)),
    ...byRule(advice).map((told) => style.dim(detail(`advice: ${toldIn(told, lines)}`, '', options))),
    ...(questions ? verdict.questions.map((question) => detail(sentence(question), style.cyan('? '), options)) : []),
  ];
}

function row(name: string, words: string, options: ScorecardOptions): string {
  return indented(words, `    ${padEnd(name, NAMES)}`, options, ' '.repeat(4 + NAMES));
}

function detail(words: string, mark: string, options: ScorecardOptions): string {
  return indented(words, `        ${mark}`, options, '          ');
}

function byRule(findings: readonly Finding[]): Finding[][] {
  const told = new Map<string, Finding[]>();
  for (const finding of findings) told.set(finding.rule, [...(told.get(finding.rule) ?? []), finding]);
  return [...told.values()];
}

/** `outcome-has-question in lines 26, 32 and 50`. What is absent is in no line. */
function toldIn(findings: readonly Finding[], lines: LineIndex): string {
  if (findings.every((finding) => finding.absent)) return findings[0]?.rule ?? '';
  const places = [...new Set(findings.map((finding) => lineOf(lines, finding)))].map(String);
  const shown = places.length > PLACES ? [...places.slice(0, PLACES - 1), `${places.length - PLACES + 1} more`] : places;
  return `${findings[0]?.rule} in ${places.length === 1 ? 'line' : 'lines'} ${listed(shown)}`;
}

function lineOf(lines: LineIndex, { span }: Finding): number {
  return lines.position(span.start).line + 1;
}

/** What stands in colours is measured without them. */
function indented(words: string, first: string, { columns }: ScorecardOptions, rest = first): string {
  if (columns === undefined || width(plainly(first + words)) <= columns) return first + words;
  return first + wrap(words, Math.max(30, columns - width(plainly(first)))).join(`\n${rest}`);
}

function plainly(text: string): string {
  return text.replace(/\u001B\[\d+m/g, '');
}

function besideTheTen({ findings }: Analysis): string {
  const groups: readonly Group[] = ['alignment', 'structure', 'copyedit'];
  return groups
    .map((group) => ({ group, found: findings.filter((finding) => finding.group === group).length }))
    .filter(({ found }) => found > 0)
    .map(({ group, found }) => `${groupTitle(group)}: ${count(found, 'finding')}`)
    .join(', ');
}

/** Where to go, what is wrong there, the click that mends it, and what it holds back. */
function nextRows(analysis: Analysis, lines: LineIndex, options: ScorecardOptions): string[] {
  const next = nextOf(analysis);
  if (!next) return [];
  const { style } = options;
  const [fix] = next.finding.fixes();
  const why = isJudged(analysis) ? heldBack(next) : '';
  const indent = ' '.repeat('  Next: '.length);
  return [
    '',
    indented(
      `${placeOfSpan(lines, next.finding.span)}  ${sentence(next.finding.message)}`,
      `  ${style.bold('Next:')} `,
      options,
      indent,
    ),
    ...(fix ? [indented(sentence(fix.title), `${indent}${style.green('fix:')} `, options, `${indent}     `)] : []),
    ...(why ? [indented(why, indent, options)] : []),
  ];
}
