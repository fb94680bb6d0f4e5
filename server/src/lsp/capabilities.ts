/** What the server offers beyond checks, completion and hover: only what the client on the other side can make use of. */
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import { typedCharacters } from '../features/type-indent.js';
import { tokenLegend } from './tokens.js';

export function capabilitiesFor({ textDocument, workspace }: ClientCapabilities): ServerCapabilities {
  const [firstTriggerCharacter, ...moreTriggerCharacter] = typedCharacters;
  return {
    ...(textDocument?.definition && { definitionProvider: true }),
    ...(textDocument?.references && { referencesProvider: true }),
    ...(textDocument?.documentHighlight && { documentHighlightProvider: true }),
    ...(textDocument?.rename && { renameProvider: textDocument.rename.prepareSupport ? { prepareProvider: true } : true }),
    ...(textDocument?.documentSymbol && { documentSymbolProvider: true }),
    ...(textDocument?.documentLink && { documentLinkProvider: { resolveProvider: false } }),
    ...(textDocument?.foldingRange && { foldingRangeProvider: true }),
    ...(textDocument?.selectionRange && { selectionRangeProvider: true }),
    ...(textDocument?.codeLens && { codeLensProvider: { resolveProvider: true } }),
    ...(textDocument?.inlayHint && { inlayHintProvider: true }),
    ...(textDocument?.semanticTokens && { semanticTokensProvider: { legend: tokenLegend, full: true, range: true } }),
    ...(textDocument?.linkedEditingRange && { linkedEditingRangeProvider: true }),
    ...(textDocument?.formatting && { documentFormattingProvider: true }),
    ...(textDocument?.rangeFormatting && { documentRangeFormattingProvider: true }),
    ...(textDocument?.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter },
    }),
    ...(workspace?.symbol && { workspaceSymbolProvider: true }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(workspace?.fileOperations?.willRename && {
        fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
      }),
    },
  };
}
