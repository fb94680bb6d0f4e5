/** What the sections of a preview are made of. */
import { t } from '@vscode/l10n';
import { placeFor } from '../engine/sections.js';
import { type Links, linksOf, shorten } from '../spec/links.js';
import type { Field, Item } from '../spec/model.js';
import { type SpecDocument, specShape } from '../spec/parse.js';
import { isPlaceholder } from '../spec/prose.js';
import { entryOf, type Span } from '../spec/tree.js';
import { type Html, html } from './html.js';
import { prose } from './prose-html.js';
import { pencilSign } from './signs.js';

export interface Preview {
  readonly document: SpecDocument;
  readonly links: Links;
  /** The address that leads to a place in the file. A page in a file of its own has none, and leads to the web instead. */
  readonly toPlace: ((span: Span) => string) | undefined;
}

export function previewOf(document: SpecDocument, toPlace: Preview['toPlace']): Preview {
  return { document, links: linksOf(document.spec), toPlace };
}

// A spec has a few of each; of what was pasted by the thousand, these are shown.
const MOST = 200;

/** A section under its own name, with a link to where it stands, or where it belongs. */
export function section(preview: Preview, name: string, body: Html | undefined, eyebrow = ''): Html {
  const heading = headingOf(name);
  const entry = entryOf(preview.document.root, name);
  const span = entry?.key.span ?? placeFor(preview.document, name);
  return html`<section class="part">
${eyebrow !== '' && html`<p class="eyebrow">${eyebrow}</p>`}
<h2>${heading}${pencil(preview, span, heading)}</h2>
${body ?? unwritten(t('Not written yet.'))}
</section>`;
}

/** The section's name in the author's language. */
export function headingOf(name: string): string {
  const shape = specShape.keys.get(name);
  return shape?.section ?? shape?.title ?? name;
}

/** A small link to where something can be changed. */
export function pencil({ toPlace }: Preview, span: Span, name: string): Html | undefined {
  if (!toPlace) return undefined;
  const label = t('Edit {0} in the file', shorten(name, 60));
  return html`<a class="place" href="${toPlace(span)}" title="${label}" aria-label="${label}">${pencilSign}</a>`;
}

/** Quiet words in the place of what is not there. */
export function unwritten(words: string): Html {
  return html`<p class="unwritten">${words}</p>`;
}

/** A field as prose, or the words for its absence. What only holds a place is shown as quietly as an absence. */
export function proseOr(field: Field<string> | undefined, words: string): Html {
  const text = textOf(field);
  if (text === '') return unwritten(words);
  return isPlaceholder(text) ? html`<div class="unwritten">${prose(text)}</div>` : prose(text);
}

/** The same within a line. */
export function wordsOr(field: Field<string> | undefined, words: string): Html {
  const text = textOf(field).replace(/\s+/g, ' ');
  return text === '' || isPlaceholder(text)
    ? html`<span class="unwritten">${text === '' ? words : html`<bdi>${text}</bdi>`}</span>`
    : html`<bdi>${text}</bdi>`;
}

export function textOf(field: Field<string> | undefined): string {
  return field?.value.trim() ?? '';
}

/** A list of items; undefined where there is none. */
export function list<T extends Item>(items: readonly T[], show: (item: T, at: number) => Html, kind = 'items'): Html | undefined {
  if (items.length === 0) return undefined;
  const rest = items.length - MOST;
  return html`<ul class="${kind}">
${items.slice(0, MOST).map((item, at) => html`<li>${show(item, at)}</li>`)}
${rest > 0 && html`<li class="quiet">${rest === 1 ? t('And 1 more.') : t('And {0} more.', rest)}</li>`}
</ul>`;
}

/** An item's id, and the link to it. `name` stands for an id that is not there. */
export function idOf(preview: Preview, item: Item, name: string): Html {
  const id = textOf(item.id) || name;
  return html`<span class="id"><bdi>${shorten(id, 24)}</bdi></span>${pencil(preview, item.id?.span ?? item.span, id)}`;
}

/** An item: its id in the margin, and what it says. */
export function entry(preview: Preview, item: Item, body: Html, name = '–'): Html {
  return html`<div class="entry"><div class="margin">${idOf(preview, item, name)}</div><div>${body}</div></div>`;
}

/** Where an essential outcome stands on the page. */
export function anchorOfOutcome(at: number): string {
  return `outcome-${at + 1}`;
}

/** The ids that something is linked to, each leading to its outcome on the page; with what they are before them. */
export function linked({ links, document }: Preview, label: string, ids: readonly Field<string>[]): Html | undefined {
  if (ids.length === 0) return undefined;
  const { outcomes } = document.spec;
  const shown = ids.slice(0, MOST).map(({ value }) => {
    const outcome = links.outcome(value);
    const at = outcome ? outcomes.indexOf(outcome) : -1;
    const said = (links.detail(value)?.text ?? outcome?.statement)?.value ?? '';
    const id = html`<bdi>${shorten(value, 24)}</bdi>`;
    return at < 0 ? id : html`<a href="#${anchorOfOutcome(at)}" title="${shorten(said, 240)}">${id}</a>`;
  });
  return html`<span class="linked"><span class="quiet">${label}</span> ${shown.map((each, at) => html`${at > 0 && ', '}${each}`)}</span>`;
}

/** Short words about an item, side by side. */
export function tags(words: readonly (Html | string | undefined)[]): Html | undefined {
  const shown = words.filter((each) => each !== undefined && each !== '');
  return shown.length === 0
    ? undefined
    : html`<p class="tags">${shown.map((each) => (typeof each === 'string' ? html`<span class="tag">${each}</span>` : each))}</p>`;
}
