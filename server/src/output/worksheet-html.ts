/** The reviewers' worksheet as a page: to read on a screen, and to print with room to write. */
import { t } from '@vscode/l10n';
import type { AlignedSheet, CriterionSheet, Found, Stated, Worksheet } from '../review/worksheet.js';
import { type Html, html, type Part } from './html.js';
import { sentence } from './visible.js';
import { webPage } from './web-page.js';
import { worksheetStyle } from './worksheet-style.js';
import { agreements, endorsements, factsOf, nameOfSheet, wordsOfAlignment } from './worksheet-words.js';

/** `language`: that in which the page is written, where that is known. */
export function worksheetHtml(sheet: Worksheet, language?: string): string {
  const { head, isWhole, competency, method, outcomes, criteria, alignment, beside, silenced } = sheet;
  const body = html`<main>
<header>
<p class="kind">${t('Reviewers’ worksheet')}</p>
<h1><bdi>${nameOfSheet(sheet)}</bdi></h1>
<p class="quiet"><bdi>${factsOf(sheet)}</bdi></p>
<dl class="who">${blank(t('Reviewer'), head.reviewer)}${blank(t('Date'), head.date)}</dl>
${!isWhole && html`<p class="warning">${t('The file cannot be read to its end, so there may be more to find in it.')}</p>`}
</header>
<section class="about">
${competency !== '' && html`<h2>${t('Competency')}</h2><p><bdi>${competency}</bdi></p>`}
${method !== '' && html`<h2>${t('Method')}</h2><p><bdi>${method}</bdi></p>`}
${outcomes.length > 0 && html`<h2>${t('Essential outcomes')}</h2><dl class="outcomes">${outcomes.map(outcomeHtml)}</dl>`}
</section>
${criteria.map(criterionHtml)}
${
  alignment.length > 0 &&
  html`<section><h2>${t('Framework alignment')}</h2>
<p class="quiet">${t('Confirm what the author names, or say what you see instead.')}</p>
${alignment.map(alignedHtml)}</section>`
}
${beside.length > 0 && html`<section><h2>${t('Found beside the ten criteria:')}</h2>${foundHtml(beside)}</section>`}
${
  silenced.length > 0 &&
  html`<section><h2>${t('Silenced by the author, with their reasons:')}</h2>
<ul class="found">${silenced.map((each) => html`<li>${oneFound(each)}<br><span class="quiet"><bdi>${t('Reason: {0}', each.reason)}</bdi></span></li>`)}</ul></section>`
}
<section class="whole"><h2>${t('The review as a whole')}</h2>
${room(t('Commendations'), 3)}
${room(t('Summary'), 4)}
<ul class="ticks">${endorsements().map(({ meaning }) => html`<li>${box()} ${meaning}</li>`)}</ul>
</section>
</main>`;
  const title = sentence(t('{0}: worksheet', nameOfSheet(sheet)));
  return webPage({ title, style: worksheetStyle, body, ...(language !== undefined && { language }) });
}

/** A name with what is known, or with a line to write it on. */
function blank(name: string, known: string | undefined): Html {
  return html`<div><dt>${name}</dt><dd><bdi>${known ?? ''}</bdi></dd></div>`;
}

function outcomeHtml({ id, text, details }: Stated): Html {
  return html`<dt><bdi>${id}</bdi></dt><dd><bdi>${text}</bdi>${
    details.length > 0 &&
    html`<dl>${details.map((each) => html`<dt><bdi>${each.id}</bdi></dt><dd><bdi>${each.text}</bdi></dd>`)}</dl>`
  }</dd>`;
}

function criterionHtml({ title, levels, found, items, questions }: CriterionSheet, at: number): Html {
  return html`<section class="criterion">
<div class="head">
<h2><span class="number">${at + 1}</span> ${title}</h2>
<ul class="levels">${levels.map(({ level, meaning }) => html`<li>${box()}<div><strong>${level}</strong><br>${meaning}</div></li>`)}</ul>
</div>
${found.length > 0 ? html`<h3>${t('What mcspec found:')}</h3>${foundHtml(found)}` : html`<p class="quiet">${t('mcspec found nothing.')}</p>`}
${
  items.length > 0 &&
  html`<h3>${t('What the questions are about:')}</h3>
<dl class="items">${items.map(({ id, text }) => html`<dt><bdi>${id}</bdi></dt><dd><bdi>${text}</bdi></dd>`)}</dl>`
}
${
  questions.length > 0 &&
  html`<h3>${t('Only you can tell:')}</h3>
<ol class="questions">${questions.map((question) => html`<li><div><bdi>${question}</bdi><p class="answer">${box()} ${t('yes')} ${box()} ${t('no')}<span class="line"></span></p></div></li>`)}</ol>`
}
<div class="reasons">${room(t('Rationale'), 3)}${room(t('Recommendation'), 3)}</div>
</section>`;
}

function alignedHtml(each: AlignedSheet): Html {
  return html`<article class="aligned">
<p><strong><bdi>${wordsOfAlignment(each)}</bdi></strong></p>
${each.text !== '' && html`<p><bdi>${each.text}</bdi></p>`}
${each.because !== '' && html`<p class="quiet"><bdi>${t('Because: {0}', each.because)}</bdi></p>`}
<p class="answer">${agreements().map((words): Part => html`${box()} ${words} `)}<span class="line"></span></p>
</article>`;
}

function foundHtml(found: readonly Found[]): Html {
  return html`<ul class="found">${found.map((each) => html`<li>${oneFound(each)}</li>`)}</ul>`;
}

function oneFound({ line, message, rule }: Found): Html {
  return html`<span class="place">${t('line {0}', line)}</span> <bdi>${message}</bdi> <code>${rule}</code>`;
}

/** A name above so many lines to write on. */
function room(name: string, lines: number): Html {
  return html`<div class="room"><h3>${name}</h3>${Array.from({ length: lines }, () => html`<span class="line"></span>`)}</div>`;
}

function box(): Html {
  return html`<span class="box" aria-hidden="true"></span>`;
}
