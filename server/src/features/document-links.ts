/** What opens with a click: resources, sources, pictures, files of the library, and the pages of rules that are named. */
import { commentsOf } from '../engine/suppress.js';
import { readAddress } from '../spec/address.js';
import { bareDoi, bareEric, isDoi, isEric } from '../spec/identifiers.js';
import type { Field } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import { sourceSpan } from '../spec/source-position.js';
import { entryOf, type Node, type ScalarNode, type Span } from '../spec/tree.js';
import { mapsAt, scalarAt, scalarsAt } from '../spec/values-at.js';
import type { Workspace } from '../workspace.js';

export interface DocumentLink {
  readonly span: Span;
  /** An address of the web or of a file of the library, or the id of a rule, whose page is meant. */
  readonly target: { readonly address: string } | { readonly rule: string };
}

/** In the order of the text. Only addresses that begin with http:// or https://, and files within the library's folder. */
export function documentLinksOf(workspace: Workspace, uri: string): DocumentLink[] {
  const document = workspace.document(uri);
  const text = workspace.text(uri);
  if (text === undefined) return [];
  const open = new Links(text, (path) => workspace.addressOf(uri, path));
  if (document) inSpec(document, open, new Set(workspace.everyRule.map(({ id }) => id)));
  else if (workspace.kind(uri) === 'library')
    inSettings(workspace.tree(uri), open, new Set(workspace.everyRule.map(({ id }) => id)));
  else if (workspace.kind(uri) === 'review') inReview(workspace, uri, open);
  else inFramework(workspace.tree(uri), open);
  return open.found.sort((a, b) => a.span.start - b.span.start);
}

class Links {
  readonly found: DocumentLink[] = [];
  private readonly seen = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly fileAt: (path: string) => string | undefined,
  ) {}

  add(span: Span, target: DocumentLink['target']): void {
    // What an anchor repeats is there once.
    if (span.end <= span.start || this.seen.has(span.start)) return;
    this.seen.add(span.start);
    this.found.push({ span, target });
  }

  /** A text that is an address of the web or the path of a file. */
  address(scalar: ScalarNode | undefined): void {
    const written = scalar && typeof scalar.value === 'string' ? scalar.value.trim() : '';
    if (!scalar || written === '') return;
    const address = readAddress(written);
    if (address.kind === 'web' || address.kind === 'insecure') this.textAs(scalar, written);
    else if (address.kind === 'file') {
      const file = this.fileAt(address.path.replace(/[?#].*$/, ''));
      if (file) this.textAs(scalar, file);
    }
  }

  textAs(scalar: ScalarNode, address: string): void {
    const value = String(scalar.value);
    const start = value.length - value.trimStart().length;
    this.add(sourceSpan(this.text, scalar, start, value.trimEnd().length), { address });
  }
}

function inSpec(document: SpecDocument, open: Links, rules: ReadonlySet<string>): void {
  const { spec } = document;
  const scalar = (field: Field<string> | undefined) => (field?.node.kind === 'scalar' ? field.node : undefined);
  for (const { url } of spec.resources) open.address(scalar(url));
  for (const { url, doi, eric } of spec.research) {
    open.address(scalar(url));
    const doiNode = scalar(doi);
    if (doi && doiNode && isDoi(bareDoi(doi.value))) open.textAs(doiNode, `https://doi.org/${percent(bareDoi(doi.value))}`);
    const ericNode = scalar(eric);
    if (eric && ericNode && isEric(bareEric(eric.value)))
      open.textAs(ericNode, `https://eric.ed.gov/?id=${bareEric(eric.value)}`);
  }
  open.address(scalar(spec.badge?.image));
  for (const { rule, ruleSpan } of commentsOf(document)) if (rules.has(rule)) open.add(ruleSpan, { rule });
}

function inSettings(root: Node | undefined, open: Links, rules: ReadonlySet<string>): void {
  const issuer = entryOf(root, 'issuer')?.value;
  for (const name of ['id', 'url', 'image']) open.address(scalarAt(issuer, name));
  for (const framework of scalarsAt(root, 'frameworks')) if (/\.ya?ml$/i.test(String(framework.value))) open.address(framework);
  const named = entryOf(root, 'rules')?.value;
  if (named?.kind !== 'map') return;
  for (const { key } of named.entries) if (rules.has(String(key.value))) open.add(key.span, { rule: String(key.value) });
}

function inFramework(root: Node | undefined, open: Links): void {
  open.address(scalarAt(root, 'url'));
  for (const dimension of mapsAt(root, 'dimensions')) {
    for (const strategy of mapsAt(dimension, 'strategies')) open.address(scalarAt(strategy, 'url'));
  }
}

function inReview(workspace: Workspace, uri: string, open: Links): void {
  const node = workspace.reviews.read(uri)?.review.microcredential?.node;
  const subject = workspace.reviews.subject(uri);
  if (node?.kind === 'scalar' && subject !== undefined) open.textAs(node, subject);
}

/** As a part of an address; slashes stay. Half of a character has no place in one. */
function percent(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%2F', '/');
}
