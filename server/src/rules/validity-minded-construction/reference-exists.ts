import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { replaceScalar } from '../../spec/edit.js';
import type { Field, Item } from '../../spec/model.js';
import { closest } from '../../spec/nearest.js';

interface Target {
  /** What the link should name. */
  readonly what: string;
  readonly ids: readonly string[];
  /** The exact id behind one that is slightly off, or undefined where nothing is meant. */
  readonly find: (id: string) => string | undefined;
}

export const referenceExists = rule({
  id: 'reference-exists',
  group: 'validity-minded-construction',
  effect: 'partially',
  severity: 'error',
  claimsAbsence: true,
  fixes: ['safe', 'review'],
  page: {
    asks: 'Each link names something that is there.',
    why: 'Evidence that is linked to nothing shows nothing, and an outcome may be uncovered without anyone noticing.',
    repair: 'Correct the id, or remove the link.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, outcomes: [EO4]}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, links } = context;
    const idsOf = (items: readonly Item[]) => items.flatMap((item) => item.id?.value ?? []);
    const outcome: Target = {
      what: 'essential outcome or detail',
      ids: idsOf([...spec.outcomes, ...spec.outcomes.flatMap((each) => each.details)]),
      find: (id) => idOf(links.detail(id) ?? links.outcome(id), id),
    };
    const component: Target = {
      what: 'question, artifact or prompt',
      ids: idsOf(links.components),
      find: (id) => idOf(links.component(id), id),
    };
    const linked = [...spec.research, ...spec.resources, ...links.components, ...(spec.scoring?.rows ?? []), ...spec.alignments];
    // Where the outcomes themselves are absent, that is what there is to say.
    if (spec.outcomes.length > 0)
      for (const item of linked) for (const link of item.outcomes) yield* checkLink(context, link, outcome);
    for (const row of spec.scoring?.rows ?? [])
      for (const link of row.scores) if (hasSection(context, link.value)) yield* checkLink(context, link, component);
    for (const prompt of links.prompts)
      for (const link of prompt.about) if (hasSection(context, link.value)) yield* checkLink(context, link, component);
    const levels = (spec.scoring?.levels ?? []).map((level) => level.value);
    if (levels.length === 0) return;
    const level: Target = { what: `level (${levels.join(', ')})`, ids: levels, find: (id) => levels.find((each) => each === id) };
    if (spec.scoring?.passing) yield* checkLink(context, spec.scoring.passing, level);
    for (const row of spec.scoring?.rows ?? [])
      for (const described of row.levels) yield* checkLink(context, described.level, level);
  },
});

/** An item without an id, which is found by its place, is told as such and not at each link. */
function idOf(item: Item | undefined, link: string): string | undefined {
  return item && (item.id?.value ?? link);
}

/** A link into a section that is absent is not told again. */
function hasSection({ links }: Context<unknown>, id: string): boolean {
  const items = { q: links.questions, a: links.artifacts, p: links.prompts }[id[0]?.toLowerCase() ?? ''];
  return !items || items.length > 0;
}

function* checkLink({ text }: Context<unknown>, link: Field<string>, target: Target): Generator<Report> {
  const { value, span, node } = link;
  const meant = target.find(value);
  // An id that two items share is told at the second of them.
  if (meant === value || target.ids.includes(value) || (meant !== undefined && duplicated(target.ids, meant))) return;
  const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
  const near =
    meant ??
    closest(
      value,
      target.ids.filter((id) => sameKind(id, value)),
    ) ??
    closest(value, target.ids);
  yield {
    span,
    message: `No ${target.what} is called “${shown}”.${near ? ` Did you mean ${near}?` : ''}`,
    fixes: (): Fix[] => {
      if (node.kind !== 'scalar' || String(node.value).trim() !== value) return [];
      const candidates = meant
        ? [meant]
        : [...new Set([...(near ? [near] : []), ...target.ids.filter((id) => sameKind(id, value))])].slice(0, 3);
      return candidates.map((id) => ({
        title: `Change to ${id}`,
        kind: meant ? 'safe' : 'review',
        edits: [replaceScalar(text, node, id)],
      }));
    },
  };
}

function sameKind(a: string, b: string): boolean {
  const shape = (id: string) => id.replace(/\d+/g, '0').replace(/\.[a-z]$/, '.a');
  return shape(a) === shape(b);
}

function duplicated(ids: readonly string[], id: string): boolean {
  return ids.indexOf(id) !== ids.lastIndexOf(id);
}
