/** Outlines, and what is found in the library, in the words of the protocol. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { FoundSymbol } from '../features/library-symbols.js';
import type { Heading } from '../features/outline.js';
import { type Place, rangeOf } from './diagnostics.js';

// The protocol's kinds are those of programs; what counts is that two kinds look different.
const kinds: Readonly<Record<Heading['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  text: SymbolKind.String,
  item: SymbolKind.Class,
  part: SymbolKind.Field,
};

export function documentSymbolsOf(
  headings: readonly Heading[],
  place: Place,
  nested: boolean,
): DocumentSymbol[] | SymbolInformation[] {
  return nested
    ? headings.map((heading) => symbolOf(heading, place))
    : headings.flatMap((heading) => flatSymbols(heading, place));
}

function symbolOf({ kind, name, detail, span, selection, children }: Heading, place: Place): DocumentSymbol {
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: kinds[kind],
    range: rangeOf(place.document, span),
    selectionRange: rangeOf(place.document, selection),
    ...(children.length > 0 && { children: children.map((child) => symbolOf(child, place)) }),
  };
}

function flatSymbols({ kind, name, span, children }: Heading, place: Place, containerName?: string): SymbolInformation[] {
  const own: SymbolInformation = {
    name,
    kind: kinds[kind],
    location: { uri: place.uri, range: rangeOf(place.document, span) },
    ...(containerName !== undefined && { containerName }),
  };
  return [own, ...children.flatMap((child) => flatSymbols(child, place, name))];
}

export function librarySymbolOf({ kind, name, container, span }: FoundSymbol, place: Place): WorkspaceSymbol {
  return {
    name,
    kind: kind === 'outcome' ? SymbolKind.Class : SymbolKind.File,
    location: { uri: place.uri, range: rangeOf(place.document, span) },
    ...(container !== undefined && { containerName: container }),
  };
}
