/** What a check asks and means, where its name stands in the library's settings. */
import { t } from '@vscode/l10n';
import { groupOf, meaningOf, severityOfRule } from '../engine/pages.js';
import type { Rule, Severity } from '../engine/rule.js';
import { escapeMarkdown } from '../spec/markdown.js';

/** The address of a rule's page, or undefined where it cannot be opened. */
export type PageAddress = (rule: string) => string | undefined;

export const noPages: PageAddress = () => undefined;

/** What a rule asks, why, what a finding means and what can be set, in Markdown. */
export function describeRule(rule: Rule, pages: PageAddress): string {
  const { id, page, options, group } = rule;
  const facts = [
    `- *${groupOf(group).title}*: ${meaningOf(rule)}`,
    `- ${t('Shown as: {0}, unless set otherwise here', severityWord(severityOfRule(rule)))}`,
    ...Object.entries(options).map(([name, option]) => `- \`${name}\`: ${t(option.description)} (${option.default})`),
  ];
  const address = pages(id);
  return [
    `**${escapeMarkdown(id)}** ${t(page.asks)}`,
    t(page.why),
    facts.join('\n'),
    ...(address ? [`[${t('More about this check')}](${address})`] : []),
  ].join('\n\n');
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('error');
    case 'warning':
      return t('warning');
    case 'information':
      return t('information');
    case 'hint':
      return t('hint');
  }
}
