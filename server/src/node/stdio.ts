/** The language server for any editor: `mcspec lsp --stdio`. */
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.js';
import { nodeHost } from './host.js';

/** Serves one client over standard input and output, and ends the process when the client goes. */
export function startStdio(): void {
  startServer(createConnection(process.stdin, process.stdout), nodeHost);
}
