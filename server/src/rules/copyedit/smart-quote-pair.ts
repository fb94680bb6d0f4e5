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
      const { at, message, instead } = found;
      yield {
        span: placeOf(at, at + 1),
        message,
        fixes: () =>
          instead === undefined
            ? []
            : [
                {
                  title: `Change to ${NAME[instead]} (${instead})`,
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
  readonly message: string;
  /** The mark that is meant, where that can be told. */
  readonly instead?: keyof typeof NAME;
}

const NAME = { '“': 'an opening quotation mark', '”': 'a closing quotation mark', '’': 'an apostrophe' } as const;

const NEVER_CLOSED = 'This quotation mark opens a quotation that is never closed.';
const NEVER_OPENED = 'This quotation mark closes a quotation that was never opened.';

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
      if (!/’(?!\p{L})/u.test(text.slice(at, at + 300)))
        slips.push({ at, message: 'This mark opens a quotation, where an apostrophe is meant.', instead: '’' });
    } else if (mark === '“') {
      if (top?.mark === '“' && looksClosing && !looksOpening) {
        open.pop();
        slips.push({ at, message: 'This quotation mark looks like an opening one, and closes a quotation.', instead: '”' });
        // Each paragraph of a long quotation begins with a mark of its own.
      } else if (top?.mark !== '“' || text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() !== '') open.push({ at, mark });
    } else if (mark === '”') {
      if (top) {
        open.pop();
        if (top.mark === '"')
          slips.push({ at: top.at, message: 'This quotation mark is straight, and the closing one is curly.', instead: '“' });
      } else if (looksOpening && !looksClosing) {
        open.push({ at, mark: '“' });
        slips.push({ at, message: 'This quotation mark looks like a closing one, and opens a quotation.', instead: '“' });
      } else if (!/\p{N}/u.test(before)) slips.push({ at, message: NEVER_OPENED });
    } else if (top?.mark === '"') open.pop();
    else if (/\p{N}/u.test(before)) continue;
    else if (top && looksClosing && !looksOpening) {
      open.pop();
      slips.push({ at, message: 'This quotation mark is straight, and the opening one is curly.', instead: '”' });
    } else open.push({ at, mark });
  }
  // A straight mark may stand for inches.
  const left = open.filter(({ mark }) => mark === '“' || !/\p{N}"/u.test(text));
  return [...slips, ...left.map(({ at }): Slip => ({ at, message: NEVER_CLOSED }))].sort((a, b) => a.at - b.at);
}, 2000);

/** The last of an odd number of straight marks, where no other quotation marks are in use. */
const oddStraightIn = remembering((text): readonly Slip[] => {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length % 2 === 0 || /[„“”‟«»‹›]|[\p{N}\p{L}]"\p{L}|\p{N}"/u.test(text)) return [];
  return [{ at: marks.at(-1) ?? 0, message: 'This quotation mark has no other to go with it.' }];
}, 2000);
