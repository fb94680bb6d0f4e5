import { t } from '@vscode/l10n';
import { placeOfItem } from '../../engine/coverage.js';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { type Edit, insertEntry, replaceScalar } from '../../spec/edit.js';
import { repeated } from '../../spec/links.js';
import type { Item, Linked, Outcome } from '../../spec/model.js';
import { eachScalar, entryOf, isBlank, type Node } from '../../spec/tree.js';

interface List {
  /** What one item is called, in the author's language. */
  readonly kind: () => string;
  /** Of details, the id of their outcome. */
  readonly outcome?: string;
  readonly items: readonly Item[];
  /** The id that belongs at a place, counted from 0. */
  readonly idAt: (index: number) => string;
  /** Under which keys its ids are named elsewhere. */
  readonly namedIn: readonly string[];
  /** True where an outcome or a component lost what it needs of this list: then a gap in its ids is the trace of the same loss. */
  readonly lost?: boolean;
}

export const idScheme = rule({
  id: 'id-scheme',
  group: 'consistent',
  effect: 'partially',
  fixes: ['safe', 'review'],
  page: {
    asks: 'Ids are unique, have the letter of their section, and count from 1 without gaps.',
    why: 'Earners and assessors find their way by these ids: “A2 shows EO1.a” must mean one thing.',
    repair: 'Apply the fix: it renumbers the list, and every link to its items with it.',
    bad: `overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
    - {id: Q1, asks: practice, text: How do you begin?}
`,
    good: `overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
    - {id: Q2, asks: practice, text: How do you begin?}
`,
  },
  *check(context) {
    for (const list of listsOf(context)) yield* checkList(context, list);
  },
});

function listsOf({ spec, links }: Context<unknown>): List[] {
  const list = (kind: () => string, prefix: string, items: readonly Item[] | undefined): List => ({
    kind,
    items: items ?? [],
    idAt: (index) => `${prefix}${index + 1}`,
    namedIn: prefix === 'EO' ? ['outcomes'] : ['Q', 'A', 'P'].includes(prefix) ? ['scores', 'about'] : [],
  });
  const leavesOut = (kind: () => string, prefix: string, items: readonly Linked[]): List => ({
    ...list(kind, prefix, items),
    lost: spec.outcomes.some((outcome) => !links.isServed(outcome, items)),
  });
  const rows = spec.scoring?.rows ?? [];
  const shared = repeated(spec.outcomes.flatMap((outcome) => outcome.id?.value ?? []));
  const scored = new Set(rows.flatMap((row) => row.scores.flatMap(({ value }) => links.component(value) ?? [])));
  return [
    list(() => t('Essential Outcome'), 'EO', spec.outcomes),
    ...spec.outcomes.flatMap((outcome) => {
      const id = outcome.id?.value;
      if (!id || !/^EO\d+$/.test(id) || outcome.details.length > 26) return [];
      // Where two outcomes share an id, that comes first.
      if (shared.has(id)) return [];
      const idAt = (index: number) => `${id}.${String.fromCharCode(97 + index)}`;
      return [{ kind: () => t('Detail'), outcome: id, items: outcome.details, idAt, namedIn: ['outcomes'] }];
    }),
    leavesOut(() => t('Research source'), 'R', spec.research),
    leavesOut(() => t('Resource'), 'S', spec.resources),
    leavesOut(() => t('Question'), 'Q', links.questions),
    leavesOut(() => t('Artifact'), 'A', links.artifacts),
    list(() => t('Prompt'), 'P', spec.reflection?.prompts),
    { ...list(() => t('Scoring row'), 'C', rows), lost: links.components.some((each) => !scored.has(each)) },
  ];
}

function* checkList(context: Context<unknown>, list: List): Generator<Report> {
  const { items, kind, idAt } = list;
  const first = new Map<string, Item>();
  const present = new Set(items.flatMap((item) => item.id?.value ?? []));
  const missing = items.map((_, index) => index).find((index) => !present.has(idAt(index)));
  let gapTold = present.size < items.length;
  // One repair mends the whole list, whichever of its findings asks for it.
  let repair: Fix[] | undefined;
  const fixes = () => (repair ??= renumber(context, list));
  for (const [index, item] of items.entries()) {
    const id = item.id?.value;
    const span = placeOfItem(item);
    if (id === undefined) {
      // What is there instead of a text is told as such.
      if (!isBlank(entryOf(item.node, 'id')?.value)) continue;
      yield { span, message: idMissing(list, index), fixes };
      continue;
    }
    const twin = first.get(id);
    if (twin) {
      yield {
        span,
        message: t('{0} {1} is there twice.', kind(), id),
        severity: 'error',
        related: [{ span: placeOfItem(twin), message: t('The first {0}', id) }],
        fixes,
      };
      continue;
    }
    first.set(id, item);
    if (!isOfScheme(id, idAt)) {
      yield { span, message: idOdd(list, index, id), fixes };
      // It stands where the number is that seems to be left out.
      gapTold = true;
    } else if (!gapTold && missing !== undefined && rank(id) > missing) {
      gapTold = true;
      const effect = list.lost ? 'advisory' : 'partially';
      yield { span, effect, message: t('There is no {0} before {1}. Ids count without gaps.', idAt(missing), id), fixes };
    }
  }
}

