/** The files that a command is told to read from and to write to. What cannot be done throws a `Failure` that names the file. */
import type { Arguments } from './args.js';
import { Failure, type Host, reasonOf } from './host.js';

/** The text of a file, or all of standard input for `-`. */
export async function textOf(file: string, host: Host): Promise<string> {
  if (file === '-') return host.input();
  try {
    return await host.files.read(host.files.absolute(file));
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${reasonOf(error)}.`);
  }
}

/** A file is not written over unless that is asked for. */
export async function checkOutput(output: string, options: Arguments['options'], { files }: Host): Promise<void> {
  const kind = await files.kind(files.absolute(output));
  if (kind === 'folder') throw new Failure(`“${output}” is a folder.`);
  if (kind === 'file' && !options.has('force'))
    throw new Failure(`“${output}” is there already.`, 'Choose another name, or add --force to write over it.');
}

export async function writeOutput(output: string, text: string, { files }: Host): Promise<void> {
  try {
    await files.write(files.absolute(output), text);
  } catch (error) {
    throw new Failure(`${output} cannot be written: ${reasonOf(error)}.`);
  }
}
