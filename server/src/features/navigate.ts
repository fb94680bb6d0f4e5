/** From an id to where it is defined and to all who link to it. */
import { placeOfItem } from '../engine/coverage.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { type Mention, mentionAt, mentionsWithDetails, type Named } from './ids.js';
import { definitionAcross, definitionOfReviewed, idsIn, isShared, mentionsAcross, mentionsInReviews } from './library-ids.js';

/** A place in a file of the library. */
export interface Located {
  readonly uri: string;
  readonly span: Span;
}

export interface Definition extends Located {
  /** The id that was asked about. */
  readonly origin: Span;
  /** Within `span`, which is all that the id stands for: the id itself. */
  readonly selection: Span;
}

/** Where the id at an offset is defined; of a definition, itself. Undefined where there is no id, or it names nothing. */
export function definitionAt(workspace: Workspace, uri: string, offset: number): Definition | undefined {
  const mention = mentionIn(workspace, uri, offset);
  const named = mention?.named;
  if (!mention || !named) return undefined;
  const reviewed = definitionOfReviewed(workspace, uri, named);
  if (reviewed) return { ...placeOfNamed(reviewed.uri, reviewed.named), origin: mention.span };
  const own = named.mentions.find(({ role }) => role === 'definition')?.span;
  if (!own && isShared(named)) {
    const found = definitionAcross(workspace, uri, named);
    return found && { uri: found.uri, origin: mention.span, span: found.mention.span, selection: found.mention.span };
  }
  const selection = own ?? (named.item && placeOfItem(named.item));
  return selection && { uri, origin: mention.span, span: around(named.item?.span, selection), selection };
}

/** Where what a review names is defined, in the microcredential. */
function placeOfNamed(uri: string, { item, mentions }: Named): Omit<Definition, 'origin'> {
  const own = mentions.find(({ role }) => role === 'definition')?.span ?? (item && placeOfItem(item)) ?? { start: 0, end: 0 };
  return { uri, span: around(item?.span, own), selection: own };
}

function mentionIn(workspace: Workspace, uri: string, offset: number): Mention | undefined {
  const ids = idsIn(workspace, uri);
  return ids && mentionAt(ids, offset);
}

/** An anchored id stands outside of the item that repeats it. */
function around(whole: Span | undefined, inner: Span): Span {
  return whole && whole.start <= inner.start && inner.end <= whole.end ? whole : inner;
}

/**
 * All who link to what the id at an offset names, in the whole library where other files can; of an outcome, also those who
 * link to its details.
 */
export function referencesAt(workspace: Workspace, uri: string, offset: number, withDefinition: boolean): Located[] {
  const asked = idsIn(workspace, uri);
  const askedFor = asked && mentionAt(asked, offset)?.named;
  if (!askedFor) return [];
  const { uri: home, named } = definitionOfReviewed(workspace, uri, askedFor) ?? { uri, named: askedFor };
  const ids = idsIn(workspace, home);
  if (!ids) return [];
  const details = named.kind === 'outcome' ? ids.named.filter(({ whole }) => whole === named) : [];
  const found = isShared(named)
    ? mentionsAcross(workspace, home, named)
    : [
        ...mentionsWithDetails(ids, named).map((mention) => ({ uri: home, mention })),
        ...[named, ...details].flatMap((each) => mentionsInReviews(workspace, home, each)),
      ];
  return found
    .filter(({ mention }) => withDefinition || mention.role === 'link')
    .map((each) => ({ uri: each.uri, span: each.mention.span }));
}

/** The places in the file at which the id at an offset is written. A link to nothing lights up those that are written alike. */
export function highlightsAt(workspace: Workspace, uri: string, offset: number): readonly Mention[] {
  const ids = idsIn(workspace, uri);
  const mention = ids && mentionAt(ids, offset);
  if (!ids || !mention) return [];
  if (mention.named) return mention.named.mentions;
  return ids.mentions.filter(({ named, written }) => !named && written === mention.written);
}
