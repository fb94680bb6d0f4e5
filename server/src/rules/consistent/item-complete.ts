import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { type Context, rule } from '../../engine/rule.js';
import { insertEntry } from '../../spec/edit.js';
import type { Item } from '../../spec/model.js';
import { entryOf } from '../../spec/tree.js';

interface List {
  /** What one item is called. */
  readonly kind: string;
  /** The outcome that the list belongs to: ` of EO1`. */
  readonly of?: string;
  readonly items: readonly Item[];
  /** What each item has to say. Ids, sources, addresses, scores and levels have checks of their own. */
  readonly key: string;
  /** What the author is asked to write. */
  readonly todo: string;
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
    for (const { kind, of = '', items, key, todo, path } of listsOf(context)) {
      for (const [index, item] of items.entries()) {
        // An item without anything in it is told by the id that it lacks.
        if (item.node.entries.length === 0 || entryOf(item.node, key)) continue;
        const name = item.id ? `${kind} ${item.id.value}` : `${kind} ${index + 1}${of}`;
        yield {
          span: placeOfItem(item),
          message: `${name} has no ${key}.`,
          unwritten: true,
          fixes: () => [
            {
              title: `Add the ${key} of ${item.id?.value ?? name}`,
              kind: 'skeleton',
              edits: [insertEntry(text, item.node, key, { todo }, orderAt(path))],
            },
          ],
        };
      }
    }
  },
});

function listsOf({ spec, links }: Context<unknown>): List[] {
  return [
    {
      kind: 'Essential Outcome',
      items: spec.outcomes,
      key: 'statement',
      todo: 'one skill, beginning with a verb that can be observed',
      path: ['essential_outcomes', 0],
    },
    ...spec.outcomes.map(({ id, details }) => ({
      kind: 'Detail',
      ...(id && { of: ` of ${id.value}` }),
      items: details,
      key: 'text',
      todo: 'one part of the skill',
      path: ['essential_outcomes', 0, 'details', 0],
    })),
    { kind: 'Resource', items: spec.resources, key: 'title', todo: 'name of the resource', path: ['resources', 0] },
    {
      kind: 'Question',
      items: links.questions,
      key: 'text',
      todo: 'a question about the school, or about how the earner does it',
      path: ['overview', 'questions', 0],
    },
    { kind: 'Artifact', items: links.artifacts, key: 'title', todo: 'what is submitted', path: ['evidence', 'artifacts', 0] },
    {
      kind: 'Prompt',
      items: links.prompts,
      key: 'text',
      todo: 'why it went as it did, and what changes next',
      path: ['reflection', 'prompts', 0],
    },
  ];
}
