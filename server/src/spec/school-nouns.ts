/** Nouns that are counted in schools, in both numbers. Words that are verbs as well (“plans”) are kept apart: they prove less. */

const words = (text: string): string[] => text.trim().split(/\s+/);

const PEOPLE =
  words(`administrator adult assessor author caregiver citizen coach colleague coordinator counselor director earner educator
  expert facilitator family guardian instructor interpreter leader learner librarian mentor neighbor newcomer nurse observer parent
  participant partner paraprofessional person practitioner presenter principal professional psychologist reader resident reviewer
  secretary specialist stakeholder student superintendent supervisor teacher trainer translator visitor volunteer writer`);

const THINGS =
  words(`absence ability academy achievement activity adjustment agency agenda agreement aim artifact assembly assessment assignment barrier
  behavior belief calendar campus category cause classroom college comment committee community competency component conclusion
  conference consequence conversation criterion curriculum department detail dimension disability discussion district
  document element email environment event expectation experience explanation factor finding framework goal grade guideline habit
  idea incident indicator initiative insight instrument intervention job language lesson letter level meeting member method
  milestone minute mission narrative need norm objective obligation observation obstacle occasion opinion option organization outcome
  overview page paragraph pattern perspective phase policy portfolio principle priority procedure process product project
  proposal protocol quality reflection relationship resource responsibility role rubric scale school score section semester session
  skill solution source standard statement step story strategy strength subject suggestion symptom system task teaching team term theme
  timeline tool topic trend unit value vision weakness workshop`);

/** Those among them that may as well be verbs, or that verbs are made like: “each plans”, “these document”. */
const ALSO_VERBS = new Set(
  words(`author coach mentor parent partner nurse experience cause comment detail document email event explanation grade need minute page
    finding product project process score section source standard story step structure subject team teaching term value meeting
    label level school scale task tool volunteer phase tie pattern quality`),
);

const IRREGULAR: Readonly<Record<string, string>> = { person: 'people', criterion: 'criteria', curriculum: 'curricula' };

const plural = (noun: string): string =>
  IRREGULAR[noun] ??
  (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`);

const plurals = new Map([...PEOPLE, ...THINGS].map((noun) => [noun, plural(noun)]));
const singulars = new Map([...plurals].map(([one, many]) => [many, one]));

export const pluralOf = (noun: string): string | undefined => plurals.get(noun);
export const singularOf = (noun: string): string | undefined => singulars.get(noun);

/** The nouns of one kind, as a pattern for one of them. */
const oneOf = (nouns: readonly string[]): string => `(?:${nouns.join('|')})`;
const isOnlyNoun = (noun: string) => !ALSO_VERBS.has(noun);
const many = (nouns: readonly string[]) => nouns.map(plural);

/** Patterns that match a noun of the kind: `only` those that are nothing else, `any` all of them. */
export const nouns = {
  people: oneOf(many(PEOPLE)),
  person: oneOf(PEOPLE),
  /** Nothing but nouns. */
  things: { one: oneOf(THINGS.filter(isOnlyNoun)), many: oneOf(many(THINGS.filter(isOnlyNoun))) },
  only: { one: oneOf([...PEOPLE, ...THINGS].filter(isOnlyNoun)), many: oneOf(many([...PEOPLE, ...THINGS].filter(isOnlyNoun))) },
  any: { one: oneOf([...PEOPLE, ...THINGS]), many: oneOf(many([...PEOPLE, ...THINGS])) },
};

/** Said without “a”, and never in the plural. */
export const uncountable = '(?:evidence|feedback|information|advice|homework|equipment|research|progress|guidance)';
