/** HTML in which an author's text is text and nothing else. */

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Control characters, directions that reorder the text around them, and halves of surrogate pairs.
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** For the text of an element, and for an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(UNSAFE, '\uFFFD').replace(/[&<>"']/g, (sign) => NAMES[sign] ?? sign);
}
