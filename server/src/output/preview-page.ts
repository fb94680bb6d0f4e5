/** A microcredential as its earner reads it. What is not written yet stands there in quiet words, so any text has a page. */
import { t } from '@vscode/l10n';
import type { Settings } from '../engine/settings.js';
import { isWebAddress } from '../spec/address.js';
import { shorten } from '../spec/links.js';
import type { Detail, Outcome, Resource, Source, Spec } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Span } from '../spec/tree.js';
import { type Html, html } from './html.js';
import { alignmentSection, badgeSection } from './preview-badge.js';
import {
  anchorOfOutcome,
  entry,
  linked,
  list,
  type Preview,
  pencil,
  previewOf,
  proseOr,
  section,
  tags,
  textOf,
  wordsOr,
} from './preview-parts.js';
import { previewStyle } from './preview-style.js';
import { evidenceSection, overviewSection, reflectionSection, scoringSection } from './preview-tasks.js';
import { resourceAccess, resourceKind, sourceType, statusName } from './preview-words.js';
import { editorStyle, webPage } from './web-page.js';

export interface PreviewPage {
  /** The microcredential's title, or its file's name. */
  readonly title: string;
  readonly document: SpecDocument;
  readonly settings: Pick<Settings, 'catalogue' | 'levels' | 'terms'>;
  /** The badge's picture; undefined where there is none to show. */
  readonly picture: BadgePicture | undefined;
  readonly toPlace?: (span: Span) => string;
}

export interface BadgePicture {
  /** Its address, as it stands between quotation marks. */
  readonly address: Html;
  /** Where it comes from, as a content security policy says it. */
  readonly source: Html;
  /** Differs for another picture of the same name. */
  readonly version?: string;
}

export function previewPage(page: PreviewPage): string {
  const { document, settings, picture } = page;
  const { spec } = document;
  const preview = previewOf(document, page.toPlace);
  const language = languageOf(spec);
  const body = html`<main class="preview">
${header(page, preview)}
${!document.complete && html`<p class="note">${t('A part of the file cannot be read, so something may be missing here.')}</p>`}
${section(preview, 'competency', proseOr(spec.competency, t('The competency is not written yet.')))}
${section(preview, 'method', proseOr(spec.method, t('The method is not written yet.')))}
${section(
  preview,
  'essential_outcomes',
  list(spec.outcomes, (outcome, at) => outcomeHtml(preview, outcome, at)),
)}
${section(
  preview,
  'research',
  list(spec.research, (source) => sourceHtml(preview, source)),
)}
${section(
  preview,
  'resources',
  list(spec.resources, (resource) => resourceHtml(preview, resource)),
)}
${overviewSection(preview)}
${evidenceSection(preview)}
${reflectionSection(preview)}
${scoringSection(preview, settings.levels)}
${alignmentSection(preview, settings.catalogue)}
${badgeSection(preview, settings)}
</main>`;
  return webPage({
    title: page.title,
    style: editorStyle + previewStyle,
    body,
    ...(language !== undefined && { language }),
    ...(picture && { pictures: picture.source }),
  });
}

/** As the attribute of a page has it. English where nothing is said; undefined for what is no language. */
function languageOf({ language }: Spec): string | undefined {
  const written = language?.value.trim() ?? 'en';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(written) ? written : undefined;
}

function header(page: PreviewPage, preview: Preview): Html {
  const { spec } = page.document;
  const { stack, hours, audience, status, version } = spec;
  const fact = (name: string, span: Span | undefined, value: Html) =>
    html`<div><dt>${name}${span && pencil(preview, span, name)}</dt><dd>${value}</dd></div>`;
  const said = [statusName(status), version && t('version {0}', version.value)].filter(
    (each) => each !== undefined && each !== '',
  );
  return html`<header>
${badgePicture(page)}
<div>
<p class="quiet"><bdi>${said.join(' · ') || t('Microcredential')}</bdi></p>
<h1>${wordsOr(spec.title, t('A microcredential without a title'))}${pencil(preview, spec.title?.span ?? START, t('the title'))}</h1>
<dl>
${fact(t('Stack'), stack?.span, wordsOr(stack, t('not said yet')))}
${fact(t('Time'), hours?.span, hoursOf(spec))}
${fact(t('For'), audience?.span, wordsOr(audience, t('not said yet')))}
</dl>
</div>
</header>`;
}

const START: Span = { start: 0, end: 0 };

function hoursOf({ hours }: Spec): Html {
  if (!hours) return html`<span class="unwritten">${t('not said yet')}</span>`;
  return html`${hours.value === 1 ? t('about 1 hour') : t('about {0} hours', hours.value)}`;
}

function badgePicture({ picture, document }: PreviewPage): Html {
  const { badge } = document.spec;
  const caption = textOf(badge?.caption);
  if (picture) {
    return html`<figure><img src="${picture.address}" alt="${caption || t('The badge’s picture')}"${picture.version !== undefined && html` data-version="${picture.version}"`}></figure>`;
  }
  const image = textOf(badge?.image);
  const words =
    image === ''
      ? t('The badge has no picture yet.')
      : isWebAddress(image)
        ? t('The badge’s picture is on the web, and is not loaded here.')
        : t('The badge’s picture “{0}” cannot be shown.', shorten(image, 60));
  return html`<figure class="empty"><p class="unwritten">${words}</p></figure>`;
}

function outcomeHtml(preview: Preview, outcome: Outcome, at: number): Html {
  return html`<div id="${anchorOfOutcome(at)}">
${entry(
  preview,
  outcome,
  html`<h3>${wordsOr(outcome.statement, t('The statement is not written yet.'))}</h3>
${list(outcome.details, (detail) => detailHtml(preview, detail), 'details')}`,
  String(at + 1),
)}
</div>`;
}

function detailHtml(preview: Preview, detail: Detail): Html {
  return entry(preview, detail, wordsOr(detail.text, t('The detail is not written yet.')));
}

function sourceHtml(preview: Preview, source: Source): Html {
  const { citation, doi, isbn, eric, url, type } = source;
  const numbers = [
    doi && `DOI ${shorten(doi.value, 120)}`,
    isbn && `ISBN ${shorten(isbn.value, 40)}`,
    eric && `ERIC ${shorten(eric.value, 40)}`,
  ];
  return entry(
    preview,
    source,
    html`<p>${wordsOr(citation, t('The citation is not written yet.'))}</p>
${tags([sourceType(type), ...numbers, url && address(preview, url.value), linked(preview, t('Supports:'), source.outcomes)])}`,
  );
}

function resourceHtml(preview: Preview, resource: Resource): Html {
  const { title, url, use, kind, access } = resource;
  return entry(
    preview,
    resource,
    html`<p><strong>${wordsOr(title, t('A resource without a title'))}</strong></p>
${proseOr(use, t('How to use it is not said yet.'))}
${tags([resourceKind(kind), resourceAccess(access), url && address(preview, url.value), linked(preview, t('Helps with:'), resource.outcomes)])}`,
  );
}

/** Beside the file it is text; on a page by itself, a link. */
function address({ toPlace }: Preview, written: string): Html {
  const text = shorten(written, 300);
  return !toPlace && isWebAddress(written.trim())
    ? html`<a class="address" href="${written.trim()}" rel="noopener noreferrer">${text}</a>`
    : html`<span class="address quiet"><bdi>${text}</bdi></span>`;
}
