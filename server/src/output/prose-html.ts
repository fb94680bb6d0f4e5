/** An author's prose on a page. It is plain text: paragraphs, lines and what looks like a list are kept, and nothing else means anything. */
import { type Html, html } from './html.js';

/** Paragraphs of the text; none for a text without words. */
export function prose(text: string): Html {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return html`${paragraphs.map((paragraph) => html`<p class="prose" dir="auto">${linesOf(paragraph)}</p>`)}`;
}

// A dash or a number before a text, as people write lists by hand.
const ITEM = /^\s*(?:[-*•–—]|\(?(?:\p{L}|\d{1,2})[.)])\s+\S/u;

function linesOf(paragraph: string): Html[] {
  return paragraph.split('\n').map((line, at, all) => {
    if (ITEM.test(line)) return html`<span class="item">${line.trim()}</span>`;
    const isBroken = at > 0 && !ITEM.test(all[at - 1] ?? '');
    return html`${isBroken && html`<br>`}${line.trim()}`;
  });
}
