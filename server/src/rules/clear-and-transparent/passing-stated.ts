import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry, setValue } from '../../spec/edit.js';
import { scaleOf } from '../../spec/levels.js';
import type { Scoring } from '../../spec/model.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const passingStated = rule({
  id: 'passing-stated',
  group: 'clear-and-transparent',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'It is said which level passes.',
    why: 'Earners need to know how good is good enough, and two assessors must draw the line at the same place.',
    repair: 'Name the level that each row must reach under “passing”.',
    bad: `scoring:
  levels: [not-yet, developing, proficient]
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
    good: `scoring:
  levels: [not-yet, developing, proficient]
  passing: proficient
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
  },
  *check(context) {
    const { scoring } = context.spec;
    if (scoring?.entry.value.kind !== 'map' || isAbsent(context.document, 'scoring')) return;
    const own = entryOf(scoring.entry.value, 'passing');
    if (!isBlank(own?.value)) return;
    yield {
      span: own?.key.span ?? scoring.entry.key.span,
      message: t('It is not said which level passes.'),
      unwritten: true,
      fixes: () => setPassing(context, scoring),
    };
  },
});

function setPassing({ text, library }: Context<unknown>, scoring: Scoring): Fix[] {
  const map = scoring.entry.value;
  const scale = scaleOf(scoring, library.levels);
  const level = scale.includes('proficient') ? 'proficient' : scale.at(-1);
  if (map.kind !== 'map' || level === undefined) return [];
  const own = entryOf(map, 'passing');
  const edit = own ? setValue(text, own, level, map.flow) : insertEntry(text, map, 'passing', level, orderAt(['scoring']));
  return [{ title: t('Let “{0}” pass', level), kind: 'skeleton', edits: [edit] }];
}
