/** What the client on the other side can do, read once. */
import { type InitializeParams, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.js';

export interface Client {
  readonly options: InitializationOptions;
  /** A finding may carry the address of its rule's page. */
  readonly pages: boolean;
  readonly relatedInformation: boolean;
  readonly markdown: boolean;
  /** Completions may have stops to fill in. */
  readonly snippets: boolean;
  /** Completions may be put in without indenting their lines. */
  readonly asIs: boolean;
  readonly labelDetails: boolean;
  readonly markdownInCompletions: boolean;
  /** Changes to a text may have stops to fill in. */
  readonly snippetEdits: boolean;
  readonly documentChanges: boolean;
  readonly preferred: boolean;
  readonly codeActions: boolean;
  readonly watching: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace, window } = params.capabilities;
  const completion = textDocument?.completion?.completionItem;
  const options: unknown = params.initializationOptions;
  return {
    options: typeof options === 'object' && options !== null ? options : {},
    pages: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: completion?.snippetSupport ?? false,
    asIs: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    labelDetails: completion?.labelDetailsSupport ?? false,
    markdownInCompletions: completion?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    preferred: textDocument?.codeAction?.isPreferredSupport ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    folders: workspace?.workspaceFolders ?? false,
    progress: window?.workDoneProgress ?? false,
  };
}
