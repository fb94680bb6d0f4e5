import { t } from '@vscode/l10n';
import {
  isUnlinked,
  nameOfOutcome,
  nextId,
  placeOfItem,
  repairsFor,
  said,
  scoredOutcomes,
  scoreEdit,
  wordsOfComponent,
  wordsOfRow,
} from '../../engine/coverage.js';
import { describedLevels } from '../../engine/new-items.js';
import { type Context, rule } from '../../engine/rule.js';
import type { Edit } from '../../spec/edit.js';
import type { Component } from '../../spec/links.js';
import type { Row } from '../../spec/model.js';

export const outcomeScored = rule({
  id: 'outcome-scored',
  group: 'validity-minded-construction',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'Each essential outcome is scored by a row of the rubric.',
    why: 'An outcome that no row scores can be missed entirely, and the badge would still say that it was shown.',
    repair: 'Link the row that scores the outcome, or add a row for it.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
  - {id: EO2, statement: Share findings with families.}
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1], levels: {proficient: The minutes follow one question.}}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
  - {id: EO2, statement: Share findings with families.}
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1], levels: {proficient: The minutes follow one question.}}
    - {id: C2, scores: [A2], outcomes: [EO2], levels: {proficient: The letter names two findings.}}
`,
  },
  *check(context) {
    const { spec, links } = context;
    const { scoring } = spec;
    if (!scoring || scoring.rows.length === 0) return;
    const scored = scoredOutcomes(context);
    for (const outcome of spec.outcomes) {
      if (scored.has(outcome)) continue;
      yield {
        span: placeOfItem(outcome),
        message: t('{0} is scored by no row of the rubric.', nameOfOutcome(outcome)),
        related: [{ span: scoring.entry.key.span, message: t('The scoring rubric') }],
        fixes: () => {
          const own = links.components.filter((component) => links.outcomesOf(component).has(outcome));
          const left = own.filter((component) => !scoring.rows.some((row) => componentsOf(context, row).includes(component)));
          const scale = scoring.levels.length > 0 ? scoring.levels.map(said) : ['not-yet', 'developing', 'proficient'];
          return repairsFor(context, outcome, {
            kind: 'row',
            // A row without links stands for all that its components are about, and would do so no longer.
            items: scoring.rows.filter((row) => !isUnlinked(row)),
            textOf: (row) => `${wordsOfRow(row)}\n${componentsOf(context, row).map(wordsOfComponent).join('\n')}`,
            path: ['scoring', 'rows', 0],
            // What is about the outcome waits for its row.
            also: (row) => scoreLeft(context, row, left),
            add: {
              parent: scoring.entry.value,
              key: 'rows',
              item: {
                id: nextId('C', scoring.rows),
                scores: own.flatMap((component) => component.id?.value ?? []),
                outcomes: [said(outcome.id)],
                levels: describedLevels(scale),
              },
            },
          });
        },
      };
    }
  },
});

function componentsOf({ links }: Context<unknown>, row: Row) {
  return row.scores.flatMap((link) => links.component(link.value) ?? []);
}

function scoreLeft(context: Context<unknown>, row: Row, left: readonly Component[]): Edit[] {
  const ids = left.flatMap((component) => component.id?.value ?? []);
  return ids.length > 0 ? [scoreEdit(context, row, ids) ?? []].flat() : [];
}
