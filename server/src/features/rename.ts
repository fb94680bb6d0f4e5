/** Another name for an id, in every place that names it; or the reason why not. */
import { t } from '@vscode/l10n';
import { applyEdits, type Edit, replaceScalar } from '../spec/edit.js';
import { lineIndex } from '../spec/lines.js';
import { loose, shorten } from '../spec/links.js';
import { parseSpec } from '../spec/parse.js';
import { readTree } from '../spec/read.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { type IdKind, type Ids, idsOf, type Mention, mentionAt, type Named, textOfItem } from './ids.js';
import { definitionOfReviewed, idsIn, isShared, mentionsInReviews, namedInVain } from './library-ids.js';
import { type FileEdits, stemOf } from './rename-files.js';
import { fixedInLibrary, renameShared } from './rename-shared.js';

export interface Refused {
  /** A sentence for the author. */
  readonly refused: string;
}

export interface Renamable {
  /** The id as it is written at the place. */
  readonly span: Span;
  /** The id as it is defined, which is what the author changes. */
  readonly id: string;
}

export interface Renamed {
  readonly changes: readonly FileEdits[];
  /** The file that gets another address, after the changes. */
  readonly move?: { readonly from: string; readonly to: string };
}

/** What would be renamed at an offset, or why nothing can be. Undefined for a file that nobody knows. */
export function renamableAt(workspace: Workspace, uri: string, offset: number): Renamable | Refused | undefined {
  const found = findAt(workspace, uri, offset);
  if (!found || 'refused' in found) return found;
  return { span: found.mention.span, id: found.named.id };
}

/** The edits that give the id at an offset another name, or why it cannot have that. */
export function rename(workspace: Workspace, uri: string, offset: number, name: string): Renamed | Refused | undefined {
  const found = findAt(workspace, uri, offset);
  if (!found || 'refused' in found) return found;
  const { text, ids, named } = found;
  // What a review names is renamed where it is defined.
  const reviewed = definitionOfReviewed(workspace, uri, named);
  if (reviewed) return rename(workspace, reviewed.uri, reviewed.named.mentions[0]?.span.start ?? 0, name);
  const wanted = name.trim();
  if (isShared(named)) {
    if (wanted === named.id) return { changes: [] };
    const changes = renameShared(workspace, uri, named, wanted);
    return typeof changes === 'string' ? { refused: changes } : { changes };
  }
  if (wanted === named.id && named.mentions.every(({ written }) => written === wanted)) return { changes: [] };
  const misfit = misfitOf(wanted, named, ids);
  if (misfit !== undefined) return { refused: misfit };
  const names = newNames(named, wanted, ids);
  const move = named.kind === 'microcredential' ? moveTo(uri, named.id, wanted) : undefined;
  const captured =
    captureBy(names, ids) ??
    (named.kind === 'microcredential' ? takenInLibrary(workspace, uri, wanted, move) : undefined) ??
    captureInReviews(workspace, uri, names);
  if (captured !== undefined) return { refused: captured };
  const edits = [...names].flatMap(([each, next]) =>
    each.mentions.filter(({ written }) => written !== next).map((mention) => editOf(text, mention, next)),
  );
  const keeps =
    workspace.kind(uri) !== 'microcredential' ||
    namesTheSame(ids, idsOf(parseSpec(applyEdits(text, edits)), workspace.settingsFor(uri)), names);
  return keeps
    ? { changes: [{ uri, edits }, ...reviewEdits(workspace, uri, names)], ...(move && { move }) }
    : { refused: t('With “{0}” in its place, other parts of the file would be read differently.', shorten(wanted)) };
}

/** Reviews name the microcredential and its items too. */
function reviewEdits(workspace: Workspace, uri: string, names: ReadonlyMap<Named, string>): FileEdits[] {
  const byFile = new Map<string, Edit[]>();
  for (const [named, name] of names) {
    for (const { uri: file, mention } of mentionsInReviews(workspace, uri, named, true)) {
      if (mention.written === name) continue;
      byFile.set(file, [...(byFile.get(file) ?? []), editOf(workspace.text(file) ?? '', mention, name)]);
    }
  }
  return [...byFile].map(([file, edits]) => ({ uri: file, edits }));
}

interface Found {
  readonly text: string;
  readonly ids: Ids;
  readonly mention: Mention;
  readonly named: Named;
}

