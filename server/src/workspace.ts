/**
 * The only owner of state: which files there are, what they say, and what the checks found in them.
 * It does no input or output; the protocol and the command line hand it texts as they come.
 */
import type { Catalogue } from './alignment/catalogue.js';
import { type Analysis, analyze } from './engine/analyze.js';
import { createAssetShelf } from './engine/asset-shelf.js';
import { createFileList } from './engine/file-list.js';
import { type Change, createFileTexts } from './engine/file-texts.js';
import { createFrameworkShelf } from './engine/framework-shelf.js';
import { createLibraryIndex } from './engine/library-index.js';
import { noNeighbours } from './engine/neighbours.js';
import type { Rule, Surroundings } from './engine/rule.js';
import { defaultSettings, type Settings, type SettingsProblem } from './engine/settings.js';
import { createSettingsShelf } from './engine/settings-shelf.js';
import type { Speller } from './engine/speller.js';
import { structureRules } from './engine/structure.js';
import { type Summary, summaryOf } from './engine/summary.js';
import { type Judged, judgedOf } from './review/judged.js';
import { createReviewShelf } from './review/shelf.js';
import { addressBelow, decoded, isUnsaved } from './spec/address.js';
import { type FileKind, kindOf } from './spec/file-kinds.js';
import { parseSpec, type SpecDocument } from './spec/parse.js';
import type { Node } from './spec/tree.js';

// Trees are large and texts are not: of closed files only these many are kept in parsed form.
const KEPT = 32;

