import type { Strategy } from './framework.js';

/** What speaks for a suggestion. Words and titles are the author's or a reviewed microcredential's own. */
export type Reason =
  /** Words of the text that are the strategy's, or stand for the same in the field. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly of: 'strategy' | 'dimension' }
  /** Reviewed microcredentials that the text is like and that were aligned to the strategy, the most alike first. */
  | { readonly kind: 'precedent'; readonly titles: readonly string[] }
  /** Of the other reviewed microcredentials of the same stack, so many were aligned to the strategy. */
  | { readonly kind: 'stack'; readonly stack: string; readonly aligned: number; readonly reviewed: number }
  /** So many times, reviewers named it where they named the other one, which the text suggests. */
  | { readonly kind: 'together'; readonly other: Strategy; readonly times: number };

/** The reason as one sentence for authors. */
export function reasonText(reason: Reason, strategy: Strategy): string {
  switch (reason.kind) {
    case 'words': {
      const [first, ...others] = reason.words;
      const owner = reason.of === 'strategy' ? nameOf(strategy) : strategy.dimension.name;
      if (first === undefined) return `Its words are those of ${owner}.`;
      return others.length === 0
        ? `Its word ${quoted(first)} is one of ${owner}.`
        : `Its words ${listed(reason.words)} are those of ${owner}.`;
    }
    case 'precedent':
      return `Like ${listed(reason.titles)}, which reviewers aligned to it.`;
    case 'stack':
      return `Reviewers aligned ${reason.aligned} of ${reason.reviewed} others in the stack ${quoted(reason.stack)} to it.`;
    case 'together':
      return `Reviewers named it ${reason.times === 1 ? 'once' : `${reason.times} times`} together with ${nameOf(reason.other)}.`;
  }
}

/** “Wellness 1” */
export function nameOf({ dimension, number }: Strategy): string {
  return `${dimension.name} ${number}`;
}

export function listed(texts: readonly string[]): string {
  const all = texts.map(quoted);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}
