import { t } from '@vscode/l10n';
import { nameOfOutcome, nextId } from '../../engine/coverage.js';
import { newDetail } from '../../engine/new-items.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { appendItem, joinEdits } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
import type { Field, Outcome } from '../../spec/model.js';
import { isEnglish } from '../../spec/prose.js';
import { replaceWithin, sourceSpan } from '../../spec/source-position.js';
import { type Verb, verbOf, verbStart } from '../../spec/verbs.js';

export const outcomeSingle = rule({
  id: 'outcome-single',
  group: 'right-sized-and-labeled',
  part: 'size',
  effect: 'advisory',
  // Most endorsed outcomes join several skills.
  severity: 'hint',
  fixes: ['skeleton'],
  page: {
    asks: 'Each essential outcome is one skill, not two that are joined by “and”.',
    why: 'An earner may have one of two skills and lack the other. With both in one outcome, no level fits.',
    repair: 'Make the second skill an outcome of its own, or a detail of this one.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Deliver feedback within two days and redesign the visiting schedule.}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Deliver feedback within two days and in plain words.}
`,
  },
  *check(context) {
    const { spec, text } = context;
    if (!isEnglish(spec)) return;
    for (const outcome of spec.outcomes) {
      const { statement } = outcome;
      const joint = statement && secondSkill(statement.value);
      if (!statement || !joint || statement.node.kind !== 'scalar') continue;
      yield {
        span: sourceSpan(text, statement.node, joint.and, joint.verbEnd),
        message: t('{0} joins two skills: “{1}” and “{2}”.', nameOfOutcome(outcome), joint.first.base, joint.second.base),
        fixes: () => split(context, outcome, statement, joint),
      };
    }
  },
});

interface Joint {
  readonly first: Verb;
  readonly second: Verb;
  /** Where “and” begins, and the comma or space before it. */
  readonly and: number;
  readonly gap: number;
  readonly verbStart: number;
  readonly verbEnd: number;
  /** True for two verbs with one object: “analyze and share the results”. */
  readonly shared: boolean;
}

/** Verbs that go on with what the one before has begun: “develop and implement a plan” is one skill. */
const GOES_ON = new Set(
  'apply carry conduct enact execute implement keep maintain manage monitor perform run sustain use'.split(' '),
);
/** First verbs after which others act: “Help teachers plan and assess”. */
const LETS_OTHERS = new Set(['enable', 'encourage', 'help', 'let', 'make', 'have', 'empower']);
const SUBORDINATE = /\b(?:that|which|who|whom|whose|how|what|when|where|whether|why|because|so|if|while|until|before|after|as)\b/;
/** After a word that may be a noun, only these show that it is a verb here. */
const OPENS_OBJECT =
  /^\s+(?:an?|the|their|his|her|its|our|your|each|every|all|any|one|two|three|four|five|six|some|several|both|how|what|whether|why|at least)\b/i;
/** The same thing again: “collect views and report them”. */
const SAME_OBJECT = /^\s+(?:it|them|this|these|both|on|upon|to|with|from|for|in|together)\b/i;

/** Where a second skill begins. Silent when unsure: “and” joins nouns far more often than skills. */
function secondSkill(statement: string): Joint | undefined {
  const start = verbStart(statement);
  const opening = /^[\p{L}'’-]+/u.exec(statement.slice(start))?.[0] ?? '';
  const first = verbOf(opening);
  if (!first || LETS_OTHERS.has(first.base)) return undefined;
  for (const match of statement.matchAll(/(,?\s+)and\s+(?:(?:then|also|[a-z]+ly)\s+)?([\p{L}-]+)/giu)) {
    const second = verbOf(match[2] ?? '');
    const between = statement.slice(start + opening.length, match.index);
    const verbEnd = match.index + match[0].length;
    const rest = statement.slice(verbEnd);
    if (!second || second.form !== first.form || second.base === first.base || SAME_OBJECT.test(rest)) continue;
    if (!second.certain && !OPENS_OBJECT.test(rest)) continue;
    if (!/^[\s,]*\p{L}/u.test(rest) || depends(between, first)) continue;
    const shared = between.trim() === '';
    if (shared && GOES_ON.has(second.base)) continue;
    return {
      first,
      second,
      and: match.index + (match[1]?.length ?? 0),
      gap: match.index,
      verbStart: verbEnd - (match[2]?.length ?? 0),
      verbEnd,
      shared,
    };
  }
  return undefined;
}

/** True if what stands between opens a clause to which the second verb may belong: “train staff to read and use data”. */
function depends(between: string, { form }: Verb): boolean {
  if (SUBORDINATE.test(between)) return true;
  const infinitive = [...between.matchAll(/\bto\s+([\p{L}-]+)/gu)].some((match) => verbOf(match[1] ?? '')?.form === 'base');
  if (infinitive) return true;
  return form === 'gerund' && /\p{L}ing\b/u.test(between);
}

/** One more would be more than a microcredential of the right size. */
const MOST = 6;

/** The second skill becomes an outcome, served by all that serves the two; its details only the author knows. */
function split(
  { text, document, spec, links }: Context<unknown>,
  outcome: Outcome,
  statement: Field<string>,
  joint: Joint,
): Fix[] {
  const { node, value } = statement;
  if (node.kind !== 'scalar' || document.root?.kind !== 'map' || spec.outcomes.length >= MOST) return [];
  const end = value.trimEnd().replace(/[.!;]+$/, '').length;
  const period = value.trimEnd().slice(end);
  const second = value.slice(joint.verbStart, end);
  const sentence = `${second[0]?.toUpperCase()}${second.slice(1)}${period}`.replace(/\s+/g, ' ');
  const id = nextId('EO', spec.outcomes);
  const details = [newDetail(`${id}.a`)];
  const rows = spec.scoring?.rows ?? [];
  const serving = [...spec.research, ...spec.resources, ...links.components, ...rows, ...spec.alignments].filter((item) =>
    links.outcomesOf(item).has(outcome),
  );
  const edits = [
    replaceWithin(text, node, joint.gap, joint.shared ? joint.verbEnd : end, ''),
    appendItem(text, document.root, 'essential_outcomes', { id, statement: sentence, details }),
    ...serving.map((item) => appendItem(text, item.node, 'outcomes', id)),
  ];
  if (!edits.every((edit) => edit !== undefined)) return [];
  return [{ title: t('Make “{0}” an outcome of its own', shorten(second)), kind: 'skeleton', edits: joinEdits(edits) }];
}
