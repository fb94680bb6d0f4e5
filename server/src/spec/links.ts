/** Who links to whom in one microcredential: the questions, evidence and sources behind each essential outcome. */
import type { Artifact, Detail, Field, Item, Linked, Outcome, Prompt, Question, Spec } from './model.js';

export type Component = Question | Artifact | Prompt;

export interface Links {
  /** The outcome that an id names, by itself or by one of its details. */
  outcome(id: string): Outcome | undefined;
  detail(id: string): Detail | undefined;
  /** The question, artifact or prompt of that id. */
  component(id: string): Component | undefined;
  artifact(id: string): Artifact | undefined;
  /** The outcomes that an item serves. */
  outcomesOf(item: Linked): ReadonlySet<Outcome>;
  /** True if one of the items serves the outcome, by itself or by one of its details. */
  isServed(outcome: Outcome, by: readonly Linked[]): boolean;
  readonly questions: readonly Question[];
  readonly artifacts: readonly Artifact[];
  readonly prompts: readonly Prompt[];
  readonly components: readonly Component[];
}

/** Spec in, index out. An id that is slightly off (`eo1`, `E01`, `EO 1`) still finds what it means. */
export function linksOf(spec: Spec): Links {
  const questions = spec.overview?.questions ?? [];
  const artifacts = spec.evidence?.artifacts ?? [];
  const prompts = spec.reflection?.prompts ?? [];
  const components = [...questions, ...artifacts, ...prompts];
  const outcomes = lookup(spec.outcomes, 'EO');
  const details = detailsById(spec.outcomes);
  const componentOf = [lookup(questions, 'Q'), lookup(artifacts, 'A'), lookup(prompts, 'P')] as const;
  const outcome = (id: string) => outcomes(id) ?? details.get(loose(id))?.outcome;
  const cache = new Map<Linked, ReadonlySet<Outcome>>();
  const outcomesOfItem = (item: Linked) => {
    let found = cache.get(item);
    if (!found) {
      found = new Set(item.outcomes.flatMap((link) => outcome(link.value) ?? []));
      cache.set(item, found);
    }
    return found;
  };
  // Rules ask for one outcome after the other, of the same lists.
  const served = new Map<readonly Linked[], ReadonlySet<Outcome>>();
  const servedBy = (items: readonly Linked[]) => {
    let found = served.get(items);
    if (!found) {
      found = new Set(items.flatMap((item) => [...outcomesOfItem(item)]));
      served.set(items, found);
    }
    return found;
  };
  return {
    outcome,
    detail: (id) => details.get(loose(id))?.detail,
    component: (id) => componentOf[0](id) ?? componentOf[1](id) ?? componentOf[2](id),
    artifact: (id) => componentOf[1](id),
    outcomesOf: outcomesOfItem,
    isServed: (wanted, by) => servedBy(by).has(wanted),
    questions,
    artifacts,
    prompts,
    components,
  };
}

/** As `lookup`, for the details of all outcomes: by the letter of its place where it has no id, or one that is taken. */
function detailsById(outcomes: readonly Outcome[]): ReadonlyMap<string, { outcome: Outcome; detail: Detail }> {
  const byId = new Map<string, { outcome: Outcome; detail: Detail }>();
  const second: [string, { outcome: Outcome; detail: Detail }][] = [];
  for (const [number, outcome] of outcomes.entries()) {
    for (const [index, detail] of outcome.details.entries()) {
      const place = loose(`${outcome.id?.value ?? `EO${number + 1}`}.${String.fromCharCode(97 + index)}`);
      if (!detail.id || byId.has(loose(detail.id.value))) second.push([place, { outcome, detail }]);
      else byId.set(loose(detail.id.value), { outcome, detail });
    }
  }
  for (const [id, found] of second) if (!byId.has(id)) byId.set(id, found);
  return byId;
}

/**
 * Finds an item by id. Where two items share an id, the second is also found by the number that its place would give
 * it: the id is told once, and not also as a link to nothing.
 */
function lookup<T extends Item>(items: readonly T[], prefix: string): (id: string) => T | undefined {
  const byId = new Map<string, T>();
  const second: [string, T][] = [];
  for (const [index, item] of items.entries()) {
    if (!item.id) second.push([loose(`${prefix}${index + 1}`), item]);
    else if (byId.has(loose(item.id.value))) second.push([loose(`${prefix}${index + 1}`), item]);
    else byId.set(loose(item.id.value), item);
  }
  for (const [id, item] of second) if (!byId.has(id)) byId.set(id, item);
  return (id) => byId.get(loose(id));
}

/** What an id comes down to: upper and lower case, spaces, dots and the letter O for a zero make no difference. */
export function loose(id: string): string {
  return id
    .toLowerCase()
    .replace(/[\s._-]/g, '')
    .replaceAll('o', '0');
}

/** The ids that are there more than once. */
export function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}

/** How a message names an item: its kind, in the author's language, its id and the beginning of its text. */
export function nameOf(kind: string, item: { id?: Field<string> }, text: Field<string> | undefined): string {
  const id = item.id ? ` ${item.id.value}` : '';
  return text ? `${kind}${id} (“${shorten(text.value)}”)` : `${kind}${id}`;
}

/** The first words of a text, at most `length` characters, never cut within a word or a surrogate pair. */
export function shorten(text: string, length = 48): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,.;:]+$/, '')}…`;
}
