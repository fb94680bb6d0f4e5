/** Ids in the files of a library: of each kind of file its own, and what several files have in common. */
import type { Catalogue } from '../alignment/catalogue.js';
import { targetsAmong } from '../alignment/crosswalks.js';
import type { Strategy } from '../alignment/framework.js';
import type { Settings } from '../engine/settings.js';
import { builtInFrameworks } from '../engine/settings-frameworks.js';
import { isOfAnotherVersion } from '../review/in-library.js';
import { itemsOf } from '../review/items.js';
import { loose } from '../spec/links.js';
import type { ScalarNode } from '../spec/tree.js';
import { mapsAt, scalarAt, scalarsAt } from '../spec/values-at.js';
import type { Workspace } from '../workspace.js';
import { IdIndex, type IdKind, type Ids, idsOf, type Mention, type Named, sharedMentions, strategyNamed } from './ids.js';

/** The ids of a file of any kind. Undefined for a file that nobody knows. */
export function idsIn(workspace: Workspace, uri: string): Ids | undefined {
  const text = workspace.text(uri);
  if (text === undefined) return undefined;
  switch (workspace.kind(uri)) {
    case 'microcredential': {
      const document = workspace.document(uri);
      return document && idsOf(document, workspace.settingsFor(uri));
    }
    case 'framework':
      return idsOfFramework(workspace, uri, text);
    case 'review':
      return idsOfReview(workspace, uri, text);
    default: {
      const index = new IdIndex(text);
      for (const stack of scalarsAt(workspace.tree(uri), 'stacks')) index.define('stack', fieldOf(stack));
      return index.finish();
    }
  }
}

function idsOfFramework(workspace: Workspace, uri: string, text: string): Ids {
  const index = new IdIndex(text);
  const root = workspace.tree(uri);
  const framework = workspace.frameworks.read(uri)?.framework;
  const others = workspace.uris('framework').flatMap((each) => workspace.frameworks.read(each)?.framework ?? []);
  const targets = targetsAmong([...others, ...builtInFrameworks].flatMap(({ strategies }) => strategies));
  const named = (strategy: Strategy) => index.world('strategy', idIn(uri, strategy, workspace), { strategy });
  const domains = new Set<string>();
  for (const domain of mapsAt(root, 'domains')) {
    const id = scalarAt(domain, 'id');
    if (!id) continue;
    domains.add(String(id.value));
    index.define('domain', fieldOf(id));
  }
  for (const written of mapsAt(root, 'dimensions')) {
    const id = scalarAt(written, 'id');
    const dimension = framework?.dimensions.find((each) => each.id === String(id?.value));
    if (id && dimension) index.define('dimension', fieldOf(id), dimension.id, { dimension });
    const domain = scalarAt(written, 'domain');
    const domainNamed = (name: string) => (domains.has(name) ? index.world('domain', name) : undefined);
    if (domain) index.link('domain', [fieldOf(domain)], domainNamed);
    for (const each of mapsAt(written, 'strategies')) {
      const number = scalarAt(each, 'number');
      const strategy = dimension?.strategies.find((other) => other.number === Number(number?.value));
      if (!number || !strategy) continue;
      index.define('strategy', fieldOf(number), idIn(uri, strategy, workspace), { strategy });
      const own = scalarAt(each, 'id');
      if (own && String(own.value) === strategy.id) index.link('strategy', [fieldOf(own)], () => named(strategy));
      for (const to of mapsAt(each, 'crosswalks').flatMap((link) => scalarAt(link, 'to') ?? [])) {
        const target = targets.get(String(to.value));
        if (target) index.link('strategy', [fieldOf(to)], () => named(target));
      }
    }
  }
  return index.finish();
}

/** What a review names: the microcredential, items of it, and strategies. Each is defined in another file. */
function idsOfReview(workspace: Workspace, uri: string, text: string): Ids {
  const index = new IdIndex(text);
  const review = workspace.reviews.read(uri)?.review;
  const subject = workspace.reviews.subject(uri);
  const document = subject === undefined ? undefined : workspace.document(subject);
  const items = document && itemsOf(document);
  const { catalogue } = workspace.settingsFor(uri);
  if (review?.microcredential) {
    const microcredential = (id: string) => (document ? index.world('microcredential', id) : undefined);
    index.link('microcredential', [review.microcredential], microcredential);
  }
  for (const { about } of review?.judgments ?? []) {
    index.link('component', about, (written) => {
      const pointed = items?.get(loose(written));
      return pointed && index.world(pointed.kind, pointed.id, { item: pointed.item });
    });
  }
  for (const { strategy } of review?.alignments ?? []) {
    if (!strategy) continue;
    index.link('strategy', [strategy], (written) => {
      const found = strategyNamed(written, catalogue);
      return found && index.world('strategy', catalogue.writtenId(found), { strategy: found });
    });
  }
  return index.finish();
}

