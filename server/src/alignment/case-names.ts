/** What the items of a CASE package are called in a framework, and the ids of those that become domains or dimensions. */
import type { CaseItem } from './case-package.js';
import type { CaseTreeNode } from './case-tree.js';
import { slugOf } from './slug.js';

export interface CaseName {
  /** On one short line. */
  readonly name: string;
  /** The whole statement, where the name is short for it. */
  readonly description?: string;
}

const LONGEST_NAME = 160;
// Tools that cut statements off leave this much of them.
const CUT_OFF = 50;
// A slug of more words is no name that authors would want to write.
const MOST_WORDS = 6;
const LONGEST_SLUG = 48;

/** The name of each; where two would have the same, with the names of what they stand under in front. */
export function namesOf(nodes: readonly CaseTreeNode[]): ReadonlyMap<CaseTreeNode, CaseName> {
  const names = new Map(nodes.map((node) => [node, nameOf(node.item)]));
  const above = new Map<CaseTreeNode, string>();
  const nameAbove = (node: CaseTreeNode) => {
    const found = above.get(node) ?? nameOf(node.item).name;
    above.set(node, found);
    return found;
  };
  for (const same of grouped(nodes, (node) => names.get(node)?.name ?? '')) {
    if (same.length < 2) continue;
    for (const node of same) {
      const own = names.get(node) as CaseName;
      const top = ancestors(node).map(nameAbove).join(' – ');
      if (top !== '') names.set(node, { ...own, name: below(top, own.name) });
    }
  }
  return names;
}

/** The name of an item on its own. */
export function nameOf({ fullStatement, abbreviatedStatement }: CaseItem): CaseName {
  // Some tools abbreviate by cutting the statement off, which is no name for it.
  const begun = abbreviatedStatement.replace(/(?:\.{3}|…)$/, '').trim();
  const isCutOff = begun !== abbreviatedStatement || begun.length >= CUT_OFF;
  const isCut = isCutOff && fullStatement.startsWith(begun) && fullStatement.length <= LONGEST_NAME;
  const name = abbreviatedStatement !== '' && !isCut ? abbreviatedStatement : fullStatement;
  const shown = short(name, LONGEST_NAME);
  return { name: shown, ...(shown !== fullStatement && { description: fullStatement }) };
}

/** However long what stands above it is, something of the name itself stays. */
function below(top: string, name: string): string {
  const whole = `${top} – ${name}`;
  if (whole.length <= LONGEST_NAME) return whole;
  const own = short(name, LONGEST_NAME / 2);
  return `${short(top, LONGEST_NAME - 3 - own.length)} – ${own}`;
}

function short(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,.;:]+$/, '')}…`;
}

/**
 * An id for each, made of its printed code or name. Where two would have the same, both have the ids of what they stand under
 * in front, and if that does not tell them apart, the beginning of their identifiers behind: so that an id does not depend on
 * the order of the package.
 */
export function dimensionIds(nodes: readonly CaseTreeNode[]): ReadonlyMap<CaseTreeNode, string> {
  let ids = new Map(nodes.map((node) => [node, idOf(node.item)]));
  const renew = (idFor: (node: CaseTreeNode, id: string) => string) => {
    const next = new Map(ids);
    for (const same of grouped(nodes, (node) => ids.get(node) ?? ''))
      if (same.length > 1) for (const node of same) next.set(node, idFor(node, ids.get(node) ?? ''));
    ids = next;
  };
  renew((node, id) =>
    [
      ...ancestors(node)
        .slice(-1)
        .map((each) => idOf(each.item)),
      id,
    ].join('-'),
  );
  renew((node, id) => `${id}-${slugOf(node.item.identifier).slice(0, 8)}`);
  renew((node, id) => `${id}-${nodes.indexOf(node) + 1}`);
  return ids;
}

function idOf({ humanCodingScheme, abbreviatedStatement, fullStatement, type }: CaseItem): string {
  const code = slugOf(humanCodingScheme);
  if (/[a-z]/.test(code) && code.length > 1 && code.length <= LONGEST_SLUG) return code;
  const name = slugOf(abbreviatedStatement || fullStatement);
  const isShort = name.length <= LONGEST_SLUG && name.split('-').length <= MOST_WORDS;
  if (name !== '' && isShort) return name;
  const kind = slugOf(type);
  if (code !== '' && code.length <= 12) return `${kind || 'standard'}-${code}`;
  const cut = name.split('-').slice(0, MOST_WORDS).join('-').slice(0, LONGEST_SLUG).replace(/-+$/, '');
  return cut || kind || 'standard';
}

/** From the top. */
function ancestors(node: CaseTreeNode): CaseTreeNode[] {
  const found: CaseTreeNode[] = [];
  for (let above = node.parent; above; above = above.parent) found.push(above);
  return found.reverse();
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return [...groups.values()];
}
