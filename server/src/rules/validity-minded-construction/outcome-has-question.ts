import { t } from '@vscode/l10n';
import { nameOfOutcome, nextId, placeOfItem, repairsFor, said } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';

export const outcomeHasQuestion = rule({
  id: 'outcome-has-question',
  group: 'validity-minded-construction',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'Each essential outcome is covered by an overview question.',
    why: 'In 2022 reviewers found a microcredential whose overview questions left out three of its five outcomes, and nothing on how a leader is effective in them.',
    repair: 'Add a question about the outcome, or link a question that already asks about it.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Set up a working process for overseeing the physical plant.}
overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Set up a working process for overseeing the physical plant.}
overview:
  questions:
    - {id: Q1, asks: context, text: Whom do you serve?}
    - {id: Q2, asks: practice, outcomes: [EO1], text: How do you oversee the physical plant?}
`,
  },
  *check(context) {
    const { spec, links } = context;
    const { overview } = spec;
    if (!overview || overview.questions.length === 0) return;
    const id = nextId('Q', overview.questions);
    for (const outcome of spec.outcomes) {
      if (links.isServed(outcome, overview.questions)) continue;
      yield {
        span: placeOfItem(outcome),
        message: t('{0} has no overview question.', nameOfOutcome(outcome)),
        related: [{ span: overview.entry.key.span, message: t('The overview questions') }],
        fixes: () =>
          repairsFor(context, outcome, {
            kind: 'question',
            items: overview.questions.filter((question) => question.asks?.value !== 'context'),
            textOf: (question) => said(question.text),
            path: ['overview', 'questions', 0],
            add: {
              parent: overview.entry.value,
              key: 'questions',
              scored: id,
              item: {
                id,
                asks: 'practice',
                outcomes: [said(outcome.id)],
                text: { todo: t('ask how the practitioner does this, and how well it works') },
              },
            },
          }),
      };
    }
  },
});
