/**
 * The only owner of state: which files there are, what they say, and what the checks found in them.
 * It does no input or output; the protocol and the command line hand it texts as they come.
 */
import { type Analysis, analyze } from './engine/analyze.js';
import type { Asset, Rule, Surroundings } from './engine/rule.js';
import { defaultSettings, parseSettings, type Settings, type SettingsProblem } from './engine/settings.js';
import { structureRules } from './engine/structure.js';
import { parseSpec, type SpecDocument } from './spec/parse.js';

export type FileKind = 'microcredential' | 'library';

/** What kind of file an address names, by its end. */
export function kindOf(uri: string): FileKind | undefined {
  if (/\.microcredential\.ya?ml$/i.test(uri)) return 'microcredential';
  if (/(^|\/)mcspec\.ya?ml$/i.test(uri)) return 'library';
  return undefined;
}

/** The patterns under which the files of a library are found. */
export const filePatterns = ['**/*.microcredential.{yaml,yml}', '**/mcspec.{yaml,yml}'] as const;

interface File {
  readonly kind: FileKind;
  /** What the disk holds; undefined for a file that was never saved. */
  saved?: string | undefined;
  /** What the editor holds, while the file is open there. */
  open?: { readonly text: string; readonly version: number } | undefined;
}

// Trees are large and texts are not: of closed files only these many are kept in parsed form.
const KEPT = 32;

export class Workspace {
  private readonly files = new Map<string, File>();
  private readonly documents = new Map<string, SpecDocument>();
  private readonly analyses = new Map<string, Analysis>();
  private readonly settingsRead = new Map<string, { settings: Settings; problems: SettingsProblem[] }>();
  private readonly assets = new Map<string, Uint8Array | null>();
  /** Files that specs name and nobody has read yet. */
  private readonly wanted = new Set<string>();
  private readonly namedBy = new Map<string, Set<string>>();
  private readonly kindByUri = new Map<string, FileKind>();

  constructor(
    readonly rules: readonly Rule[],
    readonly options: { readonly strict?: boolean; readonly settings?: Settings } = {},
  ) {}

  /** The editor opened a file, or changed it. `kind` is told for files whose name does not say it. */
  edit(uri: string, text: string, version: number, kind = kindOf(uri)): void {
    if (!kind) return;
    this.kindByUri.set(uri, kind);
    this.change(uri, kind, (file) => {
      file.open = { text, version };
    });
  }

  /** The editor closed a file: what counts is again what the disk holds. */
  close(uri: string): void {
    const file = this.files.get(uri);
    if (!file) return;
    file.open = undefined;
    this.forget(uri, file.kind);
    if (file.saved === undefined) this.files.delete(uri);
  }

  /** The disk holds a file, or does so no longer (`undefined`). */
  save(uri: string, text: string | undefined): void {
    const kind = this.kindByUri.get(uri) ?? kindOf(uri);
    if (!kind) return;
    this.change(uri, kind, (file) => {
      file.saved = text;
    });
    const file = this.files.get(uri);
    if (file && file.saved === undefined && !file.open) this.files.delete(uri);
  }

  /** Every file of a kind, in the order of their addresses. */
  uris(kind: FileKind): string[] {
    return [...this.files].flatMap(([uri, file]) => (file.kind === kind ? [uri] : [])).sort();
  }

  has(uri: string): boolean {
    return this.files.has(uri);
  }

  kind(uri: string): FileKind | undefined {
    return this.files.get(uri)?.kind;
  }

  text(uri: string): string | undefined {
    const file = this.files.get(uri);
    return file?.open?.text ?? file?.saved;
  }

  /** The editor's number for the text, or undefined for a file that is not open. */
  version(uri: string): number | undefined {
    return this.files.get(uri)?.open?.version;
  }

  document(uri: string): SpecDocument | undefined {
    const text = this.files.get(uri)?.kind === 'microcredential' ? this.text(uri) : undefined;
    return text === undefined ? undefined : this.remember(this.documents, uri, () => parseSpec(text));
  }

  analysis(uri: string): Analysis | undefined {
    const document = this.document(uri);
    if (!document) return undefined;
    return this.remember(this.analyses, uri, () =>
      analyze(document, {
        rules: this.rules,
        settings: this.settingsFor(uri),
        around: this.surroundings(uri),
        strict: this.options.strict ?? false,
      }),
    );
  }

