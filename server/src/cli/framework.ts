/** `mcspec framework import`: a state's published standards as a framework of the library. */
import { importCase } from '../alignment/case-framework.js';
import type { FrameworkData } from '../alignment/framework.js';
import { builtInFrameworks } from '../engine/settings-frameworks.js';
import { frameworkYaml } from '../output/framework-yaml.js';
import { count } from '../output/words.js';
import type { Command } from './command.js';
import { Failure } from './host.js';
import { checkOutput, textOf, writeOutput } from './named-files.js';

export const framework: Command = {
  name: 'framework',
  usage: 'import FILE',
  summary: 'Make a framework of a CASE package, such as a state publishes',
  details: [
    'Reads a CFPackage of CASE 1.0 or 1.1 (JSON) and writes a framework file. “-” reads standard input.',
    'The items without others below them become strategies, what they stand under dimensions, and above those domains.',
    'Name the file under “frameworks:” in mcspec.yaml to align microcredentials to it.',
  ],
  options: [
    {
      name: 'output',
      value: 'FILE',
      description: 'Write to this file, whose name ends in .framework.yaml (default: standard output)',
    },
    { name: 'id', value: 'ID', description: 'The framework’s id, such as our-state (default: made from its title)' },
    { name: 'force', description: 'Write over a file that is there already' },
  ],
  async run({ paths, options }, host) {
    const [action, source, ...more] = paths;
    if (action !== 'import') {
      throw new Failure(
        action === undefined ? 'Say what to do with a framework.' : `“${action}” is nothing that can be done with a framework.`,
        'To make one of a CASE package: mcspec framework import FILE',
      );
    }
    if (source === undefined) throw new Failure('Say which file to import.');
    if (more[0] !== undefined) throw new Failure(`“${more[0]}” is one file too many.`, 'Each import makes one framework.');
    const id = options.get('id');
    if (id !== undefined) checkId(id);
    const output = options.get('output');
    if (output !== undefined) {
      checkName(output);
      await checkOutput(output, options, host);
    }

    const { framework: data, notes } = read(await textOf(source, host), source, id);
    const text = frameworkYaml(data);
    if (output === undefined) host.out(text);
    else await writeOutput(output, text, host);
    const said = [...(output === undefined ? [] : [`Wrote ${output}: ${sizeOf(data)}.`]), ...notes];
    for (const sentence of said) host.err(`${sentence}\n`);
    return 0;
  },
};

function checkId(id: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Failure(`“${id}” cannot be an id.`, 'Use small letters and digits, with hyphens between the words: our-state');
  if (builtInFrameworks.some((each) => each.id === id)) throw new Failure(`“${id}” is the id of a framework that is built in.`);
}

function checkName(output: string): void {
  if (!/\.framework\.ya?ml$/i.test(output))
    throw new Failure(`“${output}” cannot be a framework file.`, 'Its name has to end in .framework.yaml');
}

function read(text: string, source: string, id: string | undefined) {
  const name = source === '-' ? 'Standard input' : source;
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Failure(
      `${name} cannot be imported: it is not JSON, or not all of it.`,
      'Export the framework as a CASE package, and save that file as it is.',
    );
  }
  const imported = importCase(data, id);
  if ('problem' in imported) throw new Failure(`${name} cannot be imported. ${imported.problem}`);
  return imported;
}

function sizeOf({ domains, dimensions }: FrameworkData): string {
  const strategies = dimensions.reduce((sum, { strategies }) => sum + strategies.length, 0);
  return [
    count(domains.length, 'domain'),
    count(dimensions.length, 'dimension'),
    count(strategies, 'strategy', 'strategies'),
  ].join(', ');
}
