import { rule } from '../../server/src/engine/rule.js';

// Few rules that stay as they are, so that the pictures of the output do not change with the real ones.

/** Each outcome has a question. */
const outcomeHasQuestion = rule({
  id: 'outcome-has-question',
  group: 'validity-minded-construction',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'Each essential outcome is covered by an overview question.',
    why: 'An outcome that no question asks about is not shown.',
    repair: 'Add a question about it.',
    bad: 'essential_outcomes:\n  - {id: EO1, statement: Lead.}\n',
    good: 'essential_outcomes: []\n',
  },
  *check({ spec, links }) {
    for (const outcome of spec.outcomes) {
      if (!outcome.id || links.isServed(outcome, links.questions)) continue;
      const id = outcome.id.value;
      yield {
        span: outcome.id.span,
        message: `Essential Outcome ${id} has no overview question.`,
        unwritten: true,
        ...(spec.overview && { related: [{ span: spec.overview.entry.key.span, message: 'The overview questions' }] }),
        fixes: () => [{ title: `Add a question for ${id}`, kind: 'skeleton', edits: [] }],
      };
    }
  },
});

/** No word stands twice in the title. The fix is safe. */
const doubleWord = rule({
  id: 'double-word',
  group: 'copyedit',
  effect: 'advisory',
  fixes: ['safe'],
  options: {
    longest: { default: 20, description: 'Longer words than this are left alone.' },
    language: { default: 'en', description: 'The language | of the text.' },
  },
  page: {
    asks: 'No word is written twice in a row.',
    why: 'It looks careless.',
    repair: 'Remove one of them.',
    bad: 'title: Leading the the Way\n',
    good: 'title: Leading the Way\n',
  },
  *check({ spec, text, options }) {
    const { title } = spec;
    if (!title) return;
    const written = text.slice(title.span.start, title.span.end);
    const match = /(\b\w+) \1\b/i.exec(written);
    if (!match?.[1] || match[1].length > options.longest) return;
    const start = title.span.start + match.index + match[1].length;
    const span = { start, end: start + match[1].length + 1 };
    yield {
      span,
      message: `“${match[1]}” stands twice.`,
      fixes: () => [{ title: 'Remove one', kind: 'safe', edits: [{ span, newText: '' }] }],
    };
  },
});

/** There is a badge. */
const badgePresent = rule({
  id: 'badge-present',
  group: 'shareable',
  effect: 'does-not-meet',
  claimsAbsence: true,
  page: {
    asks: 'There is a badge.',
    why: 'Badges are shared.',
    repair: 'Describe the badge.',
    bad: 'title: Leading\n',
    good: 'badge: {name: Leading}\n',
  },
  *check({ spec, document }) {
    if (!spec.badge && document.root) yield { span: { start: 0, end: 0 }, message: 'There is no badge.' };
  },
});

export const testRules = [outcomeHasQuestion, doubleWord, badgePresent];

export const clean = `format: microcredential/1
id: leading-data-literacy
title: Leading Data Literacy
status: published
badge: {name: Leading Data Literacy}
`;

export const gaps = `format: microcredential/1
id: managing-systems-logistics
title: Managing the the Systems
status: in-review
essential_outcomes:
  - {id: EO1, statement: Oversee the plant.}
  - {id: EO2, statement: Build routines.}
overview:
  questions:
    - {id: Q1, asks: practice, outcomes: [EO2], text: How do you build routines?}
`;
