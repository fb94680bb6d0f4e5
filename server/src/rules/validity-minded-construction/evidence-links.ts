import { t } from '@vscode/l10n';
import {
  isUnlinked,
  orderAt,
  outcomesSpokenOf,
  placeOfItem,
  sectionName,
  unserved,
  wordsOfComponent,
  wordsOfRow,
} from '../../engine/coverage.js';
import { isReflectionAstray } from '../../engine/drift.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { appendItems } from '../../spec/edit.js';
import { type Component, nameOf } from '../../spec/links.js';
import { listed } from '../../spec/listing.js';
import type { Linked, Row } from '../../spec/model.js';

interface Kind {
  readonly name: () => string;
  readonly items: readonly Linked[];
  readonly section: string;
  /** The path of one item, for the order of its keys. */
  readonly path: readonly (string | number)[];
  readonly textOf: (item: never) => string;
  /** True where another finding tells of the same cause. */
  readonly told: boolean;
}

export const evidenceLinks = rule({
  id: 'evidence-links',
  group: 'validity-minded-construction',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review'],
  options: {
    share: { default: 0.5, description: 'If more than this share has no link, the criterion is not met.' },
  },
  page: {
    asks: 'Each question, artifact, prompt and scoring row is linked to an essential outcome. A question about the setting may do without.',
    why: 'Reviewers follow the links to see what each piece of work is to show. One without a link seems to show nothing.',
    repair: 'Name the outcomes in “outcomes”, or leave out what serves none of them.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
evidence:
  artifacts:
    - {id: A1, title: Minutes of two inquiry meetings, outcomes: [EO1]}
    - {id: A2, title: A letter of recommendation}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
evidence:
  artifacts:
    - {id: A1, title: Minutes of two inquiry meetings, outcomes: [EO1]}
    - {id: A2, title: Notes of a visitor to the inquiry, outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, options } = context;
    if (spec.outcomes.length === 0) return;
    const kinds = kindsOf(context);
    const all = kinds.flatMap((kind) => kind.items);
    const unlinked = all.filter(isUnlinked);
    const most = unlinked.length > all.length * options.share;
    for (const kind of kinds) {
      if (kind.told && !most) continue;
      for (const item of kind.items.filter(isUnlinked)) {
        const text = 'levels' in item ? undefined : titleOf(item as Component);
        yield {
          span: placeOfItem(item),
          effect: most ? 'does-not-meet' : 'partially',
          message: t('{0} is linked to no essential outcome.', nameOf(kind.name(), item, text)),
          unwritten: true,
          fixes: () => repairs(context, kind, item),
        };
      }
    }
  },
});

function kindsOf(context: Context<unknown>): Kind[] {
  const { spec, links } = context;
  const asksContext = links.questions.some((question) => question.asks?.value === 'context');
  const practice = links.questions.filter((question) => question.asks?.value !== 'context');
  const { rows = [] } = spec.scoring ?? {};
  const textOf = wordsOfComponent;
  return [
    {
      name: () => t('Question'),
      items: practice,
      section: 'overview',
      path: ['overview', 'questions', 0],
      textOf,
      // An outcome without a question is told at the outcome, and the setting that nobody asks about at the section.
      told: !asksContext || spec.outcomes.some((outcome) => !links.isServed(outcome, links.questions)),
    },
    {
      name: () => t('Artifact'),
      items: links.artifacts,
      section: 'evidence',
      path: ['evidence', 'artifacts', 0],
      textOf,
      // So is an outcome without an artifact.
      told: links.artifacts.every(isUnlinked) || unserved(context, links.artifacts).length > 0,
    },
    {
      name: () => t('Prompt'),
      items: links.prompts,
      section: 'reflection',
      path: ['reflection', 'prompts', 0],
      textOf,
      // And prompts that leave out too many outcomes.
      told: links.prompts.every(isUnlinked) || isReflectionAstray(context),
    },
    {
      name: () => t('Scoring row'),
      items: rows,
      section: 'scoring',
      path: ['scoring', 'rows', 0],
      textOf: (row: Row) => textOfRow(context, row),
      told: false,
    },
  ];
}

function titleOf(component: Component) {
  return 'title' in component ? component.title : 'text' in component ? component.text : undefined;
}

function textOfRow({ links }: Context<unknown>, row: Row): string {
  const components = row.scores.flatMap((link) => links.component(link.value) ?? []);
  return [wordsOfRow(row), ...components.map(wordsOfComponent)].join('\n');
}

/** Links to the outcomes that the item speaks of. A row is linked to all that its components are about, for which it stood so far. */
function repairs(context: Context<unknown>, kind: Kind, item: Linked): Fix[] {
  const { spec, links, text } = context;
  const scored = 'scores' in item ? (item as Row).scores.flatMap((link) => links.component(link.value) ?? []) : [];
  const through = spec.outcomes.filter((outcome) => links.isServed(outcome, scored)).flatMap(({ id }) => id?.value ?? []);
  const spoken = outcomesSpokenOf(kind.textOf(item as never), spec.outcomes).flatMap(({ id }) => id?.value ?? []);
  const choices = through.length > 0 ? [through] : spoken.slice(0, 3).map((id) => [id]);
  return choices.flatMap((ids) => {
    const edit = appendItems(text, item.node, 'outcomes', ids, orderAt(kind.path));
    const title = item.id
      ? t('Link {0} to {1}', item.id.value, listed(ids))
      : t('Link this part of {0} to {1}', sectionName(kind.section), listed(ids));
    return edit ? [{ title, kind: 'review' as const, edits: [edit] }] : [];
  });
}
