/**
 * Asks the client to ask again for what stands beside the lines, when something else than the text has changed it, and for the
 * pages that it shows, whenever anything has.
 */
import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  type ProtocolRequestType0,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Client } from './client.js';
import { viewsChanged } from './protocol.js';

export interface Refresh {
  /** An open file was checked; of one that is not open, the version is undefined. */
  checked(uri: string, version: number | undefined): void;
}

export function createRefresh(connection: Connection, client: Client): Refresh {
  const requests = [
    ...(client.lensRefresh ? [CodeLensRefreshRequest.type] : []),
    ...(client.hintRefresh ? [InlayHintRefreshRequest.type] : []),
    ...(client.tokenRefresh ? [SemanticTokensRefreshRequest.type] : []),
  ];
  const versions = new Map<string, number>();
  const ask = asker(connection, requests);

  return {
    checked(uri, version) {
      if (client.options.views) void connection.sendNotification(viewsChanged);
      // After a change of the text the client asks by itself.
      const isSame = version !== undefined && versions.get(uri) === version;
      if (version === undefined) versions.delete(uri);
      else versions.set(uri, version);
      if (isSame) ask();
    },
  };
}

/** Sends requests without parameters. One of a kind is under way at a time, however often they are called for in the meantime. */
export function asker(connection: Connection, requests: readonly ProtocolRequestType0<void, void, void, void>[]): () => void {
  let asking = false;
  let again = false;

  async function ask(): Promise<void> {
    again = true;
    if (asking) return;
    asking = true;
    while (again) {
      again = false;
      // A client that refuses shows what it has; there is nothing else to do.
      await Promise.allSettled(requests.map((type) => connection.sendRequest(type)));
    }
    asking = false;
  }

  return () => {
    if (requests.length > 0) void ask();
  };
}
