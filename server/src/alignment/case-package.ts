/**
 * A CFPackage of the Competencies and Academic Standards Exchange (CASE) 1.1 (1EdTech 2025), the form in which states publish
 * their standards, read as leniently as such packages are written.
 */
import { plain } from './case-text.js';

export interface CasePackage {
  readonly document: CaseDocument;
  /** In the order of the package; of two with one identifier the first. */
  readonly items: readonly CaseItem[];
  readonly links: readonly CaseLink[];
}

export interface CaseDocument {
  readonly identifier: string;
  readonly title: string;
  readonly creator: string;
  readonly publisher: string;
  /** The page for people, or else the address of the document itself. */
  readonly url?: string;
  readonly version?: string;
  readonly statusStartDate?: string;
  readonly lastChangeDateTime?: string;
  readonly license?: string;
  /** Such as Draft, Adopted or Deprecated. */
  readonly adoptionStatus?: string;
}

export interface CaseItem {
  readonly identifier: string;
  readonly uri: string;
  readonly fullStatement: string;
  readonly abbreviatedStatement: string;
  readonly humanCodingScheme: string;
  /** Its place in a printed list, such as “a)”. */
  readonly listEnumeration: string;
  readonly alternativeLabel: string;
  readonly type: string;
}

/** An association. It reads “origin TYPE destination”, as in “RL.6.1 isChildOf RL.6”. */
export interface CaseLink {
  readonly type: string;
  readonly origin: CaseNode;
  readonly destination: CaseNode;
  readonly sequence?: number;
  /** It belongs to a CFAssociationGrouping. */
  readonly isGrouped: boolean;
}

export interface CaseNode {
  readonly identifier: string;
  readonly uri: string;
}

/** The package in parsed JSON, or a sentence about why it is none. */
export function readCasePackage(data: unknown): CasePackage | { readonly problem: string } {
  const packages = Array.isArray(data) ? data : list(record(data)?.CFPackages);
  if (packages.length > 1) return { problem: `It holds ${packages.length} packages. Save each of them in a file of its own.` };
  const root = record(packages[0] ?? data);
  const found = root && ('CFDocument' in root || 'CFItems' in root) ? root : record(root?.CFPackage);
  const document = record(found?.CFDocument);
  if (!found || !document) {
    return {
      problem:
        root && ('CFDocuments' in root || 'identifier' in root)
          ? 'It holds only a part of a CASE package. Export the whole CFPackage, with CFDocument, CFItems and CFAssociations.'
          : 'It is no CASE package: it has no CFDocument.',
    };
  }
  const items = new Map<string, CaseItem>();
  for (const [index, written] of list(found.CFItems).entries()) {
    const item = itemIn(written, index);
    if (item && !items.has(item.identifier)) items.set(item.identifier, item);
  }
  if (items.size === 0) return { problem: 'Its CFItems are empty, so there is nothing that a strategy could be made of.' };
  return { document: documentIn(document), items: [...items.values()], links: list(found.CFAssociations).flatMap(linkIn) };
}

function documentIn(document: Record<string, unknown>): CaseDocument {
  const url = [document.officialSourceURL, document.uri].map(plain).find(isAddress);
  const optional = {
    version: plain(document.version),
    statusStartDate: plain(document.statusStartDate),
    lastChangeDateTime: plain(document.lastChangeDateTime),
    license: plain(record(document.licenseURI)?.title),
    adoptionStatus: plain(document.adoptionStatus),
  };
  return {
    identifier: key(document.identifier),
    title: plain(document.title),
    creator: plain(document.creator),
    publisher: plain(document.publisher) || plain(document.creator),
    ...(url && { url }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
  };
}

function itemIn(written: unknown, index: number): CaseItem | undefined {
  const item = record(written);
  if (!item) return undefined;
  const uri = plain(item.uri);
  const texts = {
    fullStatement: plain(item.fullStatement),
    abbreviatedStatement: plain(item.abbreviatedStatement),
    humanCodingScheme: plain(item.humanCodingScheme),
    listEnumeration: plain(item.listEnumeration),
    alternativeLabel: plain(item.alternativeLabel),
    type: plain(item.CFItemType) || plain(record(item.CFItemTypeURI)?.title),
  };
  // Some publishers leave out the one text that the standard asks for, and give it as another.
  const fullStatement = texts.fullStatement || texts.abbreviatedStatement || texts.alternativeLabel || texts.humanCodingScheme;
  if (fullStatement === '') return undefined;
  return { ...texts, fullStatement, identifier: key(item.identifier) || key(uri) || `item ${index + 1}`, uri };
}

function linkIn(written: unknown): CaseLink[] {
  const link = record(written);
  const [origin, destination] = [nodeIn(link?.originNodeURI), nodeIn(link?.destinationNodeURI)];
  if (!link || !origin || !destination) return [];
  const sequence = Number(link.sequenceNumber);
  const isOrdered = link.sequenceNumber !== null && link.sequenceNumber !== '' && Number.isFinite(sequence);
  const isGrouped = nodeIn(link.CFAssociationGroupingURI) !== undefined;
  return [{ type: plain(link.associationType), origin, destination, isGrouped, ...(isOrdered && { sequence }) }];
}

function nodeIn(written: unknown): CaseNode | undefined {
  const node = record(written);
  // Some write the address alone.
  const uri = plain(node ? node.uri : written);
  // The identifier of an item is the last step of its address.
  const identifier = key(node?.identifier) || key(/([^/#?]+)\/?$/.exec(uri)?.[1]);
  return identifier === '' ? undefined : { identifier, uri };
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

/** Some write what should be a list by its identifiers. */
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(record(value) ?? {});
}

/** Identifiers are written in small and in capital letters. */
function key(value: unknown): string {
  return plain(value).toLowerCase();
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text);
}
