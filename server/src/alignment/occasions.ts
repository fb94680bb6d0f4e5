import type { Query } from './suggest-features.js';

// At most so many words are the occasion: “after a violent event”. What is to be done *during* a crisis is not only its occasion.
const OCCASION = /(?<!\p{L})(?:after|since|in the (?:wake|aftermath) of)(?:\s+[\p{L}\p{N}’'-]+){1,3}/giu;

/** The same question without what is only the occasion of what the leader does: “after a crisis”, “in the wake of the pandemic”. */
export function withoutOccasions({ title, texts, stack }: Query): Query {
  const without = (text: string) => text.replace(OCCASION, ' ');
  return { title: title === undefined ? undefined : without(title), texts: texts.map(without), stack };
}
