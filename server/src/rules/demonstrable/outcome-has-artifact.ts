import { t } from '@vscode/l10n';
import { nameOfOutcome, nextId, placeOfItem, repairsFor, said, unserved } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';

export const outcomeHasArtifact = rule({
  id: 'outcome-has-artifact',
  group: 'demonstrable',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  options: {
    share: {
      default: 0.5,
      description: 'The share of outcomes without an artifact above which the skill counts as not demonstrated.',
    },
  },
  page: {
    asks: 'Each essential outcome is shown by an artifact.',
    why: 'What is claimed and not shown cannot be assessed. With more than half of the outcomes unshown, the skill is not demonstrated.',
    repair: 'Add the outcome’s id to an artifact that shows it, or ask for another artifact.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, links, options } = context;
    if (!spec.evidence || links.artifacts.length === 0) return;
    const unshown = unserved(context, links.artifacts);
    const most = unshown.length > spec.outcomes.length * options.share;
    const id = nextId('A', links.artifacts);
    const parent = spec.evidence.entry.value;
    for (const outcome of unshown) {
      yield {
        span: placeOfItem(outcome),
        effect: most ? 'does-not-meet' : 'partially',
        message: t('{0} is shown by no artifact.', nameOfOutcome(outcome)),
        fixes: () =>
          repairsFor(context, outcome, {
            kind: 'artifact',
            items: links.artifacts,
            textOf: (artifact) => `${said(artifact.title)} ${said(artifact.description)}`,
            path: ['evidence', 'artifacts', 0],
            add: {
              parent,
              key: 'artifacts',
              scored: id,
              item: {
                id,
                title: { todo: t('what is submitted') },
                type: 'record',
                setting: 'own-school',
                outcomes: [said(outcome.id)],
              },
            },
          }),
      };
    }
  },
});
