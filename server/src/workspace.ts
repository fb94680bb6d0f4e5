/**
 * The only owner of state: which files there are, what they say, and what the checks found in them.
 * It does no input or output; the protocol and the command line hand it texts as they come.
 */
import type { Catalogue } from './alignment/catalogue.js';
import { type Analysis, analyze } from './engine/analyze.js';
import { createFileList } from './engine/file-list.js';
import { createFrameworkShelf } from './engine/framework-shelf.js';
import { createLibraryIndex } from './engine/library-index.js';
import { noNeighbours } from './engine/neighbours.js';
import type { Asset, Rule, Surroundings } from './engine/rule.js';
import { defaultSettings, parseSettings, type Settings, type SettingsFile, type SettingsProblem } from './engine/settings.js';
import type { Speller } from './engine/speller.js';
import { structureRules } from './engine/structure.js';
import { type Summary, summaryOf } from './engine/summary.js';
import { createReviewShelf } from './review/shelf.js';
import { decoded } from './spec/address.js';
import { parseSpec, type SpecDocument } from './spec/parse.js';
import type { Node } from './spec/tree.js';

export type FileKind = 'microcredential' | 'library' | 'framework' | 'review';

/** What kind of file an address names, by its end. */
export function kindOf(uri: string): FileKind | undefined {
  if (/\.microcredential\.ya?ml$/i.test(uri)) return 'microcredential';
  if (/(^|\/)mcspec\.ya?ml$/i.test(uri)) return 'library';
  if (/\.framework\.ya?ml$/i.test(uri)) return 'framework';
  if (/\.review\.ya?ml$/i.test(uri)) return 'review';
  return undefined;
}

/** The patterns under which the files of a library are found. */
export const filePatterns = [
  '**/*.microcredential.{yaml,yml}',
  '**/mcspec.{yaml,yml}',
  '**/*.framework.{yaml,yml}',
  '**/*.review.{yaml,yml}',
] as const;

interface File {
  readonly kind: FileKind;
  /** What the disk holds; undefined for a file that was never saved. */
  saved?: string | undefined;
  /** What the editor holds, while the file is open there. */
  open?: { readonly text: string; readonly version: number } | undefined;
  /** The text of which the library index knows. */
  indexed?: string;
}

// Trees are large and texts are not: of closed files only these many are kept in parsed form.
const KEPT = 32;

export class Workspace {
  private readonly files = new Map<string, File>();
  /** Those of the files that are settings: asked for each file of a library, and few. */
  private readonly settingsFiles = new Set<string>();
  private readonly documents = new Map<string, SpecDocument>();
  private readonly analyses = new Map<string, Analysis>();
  private readonly settingsRead = new Map<string, SettingsFile>();
  /** The frameworks of the library's own files. */
  readonly frameworks = createFrameworkShelf((uri) => (this.kind(uri) === 'framework' ? this.text(uri) : undefined));
  /** The reviews of its microcredentials. */
  readonly reviews = createReviewShelf({
    text: (uri) => (this.kind(uri) === 'review' ? this.text(uri) : undefined),
    library: (uri) => this.libraryOf(uri),
    index: {
      called: (library, name) => this.index.called(library, name),
      summaries: (library) => this.index.summaries(library),
      summary: (uri) => this.index.summary(uri),
    },
    isWhole: (uri) => this.isWhole(uri),
    around: (microcredential, uri) => ({
      document: microcredential === undefined ? undefined : this.document(microcredential),
      catalogue: this.settingsFor(uri).catalogue,
    }),
    stale: (uris) => this.reconsider(uris),
  });
  /** The folders of which every microcredential was read. */
  private whole: readonly string[] = [];
  /** The pictures and other files that a library has beside its specs. */
  readonly listing = createFileList();
  private readonly assets = new Map<string, Uint8Array | null>();
  /** Files that specs name and nobody has read yet. */
  private readonly wanted = new Set<string>();
  private readonly namedBy = new Map<string, Set<string>>();
  private readonly kindByUri = new Map<string, FileKind>();
  private strict: boolean;
  private speller: Speller | undefined;
  /** The files whose check has asked for a speller while there was none. */
  private readonly unspelled = new Set<string>();
  private readonly index = createLibraryIndex();
  /** The microcredentials of which the index says nothing yet, or what they said before. */
  private readonly unindexed = new Set<string>();
  /** Of these files the library says something else since another one changed. */
  private readonly affected = new Set<string>();

