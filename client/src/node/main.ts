/** The extension where Node is: the server is a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Extension, startExtension } from '../extension.js';

let extension: Extension | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = {
    module: vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
  };
  extension = await startExtension(context, (options) => new LanguageClient('mcspec', 'Microcredential Specs', server, options));
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
