/** The table of contents of a file: its sections, and in them what they are made of. */
import { t } from '@vscode/l10n';
import type { Catalogue } from '../alignment/catalogue.js';
import { shorten } from '../spec/links.js';
import type { Shape } from '../spec/shape.js';
import { type Entry, entryOf, isBlank, type MapNode, type Node, type Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { strategyNamed } from './ids.js';
import { readingOf } from './reading.js';

export interface Heading {
  readonly kind: 'section' | 'text' | 'item' | 'part';
  /** One line, never empty. */
  readonly name: string;
  readonly detail?: string;
  readonly span: Span;
  /** Within the span. */
  readonly selection: Span;
  /** Within the span, in the order of the text. */
  readonly children: readonly Heading[];
}

export function outlineOf(workspace: Workspace, uri: string): Heading[] {
  const reading = readingOf(workspace, uri);
  if (reading?.root?.kind !== 'map') return [];
  const { catalogue } = workspace.settingsFor(uri);
  return reading.root.entries.flatMap((entry) => sectionOf(entry, reading.shape.keys.get(entry.name), catalogue));
}

function sectionOf(entry: Entry, shape: Shape | undefined, catalogue: Catalogue): Heading {
  const { key, value, span } = entry;
  const detail = value.kind === 'scalar' ? said(value) : value.kind === 'seq' ? wordsIn(value.items) : '';
  return {
    kind: value.kind === 'scalar' || shape === undefined ? 'text' : 'section',
    name: shape?.section ?? shape?.title ?? (said(key) || t('Without a name')),
    ...(detail && { detail }),
    span,
    selection: key.span,
    children: within(span, shape ? partsOf(value, shape, catalogue) : []),
  };
}

/** The items of a section, and whatever else in it is prose. */
function partsOf(node: Node, shape: Shape, catalogue: Catalogue): Heading[] {
  if (shape.item?.keys.size) return itemsOf(node, shape.item, 'item', catalogue);
  if (node.kind !== 'map') return [];
  return node.entries.flatMap((entry): Heading[] => {
    const inner = shape.keys.get(entry.name) ?? shape.open;
    if (inner?.item?.keys.size) return itemsOf(entry.value, inner.item, 'item', catalogue);
    // A judgment in a review is a level, by itself or among its reasons.
    const isJudgment = inner?.keys.has('level') === true;
    if (!inner?.prose && !shape.open && !isJudgment) return [];
    const { key, span, value } = entry;
    const detail = value.kind === 'scalar' ? said(value) : isJudgment && value.kind === 'map' ? wordsAt(value, 'level') : '';
    const name = shape.open ? said(key) : inner?.title;
    return [
      {
        kind: 'text',
        name: name || said(key) || t('Without a name'),
        ...(detail && { detail }),
        span,
        selection: key.span,
        children: [],
      },
    ];
  });
}

function itemsOf(list: Node, shape: Shape, kind: 'item' | 'part', catalogue: Catalogue): Heading[] {
  // A single item without its dash is read as what was meant.
  const nodes = list.kind === 'seq' ? list.items : [list];
  return nodes.flatMap((node, index) => (node.kind === 'map' ? [itemOf(node, index, shape, kind, catalogue)] : []));
}

function itemOf(node: MapNode, index: number, shape: Shape, kind: 'item' | 'part', catalogue: Catalogue): Heading {
  const id = entryOf(node, 'id');
  const first = id ?? node.entries[0];
  const detail = ['type', 'kind', 'asks', 'rank'].map((name) => wordsAt(node, name)).find((value) => value !== '');
  const parts = node.entries.flatMap((entry) => {
    const inner = shape.keys.get(entry.name)?.item;
    return inner?.keys.size ? within(node.span, itemsOf(entry.value, inner, 'part', catalogue)) : [];
  });
  const selection = id && !isBlank(id.value) ? id.value.span : first?.key.span;
  return {
    kind,
    name: shorten(nameOf(node, index, shape, catalogue), 80) || `${shape.title} ${index + 1}`,
    ...(detail && { detail }),
    span: node.span,
    selection: selection && isWithin(node.span, selection) ? selection : node.span,
    children: parts,
  };
}

function nameOf(node: MapNode, index: number, shape: Shape, catalogue: Catalogue): string {
  const strategy = wordsAt(node, 'strategy');
  if (strategy) return `${strategy} ${strategyNamed(strategy, catalogue)?.title ?? ''}`;
  const gap = wordsAt(node, 'gap');
  if (gap) return t('Gap: {0}', gap);
  // A strategy of a framework has a number in the place of an id.
  const id = wordsAt(node, 'id') || `${shape.title} ${wordsAt(node, 'number') || index + 1}`;
  const text = ['statement', 'title', 'text', 'citation', 'name']
    .map((name) => wordsAt(node, name))
    .find((value) => value !== '');
  const scores = entryOf(node, 'scores')?.value;
  return `${id} ${text ?? (scores ? wordsIn(scores.kind === 'seq' ? scores.items : [scores]) : '')}`;
}

function wordsAt(node: MapNode, name: string): string {
  const value = entryOf(node, name)?.value;
  return value?.kind === 'scalar' ? said(value) : '';
}

function said(scalar: { readonly value: unknown }): string {
  return scalar.value === null ? '' : shorten(String(scalar.value).slice(0, 400), 120);
}

function wordsIn(items: readonly Node[]): string {
  return shorten(
    items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [String(item.value).slice(0, 100)] : [])).join(', '),
    60,
  );
}

/** What an alias repeats stands elsewhere, and editors take no heading that leaves the one above it. */
function within(whole: Span, headings: readonly Heading[]): Heading[] {
  return headings.filter(({ span }) => isWithin(whole, span));
}

function isWithin(whole: Span, inner: Span): boolean {
  return whole.start <= inner.start && inner.end <= whole.end;
}
