/** The language server as a web worker, as on vscode.dev. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.js';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
// A worker, unlike a process, is not ended by the library.
connection.onExit(() => self.close());
startServer(connection, {
  delay: (ms) => new Promise((resolve) => void (ms === 0 ? soon(resolve) : setTimeout(resolve, ms))),
});

/** After what waits already. A timer would be held back by four milliseconds, a thousand times for a large library. */
function soon(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(undefined);
}
