/** What the extension does in every kind of VS Code. How its server is started differs (`node/`, `browser/`). */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import * as protocol from '../../server/src/lsp/protocol.js';
import { listFiles, readAsset, readFile } from './files.js';
import { serveNewFiles } from './new-files.js';
import { pageOf, rulePages, servePages } from './pages.js';
import { serveViews } from './views.js';

/** Makes a client of the server, not started yet. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Extension {
  stop(): Promise<void>;
}

export async function startExtension(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<Extension> {
  let client: BaseLanguageClient | undefined;
  let schemes = '';
  // A client that is starting cannot be stopped, so one waits for the other.
  let turn: Promise<void> = Promise.resolve();

  function inTurn(...works: readonly (() => Promise<void>)[]): Promise<void> {
    for (const work of works) turn = turn.catch(() => {}).then(work);
    return turn;
  }

  async function start(): Promise<void> {
    const wanted = editedSchemes();
    schemes = wanted.join();
    client = makeClient(optionsFor(wanted, context.extensionUri));
    client.onRequest(protocol.listFiles, ({ patterns }: protocol.ListFilesParams) => listFiles(patterns));
    client.onRequest(protocol.readFile, ({ uri }: protocol.ReadFileParams) => readFile(uri));
    client.onNotification(protocol.viewsChanged, views.changed);
    client.onRequest(protocol.readAsset, ({ uri }: protocol.ReadFileParams) => readAsset(uri));
    await client.start();
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    await stopping?.dispose();
  }

  const restart = () => inTurn(stop, start);
  const views = serveViews(() => client, context.workspaceState);

  context.subscriptions.push(
    servePages(context.extensionUri),
    views,
    serveNewFiles(() => client, context.globalState),
    vscode.commands.registerCommand(protocol.commands.openRule, openRule),
    vscode.commands.registerCommand(protocol.commands.fixAll, fixAll),
    vscode.commands.registerCommand(protocol.commands.restart, restart),
    vscode.commands.registerCommand(protocol.commands.showReferences, showReferences),
    vscode.workspace.onDidChangeWorkspaceFolders(() => (editedSchemes().join() === schemes ? undefined : restart())),
  );
  void vscode.commands.executeCommand('setContext', 'mcspec.isActive', true);
  await inTurn(start);
  return { stop: () => inTurn(stop) };
}

/**
 * The kinds of addresses under which authors edit. An older state of a file, as Git shows it beside the present one, has
 * another, and is not checked.
 */
function editedSchemes(): string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders])];
}

function optionsFor(schemes: readonly string[], extension: vscode.Uri): LanguageClientOptions {
  const dictionaries = `${vscode.Uri.joinPath(extension, 'dist', 'dictionaries').toString()}/`;
  return {
    documentSelector: schemes.flatMap((scheme) => [
      { scheme, language: 'microcredential' },
      { scheme, pattern: '**/mcspec.{yaml,yml}' },
      { scheme, pattern: '**/*.framework.{yaml,yml}' },
      { scheme, pattern: '**/*.review.{yaml,yml}' },
    ]),
    initializationOptions: {
      fileAccess: 'client',
      rulePages,
      dictionaries,
      lensCommands: true,
      views: true,
      pushFindings: true,
    } satisfies protocol.InitializationOptions,
    diagnosticCollectionName: 'mcspec',
    markdown: { isTrusted: { enabledCommands: [protocol.commands.openRule] } },
  };
}

async function openRule(rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z0-9-]+$/.test(rule)) return;
  await vscode.commands.executeCommand('markdown.showPreview', pageOf(rule));
}

/** Applies every safe repair in the active editor, as one step that can be undone. */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const { version } = document;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    protocol.fixAllKind,
  );
  const edit = actions.find(({ edit }) => edit)?.edit;
  if (!edit) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here can be repaired without your decision.'));
  // After a keystroke in the meantime the repairs would land in the wrong places.
  else if (document.version === version) await vscode.workspace.applyEdit(edit);
}

/** Shows places beside a place, as a lens asks for it: with the editor's own words, in which the protocol's have to be put. */
async function showReferences(...[uri, position, locations]: protocol.ShowReferencesArguments): Promise<void> {
  const at = ({ line, character }: typeof position) => new vscode.Position(line, character);
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    at(position),
    locations.map(
      ({ uri: file, range }) => new vscode.Location(vscode.Uri.parse(file), new vscode.Range(at(range.start), at(range.end))),
    ),
  );
}
