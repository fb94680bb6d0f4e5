import { t } from '@vscode/l10n';
import { nameOfOutcome } from '../../engine/coverage.js';
import { type Fix, type Report, rule } from '../../engine/rule.js';
import { nameOf } from '../../spec/links.js';
import { type Opening, type OpeningForm, openingOf } from '../../spec/list-opening.js';
import type { Field } from '../../spec/model.js';
import { isEnglish, isPlaceholder } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';
import type { ScalarNode } from '../../spec/tree.js';
import { inflect, unobservables, verbOf, verbStart } from '../../spec/verbs.js';

export const listParallel = rule({
  id: 'list-parallel',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  page: {
    asks: 'The items of a list begin the same way: all statements with “Set up”, or all details with “Schedules”.',
    why: 'Readers compare the items of a list. One that begins in another way reads like a note that was forgotten there.',
    repair: 'Begin the item like the others. The fix changes the form of its verb; read the rest of the sentence once more.',
    bad: `essential_outcomes:
  - id: EO1
    statement: Set up a process for the physical plant.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Records what they find.}
      - {id: EO1.c, text: Reports the repairs that are due.}
      - {id: EO1.d, text: Planning the work of the summer.}
`,
    good: `essential_outcomes:
  - id: EO1
    statement: Set up a process for the physical plant.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Records what they find.}
      - {id: EO1.c, text: Reports the repairs that are due.}
      - {id: EO1.d, text: Plans the work of the summer.}
`,
  },
  *check({ spec, text }) {
    if (!isEnglish(spec)) return;
    const statements = spec.outcomes.flatMap((outcome) => itemOf(outcome.statement, () => nameOfOutcome(outcome)));
    yield* oddOnes(text, statements, usual(statements, 4), 'statements');
    const lists = spec.outcomes.map((outcome) => ({
      outcome,
      items: outcome.details.flatMap((detail) => itemOf(detail.text, () => nameOf(t('Detail'), detail, detail.text))),
    }));
    const everywhere = usual(
      lists.flatMap(({ items }) => items),
      3,
    );
    for (const { items } of lists) {
      const own = usual(items, 4);
      // A short list shows no habit of its own; the other details of the file do. One that is alike in itself may differ from them.
      const habit = own ?? (isMixed(items, everywhere) ? everywhere : undefined);
      yield* oddOnes(text, items, habit, 'details');
    }
  },
});

interface Item {
  readonly field: Field<string> & { readonly node: ScalarNode };
  readonly opening: Opening;
  readonly name: () => string;
}

interface Habit {
  readonly form: OpeningForm;
  /** The first item that shows it. */
  readonly example: Item;
}

function itemOf(field: Field<string> | undefined, name: () => string): Item[] {
  if (field?.node.kind !== 'scalar' || field.node.value !== field.value || isPlaceholder(field.value)) return [];
  const opening = begins(field.value);
  return opening ? [{ field: { ...field, node: field.node }, opening, name }] : [];
}

const begins = remembering((text: string): Opening | null => openingOf(text) ?? null, 2000);

/** What at least three of four items do, or undefined. Items that can be read in several ways count for each. */
function usual(items: readonly Item[], least: number): Habit | undefined {
  const known = items.filter(({ opening }) => opening.forms.size > 0);
  if (known.length < least) return undefined;
  const counts = new Map<OpeningForm, Item[]>();
  for (const item of known) {
    for (const form of item.opening.forms) {
      const those = counts.get(form) ?? [];
      counts.set(form, those);
      those.push(item);
    }
  }
  const [best, second] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  if (!best || best[1].length < Math.max(3, known.length * 0.75) || second?.[1].length === best[1].length) return undefined;
  const [form, those] = best;
  const example = those.find(({ opening }) => opening.forms.size === 1) ?? those[0];
  return example && { form, example };
}

function isMixed(items: readonly Item[], habit: Habit | undefined): boolean {
  return habit !== undefined && items.some(({ opening }) => opening.forms.has(habit.form));
}

const SAID = {
  statements: {
    odd: (name: string, word: string, like: string) =>
      t('{0} begins with “{1}”, where the others begin like “{2}”.', name, word, like),
    usual: () => t('The others begin like this.'),
  },
  details: {
    odd: (name: string, word: string, like: string) =>
      t('{0} begins with “{1}”, where other details begin like “{2}”.', name, word, like),
    usual: () => t('Other details begin like this.'),
  },
};

function* oddOnes(text: string, items: readonly Item[], habit: Habit | undefined, of: keyof typeof SAID): Generator<Report> {
  if (!habit) return;
  const { word: like, start: from } = habit.example.opening;
  for (const { field, opening, name } of items) {
    const { forms, word, start } = opening;
    if (forms.size === 0 || forms.has(habit.form) || isUnobservable(field.value)) continue;
    yield {
      span: sourceSpan(text, field.node, start, start + word.length),
      message: SAID[of].odd(name(), word, like),
      related: [
        {
          span: sourceSpan(text, habit.example.field.node, from, from + like.length),
          message: SAID[of].usual(),
        },
      ],
      fixes: () => likeTheOthers(text, field, opening, habit.form),
    };
  }
}

/** Told by a rule of its own, which offers another verb. */
function isUnobservable(text: string): boolean {
  const phrase = text.slice(verbStart(text));
  return unobservables.some(({ pattern }) => pattern.test(phrase));
}

// Behind “and”, a word that has an object is a verb of the same sentence.
const JOINED =
  /(?:,|\b(?:and|or|then))\s+(\p{L}+)(?=\s+(?:an?|the|each|every|all|any|some|both|several|two|three|their|its|them|it|how|what|whether|which|who)\b)/giu;

function likeTheOthers(text: string, { node, value }: Item['field'], { word, start, verb }: Opening, form: OpeningForm): Fix[] {
  if (!verb || form === 'noun' || form === 'past' || form === 'to' || verb.form === form) return [];
  const wanted = cased(word, inflect(verb.base, form));
  const changes = [{ at: start, old: word, wanted }];
  for (const match of value.matchAll(JOINED)) {
    const joined = match[1] ?? '';
    const other = verbOf(joined);
    if (!other || other.form !== verb.form) continue;
    changes.push({
      at: match.index + match[0].length - joined.length,
      old: joined,
      wanted: cased(joined, inflect(other.base, form)),
    });
  }
  const edits = changes.map(({ at, old, wanted: words }) => replaceWithin(text, node, at, at + old.length, words));
  return [{ title: t('Begin with “{0}”', wanted), kind: 'review', edits }];
}

function cased(like: string, word: string): string {
  return /^\p{Lu}/u.test(like) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
