/** Where a link in a hover or a completion opens the page of a rule. */
import { noPages, type PageAddress } from '../features/describe-rule.js';
import type { Teller } from './diagnostics.js';
import { commands, pagesScheme } from './protocol.js';

/** No address for a client that would show the link as it is written. */
export function pagesFor({ rulePages }: Teller, showsMarkdown: boolean): PageAddress {
  if (!rulePages || !showsMarkdown) return noPages;
  // VS Code follows no link of our own scheme out of a hover, but it runs a command that the extension trusts.
  return rulePages.startsWith(`${pagesScheme}:`)
    ? (rule) => `command:${commands.openRule}?${encodeURIComponent(JSON.stringify([rule]))}`
    : (rule) => `${rulePages}${rule}.md`;
}
