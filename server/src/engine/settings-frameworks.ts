/** The frameworks that a `mcspec.yaml` names: what is built in, and files of the library. */
import { t } from '@vscode/l10n';
import { buildingRanks } from '../alignment/building-ranks.js';
import { type Catalogue, catalogueOf } from '../alignment/catalogue.js';
import type { Framework } from '../alignment/framework.js';
import { replaceScalar } from '../spec/edit.js';
import { closest, orMeant } from '../spec/nearest.js';
import { readTree } from '../spec/read.js';
import type { Node, ScalarNode } from '../spec/tree.js';
import { scalarsAt } from '../spec/values-at.js';
import type { Severity } from './rule.js';
import type { SettingsProblem } from './settings.js';

/** What stands at a path of the library. `unknown` where files cannot be looked at. */
export type FrameworkAt =
  | { readonly state: 'found'; readonly framework: Framework | undefined; readonly complete: boolean }
  | { readonly state: 'missing' | 'unknown' };

/** Looks at the framework file of a path, which is one that `pathInLibrary` gave. */
export type FrameworkLookup = (path: string) => FrameworkAt;

export const builtInFrameworks: readonly Framework[] = [buildingRanks];

/** Where no files can be looked at. */
export const noFiles: FrameworkLookup = () => ({ state: 'unknown' });

/** The paths of the framework files that a `mcspec.yaml` names, as far as they lie in the library. */
export function frameworkPathsIn(text: string): string[] {
  return scalarsAt(readTree(text).root, 'frameworks').flatMap(({ value }) => {
    const name = String(value);
    return isPath(name) ? (pathInLibrary(name) ?? []) : [];
  });
}

function isPath(name: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(name);
}

/**
 * A path from the library's folder, with slashes and without steps that lead nowhere. Undefined for one that would leave
 * that folder.
 */
export function pathInLibrary(path: string): string | undefined {
  const steps = path.split(/[\\/]/);
  if (/^[\\/~]|^[a-z][a-z0-9+.-]*:/i.test(path) || steps.includes('..')) return undefined;
  return steps.filter((step) => step !== '.' && step !== '').join('/');
}

/** The catalogue of the frameworks that settings name; what is wrong with them is added to `problems`. */
export function frameworksAt(text: string, root: Node, lookup: FrameworkLookup, problems: SettingsProblem[]): Catalogue {
  const named = scalarsAt(root, 'frameworks');
  const used: Framework[] = [];
  let complete = true;
  for (const item of named) {
    const found = frameworkAt(text, item, lookup, problems);
    complete &&= found.complete;
    const { framework } = found;
    if (framework && used.some(({ id }) => id === framework.id)) {
      problems.push(
        told('warning', item, t('A framework with the id “{0}” is in this list already. Only the first counts.', framework.id)),
      );
    } else if (framework) used.push(framework);
  }
  return catalogueOf(used.length > 0 ? used : builtInFrameworks, complete);
}

interface Named {
  readonly framework?: Framework | undefined;
  /** False where nobody can say which strategies it has. */
  readonly complete: boolean;
}

function frameworkAt(text: string, item: ScalarNode, lookup: FrameworkLookup, problems: SettingsProblem[]): Named {
  const name = String(item.value);
  const framework = builtInFrameworks.find((each) => each.id === name);
  if (framework) return { framework, complete: true };
  if (!isPath(name)) {
    problems.push(noFramework(text, item, name));
    return { complete: true };
  }
  const tell = (severity: Severity, message: string) => problems.push(told(severity, item, message));
  const path = pathInLibrary(name);
  if (path === undefined) {
    tell('error', t('“{0}” lies outside of the library’s folder. Put a copy of the framework file into it.', name));
    return { complete: false };
  }
  if (!/\.framework\.ya?ml$/i.test(path)) {
    tell('error', t('The name of a framework file ends in .framework.yaml; “{0}” does not.', name));
    return { complete: false };
  }
  const found = lookup(path);
  if (found.state === 'missing') tell('error', t('There is no file “{0}” in the library’s folder, or it cannot be read.', name));
  if (found.state !== 'found') return { complete: false };
  if (!found.framework) tell('error', t('“{0}” does not say which framework it is. Look at the findings in that file.', name));
  else if (!found.complete)
    tell('warning', t('“{0}” cannot be read to its end, so nobody can tell which strategies are missing.', name));
  return { framework: found.framework, complete: found.complete };
}

function noFramework(text: string, item: ScalarNode, name: string): SettingsProblem {
  const ids = builtInFrameworks.map((each) => each.id);
  const near = closest(name, ids);
  const absent = t('No framework is called “{0}”. Built in: {1}.', name, ids.join(', '));
  const message = near ? orMeant(absent, near) : `${absent} ${t('Others are named by the path of their file.')}`;
  return {
    ...told('warning', item, message),
    fixes: () => (near ? [{ title: t('Change to “{0}”', near), kind: 'review', edits: [replaceScalar(text, item, near)] }] : []),
  };
}

function told(severity: Severity, at: ScalarNode, message: string): SettingsProblem {
  return { severity, message, span: at.span, fixes: () => [] };
}
