import { t } from '@vscode/l10n';
import { kindOf, kindsThatUsually, type ProseField, proseFields } from '../../engine/prose-fields.js';
import { rule } from '../../engine/rule.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { sentenceBreaks } from '../../spec/sentence-breaks.js';
import { replaceWithin, sourcePlaces } from '../../spec/source-position.js';

export const sentenceStart = rule({
  id: 'sentence-start',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  options: {
    ignoreWords: {
      default: '',
      description: 'Words that keep their small letter at the start of a sentence, with commas between: “bell, danah”.',
    },
  },
  page: {
    asks: 'Sentences and titles begin with a capital letter.',
    why: 'A small letter after a period makes readers stop: is this a new sentence, or is a part of the old one missing?',
    repair:
      'Apply the fix, or change the period before. Names like “iPad” keep their small letter, and so do short notes that are no sentences.',
    bad: 'method: The practitioner leads three meetings. then staff choose one change.\n',
    good: 'method: The practitioner leads meetings (e.g. of the staff). iPads help to take notes.\n',
  },
  *check({ spec, text, options, once }) {
    const fields = once(proseFields).filter((field) => !field.isPlaceholder);
    const ignored = new Set(options.ignoreWords.toLowerCase().split(/[\s,]+/));
    const english = isEnglish(spec);
    const capitals = kindsThatUsually(fields, opensLarge);
    for (const field of fields) {
      const { value, node } = field;
      const opening = opensSmall(value) && isToOpenLarge(field, capitals) ? [openingOf(value)] : [];
      // Other languages have abbreviations of their own.
      const starts = english ? [...opening, ...smallStartsIn(value)] : opening;
      if (starts.length === 0) continue;
      const placeOf = sourcePlaces(text, node);
      for (const start of starts) {
        const word = /^[\p{L}\p{M}’'-]+/u.exec(value.slice(start, start + 40))?.[0] ?? '';
        if (ignored.has(word.toLowerCase())) continue;
        const letter = String.fromCodePoint(value.codePointAt(start) ?? 0);
        const large = letter.toUpperCase();
        yield {
          span: placeOf(start, start + word.length),
          message: NAMES.has(field.name)
            ? t('“{0}” begins the title with a small letter.', word)
            : t('“{0}” begins a sentence with a small letter.', word),
          fixes: () => [
            {
              title: t('Begin with “{0}”', large + word.slice(letter.length)),
              kind: 'review',
              edits: [replaceWithin(text, node, start, start + letter.length, large)],
            },
          ],
        };
      }
    }
  },
});

const NAMES = new Set(['title', 'badge/name']);

// Scripts without two kinds of letters, or with both only in print, are left alone.
const SMALL = /^(?=\p{Ll})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;
// “iPad”, “k12”, “a.m.”, “plan.pdf”, “b)”, “and/or”, and the particles of names.
const KEEPS_SMALL =
  /^(?:\p{Ll}+-?[\p{Lu}\p{N}]|\S*[._@/\\]\S|\p{L}{1,3}[.)](?:\s|$)|(?:van|von|de|der|den|del|della|di|da|du|dos|la|le|el|al|bin|ibn|bell hooks|danah boyd)[\s-]+\p{L})/u;

function isSmall(text: string, at: number): boolean {
  return SMALL.test(text.slice(at, at + 2)) && !KEEPS_SMALL.test(text.slice(at, at + 60));
}

function openingOf(text: string): number {
  return text.length - text.trimStart().length;
}

function opensSmall(text: string): boolean {
  return isSmall(text, openingOf(text));
}

/** Where a sentence in the middle of a text begins with a small letter. */
const smallStartsIn = remembering((text): readonly number[] => {
  return sentenceBreaks(text)
    .filter(
      ({ mark, next }) =>
        isSmall(text, next) && !goesOn(text[mark], text.slice(Math.max(0, mark - 60), mark), text.slice(next, next + 200)),
    )
    .map(({ next }) => next)
    .slice(0, MOST);
}, 2000);

// A text with more of them has another fault.
const MOST = 100;

/** “Who took part? and why?” is one question in two steps, “see What is a badge? in the handbook” names one, and “Alas! the …” cries out. */
function goesOn(mark: string | undefined, before: string, rest: string): boolean {
  if (mark === '.') return false;
  if (/^(?:and|as|at|but|by|for|from|if|in|of|on|or|than|to|when|with)\b/.test(rest)) return true;
  return mark === '!' ? /(?:^|[.!?,;:“"—]\s*)(?:\S+\s+){0,2}\S+$/.test(before) : /^(?:\S+\s+){0,5}\S*\?/.test(rest);
}

/** A text of a kind that nearly always begins with a capital is a slip without one, even if it is no sentence. */
function opensLarge(text: string): boolean | undefined {
  const at = openingOf(text);
  if (/^\p{Lu}/u.test(text.slice(at, at + 2))) return true;
  return isSmall(text, at) ? false : undefined;
}

function isToOpenLarge(field: ProseField, capitals: ReadonlySet<string>): boolean {
  return (
    NAMES.has(field.name) || /[\p{L}\p{N})][.!?]["”’)]*$/u.test(field.value.trimEnd().slice(-20)) || capitals.has(kindOf(field))
  );
}
