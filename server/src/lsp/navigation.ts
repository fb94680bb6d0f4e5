/** From ids to where they are defined, linked and renamed. */
import {
  type Connection,
  DocumentHighlightKind,
  type DocumentLink,
  type Location,
  type LocationLink,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { documentLinksOf } from '../features/document-links.js';
import { findInLibrary } from '../features/library-symbols.js';
import { linkedAt } from '../features/linked.js';
import { definitionAt, highlightsAt, type Located, referencesAt } from '../features/navigate.js';
import { type Renamed, renamableAt, rename } from '../features/rename.js';
import { renameFiles } from '../features/rename-files.js';
import type { Workspace } from '../workspace.js';
import { canonical } from './address.js';
import { type Answer, type AnswerFreely, refusal } from './answer.js';
import { rangeOf, type Teller } from './diagnostics.js';
import { textEditsOf } from './edits.js';
import { librarySymbolOf } from './symbols.js';

export function serveNavigation(connection: Connection, answer: Answer, freely: AnswerFreely): void {
  connection.onDefinition(
    answer('Going to a definition', ({ workspace, teller }, asked, { position }): LocationLink[] | Location | undefined => {
      const offset = asked.offset(position);
      const found = offset === undefined ? undefined : definitionAt(workspace, asked.file, offset);
      const there = found && teller.place(found.uri);
      if (!found || !there) return undefined;
      const targetSelectionRange = rangeOf(there.document, found.selection);
      if (!teller.client.definitionLinks) return { uri: there.uri, range: targetSelectionRange };
      const targetRange = rangeOf(there.document, found.span);
      return [
        { originSelectionRange: rangeOf(asked.document, found.origin), targetUri: there.uri, targetRange, targetSelectionRange },
      ];
    }),
  );
  connection.onReferences(
    answer('Finding references', ({ workspace, teller }, asked, { position, context }) => {
      const offset = asked.offset(position);
      if (offset === undefined) return undefined;
      return locationsOf(referencesAt(workspace, asked.file, offset, context.includeDeclaration), teller);
    }),
  );
  connection.onDocumentHighlight(
    answer('Highlighting', ({ workspace }, asked, { position }) => {
      const offset = asked.offset(position);
      if (offset === undefined) return undefined;
      return highlightsAt(workspace, asked.file, offset).map(({ span, role }) => ({
        range: rangeOf(asked.document, span),
        kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );
  connection.onPrepareRename(
    answer('Preparing a rename', ({ workspace }, asked, { position }) => {
      const offset = asked.offset(position);
      const found = offset === undefined ? undefined : renamableAt(workspace, asked.file, offset);
      if (!found) return undefined;
      return 'refused' in found ? refusal(found.refused) : { range: rangeOf(asked.document, found.span), placeholder: found.id };
    }),
  );
  connection.onRenameRequest(
    answer('Renaming', ({ workspace, teller }, asked, { position, newName }) => {
      const offset = asked.offset(position);
      const found = offset === undefined ? undefined : rename(workspace, asked.file, offset, newName);
      if (!found) return undefined;
      return 'refused' in found ? refusal(found.refused) : workspaceEditFor(found, workspace, teller);
    }),
  );
  connection.onRequest(
    WillRenameFilesRequest.type,
    freely('Renaming files', ({ workspace, teller }, { files }) => {
      const moves = files.map(({ oldUri, newUri }) => ({ from: canonical(oldUri), to: canonical(newUri) }));
      const changes = renameFiles(workspace, moves);
      return changes.length === 0 ? undefined : workspaceEditFor({ changes }, workspace, teller);
    }),
  );
  connection.languages.onLinkedEditingRange(
    answer('Linking places', ({ workspace }, asked, { position }) => {
      const offset = asked.offset(position);
      const spans = offset === undefined ? undefined : linkedAt(workspace, asked.file, offset);
      return spans && { ranges: spans.map((span) => rangeOf(asked.document, span)) };
    }),
  );
  connection.onDocumentLinks(
    answer('Finding links', ({ workspace, teller }, asked) =>
      documentLinksOf(workspace, asked.file).flatMap(({ span, target }): DocumentLink[] => {
        const range = rangeOf(asked.document, span);
        if ('address' in target) return [{ range, target: target.address }];
        return teller.rulePages ? [{ range, target: `${teller.rulePages}${target.rule}.md` }] : [];
      }),
    ),
  );
  connection.onWorkspaceSymbol(
    freely('Searching the library', ({ workspace, teller }, { query }) =>
      findInLibrary(workspace, query).flatMap((found) => {
        const place = teller.place(found.uri);
        return place ? [librarySymbolOf(found, place)] : [];
      }),
    ),
  );
}

export function locationsOf(places: readonly Located[], teller: Teller): Location[] {
  return places.flatMap(({ uri, span }) => {
    const there = teller.place(uri);
    return there ? [{ uri: there.uri, range: rangeOf(there.document, span) }] : [];
  });
}

/** The changes of several files, and then the new name of one, where the client can do that. */
function workspaceEditFor({ changes, move }: Renamed, workspace: Workspace, teller: Teller): WorkspaceEdit {
  const texts = changes.flatMap(({ uri, edits }) => {
    const place = teller.place(uri);
    // A file that is not open has no version.
    return place ? [{ uri: place.uri, version: workspace.version(uri) ?? null, edits: textEditsOf(edits, place) }] : [];
  });
  if (!teller.client.documentChanges) return { changes: Object.fromEntries(texts.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: [
      ...texts.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })),
      ...(move && teller.client.fileRenames
        ? [{ kind: 'rename' as const, oldUri: teller.place(move.from)?.uri ?? move.from, newUri: move.to }]
        : []),
    ],
  };
}
