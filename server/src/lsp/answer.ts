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

/** Makes the handler of one kind of request about a file; `what` names it in the log. */
export type Answer = <P extends About, R>(
  what: string,
  handle: (session: Session, asked: Asked, params: P) => R | undefined,
) => (params: P, token: CancellationToken) => R | null | ResponseError<never>;

/** The same for requests that are about no file, or about several. */
export type AnswerFreely = <P, R>(
  what: string,
  handle: (session: Session, params: P, token: CancellationToken) => R | undefined,
) => (params: P, token: CancellationToken) => R | null | ResponseError<never>;

/**
 * Makes the handlers of requests. The answer is computed from the texts as they are when the request's turn comes, which are
 * the ones that it was asked about: messages are handled in their order. A handler that throws gives the answer null.
 */
export function freeAnswerer(connection: Connection, state: () => State): AnswerFreely {
  return (what, handle) => (params, token) => {
    const session = state();
    if (session === 'not started') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server was not initialized.');
    if (session === 'shut down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.');
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    try {
      return handle(session, params, token) ?? null;
    } catch (error) {
      connection.console.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    }
  };
}

/** A file that nobody knows gives the answer null. */
export function answerer(connection: Connection, state: () => State): Answer {
  const answer = freeAnswerer(connection, state);
  return (what, handle) =>
    answer(what, (session, params) => {
      const place = session.place(params.textDocument.uri);
      return place && handle(session, asked(place), params);
    });
}

/** The answer to what cannot be done, with the reason for the author. */
export function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
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
