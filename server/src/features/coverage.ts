/** What of a microcredential serves an outcome or detail, or makes use of a question, artifact or prompt. */
import { t } from '@vscode/l10n';
import type { Links } from '../spec/links.js';
import type { Alignment, Detail, Field, Item, Linked, Outcome, Spec } from '../spec/model.js';

export interface Cover {
  readonly kind: 'questions' | 'artifacts' | 'prompts' | 'rows' | 'research' | 'resources' | 'strategies';
  readonly names: readonly string[];
}

/** The kind in the author's words, in the plural. */
export function titleOfCover({ kind }: Cover): string {
  switch (kind) {
    case 'questions':
      return t('Overview questions');
    case 'artifacts':
      return t('Artifacts');
    case 'prompts':
      return t('Prompts');
    case 'rows':
      return t('Scoring rows');
    case 'research':
      return t('Research');
    case 'resources':
      return t('Resources');
    case 'strategies':
      return t('Strategies');
  }
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
    { kind: 'questions', names: names(links.questions) },
    { kind: 'artifacts', names: names(links.artifacts) },
    { kind: 'prompts', names: names(links.prompts) },
    { kind: 'rows', names: names(spec.scoring?.rows ?? []) },
    { kind: 'research', names: names(spec.research) },
    { kind: 'resources', names: names(spec.resources) },
    { kind: 'strategies', names: names(spec.alignments) },
  ];
}

/** Where a question, artifact or prompt is used: the rows that score it, the prompts about it. */
export function usesOfComponent(component: Item, spec: Spec, links: Links): Cover[] {
  const names = (fields: readonly Field<string>[]) => fields.some((field) => links.component(field.value) === component);
  const rows = (spec.scoring?.rows ?? []).filter((row) => names(row.scores)).map(nameOf);
  const prompts = links.prompts.filter((prompt) => names(prompt.about)).map(nameOf);
  const isArtifact = links.artifacts.some((artifact) => artifact === component);
  return [{ kind: 'rows', names: rows }, ...(isArtifact ? [{ kind: 'prompts', names: prompts } as const] : [])];
}

function nameOf(item: Linked): string {
  const { strategy, gap } = item as Alignment;
  return item.id?.value ?? strategy?.value ?? (gap ? t('a gap in the framework') : t('(no id)'));
}
