/** What a citation says, as far as its form tells. It knows no style for certain, so it speaks only where little is there. */

/** `address`: nothing but a web address. `thin`: too little to say which part is absent. */
export type Lack = 'address' | 'thin' | 'author' | 'year' | 'place';

/** What is said beside the citation, in fields of their own. */
export interface Beside {
  readonly year: boolean;
  /** A number or an address by which the source is found. */
  readonly place: boolean;
}

const YEAR = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)|\bn\.\s?d\.|\bno date\b|\bin press\b|\bforthcoming\b|\bunder review\b/i;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;
// (2016) or (2016, March) or (n.d.), as the APA's style and its relatives have it.
const YEAR_IN_PARENTHESES = /\((?:\d{4}[a-z]?(?:[,;/–-][^()]*)?|n\.\s?d\.[^()]*|in press|forthcoming)\)/i;
// (ASCD, 2005): publisher and year, but not a date.
const PUBLISHER_IN_PARENTHESES = /\((?!\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\s*\p{L}[^()]*\b\d{4}\s*\)/iu;
// A law has no author, and is found by its number.
const LAW = /§|\bU\.\s?S\.\s?C\.|\bPub(?:lic|\.)\s+L(?:aw|\.)|\bC\.\s?F\.\s?R\./;
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{Lu}\.[-\s]?)+(?=[\s,;:&’')]|$)/gu;
// “Frank, S. The Strategic School”: the author's last initial ends the sentence too.
const LAST_INITIALS = /(?<=,\s)(?:\p{Lu}\.[-\s]?)+(?:\s(?=\p{Lu}\p{L})|:\s)/gu;
const ABBREVIATIONS =
  /\b(?:et al|eds?|trans|vols?|nos?|nr|pp?|chap|ch|rev|inc|ltd|co|st|dr|mr|mrs|ms|jr|sr|univ|dept|assn|vs?|ca|approx)\./gi;
const ORGANIZATION =
  /\b(?:department|office|center|centre|institut\w*|council|association|foundation|universit\w*|college|board|agency|ministry|bureau|committee|commission|society|national|federal|network|alliance|academy|project|partnership|policy|district|public schools|education|organi[sz]ation|united)\b/i;

/** The first thing that a citation seems to lack, or undefined where it may well be complete. */
export function lackIn(citation: string, beside: Beside): Lack | undefined {
  const withoutAddress = citation.replace(ADDRESS, ' ').replace(/\bdoi:?\s*(?:10\.\S+)?/gi, ' ');
  if (!/\p{L}/u.test(withoutAddress)) return 'address';
  if (LAW.test(citation)) return undefined;
  const hasPlace =
    beside.place ||
    withoutAddress.length < citation.length ||
    PUBLISHER_IN_PARENTHESES.test(citation) ||
    /\d\s*\(\d|\bvol\b|\bpp?\.\s*\d|\d[-–]\d/i.test(withoutAddress.replace(YEAR_IN_PARENTHESES, ''));
  const [before = '', after] = withoutAddress.split(YEAR_IN_PARENTHESES);
  if (after !== undefined && !/\p{L}/u.test(before)) return 'author';
  if (!beside.year && !YEAR.test(citation)) return partsOf(withoutAddress) < (hasPlace ? 2 : 3) ? 'thin' : 'year';
  if (after !== undefined && /\p{L}{2}|\p{Lo}/u.test(after) && sentencesOf(before).length === 1) {
    // An organization that publishes its own report is not named twice.
    const isPerson = /(?:^|[\s,])\p{Lu}\.(?!\p{L})/u.test(before) && !ORGANIZATION.test(before);
    return isPerson && !hasPlace && partsOf(after) === 1 ? 'place' : undefined;
  }
  const sentences = sentencesOf(withoutAddress);
  const [author = ''] = (sentences[0] ?? '').split(/[,:]/);
  // A long title has commas and colons too.
  if (sentences.length < 2 && !mayBeAuthor(author)) return 'thin';
  const parts = partsOf(withoutAddress) + (hasPlace ? 1 : 0);
  return parts >= 3 || (parts === 2 && ORGANIZATION.test(author)) ? undefined : 'thin';
}

function mayBeAuthor(words: string): boolean {
  if (ORGANIZATION.test(words) || /&|\band\b|\bet al\b/i.test(words)) return true;
  return (
    !/^\s*(?:the|an?|how|what|why|when|where|which|in|on|to|for|from|using|toward)\b/i.test(words) &&
    words.trim().split(/\s+/).length <= 4
  );
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(LAST_INITIALS, '. ')
    .replace(INITIALS, ' ')
    .replace(ABBREVIATIONS, ' ')
    .split(/[.?!。]+["”’»]*(?:\s+|$)/)
    .filter((part) => /\p{L}{2}|\p{Lo}/u.test(part));
}

/** How many parts a citation may have. Within a sentence commas and colons may separate them too; those of the authors do not. */
function partsOf(text: string): number {
  const sentences = sentencesOf(text);
  const within = (sentence: string) =>
    sentence.split(/[,:;]["”’]*\s|[“”"]/).filter((part) => /\p{L}{2}|\p{Lo}/u.test(part)).length;
  const [first = '', ...others] = sentences;
  const rest = others.reduce((count, sentence) => count + within(sentence), 0);
  return others.length === 0 ? within(first) : 1 + rest;
}