function findAt(workspace: Workspace, uri: string, offset: number): Found | Refused | undefined {
  const text = workspace.text(uri);
  const ids = idsIn(workspace, uri);
  if (text === undefined || !ids) return undefined;
  const mention = mentionAt(ids, offset);
  const problems = workspace.document(uri)?.problems ?? readTree(text).problems;
  const lost = problems.find(({ damage }) => damage === 'lost');
  // Behind the slip nobody can tell what is an id.
  if (lost && (mention || lost.span.start <= offset)) {
    const line = lineIndex(text).position(lost.span.start).line + 1;
    return { refused: t('Links may hide in the part that cannot be read, from line {0} on. Repair that first.', line) };
  }
  if (!mention) return { refused: t('Only ids can be renamed, such as EO1, A2 or the name of a level.') };
  const { named, written } = mention;
  const reviewed = named && definitionOfReviewed(workspace, uri, named);
  const first = reviewed?.named.mentions[0];
  if (reviewed && first) {
    const there = findAt(workspace, reviewed.uri, first.span.start);
    return there && 'refused' in there ? there : { text, ids, mention, named };
  }
  if (!named) return { refused: t('Nothing is called “{0}”, so there is nothing to rename.', shorten(written)) };
  const reason = isShared(named) ? fixedInLibrary(workspace, uri, named) : fixedBecause(mention, named, ids);
  return reason === undefined ? { text, ids, mention, named } : { refused: reason };
}

/** Why something keeps the name that it has. */
function fixedBecause({ written }: Mention, named: Named, ids: Ids): string | undefined {
  const { kind, id } = named;
  if (kind === 'level' && named.mentions[0]?.role !== 'definition')
    return t('“{0}” is one of the usual levels. To rename it, list the levels of this rubric under “levels”.', shorten(id));
  if (named.item && id === '')
    return t('“{0}” is found by its place in the list alone. Give it its id there first.', shorten(written));
  if (kind === 'detail' && !named.whole?.id) return t('Give the essential outcome of this detail its id first.');
  const twin = ids.named.some((other) => other !== named && other.item?.id && isSame(other.id, id, kind));
  return named.item && twin
    ? t('{0} is there twice, so links to it may mean either. Give the second its own id first.', id)
    : undefined;
}

const FORMS: Readonly<Record<string, { readonly prefix: string; readonly says: (example: string) => string }>> = {
  outcome: {
    prefix: 'EO',
    says: (example) => t('The id of an essential outcome is EO and a number, such as {0}.', example),
  },
  source: { prefix: 'R', says: (example) => t('The id of a research source is R and a number, such as {0}.', example) },
  resource: { prefix: 'S', says: (example) => t('The id of a resource is S and a number, such as {0}.', example) },
  question: { prefix: 'Q', says: (example) => t('The id of a question is Q and a number, such as {0}.', example) },
  artifact: { prefix: 'A', says: (example) => t('The id of an artifact is A and a number, such as {0}.', example) },
  prompt: { prefix: 'P', says: (example) => t('The id of a prompt is P and a number, such as {0}.', example) },
  row: { prefix: 'C', says: (example) => t('The id of a scoring row is C and a number, such as {0}.', example) },
};

/** Why a name does not have the form that its place asks for. */
function misfitOf(name: string, { kind, whole }: Named, ids: Ids): string | undefined {
  if (kind === 'level')
    return /^[\p{L}\p{N}](?:.{0,58}\S)?$/u.test(name)
      ? undefined
      : t('The name of a level is a word or two, such as proficient.');
  if (kind === 'microcredential')
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
      ? undefined
      : t('The id of a microcredential has small letters and numbers only, with hyphens between the words.');
  if (kind === 'domain')
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
      ? undefined
      : t('The id of a domain has small letters and numbers only, with hyphens between the words.');
  if (kind === 'detail') {
    const outcome = whole?.id ?? '';
    const letter = name.startsWith(`${outcome}.`) ? name.slice(outcome.length + 1) : '';
    if (/^[a-z]$/.test(letter)) return undefined;
    const free = 'abcdefghijklmnopqrstuvwxyz'.split('').find((each) => !ids.named.some(({ id }) => id === `${outcome}.${each}`));
    return t('The id of a detail is that of its outcome, a dot and a letter, such as {0}.', `${outcome}.${free ?? 'a'}`);
  }
  const form = FORMS[kind];
  if (!form || (name.startsWith(form.prefix) && /^[1-9]\d{0,3}$/.test(name.slice(form.prefix.length)))) return undefined;
  const numbers = ids.named.flatMap((each) => (each.kind === kind ? Number(/\d{1,4}$/.exec(each.id)?.[0] ?? 0) : []));
  return form.says(`${form.prefix}${Math.max(0, ...numbers) + 1}`);
}

