import { t } from '@vscode/l10n';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { applyEdits, type Edit } from '../../spec/edit.js';
import { type Hypothetical, hypotheticalIn, type Purpose } from '../../spec/hypothetical.js';
import { nameOf } from '../../spec/links.js';
import type { Field, Item } from '../../spec/model.js';
import { isEnglish } from '../../spec/prose.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';

interface Asked {
  /** What the item is called, in the author's language. */
  readonly kind: () => string;
  readonly item: Item;
  readonly text: Field<string> | undefined;
  readonly purpose: Purpose;
}

export const noHypotheticals = rule({
  id: 'no-hypotheticals',
  group: 'contextual',
  effect: 'partially',
  fixes: ['review'],
  page: {
    asks: 'Questions, artifacts and prompts ask for what was done, and not for what one would do in an imagined case.',
    why: 'The criterion asks for the earner’s own setting. “How would you handle a fire?” can be answered without ever having led a school. “What would you do differently?” looks back on real practice, and is welcome.',
    repair: 'Ask for an event that took place: “Describe a time when …. What did you do?”',
    bad: `overview:
  questions:
    - {id: Q1, asks: practice, outcomes: [EO1], text: Imagine that a parent is upset. What would you do?}
`,
    good: `overview:
  questions:
    - {id: Q1, asks: practice, outcomes: [EO1], text: Describe a time when a parent was upset. What did you do?}
reflection:
  prompts:
    - {id: P1, outcomes: [EO1], text: What would you do differently in the next conversation of this kind?}
`,
  },
  *check(context) {
    const { spec, text: source } = context;
    if (!isEnglish(spec)) return;
    const told = new Set<unknown>();
    for (const { kind, item, text, purpose } of askedOf(context)) {
      // A passage that is repeated by its mark is told once.
      if (text?.node.kind !== 'scalar' || told.has(text.node)) continue;
      const found = hypotheticalIn(text.value, purpose);
      if (!found) continue;
      told.add(text.node);
      const { node } = text;
      yield {
        span: sourceSpan(source, node, found.start, found.start + found.words.length),
        message: t('{0} asks about an imagined case. Ask for what really happened.', nameOf(kind(), item, text)),
        fixes: () => askForReal(source, text, found, purpose),
      };
    }
  },
});

function askedOf({ links }: Context<unknown>): Asked[] {
  return [
    ...links.questions.map((item): Asked => {
      return {
        kind: () => t('Question'),
        item,
        text: item.text,
        purpose: item.asks?.value === 'context' ? 'setting' : 'practice',
      };
    }),
    ...links.artifacts.flatMap((item): Asked[] =>
      [item.title, item.description].map((text) => ({ kind: () => t('Artifact'), item, text, purpose: 'practice' })),
    ),
    ...links.prompts.map((item): Asked => ({ kind: () => t('Prompt'), item, text: item.text, purpose: 'reflection' })),
  ];
}

/** “Imagine that …” → “Describe a time when …”, and “would you” → “did you”. Nothing where that does not mend the text. */
function askForReal(source: string, { node, value }: Field<string>, found: Hypothetical, purpose: Purpose): Fix[] {
  if (node.kind !== 'scalar') return [];
  const changes: { start: number; end: number; words: string }[] = [];
  const invitation = /^(?:imagine|suppose)(?: that|(?= you\b))/i.exec(value.slice(found.start));
  if (invitation) {
    const words = /^[A-Z]/.test(invitation[0]) ? 'Describe a time when' : 'describe a time when';
    changes.push({ start: found.start, end: found.start + invitation[0].length, words });
  }
  for (const match of value.matchAll(/\bwould(?= you\b)/gi)) {
    const words = match[0].startsWith('W') ? 'Did' : 'did';
    changes.push({ start: match.index, end: match.index + match[0].length, words });
  }
  const plain: Edit[] = changes.map(({ start, end, words }) => ({ span: { start, end }, newText: words }));
  if (changes.length === 0 || hypotheticalIn(applyEdits(value, plain), purpose)) return [];
  const edits = changes.map(({ start, end, words }) => replaceWithin(source, node, start, end, words));
  return [{ title: t('Ask for what was done'), kind: 'review', edits }];
}
