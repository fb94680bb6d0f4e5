/** What a strategy is, where it is named or offered. */
import { t } from '@vscode/l10n';
import type { Catalogue } from '../alignment/catalogue.js';
import type { Relation, Strategy } from '../alignment/framework.js';
import { shorten } from '../spec/links.js';
import { escapeMarkdown } from '../spec/markdown.js';

/** Title, full text, dimension, framework, and what it corresponds to in others, in Markdown. */
export function describeStrategy(strategy: Strategy, catalogue: Catalogue): string {
  const { title, description, dimension, framework } = strategy;
  const place = [dimension.name, dimension.domain.name].filter((name) => name !== '').map(escapeMarkdown);
  return [
    `**${escapeMarkdown(title)}**`,
    ...(description && description !== title ? [escapeMarkdown(shorten(description, 600))] : []),
    place.join(' · '),
    ...corresponding(strategy, catalogue),
    `*${escapeMarkdown(framework.title)}*`,
  ].join('\n\n');
}

/** What one strategy is to the one at hand. */
function related(id: string, relation: Relation, title: string): string {
  switch (relation) {
    case 'exact':
      return t('{0} says the same: {1}', id, title);
    case 'close':
      return t('{0} says nearly the same: {1}', id, title);
    case 'broad':
      return t('{0} is broader: {1}', id, title);
    case 'narrow':
      return t('{0} is narrower: {1}', id, title);
    case 'related':
      return t('{0} is related: {1}', id, title);
  }
}

// A standard may be linked to a whole strand of another framework.
const MOST = 6;

/** What it corresponds to, as a list under a heading; nothing where nothing is linked. */
export function corresponding(strategy: Strategy, catalogue: Catalogue): string[] {
  const found = catalogue.crosswalks(strategy);
  if (found.length === 0) return [];
  const rows = found.slice(0, MOST).map(({ strategy: other, relation }) => {
    const id = escapeMarkdown(catalogue.writtenId(other));
    return `- ${related(id, relation, escapeMarkdown(shorten(other.title, 120)))}`;
  });
  const more = found.length - MOST;
  return [[t('In other frameworks:'), ...rows, ...(more > 0 ? [`- ${t('and {0} more', more)}`] : [])].join('\n')];
}
