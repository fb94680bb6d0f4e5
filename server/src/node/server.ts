/** The language server as a process of its own: `--node-ipc` as VS Code starts it, `--stdio`, `--socket=PORT` or `--pipe=NAME`. */
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.js';
import { nodeHost } from './host.js';

startServer(createConnection(), nodeHost);
