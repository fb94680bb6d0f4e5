/** Findings for clients that ask for them: for those of a file that they have open, and for those of the whole library. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { hashOf } from '../engine/likeness.js';
import { canonical } from './address.js';
import type { AnswerFreely } from './answer.js';
import type { Client } from './client.js';
import { asker } from './refresh.js';
import type { Session } from './session.js';

export interface Reports {
  /**
   * A file was checked; `version` is undefined for one that is not open, `found` for one that is there no longer.
   * Returns true if the client asks for its findings by itself, so that they are not to be sent.
   */
  checked(file: string, version: number | undefined, found: readonly Diagnostic[] | undefined): boolean;
  /** The client is given these findings. Returns what they are known by: the same for the same ones. */
  give(file: string, version: number | undefined, found: readonly Diagnostic[]): string;
  /** The client asks for all files from now on. Returns false if it has done so before. */
  giveAll(): boolean;
  /** What the findings of each file are known by, as it was checked last. */
  readonly known: ReadonlyMap<string, string>;
}

export function createReports(connection: Connection, client: Client, idle: () => Promise<void>): Reports {
  const known = new Map<string, string>();
  const given = new Map<string, { readonly id: string; readonly version: number | undefined }>();
  const askAgain = asker(connection, client.pullRefresh ? [DiagnosticRefreshRequest.type] : []);
  let asksForAll = false;

  return {
    known,
    checked(file, version, found) {
      if (!client.pulls) return false;
      const id = found && idOf(found);
      if (id === undefined) known.delete(file);
      else known.set(file, id);
      const before = given.get(file);
      if (id === undefined) given.delete(file);
      if (version !== undefined) {
        // After a change of the text the client asks by itself.
        if (before && before.version === version && before.id !== id) askAgain();
        return true;
      }
      // A library that is being read would be asked for again and again.
      if (asksForAll && before?.id !== id) void idle().then(askAgain);
      return asksForAll;
    },
    give(file, version, found) {
      const id = idOf(found);
      given.set(file, { id, version });
      return id;
    },
    giveAll() {
      const isNew = !asksForAll;
      asksForAll = true;
      return isNew;
    },
  };
}

function idOf(found: readonly Diagnostic[]): string {
  const written = JSON.stringify(found);
  return `${written.length}-${hashOf(written)}`;
}

export function serveReports(connection: Connection, freely: AnswerFreely, delay: (ms: number) => Promise<void>): void {
  const one = freely('Reporting', reportOf);
  connection.languages.diagnostics.on((params, token) => one(params, token) ?? { kind: 'full', items: [] });
  const all = freely('Reporting on the library', (session, { previousResultIds }: WorkspaceAsked, token) =>
    reportOnAll(session, previousResultIds, token, delay),
  );
  connection.languages.diagnostics.onWorkspace((params, token) => all(params, token) ?? { items: [] });
}

interface WorkspaceAsked {
  readonly previousResultIds: readonly { readonly uri: string; readonly value: string }[];
}

interface FileAsked {
  readonly textDocument: { readonly uri: string };
  readonly previousResultId?: string;
}

async function reportOf(
  session: Session,
  { textDocument, previousResultId }: FileAsked,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
  const { workspace, reports } = session;
  const file = canonical(textDocument.uri);
  const version = workspace.version(file);
  await session.ready(file);
  if (token.isCancellationRequested) return cancelled();
  // The client is to ask again with what it has by now.
  if (workspace.version(file) !== version)
    return new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', { retriggerRequest: true });
  const items = session.findings(file);
  if (!items) return { kind: 'full', items: [] };
  const resultId = reports.give(file, version, items);
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** On the files that were checked so far; when there are more, the client is asked to ask again. */
async function reportOnAll(
  session: Session,
  previousResultIds: WorkspaceAsked['previousResultIds'],
  token: CancellationToken,
  delay: (ms: number) => Promise<void>,
): Promise<{ items: WorkspaceDocumentDiagnosticReport[] } | ResponseError<DiagnosticServerCancellationData>> {
  const { workspace, reports } = session;
  if (reports.giveAll()) session.takeBack();
  const previous = new Map(previousResultIds.map(({ uri, value }) => [canonical(uri), { uri, value }]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const [file, id] of [...reports.known]) {
    const before = previous.get(file);
    previous.delete(file);
    const uri = before?.uri ?? session.teller.place(file)?.uri ?? file;
    const version = workspace.version(file);
    if (before?.value === id) {
      items.push({ kind: 'unchanged', uri, version: version ?? null, resultId: id });
      continue;
    }
    const found = session.findings(file);
    if (found)
      items.push({ kind: 'full', uri, version: version ?? null, resultId: reports.give(file, version, found), items: found });
    // Each file is checked anew, and in between others have their turn.
    await delay(0);
    if (token.isCancellationRequested) return cancelled();
  }
  for (const { uri } of previous.values()) items.push({ kind: 'full', uri, version: null, items: [] });
  return { items };
}

function cancelled(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