export class Workspace {
  private readonly texts = createFileTexts();
  private readonly documents = new Map<string, SpecDocument>();
  private readonly analyses = new Map<string, Analysis>();
  /** What a report tells of them, which is little and is kept of every file. */
  private readonly judgments = new Map<string, Judged>();
  private readonly settings = createSettingsShelf({
    rules: () => this.everyRule,
    text: (uri) => this.text(uri),
    frameworks: (uri) => this.frameworks.lookup(uri),
  });
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
  /** Those that its specs name. */
  readonly assets = createAssetShelf({
    isThere: (uri) => this.has(uri),
    stale: (uris) => this.recheck(uris),
  });
  private strict: boolean;
  private speller: Speller | undefined;
  /** The files whose check has asked for a speller while there was none. */
  private readonly unspelled = new Set<string>();
  private readonly index = createLibraryIndex();
  /** The text of each microcredential as the index knows it. */
  private readonly indexed = new Map<string, string>();
  /** Those of which the index says nothing yet, or what they said before. */
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
    this.forgetFindings();
    return this.uris('microcredential');
  }

  /** The editor opened a file, or changed it. `kind` is told for files whose name does not say it. */
  edit(uri: string, text: string, version: number, kind = kindOf(uri)): void {
    if (kind) this.hear(uri, this.texts.edit(uri, text, version, kind));
  }

  /** The editor closed a file: what counts is again what the disk holds. */
  close(uri: string): void {
    this.hear(uri, this.texts.close(uri));
  }

  /** The disk holds a file, or does so no longer (`undefined`). */
  save(uri: string, text: string | undefined): void {
    this.hear(uri, this.texts.save(uri, text));
  }

  /** Every file of a kind, in the order of their addresses. */
  uris(kind: FileKind): string[] {
    return this.texts.uris(kind);
  }

  has(uri: string): boolean {
    return this.kind(uri) !== undefined;
  }

  kind(uri: string): FileKind | undefined {
    return this.texts.kind(uri);
  }

  text(uri: string): string | undefined {
    return this.texts.text(uri);
  }

  /** The editor's number for the text, or undefined for a file that is not open. */
  version(uri: string): number | undefined {
    return this.texts.version(uri);
  }

  document(uri: string): SpecDocument | undefined {
    const text = this.kind(uri) === 'microcredential' ? this.text(uri) : undefined;
    if (text === undefined) return undefined;
    return this.remember(this.documents, uri, () => {
      const document = parseSpec(text);
      this.unindexed.delete(uri);
      // A closed file is parsed again and again, and says the same as before.
      if (this.indexed.get(uri) === text) return document;
      this.indexed.set(uri, text);
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
    return this.remember(this.analyses, uri, () => {
      const analysis = analyze(document, {
        rules: this.rules,
        settings: this.settingsFor(uri),
        around: this.surroundings(uri),
        strict: this.strict,
      });
      // Of what is open, a report asks anew: while somebody types, nobody has to wait for it.
      if (this.version(uri) === undefined) this.judgments.set(uri, judgedOf(analysis));
      return analysis;
    });
  }

  /** What was found in a microcredential, as a report tells it. It is kept of every file, so that a report of a library checks what has changed alone. */
  judged(uri: string): Judged | undefined {
    const known = this.judgments.get(uri);
    if (known) return known;
    const analysis = this.analysis(uri);
    if (!analysis) return undefined;
    const judged = judgedOf(analysis);
    this.judgments.set(uri, judged);
    return judged;
  }

  /** The nearest `mcspec.yaml` at or above a file's folder. */
  settingsFileOf(uri: string): string | undefined {
    return this.settings.nearest(uri);
  }

  settingsFor(uri: string): Settings {
    if (this.options.settings) return this.options.settings;
    const file = this.settingsFileOf(uri);
    return file ? this.settings.read(file).settings : defaultSettings;
  }

  /** What is wrong in a `mcspec.yaml` itself, in a framework file or in a review. */
  settingsProblems(uri: string): readonly SettingsProblem[] {
    const kind = this.kind(uri);
    if (kind === 'review') return this.reviews.problems(uri);
    if (kind === 'framework') return this.frameworks.problems(uri, this.frameworkFiles(this.settingsFileOf(uri)));
    return kind === 'library' ? this.settings.read(uri).problems : [];
  }

  /** The framework files that settings name, there or not. */
  frameworksNamedIn(settings: string): string[] {
    if (this.kind(settings) !== 'library') return [];
    this.settings.read(settings);
    return this.frameworks.namedIn(settings);
  }

  /** A file that is no microcredential as a tree. Undefined for other files, and where nothing can be read. */
  tree(uri: string): Node | undefined {
    const kind = this.kind(uri);
    if (kind === 'review') return this.reviews.read(uri)?.root;
    return kind === 'library' ? this.settings.read(uri).root : this.frameworks.read(uri)?.root;
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
    const uris = [...this.affected].filter((uri) => this.has(uri));
    this.affected.clear();
    return uris;
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
    return this.has(uri) ? this.index.summary(uri) : undefined;
  }

  /** True once a check has asked for a speller and none is there. */
  get wantsSpeller(): boolean {
    return !this.speller && this.unspelled.size > 0;
  }

  /** What knows the words of English from now on. Returns the specs to check again. */
  provideSpeller(speller: Speller): string[] {
    this.speller = speller;
    const specs = [...this.unspelled].filter((uri) => this.has(uri));
    this.unspelled.clear();
    this.recheck(specs);
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
      fileName: isUnsaved(uri) ? undefined : name && decoded(name),
      asset: (path) => {
        const address = addressBelow(root, path);
        return address === undefined ? { state: 'unknown' } : this.assets.look(address, uri);
      },
      neighbours: () => (isUnsaved(uri) ? noNeighbours : this.index.neighbours(uri)),
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

  /** A text came, changed or went, and with it what others are told of it. */
  private hear(uri: string, change: Change | undefined): void {
    if (!change) return;
    const { kind, isNew, isGone } = change;
    if (kind === 'library') this.settings.add(uri);
    this.forget(uri, kind);
    if (isNew && kind === 'library') this.regroup();
    if (isGone) this.lose(uri, kind);
  }

  private forget(uri: string, kind: FileKind): void {
    this.documents.delete(uri);
    this.forgetFindings([uri]);
    if (kind === 'microcredential') this.unindexed.add(uri);
    if (kind === 'library') {
      // Settings reach every file below them.
      this.settings.forget(uri);
      this.forgetFindings();
    }
    if (kind === 'framework') {
      // A framework reaches all settings that name it, and the files below those.
      this.settings.forget();
      this.forgetFindings();
    }
  }

  private stale(uris: readonly string[]): void {
    this.recheck(uris);
    this.reconsider(uris);
  }

  /** What was found in these files is no longer what there is to find. */
  private recheck(uris: readonly string[]): void {
    this.forgetFindings(uris);
  }

  private forgetFindings(uris: Iterable<string> = [...this.analyses.keys(), ...this.judgments.keys()]): void {
    for (const uri of uris) {
      this.analyses.delete(uri);
      this.judgments.delete(uri);
    }
  }

  private reconsider(uris: readonly string[]): void {
    for (const uri of uris) this.affected.add(uri);
  }

  /** What the index calls the library of a file: the settings that apply to it, or nothing for the files without any. */
  private libraryOf(uri: string): string {
    return isUnsaved(uri) ? uri : (this.settingsFileOf(uri) ?? '');
  }

  private lose(uri: string, kind: FileKind): void {
    this.unindexed.delete(uri);
    this.indexed.delete(uri);
    if (kind === 'library') {
      this.settings.drop(uri);
      this.regroup();
    } else if (kind === 'review') this.reviews.drop(uri);
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
      const closed = [...cache.keys()].filter((key) => this.version(key) === undefined);
      for (const key of closed.slice(0, Math.max(0, closed.length - KEPT))) cache.delete(key);
    }
    return value;
  }
}
