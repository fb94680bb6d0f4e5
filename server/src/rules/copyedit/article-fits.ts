import { t } from '@vscode/l10n';
import { findInProse } from '../../engine/prose-fields.js';
import { rule } from '../../engine/rule.js';
import { articleSlips } from '../../spec/article.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { replaceWithin } from '../../spec/source-position.js';

export const articleFits = rule({
  id: 'article-fits',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  page: {
    asks: 'A word that begins with a vowel when it is said takes “an”, and any other “a”: an hour, a university, an SLP, a PLC.',
    why: 'The wrong article is often left behind when the word after it was changed. Readers hear it at once.',
    repair: 'Apply the fix. Words that are said in two ways, such as “historic” and many acronyms, are not told.',
    bad: 'method: The practitioner leads a one-hour meeting with a effective agenda and a SLP.\n',
    good: 'method: The practitioner leads a one-hour meeting with an effective agenda, an SLP, an 8-week plan and a PLC.\n',
  },
  *check(context) {
    const { spec, text } = context;
    if (!isEnglish(spec)) return;
    for (const { field, found, placeOf } of findInProse(context, slipsIn)) {
      const { start, end, word, meant } = found;
      yield {
        span: placeOf(start, end),
        message: t('“{0}” takes “{1}” before it, as it is said.', word, meant.toLowerCase()),
        fixes: () => [
          { title: t('Change to “{0}”', meant), kind: 'review', edits: [replaceWithin(text, field.node, start, end, meant)] },
        ],
      };
    }
  },
});

const slipsIn = remembering(articleSlips, 2000);
