/** A new microcredential in a folder of a library: what can be chosen for it, and what its file says. */
import { t } from '@vscode/l10n';
import { type Begun, fromTemplate, idOfTitle, newSpec } from '../engine/new-spec.js';
import { addressBelow, fileNameOf } from '../spec/address.js';
import type { Workspace } from '../workspace.js';

const ENDING = '.microcredential.yaml';

export interface Template {
  /** The name of its file without the ending. */
  readonly name: string;
  readonly title: string | undefined;
}

/** What its author has chosen. */
export interface Chosen {
  readonly title: string;
  readonly stack?: string | undefined;
  readonly template?: string | undefined;
}

/** The templates of the library that a folder belongs to, in the order of their names. `folder`: its address, with a slash at its end. */
export function templatesFor(workspace: Workspace, folder: string): Template[] {
  return [...templateFiles(workspace, folder)].map(([name, uri]) => ({
    name,
    title: workspace.document(uri)?.spec.title?.value.trim() || undefined,
  }));
}

/** The file with what stands in it, or why there can be none. Without a folder, a text that is saved nowhere yet. */
export function newSpecIn(
  workspace: Workspace,
  folder: string | undefined,
  { title: written, stack, template }: Chosen,
): (Begun & { readonly uri?: string }) | { readonly problem: string } {
  const title = written.replace(/\s+/g, ' ').trim();
  const id = idOfTitle(title);
  if (id === '') return { problem: t('A title needs a letter or a digit of the Latin alphabet, of which its id is made.') };
  const within = folder === undefined ? '' : `${folder}x${ENDING}`;
  const { levels } = workspace.settingsFor(within);
  if (folder !== undefined && isTaken(workspace, within, id))
    return { problem: t('The library has a microcredential “{0}” already. Choose another title.', id) };
  const uri = folder === undefined ? undefined : addressBelow(folder, `${id}${ENDING}`);
  const chosen = { id, title, stack };
  const base = template === undefined || folder === undefined ? undefined : templateFiles(workspace, folder).get(template);
  if (template !== undefined && base === undefined) return { problem: t('The library has no template “{0}”.', template) };
  const begun = base === undefined ? newSpec(chosen, levels) : fromTemplate(workspace.text(base) ?? '', chosen);
  if (!begun) return { problem: t('The template “{0}” cannot be read to its end.', template ?? '') };
  return { ...begun, ...(uri !== undefined && { uri }) };
}

function isTaken(workspace: Workspace, within: string, id: string): boolean {
  const settings = workspace.settingsFileOf(within);
  return workspace
    .summaries()
    .some(
      ([file, { names }]) =>
        workspace.settingsFileOf(file) === settings && names.some(({ kind, value }) => kind === 'id' && value === id),
    );
}

/** The files right in the library's folder of templates. */
function templateFiles(workspace: Workspace, folder: string): ReadonlyMap<string, string> {
  const within = `${folder}x${ENDING}`;
  const { templates } = workspace.settingsFor(within);
  const below = templates === undefined ? undefined : workspace.addressOf(within, templates);
  if (below === undefined) return new Map();
  const files = workspace
    .uris('microcredential')
    .filter((uri) => uri.startsWith(`${below}/`) && !uri.slice(below.length + 1).includes('/'));
  return new Map(files.map((uri) => [fileNameOf(uri).replace(/\.microcredential\.ya?ml$/i, ''), uri]));
}
