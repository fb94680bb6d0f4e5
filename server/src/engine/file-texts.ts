/** The texts of a workspace's files, as the disk and the editor have them. While a file is open, what the editor holds counts. */
import { type FileKind, kindOf } from '../spec/file-kinds.js';

/** What became of a file. One that never was is both new and gone once it is told to be away. */
export interface Change {
  readonly kind: FileKind;
  readonly isNew: boolean;
  readonly isGone: boolean;
}

export interface FileTexts {
  /** The editor opened a file, or changed it. `kind` is told for files whose name does not say it. */
  edit(uri: string, text: string, version: number, kind: FileKind): Change;
  /** The editor closed a file. Undefined for one that is not there. */
  close(uri: string): Change | undefined;
  /** The disk holds a file, or does so no longer (`undefined`). Undefined for a file whose kind nobody knows. */
  save(uri: string, text: string | undefined): Change | undefined;
  /** Every file of a kind, in the order of their addresses. */
  uris(kind: FileKind): string[];
  kind(uri: string): FileKind | undefined;
  text(uri: string): string | undefined;
  /** The editor's number for the text, or undefined for a file that is not open. */
  version(uri: string): number | undefined;
}

interface File {
  readonly kind: FileKind;
  /** What the disk holds; undefined for a file that was never saved. */
  saved?: string | undefined;
  /** What the editor holds, while the file is open there. */
  open?: { readonly text: string; readonly version: number } | undefined;
}

export function createFileTexts(): FileTexts {
  const files = new Map<string, File>();
  // The kind that the editor told of a file holds also after that is closed.
  const told = new Map<string, FileKind>();

  function change(uri: string, file: File): Change {
    const isNew = !files.has(uri);
    const isGone = file.saved === undefined && !file.open;
    if (isGone) files.delete(uri);
    else files.set(uri, file);
    return { kind: file.kind, isNew, isGone };
  }

  return {
    edit(uri, text, version, kind) {
      told.set(uri, kind);
      return change(uri, { kind, ...files.get(uri), open: { text, version } });
    },
    close(uri) {
      const file = files.get(uri);
      return file && change(uri, { ...file, open: undefined });
    },
    save(uri, text) {
      const kind = told.get(uri) ?? kindOf(uri);
      return kind && change(uri, { kind, ...files.get(uri), saved: text });
    },
    uris: (kind) => [...files].flatMap(([uri, file]) => (file.kind === kind ? [uri] : [])).sort(),
    kind: (uri) => files.get(uri)?.kind,
    text(uri) {
      const file = files.get(uri);
      return file?.open?.text ?? file?.saved;
    },
    version: (uri) => files.get(uri)?.open?.version,
  };
}
