/** What the client on the other side can do, read once. */
import { type InitializeParams, InsertTextMode, MarkupKind, type PositionEncodingKind } from 'vscode-languageserver';
import { encodingFor } from './encoding.js';
import type { InitializationOptions } from './protocol.js';

export interface Client {
  readonly options: InitializationOptions;
  /** How columns are counted from now on. */
  readonly encoding: PositionEncodingKind;
  /** A finding may carry the address of its rule's page. */
  readonly pages: boolean;
  readonly relatedInformation: boolean;
  /** The client asks for the findings of what it has open, and for those of the rest perhaps. */
  readonly pulls: boolean;
  readonly pullRefresh: boolean;
  readonly markdown: boolean;
  /** Completions may have stops to fill in. */
  readonly snippets: boolean;
  /** Completions may be put in without indenting their lines. */
  readonly asIs: boolean;
  readonly labelDetails: boolean;
  readonly markdownInCompletions: boolean;
  /** What a completion means may be told when the author looks at it. */
  readonly lazyDocumentation: boolean;
  /** Changes to a text may have stops to fill in. */
  readonly snippetEdits: boolean;
  readonly documentChanges: boolean;
  /** A change of texts may also make files. */
  readonly fileCreation: boolean;
  readonly preferred: boolean;
  readonly codeActions: boolean;
  readonly watching: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  /** A definition may come with the place that asked for it, and with all that it stands for. */
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  /** The most folds that are of use; undefined for no limit. */
  readonly foldLimit: number | undefined;
  /** A change of texts may also give files another name. */
  readonly fileRenames: boolean;
  readonly lensRefresh: boolean;
  readonly hintRefresh: boolean;
  readonly tokenRefresh: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace, window } = params.capabilities;
  const completion = textDocument?.completion?.completionItem;
  const given: unknown = params.initializationOptions;
  const options: InitializationOptions = typeof given === 'object' && given !== null ? given : {};
  return {
    encoding: encodingFor(params.capabilities),
    options,
    pages: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? textDocument?.diagnostic?.codeDescriptionSupport ?? false,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation ?? false,
    pulls: textDocument?.diagnostic !== undefined && !options.pushFindings,
    pullRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: completion?.snippetSupport ?? false,
    asIs: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    labelDetails: completion?.labelDetailsSupport ?? false,
    markdownInCompletions: completion?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    lazyDocumentation: completion?.resolveSupport?.properties.includes('documentation') ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    fileCreation: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    preferred: textDocument?.codeAction?.isPreferredSupport ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldLimit: textDocument?.foldingRange?.rangeLimit,
    fileRenames: workspace?.workspaceEdit?.resourceOperations?.includes('rename') ?? false,
    lensRefresh: workspace?.codeLens?.refreshSupport ?? false,
    hintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
    tokenRefresh: workspace?.semanticTokens?.refreshSupport ?? false,
    folders: workspace?.workspaceFolders ?? false,
    progress: window?.workDoneProgress ?? false,
  };
}
