/** A CASE package as a framework: its leaves are the strategies, what they stand under the dimensions, and above those the domains. */
import { dimensionIds, nameOf, namesOf } from './case-names.js';
import { printedNumbers } from './case-numbers.js';
import { type CaseDocument, type CaseItem, type CaseLink, type CasePackage, isAddress, readCasePackage } from './case-package.js';
import { type CaseTree, type CaseTreeNode, treeOf } from './case-tree.js';
import type { CrosswalkData, DimensionData, DomainData, FrameworkData, StrategyData } from './framework.js';
import { slugOf } from './slug.js';

export interface CaseImport {
  readonly framework: FrameworkData;
  /** What was decided or left out on the way, in sentences. */
  readonly notes: readonly string[];
}

/**
 * The framework in a CFPackage, given as parsed JSON, or a sentence about why there is none. `id` is the framework's; without
 * one it is made from the title. The same package always gives the same ids.
 */
export function importCase(data: unknown, id?: string): CaseImport | { readonly problem: string } {
  const read = readCasePackage(data);
  if ('problem' in read) return read;
  const { document, items } = read;
  const own = id ?? shortSlug(document.title || document.creator, 48);
  if (own === '') return { problem: 'It has no title that an id could be made from. Choose one with --id.' };
  const tree = treeOf(read);
  const crosswalks = crosswalksOf(read, tree);
  const { domains, dimensions } = groupsOf(tree, { id: own, name: document.title || own }, crosswalks.of);
  const year = [document.version, document.statusStartDate, document.lastChangeDateTime].flatMap(
    (text) => /(?<!\d)(?:1[89]|20|21)\d\d(?!\d)/.exec(text ?? '')?.[0] ?? [],
  )[0];
  const changed = document.lastChangeDateTime?.slice(0, 10);
  const framework: FrameworkData = {
    framework: own,
    title: document.title || own,
    publisher: document.publisher,
    year: Number(year ?? 0),
    ...(document.url && { url: document.url }),
    ...(document.license && { attribution: [document.creator, document.license].filter(Boolean).join('. ') }),
    note: `From a CASE package of ${items.length} items${changed ? `, last changed on ${changed}` : ''}.`,
    domains,
    dimensions,
  };
  return { framework, notes: [...notesOnStatus(document), ...notesOn(tree, crosswalks, framework)] };
}

interface Group {
  /** Undefined for what stands directly under the document. */
  readonly node: CaseTreeNode | undefined;
  readonly leaves: readonly CaseTreeNode[];
}

function groupsOf(
  { roots, nodes }: CaseTree,
  // The document is the domain of what has nothing above it, and the dimension of the items that stand alone.
  document: DomainData,
  crosswalksOf: (item: CaseItem) => readonly CrosswalkData[],
): { domains: DomainData[]; dimensions: DimensionData[] } {
  const isLeaf = (node: CaseTreeNode) => node.children.length === 0;
  const groups: Group[] = nodes.flatMap((node) => (isLeaf(node) ? [] : [{ node, leaves: node.children.filter(isLeaf) }]));
  groups.unshift({ node: undefined, leaves: roots.filter(isLeaf) });
  const filled = groups.filter(({ leaves }) => leaves.length > 0);

  const parents = [...new Set(filled.flatMap(({ node }) => node?.parent ?? []))];
  const domainIds = dimensionIds(parents);
  const domainNames = namesOf(parents);
  const hasWhole = filled.some(({ node }) => !node?.parent);
  const named = filled.flatMap(({ node }) => node ?? []);
  const ids = dimensionIds(named);
  const names = namesOf(named);
  const apart = (taken: Iterable<string>) => ([...taken].includes(document.id) ? `${document.id}-itself` : document.id);
  const whole = { ...document, id: apart(domainIds.values()) };
  const printed = {
    codes: countOf(nodes.map(({ item }) => item.humanCodingScheme)),
    labels: countOf(nodes.map(({ item }) => item.alternativeLabel)),
  };

  return {
    domains: [
      ...(hasWhole ? [whole] : []),
      ...parents.map((node) => ({
        id: domainIds.get(node) ?? '',
        name: domainNames.get(node)?.name ?? '',
        ...describe(domainNames.get(node)),
      })),
    ],
    dimensions: filled.map(({ node, leaves }): DimensionData => {
      const name = node && names.get(node);
      const spellings = node ? spellingsOf(node, name?.name ?? '', printed) : [];
      const numbers = printedNumbers(leaves.map(({ item }) => item));
      return {
        id: (node && ids.get(node)) ?? apart(ids.values()),
        name: name?.name ?? document.name,
        domain: (node?.parent && domainIds.get(node.parent)) ?? whole.id,
        ...describe(name),
        ...(spellings.length > 0 && { spellings }),
        strategies: leaves.map((leaf, index): StrategyData => {
          const { item } = leaf;
          const said = nameOf(item);
          const title = said.name;
          const own = spellingsOf(leaf, title, printed);
          const crosswalks = crosswalksOf(item);
          return {
            number: numbers?.[index] ?? index + 1,
            title,
            ...describe(said),
            ...(isAddress(item.uri) && { url: item.uri }),
            ...(own.length > 0 && { spellings: own }),
            ...(crosswalks.length > 0 && { crosswalks }),
          };
        }),
      };
    }),
  };
}

