import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry, setValue } from '../../spec/edit.js';
import { entryOf, isBlank, type MapNode } from '../../spec/tree.js';

const LEAST = 500;
const MOST = 900;

export const reflectionLength = rule({
  id: 'reflection-length',
  group: 'reflection-oriented',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'The reflection has a least and a most number of words.',
    why: 'Without a least, one sentence will do; without a most, earners write what nobody reads. Published microcredentials ask for 500 words or more.',
    repair: 'Apply the fix, and choose the numbers that suit the prompts.',
    bad: `reflection:
  prompts:
    - {id: P1, about: [A1], text: What did the minutes show you that you had not expected?}
`,
    good: `reflection:
  words: {min: 500, max: 900}
  prompts:
    - {id: P1, about: [A1], text: What did the minutes show you that you had not expected?}
`,
  },
  *check(context) {
    const { spec, document } = context;
    const section = spec.reflection?.entry;
    if (section?.value.kind !== 'map' || isAbsent(document, 'reflection')) return;
    const map = section.value;
    const words = entryOf(map, 'words');
    if (!words || isBlank(words.value)) {
      yield {
        span: words?.key.span ?? section.key.span,
        message: t('It is not said how long the reflection should be.'),
        unwritten: true,
        fixes: () => setLength(context, map),
      };
      return;
    }
    if (words.value.kind !== 'map') return;
    const inner = words.value;
    const { min, max } = spec.reflection?.words ?? {};
    const lacks = (name: string) => isBlank(entryOf(inner, name)?.value);
    if (lacks('min') || lacks('max')) {
      yield {
        span: words.key.span,
        message: lacks('max')
          ? t('It is not said how long the reflection may be at the longest.')
          : t('It is not said how long the reflection may be at the shortest.'),
        unwritten: true,
        fixes: () =>
          setBound(context, inner, lacks('max') ? 'max' : 'min', lacks('max') ? longest(min?.value) : shortest(max?.value)),
      };
    } else if (min && max && min.value > max.value) {
      yield {
        span: max.span,
        message: t('The reflection should have at least {0} words and at most {1}; no text can have both.', min.value, max.value),
        related: [{ span: min.span, message: t('The least') }],
      };
    }
  },
});

function longest(min: number | undefined): number {
  return min === undefined || min < MOST ? MOST : Math.ceil((min * 1.5) / 100) * 100;
}

function shortest(max: number | undefined): number {
  return max === undefined || max > LEAST ? LEAST : Math.ceil(max / 2);
}

function setLength({ text }: Context<unknown>, map: MapNode): Fix[] {
  const value = { min: LEAST, max: MOST };
  const own = entryOf(map, 'words');
  const edit = own ? setValue(text, own, value, map.flow) : insertEntry(text, map, 'words', value, orderAt(['reflection']));
  return [{ title: t('Ask for {0} to {1} words', LEAST, MOST), kind: 'skeleton', edits: [edit] }];
}

function setBound({ text }: Context<unknown>, words: MapNode, name: 'min' | 'max', value: number): Fix[] {
  const own = entryOf(words, name);
  const edit = own
    ? setValue(text, own, value, words.flow)
    : insertEntry(text, words, name, value, orderAt(['reflection', 'words']));
  const title = name === 'min' ? t('Ask for at least {0} words', value) : t('Ask for at most {0} words', value);
  return [{ title, kind: 'skeleton', edits: [edit] }];
}
