import { t } from '@vscode/l10n';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { hasComment } from '../../spec/comments.js';
import { removeItem, replaceScalar } from '../../spec/edit.js';
import { repeated } from '../../spec/links.js';
import type { Detail, Field, Item, Linked, Outcome } from '../../spec/model.js';
import { closest } from '../../spec/nearest.js';
import { remembering } from '../../spec/remember.js';
import { entryOf, type ScalarNode, type SeqNode } from '../../spec/tree.js';

interface Target {
  /** Tells that nothing has this id. */
  readonly tell: (id: string) => string;
  readonly ids: ReadonlySet<string>;
  /** The ids that more than one item has. */
  readonly shared: ReadonlySet<string>;
  /** For how many links it was guessed in this check what they mean. */
  readonly guessed: { count: number };
  /** The exact id behind one that is slightly off, or undefined where nothing is meant. */
  readonly find: (id: string) => string | undefined;
}

const MOST_GUESSES = 200;

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
    const outcome = target(
      (id) => t('No essential outcome or detail is called “{0}”.', id),
      idsOf([...spec.outcomes, ...spec.outcomes.flatMap((each) => each.details)]),
      (id) => idOf(links.detail(id) ?? links.outcome(id), id),
    );
    const component = target(
      (id) => t('No question, artifact or prompt is called “{0}”.', id),
      idsOf(links.components),
      (id) => idOf(links.component(id), id),
    );
    // Where the outcomes themselves are absent, that is what there is to say.
    if (spec.outcomes.length > 0) for (const part of partsOf(context)) yield* checkPart(context, part, outcome);
    const toSection = (link: Field<string>) => hasSection(context, link.value);
    const unscored = remembering((letter) => ({ ids: unscoredLike(context, letter) }), 20);
    for (const row of spec.scoring?.rows ?? [])
      yield* checkLinks(context, row.scores, component, {
        list: listIn(row, 'scores'),
        isAsked: toSection,
        left: (link) => unscored(letterOf(link.value)).ids,
      });
    for (const prompt of links.prompts)
      yield* checkLinks(context, prompt.about, component, { list: listIn(prompt, 'about'), isAsked: toSection });
    const levels = (spec.scoring?.levels ?? []).map((level) => level.value);
    if (levels.length === 0) return;
    const level = target(
      (id) => t('No level ({0}) is called “{1}”.', levels.join(', '), id),
      levels,
      (id) => levels.find((each) => each === id),
    );
    if (spec.scoring?.passing) yield* checkLinks(context, [spec.scoring.passing], level);
    for (const row of spec.scoring?.rows ?? [])
      yield* checkLinks(
        context,
        row.levels.map((described) => described.level),
        level,
      );
  },
});

/** Items of one kind, and the ids that their links leave out. Undefined where that is not known. */
interface Part {
  readonly items: readonly Linked[];
  readonly left: () => readonly string[] | undefined;
}

function partsOf(context: Context<unknown>): Part[] {
  const { spec, links } = context;
  const { outcomes } = spec;
  const idsOf = (items: readonly Item[]) => items.flatMap((item) => item.id?.value ?? []);
  const whole = (left: readonly Outcome[]) => left.flatMap((outcome) => idsOf([outcome, ...outcome.details]));
  const leftBy = (items: readonly Linked[]) => {
    const left = outcomes.filter((outcome) => !links.isServed(outcome, items));
    // One that shares its id with another cannot be linked to, and may be the one that is meant.
    return left.some((outcome) => outcome.id && links.outcome(outcome.id.value) !== outcome) ? undefined : whole(left);
  };
  const part = (items: readonly Linked[]): Part => ({ items, left: once(() => leftBy(items)) });
  return [
    part(spec.research),
    part(spec.resources),
    part(links.questions),
    { items: links.artifacts, left: once(() => leftBy(links.artifacts)?.concat(idsOf(unshownDetails(context)))) },
    part(links.prompts),
    part(spec.scoring?.rows ?? []),
    part(spec.alignments),
  ];
}

function* checkPart(context: Context<unknown>, { items, left }: Part, target: Target): Generator<Report> {
  for (const item of items) yield* checkLinks(context, item.outcomes, target, { list: listIn(item, 'outcomes'), left });
}

/** Details of an outcome that artifacts show only in parts. */
function unshownDetails({ spec, links }: Context<unknown>): Detail[] {
  const linked = links.artifacts.flatMap((artifact) => artifact.outcomes.map((link) => link.value));
  const shown = new Set(linked.map((id) => links.detail(id) ?? links.outcome(id)));
  return spec.outcomes.flatMap((outcome) =>
    shown.has(outcome) || !links.isServed(outcome, links.artifacts) ? [] : outcome.details.filter((detail) => !shown.has(detail)),
  );
}

