import { t } from '@vscode/l10n';
import { findInProse } from '../../engine/prose-fields.js';
import { rule } from '../../engine/rule.js';
import { type Phrase, phrase, slipFinder } from '../../spec/phrases.js';
import { isEnglish } from '../../spec/prose.js';
import { remembering } from '../../spec/remember.js';
import { nouns, pluralOf, singularOf, uncountable } from '../../spec/school-nouns.js';
import { replaceWithin } from '../../spec/source-position.js';
import { inflect, verbOf } from '../../spec/verbs.js';

export const wordsAgree = rule({
  id: 'words-agree',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['review'],
  page: {
    asks: 'The words of a sentence agree: each student is, these plans describe, the team will meet.',
    why: 'A word left over from an earlier wording makes readers go back and read again. The reviewers of 2022 asked for a copyedit before release.',
    repair: 'Apply the fix. Only what stands side by side is told, and only where no reading makes sense of it.',
    bad: 'method: Each students will be able demonstrate the skill.\n',
    good: 'method: Each student will be able to demonstrate the skill, and the team has a plan.\n',
  },
  *check(context) {
    const { spec, text } = context;
    if (!isEnglish(spec)) return;
    for (const { field, found, placeOf } of findInProse(context, disagreementsIn)) {
      const { slip, meant, change } = found;
      yield {
        span: placeOf(found.start, found.end),
        message: t('“{0}” does not go together; “{1}” does.', slip, meant),
        fixes: () => [
          {
            title: t('Change to “{0}”', meant),
            kind: 'review',
            edits: [replaceWithin(text, field.node, change.start, change.end, change.words)],
          },
        ],
      };
    }
  },
});

const { people, person, only, any } = nouns;
const WORD = '(?:\\w|-)+';
/** Words that neither continue a name nor begin another noun, so that the noun before them has come to its end. */
const FUNCTION =
  '(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|who|that|which|in|at|for|with|to|from|of|on|by|about|during|before|after|when|while|where|because|if|than|through|as|also|not)';
const DETERMINER = '(?:the|these|those|all|most|some|many|our|your|their)';
/** A sentence, or what is said in one, begins here. */
const CLAUSE = '(?:that|because|if|when|while|where|whether|although|since|but)';
const MODAL = '(?:will|would|can|could|should|must|may|might|cannot)';
/** Seen as one or as many, as in “the team have”, which is British. */
const isGroup = (noun: string) =>
  /^(?:team|committee|community|family|school|district|department|group|staff|agency|organization|college|academy|academia|category|assembly|conference|system)$/.test(
    noun,
  );

const toPlural: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  this: 'these',
  that: 'those',
};
const toSingular: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  these: 'this',
  those: 'that',
};

const lastOf = (words: string) => words.slice(words.lastIndexOf(' ') + 1);
const withoutLast = (words: string) => words.slice(0, words.lastIndexOf(' '));
const withLast = (words: string, last: string | undefined) => (last === undefined ? undefined : `${withoutLast(words)} ${last}`);

const nounToSingular = (words: string) => withLast(words, singularOf(lastOf(words)));
const nounToPlural = (words: string) => withLast(words, pluralOf(lastOf(words)));
/** “One of the committee is” is meant. */
const oneOfMany = (words: string) => (isGroup(lastOf(words)) ? undefined : nounToPlural(words));
const verbToPlural = (words: string) => withLast(words, toPlural[lastOf(words)]);
const verbToSingular = (words: string) => withLast(words, toSingular[lastOf(words)]);
const firstToPlural = (words: string) => words.replace(/^\S+/, (first) => toPlural[first] ?? first);
const firstToSingular = (words: string) => words.replace(/^\S+/, (first) => toSingular[first] ?? first);

/** The last word, if it is a verb in that form and nothing else, as its base. */
const toBase = (form: 'third' | 'gerund') => (words: string) => {
  const verb = verbOf(lastOf(words));
  const isNoun = form === 'gerund' ? /^(?:build|begin|train|find|meet|teach|learn)ing$/.test(lastOf(words)) : !verb?.certain;
  return verb?.form === form && !isNoun ? withLast(words, verb.base) : undefined;
};

const isPureBase = (word: string) => {
  const verb = verbOf(word);
  return verb?.form === 'base' && verb.certain;
};

