/** HTML that is put together from parts, each of which is text and is escaped unless it is HTML already. */
import { escapeHtml } from './html.js';

export interface Html {
  readonly markup: string;
}

/** Nothing is written for `undefined` and `false`. */
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
