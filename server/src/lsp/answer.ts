/** How requests are answered: each one, exactly once, whatever happens. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import type { Span } from '../spec/tree.js';
import type { Place } from './diagnostics.js';
import type { Session } from './session.js';

/** The file that a request is about. */
export interface Asked extends Place {
  /** The address in the workspace's spelling. */
  readonly file: string;
  /** Undefined for what is not a position; beyond the text, its end. */
  offset(position: Position): number | undefined;
  span(range: Range): Span | undefined;
}

export type State = Session | 'not started' | 'shut down';

interface About {
  readonly textDocument: { readonly uri: string };
}

/**
 * Makes the handlers of requests about a file. The answer is computed from the text as it is when the request's turn
 * comes, which is the one that it was asked about: messages are handled in their order. A file that nobody knows, and a
 * handler that throws, give the answer null.
 */
export function answerer(connection: Connection, state: () => State) {
  return <P extends About, R>(what: string, handle: (session: Session, asked: Asked, params: P) => R | undefined) =>
    (params: P, token: CancellationToken): R | null | ResponseError<void> => {
      const session = state();
      if (session === 'not started') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server was not initialized.');
      if (session === 'shut down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.');
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      try {
        const place = session.place(params.textDocument.uri);
        return (place && handle(session, asked(place), params)) ?? null;
      } catch (error) {
        connection.console.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return null;
      }
    };
}

function asked(place: Place & { readonly file: string }): Asked {
  const offset = (position: Position) => (isPosition(position) ? place.document.offsetAt(position) : undefined);
  return {
    ...place,
    offset,
    span(range) {
      const start = offset(range.start);
      const end = offset(range.end);
      return start === undefined || end === undefined ? undefined : { start: Math.min(start, end), end: Math.max(start, end) };
    },
  };
}

function isPosition(position: Position): boolean {
  return Number.isInteger(position.line) && Number.isInteger(position.character) && position.line >= 0 && position.character >= 0;
}
