import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { nameOf } from '../../spec/links.js';
import type { Field, Row } from '../../spec/model.js';
import { isEnglish, isPlaceholder, wordsOf } from '../../spec/prose.js';
import { sourceSpan } from '../../spec/source-position.js';

export const levelsConcrete = rule({
  id: 'levels-concrete',
  group: 'clear-and-transparent',
  effect: 'advisory',
  options: {
    words: {
      default:
        'acceptable, adequate, adequately, appropriate, appropriately, excellent, good, inadequate, inadequately, inappropriate, insufficient, insufficiently, poorly, proper, properly, reasonable, reasonably, satisfactory, sufficient, sufficiently, suitable, suitably, unsatisfactory',
      description: 'Words that leave it to each assessor what they mean, with commas between them.',
    },
  },
  page: {
    asks: 'Levels say what can be seen, and not only how good it is.',
    why: 'What is adequate to one assessor is good to another. Where only such words tell two levels apart, the score is a matter of taste.',
    repair: 'Put what an assessor sees in the place of the word: a number, a person, a date, a part that is there or missing.',
    bad: `scoring:
  rows:
    - {id: C1, scores: [A1], levels: {developing: Views come from an adequate range of groups., proficient: Views come from a good range of groups.}}
`,
    good: `scoring:
  rows:
    - {id: C1, scores: [A1], levels: {developing: Views come from one or two groups., proficient: Views come from every group that is enrolled.}}
`,
  },
  *check({ spec, text, options }) {
    if (!isEnglish(spec)) return;
    const vague = new Set(wordsOf(options.words));
    for (const row of spec.scoring?.rows ?? []) {
      const pair = alike(row, new Set([...vague, ...DEGREES]));
      if (pair) {
        const [lower, upper] = pair;
        yield {
          span: upper.text.span,
          effect: 'partially',
          message: t(
            '{0} tells “{1}” from “{2}” only by words such as “{3}”.',
            nameOf(t('Row'), row, undefined),
            lower.level,
            upper.level,
            upper.word ?? lower.word ?? '',
          ),
          related: [{ span: lower.text.span, message: t('The level “{0}”', lower.level) }],
        };
      }
      for (const { level, text: said } of row.levels) {
        if (!said || isPlaceholder(said.value) || pair?.some((each) => each.text === said)) continue;
        const found = firstOf(said.value, vague);
        if (!found || said.node.kind !== 'scalar') continue;
        yield {
          span: sourceSpan(text, said.node, found.start, found.start + found.word.length),
          message: t(
            '{0} calls it “{1}” at “{2}”; say what an assessor sees.',
            nameOf(t('Row'), row, undefined),
            found.word,
            level.value,
          ),
        };
      }
    }
  },
});

/** Words that tell two levels apart no better, where nothing else does. */
const DEGREES = wordsOf(
  `adept average basic better best clear clearly competent complete completely comprehensive considerable decent deep deeply detailed
  effective effectively exceptional exceptionally exemplary extensive extensively extremely fair fairly full fully great greatly high
  highly in-depth ineffective ineffectively limited little low meaningful meaningfully minimal minimally moderate moderately more most
  nice not notable outstanding partial partially partly quality quite rather rich robust skillful skillfully solid solidly some somewhat
  strong strongly substantial superficial superficially superior thorough thoroughly unclear vague vaguely very weak weakly well`,
);

const ARTICLES = new Set(['a', 'an', 'the']);

interface Level {
  readonly level: string;
  readonly text: Field<string>;
  /** The first vague word. */
  readonly word: string | undefined;
}

/** Two levels that say the same but for vague words. */
function alike(row: Row, vague: ReadonlySet<string>): readonly [Level, Level] | undefined {
  const seen = new Map<string, Level & { readonly all: string }>();
  for (const { level, text } of row.levels) {
    if (!text || isPlaceholder(text.value)) continue;
    const words = wordsOf(text.value);
    const concrete = words.filter((word) => !vague.has(word) && !ARTICLES.has(word)).join(' ');
    const here = { level: level.value, text, word: words.find((word) => vague.has(word)), all: words.join(' ') };
    const before = seen.get(concrete);
    // The very same words are told elsewhere.
    if (before && before.all !== here.all && (before.word ?? here.word)) return [before, here];
    if (!before) seen.set(concrete, here);
  }
  return undefined;
}

/** Where such a word has a meaning of its own after all. */
const SET_PHRASES =
  /\b(?:age|developmentally|culturally|grade|legally)[- ]appropriate|\bgood (?:faith|standing|cause)|\bcommon good|\bgood enough|\bacceptable use|\breasonable accommodation|\badequate yearly/giu;

function firstOf(text: string, vague: ReadonlySet<string>): { word: string; start: number } | undefined {
  const cleared = text.replace(SET_PHRASES, (phrase) => '·'.repeat(phrase.length));
  for (const match of cleared.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    if (vague.has(match[0].toLowerCase())) return { word: match[0], start: match.index };
  }
  return undefined;
}
