import { t } from '@vscode/l10n';
import { nameOfOutcome, placeOfItem } from '../../engine/coverage.js';
import { isMerePlan, isOnlyEssays } from '../../engine/evidence.js';
import { rule } from '../../engine/rule.js';
import { asksForDeed } from '../../spec/acting.js';
import { nameOf } from '../../spec/links.js';
import type { Artifact } from '../../spec/model.js';
import { isEnglish } from '../../spec/prose.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const planEnacted = rule({
  id: 'plan-enacted',
  group: 'demonstrable',
  effect: 'partially',
  claimsAbsence: true,
  page: {
    asks: 'An outcome that asks for a deed is shown by more than a plan.',
    why: 'A plan shows what somebody means to do. The criterion asks for evidence that it was done.',
    repair:
      'Ask for what came of the plan, and say “enacted: true” where the plan itself shows it; or add a record, data or a recording.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Implement a personal growth plan.}
evidence:
  artifacts:
    - {id: A1, title: Growth plan with two goals, type: plan, outcomes: [EO1]}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Implement a personal growth plan.}
evidence:
  artifacts:
    - {id: A1, title: Growth plan with notes from two checkpoints, type: plan, enacted: true, outcomes: [EO1]}
`,
  },
  *check({ spec, links }) {
    // That there is nothing but essays and plans is told once for all outcomes.
    if (!isEnglish(spec) || isOnlyEssays(links.artifacts)) return;
    for (const outcome of spec.outcomes) {
      if (!outcome.statement || !asksForDeed(outcome.statement.value)) continue;
      const shown = links.artifacts.filter((artifact) => links.outcomesOf(artifact).has(outcome));
      const [plan] = shown;
      if (!plan || !shown.every(isPlanOnly)) continue;
      const name = nameOfOutcome(outcome);
      yield {
        span: placeOfItem(outcome),
        message:
          shown.length === 1
            ? t('{0} asks for a deed, and {1} is only a plan for it.', name, nameOf(t('Artifact'), plan, undefined))
            : t('{0} asks for a deed, and its artifacts are only a plan for it.', name),
        related: shown.map((artifact) => ({
          span: artifact.type?.span ?? placeOfItem(artifact),
          message: nameOf(t('Artifact'), artifact, artifact.title),
        })),
      };
    }
  },
});

/** An answer to `enacted` that cannot be read is told at its place, and may be a yes. */
function isPlanOnly(artifact: Artifact): boolean {
  const answer = entryOf(artifact.node, 'enacted');
  return isMerePlan(artifact) && (!answer || isBlank(answer.value) || artifact.enacted !== undefined);
}
