/** How an item of a list begins, so that an item unlike the others can be told: “Schedules …”, “Schedule …”, “Scheduling …”. */
import { type Verb, verbOf } from './verbs.js';

/** `base` is an order, `third` what somebody does, `noun` a thing or a person, `past` what was done, `to` an aim. */
export type OpeningForm = 'base' | 'third' | 'gerund' | 'noun' | 'past' | 'to';

export interface Opening {
  /** As written, and where. */
  readonly word: string;
  readonly start: number;
  /** All that it may be read as: “Plans” is a verb or a noun. None for what is not known. */
  readonly forms: ReadonlySet<OpeningForm>;
  readonly verb?: Verb;
}

const DETERMINER =
  /^(?:an?|the|each|every|all|any|some|no|both|several|many|most|two|three|four|five|six|seven|eight|nine|ten|one|this|that|these|those|their|its|his|her|our|your|my|another|other)$/i;
// Behind a verb: what it is done to, or how.
const OBJECT =
  /^\s+(?:an?|the|each|every|all|any|some|no|both|several|many|most|two|three|four|five|six|one|at least|their|its|his|her|our|your|them|it|how|what|whether|why|this|these|those)(?![\p{L}\p{N}-])/iu;
const OF = /^\s+(?:of|for|from|about|between|among|by)\b/i;
// No verbs, whatever stands behind them.
const SMALL_WORDS = new Set(
  `about above across after against along although among and around as at because before behind below beside between beyond but by can
  could despite did do does during except for from had has have how if in inside into is like may might must near nor not of off on once
  only or out outside over past per shall should since so such than though through throughout till to together toward towards under
  unless until up upon via was were what when whenever where whether which while who whose why will with within without would yet also
  always never often then even just there here it they we you he she i are be been being given is perhaps besides sometimes afterwards yes`.split(
    /\s+/,
  ),
);
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|logy)s?$/i;

const ADVERB = /^(\p{L}{3,}ly)\s+(?!of\b|for\b)(?=\p{L})/iu;
const NO_ADVERBS =
  /^(?:family|assembly|early|daily|weekly|monthly|quarterly|yearly|only|friendly|elderly|likely|tally|anomaly|july)$/i;

/** The opening of a text, behind adverbs (“Regularly schedules”). Undefined for a text without words. English only. */
export function openingOf(text: string): Opening | undefined {
  const lead = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
  const adverb = ADVERB.exec(text.slice(lead));
  const isAdverb = adverb !== null && !verbOf(adverb[1] ?? '') && !NO_ADVERBS.test(adverb[1] ?? '');
  const start = isAdverb ? lead + adverb[0].length : lead;
  const word = /^[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/u.exec(text.slice(start))?.[0];
  if (word === undefined) return undefined;
  const rest = text.slice(start + word.length);
  const verb = verbOf(word);
  return { word, start, forms: new Set(formsOf(word, rest, verb)), ...(verb && { verb }) };
}

function formsOf(word: string, rest: string, verb: Verb | undefined): OpeningForm[] {
  if (DETERMINER.test(word) || /^\d/.test(word)) return ['noun'];
  if (/^to$/i.test(word)) return verbOf(/^\s+(\p{L}+)/u.exec(rest)?.[1] ?? '')?.form === 'base' ? ['to'] : [];
  const takesObject = OBJECT.test(rest);
  if (verb) {
    // “Review of patterns”, “Planning of routes”
    if (OF.test(rest) && (!verb.certain || verb.form === 'gerund'))
      return /^\s+of\b/i.test(rest) ? ['noun'] : [verb.form, 'noun'];
    if (verb.form === 'gerund') return takesObject ? ['gerund'] : ['gerund', 'noun'];
    return verb.certain || takesObject ? [verb.form] : [verb.form, 'noun'];
  }
  if (SMALL_WORDS.has(word.toLowerCase())) return [];
  const past = pastOf(word);
  if (past) return takesObject ? ['past'] : ['past', 'noun'];
  if (takesObject) return unknownVerb(word);
  // “Translation of documents”, “Families who …”
  if (/^\s+(?:of|who|whose)\b/i.test(rest) || NOUN_ENDING.test(word)) return ['noun'];
  return [];
}

/** “Overhauls the plan”: a word with an object behind it is a verb, also one that is in no list. */
function unknownVerb(word: string): OpeningForm[] {
  if (/[aeiouy].*ing$/i.test(word)) return ['gerund'];
  if (/[^e]ed$/i.test(word)) return ['past'];
  if (/[^su]s$/i.test(word)) return ['third'];
  return [];
}

function pastOf(word: string): boolean {
  const stem = /^(\p{L}{2,})ed$/iu.exec(word)?.[1];
  return (
    stem !== undefined &&
    [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')].some((base) => verbOf(base)?.form === 'base')
  );
}
