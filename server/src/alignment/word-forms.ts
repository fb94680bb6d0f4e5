import { stemmer } from 'stemmer';

// The stems of M. F. Porter (“An algorithm for suffix stripping”, 1980) run some words of this field together that have little in
// common (community and communication, personal and personnel) and hold others apart that are one word (equity and
// equitable, grow and growth). These are told by hand; the rest is left to the algorithm.

/** Words by their beginning. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    advoca: 'advocate',
    analy: 'analyze',
    assess: 'assess',
    behavio: 'behavior',
    collab: 'collaborate',
    communic: 'communicate',
    communit: 'community',
    cultur: 'culture',
    curricul: 'curriculum',
    divers: 'diverse',
    emergenc: 'emergency',
    emotion: 'emotion',
    ethic: 'ethics',
    generat: 'generate',
    individu: 'individual',
    innovat: 'innovate',
    instruct: 'instruct',
    international: 'international',
    mindful: 'mindful',
    object: 'object',
    organi: 'organize',
    personnel: 'personnel',
    priorit: 'priority',
    profession: 'profession',
    recogni: 'recognize',
    reflect: 'reflect',
    responsib: 'responsible',
    responsive: 'responsive',
    strateg: 'strategy',
    toleran: 'tolerant',
    tradition: 'tradition',
  }),
);
const BEGINNING = new RegExp(`^(?:${[...BEGINNINGS.keys()].join('|')})`);

/** Forms of one word, the first of each line standing for all. */
const FAMILIES = new Map(
  `account accountable accountability
center centered centred centeredness
choose choice chosen
comply compliance compliant
crisis crises
decide decision decisive
deep depth deepen
equity equitable equitably
example exemplify exemplary exemplar
fair fairness
grow growth
honest honesty
include inclusion inclusive
inequity inequitable inequities
know knowledge
lead leads leading leader leaders leadership
literate literacy
policy policies
recruit recruitment
relationship relationships relational
respond response
retain retention
safe safety safely
serve service services serving
speak speech spoken
strong strength strengths strengthen
succeed success successful
supervise supervision supervisor supervisory
teach taught teacher teachers teaching
well wellness wellbeing
write written`
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return [first, ...others].map((word) => [word, first] as const);
    }),
);

/** One form that stands for all forms of the word, which is given in small letters. To compare, not to show. */
export function rootOf(word: string): string {
  const family = FAMILIES.get(word);
  if (family !== undefined) return family;
  const beginning = BEGINNING.exec(word);
  return beginning ? (BEGINNINGS.get(beginning[0]) ?? word) : stemmer(word);
}
