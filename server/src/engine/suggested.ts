/** The strategies that fit a microcredential or one of its outcomes, and how they are written into its alignment. */
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import { queryOfOutcomes, queryOfSpec } from '../alignment/spec-query.js';
import { type Suggestions, suggesterFor } from '../alignment/suggest.js';
import { appendItems } from '../spec/edit.js';
import { shorten } from '../spec/links.js';
import type { Alignment, Outcome, Spec } from '../spec/model.js';
import { orderAt } from './coverage.js';
import type { NewItem } from './new-items.js';
import type { Context, Fix, FixKind, Library } from './rule.js';

/** What is asked about: a spec, among the strategies of its library. */
export interface Asked {
  readonly spec: Spec;
  readonly library: Pick<Library, 'catalogue'>;
}

/** An outcome speaks for a strategy from this score on. */
export const SPEAKS = 0.3;

export function suggestedFor(outcome: Outcome, { spec, library }: Asked): Suggestions {
  return suggesterFor(library.catalogue).suggest(queryOfOutcomes([outcome], spec));
}

export function suggestedForSpec({ spec, library }: Asked): Suggestions {
  return suggesterFor(library.catalogue).suggest(queryOfSpec(spec));
}

/** The strategy that an alignment names, in whatever spelling. Undefined where that is not clear. */
export function strategyOf({ strategy }: Alignment, catalogue: Catalogue): Strategy | undefined {
  const resolution = strategy && resolveStrategy(strategy.value, catalogue);
  return resolution?.kind === 'id' || resolution?.kind === 'label' ? resolution.strategy : undefined;
}

/** The ids of the outcomes that speak for a strategy; where none does, of the one that does most. */
export function outcomesFor(strategy: Strategy, { spec, library }: Asked): string[] {
  const scored = spec.outcomes.flatMap((outcome) => {
    const score = suggestedFor(outcome, { spec, library }).scores.get(strategy) ?? 0;
    return outcome.id ? [{ id: outcome.id.value, score }] : [];
  });
  const speaking = scored.filter(({ score }) => score >= SPEAKS);
  const most = Math.max(...scored.map(({ score }) => score));
  return (speaking.length > 0 ? speaking : scored.filter(({ score }) => score === most && score > 0)).map(({ id }) => id);
}

export function alignmentTo(
  strategy: Strategy,
  { rank, strength, outcomes }: { rank: 'primary' | 'secondary'; strength: 'strong' | 'tangential'; outcomes: readonly string[] },
  catalogue: Catalogue,
): NewItem {
  return { strategy: catalogue.writtenId(strategy), rank, strength, ...(outcomes.length > 0 && { outcomes }) };
}

/** “wellness/1 (Leading the school community ...)” */
export function labelOf(strategy: Strategy, catalogue: Catalogue): string {
  return `${catalogue.writtenId(strategy)} (${shorten(strategy.title)})`;
}

/** A fix that adds items to the alignment. None where something else than a list stands there. */
export function addAlignments(
  { document, text }: Pick<Context<unknown>, 'document' | 'text'>,
  title: string,
  kind: FixKind,
  items: readonly NewItem[],
): Fix[] {
  const { root } = document;
  const edit = root?.kind === 'map' ? appendItems(text, root, 'alignment', items, orderAt([])) : undefined;
  return edit ? [{ title, kind, edits: [edit] }] : [];
}
