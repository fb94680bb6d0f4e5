/** Words, and what they are about. */
import { stemmer } from 'stemmer';
import type { Spec } from './model.js';
import { remembering } from './remember.js';

/** The words of a text, in lower case, apostrophes and inner hyphens kept. Any script. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

const PLACEHOLDER =
  /^\s*(?:TODO|TBD|TBA|FIXME|XXX|to be (?:done|determined|added|written)|lorem ipsum|\.{3}|…|\?{2,})(?:\b|\s|[.:…?]|$)/i;
const FILLER = /\blorem ipsum\b/i;

/** True for a text that only holds the place of one that is still to be written. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text) || FILLER.test(text);
}

/** True unless the microcredential says that it is written in another language. What is told by English words asks this first. */
export function isEnglish({ language }: Pick<Spec, 'language'>): boolean {
  return /^en(?:g)?(?:-|$)/i.test(language?.value ?? 'en');
}

/** The first word, as written, with its place in the text. */
export function firstWord(text: string): { word: string; start: number } | undefined {
  const match = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/u.exec(text);
  return match ? { word: match[0], start: match.index } : undefined;
}

/** The sentences of a text, each without its white space around. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!…]["”’)]?)\s+|;\s+|\n{2,}/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * What a text is about: the stems (M. F. Porter, “An algorithm for suffix stripping”, 1980) of its words, without
 * those that any text in this field uses. Each stem maps to the first word that has it.
 */
export const topicsOf: (text: string) => ReadonlyMap<string, string> = remembering((text) => {
  const topics = new Map<string, string>();
  for (const [stem, word] of stemsOf(text)) if (!COMMON_STEMS.has(stem)) topics.set(stem, word);
  return topics;
}, 2000);

/** The stems of a text, those too that any text in this field uses. Each maps to the first word that has it. */
export const stemsOf: (text: string) => ReadonlyMap<string, string> = remembering((text) => {
  const stems = new Map<string, string>();
  for (const word of wordsOf(text)) {
    for (const part of word.split(/['’-]/)) {
      if (part.length < 3 || STOP.has(part)) continue;
      const stem = stemOf(part);
      if (!STOP.has(stem) && !stems.has(stem)) stems.set(stem, part);
    }
  }
  return stems;
}, 2000);

const stemOf = remembering(stemmer, 20_000);

const STOP = new Set(
  `a about above across after again against all almost along already also although always am among an and any anyone anything are around as at
  away back be became because become been before began behind being below beside best better between both but by came can cannot come could did
  do does doing done down during each early either else enough even ever every everyone everything far few fewer find first for found from full
  gave get give given go goes going gone good got had has have having he her here hers herself him himself his how however i if in indeed instead
  into is it its itself just keep kept kind know known last later least less let like likely little long look lot made make makes making many may
  maybe me mean might mine more most much must my myself near need needed needs neither never new next no nobody none nor not nothing now of off
  often on once one only onto or other others our ours ourselves out over own part per perhaps piece place put rather really same saw say see seen
  set several shall she should show shown shows since small so some someone something soon still such take taken tell than that the their theirs
  them themselves then there these they thing things think this those though three through thus time to together told too took toward towards
  turn two under until up upon us use used uses using very want was way ways we well went were what whatever when where whether which while who
  whole whom whose why will with within without would yes yet you your yours yourself`.split(/\s+/),
);

/** Stems that say nothing about the topic in this field: every microcredential is about schools, people and practice. */
const COMMON_STEMS = new Set(
  `school student teacher staff principal leader leadership educ learn practic practition evid artifact submit submiss reflect reflection outcom
  essenti descript describ explain explan analyz analysi exampl specif chang differ differ year month week day work skill question answer section
  word page respons respond experi demonstr identifi discuss summar member commun peopl person competenc microcredenti compar surpris
  proud cours result support strongest weak weakest strength improv grow growth chosen choos chose select moment matter proudest hardest
  easiest difficult challeng success lesson wrong`.split(/\s+/),
);
