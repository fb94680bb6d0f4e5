/** What a command is, and how help shows it. */
import type { Rule } from '../engine/rule.js';
import { type Arguments, type Option, shown } from './args.js';
import type { Host } from './host.js';

export interface Command {
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly summary: string;
  /** Sentences for its own help. */
  readonly details: readonly string[];
  readonly options: readonly Option[];
  /** The exit code. */
  run(args: Arguments, host: Host, rules: readonly Rule[]): Promise<number>;
}

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  { name: 'no-color', description: 'Write without colors. NO_COLOR=1 does the same' },
  { name: 'help', description: 'Show this help' },
];

export const CODES = `Exit codes: 0 nothing to complain of, 1 findings at or above --fail-on, 2 the command could not be carried out.`;

export function generalHelp(commands: readonly Command[], version: string): string {
  return [
    `mcspec ${version}: checks microcredentials against the ten criteria of their review.`,
    'Usage: mcspec COMMAND [OPTIONS]',
    `Commands:\n${table(commands.map((command) => [`${command.name} ${command.usage}`.trim(), command.summary]))}`,
    `Options:\n${table([
      ['--help', 'Show this help; “mcspec COMMAND --help” shows that of a command'],
      ['--version', 'Show the version'],
    ])}`,
    CODES,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

export function commandHelp(command: Command): string {
  const options = shown([...command.options, ...commonOptions]);
  return `${[
    `Usage: ${usageOf(command)}`,
    command.details.join('\n'),
    `Options:\n${table(options.map((option) => [`--${option.name}${option.value ? ` ${option.value}` : ''}`, option.description]))}`,
  ].join('\n\n')}\n`;
}

export function usageOf({ name, usage, options }: Command): string {
  return `mcspec ${`${name} ${usage}`.trim()}${shown(options).length > 0 ? ' [OPTIONS]' : ''}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const columns = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, words]) => `  ${name.padEnd(columns)}${words}`).join('\n');
}
