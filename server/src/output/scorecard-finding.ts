/** A finding on a scorecard: how grave it is, what it says, where it stands, and what repairs it. */
import { t } from '@vscode/l10n';
import type { Finding } from '../engine/analyze.js';
import type { Fix, Severity } from '../engine/rule.js';
import type { LineIndex } from '../spec/lines.js';
import { shorten } from '../spec/links.js';
import type { Span } from '../spec/tree.js';
import { type Html, html } from './html.js';
import { severitySign } from './signs.js';

/** Where the links of a scorecard lead. A scorecard in a file has none. */
export interface ScorecardLinks {
  toPlace(span: Span): string;
  toRepair(finding: Finding, fix: Fix): string;
  toRule(rule: string): string;
  /** By the review's address. */
  toReview(file: string): string;
}

export interface Told {
  readonly lines: LineIndex;
  readonly links: ScorecardLinks | undefined;
  /** With the repairs of the findings. In a torn text each of them is tried out before it is offered, which takes its time. */
  readonly repairs: boolean;
}

// Of more, nobody reads all; they are in the text, each at its place.
export const MOST = 100;
// More ways to repair one thing are offered at its place.
const REPAIRS = 3;

/** What ends a list of which not all is shown; undefined for one that is shown whole. */
export function restOf(items: readonly unknown[]): Html | undefined {
  const rest = items.length - MOST;
  return rest > 0 ? html`<li class="quiet">${rest === 1 ? t('And 1 more.') : t('And {0} more.', rest)}</li>` : undefined;
}

export function findingList(findings: readonly Finding[], told: Told): Html | undefined {
  if (findings.length === 0) return undefined;
  return html`<ul class="findings">
${findings.slice(0, MOST).map((finding) => html`<li>${findingHtml(finding, told)}</li>`)}
${restOf(findings)}
</ul>`;
}

export function findingHtml(finding: Finding, told: Told): Html {
  const { severity, rule, effect } = finding;
  return html`<div class="finding">
${severitySign(severity)}<div>
<p><span class="severity">${severityWord(severity)}</span> ${message(finding, told)}</p>
<p class="quiet">${[
    ...placeOf(finding, told),
    ruleName(rule, told),
    ...(effect === 'advisory' ? [html`${t('advice')}`] : []),
  ].map((part, at) => html`${at > 0 && ' · '}${part}`)}</p>
${told.repairs && repairs(finding, told)}
</div></div>`;
}

function message({ message, span, absent }: Finding, { links }: Told): Html {
  const said = html`<bdi>${shorten(message, 600)}</bdi>`;
  // What is absent is at no place.
  return links && !absent ? html`<a href="${links.toPlace(span)}" title="${t('Go to this place')}">${said}</a>` : said;
}

function placeOf({ absent, span }: Finding, { lines }: Told): Html[] {
  return absent ? [] : [html`${lineName(lines, span)}`];
}

export function lineName(lines: LineIndex, { start }: Span): string {
  return t('line {0}', lines.position(start).line + 1);
}

export function ruleName(rule: string, { links }: Told): Html {
  const name = html`<code>${rule}</code>`;
  return links ? html`<a href="${links.toRule(rule)}" title="${t('Read why reviewers care')}">${name}</a>` : name;
}

function repairs(finding: Finding, { links }: Told): Html | undefined {
  const fixes = finding.fixes().slice(0, REPAIRS);
  if (fixes.length === 0) return undefined;
  if (!links) return html`<p class="quiet">${t('Repair: {0}', shorten(fixes[0]?.title ?? '', 200))}</p>`;
  return html`<p class="actions">${fixes.map(
    (fix) => html`<a class="button" href="${links.toRepair(finding, fix)}">${shorten(fix.title, 120)}</a>`,
  )}</p>`;
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('Error');
    case 'warning':
      return t('Warning');
    case 'information':
      return t('Information');
    case 'hint':
      return t('Hint');
  }
}
