/** The framework that `--framework` names: by its id, or by its file. */
import type { Framework } from '../alignment/framework.js';
import { builtInFrameworks } from '../engine/settings-frameworks.js';
import type { Frameworks } from './frameworks.js';
import { Failure, type Files } from './host.js';
import { meantWord } from './meant.js';

export interface Around {
  readonly frameworks: Frameworks;
  readonly files: Files;
  /** The folder of the library, to which links of the framework may lead. */
  readonly folder: string;
}

/** `used` are those of the library; they come before those that are built in. Throws a `Failure` where there is no such framework. */
export async function frameworkNamed(
  name: string,
  used: readonly Framework[],
  { frameworks, files, folder }: Around,
): Promise<Framework> {
  const known = [...used, ...builtInFrameworks];
  const framework = known.find(({ id }) => id === name);
  if (framework) return framework;
  const found = /[\\/]|\.ya?ml$/i.test(name)
    ? await frameworks.read(files.absolute(name), files.slashes(name), folder)
    : undefined;
  if (found?.state === 'found' && found.framework) return found.framework;
  if (found?.state === 'found') throw new Failure(`${name} is no framework.`, `To see why: mcspec check ${name}`);
  if (found) throw new Failure(`${name} is not there, or cannot be read.`);
  const ids = [...new Set(known.map(({ id }) => id))];
  const near = meantWord(name, ids);
  throw new Failure(
    `No framework is called “${name}”.`,
    `${near ? `Did you mean “${near}”? ` : ''}Name ${ids.join(' or ')}, or a framework file.`,
  );
}
