/** The scoring rubric of a microcredential as what an Open Badge can report of each earner: how far they came in each row. */
import { scaleOf } from '../spec/levels.js';
import { type Links, linksOf } from '../spec/links.js';
import type { Row, Spec } from '../spec/model.js';
import { idWithin } from './badge-id.js';
import { oneLine } from './words.js';

/** By the Open Badges Specification 3.0 (1EdTech 2024), class ResultDescription. */
export interface ResultDescription {
  readonly id: string;
  readonly type: readonly ['ResultDescription'];
  readonly name: string;
  readonly resultType: 'RubricCriterionLevel';
  /** The id of one of the levels. */
  readonly requiredLevel?: string;
  /** From low to high. */
  readonly rubricCriterionLevel: readonly RubricCriterionLevel[];
}

export interface RubricCriterionLevel {
  readonly id: string;
  readonly type: readonly ['RubricCriterionLevel'];
  readonly name: string;
  readonly level: string;
  readonly description?: string;
}

/**
 * A result for each row of the rubric, with the levels from low to high and the one that has to be reached. Their ids are made
 * of the achievement's, so that they stay the same from one badge to the next. Empty where there are no rows, and where only
 * assessors may see the rubric, since a badge is public. `usual` are the levels of the library.
 */
export function resultDescriptionsOf(spec: Spec, usual: readonly string[], achievement: string): ResultDescription[] {
  const { scoring } = spec;
  if (!scoring || oneLine(scoring.visibility) === 'assessors') return [];
  const scale = scaleOf(scoring, usual);
  if (scale.length === 0) return [];
  const passing = oneLine(scoring.passing) || scale.at(-1);
  const links = linksOf(spec);
  const taken = new Set<string>();
  return scoring.rows.map((row, index): ResultDescription => {
    const written = oneLine(row.id);
    const own = written === '' || taken.has(written) ? `row-${index + 1}` : written;
    taken.add(own);
    const idOf = (...steps: string[]) => idWithin(achievement, [own, ...steps]);
    return {
      id: idOf(),
      type: ['ResultDescription'],
      name: nameOf(row, own, links),
      resultType: 'RubricCriterionLevel',
      ...(passing !== undefined && scale.includes(passing) && { requiredLevel: idOf(passing) }),
      rubricCriterionLevel: scale.map((level): RubricCriterionLevel => {
        const description = oneLine(row.levels.find((each) => each.level.value === level)?.text);
        return {
          id: idOf(level),
          type: ['RubricCriterionLevel'],
          name: level,
          level,
          ...(description && { description }),
        };
      }),
    };
  });
}

/** A row has no title: it is called by the outcomes that it shows, or that what it scores shows. */
function nameOf(row: Row, own: string, links: Links): string {
  const scored = row.scores.flatMap(({ value }) => links.component(value) ?? []);
  const shown = row.outcomes.length > 0 ? [row] : scored;
  const outcomes = new Set(shown.flatMap((item) => [...links.outcomesOf(item)]));
  const statements = [...outcomes].map(({ statement }) => oneLine(statement)).filter((statement) => statement !== '');
  return statements.length > 0 ? `${own}: ${statements.join(' ')}` : own;
}
