import { t } from '@vscode/l10n';
import { nextId, scoreToo } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { earnerIn } from '../../engine/settings.js';
import { appendItem, joinEdits } from '../../spec/edit.js';
import type { Reflection } from '../../spec/model.js';
import { isEnglish, isPlaceholder, sentencesOf } from '../../spec/prose.js';
import { replaceWithin } from '../../spec/source-position.js';

export const reflectionNextStep = rule({
  id: 'reflection-next-step',
  group: 'reflection-oriented',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'A reflection prompt asks what changes next.',
    why: 'Reflection that ends with the past leaves the practice as it was. The section is called Reflection and Application.',
    repair: 'Let a prompt ask what the earner will keep, stop or change.',
    bad: `reflection:
  prompts:
    - {id: P1, about: [A1], text: "What went wrong in the drill, and what caused it?"}
`,
    good: `reflection:
  prompts:
    - {id: P1, about: [A1], text: "What went wrong in the drill, and what will you change because of it?"}
`,
  },
  *check(context) {
    const { reflection } = context.spec;
    if (!reflection || !isEnglish(context.spec)) return;
    const texts = reflection.prompts.flatMap((prompt) => prompt.text?.value ?? []);
    // What a placeholder will ask is not known yet.
    if (texts.length === 0 || texts.some((text) => isPlaceholder(text) || looksAhead(text))) return;
    yield {
      span: reflection.entry.key.span,
      message: t('No reflection prompt asks what changes next.'),
      fixes: () => repairs(context, reflection),
    };
  },
});

const VERBS =
  '(?:abandon|adapt|adjust|avoid|change|continue|deepen|drop|expand|extend|improve|keep|modify|redesign|refine|replace|rethink|revise|rework|stop|strengthen|sustain|transfer)';

/** Speaks of what is to come, whatever stands around it. */
const AHEAD = new RegExp(
  `\\b(?:${[
    "will|shall|would|should|won['’]t|next(?! to\\b| door\\b)|future|forward|ahead(?! of\\b)|tomorrow|henceforth|onwards?|upcoming|from (?:now|here|today)",
    '(?:coming|following) (?:year|years|months?|weeks?|term|semester|season)|long[- ]term|long run|(?:years?|months?) (?:to come|from now)|by when',
    'going to|planning to|plan on|(?<!did )you (?:still |now |also )?(?:plan|intend|hope|aim|want|need|expect|mean|propose) to|(?<!did )you (?:intend|propose)',
    'commit|commitments?|promise|resolve to|aspir\\w+|ambitions?|implications?|recommend\\w*|advice|advise|suggestions|pass on|hand on|hand over',
    'if you|start over|(?:do|run|lead|teach|start|try|plan|hold|begin|face|repeat) (?:\\w+ ){1,3}(?:again|over)|again next',
    'continue|continues|continuing|continued (?:growth|learning|work)|ongoing|(?:what|which|where) .{0,40}\\bremains?|sustain|unfinished|still (?:open|missing|to (?:do|come|be))',
    'growing edge|areas? (?:for|of|to) (?:further |future |your )?(?:growth|grow|improve|improvement|development|develop)|room for|needs? more|still needs?|do(?:es)? (?:you|your \\w+) need|(?:what|which) .{0,40}\\b(?:stays|goes)|new (?:school )?(?:year|semester|term)|deserves?|worth \\w+ing',
    'new goals?|goals? for|set (?:yourself |a |one |two |three |new |your )+(?:\\w+ )?(?:goals?|targets?)|beyond (?:this|these|the)|means? for (?:you|your|the|how)|changes (?:how|the way) you',
    'how can (?:you|we|this|your \\w+)(?! (?:tell|know|see|explain|be)\\b)|can (?:you|we) (?:now )?(?:do|make|offer|take|give|help|reach|apply|improve|change|build|use)|can be (?:done|improved|changed|better)|could (?:you|(?:this|it|that|they) (?:be|help|work)|be (?:done|improved|changed|better|different))|(?:might|may) you|you (?:might|could)',
    "(?:are you|you are|you['’]re) (?:now )?(?:giving|taking|leaving|adding|dropping|keeping|changing|stopping|starting|working|planning|trying)",
  ].join('|')}|['’]ll)\\b`,
  'i',
);

/** Speaks of what is to come in a sentence that is not about the past. */
const AHEAD_NOW = new RegExp(
  `\\b(?:${[
    `(?:to|you|we|and|or|not),? ${VERBS}`,
    'to (?:apply|build|do|grow|repeat|start|try) (?:next|differently|again|on|in|from)|differently|(?:do|need|needs|doing) now|now (?:do|need)',
    '(?:transfer|apply|applies) (?:to|in|across|beyond)|do you (?:\\w+ )?(?:take|carry|bring)',
    '(?:shape|inform|guide|influence|affect|change|improve|strengthen)s? (?:your|the way|how)|what (?:changes|change) (?:in|for|as|because|do you)',
  ].join('|')})\\b`,
  'i',
);

const PAST = /\b(?:did|didn['’]t|was|were|had|has|have|went|made|used|changed|helped)\b/i;

/** Broad on purpose: a prompt that might look ahead does. */
function looksAhead(text: string): boolean {
  if (AHEAD.test(text.replace(/\s+/g, ' '))) return true;
  return sentencesOf(text).some((sentence) => AHEAD_NOW.test(sentence) && !PAST.test(sentence));
}

function repairs(context: Context<unknown>, reflection: Reflection): Fix[] {
  const { text, spec, links, library } = context;
  const fixes: Fix[] = [];
  const last = reflection.prompts.findLast((prompt) => prompt.text);
  const field = last?.text;
  if (field?.node.kind === 'scalar') {
    const end = field.value.trimEnd().length;
    const question = `${/[.?!…]$/.test(field.value.trimEnd()) ? '' : '.'} What will you change next because of it?`;
    fixes.push({
      title: last?.id ? t('Let {0} ask what changes next', last.id.value) : t('Let the last prompt ask what changes next'),
      kind: 'review',
      edits: [replaceWithin(text, field.node, end, end, question)],
    });
  }
  const parent = reflection.entry.value;
  const outcomes = [...new Set(reflection.prompts.flatMap((prompt) => [...links.outcomesOf(prompt)]))];
  const named = reflection.prompts.flatMap((prompt) => prompt.outcomes.map((link) => link.value));
  const ids = spec.outcomes.length > 0 ? outcomes.flatMap((outcome) => outcome.id?.value ?? []) : [...new Set(named)];
  const id = nextId('P', reflection.prompts);
  const added =
    parent.kind === 'map'
      ? appendItem(text, parent, 'prompts', {
          id,
          ...(ids.length > 0 && { outcomes: ids }),
          text: { todo: t('ask what the {0} will change next, and why', earnerIn(library.terms)) },
        })
      : undefined;
  if (added) {
    const edits = joinEdits([added, ...scoreToo(context, [{ id, outcomes }])]);
    fixes.push({ title: t('Add a prompt about what changes next'), kind: 'skeleton', edits });
  }
  return fixes;
}
