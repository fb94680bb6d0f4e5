/**
 * Where a text asks what an earner would do in a case that is not there, and not what was done. The line is drawn kindly:
 *
 * - “Imagine that …”, “Suppose …”, “a hypothetical school” invent a case, wherever they stand as a request.
 * - “How would you handle …” and “how you would lead …” ask for intentions where practice is to be shown.
 * - “What would you do differently?” looks back on what was done, and “How would you describe …” is only polite.
 * - “Which routine would you defend?” may ask for an opinion; there, and about the setting, only a verb of action counts.
 * - In a reflection, a look ahead is welcome; there only a case that is made up with “if” counts, or a reaction to one.
 * - Words that someone is quoted with are not the author's request.
 */

/** What a text is there for. */
export type Purpose = 'practice' | 'setting' | 'reflection';

export interface Hypothetical {
  /** As written: `Imagine`, `would you`. */
  readonly words: string;
  readonly start: number;
}

const IMAGINE =
  /(?:^|[.!?:;]["”’)]*\s+|\n\s*|[–—]\s*|,\s*(?:now|please)\s+)(?:(?:now|just|please|for a moment),?\s+)?(imagine|suppose|pretend|picture (?:yourself|a|an)|(?:let us|let’s|let's) (?:say|assume|imagine)|assum(?:e|ing)(?= (?:that )?(?:you|your|a|an|there)\b))(?![\p{L}'’-])/giu;

// “Imagine Learning” is a product.
const PRODUCT = /^\s+(?!Mr|Ms|Mrs|Dr|You|That)\p{Lu}/u;
// “Imagine that the assessor has never seen your school” asks about the real one.
const ONLOOKER = /^\W+(?:[\w’']+\W+){0,5}?(?:assessors?|readers?|reviewers?|visitors?|strangers?|outsiders?|newcomers?)\b/i;

const INVENTED =
  /\b(?:hypothetical(?:ly)?|(?:fictional|fictitious|imaginary|imagined|made-up|invented)(?=\s+(?:(?!names?\b)[\w’'-]+\s+){0,2}?(?:schools?|cases?|students?|teachers?|principals?|parents?|famil(?:y|ies)|classrooms?|scenarios?|situations?|cris[ei]s|incidents?|meetings?|complaints?|teams?|districts?|leaders?|emergenc(?:y|ies)|conflicts?|dilemmas?|data)\b(?!\s+(?:names?|labels?|numbers?|initials))))(?![\w-])/gi;
const NEGATED = /\b(?:not?|never|nor|without|than|instead of|avoid|neither)\b[^.?!]{0,24}$/i;

const ASKED = /\b(?:how|what|whom?|which\s+[\w’'-]+|where)\s+$/i;
const WOULD = /\b(would you|you would)\s+(?:(?:still|first|most|best|personally|likely|[a-z]+ly)\s+)?([a-z]+)/gi;

const REACTIONS = new Set('handle respond react deal address resolve intervene solve tackle cope manage'.split(' '));
const ACTIONS = new Set([
  ...REACTIONS,
  ...`do approach lead proceed help support organize organise plan design implement use apply introduce communicate tell prepare begin
  start set go ensure involve engage build create teach train coach conduct facilitate run hold provide protect assess evaluate measure
  monitor improve assign choose select decide convince persuade encourage motivate develop establish collect analyze analyse invite inform
  gather ask reach work guide prevent schedule allocate recruit retain mentor`
    .trim()
    .split(/\s+/),
]);

/** What one is asked about one's real school, too. */
const POLITE = new Set(
  `say describe like want call rate rank characterize characterise define summarize summarise explain name know recommend add attribute
  consider share give advise need prefer put compare see be have tell point think view judge express list mention credit sum`.split(
    /\s+/,
  ),
);

const LOOKS_BACK =
  /\b(?:differently|instead|again|next time|another time|the next|in hindsight|looking back|from now on|over|if you (?:could|had|did)|keep|repeat|still|no longer|chang(?:e|ed)|revis(?:e|ed)|recommend|advi[sc]e|alternatives?|hav(?:e|ing) (?:done|learned|seen)|learned)\b/i;
const MADE_UP_IF =
  /\b(?:if|when|in case|should)\s+(?:a|an|one|two|several|some(?:one|body)?|parents?|famil(?:y|ies)|students?|teachers?|staff|half|there (?:is|was|were)|the (?:fire|power|school board|superintendent|building))\b/i;

/** The first such place in a text, or undefined. */
export function hypotheticalIn(text: string, purpose: Purpose): Hypothetical | undefined {
  const own = withoutQuotations(text);
  for (const match of own.matchAll(IMAGINE)) {
    const words = match[1] ?? '';
    const start = match.index + match[0].length - words.length;
    const after = own.slice(start + words.length);
    if (!(words.startsWith('I') && PRODUCT.test(after)) && !ONLOOKER.test(after)) return { words, start };
  }
  for (const match of own.matchAll(INVENTED)) {
    if (!NEGATED.test(before(own, match.index))) return { words: match[0], start: match.index };
  }
  for (const match of own.matchAll(WOULD)) {
    const [, words = '', written = ''] = match;
    const verb = written.toLowerCase();
    const asks = /^would/i.test(words) || ASKED.test(before(own, match.index));
    // “How would you” asks for steps, with any verb; “which would you” may ask for an opinion.
    const acts =
      ACTIONS.has(verb) || (purpose === 'practice' && !POLITE.has(verb) && /\bhow\s+$/i.test(before(own, match.index)));
    if (!acts || !asks || NEGATED.test(before(own, match.index))) continue;
    const sentence = sentenceAt(own, match.index);
    if (LOOKS_BACK.test(sentence) || (purpose === 'reflection' && !REACTIONS.has(verb) && !MADE_UP_IF.test(sentence))) continue;
    return { words, start: match.index };
  }
  return undefined;
}

/** The text with blanks in the place of what stands in quotation marks. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|"[^"\n]*"|«[^»]*»/g, (quoted) => ' '.repeat(quoted.length));
}

/** The words just before a place. */
function before(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 60), offset);
}

/** The sentence around a place, as far as a reader would look. */
function sentenceAt(text: string, offset: number): string {
  const head = /[^.!?]*$/.exec(text.slice(Math.max(0, offset - 400), offset));
  const tail = /^[^.!?]*/.exec(text.slice(offset, offset + 400));
  return `${head?.[0] ?? ''}${tail?.[0] ?? ''}`;
}
