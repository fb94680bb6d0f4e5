/** `mcspec check`: each file's findings and scorecard, and what they add up to. */
import { atLeast, type Rule, type Severity, severities } from '../engine/rule.js';
import { structureRules } from '../engine/structure.js';
import { htmlReporter } from '../output/check-html.js';
import { githubReporter } from '../output/github.js';
import { jsonReporter } from '../output/json.js';
import { junitReporter } from '../output/junit.js';
import type { Reporter, Tally } from '../output/result.js';
import { sarifReporter } from '../output/sarif.js';
import { textReporter } from '../output/text.js';
import type { Arguments } from './args.js';
import { checkTargets } from './check-targets.js';
import type { Command } from './command.js';
import { findTargets } from './find.js';
import { Failure, type Host } from './host.js';
import { styleFor } from './terminal.js';

const FORMATS = ['text', 'json', 'sarif', 'github', 'junit', 'html'] as const;
const THRESHOLDS = [...severities, 'never'];

export const check: Command = {
  name: 'check',
  usage: '[PATHS]',
  summary: 'Check microcredentials; without a path, all in the current folder',
  details: [
    'Checks files, or folders with everything below them. “-” reads standard input.',
    'The settings in the nearest mcspec.yaml above a file apply to it.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: FORMATS,
      description: `How to write what is found: ${FORMATS.join(', ')} (default text)`,
    },
    { name: 'fix', description: 'Make the safe repairs in the files, then check what is left' },
    {
      name: 'fail-on',
      value: 'LEVEL',
      choices: THRESHOLDS,
      description: `Exit with 1 from this severity on: ${THRESHOLDS.join(', ')} (default error)`,
    },
    { name: 'config', value: 'FILE', description: 'Use these settings instead of the nearest mcspec.yaml' },
    { name: 'strict', description: 'Judge drafts like finished microcredentials' },
    { name: 'questions', description: 'List in the scorecards what only a reviewer can answer' },
    { name: 'quiet', description: 'Write findings only: no scorecards and no sum' },
  ],
  async run(args, host, rules) {
    const { files } = host;
    const { options, paths } = args;
    const fix = options.has('fix');
    const config = options.get('config');
    const failOn = (options.get('fail-on') ?? 'error') as Severity | 'never';
    if (fix && paths.includes('-')) {
      throw new Failure('--fix writes to files, and standard input is none.', 'Save the text in a file first.');
    }
    if (config !== undefined && (await files.kind(files.absolute(config))) !== 'file') {
      throw new Failure(`There is no file “${config}”.`);
    }
    const found = await findTargets(paths, files);
    const reporter = reporterFor(args, host, [...structureRules, ...rules], failOn);
    const { tally, isWhole } = await checkTargets(found, host, reporter, { rules, fix, config, strict: options.has('strict') });
    if (!isWhole) return 2;
    return reaches(tally, failOn) ? 1 : 0;
  },
};

function reporterFor(args: Arguments, host: Host, rules: readonly Rule[], failOn: Severity | 'never'): Reporter {
  switch (args.options.get('format')) {
    case 'json':
      return jsonReporter();
    case 'sarif':
      return sarifReporter(rules, host.version);
    case 'github':
      return githubReporter();
    case 'junit':
      return junitReporter(failOn);
    case 'html':
      return htmlReporter();
    default:
      return textReporter({
        style: styleFor(args, host),
        columns: host.terminal?.columns,
        quiet: args.options.has('quiet'),
        questions: args.options.has('questions'),
      });
  }
}

function reaches({ findings, settings }: Tally, failOn: Severity | 'never'): boolean {
  return (
    failOn !== 'never' && severities.some((severity) => atLeast(severity, failOn) && findings[severity] + settings[severity] > 0)
  );
}
