/** The check on a terminal: each finding with its line, then the file's scorecard, at the end the sum of it. */
import { shownOf } from '../engine/absences.js';
import type { Finding } from '../engine/analyze.js';
import type { Related } from '../engine/rule.js';
import type { SettingsProblem } from '../engine/settings.js';
import type { LineIndex } from '../spec/lines.js';
import { excerptOf } from './excerpt.js';
import { type CheckedFile, type CheckedSettings, isJudged, placeOfSpan, type Reporter } from './result.js';
import { colourOf, type Style } from './style.js';
import { sumOf } from './sum.js';
import { scorecardText } from './text-scorecard.js';
import { sentence, visible, width, wrap } from './visible.js';
import { count } from './words.js';

export interface TextOptions {
  readonly style: Style;
  /** Columns of the terminal; undefined where there is none, and then no sentence is broken. */
  readonly columns?: number | undefined;
  /** Findings only: no clean files, no scorecards, no sum. */
  readonly quiet?: boolean;
  /** With the questions that only a reviewer can answer, and so with the scorecards of clean files too. */
  readonly questions?: boolean;
}

// Without a terminal, excerpts still end somewhere.
const USUAL = 100;

export function textReporter(options: TextOptions): Reporter {
  const { style, quiet = false, questions = false } = options;
  let isFirst = true;
  // Blocks of several lines stand apart; the single lines of clean files stand together.
  let wasBlock = false;
  const set = (text: string, isBlock: boolean): string => {
    const gap = isFirst || !(isBlock || wasBlock) ? '' : '\n';
    isFirst = false;
    wasBlock = isBlock;
    return gap + text;
  };
  return {
    settings: (settings) => (settings.problems.length === 0 ? '' : set(settingsBlock(settings, options), true)),
    file(file) {
      const { findings, suppressed } = file.analysis;
      if (findings.length > 0 || (questions && !quiet) || !isJudged(file.analysis)) return set(fileBlock(file, options), true);
      if (quiet) return '';
      const silenced = suppressed.length > 0 ? style.dim(` (${count(suppressed.length, 'finding')} silenced)`) : '';
      return set(
        `${heading(file.path, style)}  ${style.green('meets all ten criteria fully, as far as a machine can tell')}${silenced}\n`,
        false,
      );
    },
    end: (tally) => (quiet ? '' : set(sumOf(tally, style), true)),
  };
}

function fileBlock(file: CheckedFile, options: TextOptions): string {
  const { style, quiet } = options;
  const { findings, document } = file.analysis;
  const blocks = findingBlocks(document.text, file.lines, shownOf(findings), options);
  if (!quiet) blocks.push(scorecardText(file, options));
  return `${heading(file.path, style)}\n\n${blocks.join('\n')}`;
}

function heading(path: string, style: Style): string {
  return style.bold(path === '-' ? 'Standard input' : visible(path));
}

function settingsBlock({ path, text, lines, problems }: CheckedSettings, options: TextOptions): string {
  return `${heading(path, options.style)}\n\n${findingBlocks(text, lines, problems, options).join('\n')}`;
}

/** A finding, or something wrong in `mcspec.yaml`, which has no rule. */
type Told = SettingsProblem & Partial<Pick<Finding, 'rule' | 'related'>>;

function findingBlocks(text: string, lines: LineIndex, told: readonly Told[], options: TextOptions): string[] {
  return told.map((finding, index) => {
    const { start, end } = finding.span;
    const previous = told[index - 1]?.span;
    // Several findings at one place, such as all that is absent, show it once.
    return findingBlock(text, lines, finding, options, previous?.start !== start || previous.end !== end);
  });
}

function findingBlock(
  text: string,
  lines: LineIndex,
  finding: Told,
  { style, columns }: TextOptions,
  isNewPlace: boolean,
): string {
  const { severity, span, rule } = finding;
  const place = placeOfSpan(lines, span);
  const head = `  ${place}  ${style[colourOf[severity]](severity)}  `;
  const indent = ' '.repeat(width(`  ${place}  ${severity}  `));
  const message = broken(sentence(finding.message) + (rule ? ` [${rule}]` : ''), indent, columns);
  // Coloured after it is broken: colours have no width.
  const colouredMessage = rule ? message.replace(/\[[^[\]]*\]$/, (id) => style.dim(id)) : message;

  const { line, source, underline } = excerptOf(text, lines, span, Math.max(20, Math.min(columns ?? USUAL, 140) - 12));
  const gutter = ' '.repeat(Math.max(3, String(line).length) + 3);
  const at = `${gutter}${style.dim('=')} `;
  const under = `${gutter}  `;
  const notes = (finding.related ?? []).map(
    (related) => `${at}${broken(`see ${whereOf(related, lines)}: ${sentence(related.message)}`, under, columns)}`,
  );
  const fixes = finding
    .fixes()
    .map(
      (fix) =>
        `${at}${style.green('fix:')} ${broken(`${sentence(fix.title)}${fix.kind === 'safe' ? ' (--fix does this)' : ''}`, `${under}     `, columns)}`,
    );
  return [
    `${head}${colouredMessage}`,
    ...(isNewPlace && source !== ''
      ? [
          `${style.dim(`${String(line).padStart(gutter.length - 1)} |`)} ${source}`,
          `${style.dim(`${gutter}|`)} ${alignedUnder(underline, style, severity)}`,
        ]
      : []),
    ...notes,
    ...fixes,
    '',
  ].join('\n');
}

function whereOf({ span, elsewhere }: Related, lines: LineIndex): string {
  if (elsewhere) return visible(`${elsewhere.file}:${elsewhere.start.line + 1}`);
  return `line ${lines.position(span.start).line + 1}`;
}

function alignedUnder(underline: string, style: Style, severity: Finding['severity']): string {
  const marks = underline.trimStart();
  return underline.slice(0, underline.length - marks.length) + style[colourOf[severity]](marks);
}

function broken(text: string, indent: string, columns: number | undefined): string {
  return columns === undefined ? text : wrap(text, Math.max(30, columns - indent.length)).join(`\n${indent}`);
}
