/** What a strategy is, where it is named or offered. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Relation, Strategy } from '../alignment/framework.js';
import { shorten } from '../spec/links.js';
import { escapeMarkdown } from './markdown.js';

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

const RELATIONS: Readonly<Record<Relation, string>> = {
  exact: 'says the same',
  close: 'says nearly the same',
  broad: 'is broader',
  narrow: 'is narrower',
  related: 'is related',
};

// A standard may be linked to a whole strand of another framework.
const MOST = 6;

/** What it corresponds to, as a list under a heading; nothing where nothing is linked. */
export function corresponding(strategy: Strategy, catalogue: Catalogue): string[] {
  const found = catalogue.crosswalks(strategy);
  if (found.length === 0) return [];
  const rows = found.slice(0, MOST).map(({ strategy: other, relation }) => {
    const id = escapeMarkdown(catalogue.writtenId(other));
    return `- ${id} ${RELATIONS[relation]}: ${escapeMarkdown(shorten(other.title, 120))}`;
  });
  const more = found.length - MOST;
  return [`In other frameworks:\n${rows.join('\n')}${more > 0 ? `\n- and ${more} more` : ''}`];
}
