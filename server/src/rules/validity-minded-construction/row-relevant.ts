import { t } from '@vscode/l10n';
import { placeOfItem, topicsOfOutcome, wordsOfComponent } from '../../engine/coverage.js';
import { type Context, rule } from '../../engine/rule.js';
import { nameOf } from '../../spec/links.js';
import type { Row } from '../../spec/model.js';
import { isEnglish, topicsOf, wordsOf } from '../../spec/prose.js';

/** Words about the outside of a text: how long it is, how it is spelled, what it looks like, when it came in. */
const FORM = new Set(
  `spelling spelled misspelled misspelling misspellings grammar grammatical grammatically ungrammatical punctuation punctuated capitalization
  typo typos typographical proofread proofreading spellcheck error errors mistake mistakes mechanics syntax usage
  length long longer longest short shorter shortest word words page pages paragraph paragraphs character characters sentence sentences
  format formats formatted formatting layout font fonts margin margins spacing spaced double-spaced heading headings header headers template
  apa mla citation citations handwriting handwritten typed neat neatly neatness tidy legible legibly legibility illegible readability
  late deadline punctual punctually timely limit count`.split(/\s+/),
);

/** Words that such texts need besides, and that name no skill. */
const BESIDE = new Set(
  `text texts writing written writes document documents submission submissions submitted response responses answer answers essay essays reflection
  reflections file files paper papers prose overview
  contain contains containing exceed exceeds exceeding below within over under than between few fewer fewest less least more most many several some
  numerous minor major occasional frequent frequently rarely largely mostly nearly entirely completely fully partly correct correctly incorrect
  incorrectly wrong wrongly free clear clearly unclear clean easy easily hard difficult read readable follow followed follows required requirement
  requirements meet meets met missing lack lacks lacking stay stays stick sticks adhere adheres minimum maximum number numbers percent total
  organized disorganized well poor poorly good standard standards style consistent consistently inconsistent inconsistently throughout used uses
  appear appears appearance present reader readers distract distracting distracts interfere interferes understanding meaning professional polished sloppy
  one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand`.split(/\s+/),
);

export const rowRelevant = rule({
  id: 'row-relevant',
  group: 'validity-minded-construction',
  effect: 'partially',
  page: {
    asks: 'No row of the rubric scores only length, spelling, grammar or format.',
    why: 'A badge that can be lost over spelling says something about writing and nothing about the skill it is named for.',
    repair: 'Say at each level what the evidence shows of the skill. What you expect of the form belongs in the guidance.',
    bad: `scoring:
  rows:
    - id: C1
      scores: [Q1]
      levels:
        not-yet: The text has many spelling errors.
        proficient: The text has few spelling errors and keeps to the word limit.
`,
    good: `scoring:
  rows:
    - id: C1
      scores: [Q1]
      levels:
        not-yet: The answer names no data.
        proficient: The answer names the data, and the errors found in them.
`,
  },
  *check(context) {
    const { spec } = context;
    if (!isEnglish(spec)) return;
    for (const row of spec.scoring?.rows ?? []) {
      if (!scoresForm(context, row)) continue;
      yield {
        span: placeOfItem(row),
        message: t('{0} scores only length, spelling or format, not the skill.', nameOf(t('Scoring row'), row, undefined)),
        related: row.levels.flatMap(({ text }) => (text ? [{ span: text.span, message: t('What it looks at') }] : [])),
      };
    }
  },
});

function scoresForm({ spec, links }: Context<unknown>, row: Row): boolean {
  const texts = row.levels.flatMap(({ text }) => (text ? [wordsOf(text.value)] : []));
  const about = texts.map((words) => words.filter((word) => !BESIDE.has(word) && topicsOrForm(word)));
  // The lowest level often says only that nothing was handed in.
  const formal = about.filter((words) => words.some((word) => FORM.has(word)));
  if (formal.length === 0 || formal.length < texts.length - 1) return false;
  const said = about.flat();
  if (said.some((word) => !FORM.has(word))) return false;
  // Where the skill itself is about writing, its form is what there is to score.
  const outcomes = links.outcomesOf(row).size > 0 ? [...links.outcomesOf(row)] : spec.outcomes;
  const skill = [...outcomes.flatMap((outcome) => [...topicsOfOutcome(outcome).keys()])];
  const scored = row.scores.flatMap((link) => links.artifact(link.value) ?? []).map(wordsOfComponent);
  const known = new Set([...skill, ...topicsOf(scored.join('\n')).keys()]);
  return ![...topicsOf(said.join(' ')).keys()].some((topic) => known.has(topic));
}

function topicsOrForm(word: string): boolean {
  return FORM.has(word) || (!/^\d/.test(word) && topicsOf(word).size > 0);
}
