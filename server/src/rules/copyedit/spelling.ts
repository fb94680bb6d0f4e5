import { t } from '@vscode/l10n';
import { addToDictionary } from '../../engine/add-word.js';
import { fieldWords } from '../../engine/field-words.js';
import { type ProseField, proseFields } from '../../engine/prose-fields.js';
import { type Context, type Fix, type Library, rule } from '../../engine/rule.js';
import type { Doubt, Speller, Spelling } from '../../engine/speller.js';
import { closest } from '../../spec/nearest.js';
import type { SpecDocument } from '../../spec/parse.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { replaceWithin, sourcePlaces } from '../../spec/source-position.js';
import { spelledWords } from '../../spec/spelled-words.js';

export const spelling = rule({
  id: 'spelling',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  options: {
    variant: {
      default: 'american',
      choices: ['american', 'british', 'either'],
      description:
        'The spelling that your library uses: american, british or either. A spec whose “language” names a country, such as en-GB, is read in that country’s spelling.',
    },
    names: {
      default: true,
      description: 'Whether a word with a capital letter inside a sentence may be a name, and is left alone.',
    },
  },
  page: {
    asks: 'Every word is spelled as the dictionary has it: an English one, which comes with mcspec, or your library’s own.',
    why: 'The 2022 review recommends a copyedit before release. Readers who stumble over a misspelt word begin to doubt the rest.',
    repair:
      'Choose one of the spellings that the fix offers. If the word is right, add it to “dictionary” in mcspec.yaml, which a fix does for you.',
    bad: 'method: Plan the managment of the building with your team.\n',
    good: 'method: Plan the management of the building with your team, your PLC and Ms. Quaye-Orlova.\n',
  },
  *check({ text, spec, library, options, once }) {
    if (!isEnglish(spec)) return;
    const speller = library.speller?.();
    if (!speller) return;
    const wanted = spellingsOf(options.variant, spec.language?.value);
    let left = MOST;
    let own: OwnWords | undefined;
    for (const field of once(proseFields)) {
      if (field.isPlaceholder) continue;
      const doubts = speller.doubts(field.value).filter(({ knownAs }) => !knownAs || !wanted.includes(knownAs));
      if (doubts.length === 0 || isForeign(doubts, field)) continue;
      own ??= ownWords(library);
      const isKnown = (doubt: Doubt) =>
        isAccepted(doubt.word, own ?? []) || (options.names && isName(doubt, field, once(namesIn), speller, wanted[0]));
      const wrong = doubts.filter((doubt) => !isKnown(doubt));
      if (wrong.length === 0) continue;
      const placeOf = sourcePlaces(text, field.node);
      for (const doubt of wrong) {
        if (left-- === 0) return;
        yield {
          span: placeOf(doubt.start, doubt.end),
          message: tell(doubt),
          fixes: () => repairs({ text, library }, field, doubt, speller, wanted[0]),
        };
      }
    }
  },
});

// A text with more of them has another fault than its spelling.
const MOST = 200;

const BRITISH_REGIONS = /^en-(?:gb|ie|au|nz|za|in)\b/i;

/** The spellings in which a word may be written; what is suggested is in the first one. */
function spellingsOf(variant: string, language = 'en'): readonly [Spelling, ...Spelling[]] {
  if (BRITISH_REGIONS.test(language)) return ['british'];
  // Canadian English has some of both.
  if (/^en-ca\b/i.test(language) || variant === 'either') return ['american', 'british'];
  return variant === 'british' && !/^en-us\b/i.test(language) ? ['british'] : ['american'];
}

function tell({ word, knownAs }: Doubt): string {
  if (!knownAs) return t('“{0}” is not a known word.', word);
  return knownAs === 'british' ? t('“{0}” is the British spelling.', word) : t('“{0}” is the American spelling.', word);
}

/** True for a text in another language, such as a sentence that families of the school will read. */
function isForeign(doubts: readonly Doubt[], { value }: ProseField): boolean {
  const unknown = doubts.filter(({ knownAs }) => !knownAs).length;
  return unknown > 3 && unknown * 2 > spelledWords(value).length;
}

/** True for a word of the library's dictionary, of its stacks and its framework, and of the field, in any case, also in the plural. */
function isAccepted(word: string, own: OwnWords): boolean {
  const small = plain(word);
  const singular = small.replace(/s$/, '');
  return own.some((words) => words.has(small) || words.has(singular));
}

type OwnWords = readonly ReadonlySet<string>[];

function ownWords({ dictionary, stacks, terms, issuer, catalogue }: Library): OwnWords {
  const titles = catalogue.frameworks.flatMap(({ title }) => title);
  const strategies = catalogue.strategies.flatMap((strategy) => [strategy.title, strategy.dimension.name]);
  return [
    wordSet([...dictionary, ...stacks, terms.earner, issuer?.name ?? ''].join(' ')),
    wordSet([...titles, ...strategies].join(' ')),
    wordSet(fieldWords.join(' ')),
  ];
}

const wordSet = remembering(
  (text): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu)?.map(plain)),
  20,
);

function plain(word: string): string {
  return word.toLowerCase().normalize('NFC').replace(/[’ʼ]/g, "'");
}

/** The words that have a capital letter where only names have one. */
function namesIn(document: SpecDocument): ReadonlySet<string> {
  const words = proseFields(document).flatMap(({ value }) => spelledWords(value));
  return new Set(words.filter(({ word, opens, inTitle }) => !opens && !inTitle && isCapital(word)).map(({ word }) => word));
}

function isName(
  { word, end, opens, inTitle }: Doubt,
  { value }: ProseField,
  names: ReadonlySet<string>,
  speller: Speller,
  spelling: Spelling,
): boolean {
  if (!isCapital(word)) return false;
  if (names.has(word)) return true;
  // As in “Hattie (2009)” and “Hattie and Yates (2014)”.
  if (/^(?:['’]s)?(?:,? (?:and|&) \p{Lu}[\p{L}'’-]+| et al\.)? \((?:19|20)\d\d/u.test(value.slice(end, end + 60))) return true;
  if (!inTitle) return !opens;
  // In a title every word has a capital letter. One that is hardly another than a known word is no name.
  return word.length < 6 || closest(word, speller.suggest(word, spelling).slice(0, 3)) === undefined;
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(word);
}

function repairs(
  { text, library }: Pick<Context<unknown>, 'text' | 'library'>,
  field: ProseField,
  { word, start, end, knownAs }: Doubt,
  speller: Speller,
  spelling: Spelling,
): Fix[] {
  const fixes: Fix[] = suggestionsFor(word, library, speller, spelling).map((meant) => ({
    title: t('Change to “{0}”', meant),
    kind: 'review',
    edits: [replaceWithin(text, field.node, start, end, meant)],
  }));
  if (knownAs) return fixes;
  return [
    ...fixes,
    {
      title: t('Add “{0}” to the library’s dictionary', word),
      kind: 'review',
      edits: [],
      settings: (settings) => addToDictionary(settings, word),
    },
  ];
}

/** At most three. A word of the library's own that is as near as the dictionary's comes first. */
function suggestionsFor(word: string, library: Library, speller: Speller, spelling: Spelling): string[] {
  const known = speller.suggest(word, spelling);
  const own = closest(
    plain(word),
    ownWords(library).flatMap((words) => [...words].filter((each) => each.length > 3)),
  );
  const first = own && closest(word, [isCapital(word) ? own.slice(0, 1).toUpperCase() + own.slice(1) : own, ...known]);
  return [...new Set(first ? [first, ...known] : known)].slice(0, 3);
}
