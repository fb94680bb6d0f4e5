/** Another name for what is defined in one file of the library and named in others: a strategy, a dimension, a stack. */
import { t } from '@vscode/l10n';
import { type Edit, replaceScalar } from '../spec/edit.js';
import { shorten } from '../spec/links.js';
import type { Workspace } from '../workspace.js';
import type { Mention, Named } from './ids.js';
import { type Found, fileOfFramework, mentionsAcross, partsOfId } from './library-ids.js';
import type { FileEdits } from './rename-files.js';

/** Why it keeps its name, or undefined where it need not. */
export function fixedInLibrary(workspace: Workspace, uri: string, named: Named): string | undefined {
  const { kind, id, strategy, dimension } = named;
  if (kind === 'stack') {
    const [first] = mentionsAcross(workspace, uri, named);
    return first?.mention.role === 'definition'
      ? undefined
      : t('“{0}” is one of the usual stacks. To rename it, list the stacks of your library in mcspec.yaml.', shorten(id));
  }
  const framework = strategy?.framework ?? dimension?.strategies[0]?.framework;
  const file = fileOfFramework(workspace, named);
  if (!file) {
    const owner = framework?.title.split(':')[0] ?? t('its framework');
    return t('“{0}” belongs to {1} and cannot be renamed here.', shorten(id), owner);
  }
  return workspace.frameworks.read(file)?.complete === false
    ? t('A part of the framework’s file cannot be read. Repair that first.')
    : undefined;
}

/** The edits of all files, or why the name cannot be had. */
export function renameShared(workspace: Workspace, uri: string, named: Named, wanted: string): FileEdits[] | string {
  return named.kind === 'stack' ? renameStack(workspace, uri, named, wanted) : renameInFramework(workspace, uri, named, wanted);
}

function renameStack(workspace: Workspace, uri: string, named: Named, wanted: string): FileEdits[] | string {
  if (!/^[\p{L}\p{N}](?:.{0,78}\S)?$/u.test(wanted))
    return t('The name of a stack is a few words on one line, such as Operations.');
  if (workspace.settingsFor(uri).stacks.includes(wanted)) return t('“{0}” is a stack of this library already.', shorten(wanted));
  const settings = workspace.settingsFileOf(uri);
  const strays = workspace
    .summaries()
    .filter(([file, { stack }]) => stack === wanted && workspace.settingsFileOf(file) === settings);
  if (strays.length > 0) return takenByLink(wanted);
  return editsOf(workspace, mentionsAcross(workspace, uri, named), () => wanted);
}

/** Of a strategy its number, or the id of its dimension with all strategies in it. */
function renameInFramework(workspace: Workspace, uri: string, named: Named, wanted: string): FileEdits[] | string {
  const { strategy } = named;
  const dimension = named.dimension ?? strategy?.dimension;
  if (!dimension) return [];
  const written = strategy && /^[1-9]\d{0,3}$/.test(wanted) ? `${dimension.id}/${wanted}` : wanted;
  const parts = strategy
    ? partsOfId(written)
    : /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(wanted)
      ? { dimension: wanted, number: '' }
      : undefined;
  if (!parts) {
    return strategy
      ? t('The id of a strategy is its dimension, a slash and a number, such as {0}.', strategy.id)
      : t('The id of a dimension has small letters and numbers only, with hyphens between the words.');
  }
  const moves = parts.dimension !== dimension.id;
  if (strategy && moves && Number(parts.number) !== strategy.number)
    return t('Rename the dimension or the number, one after the other.');
  if (!moves && strategy && Number(parts.number) === strategy.number) return [];
  const frameworks = workspace.uris('framework').flatMap((file) => workspace.frameworks.read(file)?.framework ?? []);
  const taken = moves
    ? [...frameworks, ...workspace.settingsFor(uri).catalogue.frameworks]
        .flatMap(({ dimensions }) => dimensions)
        .find(({ id }) => id === parts.dimension)?.name
    : dimension.strategies.find(({ number }) => number === Number(parts.number))?.title;
  if (taken !== undefined) return t('“{0}” is taken by “{1}”.', shorten(moves ? parts.dimension : written), shorten(taken));
  const next = (id: string) =>
    moves ? id.replace(/^((?:[a-z0-9-]+:)?)[^/]+/, `$1${parts.dimension}`) : id.replace(/\d+$/, parts.number);
  const what: Named = moves && strategy ? { kind: 'dimension', id: dimension.id, dimension, mentions: [] } : named;
  if (
    alreadyLinked(
      workspace,
      dimension.strategies.flatMap(({ id }) => (moves || strategy?.id === id ? next(id) : [])),
    )
  )
    return takenByLink(parts.number ? written : wanted);
  return editsOf(workspace, mentionsAcross(workspace, uri, what), ({ mention, uri: file }) => {
    const { named: mentioned, scalar } = mention;
    if (mentioned?.kind === 'dimension') return parts.dimension;
    if (!mentioned?.strategy) return undefined;
    const text = String(scalar.value).trim();
    // Where the strategy is defined, its number stands alone.
    if (mention.role === 'definition') return moves ? undefined : parts.number;
    // A crosswalk by a web address stays; a printed label becomes the id, since its words would say something else.
    if (/^https?:/.test(text)) return undefined;
    const id = workspace.kind(file) === 'framework' ? text : workspace.settingsFor(file).catalogue.writtenId(mentioned.strategy);
    return next(/^(?:[a-z0-9-]+:)?[a-z0-9-]+\/\d+$/.test(text) ? text : id);
  });
}

/** A link that leads nowhere at present, and would then. */
function alreadyLinked(workspace: Workspace, ids: readonly string[]): boolean {
  const wanted = new Set(ids);
  return workspace
    .summaries()
    .some(([, { strategies }]) => strategies.some((written) => wanted.has(written.replace(/^[a-z0-9-]+:/, ''))));
}

function editsOf(
  workspace: Workspace,
  found: readonly Found[],
  nameFor: (found: Found) => string | undefined,
): FileEdits[] | string {
  const byFile = new Map<string, Edit[]>();
  for (const each of found) {
    const summary = workspace.summary(each.uri);
    if (summary?.isTorn)
      return t('Links may hide in “{0}”, where a part cannot be read. Repair that first.', shorten(summary.title ?? each.uri));
    const name = nameFor(each);
    if (name === undefined) continue;
    const edits = byFile.get(each.uri) ?? [];
    edits.push(editOf(workspace.text(each.uri) ?? '', each.mention, name));
    byFile.set(each.uri, edits);
  }
  return [...byFile].map(([uri, edits]) => ({ uri, edits }));
}

/** An id, with or without a framework in front, needs no quotation marks of its own; a number must have none. */
function editOf(text: string, { span, scalar, written }: Mention, name: string): Edit {
  const isPlain = /^[a-z0-9:/-]+$/.test(name) && text.slice(span.start, span.end) === written && /^[a-z0-9:/-]+$/.test(written);
  return isPlain ? { span, newText: name } : replaceScalar(text, scalar, name);
}

function takenByLink(name: string): string {
  return t(
    'Something in the library is linked to “{0}” already, which is not there. Correct it first, or it would come to mean this.',
    shorten(name),
  );
}
