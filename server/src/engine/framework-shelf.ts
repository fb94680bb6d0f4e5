/** The framework files of a workspace as they were last read, and which settings name them. */
import { type Catalogue, catalogueOf } from '../alignment/catalogue.js';
import type { Framework } from '../alignment/framework.js';
import { crosswalkProblems } from './framework-faults.js';
import { type FrameworkFile, parseFramework } from './framework-file.js';
import type { SettingsProblem } from './settings.js';
import { builtInFrameworks, type FrameworkLookup } from './settings-frameworks.js';

export interface FrameworkShelf {
  /** What is in a file, read once for each text of it. Undefined for a file that is not there. */
  read(uri: string): FrameworkFile | undefined;
  /** What is wrong in a file, also by what it says of the others, which are all that the same library holds. */
  problems(uri: string, library: readonly string[]): readonly SettingsProblem[];
  /** All that a crosswalk may lead to in a library that holds these files: their frameworks, and those that are built in. */
  catalogue(library: readonly string[]): Catalogue;
  /** How the settings at this address look at the files that they name, and are remembered as those that name them. */
  lookup(settings: string): FrameworkLookup;
  /** The framework files that settings were seen to name, there or not. */
  namedIn(settings: string): string[];
  /** The settings that were seen to name a framework file. */
  namedBy(uri: string): string[];
}

const MOST_CATALOGUES = 4;

export function createFrameworkShelf(textOf: (uri: string) => string | undefined): FrameworkShelf {
  const files = new Map<string, FrameworkFile>();
  const named = new Map<string, ReadonlySet<string>>();
  // An index of thousands of strategies is not made anew for each letter that is typed.
  const catalogues = new Map<string, { readonly frameworks: readonly Framework[]; readonly catalogue: Catalogue }>();

  function read(uri: string): FrameworkFile | undefined {
    const text = textOf(uri);
    if (text === undefined) {
      files.delete(uri);
      return undefined;
    }
    const known = files.get(uri);
    if (known?.text === text) return known;
    const file = parseFramework(text);
    files.set(uri, file);
    return file;
  }

  const frameworksIn = (library: readonly string[]): Framework[] => [
    ...library.flatMap((uri) => read(uri)?.framework ?? []),
    ...builtInFrameworks,
  ];

  return {
    read,
    problems(uri, library) {
      const file = read(uri);
      if (!file) return [];
      const links = crosswalkProblems(file, frameworksIn(library.filter((each) => each !== uri)));
      return [...file.problems, ...links].sort((a, b) => a.span.start - b.span.start);
    },
    catalogue(library) {
      const key = library.join('\n');
      const frameworks = frameworksIn(library);
      let made = catalogues.get(key);
      if (!made || made.frameworks.length !== frameworks.length || frameworks.some((each, at) => each !== made?.frameworks[at])) {
        made = { frameworks, catalogue: catalogueOf(frameworks) };
        if (catalogues.size >= MOST_CATALOGUES) catalogues.clear();
        catalogues.set(key, made);
      }
      return made.catalogue;
    },
    lookup(settings) {
      const seen = new Set<string>();
      named.set(settings, seen);
      const folder = settings.slice(0, settings.lastIndexOf('/') + 1);
      return (path) => {
        const uri = folder + path.split('/').map(encodeURIComponent).join('/');
        seen.add(uri);
        const file = read(uri);
        return file ? { state: 'found', framework: file.framework, complete: file.complete } : { state: 'missing' };
      };
    },
    namedIn: (settings) => [...(named.get(settings) ?? [])],
    namedBy: (uri) => [...named].flatMap(([settings, uris]) => (uris.has(uri) ? [settings] : [])),
  };
}
