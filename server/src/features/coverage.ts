/** What of a microcredential serves an outcome or detail, or makes use of a question, artifact or prompt. */
import type { Links } from '../spec/links.js';
import type { Alignment, Detail, Field, Item, Linked, Outcome, Spec } from '../spec/model.js';

export interface Cover {
  /** In the plural. */
  readonly kind: 'Overview questions' | 'Artifacts' | 'Prompts' | 'Scoring rows' | 'Research' | 'Resources' | 'Strategies';
  readonly names: readonly string[];
}

/** By what an outcome is served, kind by kind, in the order of the format; nothing is an empty list. */
export function coverOfOutcome(outcome: Outcome, spec: Spec, links: Links): Cover[] {
  return cover(spec, links, (item) => links.outcomesOf(item).has(outcome));
}

/** By what a detail is served, named by its own id. */
export function coverOfDetail(detail: Detail, spec: Spec, links: Links): Cover[] {
  return cover(spec, links, (item) => item.outcomes.some((link) => links.detail(link.value) === detail));
}

function cover(spec: Spec, links: Links, serves: (item: Linked) => boolean): Cover[] {
  const names = (items: readonly Linked[]) => items.filter(serves).map(nameOf);
  return [
    { kind: 'Overview questions', names: names(links.questions) },
    { kind: 'Artifacts', names: names(links.artifacts) },
    { kind: 'Prompts', names: names(links.prompts) },
    { kind: 'Scoring rows', names: names(spec.scoring?.rows ?? []) },
    { kind: 'Research', names: names(spec.research) },
    { kind: 'Resources', names: names(spec.resources) },
    { kind: 'Strategies', names: names(spec.alignments) },
  ];
}

/** Where a question, artifact or prompt is used: the rows that score it, the prompts about it. */
export function usesOfComponent(component: Item, spec: Spec, links: Links): Cover[] {
  const names = (fields: readonly Field<string>[]) => fields.some((field) => links.component(field.value) === component);
  const rows = (spec.scoring?.rows ?? []).filter((row) => names(row.scores)).map(nameOf);
  const prompts = links.prompts.filter((prompt) => names(prompt.about)).map(nameOf);
  const isArtifact = links.artifacts.some((artifact) => artifact === component);
  return [{ kind: 'Scoring rows', names: rows }, ...(isArtifact ? [{ kind: 'Prompts', names: prompts } as const] : [])];
}

function nameOf(item: Linked): string {
  const { strategy, gap } = item as Alignment;
  return item.id?.value ?? strategy?.value ?? (gap ? 'a gap in the framework' : '(no id)');
}
