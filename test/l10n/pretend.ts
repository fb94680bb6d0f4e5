/** A language that nobody speaks: English in wide letters. What is still in plain ones has been said to nobody. */
import { readFileSync } from 'node:fs';
import { config } from '@vscode/l10n';

const english = JSON.parse(readFileSync(new URL('../../l10n/bundle.l10n.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

/** From now on everything that is made to be translated is said in wide letters. What stands in {braces}, `marks` and “quotes” stays. */
export function speakPretended(): void {
  config({ contents: Object.fromEntries(Object.keys(english).map((message) => [message, widened(message)])) });
}

function widened(message: string): string {
  return message.replace(/\{\w+\}|`[^`]*`|“[^”]*”|[A-Za-z]/g, (part) =>
    part.length > 1 ? part : String.fromCharCode(part.charCodeAt(0) + 0xfee0),
  );
}

// The author's own words stand in quotes; ids, names of files and addresses are the same in every language; `true` may be an id, too.
const SAME =
  /“[^”]*”|‘[^’]*’|"[^"]*"|`[^`]*`|\b[A-Z]+\d+(?:\.[a-z])?\b|[\w-]+\/\d+|[\w-]+(?:\.[\w-]+)+|https?:\S+|\b(?:YAML|PNG|SVG|DOI|Open Badges|true)\b/g;

/** The words of a message that are in plain letters. */
export function untranslated(message: string): string[] {
  return message.replace(SAME, ' ').match(/[A-Za-z]{2,}/g) ?? [];
}
