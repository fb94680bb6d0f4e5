/** The author's settings in the editor. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { EditorSettings } from './protocol.js';

/** What the client's settings say at present. `sent` is what came with a notification, for clients that cannot be asked. */
export async function readSettings(connection: Connection, client: Client, sent?: unknown): Promise<EditorSettings> {
  const section = client.configuration
    ? await connection.workspace.getConfiguration('mcspec')
    : (sectionOf(sent) ?? client.options);
  return { strict: isRecord(section) && section.strict === true };
}

function sectionOf(sent: unknown): unknown {
  return isRecord(sent) ? sent.mcspec : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
