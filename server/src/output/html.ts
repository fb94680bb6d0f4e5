/** HTML in which an author's text is text and nothing else. */

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Control characters, directions that reorder the text around them, and halves of surrogate pairs.
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** For the text of an element, and for an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(UNSAFE, '\uFFFD').replace(/[&<>"']/g, (sign) => NAMES[sign] ?? sign);
}

/** What is HTML already. */
export interface Html {
  readonly markup: string;
}

/** Text is escaped. Nothing is written for `undefined` and `false`. */
export type Part = string | number | undefined | false | Html | readonly Part[];

/** `html`<p title="${text}">${text}</p>``: a part may stand between tags, or in a value in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, at) => text + written(parts[at])).join('') };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeHtml(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}