  constructor(
    readonly rules: readonly Rule[],
    private readonly options: { readonly strict?: boolean; readonly settings?: Settings } = {},
  ) {
    this.strict = options.strict ?? false;
  }

  /** True if drafts are judged like the rest. */
  get isStrict(): boolean {
    return this.strict;
  }

  /** Judges drafts like the rest, or softly. Returns the specs to check again. */
  judgeStrictly(strict: boolean): string[] {
    if (strict === this.strict) return [];
    this.strict = strict;
    this.analyses.clear();
    return this.uris('microcredential');
  }

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
    if (file.saved === undefined) this.lose(uri);
  }

  /** The disk holds a file, or does so no longer (`undefined`). */
  save(uri: string, text: string | undefined): void {
    const kind = this.kindByUri.get(uri) ?? kindOf(uri);
    if (!kind) return;
    this.change(uri, kind, (file) => {
      file.saved = text;
    });
    const file = this.files.get(uri);
    if (file && file.saved === undefined && !file.open) this.lose(uri);
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
    const file = this.files.get(uri);
    const text = file?.kind === 'microcredential' ? this.text(uri) : undefined;
    if (!file || text === undefined) return undefined;
    return this.remember(this.documents, uri, () => {
      const document = parseSpec(text);
      this.unindexed.delete(uri);
      // A closed file is parsed again and again, and says the same as before.
      if (file.indexed === text) return document;
      file.indexed = text;
      // Reviews tell which of its ids are not there.
      this.reconsider(this.reviews.dependentsOf(uri));
      this.stale(this.index.put(uri, this.libraryOf(uri), summaryOf(document)));
      this.reconsider(this.reviews.dependentsOf(uri));
      return document;
    });
  }

  analysis(uri: string): Analysis | undefined {
    const document = this.document(uri);
    if (!document) return undefined;
    return this.remember(this.analyses, uri, () =>
      analyze(document, {
        rules: this.rules,
        settings: this.settingsFor(uri),
        around: this.surroundings(uri),
        strict: this.strict,
      }),
    );
  }

  /** The nearest `mcspec.yaml` at or above a file's folder. */
  settingsFileOf(uri: string): string | undefined {
    let best: string | undefined;
    let longest = -1;
    for (const candidate of this.settingsFiles) {
      const end = candidate.lastIndexOf('/') + 1;
      if (end < longest || !uri.startsWith(candidate.slice(0, end))) continue;
      if (best === undefined || end > longest || candidate < best) best = candidate;
      longest = end;
    }
    return best;
  }

  settingsFor(uri: string): Settings {
    if (this.options.settings) return this.options.settings;
    const file = this.settingsFileOf(uri);
    return file ? this.readSettings(file).settings : defaultSettings;
  }

  /** What is wrong in a `mcspec.yaml` itself, in a framework file or in a review. */
  settingsProblems(uri: string): readonly SettingsProblem[] {
    const kind = this.kind(uri);
    if (kind === 'review') return this.reviews.problems(uri);
    if (kind === 'framework') return this.frameworks.problems(uri, this.frameworkFiles(this.settingsFileOf(uri)));
    return kind === 'library' ? this.readSettings(uri).problems : [];
  }

  /** The framework files that settings name, there or not. */
  frameworksNamedIn(settings: string): string[] {
    if (this.kind(settings) !== 'library') return [];
    this.readSettings(settings);
    return this.frameworks.namedIn(settings);
  }

  /** A file that is no microcredential as a tree. Undefined for other files, and where nothing can be read. */
  tree(uri: string): Node | undefined {
    const kind = this.kind(uri);
    if (kind === 'review') return this.reviews.read(uri)?.root;
    return kind === 'library' ? this.readSettings(uri).root : this.frameworks.read(uri)?.root;
  }

  /** Every microcredential in these folders was read: what none of them is called, none is called at all. */
  allReadIn(folders: readonly string[]): void {
    const whole = folders.map((folder) => folder.replace(/\/?$/, '/'));
    if (whole.join('\n') === this.whole.join('\n')) return;
    this.whole = whole;
    this.reconsider(this.uris('review'));
  }

  /** True if every microcredential of a file's library was read. Without settings, the files of the open folders are the library. */
  private isWhole(uri: string): boolean {
    const root = this.rootOf(uri);
    const isRead = this.whole.some((folder) => root.startsWith(folder));
    return isRead && (this.settingsFileOf(uri) !== undefined || !this.index.summaries('')[Symbol.iterator]().next().done);
  }

  /** Every strategy that the crosswalks of a framework file may lead to; with `itself`, also its own. */
  catalogueAround(uri: string, itself = true): Catalogue {
    const files = this.frameworkFiles(this.settingsFileOf(uri));
    return this.frameworks.catalogue(itself ? files : files.filter((each) => each !== uri));
  }

  /** Every rule that settings may name. */
  get everyRule(): readonly Rule[] {
    return [...structureRules, ...this.rules];
  }

  /** The framework files to which the same settings apply; those of all files without any, for undefined. */
  frameworkFiles(settings: string | undefined): string[] {
    return this.uris('framework').filter((uri) => this.settingsFileOf(uri) === settings);
  }

  /**
   * The files that have to be checked again since another one of their library was read, changed or lost. Each is told once.
   * Nobody knows of a file what it has to do with others before it is checked for the first time.
   */
  takeAffected(): string[] {
    const uris = [...this.affected].filter((uri) => this.files.has(uri));
    this.affected.clear();
    return uris;
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

  /** The specs that were seen to name a file, there or not, whose address fits. */
  specsNaming(fits: (asset: string) => boolean): string[] {
    const specs = [...this.namedBy].flatMap(([asset, uris]) => (fits(asset) ? [...uris] : []));
    return [...new Set(specs)].filter((uri) => this.files.has(uri));
  }

  /** What is known of each microcredential that was read so far, in the order of their addresses. */
  summaries(): (readonly [uri: string, summary: Summary])[] {
    return this.uris('microcredential').flatMap((uri) => {
      const summary = this.index.summary(uri);
      return summary ? [[uri, summary] as const] : [];
    });
  }

  /** What the library needs to know of a microcredential as it is now, which is read if need be. Undefined for any other file. */
  summary(uri: string): Summary | undefined {
    if (this.unindexed.has(uri)) this.document(uri);
    return this.files.has(uri) ? this.index.summary(uri) : undefined;
  }

  private forgetThoseThatName(asset: string): string[] {
    const specs = [...(this.namedBy.get(asset) ?? [])].filter((uri) => this.files.has(uri));
    for (const uri of specs) this.analyses.delete(uri);
    return specs;
  }

  /** True once a check has asked for a speller and none is there. */
  get wantsSpeller(): boolean {
    return !this.speller && this.unspelled.size > 0;
  }

  /** What knows the words of English from now on. Returns the specs to check again. */
  provideSpeller(speller: Speller): string[] {
    this.speller = speller;
    const specs = [...this.unspelled].filter((uri) => this.files.has(uri));
    this.unspelled.clear();
    for (const uri of specs) this.analyses.delete(uri);
    return specs;
  }

  private spellerFor(uri: string): Speller | undefined {
    if (!this.speller) this.unspelled.add(uri);
    return this.speller;
  }

  private surroundings(uri: string): Surroundings {
    const root = this.rootOf(uri);
    const name = /^[a-z-]+:.*\/([^/]+)$/.exec(uri)?.[1];
    return {
      fileName: uri.startsWith('untitled:') ? undefined : name && decoded(name),
      asset: (path) => this.asset(uri, root, path),
      // A text that is nowhere on the disk is no file of the library yet.
      neighbours: () => (uri.startsWith('untitled:') ? noNeighbours : this.index.neighbours(uri)),
      speller: () => this.spellerFor(uri),
    };
  }

  /** The library's root as a file sees it: the folder of its settings, else its own. With a slash at its end. */
  rootOf(uri: string): string {
    const settings = this.settingsFileOf(uri) ?? uri;
    return settings.slice(0, settings.lastIndexOf('/') + 1);
  }

  /** The address of a file by its path from the library's root, as the file at `uri` names it. Undefined outside of the library. */
  addressOf(uri: string, path: string): string | undefined {
    return addressBelow(this.rootOf(uri), path);
  }

  private asset(uri: string, root: string, path: string): Asset {
    const address = addressBelow(root, path);
    if (address === undefined) return { state: 'unknown' };
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
      read = parseSettings(this.text(uri) ?? '', this.everyRule, this.frameworks.lookup(uri));
      this.settingsRead.set(uri, read);
    }
    return read;
  }

  private change(uri: string, kind: FileKind, apply: (file: File) => void): void {
    const isNew = !this.files.has(uri);
    const file = this.files.get(uri) ?? { kind };
    this.files.set(uri, file);
    if (kind === 'library') this.settingsFiles.add(uri);
    apply(file);
    this.forget(uri, kind);
    if (isNew && kind === 'library') this.regroup();
  }

  private forget(uri: string, kind: FileKind): void {
    this.documents.delete(uri);
    this.analyses.delete(uri);
    if (kind === 'microcredential') this.unindexed.add(uri);
    if (kind === 'library') {
      // Settings reach every file below them.
      this.settingsRead.delete(uri);
      this.analyses.clear();
    }
    if (kind === 'framework') {
      // A framework reaches all settings that name it, and the files below those.
      this.settingsRead.clear();
      this.analyses.clear();
    }
  }

  private stale(uris: readonly string[]): void {
    for (const uri of uris) this.analyses.delete(uri);
    this.reconsider(uris);
  }

  private reconsider(uris: readonly string[]): void {
    for (const uri of uris) this.affected.add(uri);
  }

  /** What the index calls the library of a file: the settings that apply to it, or nothing for the files without any. */
  private libraryOf(uri: string): string {
    return uri.startsWith('untitled:') ? uri : (this.settingsFileOf(uri) ?? '');
  }

  private lose(uri: string): void {
    const kind = this.files.get(uri)?.kind;
    this.files.delete(uri);
    this.unindexed.delete(uri);
    this.settingsFiles.delete(uri);
    if (kind === 'library') this.regroup();
    else if (kind === 'review') this.reviews.drop(uri);
    else {
      this.reconsider(this.reviews.dependentsOf(uri));
      this.stale(this.index.drop(uri));
    }
  }

  /** Settings came or went, and with them the borders of the libraries. */
  private regroup(): void {
    for (const uri of this.uris('microcredential')) {
      const summary = this.index.summary(uri);
      if (summary) this.stale(this.index.put(uri, this.libraryOf(uri), summary));
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

/** No path leaves the library's folder; the rules say what is wrong with one that would. */
function addressBelow(root: string, path: string): string | undefined {
  if (path.split(/[\\/]/).includes('..') || /^[\\/]|^[a-z][a-z0-9+.-]*:/i.test(path) || !/^(?!untitled:)[a-z-]+:/.test(root))
    return undefined;
  const steps = path.replace(/^(?:\.\/)+/, '').split('/');
  // Half of a character has no address.
  return root + steps.map((step) => encodeURIComponent(step.replace(/\p{Surrogate}/gu, '\uFFFD'))).join('/');
}
