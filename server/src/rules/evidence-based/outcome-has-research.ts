import { t } from '@vscode/l10n';
import { nameOfOutcome, nextId, placeOfItem, repairsFor, said, unserved } from '../../engine/coverage.js';
import { newSource } from '../../engine/new-items.js';
import { rule } from '../../engine/rule.js';

export const outcomeHasResearch = rule({
  id: 'outcome-has-research',
  group: 'evidence-based',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'Each essential outcome is supported by a research source.',
    why: 'The criterion asks that all skills rest on research, not only some of them.',
    repair: 'Add the outcome’s id to a source that supports it, or cite another source.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books."}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, document } = context;
    if (spec.research.length === 0) return;
    for (const outcome of unserved(context, spec.research)) {
      const id = nextId('R', spec.research);
      yield {
        span: placeOfItem(outcome),
        message: t('{0} is supported by no research source.', nameOfOutcome(outcome)),
        fixes: () =>
          repairsFor(context, outcome, {
            kind: 'research source',
            items: spec.research,
            textOf: (source) => said(source.citation),
            path: ['research', 0],
            add: {
              parent: document.root,
              key: 'research',
              item: newSource(id, [said(outcome.id)]),
            },
          }),
      };
    }
  },
});
