/** What a check asks and means, where its name stands in the library's settings. */
import { groupOf, meaningOf, severityOfRule } from '../engine/pages.js';
import type { Rule } from '../engine/rule.js';
import { escapeMarkdown } from './markdown.js';

/** The address of a rule's page, or undefined where it cannot be opened. */
export type PageAddress = (rule: string) => string | undefined;

export const noPages: PageAddress = () => undefined;

/** What a rule asks, why, what a finding means and what can be set, in Markdown. */
export function describeRule(rule: Rule, pages: PageAddress): string {
  const { id, page, options, group } = rule;
  const facts = [
    `- *${groupOf(group).title}*: ${meaningOf(rule)}`,
    `- Shown as: ${severityOfRule(rule)}, unless set otherwise here`,
    ...Object.entries(options).map(([name, option]) => `- \`${name}\`: ${option.description} (${option.default})`),
  ];
  const address = pages(id);
  return [
    `**${escapeMarkdown(id)}** ${page.asks}`,
    page.why,
    facts.join('\n'),
    ...(address ? [`[More about this check](${address})`] : []),
  ].join('\n\n');
}