  /** The nearest `mcspec.yaml` at or above a file's folder. */
  settingsFileOf(uri: string): string | undefined {
    let best: string | undefined;
    for (const candidate of this.uris('library')) {
      const folder = candidate.slice(0, candidate.lastIndexOf('/') + 1);
      if (uri.startsWith(folder) && (!best || folder.length > best.lastIndexOf('/') + 1)) best = candidate;
    }
    return best;
  }

  settingsFor(uri: string): Settings {
    if (this.options.settings) return this.options.settings;
    const file = this.settingsFileOf(uri);
    return file ? this.readSettings(file).settings : defaultSettings;
  }

  /** What is wrong in a `mcspec.yaml` itself. */
  settingsProblems(uri: string): readonly SettingsProblem[] {
    return this.files.get(uri)?.kind === 'library' ? this.readSettings(uri).problems : [];
  }

  /** The pictures and other files that specs name and that nobody has read yet. Each is told once; `provide` answers. */
  takeWanted(): string[] {
    const uris = [...this.wanted];
    this.wanted.clear();
    return uris;
  }

  /** What a file that a spec names holds; null for one that is not there. Returns the specs to check again. */
  provide(asset: string, bytes: Uint8Array | null): string[] {
    this.assets.set(asset, bytes);
    return this.forgetThoseThatName(asset);
  }

  /** A file that a spec names came, went or changed. Returns the specs to check again, which will ask for it anew. */
  assetChanged(asset: string): string[] {
    return this.assets.delete(asset) ? this.forgetThoseThatName(asset) : [];
  }

  private forgetThoseThatName(asset: string): string[] {
    const specs = [...(this.namedBy.get(asset) ?? [])].filter((uri) => this.files.has(uri));
    for (const uri of specs) this.analyses.delete(uri);
    return specs;
  }

  private surroundings(uri: string): Surroundings {
    const settings = this.settingsFileOf(uri) ?? uri;
    const folder = settings.slice(0, settings.lastIndexOf('/') + 1);
    const name = /^[a-z-]+:.*\/([^/]+)$/.exec(uri)?.[1];
    return {
      fileName: uri.startsWith('untitled:') ? undefined : name && decoded(name),
      asset: (path) => this.asset(uri, folder, path),
    };
  }

  private asset(uri: string, folder: string, path: string): Asset {
    // No path leaves the library's folder; the rules say what is wrong with one that would.
    if (path.split(/[\\/]/).includes('..') || /^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(path) || !/^(?!untitled:)[a-z-]+:/.test(folder))
      return { state: 'unknown' };
    const address =
      folder +
      path
        .replace(/^(?:\.\/)+/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
    this.namedBy.set(address, (this.namedBy.get(address) ?? new Set()).add(uri));
    const bytes = this.assets.get(address);
    if (bytes === undefined) {
      this.wanted.add(address);
      return { state: 'unknown' };
    }
    return bytes === null ? { state: 'missing' } : { state: 'found', bytes };
  }

  private readSettings(uri: string) {
    let read = this.settingsRead.get(uri);
    if (!read) {
      read = parseSettings(this.text(uri) ?? '', [...structureRules, ...this.rules]);
      this.settingsRead.set(uri, read);
    }
    return read;
  }

  private change(uri: string, kind: FileKind, apply: (file: File) => void): void {
    const file = this.files.get(uri) ?? { kind };
    this.files.set(uri, file);
    apply(file);
    this.forget(uri, kind);
  }

  private forget(uri: string, kind: FileKind): void {
    this.documents.delete(uri);
    this.analyses.delete(uri);
    if (kind === 'library') {
      // Settings reach every file below them.
      this.settingsRead.delete(uri);
      this.analyses.clear();
    }
  }

  private remember<T>(cache: Map<string, T>, uri: string, make: () => T): T {
    let value = cache.get(uri);
    if (value === undefined) {
      value = make();
      cache.set(uri, value);
      const closed = [...cache.keys()].filter((key) => !this.files.get(key)?.open);
      for (const key of closed.slice(0, Math.max(0, closed.length - KEPT))) cache.delete(key);
    }
    return value;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
