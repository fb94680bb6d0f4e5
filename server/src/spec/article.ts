/** Whether “a” or “an” stands before a word. The sound decides, which the letters mostly tell: an hour, a university, an SLP. */
import { uncountable } from './school-nouns.js';

export interface ArticleSlip {
  /** Of the article. */
  readonly start: number;
  readonly end: number;
  /** The word after it. */
  readonly word: string;
  /** The article to write, with a capital letter if the one that stands there has one. */
  readonly meant: string;
}

const ARTICLE = /(?<![\p{L}\p{N}\p{M}'’./\\@_&<-])([Aa]n?)(\s{1,20}["“‘(]?)([\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*)(-?)/gu;

// After a letter that is spoken of, as in “option a is”; an article before them has lost its noun, and may be either.
const NO_NOUN = new Set(
  `a about above across after against all also am among an and are around as at because but by either else even for from he her his how i if in
  into is it its it's my nor of off on onto or our out over she than that the their then there they this through to under until up upon us
  was we were what when where which while who with you your`.split(/\s+/),
);

const BARE = new RegExp(
  `^${uncountable}(?:\\s+(?:of|on|about|from|for|that|is|was|has|in|which)(?![\\p{L}-])|\\s*(?:[.,;:!?)…”"]|$))`,
  'iu',
);

/** The articles that do not fit. What may be said in two ways is left alone. */
export function articleSlips(text: string): ArticleSlip[] {
  const slips: ArticleSlip[] = [];
  for (const match of text.matchAll(ARTICLE)) {
    const [, article = '', gap = '', word = '', hyphen = ''] = match;
    const start = match.index;
    if (article === 'A' && !opensSentence(text, start)) continue;
    if (hyphen === '' && NO_NOUN.has(word.toLowerCase())) continue;
    const at = start + article.length + gap.length;
    const right = articleOf(word, hyphen !== '', text.slice(at + word.length, at + word.length + 8));
    // “A evidence” has no article at all.
    if (right === undefined || right === article.toLowerCase() || BARE.test(text.slice(at, at + 40))) continue;
    const meant = article.startsWith('A') ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
    slips.push({ start, end: start + article.length, word: text.slice(at).match(/^[\p{L}\p{M}\p{N}'’-]+/u)?.[0] ?? word, meant });
  }
  return slips;
}

/** “Plan A is” is no article. */
function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;…]["”’)]*\s+|[“"(]|\n\s*)$/.test(text.slice(Math.max(0, start - 30), start));
}

/** Letters whose names begin with a vowel: “an F”, “an SLP”. */
const VOWEL_NAME = /^[AEFHILMNORSX]/i;

/** Acronyms that are said letter by letter although they could be read as a word, and those that are read as one. Of others nothing is known. */
const SPELLED = new Set('ELA ELL FTE LEA MOU NEA RFI RFP ROI RTI SAT SEA SEL SRO'.split(' '));
const READ = new Set('FAFSA FERPA HIPAA LIFO MOOC NATO SMART STEAM STEM SWOT'.split(' '));

function articleOf(word: string, isCompound: boolean, after: string): 'a' | 'an' | undefined {
  if (/^\d/.test(word)) return articleOfNumber(word + after);
  if (/^\p{Lu}+s?$/u.test(word) || /^\p{Lu}{1,3}\d/u.test(word)) return articleOfAcronym(word);
  if (/^\p{L}$/u.test(word)) return isCompound && /^\p{L}$/u.test(word) ? named(word) : undefined;
  if (/^\p{L}\p{Ll}*(?:['’]\p{Ll}+)?$/u.test(word)) return articleOfWord(word);
  // “iPad”, “eLearning”
  return /^[aeio]\p{Lu}/u.test(word) ? 'an' : undefined;
}

function named(letter: string): 'a' | 'an' {
  return VOWEL_NAME.test(letter) ? 'an' : 'a';
}

/** Eight, eleven and eighteen, and the thousands of them. What may be a year or hundreds (“1100”) is left alone. */
function articleOfNumber(number: string): 'a' | 'an' | undefined {
  if (/^8/.test(number)) return 'an';
  if (/^1[18]\d\d(?!\d)/.test(number)) return undefined;
  return /^1[18](?!\d)(?:,\d{3}(?!,?\d)|(?!,\d))/.test(number) ? 'an' : 'a';
}

function articleOfAcronym(word: string): 'a' | 'an' | undefined {
  const letters = word.replace(/s$/, '').replace(/\d.*$/, '');
  if (READ.has(letters)) return 'a';
  // “SQL” is said like “sequel”, too.
  if (letters === 'SQL') return undefined;
  if (letters.length === 1 || !/[AEIOUY]/.test(letters) || SPELLED.has(letters) || /\d/.test(word)) return named(letters);
  // “AAA” may be a triple A.
  if (/^(.)\1/.test(letters)) return undefined;
  if (/^[AEIO]/.test(letters)) return 'an';
  return /^[BCDGJKPQTVWYZU]/.test(letters) ? 'a' : undefined;
}

const SILENT_H = /^(?:hour|honest|honor|honour|heir)/;
const EITHER_H = /^(?:h(?:istor|erb|omage|otel|abitual|ysteri|allucin|eredit|orrif|umbl)|uni(?:on|on-)?ized)/;
/** Said with the sound of “you”. */
const YOU =
  /^(?:u(?:biq|fo|kulel|krain|nanim|nary|ni(?!n|m(?!od)|d(?!ir)|g)|ra[ln]|rea|r[il]$|rin|rolog|s(?:a|b$|e|u)|t(?:ah|er[iou]|il|op))|eu|ewe)/;
/** Said with the sound of “won”. */
const ONE = /^(?:one(?:s|self|ness)?$|once$)/;

function articleOfWord(written: string): 'a' | 'an' | undefined {
  const word = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!/^[a-z]/.test(word) || /^u?[^aeiouy]*$/.test(word) || EITHER_H.test(word)) return undefined;
  const isName = written !== written.toLowerCase();
  if (SILENT_H.test(word)) return 'an';
  if (YOU.test(word) || ONE.test(word.replace(/['’].*/, ''))) return 'a';
  // Names are said in many ways: “Eugene”, “Oaxaca”, “Ulm”, “Nguyen”, “Xavier”.
  if (isName && /^(?:u(?!n|p|r|l)|o[ua][^kt]|[mn][^aeiouy]|x|h)/.test(word)) return undefined;
  if (/^[aeiou]/.test(word)) return 'an';
  // “mp”, “xray”, “hr”
  return /^x[^aeiouy]/.test(word) ? undefined : 'a';
}
