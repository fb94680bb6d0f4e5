import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry, replaceScalar, setValue } from '../../spec/edit.js';
import { isPlaceholder, wordsOf } from '../../spec/prose.js';
import { entryOf } from '../../spec/tree.js';

export const badgeCriteria = rule({
  id: 'badge-criteria',
  group: 'shareable',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['safe'],
  options: { least: { default: 6, description: 'The least number of words in criteria that are not “auto”.' } },
  page: {
    asks: 'The badge says how it is earned.',
    why: 'Employers and colleagues who meet the badge elsewhere read its criteria to learn what stands behind it.',
    repair: 'Write “criteria: auto”, and mcspec tells it from the outcomes and the passing level; or write your own words.',
    bad: `badge:
  image: badges/data.svg
  criteria: TBD
`,
    good: `badge:
  image: badges/data.svg
  criteria: auto
`,
  },
  *check({ document, spec, text, options }) {
    const { badge } = spec;
    if (!badge || isAbsent(document, 'badge') || badge.entry.value.kind !== 'map') return;
    const map = badge.entry.value;
    const entry = entryOf(map, 'criteria');
    if (!entry) {
      yield {
        span: badge.entry.key.span,
        message: notSaid(),
        unwritten: true,
        fixes: () => [
          {
            title: t('Add “criteria: auto”'),
            kind: 'safe',
            edits: [insertEntry(text, map, 'criteria', 'auto', orderAt(['badge']))],
          },
        ],
      };
      return;
    }
    const { value } = entry;
    // A list or a group in its place is told as a wrong type.
    if (value.kind !== 'scalar') return;
    const written = badge.criteria?.value.trim() ?? '';
    const isAuto = /^auto(?:matic(?:ally)?)?\.?$/i.test(written);
    if (written === 'auto' || (!isAuto && isEnough(written, options.least))) return;
    yield {
      span: written === '' ? entry.key.span : value.span,
      message: isAuto
        ? t('“{0}” should read “auto”, in small letters.', written)
        : written === ''
          ? notSaid()
          : isPlaceholder(written)
            ? t('How the badge is earned is still a placeholder. “auto” tells it from the outcomes.')
            : t('This says too little about how the badge is earned. “auto” tells it from the outcomes.'),
      unwritten: !isAuto,
      fixes: () => {
        const edit = value.style === 'empty' ? setValue(text, entry, 'auto', map.flow) : replaceScalar(text, value, 'auto');
        // The author's own words, however few, are not thrown away in bulk.
        const isLoss = written !== '' && !isAuto && !isPlaceholder(written);
        return [{ title: t('Write “auto”'), kind: isLoss ? 'review' : 'safe', edits: [edit] }];
      },
    };
  },
});

function notSaid(): string {
  return t('It is not said how the badge is earned. “criteria: auto” tells it from the outcomes.');
}

/** A web address may take the place of words: the standard allows a page that tells the criteria. */
function isEnough(written: string, least: number): boolean {
  return !isPlaceholder(written) && (/^https?:\/\/\S+$/i.test(written) || wordsOf(written).length >= least);
}
