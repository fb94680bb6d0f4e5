import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { nameOf } from '../../spec/links.js';
import { isPlaceholder, wordsOf } from '../../spec/prose.js';

export const levelsDiffer = rule({
  id: 'levels-differ',
  group: 'clear-and-transparent',
  effect: 'partially',
  page: {
    asks: 'No two levels of a row say the same.',
    why: 'Assessors cannot choose between two levels that read alike, and the earner’s result is left to chance.',
    repair: 'Say what can be seen at one level and not at the other: a number, a person, a date, a part that is missing.',
    bad: `scoring:
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of two meetings., proficient: Minutes of two meetings}}
`,
    good: `scoring:
  rows:
    - {id: C1, scores: [A1], levels: {not-yet: No minutes., developing: Minutes of one meeting., proficient: Minutes of two meetings.}}
`,
  },
  *check({ spec }) {
    for (const row of spec.scoring?.rows ?? []) {
      const seen = new Map<string, string>();
      for (const { level, text } of row.levels) {
        const words = text && !isPlaceholder(text.value) ? wordsOf(text.value).join(' ') : '';
        const before = seen.get(words);
        if (text && before !== undefined) {
          yield {
            span: text.span,
            message: t('{0} says the same at “{1}” and “{2}”.', nameOf(t('Row'), row, undefined), before, level.value),
          };
        } else if (words !== '') seen.set(words, level.value);
      }
    }
  },
});
