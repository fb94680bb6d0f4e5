import type { Outcome, Spec } from '../spec/model.js';
import type { Query } from './suggest-features.js';

/** What a microcredential is about, by its title, its competency and its outcomes. */
export function queryOfSpec({ title, stack, competency, outcomes }: Spec): Query {
  return {
    title: title?.value,
    texts: [...(competency ? [competency.value] : []), ...outcomes.flatMap(textsOf)],
    stack: stack?.value,
  };
}

/** What some of the outcomes are about. The title is that of the whole, so it does not speak here. */
export function queryOfOutcomes(outcomes: readonly Outcome[], { stack }: Pick<Spec, 'stack'>): Query {
  return { texts: outcomes.flatMap(textsOf), stack: stack?.value };
}

function textsOf({ statement, details }: Outcome): string[] {
  return [...(statement ? [statement.value] : []), ...details.flatMap(({ text }) => (text ? [text.value] : []))];
}