const PARTICIPLES: Readonly<Record<string, string>> = {
  became: 'become',
  went: 'gone',
  came: 'come',
  began: 'begun',
  chose: 'chosen',
  wrote: 'written',
  took: 'taken',
  gave: 'given',
  saw: 'seen',
  did: 'done',
  knew: 'known',
  spoke: 'spoken',
  grew: 'grown',
  drew: 'drawn',
  ran: 'run',
  drove: 'driven',
};
const participle = Object.keys(PARTICIPLES).join('|');

const IRREGULAR_PAST: Readonly<Record<string, string>> = {
  begin: 'began',
  bring: 'brought',
  build: 'built',
  choose: 'chose',
  draw: 'drew',
  drive: 'drove',
  find: 'found',
  give: 'gave',
  grow: 'grew',
  hold: 'held',
  keep: 'kept',
  know: 'knew',
  lead: 'led',
  learn: 'learned',
  make: 'made',
  meet: 'met',
  read: 'read',
  run: 'ran',
  see: 'saw',
  seek: 'sought',
  send: 'sent',
  set: 'set',
  speak: 'spoke',
  take: 'took',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  write: 'wrote',
  undertake: 'undertook',
  broadcast: 'broadcast',
  withdraw: 'withdrew',
  rebuild: 'rebuilt',
};

/** `share` → `shared`, `plan` → `planned`. */
function pastOf(base: string): string {
  return IRREGULAR_PAST[base] ?? inflect(base, 'gerund').replace(/(?:y|)ing$/, (end) => (end === 'ying' ? 'ied' : 'ed'));
}

/** “how did you share” → “how you shared” */
const reported = (words: string) => {
  const [question = '', auxiliary = '', subject = '', written = ''] = words.split(' ');
  const verb = verbOf(written);
  if (verb?.form !== 'base') return undefined;
  const told = auxiliary === 'did' ? pastOf(written) : auxiliary === 'does' ? inflect(written, 'third') : written;
  return `${question} ${subject} ${told}`;
};

