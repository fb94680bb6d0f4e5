/** Reads a command line by a table of options. */
import { Failure } from './host.js';
import { meantWord } from './meant.js';

export interface Option {
  /** Without its dashes. */
  readonly name: string;
  /** What stands for its value in help; none for a switch. */
  readonly value?: string;
  /** The closed list of its values. */
  readonly choices?: readonly string[];
  readonly description: string;
  /** Understood and not shown: what editors add by themselves. */
  readonly hidden?: boolean;
}

export interface Arguments {
  readonly paths: readonly string[];
  /** The last value that was given for an option; the empty text for a switch. */
  readonly options: ReadonlyMap<string, string>;
}

/** Throws a `Failure` that says what is not understood, and what was probably meant. */
export function parseArguments(args: readonly string[], table: readonly Option[]): Arguments {
  const paths: string[] = [];
  const options = new Map<string, string>();
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '--') {
      paths.push(...queue);
      break;
    }
    if (arg === '-' || !arg.startsWith('-')) {
      paths.push(arg);
      continue;
    }
    const [written, given] = split(arg);
    const name = written === '-h' ? 'help' : written.slice(2);
    const option = written === '-h' || written.startsWith('--') ? table.find((each) => each.name === name) : undefined;
    if (!option) throw new Failure(`There is no option ${written}.`, meantOption(written, table));
    if (option.value === undefined) {
      if (given !== undefined)
        throw new Failure(`${written} is a switch and takes no value.`, `Write ${written} alone, or leave it out.`);
      options.set(option.name, '');
      continue;
    }
    const value = given ?? queue.shift();
    if (value === undefined || (given === undefined && value.startsWith('--'))) {
      throw new Failure(
        `${written} needs a value.`,
        option.choices ? `Use one of: ${option.choices.join(', ')}.` : `Write ${written} ${option.value}.`,
      );
    }
    if (option.choices && !option.choices.includes(value))
      throw new Failure(`${written} cannot be “${value}”.`, meantChoice(value, option.choices));
    options.set(option.name, value);
  }
  return { paths, options };
}

function split(arg: string): [string, string | undefined] {
  const equals = arg.indexOf('=');
  return equals < 0 ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)];
}

function meantOption(written: string, table: readonly Option[]): string | undefined {
  const near = meantWord(
    written.replace(/^-+/, ''),
    shown(table).map((option) => option.name),
  );
  return near && `Did you mean --${near}?`;
}

function meantChoice(value: string, choices: readonly string[]): string {
  const near = meantWord(value, choices);
  return `${near ? `Did you mean “${near}”? ` : ''}Use one of: ${choices.join(', ')}.`;
}

export function shown(table: readonly Option[]): Option[] {
  return table.filter((option) => !option.hidden);
}
