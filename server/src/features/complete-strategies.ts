/** The strategies of the library's frameworks, found by number, dimension or any words of their titles. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import { aroundOf, textsUnder } from './around.js';
import { type Completion, insertionOf, sortKey } from './completion.js';
import type { Cursor } from './cursor.js';
import { escapeMarkdown } from './markdown.js';
import { beginsWith, matches, searchWords } from './match.js';

export function completeStrategies(catalogue: Catalogue, cursor: Cursor): Completion[] {
  const aligned = alignedElsewhere(catalogue, cursor);
  return strategiesFor(cursor.typed, catalogue)
    .filter((strategy) => !aligned.has(strategy))
    .map((strategy, index) => {
      const label = catalogue.writtenId(strategy);
      return {
        label,
        kind: 'strategy',
        detail: strategy.title,
        beside: `${strategy.dimension.name} · ${strategy.dimension.domain.name}`,
        documentation: describeStrategy(strategy),
        insert: insertionOf(cursor, label),
        filterText: cursor.typed,
        sortText: sortKey(index),
        ...(index === 0 && cursor.typed.trim() !== '' && { preselect: true }),
      };
    });
}

/** What a strategy is, in Markdown. */
export function describeStrategy({ title, dimension, framework }: Strategy): string {
  return `**${escapeMarkdown(title)}**\n\n${escapeMarkdown(dimension.name)} · ${escapeMarkdown(dimension.domain.name)}\n\n*${escapeMarkdown(framework.title)}*`;
}

/** The strategies that the other alignments name, however they spell them. */
function alignedElsewhere(catalogue: Catalogue, cursor: Cursor): Set<Strategy> {
  const aligned = new Set<Strategy>();
  const around = aroundOf(cursor);
  for (const other of around?.others ?? []) {
    for (const text of textsUnder(other, around?.key ?? '')) {
      const meant = resolveStrategy(text, catalogue);
      if (meant.kind === 'id' || meant.kind === 'label') aligned.add(meant.strategy);
    }
  }
  return aligned;
}

/** The strategies that the typed text may mean, best first; all of them, in the framework's order, where nothing is typed. */
export function strategiesFor(typed: string, catalogue: Catalogue): Strategy[] {
  const words = searchWords(typed);
  if (words.length === 0) return [...catalogue.strategies];
  const ranked = catalogue.strategies
    .map((strategy) => ({ strategy, rank: rankOf(typed.trim().toLowerCase(), words, strategy, catalogue) }))
    .filter(({ rank }) => rank < NO_MATCH)
    // The sort is stable: of equals, the framework's order.
    .sort((a, b) => a.rank - b.rank);
  return ranked.length > 0 ? ranked.map(({ strategy }) => strategy) : meantBy(typed, catalogue);
}

const NO_MATCH = 9;

function rankOf(typed: string, words: readonly string[], strategy: Strategy, catalogue: Catalogue): number {
  const { dimension, framework } = strategy;
  const number = String(strategy.number);
  const titles = [strategy.title, ...strategy.spellings].map(searchWords);
  const names = [dimension.name, dimension.id, ...dimension.spellings].map(searchWords);
  const id = catalogue.writtenId(strategy).toLowerCase();
  if (id === typed || strategy.id === typed) return 0;
  const numbered = names.flatMap((name) => [
    [...name, number],
    [...name, 'strategy', number],
  ]);
  if (numbered.some((label) => label.length === words.length && label.every((word, at) => word === words[at]))) return 0;
  if (id.startsWith(typed) || strategy.id.startsWith(typed)) return 1;
  // Printed labels go on with the title: “Wellness Strategy 1: Leading ...”.
  if (numbered.some((label) => beginsWith(label, words) || titles.some((title) => beginsWith([...label, ...title], words))))
    return 2;
  if (titles.some((title) => beginsWith(title, words))) return 3;
  const title = titles.flat();
  if (matches(words, title)) return words.every((word) => title.includes(word)) ? 4 : 5;
  const name = [...names.flat(), number];
  if (matches(words, name)) return 6;
  if (matches(words, [...name, ...title])) return 7;
  const rest = [
    ...searchWords(dimension.domain.name),
    ...searchWords(framework.title),
    ...searchWords(framework.id),
    'strategy',
    'strategies',
  ];
  return matches(words, [...name, ...title, ...rest]) ? 8 : NO_MATCH;
}

/** Misspelled: what the resolver makes of it. */
function meantBy(typed: string, catalogue: Catalogue): Strategy[] {
  const meant = resolveStrategy(typed, catalogue);
  switch (meant.kind) {
    case 'id':
    case 'label':
      return [meant.strategy];
    case 'contradiction':
      return [meant.byTitle, meant.byNumber];
    case 'ambiguous':
      return meant.candidates;
    case 'beyond':
      return meant.byTitle ? [meant.byTitle, ...meant.dimension.strategies] : [...meant.dimension.strategies];
    case 'unknown':
      return meant.nearest;
  }
}
