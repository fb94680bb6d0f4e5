import { fieldTerms } from './field-terms.js';
import { rootOf } from './word-forms.js';

/**
 * What a text is about: its terms and how much each counts. A term is the root of a word, two roots that follow each other
 * (`data_literate`), or a concept of the field (`~12`) that the text names in whatever words.
 */
export interface FieldWords {
  readonly counts: ReadonlyMap<string, number>;
  /** The words of the text, in lower case, that each term stands for. */
  readonly said: ReadonlyMap<string, string>;
}

// What a text says after so many words it has said before, and nobody waits for it.
const MOST_WORDS = 20_000;

// A title or an outcome begins with what the leader does (“Assessing ...”), and its topic follows.
const FIRST_VERB = 0.4;

// What nearly every microcredential says, whatever it is about: “a plan with strategies, timelines and a monitoring process”.
const GENRE = 0.5;
const GENRE_WORDS = rootsOf(`ability activity best build collaborative continuous create culture date demonstrate detail develop
  effective ensure environment essential establish evaluate facilitate follow implement improve include join joint lead learn
  microcredential monitor organization outcome plan practice practitioner process proficient promote provide require research
  base review school skill staff stakeholder strategy student subskill support sustain system timeline check educate`);

const STOP_WORDS = new Set(
  `a about above across after again against all almost along already also although always am among an and any anyone anything are
  around as at away back be became because become been before began behind being below beside between both but by came can cannot come
  could did do does doing done down during each either else enough even ever every everyone everything far few fewer for found from
  full gave get give given go goes going gone got had has have having he her here hers herself him himself his how however i if in
  indeed instead into is it its itself just keep kept let like likely made make makes making many may me might more most much must my
  near need needs neither never new next no nobody none nor not nothing now of off often on once one only onto or other others our
  ours out over own part per perhaps put rather really same say see seen set several shall she should show so some someone something
  soon still such take taken than that the their theirs them themselves then there these they thing things this those though through
  thus to together too toward towards under until up upon us use used uses using very was way ways we well were what when where
  whether which while who whole whom whose why will with within without would yet you your`.split(/\s+/),
);

/** A text among others of the same subject, and how much it counts. */
export type Weighted = readonly [counts: ReadonlyMap<string, number>, weight: number];

/** Nothing for a text without words. The same text always gives the same. */
export function fieldWordsOf(text: string): FieldWords {
  const counts = new Map<string, number>();
  const said = new Map<string, string>();
  readTerms(text, (term, count, words, from, to) => {
    counts.set(term, (counts.get(term) ?? 0) + count);
    if (!said.has(term)) said.set(term, words.slice(from, to).join(' '));
  });
  return { counts, said };
}

/** The counts of `fieldWordsOf` alone. */
export function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  readTerms(text, (term, count) => counts.set(term, (counts.get(term) ?? 0) + count));
  return counts;
}

/** One text after the other, each with the given weight. */
export function joinFieldWords(parts: readonly (readonly [words: FieldWords, weight: number])[]): FieldWords {
  const said = new Map<string, string>();
  for (const [words] of parts) for (const [term, text] of words.said) if (!said.has(term)) said.set(term, text);
  return { counts: joinCounts(parts.map(([words, weight]) => [words.counts, weight])), said };
}

export function joinCounts(parts: readonly Weighted[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [part, weight] of parts) {
    for (const [term, count] of part) counts.set(term, (counts.get(term) ?? 0) + weight * count);
  }
  return counts;
}

type Visit = (term: string, count: number, words: readonly string[], from: number, to: number) => void;

function readTerms(text: string, visit: Visit): void {
  let left = MOST_WORDS;
  for (const sentence of text
    .toLowerCase()
    .normalize('NFC')
    .split(/[.;:!?]\s+|\n/)) {
    const all = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
    const words = all.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).slice(0, left);
    left -= words.length;
    const roots = words.map(rootOf);
    const beginsWithVerb = all.length > 1 && all[0] === words[0] && /ing$/.test(all[0] ?? '');
    roots.forEach((root, at) => {
      const weight = at === 0 && beginsWithVerb ? FIRST_VERB : 1;
      visit(root, GENRE_WORDS.has(root) ? weight * GENRE : weight, words, at, at + 1);
      const next = roots[at + 1];
      if (next !== undefined) visit(`${root}_${next}`, 1, words, at, at + 2);
      for (const { rest, concept } of EXPRESSIONS.get(root) ?? []) {
        if (!rest.every((each, ahead) => roots[at + 1 + ahead] === each)) continue;
        visit(concept, rest.length === 0 ? weight : 1, words, at, at + 1 + rest.length);
      }
    });
    if (left <= 0) break;
  }
}

/** How much a term counts beside the root of a word: pairs and concepts repeat what the words have said. */
export function shareOf(term: string): number {
  return isConcept(term) || term.includes('_') ? 0.7 : 1;
}

/** True for what nearly every microcredential says, whatever it is about. */
export function isCommonplace(term: string): boolean {
  return term.split('_').every((root) => GENRE_WORDS.has(root));
}

export function isConcept(term: string): boolean {
  return term.startsWith('~');
}

/** The expressions of the field's concepts, by their first root. */
const EXPRESSIONS: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly concept: string }[]> = (() => {
  const byFirst = new Map<string, { rest: string[]; concept: string }[]>();
  fieldTerms.forEach((line, at) => {
    for (const expression of line.split(',')) {
      const words = expression.match(/[\p{L}\p{N}]+/gu) ?? [];
      const [first, ...rest] = words.filter((word) => !STOP_WORDS.has(word)).map(rootOf);
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, concept: `~${at}` }]);
    }
  });
  return byFirst;
})();

function rootsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(rootOf));
}
