/** Where files are read: through the client where it serves them, so that virtual workspaces work, else through the host. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { Files } from './library.js';
import {
  type ListFilesParams,
  type ListFilesResult,
  listFiles,
  type ReadAssetResult,
  type ReadFileParams,
  type ReadFileResult,
  readAsset,
  readFile,
} from './protocol.js';

export function filesOf(connection: Connection, client: Client, own: Files | undefined): Files {
  if (client.options.fileAccess === 'client') {
    return {
      list: (_folders, patterns) => connection.sendRequest<ListFilesResult>(listFiles, { patterns } satisfies ListFilesParams),
      asset: async (uri) => {
        const { bytes } = await connection.sendRequest<ReadAssetResult>(readAsset, { uri } satisfies ReadFileParams);
        return typeof bytes === 'string' ? Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)) : bytes;
      },
      read: (uri) => connection.sendRequest<ReadFileResult>(readFile, { uri } satisfies ReadFileParams),
    };
  }
  return own ?? { list: async () => [], read: async () => null, asset: async () => undefined };
}
