/** The extension in a browser, as on vscode.dev: the server is a web worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Extension, startExtension } from '../extension.js';

let extension: Extension | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true);
  extension = await startExtension(
    context,
    (options) => new LanguageClient('mcspec', 'Microcredential Specs', new Worker(server), options),
  );
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
