import { t } from '@vscode/l10n';
import { findInProse, type ProseField } from '../../engine/prose-fields.js';
import { rule } from '../../engine/rule.js';
import type { Edit } from '../../spec/edit.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { isInAddress } from '../../spec/sentence-breaks.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';

export const spaceBeforePunctuation = rule({
  id: 'space-before-punctuation',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['safe', 'review'],
  page: {
    asks: 'Punctuation follows its word without a space.',
    why: 'A mark with a space before it can slip to the beginning of the next line, and looks like a trace of an edit.',
    repair:
      'Apply the fix. Only periods and commas are looked at in other languages than English: French sets a space before “!”.',
    bad: 'method: The practitioner leads three meetings , and reports on them .\n',
    good: 'method: The practitioner leads three meetings, and reports on them ... at a ratio of "3 : 1".\n',
  },
  *check(context) {
    const { spec, text } = context;
    const english = isEnglish(spec);
    for (const { field, found: gap, placeOf } of findInProse(context, gapsIn)) {
      const marks = field.value.slice(gap.end, gap.marksEnd);
      if (!english && !/^[,.]+$/.test(marks)) continue;
      yield {
        span: placeOf(gap.start, gap.marksEnd),
        message: t('A space stands before “{0}”.', marks.slice(0, 12)),
        fixes: () => [{ title: t('Remove the space'), kind: gap.isSure ? 'safe' : 'review', edits: [closeUp(text, field, gap)] }],
      };
    }
  },
});

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly marksEnd: number;
  /** False where the mark itself may be spoken of: “a , or a ;”. */
  readonly isSure: boolean;
}

const GAP = /(?<=[\p{L}\p{N}\p{M}%)\]”"’'»])([ \t\u00a0\u202f]{1,2})([,.;:!?)]+)(?=$|[\s"”’'»)\]])/gu;
const MARK_ITSELF =
  /(?:^|\s)(?:an?|the|and|or|is|are|use|press|type|add|of|with|by|like|as|to|from|in|on|for|marks?|signs?|symbols?|characters?|dot|commas?|periods?|colons?)$/i;

const gapsIn = remembering((text): readonly Gap[] => {
  const gaps: Gap[] = [];
  for (const match of text.matchAll(GAP)) {
    const [, space = '', marks = ''] = match;
    const start = match.index;
    const end = start + space.length;
    const marksEnd = end + marks.length;
    const after = text.slice(marksEnd, marksEnd + 8);
    const before = text.slice(Math.max(0, start - 30), start);
    // An ellipsis, spaced or not; a face; a ratio.
    if (marks.includes('..') || (marks.endsWith('.') && /^ \./.test(after))) continue;
    if (/^[:;]/.test(marks) && /^[:;]\)/.test(marks + after)) continue;
    if (/^:$/.test(marks) && /\d$/.test(before) && /^\s\d/.test(after)) continue;
    // A blank in brackets to be ticked, or one that opens nowhere: a list “a )”.
    if (marks.startsWith(')') && text.lastIndexOf('(', start) <= text.lastIndexOf(')', start)) continue;
    if (isInAddress(text, start - 1)) continue;
    gaps.push({ start, end, marksEnd, isSure: !MARK_ITSELF.test(before) && !/^["”’'»]/.test(after) });
  }
  return gaps;
}, 2000);

/** A mark at the beginning of a line goes up to its word, and the line break stays. */
function closeUp(text: string, { node, value }: ProseField, { start, end, marksEnd }: Gap): Edit {
  const gap = sourceSpan(text, node, start, end);
  const written = text.slice(gap.start, gap.end);
  const after = /^[ \t]+(?=\S)/.exec(value.slice(marksEnd))?.[0].length ?? 0;
  if (/\n/.test(written) && after > 0) {
    const rest = sourceSpan(text, node, end, marksEnd + after);
    const marks = text.slice(rest.start, rest.end);
    if (!/[\r\n\\]/.test(marks + written.replaceAll(/\r?\n/g, '')))
      return { span: { start: gap.start, end: rest.end }, newText: marks.trimEnd() + written };
  }
  return replaceWithin(text, node, start, end, '');
}
