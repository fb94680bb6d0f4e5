import { t } from '@vscode/l10n';
import type { Strategy } from './framework.js';

/** What speaks for a suggestion. Words and titles are the author's or a reviewed microcredential's own. */
export type Reason =
  /** Words of the text that are the strategy's, or stand for the same in the field. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly of: 'strategy' | 'dimension' }
  /**
   * Reviewed microcredentials that the text is like and that were aligned to the strategy, the most alike first; or, of a
   * strategy that reviewers did not know, to that in `through`, to which it corresponds: `building-ranks:wellness/1`.
   */
  | { readonly kind: 'precedent'; readonly titles: readonly string[]; readonly through?: string }
  /** Of the other reviewed microcredentials of the same stack, so many were aligned to the strategy, or to that in `through`. */
  | {
      readonly kind: 'stack';
      readonly stack: string;
      readonly aligned: number;
      readonly reviewed: number;
      readonly through?: string;
    }
  /** So many times, reviewers named it where they named the other one, which the text suggests. */
  | { readonly kind: 'together'; readonly other: Strategy; readonly times: number };

/** The reason as one sentence for authors. */
export function reasonText(reason: Reason, strategy: Strategy): string {
  switch (reason.kind) {
    case 'words': {
      const [first, ...others] = reason.words;
      const owner = reason.of === 'strategy' ? nameOf(strategy) : strategy.dimension.name;
      if (first === undefined) return t('Its words are those of {0}.', owner);
      return others.length === 0
        ? t('Its word “{0}” is one of {1}.', first, owner)
        : t('Its words {0} are those of {1}.', quotedList(reason.words), owner);
    }
    case 'precedent':
      return reason.through === undefined
        ? t('Like {0}, which reviewers aligned to it.', quotedList(reason.titles))
        : t('Like {0}, which reviewers aligned to {1}, to which it corresponds.', quotedList(reason.titles), reason.through);
    case 'stack':
      if (reason.through !== undefined) {
        const { aligned, reviewed, stack, through } = reason;
        return t(
          'It corresponds to {0}, to which reviewers aligned {1} of {2} others in the stack “{3}”.',
          through,
          aligned,
          reviewed,
          stack,
        );
      }
      return t('Reviewers aligned {0} of {1} others in the stack “{2}” to it.', reason.aligned, reason.reviewed, reason.stack);
    case 'together':
      return reason.times === 1
        ? t('Reviewers named it once together with {0}.', nameOf(reason.other))
        : t('Reviewers named it {0} times together with {1}.', reason.times, nameOf(reason.other));
  }
}

/** “Wellness 1” */
export function nameOf({ dimension, number }: Strategy): string {
  return `${dimension.name} ${number}`;
}

/** “A”, “B” and “C” */
export function quotedList(texts: readonly string[]): string {
  const all = texts.map((text) => `“${text}”`);
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : t('{0} and {1}', all.slice(0, -1).join(', '), last);
}
