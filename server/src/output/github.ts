/** The check as workflow commands: GitHub shows each finding at its line of a pull request. */
import { shownOf } from '../engine/absences.js';
import type { Severity } from '../engine/rule.js';
import { type CheckedFile, type Reporter, rangeOf } from './result.js';
import { plain } from './style.js';
import { sumOf } from './sum.js';
import { sentence, visible } from './visible.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function githubReporter(): Reporter {
  return {
    settings: ({ path, lines, problems }) => problems.map((problem) => annotation(path, lines, problem, 'mcspec')).join(''),
    file: ({ path, lines, analysis }) =>
      shownOf(analysis.findings)
        .map((finding) => annotation(path, lines, finding, `mcspec: ${finding.rule}`))
        .join(''),
    end: (tally) => sumOf(tally, plain),
  };
}

interface Told {
  readonly severity: Severity;
  readonly message: string;
  readonly span: CheckedFile['analysis']['findings'][number]['span'];
}

function annotation(path: string, lines: CheckedFile['lines'], { severity, message, span }: Told, title: string): string {
  const { start, end } = rangeOf(lines, span);
  // A column is allowed only where both ends stand in one line.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const at = `file=${property(visible(path))},line=${start.line},endLine=${end.line}${columns}`;
  return `::${COMMANDS[severity]} ${at},title=${property(title)}::${data(sentence(message))}\n`;
}

// As in the workflow toolkit (actions/toolkit, command.ts).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
