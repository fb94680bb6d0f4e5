import { t } from '@vscode/l10n';
import { nameOfOutcome, nextId, placeOfItem, repairsFor, said, unserved } from '../../engine/coverage.js';
import { newResource } from '../../engine/new-items.js';
import { rule } from '../../engine/rule.js';

export const outcomeHasResource = rule({
  id: 'outcome-has-resource',
  group: 'resourced',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review', 'skeleton'],
  page: {
    asks: 'Each essential outcome has a resource that helps to build it.',
    why: 'The criterion asks for resources throughout, not here and there.',
    repair: 'Add the outcome’s id to a resource that helps with it, or list another resource.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/"}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/", outcomes: [EO1]}
`,
  },
  *check(context) {
    const { spec, document } = context;
    if (spec.resources.length === 0) return;
    for (const outcome of unserved(context, spec.resources)) {
      const id = nextId('S', spec.resources);
      yield {
        span: placeOfItem(outcome),
        message: t('{0} has no resource.', nameOfOutcome(outcome)),
        fixes: () =>
          repairsFor(context, outcome, {
            kind: 'resource',
            items: spec.resources,
            textOf: (resource) => `${said(resource.title)} ${said(resource.use)}`,
            path: ['resources', 0],
            add: {
              parent: document.root,
              key: 'resources',
              item: newResource(id, 'information', [said(outcome.id)]),
            },
          }),
      };
    }
  },
});
