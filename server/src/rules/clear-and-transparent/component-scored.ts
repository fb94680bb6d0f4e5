import { t } from '@vscode/l10n';
import { nextId, placeOfItem, rowFor, said, scoredOutcomes, scoreEdit } from '../../engine/coverage.js';
import { describedLevels } from '../../engine/new-items.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { appendItem } from '../../spec/edit.js';
import { scaleOf } from '../../spec/levels.js';
import type { Component } from '../../spec/links.js';
import { nameOf } from '../../spec/links.js';
import type { Question, Scoring } from '../../spec/model.js';

export const componentScored = rule({
  id: 'component-scored',
  group: 'clear-and-transparent',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'Each question, artifact and prompt is scored by a row of the rubric.',
    why: 'Earners who are asked for something want to know what it counts for. A question about the setting may go unscored.',
    repair: 'Name it in the “scores” of a row, or add a row for it.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, outcomes: [EO1]}
    - {id: A2, title: A data display, outcomes: [EO1]}
scoring:
  rows:
    - {id: C1, scores: [A1], outcomes: [EO1], levels: {proficient: Minutes of two meetings.}}
`,
    good: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, outcomes: [EO1]}
    - {id: A2, title: A data display, outcomes: [EO1]}
scoring:
  rows:
    - {id: C1, scores: [A1, A2], outcomes: [EO1], levels: {proficient: Minutes of two meetings.}}
`,
  },
  *check(context) {
    const { spec, links } = context;
    const { scoring } = spec;
    if (!scoring || scoring.rows.length === 0) return;
    const scored = new Set(scoring.rows.flatMap((row) => row.scores.flatMap((link) => links.component(link.value) ?? [])));
    const outcomes = scoredOutcomes(context);
    // What a question about the setting brings is background to the rest.
    const unscored = links.components.filter((each) => !scored.has(each) && (each as Question).asks?.value !== 'context');
    // A link to nothing (A44) was probably meant for one of these, and is told as such.
    const stray = new Set(
      scoring.rows.flatMap((row) => row.scores.flatMap(({ value }) => (links.component(value) ? [] : [value]))),
    );
    const strayOf = countsOf(stray);
    const unscoredOf = countsOf(unscored.map((each) => each.id?.value));
    const told = (letter: string) => (unscoredOf.get(letter) ?? 0) <= (strayOf.get(letter) ?? 0);
    const questions = new Set<Component>(links.questions);
    const prompts = new Set<Component>(links.prompts);
    for (const component of unscored) {
      if (told(letterOf(component.id?.value))) continue;
      // Where no row scores one of its outcomes, that row is what is missing, and it is told there.
      if ([...links.outcomesOf(component)].some((outcome) => !outcomes.has(outcome))) continue;
      const kind = questions.has(component) ? t('Question') : prompts.has(component) ? t('Prompt') : t('Artifact');
      const text = 'title' in component ? component.title : (component as Question).text;
      yield {
        span: placeOfItem(component),
        message: t('{0} is scored by no row of the rubric.', nameOf(kind, component, text)),
        related: [{ span: scoring.entry.key.span, message: t('The scoring rubric') }],
        fixes: () => repairs(context, scoring, component),
      };
    }
  },
});

/** How many ids begin with each letter. */
function countsOf(ids: Iterable<string | undefined>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(letterOf(id), (counts.get(letterOf(id)) ?? 0) + 1);
  return counts;
}

function letterOf(id: string | undefined): string {
  return id?.[0]?.toUpperCase() ?? '';
}

function repairs(context: Context<unknown>, scoring: Scoring, component: Component): Fix[] {
  const { text, links, library } = context;
  const id = component.id?.value;
  // Of two that share an id, a link means the first.
  if (!id || links.component(id) !== component) return [];
  const fixes: Fix[] = [];
  const row = rowFor(context, [...links.outcomesOf(component)]);
  const link = row && scoreEdit(context, row, [id]);
  if (row && link) fixes.push({ title: t('Let row {0} score {1} too', said(row.id), id), kind: 'review', edits: [link] });
  const { value } = scoring.entry;
  const add =
    value.kind === 'map'
      ? appendItem(text, value, 'rows', {
          id: nextId('C', scoring.rows),
          scores: [id],
          ...(component.outcomes.length > 0 && { outcomes: component.outcomes.map((outcome) => outcome.value) }),
          levels: describedLevels(scaleOf(scoring, library.levels)),
        })
      : undefined;
  if (add) fixes.push({ title: t('Add a row that scores {0}', id), kind: 'skeleton', edits: [add] });
  return fixes;
}
