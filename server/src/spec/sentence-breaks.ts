/** Where one sentence ends and the next begins. A period may as well belong to “e.g.”, “Dr. Lee”, “3.5” or “1. Plan”. */
import { remembering } from './remember.js';

export interface SentenceBreak {
  /** Of the mark that ends the sentence: a period, a question mark or an exclamation mark. */
  readonly mark: number;
  /** Where the next sentence begins. */
  readonly next: number;
}

/** Read as abbreviations with a period. Words that often end a sentence (“no”, “art”, “sat”) are not among them. */
const ABBREVIATIONS = new Set(
  `abbr al approx apr asst assn assoc att attn aug ave avg bldg blvd ca capt cf ch chap cm co col corp dec dept det dist div dr ed eds edn eg eq
  esp esq est etc ex exp ext feb fig figs fl fri ft gal gen gov govt gr hon hr hrs ibid ie inc incl inst intl jan jr jul jun ltd max mgr min mins
  misc mon mr mrs ms mt mtg natl neg nos nov oct op org oz para paras pg pgs ph phd pl pp pres prev prin prof pt pts qtr refs resp rev
  sec secs sem sep sept ser soc sr st std supp supt suppl tbsp tech tel thu thur thurs tue tues univ viz vol vols vs wed wk wks yr yrs`.split(
    /\s+/,
  ),
);

/** True if the period at `index` shortens a word, so that it need not end a sentence. When unsure, true. */
export function isAbbreviation(text: string, index: number): boolean {
  const word = /[\p{L}\p{M}\p{N}.&'’]+$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
  if (word.includes('.') || /^\p{L}$/u.test(word)) return true;
  // “Mr”, “hrs”, “bldg”: no vowel, and no acronym either.
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(?!\p{Lu}+$)[bcdfghj-np-tvwxz]{2,5}$/iu.test(word);
}

/**
 * The breaks between sentences of a text, whatever the case of the letter that follows. Where a quotation or a bracket is closed
 * between the two, or the mark may be of another kind (an abbreviation, an ellipsis, a number in a list, “Yahoo!”), there is none.
 */
export const sentenceBreaks: (text: string) => readonly SentenceBreak[] = remembering((text) => {
  const breaks: SentenceBreak[] = [];
  for (const match of text.matchAll(/(?<![.!?…\s])[.!?]\s+(?=[^\s.,;:!?…])/g)) {
    const mark = match.index;
    const own = text[mark];
    if (own === '.' && (isAbbreviation(text, mark) || isNumbering(text, mark))) continue;
    if (own === '!' && /(?:^|[^\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, mark - 30), mark))) continue;
    breaks.push({ mark, next: mark + match[0].length });
  }
  return breaks;
}, 2000);

/** “1. Plan 2. Act”, also in a sentence: “if 1. the plan is old or 2. …”. “Grade 5.” is no such number. */
function isNumbering(text: string, mark: number): boolean {
  const before = text.slice(Math.max(0, mark - 30), mark);
  const number = /(?:^|\D)(\d{1,2})$/.exec(before)?.[1];
  if (number === undefined) return false;
  if (/(?:^|[\n.!?:;,–—(-]\s*|\s\p{Ll}+\s)\d{1,2}$/u.test(before)) return true;
  return Number(number) > 1 && text.slice(Math.max(0, mark - 1000), mark).includes(`${Number(number) - 1}. `);
}

/** True if the place lies in an address or the name of a file: `https://a.org/b..c`, `plans/a.pdf`, `me@school.org`. */
export function isInAddress(text: string, index: number): boolean {
  const start = /\S*$/.exec(text.slice(Math.max(0, index - 200), index))?.[0] ?? '';
  const end = /^\S*/.exec(text.slice(index, index + 200))?.[0] ?? '';
  return /:\/\/|^www\.|@[\p{L}\p{N}-]+\.|[\\`_]|\p{L}\/.*\.\p{L}/u.test(start + end);
}