/** True for what a review names and a microcredential defines. */
function isReviewed({ kind, item }: Named): boolean {
  return kind === 'microcredential' || item !== undefined;
}

/** What an id of a review names, in the file that defines it. */
export function definitionOfReviewed(
  workspace: Workspace,
  review: string,
  named: Named,
): { uri: string; named: Named } | undefined {
  const uri = isReviewed(named) && workspace.kind(review) === 'review' ? workspace.reviews.subject(review) : undefined;
  const found = uri === undefined ? undefined : idsIn(workspace, uri)?.named.find((each) => isSameReviewed(each, named));
  return uri !== undefined && found ? { uri, named: found } : undefined;
}

/**
 * The places in reviews that name a microcredential or an item of it. `ofThisVersion`: an id that a review of another version
 * names may have been another item's, and is left out.
 */
export function mentionsInReviews(workspace: Workspace, microcredential: string, named: Named, ofThisVersion = false): Found[] {
  if (!isReviewed(named) || workspace.kind(microcredential) !== 'microcredential') return [];
  const document = workspace.document(microcredential);
  return workspace.reviews.of(microcredential).flatMap((uri) => {
    const review = workspace.reviews.read(uri)?.review;
    if (ofThisVersion && named.item && review && isOfAnotherVersion(review, document)) return [];
    const mentions = idsIn(workspace, uri)?.mentions ?? [];
    return mentions.flatMap((mention) => (mention.named && isSameReviewed(mention.named, named) ? [{ uri, mention }] : []));
  });
}

/**
 * What a review names that is not there: of a microcredential's items, in its reviews of this version; or, as the name of a
 * microcredential itself, in any review of the library.
 */
export function namedInVain(workspace: Workspace, microcredential: string, kind: IdKind): Mention[] {
  const settings = workspace.settingsFileOf(microcredential);
  const document = workspace.document(microcredential);
  const reviews =
    kind === 'microcredential'
      ? workspace.reviews
          .summaries()
          .flatMap(([uri]) => (workspace.reviews.subject(uri) || workspace.settingsFileOf(uri) !== settings ? [] : uri))
      : workspace.reviews.of(microcredential).filter((uri) => {
          const review = workspace.reviews.read(uri)?.review;
          return review && !isOfAnotherVersion(review, document);
        });
  const wants = kind === 'microcredential' ? kind : 'component';
  return reviews.flatMap((uri) => (idsIn(workspace, uri)?.mentions ?? []).filter((each) => !each.named && each.wants === wants));
}

/** Ids are unique in a microcredential, and each of its reviews names the one. */
function isSameReviewed(a: Named, b: Named): boolean {
  return a.kind === b.kind && a.id.trim() === b.id.trim();
}

/** In its own file a strategy is known without the name of its framework. */
function idIn(uri: string, { framework, id }: Strategy, workspace: Workspace): string {
  return workspace.frameworks.read(uri)?.framework === framework ? id : `${framework.id}:${id}`;
}

function fieldOf(node: ScalarNode) {
  return { value: String(node.value), node };
}

export interface Found {
  readonly uri: string;
  readonly mention: Mention;
}

/** True for what is defined in one file of the library and named in others. */
export function isShared({ kind }: Named): boolean {
  return kind === 'strategy' || kind === 'dimension' || kind === 'stack';
}

/** The framework file that a strategy or dimension stands in; undefined for one of a built-in framework. */
export function fileOfFramework(workspace: Workspace, { strategy, dimension }: Named): string | undefined {
  const framework = strategy?.framework ?? dimension?.strategies[0]?.framework;
  return framework && workspace.uris('framework').find((uri) => workspace.frameworks.read(uri)?.framework === framework);
}

/**
 * All mentions of something in the library of the file that names it: its definition first, then file by file. Of a
 * dimension, also those of its strategies. Files that were not read yet are not among them.
 */
export function mentionsAcross(workspace: Workspace, uri: string, named: Named): Found[] {
  const found = filesNaming(workspace, uri, named).flatMap((file) =>
    sharedMentionsIn(workspace, file).flatMap((mention) =>
      mention.named && means(mention.named, named) ? [{ uri: file, mention }] : [],
    ),
  );
  const isDefinition = ({ mention }: Found) => mention.role === 'definition' && mention.named?.kind === named.kind;
  return [...found.filter(isDefinition), ...found.filter((each) => !isDefinition(each))];
}