/** Texts in which a noun stands as another expects it to, and verbs as their subjects do. Singular and plural first. */
const DISAGREEMENTS: readonly Phrase[] = [
  // Each students | of a noun only: “each plans and reports” is a sentence.
  ...[FUNCTION, '$'].flatMap((after): Phrase[] => [
    phrase(`[(?:each|every|another) ${only.many}] ${after}`, nounToSingular),
    phrase(`[(?:this) ${only.many}] ${after}`, firstToPlural),
    phrase(`[(?:these|those|several|many|few|both|various|multiple) ${only.one}] ${after}`, nounToPlural),
    phrase(`[one of (?:the|these|those|our|your|their|my|his|her) ${only.one}] ${after}`, oneOfMany),
    phrase(`[less ${only.many}] ${after}`, (words) => words.replace('less', 'fewer')),
    phrase(`[an? ${uncountable}] ${after === '$' ? after : '(?:of|on|about|from|for|that|is|was|has|in|which)'}`, lastOf),
  ]),
  phrase(`[(?:each|every) ${only.many}] ${WORD}s`, (words, after) =>
    verbOf(after)?.form === 'third' || /^(?:receive|get|know|want|need|see|feel|come|goe|become)s$/.test(after)
      ? nounToSingular(words)
      : undefined,
  ),
  phrase(`[this ${only.many}] ${WORD}`, (words, after) =>
    isPureBase(after) || after === 'support' ? firstToPlural(words) : undefined,
  ),
  phrase(`[(?:these|those) (?:${any.one}|plan|report|record|survey|review|rubric|goal)] ${WORD}s`, (words, after) =>
    verbOf(after)?.form === 'third' && verbOf(after)?.certain ? firstToSingular(words) : undefined,
  ),
  phrase(
    `[(?:several|many|both|one of (?:the|our|your|their)) ${only.one}] (?:took|led|met|gave|wrote|chose|presented|shared|said|asked|reported|attended|worked|came)`,
    nounToPlural,
  ),

  phrase(`^[(?:${DETERMINER} )?${only.many} (?:is|was|has|does)]`, verbToPlural),
  phrase(`${CLAUSE} [(?:${DETERMINER} )?${only.many} (?:is|was|has|does)]`, verbToPlural),
  phrase(
    `^(?:the|these|all|some|most|many) (?:${any.many}|results|reports|records|surveys|plans) of (?:the|this|our|your|their|an?) ${WORD} [(?:is|was|has)]`,
    (word) => toPlural[word],
  ),
  phrase(`^[(?:this|that|each|every|the|an?) ${only.one} (?:are|were|have|do)]`, (words) =>
    isGroup(words.split(' ')[1] ?? '') ? undefined : verbToSingular(words),
  ),
  phrase(
    `^(?:each|one|either|neither) of (?:the|these|those|our|your|their) (?:${any.many}|plans|reports|records) [(?:are|were|have|do)]`,
    (word) => toSingular[word],
  ),
  phrase(`^(?:the|your|our|an?) ${person} and (?:the|your|our|an?) ${person} [${WORD}s]`, (word) => {
    const verb = verbOf(word);
    return toPlural[word] ?? (verb?.form === 'third' && (verb.certain || word === 'meets') ? verb.base : undefined);
  }),
  phrase(
    `[there (?:is|was)] (?:two|three|four|five|six|seven|eight|nine|ten|several|many|few) (?:${any.many}|plans|reports|goals|kinds|ways|steps|parts|people|other)`,
    verbToPlural,
  ),
  phrase('^[(?:she|he) (?:do|have|are)]', verbToSingular),
  phrase('(?:\\w+, and|but|because) [(?:she|he) (?:do|have|are)]', verbToSingular),
  phrase('[(?:we|they) (?:was|is|has|does)]', verbToPlural),

  phrase(`[${MODAL} ${WORD}s]`, (words) =>
    lastOf(words) === 'has'
      ? withLast(words, 'have')
      : lastOf(words) === 'meets'
        ? withLast(words, 'meet')
        : toBase('third')(words),
  ),
  phrase('[(?:will|can|cannot) been]', (words) => words.replace('been', 'be')),
  phrase('[(?:would|could|should|must|may|might) been]', (words) => words.replace(' ', ' have ')),
  phrase(`[(?:should|must) to ${WORD}]`, (words) =>
    verbOf(lastOf(words))?.form === 'base' ? words.replace(' to ', ' ') : undefined,
  ),
  phrase(`[to ${WORD}s]`, toBase('third')),
  phrase(
    `(?:plan|plans|planned|want|wants|wanted|hope|hopes|hoped|intend|intends|intended|try|tries|tried|decide|decides|decided|able|expect|expects|expected|aim|aims|wish|wishes|how|need|needs|needed) [to ${WORD}ing]`,
    toBase('gerund'),
  ),
  phrase(`(?:be|is|are|was|were|been|being|become|becomes|feel|feels) [(?:un)?able ${WORD}]`, (words) =>
    isPureBase(lastOf(words)) ? words.replace(' ', ' to ') : undefined,
  ),
  phrase(`^(?:the|this|our|your|their) ${any.one} [has (?:${participle})]`, (words) =>
    withLast(words, PARTICIPLES[lastOf(words)]),
  ),
  phrase(`^(?:they|we|she|he|you|i) [(?:has|have) (?:${participle})]`, (words) => withLast(words, PARTICIPLES[lastOf(words)])),

  phrase('[(?:in|with) regards to]', (words) => words.replace('regards', 'regard')),
  phrase(`^(?:(?:the|our|your|these|those) )?(?:${people}|teams?|staff|they|we|you) [discuss(?:es)? about]`, (words) =>
    withoutLast(words),
  ),
  phrase('[(?:is|are|was|were) consisted of]', (words) =>
    words.startsWith('is') ? 'consists of' : words.startsWith('are') ? 'consist of' : 'consisted of',
  ),
  phrase(
    `^(?:the )?${people} [which] (?:attended|took|led|met|are|were|have|had|work|want|need|teach|responded|answered|did|do|can|will)`,
    'who',
  ),
  phrase(`^[me and (?:my|the|our) ${WORD}] ${WORD}`, (words) => `${words.replace(/^me and /, '')} and I`),
  phrase(
    `(?:explain|describe|tell|show|discuss|state|report|say|on) [(?:how|why|when|where|what) (?:did|do|does) (?:you|they|we|he|she) ${WORD}]`,
    reported,
  ),
];

const disagreementsIn = remembering(slipFinder(DISAGREEMENTS), 2000);
