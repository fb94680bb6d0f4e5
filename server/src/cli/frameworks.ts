/** The framework files of the libraries that are looked at, each read once. */
import type { Framework } from '../alignment/framework.js';
import { crosswalkProblems } from '../engine/framework-faults.js';
import { type FrameworkFile, parseFramework } from '../engine/framework-file.js';
import type { SettingsProblem } from '../engine/settings.js';
import { builtInFrameworks, type FrameworkAt } from '../engine/settings-frameworks.js';
import { findBelow } from './find.js';
import type { Files } from './host.js';

export interface Frameworks {
  /** What stands at a path from the root of the file system; `path` is what messages call it. Tells of a file that is there. */
  read(absolute: string, path: string, root: string): Promise<FrameworkAt>;
}

export interface FrameworkListener {
  /** Hears of each framework file once. */
  told(file: { readonly path: string; readonly text: string; readonly problems: readonly SettingsProblem[] }): void;
  failed(path: string, error: unknown): void;
}

export function frameworksOf(files: Files, { told, failed }: FrameworkListener): Frameworks {
  const parsed = new Map<string, Promise<FrameworkFile | undefined>>();
  const heard = new Set<string>();

  /** Undefined for a file that is not there. Rejects for one that cannot be read. */
  const parse = (absolute: string): Promise<FrameworkFile | undefined> => {
    const read = async () => ((await files.kind(absolute)) === 'file' ? parseFramework(await files.read(absolute)) : undefined);
    const known = parsed.get(absolute) ?? read();
    parsed.set(absolute, known);
    return known;
  };
  /** The other frameworks below a library's folder, to which the links of one may lead. */
  const others = async (absolute: string, root: string): Promise<Framework[]> => {
    const found = (await findBelow(root, files)).filter((target) => target.kind === 'framework' && target.absolute !== absolute);
    const read = await Promise.all(found.map((target) => parse(target.absolute).catch(() => undefined)));
    return read.flatMap((file) => file?.framework ?? []);
  };

  return {
    async read(absolute, path, root) {
      let file: FrameworkFile | undefined;
      try {
        file = await parse(absolute);
      } catch (error) {
        if (!heard.has(absolute)) failed(path, error);
        heard.add(absolute);
        return { state: 'unknown' };
      }
      if (!file) return { state: 'missing' };
      if (!heard.has(absolute)) {
        heard.add(absolute);
        const isLinked = file.framework?.strategies.some(({ crosswalks }) => crosswalks.length > 0);
        const known = isLinked ? [...(await others(absolute, root)), ...builtInFrameworks] : [];
        const problems = [...file.problems, ...(isLinked ? crosswalkProblems(file, known) : [])];
        told({ path, text: file.text, problems: problems.sort((a, b) => a.span.start - b.span.start) });
      }
      return { state: 'found', framework: file.framework, complete: file.complete };
    },
  };
}
