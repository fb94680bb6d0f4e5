import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { hasComment } from '../../spec/comments.js';
import { removeItem, replaceScalar } from '../../spec/edit.js';
import type { Field, Item } from '../../spec/model.js';
import { closest } from '../../spec/nearest.js';
import { entryOf, type ScalarNode, type SeqNode } from '../../spec/tree.js';

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
      for (const item of linked) yield* checkLinks(context, item.outcomes, outcome, listIn(item, 'outcomes'));
    const toSection = (link: Field<string>) => hasSection(context, link.value);
    for (const row of spec.scoring?.rows ?? [])
      yield* checkLinks(context, row.scores, component, listIn(row, 'scores'), toSection);
    for (const prompt of links.prompts) yield* checkLinks(context, prompt.about, component, listIn(prompt, 'about'), toSection);
    const levels = (spec.scoring?.levels ?? []).map((level) => level.value);
    if (levels.length === 0) return;
    const level: Target = { what: `level (${levels.join(', ')})`, ids: levels, find: (id) => levels.find((each) => each === id) };
    if (spec.scoring?.passing) yield* checkLinks(context, [spec.scoring.passing], level);
    for (const row of spec.scoring?.rows ?? [])
      yield* checkLinks(
        context,
        row.levels.map((described) => described.level),
        level,
      );
  },
});

function listIn({ node }: Item, name: string): SeqNode | undefined {
  const value = entryOf(node, name)?.value;
  return value?.kind === 'seq' ? value : undefined;
}

/** An item without an id, which is found by its place, is told as such and not at each link. */
function idOf(item: Item | undefined, link: string): string | undefined {
  return item && (item.id?.value ?? link);
}

/** A link into a section that is absent is not told again. */
function hasSection({ links }: Context<unknown>, id: string): boolean {
  const items = { q: links.questions, a: links.artifacts, p: links.prompts }[id[0]?.toLowerCase() ?? ''];
  return !items || items.length > 0;
}

function* checkLinks(
  { text }: Context<unknown>,
  linked: readonly Field<string>[],
  target: Target,
  list?: SeqNode,
  isAsked: (link: Field<string>) => boolean = () => true,
): Generator<Report> {
  for (const link of linked) {
    const { value, span } = link;
    const meant = target.find(value);
    // An id that two items share is told at the second of them.
    if (meant === value || target.ids.includes(value) || (meant !== undefined && duplicated(target.ids, meant))) continue;
    if (!isAsked(link)) continue;
    const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
    const near =
      meant ??
      closest(
        value,
        target.ids.filter((id) => sameKind(id, value)),
      ) ??
      closest(value, target.ids);
    const beside = linked.filter((other) => other !== link).map((other) => other.value);
    yield {
      span,
      message: `No ${target.what} is called “${shown}”.${near ? ` Did you mean ${near}?` : ''}`,
      fixes: (): Fix[] => {
        if (link.node.kind !== 'scalar' || String(link.node.value).trim() !== value) return [];
        const alike = target.ids.filter((id) => sameKind(id, value));
        const candidates = meant ? [meant] : [...new Set([...(near ? [near] : []), ...alike])];
        return [
          ...change(text, link.node, candidates.filter((id) => !beside.includes(id)).slice(0, 3), meant !== undefined),
          ...remove(text, link.node, list, meant !== undefined, meant !== undefined && !beside.includes(meant)),
        ];
      },
    };
  }
}

function change(text: string, node: ScalarNode, candidates: readonly string[], isMeant: boolean): Fix[] {
  return candidates.map((id) => ({
    title: `Change to ${id}`,
    kind: isMeant ? 'safe' : 'review',
    edits: [replaceScalar(text, node, id)],
  }));
}

/** Takes the link out of a list that says the rest, or the same again. */
function remove(text: string, node: ScalarNode, list: SeqNode | undefined, isMeant: boolean, isKept: boolean): Fix[] {
  if (isKept || !list || list.items.length < 2) return [];
  const edit = removeItem(text, list, list.items.indexOf(node));
  if (!edit || hasComment(text, edit.span, list)) return [];
  return [{ title: `Remove ${String(node.value).trim()} from the list`, kind: isMeant ? 'safe' : 'review', edits: [edit] }];
}

function sameKind(a: string, b: string): boolean {
  const shape = (id: string) => id.replace(/\d+/g, '0').replace(/\.[a-z]$/, '.a');
  return shape(a) === shape(b);
}

function duplicated(ids: readonly string[], id: string): boolean {
  return ids.indexOf(id) !== ids.lastIndexOf(id);
}
