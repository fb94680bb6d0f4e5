import { t } from '@vscode/l10n';
import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { type Context, rule } from '../../engine/rule.js';
import { insertEntry } from '../../spec/edit.js';
import type { Item } from '../../spec/model.js';
import { entryOf } from '../../spec/tree.js';

interface List {
  /** What one item is called, in the author's language. */
  readonly kind: () => string;
  /** The id of the outcome that the list belongs to. */
  readonly of?: string;
  readonly items: readonly Item[];
  /** What each item has to say. Ids, sources, addresses, scores and levels have checks of their own. */
  readonly key: keyof typeof SAID;
  /** What the author is asked to write. */
  readonly todo: () => string;
  /** The path of one item, for the order of its keys. */
  readonly path: readonly (string | number)[];
}

export const itemComplete = rule({
  id: 'item-complete',
  group: 'consistent',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Each outcome has a statement, each question and prompt a text, each artifact and resource a title.',
    why: 'An item that is only an id says nothing, and what is linked to it hangs in the air.',
    repair: 'Apply the fix and write what the item has to say, or remove the item.',
    bad: `overview:
  questions:
    - {id: Q1, asks: context}
`,
    good: `overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
`,
  },
  *check(context) {
    const { text, document } = context;
    // A slip may have swallowed what an item seems to lack.
    if (document.problems.some((problem) => problem.damage === 'lost')) return;
    for (const { kind, of, items, key, todo, path } of listsOf(context)) {
      for (const [index, item] of items.entries()) {
        // An item without anything in it is told by the id that it lacks.
        if (item.node.entries.length === 0 || entryOf(item.node, key)) continue;
        const name = nameFor(item, kind(), index, of);
        yield {
          span: placeOfItem(item),
          message: SAID[key].lacks(name),
          unwritten: true,
          fixes: () => [
            {
              title: SAID[key].add(item.id?.value ?? name),
              kind: 'skeleton',
              edits: [insertEntry(text, item.node, key, { todo: todo() }, orderAt(path))],
            },
          ],
        };
      }
    }
  },
});

const SAID = {
  statement: {
    lacks: (name: string) => t('{0} has no statement.', name),
    add: (name: string) => t('Add the statement of {0}', name),
  },
  text: {
    lacks: (name: string) => t('{0} has no text.', name),
    add: (name: string) => t('Add the text of {0}', name),
  },
  title: {
    lacks: (name: string) => t('{0} has no title.', name),
    add: (name: string) => t('Add the title of {0}', name),
  },
};

/** By its id, else by its place. */
function nameFor({ id }: Item, kind: string, index: number, of: string | undefined): string {
  if (id) return `${kind} ${id.value}`;
  return of === undefined ? `${kind} ${index + 1}` : t('{0} {1} of {2}', kind, index + 1, of);
}

function listsOf({ spec, links }: Context<unknown>): List[] {
  return [
    {
      kind: () => t('Essential Outcome'),
      items: spec.outcomes,
      key: 'statement',
      todo: () => t('one skill, beginning with a verb that can be observed'),
      path: ['essential_outcomes', 0],
    },
    ...spec.outcomes.map(
      ({ id, details }): List => ({
        kind: () => t('Detail'),
        ...(id && { of: id.value }),
        items: details,
        key: 'text',
        todo: () => t('one part of the skill'),
        path: ['essential_outcomes', 0, 'details', 0],
      }),
    ),
    {
      kind: () => t('Resource'),
      items: spec.resources,
      key: 'title',
      todo: () => t('name of the resource'),
      path: ['resources', 0],
    },
    {
      kind: () => t('Question'),
      items: links.questions,
      key: 'text',
      todo: () => t('a question about the school, or about how the earner does it'),
      path: ['overview', 'questions', 0],
    },
    {
      kind: () => t('Artifact'),
      items: links.artifacts,
      key: 'title',
      todo: () => t('what is submitted'),
      path: ['evidence', 'artifacts', 0],
    },
    {
      kind: () => t('Prompt'),
      items: links.prompts,
      key: 'text',
      todo: () => t('why it went as it did, and what changes next'),
      path: ['reflection', 'prompts', 0],
    },
  ];
}