function idMissing({ kind, outcome, idAt }: List, index: number): string {
  return outcome
    ? t('Detail {0} of {1} has no id. It would be {2}.', index + 1, outcome, idAt(index))
    : t('{0} {1} has no id. It would be {2}.', kind(), index + 1, idAt(index));
}

function idOdd({ kind, outcome, idAt }: List, index: number, id: string): string {
  return outcome
    ? t('Detail {0} of {1} is called “{2}”; here ids read {3}, {4} and so on.', index + 1, outcome, id, idAt(0), idAt(1))
    : t('{0} {1} is called “{2}”; here ids read {3}, {4} and so on.', kind(), index + 1, id, idAt(0), idAt(1));
}

/** How many ids come before one in its list. */
function rank(id: string): number {
  const end = /\d+$/.exec(id)?.[0];
  return end ? Number(end) - 1 : id.charCodeAt(id.length - 1) - 97;
}

function isOfScheme(id: string, idAt: (index: number) => string): boolean {
  const prefix = idAt(0).slice(0, -1);
  const rest = id.slice(prefix.length);
  return id.startsWith(prefix) && (prefix.endsWith('.') ? /^[a-z]$/ : /^[1-9]\d{0,3}$/).test(rest);
}

/** New ids for the whole list, in every place that names one of the old ones. */
function renumber({ text, document, spec, links }: Context<unknown>, { items, idAt, namedIn }: List): Fix[] {
  const renamed = new Map<string, string>();
  const edits: Edit[] = [];
  const own = new Set<Node>();
  let captures = false;
  let misleads = false;
  const wantedIds = new Set(items.map((_, index) => idAt(index)));
  const ids = new Set(items.flatMap((item) => item.id?.value ?? []));
  for (const [index, item] of items.entries()) {
    const wanted = idAt(index);
    const { id } = item;
    if (id?.node.kind !== 'scalar') {
      edits.push(insertEntry(text, item.node, 'id', wanted, ['id']));
      continue;
    }
    // One that repeats another's by a mark cannot be told from it.
    if (own.has(id.node)) return [];
    own.add(id.node);
    if (id.value !== wanted) edits.push(replaceScalar(text, id.node, wanted));
    // A link to an id that two items share means the first of them.
    if (!renamed.has(id.value) || id.value === wanted) renamed.set(id.value, wanted);
    for (const detail of 'details' in item ? (item as Outcome).details : []) {
      if (detail.id && own.has(detail.id.node)) return [];
      const [, tail] = detail.id?.value.startsWith(`${id.value}.`) ? detail.id.value.split('.') : [];
      if (tail && detail.id?.node.kind === 'scalar' && id.value !== wanted) {
        own.add(detail.id.node);
        edits.push(replaceScalar(text, detail.id.node, `${wanted}.${tail}`));
      }
    }
  }
  if (!document.root) return [];
  const isOfOutcomes = idAt(0) === 'EO1';
  const isOutcome = (id: string) => spec.outcomes.some((outcome) => outcome.id?.value === id);
  eachScalar(document.root, (scalar, path) => {
    const value = typeof scalar.value === 'string' ? scalar.value.trim() : undefined;
    if (value === undefined || own.has(scalar) || !path.some((step) => namedIn.includes(String(step)))) return;
    // An outcome's id means the outcome, even where a detail has it too.
    // What another list has too means that one.
    const component = namedIn.includes('scores') ? links.component(value) : undefined;
    if ((component && !items.includes(component)) || (isOutcome(value) && !isOfOutcomes)) return;
    const [head = '', tail] = value.split('.');
    const ofOutcome = isOfOutcomes && tail !== undefined && renamed.has(head) ? `${renamed.get(head)}.${tail}` : undefined;
    const target = renamed.get(value) ?? ofOutcome;
    if (target && target !== value) edits.push(replaceScalar(text, scalar, target));
    // A link to nothing would come to mean an item. That may be right where the item had another id by a slip; but where
    // another item is missing, its links would go to the wrong one.
    if (ids.has(value) || target || links.outcome(value) || links.component(value) || !wantedIds.has(value)) return;
    captures = true;
    const old = items.find((_, index) => idAt(index) === value)?.id?.value;
    if (old !== undefined && isOfScheme(old, idAt)) misleads = true;
  });
  if (misleads) return [];
  const unique = [...new Map(edits.map((edit) => [edit.span.start, edit])).values()];
  return [{ title: t('Renumber from {0}, with all links', idAt(0)), kind: captures ? 'review' : 'safe', edits: unique }];
}
