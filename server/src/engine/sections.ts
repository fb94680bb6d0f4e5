/** The sections of the format: whether each is there, where it belongs, and what to insert where it is absent. */
import { t } from '@vscode/l10n';
import { appendItem, type Edit, insertEntry, joinEdits, setValue, writeEntries } from '../spec/edit.js';
import type { Insert } from '../spec/insert.js';
import type { SpecDocument } from '../spec/parse.js';
import { specShape } from '../spec/parse.js';
import { entryOf, isBlank, type Span } from '../spec/tree.js';
import { orderAt, scoreToo, sectionName } from './coverage.js';
import type { Context, Fix, Report } from './rule.js';
import { broughtBy, skeletonsOf } from './skeletons.js';

/** The lists inside the parts that are more than a list themselves. */
const LIST_IN: Readonly<Record<string, string>> = {
  overview: 'questions',
  evidence: 'artifacts',
  reflection: 'prompts',
  scoring: 'rows',
};

/** Sections whose absence is told by a rule of the criterion that they matter to. */
export const toldByOwnRule: ReadonlySet<string> = new Set([
  'hours',
  'audience',
  'research',
  'resources',
  'evidence',
  'reflection',
  'scoring',
  'alignment',
  'badge',
]);

/** True for a section that is not there, or is there and empty: a part without its list counts as empty. */
export function isAbsent(document: SpecDocument, name: string): boolean {
  const entry = entryOf(document.root, name);
  if (!entry || isBlank(entry.value)) return true;
  const list = LIST_IN[name];
  return list !== undefined && entry.value.kind === 'map' && isBlank(entryOf(entry.value, list)?.value);
}

/** Where the absence of a section is shown: at its key if there is one, else at the section after which it belongs. */
export function placeFor(document: SpecDocument, name: string): Span {
  const { root } = document;
  const own = entryOf(root, name);
  if (own) return own.key.span;
  if (root?.kind !== 'map') return { start: 0, end: 0 };
  const order = [...specShape.keys.keys()];
  const before = new Set(order.slice(0, order.indexOf(name)));
  const previous = root.entries.findLast((entry) => before.has(entry.name)) ?? root.entries[0];
  return previous?.key.span ?? { start: 0, end: 0 };
}

/** A finding about an absent section, with a skeleton to fill in. */
export function reportAbsent(context: Context<unknown>, name: string, message: string): Report {
  const { document } = context;
  return { span: placeFor(document, name), message, unwritten: true, absent: [name], fixes: () => addSections(context, [name]) };
}

/** One fix that inserts the skeletons of sections that are absent, each at its place. */
export function addSections(context: Context<unknown>, names: readonly string[]): Fix[] {
  const { document, text } = context;
  const { root } = document;
  if (root && root.kind !== 'map') return [];
  const order = [...specShape.keys.keys()];
  const skeletons = skeletonsOf(context, names);
  if (!root) {
    // An empty file is begun as a whole, not with its research.
    const entries = names.flatMap((name): [string, Insert][] => {
      const skeleton = skeletons.get(name);
      return skeleton === undefined ? [] : [[name, skeleton]];
    });
    return entries.length < order.length / 2
      ? []
      : [{ title: t('Begin with an outline of all sections'), kind: 'skeleton', edits: [writeEntries(text, entries)] }];
  }
  const edits = names.flatMap((name) => {
    const skeleton = skeletons.get(name);
    if (skeleton === undefined) return [];
    const entry = entryOf(root, name);
    if (!entry) return [insertEntry(text, root, name, skeleton, order)];
    // The section is there and empty: fill in what it lacks.
    const list = LIST_IN[name];
    if (entry.value.kind !== 'map' || !list || isBlank(entry.value)) return [setValue(text, entry, skeleton, root.flow)];
    const inner = (skeleton as { [key: string]: Insert })[list] ?? [];
    const own = entryOf(entry.value, list);
    return [own ? setValue(text, own, inner, entry.value.flow) : insertEntry(text, entry.value, list, inner, orderAt([name]))];
  });
  if (edits.length === 0) return [];
  edits.push(...scoreBrought(context, names), ...reflectOnBrought(context, names));
  const title =
    names.length === 1 ? t('Add {0}', sectionName(names[0] ?? '')) : t('Add the {0} sections that are absent', names.length);
  return [{ title, kind: 'skeleton', edits: joinEdits(edits) }];
}

/** Rows that are there already score what new sections bring. */
function scoreBrought(context: Context<unknown>, names: readonly string[]): Edit[] {
  const { links } = context;
  if (names.includes('scoring')) return [];
  return scoreToo(
    context,
    broughtBy(context, names).map(({ id, outcomes }) => ({
      id,
      outcomes: outcomes.flatMap((outcome) => links.outcome(outcome) ?? []),
    })),
  );
}

/** Where no prompt that is there is about an artifact, one becomes so. */
function reflectOnBrought({ spec, text }: Context<unknown>, names: readonly string[]): Edit[] {
  const prompts = spec.reflection?.prompts ?? [];
  const [first] = prompts;
  if (!first || !names.includes('evidence') || prompts.some((prompt) => prompt.about.length > 0)) return [];
  const edit = appendItem(text, first.node, 'about', 'A1', orderAt(['reflection', 'prompts', 0]));
  return edit ? [edit] : [];
}
