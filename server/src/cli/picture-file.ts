/** Where a picture of a library is written to, and in which format. */
import { kindOf } from '../spec/file-kinds.js';
import type { Arguments, Option } from './args.js';
import { Failure, type Host } from './host.js';
import { checkOutput } from './named-files.js';

/** The options of a command that writes one, in these formats; the first is what a terminal shows. */
export function pictureOptions(formats: readonly string[]): readonly Option[] {
  return [
    {
      name: 'format',
      value: 'FORMAT',
      choices: formats,
      description: `How to write it: ${formats.join(', ')} (default ${formats[0]})`,
    },
    {
      name: 'output',
      value: 'FILE',
      description: 'Write to this file; its ending says the format, such as .csv or .html',
    },
    { name: 'force', description: 'Write over a file that is there already' },
  ];
}

/** The format that is asked for, or that the name of the file says. Throws a `Failure` where the file cannot be meant. */
export async function pictureAsked<F extends string>(
  formats: readonly F[],
  { options }: Arguments,
  host: Host,
  what: string,
): Promise<{ readonly format: F; readonly output: string | undefined }> {
  const output = options.get('output');
  const format = formatOf(formats, options.get('format'), output);
  if (output !== undefined) {
    if (kindOf(`/${host.files.slashes(output)}`))
      throw new Failure(`“${output}” is the name of a file of the library, not of a ${what}.`);
    await checkOutput(output, options, host);
  }
  return { format, output };
}

const MEANT: Readonly<Record<string, string>> = { txt: 'text', htm: 'html', md: 'markdown' };

function formatOf<F extends string>(formats: readonly F[], written: string | undefined, output: string | undefined): F {
  if (written !== undefined) return written as F;
  if (output === undefined) return formats[0] as F;
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  const format = formats.find((each) => each === (MEANT[ending] ?? ending));
  if (!format) throw new Failure(`The name “${output}” does not say a format.`, `Add --format ${formats.join(' or ')}.`);
  return format;
}
