import { t } from '@vscode/l10n';
import { findInProse } from '../../engine/prose-fields.js';
import { rule } from '../../engine/rule.js';
import type { Edit } from '../../spec/edit.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';
import type { ScalarNode } from '../../spec/tree.js';

export const doubleWord = rule({
  id: 'double-word',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['safe', 'review'],
  options: {
    ignoreWords: { default: '', description: 'Words that may well stand twice in a row, with commas between: “very, Mary”.' },
  },
  page: {
    asks: 'No word stands twice in a row by mistake.',
    why: 'A doubled word is easily read over by its author and quickly seen by everyone else. The reviewers of 2022 asked for a copyedit before release.',
    repair: 'Apply the fix: it takes one of the two away. Words that may be meant (“had had”, “that that”) are not told.',
    bad: 'method: The practitioner works with the the people who run the school.\n',
    good: 'method: The practitioner works with the people who had had no part in it before.\n',
  },
  *check(context) {
    const { spec, text, options } = context;
    if (!isEnglish(spec)) return;
    const ignored = new Set(options.ignoreWords.toLowerCase().split(/[\s,]+/));
    for (const { field, found: twice, placeOf } of findInProse(context, doublesIn)) {
      const word = field.value.slice(twice.second, twice.end);
      if (ignored.has(word.toLowerCase())) continue;
      yield {
        span: placeOf(twice.second, twice.end),
        message: t('“{0}” stands twice in a row.', word),
        fixes: () => [
          {
            title: t('Remove the second “{0}”', word),
            kind: twice.isSlip ? 'safe' : 'review',
            edits: [removal(text, field.node, field.value, twice)],
          },
        ],
      };
    }
  },
});

interface Twice {
  readonly first: number;
  readonly firstEnd: number;
  readonly second: number;
  readonly end: number;
  /** True where no author can have meant it. */
  readonly isSlip: boolean;
}

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Nothing can be said with two of these. */
const NEVER_TWICE = words('the a an and or nor than because if their our your its my every whose');

/** Small words, of which a pair is a slip even over the end of a line. */
const SMALL = new Set([
  ...NEVER_TWICE,
  ...words(`of to for with from by at as in on into about between through during after before but so is are was were be been has have will
  would can could should must may might do does not we you they he she it i this these those when where while who which what how each`),
]);

/** Said twice by habit, in names or in good English. */
const MEANT = words(`had that her ha ho bye knock blah yo cha choo tut hip night no so hush baden bora boutros duran
  pago sing walla zsa wagga tom pom go`);

// “Will will help.”
const NAMES = words('will may mark bill grant chase sue rob drew grace hope joy');

const PARTICLES = words('in on up over out off down by through about around');
const PHRASAL =
  /\b(?:bring|buil[dt]|buy|came|carr(?:y|ies|ied)|check|com(?:e|ing)|fill|go|hand|join|keep|kept|liv(?:e|ed|ing)|log|look|mov(?:e|ed|ing)|opt|pass|set|sign|step|t(?:ak|ook)e?n?|turn|went|work)(?:e?s|ed|ing)?(?:\s+\S+){0,2}\s+$/i;
const LINKING = words('is are was were do does did be');
const CLAUSE = /\b(?:what|who|where|how|which|that|there|all|why|whatever|whoever|as)\b[^.?!]{0,60}$/i;

const DOUBLE = /(?<![\p{L}\p{N}\p{M}.'’_/-])(\p{L}[\p{L}\p{M}'’]{0,40})(?=(\s{1,200})(\1)(?![\p{L}\p{N}\p{M}_/]|['’-]\p{L}))/giu;

const doublesIn = remembering((text): readonly Twice[] => {
  const found: Twice[] = [];
  for (const match of text.matchAll(DOUBLE)) {
    const [, word = '', gap = '', again = ''] = match;
    const first = match.index;
    const firstEnd = first + word.length;
    const second = firstEnd + gap.length;
    const end = second + again.length;
    const known = word.toLowerCase();
    const isSmall = SMALL.has(known);
    if (gap.includes('\n') && (!isSmall || /\n\s*\n/.test(gap) || word !== again)) continue;
    if (isMeant(text, word, again, first, end)) continue;
    found.push({ first, firstEnd, second, end, isSlip: NEVER_TWICE.has(known) && isLow(again) });
  }
  return found;
}, 2000);

function isMeant(text: string, word: string, again: string, first: number, end: number): boolean {
  const known = word.toLowerCase();
  const before = text.slice(Math.max(0, first - 80), first);
  // “That that the plan” is no English, unlike “that that plan”.
  if (known === 'that') return !/^\s+(?:the|an?|their|its|our|your|they|we|you|he|she|each|every)\b/.test(text.slice(end));
  if (MEANT.has(known)) return true;
  if (known.length === 1 && known !== 'a' && known !== 'i') return true;
  // The word itself is spoken of: “the the”.
  if (/["“‘']$/.test(before) && /^["”’']/.test(text.slice(end))) return true;
  const opens = /(?:^|[.!?:;]["”’)]*\s+|[\n"“(])$/.test(before);
  if (!isLow(word)) {
    // “Will will”, “Plan A a”: a name, and the word after it. “Walla Walla” is a name as a whole.
    if (isLow(again)) return !opens || NAMES.has(known);
    return word.length === 1 ? known === 'a' : !(NEVER_TWICE.has(known) || first === 0);
  }
  if (!isLow(again)) return true;
  if (PARTICLES.has(known)) return PHRASAL.test(before);
  if (LINKING.has(known)) return CLAUSE.test(before);
  // “Those who lead lead by example.”
  return !SMALL.has(known) && /\b(?:who|that|which|what|whatever|whoever|all|where|as)\s+(?:\S+\s+){0,3}$/i.test(before);
}

function isLow(word: string): boolean {
  return word === word.toLowerCase();
}

/** Where the two stand on two lines, both lines stay. */
function removal(text: string, node: ScalarNode, value: string, { first, firstEnd, second, end }: Twice): Edit {
  const isOnOneLine = (from: number, to: number) => {
    const gap = text.slice(sourceSpan(text, node, from - 1, from).end, sourceSpan(text, node, to, to + 1).start);
    return gap !== '' && !/[\r\n]/.test(gap + value.slice(from, to));
  };
  if (isOnOneLine(firstEnd, second)) return replaceWithin(text, node, firstEnd, end, '');
  const next = end + (/^[ \t]+(?=\S)/.exec(value.slice(end))?.[0].length ?? 0);
  if (next > end && isOnOneLine(end, next)) return replaceWithin(text, node, second, next, '');
  const previous = first - (/[ \t]+$/.exec(value.slice(Math.max(0, first - 100), first))?.[0].length ?? 0);
  const isSame = value.slice(first, firstEnd) === value.slice(second, end);
  if (isSame && 0 < previous && previous < first && isOnOneLine(previous, first))
    return replaceWithin(text, node, previous, firstEnd, '');
  return replaceWithin(text, node, firstEnd, end, '');
}
