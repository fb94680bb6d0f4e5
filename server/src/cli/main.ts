/** The command line: arguments in, exit code out. It knows the outside world only as its host. */
import type { Rule } from '../engine/rule.js';
import { visible } from '../output/visible.js';
import { rules as allRules } from '../rules/index.js';
import { parseArguments } from './args.js';
import { badge } from './badge.js';
import { check } from './check.js';
import { type Command, commandHelp, commonOptions, generalHelp, usageOf } from './command.js';
import { explain } from './explain.js';
import { framework } from './framework.js';
import { Failure, type Host } from './host.js';
import { lsp } from './lsp.js';
import { matrix } from './matrix.js';
import { meantWord } from './meant.js';
import { newCommand } from './new.js';
import { preview } from './preview.js';
import { report } from './report.js';
import { review } from './review.js';
import { listRules } from './rules.js';
import { suggest } from './suggest.js';

const commands: readonly Command[] = [
  check,
  report,
  matrix,
  suggest,
  preview,
  badge,
  review,
  newCommand,
  listRules,
  explain,
  framework,
  lsp,
];

/** Never rejects: what cannot be carried out is told on standard error and gives exit code 2. */
export async function main(args: readonly string[], given: Host, rules: readonly Rule[] = allRules): Promise<number> {
  // What is told may repeat what was typed, or the names of files.
  const host: Host = { ...given, err: (text) => given.err(text.split('\n').map(visible).join('\n')) };
  try {
    return await dispatch(args, host, rules);
  } catch (error) {
    if (error instanceof Failure) host.err(`mcspec: ${error.message}\n${error.advice ? `${error.advice}\n` : ''}`);
    else
      host.err(
        `mcspec stopped at a fault of its own. Please report this:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 2;
  }
}

async function dispatch(args: readonly string[], host: Host, rules: readonly Rule[]): Promise<number> {
  const [name, ...rest] = args;
  const help = generalHelp(commands, host.version);
  if (name === undefined) {
    host.err(help);
    return 2;
  }
  if (name === '--version' || name === '-V' || name === '-v') {
    host.out(`mcspec ${host.version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    host.out(help);
    return 0;
  }
  const command = commandOf(name === 'help' ? (rest[0] ?? '') : name);
  if (!command) throw await noCommand(name === 'help' ? (rest[0] ?? '') : name, host);
  if (name === 'help' || asksForHelp(rest)) {
    host.out(commandHelp(command));
    return 0;
  }
  try {
    return await command.run(parseArguments(rest, [...command.options, ...commonOptions]), host, rules);
  } catch (error) {
    throw error instanceof Failure
      ? new Failure(error.message, `${error.advice ? `${error.advice}\n` : ''}Usage: ${usageOf(command)}`)
      : error;
  }
}

function commandOf(name: string): Command | undefined {
  return commands.find((each) => each.name === name);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

async function noCommand(name: string, host: Host): Promise<Failure> {
  const known = `The commands are: ${commands.map((each) => each.name).join(', ')}. “mcspec --help” says more.`;
  if (name.startsWith('-')) return new Failure(`A command comes first, then its options: mcspec COMMAND ${name}`, known);
  if (await host.files.kind(host.files.absolute(name)))
    return new Failure(`“${name}” is not a command.`, `To check it: mcspec check ${name}`);
  const near = meantWord(
    name,
    commands.map((each) => each.name),
  );
  return new Failure(`“${name}” is not a command.`, near ? `Did you mean “mcspec ${near}”?\n${known}` : known);
}
