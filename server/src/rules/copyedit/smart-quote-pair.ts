import { t } from '@vscode/l10n';
import { findInProse } from '../../engine/prose-fields.js';
import { rule } from '../../engine/rule.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { replaceWithin } from '../../spec/source-position.js';

export const smartQuotePair = rule({
  id: 'smart-quote-pair',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  page: {
    asks: 'Quotation marks come in pairs of one kind: “so” or "so".',
    why: 'Where a quotation is not closed, nobody can tell whose words the rest are.',
    repair: 'Close the quotation, or apply the fix where a mark is of the other kind or looks the wrong way.',
    bad: 'method: The practitioner asks staff “What helps you? and reports the answers.\n',
    good: 'method: The practitioner asks staff “What helps you?” and reports the answers on a 12" screen.\n',
  },
  *check(context) {
    // Other languages set their marks in other ways: „so“, »so«, ”so”.
    const find = isEnglish(context.spec) ? slipsIn : oddStraightIn;
    for (const { field, found, placeOf } of findInProse(context, find)) {
      const { at, fault, instead } = found;
      yield {
        span: placeOf(at, at + 1),
        message: SAID[fault](),
        fixes: () =>
          instead === undefined
            ? []
            : [
                {
                  title: TITLE[instead](),
                  kind: 'review',
                  edits: [replaceWithin(context.text, field.node, at, at + 1, instead)],
                },
              ],
      };
    }
  },
});

interface Slip {
  readonly at: number;
  readonly fault: keyof typeof SAID;
  /** The mark that is meant, where that can be told. */
  readonly instead?: keyof typeof TITLE;
}

const TITLE = {
  '“': () => t('Change to an opening quotation mark ({0})', '“'),
  '”': () => t('Change to a closing quotation mark ({0})', '”'),
  '’': () => t('Change to an apostrophe ({0})', '’'),
};

const SAID = {
  neverClosed: () => t('This quotation mark opens a quotation that is never closed.'),
  neverOpened: () => t('This quotation mark closes a quotation that was never opened.'),
  noApostrophe: () => t('This mark opens a quotation, where an apostrophe is meant.'),
  closesAsOpening: () => t('This quotation mark looks like an opening one, and closes a quotation.'),
  opensAsClosing: () => t('This quotation mark looks like a closing one, and opens a quotation.'),
  opensStraight: () => t('This quotation mark is straight, and the closing one is curly.'),
  closesStraight: () => t('This quotation mark is straight, and the opening one is curly.'),
  alone: () => t('This quotation mark has no other to go with it.'),
};

const slipsIn = remembering((text): readonly Slip[] => {
  const slips: Slip[] = [];
  const open: { at: number; mark: string }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[“”"]|‘(?=\d0s\b|\d\d\b|(?:em|til|tis|twas|cause)\b)/giu)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const top = open.at(-1);
    const looksOpening = /[\s([–—-]/.test(before) && /\S/.test(after);
    const looksClosing = /\S/.test(before) && /[\s,.;:!?)\]–—-]/.test(after);
    if (mark === '‘') {
      if (!/’(?!\p{L})/u.test(text.slice(at, at + 300))) slips.push({ at, fault: 'noApostrophe', instead: '’' });
    } else if (mark === '“') {
      if (top?.mark === '“' && looksClosing && !looksOpening) {
        open.pop();
        slips.push({ at, fault: 'closesAsOpening', instead: '”' });
        // Each paragraph of a long quotation begins with a mark of its own.
      } else if (top?.mark !== '“' || text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() !== '') open.push({ at, mark });
    } else if (mark === '”') {
      if (top) {
        open.pop();
        if (top.mark === '"') slips.push({ at: top.at, fault: 'opensStraight', instead: '“' });
      } else if (looksOpening && !looksClosing) {
        open.push({ at, mark: '“' });
        slips.push({ at, fault: 'opensAsClosing', instead: '“' });
      } else if (!/\p{N}/u.test(before)) slips.push({ at, fault: 'neverOpened' });
    } else if (top?.mark === '"') open.pop();
    else if (/\p{N}/u.test(before)) continue;
    else if (top && looksClosing && !looksOpening) {
      open.pop();
      slips.push({ at, fault: 'closesStraight', instead: '”' });
    } else open.push({ at, mark });
  }
  // A straight mark may stand for inches.
  const left = open.filter(({ mark }) => mark === '“' || !/\p{N}"/u.test(text));
  return [...slips, ...left.map(({ at }): Slip => ({ at, fault: 'neverClosed' }))].sort((a, b) => a.at - b.at);
}, 2000);

/** The last of an odd number of straight marks, where no other quotation marks are in use. */
const oddStraightIn = remembering((text): readonly Slip[] => {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length % 2 === 0 || /[„“”‟«»‹›]|[\p{N}\p{L}]"\p{L}|\p{N}"/u.test(text)) return [];
  return [{ at: marks.at(-1) ?? 0, fault: 'alone' }];
}, 2000);