/** The questions, artifacts or prompts, by the letter of an id, that no row scores. Undefined where one cannot be linked to. */
function unscoredLike({ spec, links }: Context<unknown>, letter: string): string[] | undefined {
  const scored = new Set(spec.scoring?.rows.flatMap((row) => row.scores.map((link) => links.component(link.value))));
  const left = links.components.filter(
    (each) =>
      !scored.has(each) && !('asks' in each && each.asks?.value === 'context') && letterOf(each.id?.value ?? '') === letter,
  );
  const ids = left.flatMap((each) => each.id?.value ?? []);
  return left.some((each) => each.id && links.component(each.id.value) !== each) ? undefined : ids;
}

function letterOf(id: string): string {
  return id[0]?.toLowerCase() ?? '';
}

/** An answer that is found when it is first asked for: many links ask for the same. */
function once<T>(answer: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: answer() };
    return known.value;
  };
}

function target(tell: Target['tell'], ids: readonly string[], find: Target['find']): Target {
  return { tell, ids: new Set(ids), shared: repeated(ids), find, guessed: { count: 0 } };
}

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

interface Asked {
  /** The list that the links stand in, where they stand in one. */
  readonly list?: SeqNode | undefined;
  readonly isAsked?: (link: Field<string>) => boolean;
  /** What no link of this kind names: one of these is meant, if there are any. Undefined where that is not known. */
  readonly left?: (link: Field<string>) => readonly string[] | undefined;
}

function* checkLinks(
  { text }: Context<unknown>,
  linked: readonly Field<string>[],
  target: Target,
  { list, isAsked = () => true, left = () => [] }: Asked = {},
): Generator<Report> {
  for (const link of linked) {
    const { value, span } = link;
    const meant = target.find(value);
    // An id that two items share is told at the second of them.
    if (meant === value || target.ids.has(value) || (meant !== undefined && target.shared.has(meant))) continue;
    if (!isAsked(link)) continue;
    const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
    const lacking = meant ? [] : left(link);
    // Guessing takes a look at every id. Where so many links lead nowhere, no guess is of any use.
    const isGuessed = meant === undefined && target.guessed.count++ < MOST_GUESSES;
    const candidates = isGuessed ? (lacking && lacking.length > 0 ? lacking : [...target.ids]) : [];
    const alike = candidates.filter((id) => sameKind(id, value));
    const near = meant ?? closest(value, alike) ?? closest(value, candidates) ?? (lacking?.length === 1 ? lacking[0] : undefined);
    const beside = linked.filter((other) => other !== link).map((other) => other.value);
    yield {
      span,
      message: near ? `${target.tell(shown)} ${t('Did you mean {0}?', near)}` : target.tell(shown),
      fixes: (): Fix[] => {
        if (!lacking || link.node.kind !== 'scalar' || String(link.node.value).trim() !== value) return [];
        const likely = (near ? [near] : []).concat((lacking.length > 0 ? lacking : alike).slice(0, 3 + linked.length));
        const meanings = meant ? [meant] : [...new Set(likely)];
        return [
          ...change(text, link.node, meanings.filter((id) => !beside.includes(id)).slice(0, 3), meant !== undefined),
          ...(lacking.length > 0
            ? []
            : remove(text, link.node, list, meant !== undefined, meant !== undefined && !beside.includes(meant))),
        ];
      },
    };
  }
}

function change(text: string, node: ScalarNode, candidates: readonly string[], isMeant: boolean): Fix[] {
  return candidates.map((id) => ({
    title: t('Change to {0}', id),
    kind: isMeant ? 'safe' : 'review',
    edits: [replaceScalar(text, node, id)],
  }));
}

/** Takes the link out of a list that says the rest, or the same again. */
function remove(text: string, node: ScalarNode, list: SeqNode | undefined, isMeant: boolean, isKept: boolean): Fix[] {
  if (isKept || !list || list.items.length < 2) return [];
  const edit = removeItem(text, list, list.items.indexOf(node));
  if (!edit || hasComment(text, edit.span, list)) return [];
  return [{ title: t('Remove {0} from the list', String(node.value).trim()), kind: isMeant ? 'safe' : 'review', edits: [edit] }];
}

function sameKind(a: string, b: string): boolean {
  const shape = (id: string) => id.replace(/\d+/g, '0').replace(/\.[a-z]$/, '.a');
  return shape(a) === shape(b);
}
