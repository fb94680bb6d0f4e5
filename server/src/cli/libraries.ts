/** The settings that apply to each file: those of the nearest `mcspec.yaml` in its folder or above it. */
import type { Rule } from '../engine/rule.js';
import { parseSettings, type Settings, type SettingsProblem } from '../engine/settings.js';
import { type FrameworkAt, frameworkPathsIn } from '../engine/settings-frameworks.js';
import { structureRules } from '../engine/structure.js';
import { folderOf } from './find.js';
import { type Frameworks, frameworksOf } from './frameworks.js';
import { type Files, type Host, reasonOf } from './host.js';

export interface LibraryFile {
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

export interface Libraries {
  /** The settings in a file. Undefined where it cannot be read. */
  read(absolute: string, path: string): Promise<LibraryFile | undefined>;
  /** The path of the settings for the files of a folder. Undefined where there are none up to the root. */
  locate(folder: string | undefined): Promise<string | undefined>;
  /** Those settings. */
  nearest(folder: string | undefined): Promise<LibraryFile | undefined>;
}

/** What the settings of a library may be called, the usual name first. */
export const librarySettingsNames = ['mcspec.yaml', 'mcspec.yml'] as const;

export interface Listener {
  /** Hears of each settings file once, before any file that it applies to. */
  told(library: LibraryFile): void;
  failed(path: string, error: unknown): void;
}

export function librariesOf(files: Files, rules: readonly Rule[], frameworks: Frameworks, { told, failed }: Listener): Libraries {
  const byFile = new Map<string, Promise<LibraryFile | undefined>>();
  const byFolder = new Map<string, Promise<string | undefined>>();
  const here = files.absolute('.');

  const load = async (absolute: string, path: string): Promise<LibraryFile | undefined> => {
    let text: string;
    try {
      text = await files.read(absolute);
    } catch (error) {
      failed(path, error);
      return undefined;
    }
    // Settings are read at once, so what they name is read before them.
    const folder = folderOf(absolute) ?? '';
    const named = new Map<string, FrameworkAt>();
    for (const each of frameworkPathsIn(text)) {
      const file = `${folder}/${each}`;
      named.set(each, await frameworks.read(file, seenFrom(here, file), folder));
    }
    const library = { path, text, ...parseSettings(text, rules, (each) => named.get(each) ?? { state: 'unknown' }) };
    told(library);
    return library;
  };
  const search = async (folder: string): Promise<string | undefined> => {
    for (const name of librarySettingsNames) {
      const absolute = `${folder}/${name}`;
      if ((await files.kind(absolute)) === 'file') return absolute;
    }
    return libraries.locate(folderOf(folder));
  };
  const libraries: Libraries = {
    read: (absolute, path) => once(byFile, absolute, () => load(absolute, path)),
    locate: async (folder) => (folder === undefined ? undefined : once(byFolder, folder, () => search(folder))),
    async nearest(folder) {
      const absolute = await libraries.locate(folder);
      return absolute === undefined ? undefined : libraries.read(absolute, seenFrom(here, absolute));
    },
  };
  return libraries;
}

/**
 * The libraries for a command that checks nothing: what is wrong with settings and frameworks is told by a check. `failed` hears, in a
 * sentence, of a file that cannot be read.
 */
export function quietLibraries(
  host: Host,
  rules: readonly Rule[],
  failed = (sentence: string) => host.err(`mcspec: ${sentence}\n`),
): { readonly libraries: Libraries; readonly frameworks: Frameworks } {
  const listener = {
    told: () => {},
    failed: (path: string, error: unknown) => failed(`${path} cannot be read: ${reasonOf(error)}.`),
  };
  const frameworks = frameworksOf(host.files, listener);
  return { frameworks, libraries: librariesOf(host.files, [...structureRules, ...rules], frameworks, listener) };
}

function once<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = cache.get(key) ?? make();
  cache.set(key, made);
  return made;
}

/** The path as someone in the folder `here` would write it, if it is below that folder or right above it. */
export function seenFrom(here: string, absolute: string): string {
  const folder = folderOf(absolute) ?? '';
  if (absolute.startsWith(`${here}/`)) return absolute.slice(here.length + 1);
  if (!here.startsWith(`${folder}/`)) return absolute;
  const steps = here
    .slice(folder.length + 1)
    .split('/')
    .filter(Boolean).length;
  return '../'.repeat(steps) + absolute.slice(folder.length + 1);
}