/** A microcredential is not read for it: what it shares is known of all, and there may be ten thousand. */
function sharedMentionsIn(workspace: Workspace, uri: string): readonly Mention[] {
  if (workspace.kind(uri) !== 'microcredential') return idsIn(workspace, uri)?.mentions ?? [];
  const names = workspace.summary(uri)?.written ?? [];
  return sharedMentions(workspace.text(uri) ?? '', names, workspace.settingsFor(uri));
}

/** Where something is defined that several files name. Undefined for what no file of the library defines, as a built-in strategy. */
export function definitionAcross(workspace: Workspace, uri: string, named: Named): Found | undefined {
  const file = named.kind === 'stack' ? workspace.settingsFileOf(uri) : fileOfFramework(workspace, named);
  const mentions = file === undefined ? [] : (idsIn(workspace, file)?.mentions ?? []);
  const mention = mentions.find(
    (each) => each.role === 'definition' && each.named?.kind === named.kind && means(each.named, named),
  );
  return file !== undefined && mention ? { uri: file, mention } : undefined;
}

function means(mentioned: Named, named: Named): boolean {
  if (named.kind === 'stack') return mentioned.kind === 'stack' && mentioned.id === named.id;
  if (named.kind === 'strategy') return mentioned.strategy === named.strategy;
  return (
    mentioned.dimension === named.dimension || (mentioned.strategy && mentioned.strategy.dimension === named.dimension) === true
  );
}

/** The settings, framework files and specs that may name something; only of those that do a text has to be read. */
function filesNaming(workspace: Workspace, uri: string, named: Named): string[] {
  if (named.kind === 'stack') {
    const settings = workspace.settingsFileOf(uri);
    const specs = workspace.summaries().filter(([, { stack }]) => stack === named.id);
    const own = inLibrary(
      workspace,
      specs.map(([file]) => file),
      settings,
    );
    return [...(settings ? [settings] : []), ...own];
  }
  const naming = filesWithStrategy(workspace, [...workspace.summaries(), ...workspace.reviews.summaries()], (strategy) =>
    named.strategy ? strategy === named.strategy : strategy.dimension === named.dimension,
  );
  return [...workspace.uris('framework'), ...naming];
}

/** The other microcredentials of a file's library that are aligned to a strategy. */
export function othersAlignedTo(workspace: Workspace, uri: string, strategy: Strategy): string[] {
  const files = filesWithStrategy(workspace, workspace.summaries(), (each) => each === strategy).filter((file) => file !== uri);
  return inLibrary(workspace, files, workspace.settingsFileOf(uri));
}

/** Of these files those that name such a strategy, however it is written there. None of them is read for it. */
function filesWithStrategy(
  workspace: Workspace,
  summaries: readonly (readonly [file: string, { readonly strategies: readonly string[] }])[],
  wanted: (strategy: Strategy) => boolean,
): string[] {
  const catalogues = catalogueByFolder(workspace);
  const known = new Map<Catalogue, Map<string, boolean>>();
  const names = (file: string, written: string): boolean => {
    const catalogue = catalogues(file);
    const memo = known.get(catalogue) ?? new Map<string, boolean>();
    known.set(catalogue, memo);
    const strategy = memo.has(written) ? undefined : strategyNamed(written, catalogue);
    const answer = memo.get(written) ?? (strategy !== undefined && wanted(strategy));
    memo.set(written, answer);
    return answer;
  };
  return summaries.flatMap(([file, { strategies }]) => (strategies.some((each) => names(file, each)) ? [file] : []));
}

/** Of many files, those to which the same settings apply. */
function inLibrary(workspace: Workspace, files: readonly string[], settings: string | undefined): string[] {
  const byFolder = new Map<string, string | undefined>();
  return files.filter((file) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    if (!byFolder.has(folder)) byFolder.set(folder, workspace.settingsFileOf(file));
    return byFolder.get(folder) === settings;
  });
}

/** Files in one folder have the same settings. */
function catalogueByFolder(workspace: Workspace): (file: string) => Catalogue {
  const byFolder = new Map<string, Settings>();
  return (file) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const settings = byFolder.get(folder) ?? workspace.settingsFor(file);
    byFolder.set(folder, settings);
    return settings.catalogue;
  };
}

/** The dimension that a new id of a strategy would move it to, and its number there. */
export function partsOfId(id: string): { readonly dimension: string; readonly number: string } | undefined {
  const match = /^(?:[a-z0-9-]+:)?([a-z0-9]+(?:-[a-z0-9]+)*)\/([1-9]\d{0,3})$/.exec(id);
  return match ? { dimension: match[1] ?? '', number: match[2] ?? '' } : undefined;
}