/** What gets which name: with an outcome, its details. */
function newNames(named: Named, wanted: string, ids: Ids): Map<Named, string> {
  const names = new Map([[named, wanted]]);
  for (const detail of ids.named) {
    if (detail.whole !== named || !detail.item?.id) continue;
    const letter = detail.id.at(-1)?.toLowerCase() ?? '';
    if (/[a-z]/.test(letter) && loose(detail.id) === loose(`${named.id}.${letter}`)) names.set(detail, `${wanted}.${letter}`);
  }
  return names;
}

/** Which of the new names is something else's already, or what a link to nothing would come to mean. */
function captureBy(names: ReadonlyMap<Named, string>, ids: Ids): string | undefined {
  for (const [named, name] of names) {
    const other = ids.mentions.find(
      (mention) =>
        !names.has(mention.named as Named) && isComparable(mention, named) && isSame(mention.written, name, named.kind),
    );
    if (!other) continue;
    if (other.role === 'link' && other.named?.mentions[0]?.role !== 'definition')
      return t(
        'There is a link to “{0}” already, which is not there. Correct it first, or it would come to mean this.',
        shorten(other.written),
      );
    const text = other.named?.item && textOfItem(other.named.item)?.value;
    return text
      ? t('“{0}” is taken by “{1}”.', shorten(name), shorten(text.replace(/\.\s*$/, '')))
      : t('“{0}” is taken.', shorten(name));
  }
  return undefined;
}

/** What a review names in vain at present. In reviews of another version an id may have been another item's in any case. */
function captureInReviews(workspace: Workspace, uri: string, names: ReadonlyMap<Named, string>): string | undefined {
  for (const [{ kind, item }, name] of names) {
    if (!item && kind !== 'microcredential') continue;
    const other = namedInVain(workspace, uri, kind).find(({ written }) => isSame(written, name, kind));
    if (other)
      return t(
        'A review names “{0}”, which is not there. Correct the review first, or it would come to mean this.',
        shorten(other.written),
      );
  }
  return undefined;
}

function isComparable({ wants }: Mention, { kind }: Named): boolean {
  return isWord(kind) ? wants === kind : !isWord(wants);
}

/** The file is named after the id, and stays so. */
function moveTo(uri: string, before: string, after: string): Renamed['move'] {
  if (stemOf(uri) !== before) return undefined;
  return { from: uri, to: uri.replace(/[^/]+(?=\.microcredential\.ya?ml$)/i, after) };
}

function takenInLibrary(workspace: Workspace, uri: string, id: string, move: Renamed['move']): string | undefined {
  const settings = workspace.settingsFileOf(uri);
  const other = workspace
    .summaries()
    .find(
      ([file, { names }]) =>
        file !== uri &&
        workspace.settingsFileOf(file) === settings &&
        names.some(({ kind, value }) => kind === 'id' && value === id),
    );
  if (other) return t('“{0}” is the id of “{1}” already.', shorten(id), shorten(other[1].title ?? id));
  return move && workspace.has(move.to) ? t('There is a file of the name “{0}” already.', shorten(id)) : undefined;
}

/** True for what is named word for word, as against items, whose ids are understood even when they are slightly off. */
function isWord(kind: string): boolean {
  return ['level', 'microcredential', 'domain', 'dimension', 'strategy', 'stack'].includes(kind);
}

/** Links to items are understood even when they are slightly off. */
function isSame(a: string, b: string, kind: IdKind): boolean {
  return isWord(kind) ? a === b : loose(a) === loose(b);
}

function editOf(text: string, { scalar, written, span }: Mention, name: string): Edit {
  const isWhole = String(scalar.value).trim() === written;
  return isWhole ? replaceScalar(text, scalar, name) : { span, newText: name };
}

/** True if each id still names what it did: the same number of mentions, each of the same thing by its old or new name. */
function namesTheSame(before: Ids, after: Ids, names: ReadonlyMap<Named, string>): boolean {
  if (before.mentions.length !== after.mentions.length) return false;
  return before.mentions.every((mention, at) => {
    const now = after.mentions[at];
    const { named } = mention;
    if (!now || now.role !== mention.role || now.wants !== mention.wants) return false;
    return now.named?.id === (named && (names.get(named) ?? named.id));
  });
}
