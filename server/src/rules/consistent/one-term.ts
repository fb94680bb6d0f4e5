import { t } from '@vscode/l10n';
import { type ProseField, proseFields } from '../../engine/prose-fields.js';
import { type Context, type Fix, type Report, rule } from '../../engine/rule.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';

export const oneTerm = rule({
  id: 'one-term',
  group: 'consistent',
  effect: 'partially',
  fixes: ['review'],
  page: {
    asks: 'The person who earns the badge is called by one word, the library’s own.',
    why: 'Where one person has two names, readers look for two people.',
    repair: 'Apply the fix. The word and those to avoid stand under “terms” in mcspec.yaml.',
    bad: 'method: The participant prepares one data set and leads three meetings with it.\n',
    good: 'method: The practitioner prepares one data set and shows it to the participants of a meeting.\n',
  },
  *check(context) {
    const { spec, library, once } = context;
    const { earner } = library.terms;
    const avoid = library.terms.avoid.filter((word) => word.trim() !== '' && word.toLowerCase() !== earner.toLowerCase());
    if (avoid.length === 0 || !isEnglish(spec)) return;
    for (const word of avoid) yield* checkWord(context, word, once(proseFields));
  },
});

interface Use {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly isPlural: boolean;
  /** The word before it in the same sentence, in small letters; empty at the beginning of a sentence. */
  readonly before: string;
  readonly after: string;
}

function* checkWord({ text, library }: Context<unknown>, avoided: string, texts: readonly ProseField[]): Generator<Report> {
  const { earner } = library.terms;
  const uses = texts.map((each) => ({ each, uses: usesOf(each.value, avoided) })).filter((found) => found.uses.length > 0);
  // Where the outcomes, the evidence or the title are about such people, the word has a meaning of its own.
  if (uses.some(({ each, uses }) => isTopic(each, uses))) return;
  for (const { each, uses: own } of uses) {
    const says = usesOf(each.value, earner).length > 0;
    for (const use of own) {
      if (!isEarner(each, use, says)) continue;
      const wanted = sameForm(use, earner);
      yield {
        span: sourceSpan(text, each.node, use.start, use.end),
        message: t('“{0}” should read “{1}”, this library’s word for whoever earns the badge.', use.word, wanted),
        fixes: () => replace(text, each, use, wanted),
      };
    }
  }
}

/** The plural of an English noun, by its spelling. */
function plural(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

const patternOf = remembering((noun) => {
  const literally = (words: string) =>
    words
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:(${literally(plural(noun))})|${literally(noun)})(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu');
}, 50);

function usesOf(value: string, noun: string): Use[] {
  return [...value.matchAll(patternOf(noun))].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = /(?:^|[.!?:;]["'”’)]?\s+|\n\s*)["'“‘(]?$/.test(value.slice(0, start))
      ? ''
      : (/([\p{L}\p{N}'’-]+)[^\p{L}\p{N}]*$/u.exec(value.slice(0, start))?.[1]?.toLowerCase() ?? '');
    const after = /^(?:['’]s?)?\s+([\p{L}]+)/u.exec(value.slice(end))?.[1]?.toLowerCase() ?? '';
    return { start, end, word: match[0].replace(/\s+/g, ' '), isPlural: match[1] !== undefined, before, after };
  });
}

const ABOUT_SKILL = /^(?:title|essential_outcomes\/|evidence\/artifacts\/title|badge\/name)/;
const ABOUT_EARNER = /^(?:competency|method|audience|scoring\/guidance|badge\/(?:description|criteria))$/;
const MODALS = new Set(['will', 'must', 'can', 'should', 'shall', 'may']);
const ANY = new Set(['a', 'an', 'each', 'every', 'any', 'this', 'that', 'when', 'if', 'once', 'as', 'until', 'before', 'after']);
const BELONGING = new Set(['in', 'of', 'at', 'from', 'for', 'on', 'among']);

/** In an outcome the earner is not named: the verb comes first. Other people are. */
function isTopic({ name }: ProseField, uses: readonly Use[]): boolean {
  return ABOUT_SKILL.test(name) && (!name.startsWith('essential') || uses.some((use) => !isSubject(use)));
}

/** “The participant ...” and “Participants will ...”. */
function isSubject({ before, after, isPlural }: Use): boolean {
  return (before === 'the' && !isPlural) || (before === '' && MODALS.has(after));
}

/**
 * True where the word can only mean the one who earns the badge. A school has other participants and candidates: those of
 * a meeting, those for a position. Where in doubt, nothing is said.
 */
function isEarner({ name }: ProseField, use: Use, saysEarner: boolean): boolean {
  const { before, after, isPlural } = use;
  if (before === 'the' && !isPlural) return after !== 'for' && after !== 'of';
  if (isSubject(use)) return true;
  if (!ABOUT_EARNER.test(name) || saysEarner || BELONGING.has(after)) return false;
  return isPlural ? before === '' || before === 'the' || ANY.has(before) : ANY.has(before);
}

/** The library's word with the case and the number of the other. */
function sameForm({ word, isPlural }: Use, earner: string): string {
  const noun = isPlural ? plural(earner) : earner;
  if (word.length > 1 && word === word.toUpperCase()) return noun.toUpperCase();
  return /^\p{Lu}/u.test(word) ? noun.slice(0, 1).toUpperCase() + noun.slice(1) : noun;
}

function replace(text: string, { node, value }: ProseField, use: Use, wanted: string): Fix[] {
  // “a participant” becomes “an educator”.
  const article = /\b(an?)(\s+)$/i.exec(value.slice(0, use.start));
  const vowel = /^[aeiou]/i.test(wanted);
  const title = t('Change to “{0}”', wanted);
  if (article?.[1] && vowel !== article[1].length > 1) {
    const start = use.start - article[0].length;
    const fitting = vowel ? `${article[1]}n` : article[1].slice(0, 1);
    return [{ title, kind: 'review', edits: [replaceWithin(text, node, start, use.end, `${fitting} ${wanted}`)] }];
  }
  return [{ title, kind: 'review', edits: [replaceWithin(text, node, use.start, use.end, wanted)] }];
}