function describe(said: { readonly description?: string } | undefined): { description?: string } {
  return said?.description ? { description: said.description } : {};
}

/** How often each printed code, and each other label, stands in the package. */
interface Printed {
  readonly codes: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, number>;
}

/** What else authors may write for an item: its printed code and its other label, where no other item has the same. */
function spellingsOf({ item, parent, children }: CaseTreeNode, name: string, printed: Printed): string[] {
  const { humanCodingScheme: code, alternativeLabel: label, listEnumeration } = item;
  // A number alone is the number of too much; “3.2” is that of one item.
  const isCode = /\p{L}/u.test(code) || (children.length === 0 && /^\d+(?:[.-]\d+)+\.?$/.test(code));
  const above = parent?.item.humanCodingScheme ?? '';
  const [, letter = ''] = /^\W*([a-z])\W*$/i.exec(listEnumeration) ?? [];
  const isBelow = code === '' && letter !== '' && /\p{L}/u.test(above) && printed.codes.get(above) === 1;
  const spellings = [
    ...(isCode && printed.codes.get(code) === 1 ? [code] : []),
    ...(isBelow ? [`${above}.${letter}`] : []),
    ...(label !== '' && printed.labels.get(label) === 1 ? [label] : []),
  ];
  return [...new Set(spellings)].filter((text) => text !== name);
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

interface Crosswalks {
  of(item: CaseItem): readonly CrosswalkData[];
  /** Links of items that did not become strategies. */
  readonly ofGroups: number;
  /** Links to what has no address. */
  readonly unaddressed: number;
}

// What CASE calls them, and how the other end compares with this one.
const FORWARD: Readonly<Record<string, string>> = {
  exactmatchof: 'exact',
  istranslationof: 'exact',
  replacedby: 'close',
  ispeerof: 'related',
  isrelatedto: 'related',
  relatedto: 'related',
  ispartof: 'broad',
};

function crosswalksOf({ items, links }: CasePackage, tree: CaseTree): Crosswalks {
  const own = new Set(items.map(({ identifier }) => identifier));
  const leaves = new Set(tree.nodes.filter(({ children }) => children.length === 0).map(({ item }) => item.identifier));
  const found = new Map<string, Map<string, string>>();
  let ofGroups = 0;
  let unaddressed = 0;
  const add = (from: string, to: CaseLink['origin'], relation: string) => {
    if (!leaves.has(from)) ofGroups++;
    else if (!isAddress(to.uri)) unaddressed++;
    else {
      const there = found.get(from) ?? new Map<string, string>();
      if (!there.has(to.uri)) there.set(to.uri, relation);
      found.set(from, there);
    }
  };
  for (const { type, origin, destination } of links) {
    const relation = FORWARD[type.toLowerCase()];
    if (relation === undefined || own.has(origin.identifier) === own.has(destination.identifier)) continue;
    if (own.has(origin.identifier)) add(origin.identifier, destination, relation);
    else add(destination.identifier, origin, relation === 'broad' ? 'narrow' : relation);
  }
  return {
    of: ({ identifier }) => [...(found.get(identifier) ?? [])].map(([to, relation]) => ({ to, relation })),
    ofGroups,
    unaddressed,
  };
}

function notesOnStatus({ adoptionStatus = '' }: CaseDocument): string[] {
  return /draft|creating|deprecated/i.test(adoptionStatus) ? [`Its publisher calls this framework “${adoptionStatus}”.`] : [];
}

function notesOn(tree: CaseTree, { ofGroups, unaddressed }: Crosswalks, { year, publisher }: FrameworkData): string[] {
  const deepest = tree.nodes.reduce((level, node) => Math.max(level, node.level), 0);
  return [
    ...(deepest > 3
      ? [
          `The items stand on ${deepest} levels. The names of those above the domains are kept only where two domains share a name.`,
        ]
      : []),
    ...(tree.orphans > 0
      ? [`${many(tree.orphans, 'item')} without a known parent ${tree.orphans === 1 ? 'stands' : 'stand'} at the top.`]
      : []),
    ...(tree.circles > 0
      ? [`${many(tree.circles, 'circle')} of items that stand below themselves ${tree.circles === 1 ? 'was' : 'were'} opened.`]
      : []),
    ...(tree.shared > 0
      ? [`${many(tree.shared, 'item')} with several parents ${tree.shared === 1 ? 'stands' : 'stand'} under the first of them.`]
      : []),
    ...(ofGroups > 0
      ? [
          `${many(ofGroups, 'link')} between groups of items ${ofGroups === 1 ? 'is' : 'are'} left out; only strategies have crosswalks.`,
        ]
      : []),
    ...(unaddressed > 0
      ? [`${many(unaddressed, 'link')} to items without a web address ${unaddressed === 1 ? 'is' : 'are'} left out.`]
      : []),
    ...(year === 0 ? ['The package does not say its year. Fill in “year”.'] : []),
    ...(publisher === '' ? ['The package does not say who publishes it. Fill in “publisher”.'] : []),
  ];
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function shortSlug(name: string, longest: number): string {
  const slug = slugOf(name);
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-+$/, '');
}
