/** One microcredential with the settings of its library, and the picture that it names, for commands that write something of it. */
import type { Rule } from '../engine/rule.js';
import { defaultSettings, type Settings } from '../engine/settings.js';
import { withinLibrary } from '../spec/address.js';
import type { Spec } from '../spec/model.js';
import { parseSpec, type SpecDocument } from '../spec/parse.js';
import { folderOf } from './find.js';
import { Failure, type Host } from './host.js';
import { quietLibraries } from './libraries.js';
import { textOf } from './named-files.js';

export interface LibraryFile {
  /** Undefined for standard input. */
  readonly name: string | undefined;
  readonly document: SpecDocument;
  readonly settings: Settings;
  /** The library's folder. */
  readonly root: string;
}

/** @param file A path, or `-` for standard input, which lies in the current folder. */
export async function readLibraryFile(file: string, host: Host, rules: readonly Rule[]): Promise<LibraryFile> {
  const { files } = host;
  const { libraries } = quietLibraries(host, rules);
  const absolute = files.absolute(file);
  const folder = file === '-' ? files.absolute('.') : (folderOf(absolute) ?? '');
  const located = await libraries.locate(folder);
  return {
    name: file === '-' ? undefined : absolute.slice(folder.length + 1),
    document: parseSpec(await textOf(file, host)),
    settings: (await libraries.nearest(folder))?.settings ?? defaultSettings,
    root: located === undefined ? folder : (folderOf(located) ?? ''),
  };
}

/** The one path that a command is given. */
export function oneFile([file, more]: readonly string[], wanted: string): string {
  if (file === undefined) throw new Failure(wanted);
  if (more !== undefined) throw new Failure('Name one file at a time.');
  return file;
}

/** What the badge's picture holds, where it is a file of the library that can be read. */
export function pictureBytes({ badge }: Pick<Spec, 'badge'>, root: string, host: Host): Uint8Array | undefined {
  const path = withinLibrary(badge?.image?.value.trim() ?? '');
  const asset = path === undefined || path === '' ? undefined : host.files.asset(`${root}/${path}`);
  return asset?.state === 'found' ? asset.bytes : undefined;
}

/** A picture as a `data:` address, so that what it stands in needs no other file. */
export function dataAddress(bytes: Uint8Array, kind: 'png' | 'svg', host: Host): string {
  return `data:image/${kind === 'png' ? 'png' : 'svg+xml'};base64,${host.base64(bytes)}`;
}
