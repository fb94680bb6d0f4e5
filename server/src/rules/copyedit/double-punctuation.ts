import { t } from '@vscode/l10n';
import { findInProse } from '../../engine/prose-fields.js';
import { type Fix, rule } from '../../engine/rule.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { isAbbreviation, isInAddress } from '../../spec/sentence-breaks.js';
import { replaceWithin } from '../../spec/source-position.js';

export const doublePunctuation = rule({
  id: 'double-punctuation',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['safe', 'review'],
  page: {
    asks: 'No punctuation mark stands where another one has done its work.',
    why: 'Two periods, or a comma before a period, are traces of an edit. Readers take them for carelessness in the rest.',
    repair: 'Apply the fix. Ellipses (“...”), “?!” and the period of an abbreviation (“etc.,”) are not told.',
    bad: 'method: The practitioner leads three meetings,, and reports on them..\n',
    good: 'method: The practitioner leads meetings, calls, etc., and reports on them.\n',
  },
  *check(context) {
    const { spec, text } = context;
    const english = isEnglish(spec);
    for (const { field, found: slip, placeOf } of findInProse(context, slipsIn)) {
      if (slip.isEnglish && !english) continue;
      const marks = field.value.slice(slip.start, slip.end);
      const shown = marks.length > 12 ? `${marks.slice(0, 11)}…` : marks;
      const isLong = marks.replace(/[^,.;:!?]/g, '').length > 2;
      yield {
        span: placeOf(slip.start, slip.end),
        message: isLong ? t('“{0}” has marks too many.', shown) : t('“{0}” has one mark too many.', shown),
        fixes: () =>
          slip.repairs.flatMap(({ leaves, removed }): Fix[] => {
            // Without quotation marks around the text, a colon and a space would make a key of what stands before.
            if (leaves === ':' && field.node.style === 'plain') return [];
            const edits = removed.map(([from, to]) => replaceWithin(text, field.node, from, to, ''));
            return [{ title: t('Leave only “{0}”', leaves), kind: slip.isSure ? 'safe' : 'review', edits }];
          }),
      };
    }
  },
});

interface Slip {
  readonly start: number;
  readonly end: number;
  /** True where only one repair can be right. */
  readonly isSure?: boolean;
  /** Told by English abbreviations. */
  readonly isEnglish?: boolean;
  /** The best first. */
  readonly repairs: readonly Repair[];
}

interface Repair {
  readonly leaves: string;
  readonly removed: readonly (readonly [from: number, to: number])[];
}

// Marks in a row behind a word, and a period on either side of a closing quotation mark or bracket.
const RUN = /(?<=[\p{L}\p{N}\p{M}%)\]”"’'»]\s?)(?:[,.;:!?](?: ?[,.;:!?])+|\.["”’')\]]{1,3}\.(?!\.))/gu;

const slipsIn = remembering((text): readonly Slip[] => {
  const found: Slip[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const slip = judge(text, run, start);
    if (slip && !isInAddress(text, start)) found.push(slip);
  }
  return found;
}, 2000);

const AT_END = /^["”’»)\]]*(?:\s+["“‘«(]*[\p{Lu}\p{N}]|\s*$)/u;

function judge(text: string, run: string, start: number): Slip | undefined {
  const end = start + run.length;
  const marks = run.replaceAll(' ', '');
  const next = text[end] ?? '';
  const after = text.slice(end, end + 40);
  const [first = '', second = ''] = marks;
  const one: readonly Repair[] = [{ leaves: first, removed: [[start + 1, end]] }];
  // An ellipsis, spaced or not, also beside another mark; a line of dots to write on.
  if (marks.includes('...')) return undefined;
  // “a, .5”, “1..5”, “Plan::next”
  if (/[.:]$/.test(run) && /[\p{L}\p{N}/]/u.test(next)) return undefined;
  if (run.includes(' ')) {
    if (!/^[,;][,;.]$/.test(marks)) return undefined;
    return { start, end, repairs: second === first ? one : oneOf(run, start, after) };
  }
  if (/["”’')\]]/.test(run))
    return isLongWord(text, start) ? { start, end, isEnglish: true, repairs: [inner(run, start)] } : undefined;
  if (/^(.)\1+$/.test(marks)) {
    const isSure = first === '.' ? AT_END.test(after) : /[,;:]/.test(first) && /^(?:$|[\s"”’»)\]])/.test(next);
    return { start, end, isSure, repairs: one };
  }
  // “?!”, “Why?, she asked”, and a face.
  if (/^[!?]+[,;:]?$/.test(marks) || (/[:;]$/.test(run) && /[()]/.test(next))) return undefined;
  if (/[!?]/.test(first)) return isName(text, start) ? undefined : { start, end, repairs: oneOf(run, start, after) };
  if (first === '.')
    return isLongWord(text, start) ? { start, end, isEnglish: true, repairs: oneOf(run, start, after) } : undefined;
  return { start, end, repairs: oneOf(run, start, after) };
}

/** One of the marks stays: at the end of a sentence rather one that ends it, elsewhere rather one that does not. */
function oneOf(run: string, start: number, after: string): Repair[] {
  const end = start + run.length;
  const isLast = AT_END.test(after);
  const repairs = [...run].flatMap((leaves, index): Repair[] => {
    if (leaves === ' ' || run.indexOf(leaves) < index) return [];
    const at = start + index;
    const sides: readonly (readonly [number, number])[] = [
      [start, at],
      [at + 1, end],
    ];
    return [{ leaves, removed: sides.filter(([from, to]) => from < to) }];
  });
  const rank = ({ leaves }: Repair) => (/[.!?]/.test(leaves) === isLast ? 0 : 2) + (leaves === ':' ? 1 : 0);
  return repairs.sort((a, b) => rank(a) - rank(b));
}

/** `.”.` → `.”` and `.).` → `).` */
function inner(run: string, start: number): Repair {
  const last = start + run.length - 1;
  return run.includes(')') || run.includes(']')
    ? { leaves: run.slice(1), removed: [[start, start + 1]] }
    : { leaves: run.slice(0, -1), removed: [[last, last + 1]] };
}

/** True if a word stands before the place that is too long for an abbreviation. */
function isLongWord(text: string, index: number): boolean {
  return /\p{Ll}{5}$/u.test(text.slice(Math.max(0, index - 10), index)) && !isAbbreviation(text, index);
}

/** “Kahoot!” and the titles of books keep their mark. */
function isName(text: string, index: number): boolean {
  return /(?:^|[^\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’]*$/u.test(text.slice(Math.max(0, index - 40), index));
}
