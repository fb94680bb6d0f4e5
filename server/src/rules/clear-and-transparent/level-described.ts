import { t } from '@vscode/l10n';
import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { type Edit, insertEntry, joinEdits, setValue } from '../../spec/edit.js';
import { scaleOf } from '../../spec/levels.js';
import { nameOf } from '../../spec/links.js';
import { listed } from '../../spec/listing.js';
import type { Row, Scoring } from '../../spec/model.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const levelDescribed = rule({
  id: 'level-described',
  group: 'clear-and-transparent',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Each row of the rubric describes every level.',
    why: 'Where a level has no words, each assessor makes up their own, and an earner cannot tell what is missing.',
    repair: 'Write what an assessor sees in a submission at that level.',
    bad: `scoring:
  levels: [not-yet, developing, proficient]
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., proficient: Minutes of two meetings.}}
`,
    good: `scoring:
  levels: [not-yet, developing, proficient]
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
  },
  *check(context) {
    const { scoring } = context.spec;
    const { levels } = context.library;
    if (!scoring || scoring.rows.length === 0) return;
    const scale = scaleOf(scoring, levels);
    const nowhere = scoring.levels.filter(
      ({ value }) =>
        scoring.rows.length > 1 && scoring.rows.every((row) => missing(row, scale).includes(value) && row.levels.length > 0),
    );
    for (const level of nowhere) {
      yield {
        span: level.span,
        message: t('No row of the rubric describes the level “{0}”.', level.value),
        unwritten: true,
        fixes: () => describeIn(context, scoring, scoring.rows, [level.value]),
      };
    }
    const told = new Set(nowhere.map((level) => level.value));
    for (const row of scoring.rows) {
      const left = missing(row, scale).filter((level) => !told.has(level));
      if (left.length > 0) yield reportRow(context, scoring, row, left, scale);
    }
  },
});

/** The levels that a row leaves without words. A name that is no level stands for one of them, and is told elsewhere. */
function missing(row: Row, scale: readonly string[]): string[] {
  const value = entryOf(row.node, 'levels')?.value;
  if (value && value.kind !== 'map' && !isBlank(value)) return [];
  const entries = value?.kind === 'map' ? value.entries : [];
  const strange = entries.filter((entry) => !scale.includes(String(entry.key.value))).length;
  const absent = scale.filter((level) => !entries.some((entry) => String(entry.key.value) === level));
  const empty = scale.filter((level) => entries.some((entry) => String(entry.key.value) === level && isBlank(entry.value)));
  return scale.filter((level) => empty.includes(level) || (absent.includes(level) && absent.length > strange));
}

function reportRow(
  context: Context<unknown>,
  scoring: Scoring,
  row: Row,
  levels: readonly string[],
  scale: readonly string[],
): Report {
  const entry = entryOf(row.node, 'levels');
  const blank = levels.flatMap((level) => entryOf(entry?.value, level)?.key.span ?? []);
  return {
    span: blank[0] ?? entry?.key.span ?? placeOfItem(row),
    message: leavesOut(nameOf(t('Row'), row, undefined), levels, scale),
    unwritten: true,
    fixes: () => describeIn(context, scoring, [row], levels),
  };
}

function leavesOut(row: string, levels: readonly string[], scale: readonly string[]): string {
  if (levels.length === scale.length) return t('{0} describes none of its levels.', row);
  return levels.length === 1
    ? t('{0} does not describe the level {1}.', row, quoted(levels))
    : t('{0} does not describe the levels {1}.', row, quoted(levels));
}

function quoted(levels: readonly string[]): string {
  return listed(levels.map((level) => `“${level}”`));
}

function describeIn(
  { text, library }: Context<unknown>,
  scoring: Scoring,
  rows: readonly Row[],
  levels: readonly string[],
): Fix[] {
  const scale = scaleOf(scoring, library.levels);
  const stops = Object.fromEntries(levels.map((level) => [level, { todo: t('what an assessor sees at {0}', level) }]));
  const edits = rows.flatMap((row): Edit[] => {
    const entry = entryOf(row.node, 'levels');
    if (!entry) return [insertEntry(text, row.node, 'levels', stops, orderAt(['scoring', 'rows', 0]))];
    const map = entry.value;
    if (map.kind !== 'map' || map.entries.length === 0) return [setValue(text, entry, stops, row.node.flow)];
    return levels.map((level) => {
      const own = entryOf(map, level);
      const stop = stops[level] ?? '';
      return own ? setValue(text, own, stop, map.flow) : insertEntry(text, map, level, stop, scale);
    });
  });
  return [{ title: titleFor(rows, levels), kind: 'skeleton', edits: joinEdits(edits) }];
}

function titleFor(rows: readonly Row[], levels: readonly string[]): string {
  const id = rows[0]?.id?.value;
  const isOne = levels.length === 1;
  const named = quoted(levels);
  if (rows.length > 1)
    return isOne ? t('Describe the level {0} in each row', named) : t('Describe the levels {0} in each row', named);
  if (id === undefined) return isOne ? t('Describe the level {0}', named) : t('Describe the levels {0}', named);
  return isOne ? t('Describe the level {0} in {1}', named, id) : t('Describe the levels {0} in {1}', named, id);
}
