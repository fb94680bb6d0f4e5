/** Wires a connection to a session: what the server can do, and what it does when something arrives. */
import {
  CodeActionKind,
  type CompletionItem,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { complete } from '../features/complete.js';
import { hover } from '../features/hover.js';
import { codeActions } from './actions.js';
import { answerer, freeAnswerer } from './answer.js';
import { capabilitiesFor } from './capabilities.js';
import { createCompleter } from './completion.js';
import { hoverOf } from './hover.js';
import { speak } from './language.js';
import { serveNavigation } from './navigation.js';
import { serveNewFiles } from './new-files.js';
import { pagesFor } from './pages.js';
import { fixAllKind } from './protocol.js';
import { serveReports } from './reports.js';
import { createSession, type Host, type Session } from './session.js';
import { serveShape } from './shape.js';
import { serveViews } from './views.js';

declare const MCSPEC_VERSION: string;

/** Serves a client until it goes. */
export function startServer(connection: Connection, host: Host): void {
  let session: Session | undefined;
  // No text comes before the client has said how it counts.
  const documents = new TextDocuments<TextDocument>({
    create: (...parts) => (session?.texts ?? TextDocument).create(...parts),
    update: (...parts) => (session?.texts ?? TextDocument).update(...parts),
  });
  let isShutDown = false;

  connection.onInitialize((params): InitializeResult => {
    speak(params.locale);
    session = createSession(connection, host, params);
    return {
      serverInfo: { name: 'mcspec', version: MCSPEC_VERSION },
      capabilities: {
        positionEncoding: session.teller.client.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: {
          triggerCharacters: ['.', '/', ':', '[', ',', '{', '-', ' ', '"', "'"],
          ...(session.teller.client.lazyDocumentation && { resolveProvider: true }),
        },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        ...(session.teller.client.pulls && {
          diagnosticProvider: { identifier: 'mcspec', interFileDependencies: true, workspaceDiagnostics: true },
        }),
        ...capabilitiesFor(params.capabilities),
      },
    };
  });
  connection.onInitialized(() => session?.start());
  connection.onShutdown(() => {
    isShutDown = true;
    session?.stop();
  });

  documents.onDidChangeContent(({ document }) => session?.edited(document));
  documents.onDidSave(({ document }) => session?.saved(document));
  documents.onDidClose(({ document }) => session?.closed(document));
  documents.listen(connection);
  connection.onDidChangeWatchedFiles(({ changes }) => session?.watched(changes));
  connection.onDidChangeConfiguration(({ settings }) => session?.settingsChanged(settings));

  const state = () => (isShutDown ? 'shut down' : (session ?? 'not started'));
  const answer = answerer(connection, state);
  const freely = freeAnswerer(connection, state);
  serveNavigation(connection, answer, freely);
  serveShape(connection, answer, freely);
  serveViews(connection, answer);
  serveNewFiles(connection, freely);
  serveReports(connection, freely, host.delay);
  const completer = createCompleter();
  connection.onCompletion(
    answer('Completing', ({ workspace, teller }, asked, { position }) => {
      const offset = asked.offset(position);
      if (offset === undefined) return undefined;
      const pages = pagesFor(teller, teller.client.markdownInCompletions);
      return completer.listOf(complete(workspace, asked.file, offset, pages), asked, teller.client);
    }),
  );
  const resolve = freely('Explaining a completion', (_session, item: CompletionItem) => completer.resolve(item));
  connection.onCompletionResolve((item, token) => resolve(item, token) ?? item);
  connection.onHover(
    answer('Explaining', ({ workspace, teller }, asked, { position }) => {
      const offset = asked.offset(position);
      const pages = pagesFor(teller, teller.client.markdown);
      const said = offset === undefined ? undefined : hover(workspace, asked.file, offset, pages);
      return said && hoverOf(said, asked, teller.client.markdown);
    }),
  );
  connection.onCodeAction(
    answer('Repairing', ({ workspace, teller }, asked, { range, context }) => {
      const span = asked.span(range);
      return span && codeActions(workspace, asked, span, context, teller);
    }),
  );
  connection.listen();
}
