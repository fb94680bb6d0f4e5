import { t } from '@vscode/l10n';
import { nameOfOutcome } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import type { Field, Outcome } from '../../spec/model.js';
import { isEnglish } from '../../spec/prose.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';
import { type BloomLevel, bloomLevels, formOf, inflect, unobservables, verbOf, verbStart } from '../../spec/verbs.js';

export const outcomeObservable = rule({
  id: 'outcome-observable',
  group: 'right-sized-and-labeled',
  part: 'size',
  effect: 'partially',
  fixes: ['review'],
  page: {
    asks: 'Each essential outcome begins with a verb that can be observed.',
    why: 'Nobody can see understanding or knowledge in an artifact. What an earner designs, explains or leads can be seen and scored.',
    repair:
      'Begin with what the earner does. The fixes offer a verb for each level of Bloom’s revised taxonomy (Anderson & Krathwohl, 2001).',
    bad: `essential_outcomes:
  - {id: EO1, statement: Understand the wellness needs of students and staff.}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Assess the wellness needs of students and staff.}
`,
  },
  *check(context) {
    const { spec, text } = context;
    if (!isEnglish(spec)) return;
    for (const outcome of spec.outcomes) {
      const { statement } = outcome;
      const found = statement && beginning(statement.value);
      if (!statement || !found || statement.node.kind !== 'scalar') continue;
      yield {
        span: sourceSpan(text, statement.node, found.start, found.start + found.phrase.length),
        message: t('{0} begins with “{1}”, which cannot be observed.', nameOfOutcome(outcome), found.phrase.toLowerCase()),
        fixes: () => otherVerbs(context, outcome, statement, found),
      };
    }
  },
});

interface Beginning {
  readonly phrase: string;
  readonly start: number;
  readonly facts: boolean;
}

function beginning(statement: string): Beginning | undefined {
  const start = verbStart(statement);
  for (const { pattern, facts } of unobservables) {
    const phrase = pattern.exec(statement.slice(start))?.[0];
    if (phrase) return { phrase, start, facts };
  }
  return undefined;
}

function otherVerbs(
  { text }: Context<unknown>,
  outcome: Outcome,
  statement: Field<string>,
  { phrase, start, facts }: Beginning,
): Fix[] {
  const { node, value } = statement;
  if (node.kind !== 'scalar') return [];
  const end = start + phrase.length;
  const rest = /^\s+(\S+)/.exec(value.slice(end));
  const asWritten = (verb: string) => (/^\p{Lu}/u.test(phrase) ? verb[0]?.toUpperCase() + verb.slice(1) : verb);
  const begin = (verb: string, stop: number, level?: Level): Fix => ({
    title: titleFor(outcome, asWritten(verb), level),
    kind: 'review',
    edits: [replaceWithin(text, node, start, stop, asWritten(verb))],
  });
  const own = /\bto$/i.test(phrase) && rest?.[1] ? verbOf(rest[1]) : undefined;
  if (own && rest?.[1]) return [begin(rest[1], end + rest[0].length)];
  // “Know how ...” can become “Explain how ...”, but nobody designs how.
  const isClause = /^(?:that|how|why|what|when|where|whether|which|who)$/i.test(rest?.[1] ?? '') || / that$/i.test(phrase);
  return bloomLevels
    .filter(({ level }) => (facts || level !== 'remember') && !(isClause && (level === 'apply' || level === 'create')))
    .map(({ level, offer }) => begin(inflect(offer, formOf(phrase)), / that$/i.test(phrase) ? end - ' that'.length : end, level));
}

type Level = BloomLevel['level'];

const LEVEL_WORDS: Readonly<Record<Level, () => string>> = {
  remember: () => t('remember'),
  understand: () => t('understand'),
  apply: () => t('apply'),
  analyze: () => t('analyze'),
  evaluate: () => t('evaluate'),
  create: () => t('create'),
};

function titleFor({ id }: Outcome, verb: string, level: Level | undefined): string {
  if (!level) return id ? t('Begin {0} with “{1}”', id.value, verb) : t('Begin it with “{0}”', verb);
  const word = LEVEL_WORDS[level]();
  return id ? t('Begin {0} with “{1}” ({2})', id.value, verb, word) : t('Begin it with “{0}” ({1})', verb, word);
}
