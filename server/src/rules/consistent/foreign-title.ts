import { t } from '@vscode/l10n';
import { fold, wordsOf } from '../../alignment/fold.js';
import { type ProseField, proseFields } from '../../engine/prose-fields.js';
import { type Context, type Report, rule } from '../../engine/rule.js';
import { fileNameOf } from '../../spec/address.js';
import { shorten } from '../../spec/links.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';

export const foreignTitle = rule({
  id: 'foreign-title',
  group: 'consistent',
  effect: 'partially',
  fixes: ['review'],
  page: {
    asks: 'The text calls this microcredential by its own title, and not by that of another one in the library.',
    why: 'A title that was left over from another file makes earners wonder which badge they are working for.',
    repair: 'Apply the fix, or read the sentence again: it may have been written for the other microcredential.',
    bad: 'title: Leading Safety\ncompetency: Earners of Leading Data Literacy show that they can keep a school safe.\n',
    good: 'title: Leading Safety\ncompetency: Earners of Leading Safety can keep a school safe. It builds on Leading Data Literacy.\n',
    beside: 'id: leading-data-literacy\ntitle: Leading Data Literacy\n',
  },
  *check(context) {
    const { spec, library, once } = context;
    const { titles } = library.neighbours();
    if (titles.length === 0) return;
    const own = [spec.title, ...spec.aliases].flatMap((name) => (name ? [fold(name.value)] : []));
    const told: { field: ProseField; start: number; end: number }[] = [];
    // The longest first: “Leading Data Literacy Systems” is not also “Leading Data Literacy”.
    for (const title of [...titles].sort((a, b) => b.value.length - a.value.length)) {
      const key = fold(title.value);
      if (own.some((each) => ` ${each} `.includes(` ${key} `))) continue;
      for (const field of once(proseFields)) {
        if (NOT_ABOUT_THIS.test(field.name)) continue;
        if (!spaced(field.value).includes(` ${key} `)) continue;
        for (const use of usesOf(field.value, title.value)) {
          if (told.some((each) => each.field === field && each.start <= use.start && use.end <= each.end)) continue;
          told.push({ field, ...use });
          if (isMention(field.value, use, isEnglish(spec))) yield tell(context, field, use, title);
        }
      }
    }
  },
});

/** The folded words of a text with a space on either side of each. */
const spaced = remembering((text) => ` ${fold(text)} `, 1000);

// What is named there is somebody else’s: a resource, a source, a strategy.
const NOT_ABOUT_THIS = /^(?:title$|aliases|resources|research|alignment)/;

interface Use {
  readonly start: number;
  readonly end: number;
}

/** Where a text has the words of a title, with a capital letter at the beginning. */
function usesOf(value: string, title: string): Use[] {
  const words = wordsOf(title).map((word) => (word === 'and' ? '(?:and|&)' : word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}&.!?;:]*')}(?![\\p{L}\\p{N}])`, 'giu');
  return [...value.matchAll(pattern)].flatMap((match) =>
    /^[\p{Lu}\p{N}]/u.test(match[0]) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'through',
  'to',
  'with',
]);
const OTHER =
  /\b(?:see|after|before|follow(?:s|ing|ed)?|buil(?:ds?|ding) (?:up)?on|prerequisites?|alongside|together with|companion|pair(?:s|ed|ing)? with|like|unlike|as in|beside|complements?|completes?|extends?|continu(?:es?|ed|ing)|next|earlier|previous(?:ly)?|first|then|other|another|also|from|than|and|or|completed|earned|either|both|sister|related|go(?:es)? (?:with|on))\b[^.!?]{0,60}$/i;

/**
 * True where a title is named, and named as if it were this one. A title that reads like any other words must be printed like one;
 * a sentence that says how the two go together means the other one.
 */
function isMention(value: string, { start, end }: Use, isEnglish: boolean): boolean {
  const before = value.slice(0, start);
  const after = value.slice(end);
  const quoted = /["“‘«*_]$/.test(before) && /^["”’»*_]/.test(after);
  const named =
    /^["”’]?\s+(?:micro-?credential|badge)\b/i.test(after) ||
    /\b(?:micro-?credential|badge|title)(?:,| is|:)?\s+["“‘]?$/i.test(before);
  const words = value.slice(start, end).match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const printed = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word.toLowerCase()));
  return (quoted || named || printed) && !(isEnglish && OTHER.test(before));
}

function tell(
  { spec, text }: Context<unknown>,
  { node, value }: ProseField,
  { start, end }: Use,
  { value: title, other }: { readonly value: string; readonly other: Required<Report>['related'][number]['elsewhere'] & object },
): Report {
  const own = spec.title?.value.replace(/\s+/g, ' ').trim();
  return {
    span: sourceSpan(text, node, start, end),
    message: t(
      '“{0}” is the title of another microcredential, in {1}.',
      shorten(value.slice(start, end)),
      fileNameOf(other.file),
    ),
    related: [{ span: other.span, message: t('The title “{0}”', shorten(title)), elsewhere: other }],
    fixes: () =>
      own
        ? [{ title: t('Change to “{0}”', shorten(own)), kind: 'review', edits: [replaceWithin(text, node, start, end, own)] }]
        : [],
  };
}
