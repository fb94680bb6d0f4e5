/**
 * The verbs of essential outcomes: which of them can be observed, on which level, and which cannot.
 * The levels and their processes are those of L. W. Anderson & D. R. Krathwohl (eds.), “A taxonomy for learning, teaching,
 * and assessing: A revision of Bloom's taxonomy of educational objectives” (2001), table 5.1, with their alternative names.
 */

export interface BloomLevel {
  readonly level: 'remember' | 'understand' | 'apply' | 'analyze' | 'evaluate' | 'create';
  /** The verb of this level that fits most outcomes. */
  readonly offer: string;
  readonly processes: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** From the simplest to the most demanding. */
export const bloomLevels: readonly BloomLevel[] = [
  { level: 'remember', offer: 'identify', processes: words('recognize identify recall retrieve') },
  {
    level: 'understand',
    offer: 'explain',
    processes: words(
      `interpret clarify paraphrase represent translate exemplify illustrate instantiate classify categorize subsume
      summarize abstract generalize infer conclude extrapolate interpolate predict compare contrast map match explain`,
    ),
  },
  { level: 'apply', offer: 'apply', processes: words('apply execute implement use') },
  {
    level: 'analyze',
    offer: 'analyze',
    processes: words(
      `analyze differentiate discriminate distinguish focus select organize integrate outline parse structure attribute
      deconstruct`,
    ),
  },
  { level: 'evaluate', offer: 'evaluate', processes: words('evaluate check coordinate detect monitor test critique judge') },
  { level: 'create', offer: 'design', processes: words('create generate hypothesize plan design produce construct') },
];

/** How an unobservable outcome begins. `facts` is true for what is known, which the lowest level can show too. */
export interface Unobservable {
  /** Matches at the beginning of a text. */
  readonly pattern: RegExp;
  readonly facts: boolean;
}

const NOUN = '(?:understanding|knowledge|awareness|appreciation|familiarity)';
const ADJECTIVES =
  '(?:(?:an?|the|their|some|more|basic|better|broad|clear|comprehensive|critical|deep|deeper|detailed|firm|full|general|good|greater|new|practical|solid|sound|strong|thorough|working) )*';
const BE = '(?:be|become|becomes|becoming|being|is|are) (?:[a-z]+ly |more |better )?';
const END = "(?![\\w'’-])";

/** Only what nobody can see: a verb that is merely rare or unusual is not in the list. */
export const unobservables: readonly Unobservable[] = [
  { facts: true, text: `(?:gain|acquire|possess|have|has|hold)(?:s|ing)? ${ADJECTIVES}${NOUN} (?:of|about|for|with)` },
  { facts: true, text: `${ADJECTIVES}${NOUN} (?:of|about|for|with)` },
  { facts: true, text: `${BE}(?:aware|conscious|mindful) (?:of|that)` },
  { facts: true, text: `${BE}(?:familiar with|knowledgeable (?:about|of|in))` },
  { facts: true, text: 'familiarizes? (?:oneself|yourself|themselves|himself|herself) with' },
  { facts: true, text: 'know(?:s|ing)?(?: (?:about|how to))?' },
  { facts: true, text: 'learns?(?: (?:about|of|(?:how )?to))?|learning (?:about|of|(?:how )?to)' },
  { facts: false, text: '(?:understand|comprehend|grasp)(?:s|ing)?(?: how to)?' },
  { facts: false, text: 'appreciat(?:e|es|ing)|valu(?:e|es|ing)|believ(?:e|es|ing)(?: in)?' },
  { facts: false, text: 'internaliz(?:e|es|ing)|enjoy(?:s|ing)?' },
  // “Realize a plan” is to carry it out; “realize that it matters” is a thought.
  {
    facts: false,
    text: 'reali[sz](?:e|es|ing)(?= (?:that|how|why|what|when|where|whether|(?:the|their) (?:importance|value|need|impact|role|effect|power)))',
  },
  { facts: false, text: 'feel(?:s|ing)? (?:confident|comfortable|safe|able|ready)' },
].map(({ facts, text }) => ({ facts, pattern: new RegExp(`^(?:${text})${END}`, 'i') }));

/** Further verbs of school leadership, beside the processes above. */
const FIELD = words(`
  accommodate achieve act adapt ally address adjust administer adopt advance advise advocate agree align allocate announce
  anticipate appraise approve arrange articulate ask assemble assess assign assist assure attend audit author balance begin
  benchmark book brief bring broaden budget build calculate calibrate carry celebrate champion change choose chart coach
  code close collaborate collect combine communicate compile complete comply compose conduct confer confirm connect consult contribute
  convene convert convey correct counsel count craft cultivate curate debate debrief decide defend define delegate deliver
  demonstrate describe determine develop devise diagnose direct disaggregate discuss display disseminate distribute
  document draft draw drive edit educate elicit eliminate embed embrace employ empower enable enact encourage enforce
  engage enhance enlist ensure enter establish estimate examine exchange exemplify expand explore express extend
  facilitate find follow formulate foster frame fund gather give govern grade group grow guard guide handle help highlight
  hire hold honor host improve include incorporate increase induct inform initiate inquire inspect inspire install
  institute instruct interview introduce invest investigate invite involve justify keep launch lead learn leverage link
  list listen locate maintain make manage map market measure mediate meet mentor mobilize model moderate modify motivate multiply
  name narrate navigate negotiate nominate notify nurture observe obtain offer open operate orchestrate orient oversee
  participate partner perform persuade pilot place post practice praise prepare present prevent prioritize probe process
  procure program promote propose protect provide publish pursue question raise rank rate read rebuild recommend reconcile
  record recruit redesign redirect reduce refer refine reflect reinforce relate rely remove reorganize repair replace reply report
  request require research resolve respond restore restructure retain return review revise run safeguard sample schedule
  score screen secure seek serve set shape share show simplify solicit solve speak sponsor start state steer
  strengthen study submit supervise supply support survey sustain synthesize tackle take target teach tell tie trace
  track train transform try undertake update upgrade validate verify visit voice watch weigh widen work write
`);

/** Verbs that may as well be nouns or adjectives: a plan, a report, secure. Only what follows tells which is meant. */
const ALSO_NOUNS = new Set(
  words(`
  abstract address advance advocate approach articulate attribute audit balance benchmark book brief budget change chart
  close coach code complete conduct contrast correct counsel count craft debate delegate design direct display document
  draft drive edit embrace estimate exchange express find focus frame fund grade group guard guide handle help highlight
  hire hold honor host increase influence interview judge keep launch lead link list map market match measure mentor model
  moderate name offer open outline parse partner pilot place plan post practice praise present process probe produce program
  question raise rally rank rate read record repair report request research retain return review run sample schedule score
  screen secure select serve set shape share show sponsor start state structure study supply support survey tackle take
  target test tie trace track train try undertake update upgrade use value visit voice watch welcome work
`),
);

const VERBS = new Set([...bloomLevels.flatMap((level) => level.processes), ...FIELD]);

export type VerbForm = 'base' | 'third' | 'gerund';

export interface Verb {
  readonly base: string;
  readonly form: VerbForm;
  /** False for a form that may as well be a noun: `plan`, `plans`. */
  readonly certain: boolean;
}

/** The verb that a word is a form of, or undefined for a word that is not known as a verb. */
export function verbOf(word: string): Verb | undefined {
  const written = word.toLowerCase();
  if (VERBS.has(written)) return { base: written, form: 'base', certain: !ALSO_NOUNS.has(written) };
  const { base, form } = baseOf(written);
  if (base === undefined || form === undefined) return undefined;
  return { base, form, certain: form === 'gerund' || !ALSO_NOUNS.has(base) };
}

function baseOf(word: string): { base?: string | undefined; form?: VerbForm } {
  const known = (candidates: readonly string[]) => candidates.find((candidate) => VERBS.has(candidate));
  if (word.endsWith('ing')) {
    const stem = word.slice(0, -3);
    return { base: known([stem, `${stem}e`, stem.slice(0, -1)]), form: 'gerund' };
  }
  if (word.endsWith('s')) {
    const stem = word.slice(0, -1);
    return {
      base: known([stem, word.slice(0, -2), `${word.slice(0, -3)}y`].filter((base) => inflect(base, 'third') === word)),
      form: 'third',
    };
  }
  return {};
}

const SUBJECT =
  /^(?:(?:the|an?|each|every|all)\s+)?(?:(?:school|building|district|instructional|assistant|teacher)\s+)*(?:practitioner|earner|educator|teacher|leader|principal|participant|candidate|learner|administrator)s?\s+/i;
const AUXILIARY = /^(?:(?:will|can|should|must)\s+)?(?:(?:be|is|are|being)\s+able\s+)?(?:to\s+)?/i;

/** Where the verb of an outcome begins: `The practitioner will clearly explain` has it after “clearly”. */
export function verbStart(statement: string): number {
  const lead = /^[^\p{L}\p{N}]*/u.exec(statement)?.[0].length ?? 0;
  let at = lead + (SUBJECT.exec(statement.slice(lead))?.[0].length ?? 0);
  at += AUXILIARY.exec(statement.slice(at))?.[0].length ?? 0;
  const adverb = /^(?:([a-z]+ly|better)\s+)(?=[a-z])/i.exec(statement.slice(at));
  return adverb?.[1] && !verbOf(adverb[1]) ? at + adverb[0].length : at;
}

/** Verbs of more than one syllable whose last letter is doubled, since it bears the stress. */
const DOUBLED = new Set(
  words('admit begin commit confer control defer embed equip forget occur permit prefer refer submit transfer'),
);

/** The verb in another form: `explain` → `explains`, `explaining`; `plan` → `planning`; `carry` → `carries`. Of `base` verbs only. */
export function inflect(base: string, form: VerbForm): string {
  if (form === 'base') return base;
  if (form === 'gerund') {
    if (/[^aeiou]ie$/.test(base)) return `${base.slice(0, -2)}ying`;
    if (/[^aeioy]e$|ue$/.test(base)) return `${base.slice(0, -1)}ing`;
    const isDoubled = DOUBLED.has(base) || /^(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$/.test(base);
    return `${base}${isDoubled ? base.at(-1) : ''}ing`;
  }
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^o]o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The form of the verb at the beginning of a text: `Understands the law` is third person. */
export function formOf(phrase: string): VerbForm {
  const first = phrase.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (/ing$/.test(first) && first !== 'understanding') return 'gerund';
  return /(?:[^s]s)$/.test(first) && first !== 'process' ? 'third' : 'base';
}
