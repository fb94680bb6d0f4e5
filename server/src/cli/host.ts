/** The outside world as the command line sees it. Every path that goes in or comes out has forward slashes. */
import type { Asset } from '../engine/rule.js';

export interface Host {
  readonly version: string;
  readonly files: Files;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output, if it is a terminal. */
  readonly terminal?: { readonly columns: number };
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<string>;
  /** What a file of `dist/dictionaries` holds. At once, since the rules cannot wait. Throws where it cannot be read. */
  dictionary?(name: string): Uint8Array;
  base64(bytes: Uint8Array): string;
  /** Runs the language server until the editor ends it. */
  serve(): Promise<void>;
}

/**
 * Files and folders. What fails rejects with an error whose message ends a sentence, such as
 * “you may not read it”.
 */
export interface Files {
  /** The path from the root of the file system. */
  absolute(path: string): string;
  /** The path as given, with forward slashes. */
  slashes(path: string): string;
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  /** What stands in a folder, in any order. A link to a folder is left out, since it may lead in circles. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[]>;
  /** The text with its byte order mark and its line ends. Rejects where it is not UTF-8, which could not be written back. */
  read(path: string): Promise<string>;
  /** Makes the folders that are not there yet. */
  write(path: string, text: string): Promise<void>;
  /** Looks at a file that a microcredential names, such as its badge's picture. At once, since the rules cannot wait. */
  asset(path: string): Asset;
}

/** A use of the command that cannot work, told to the person who typed it. Ends with exit code 2. */
export class Failure extends Error {
  constructor(
    message: string,
    /** What to try instead. */
    readonly advice?: string,
  ) {
    super(message);
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
