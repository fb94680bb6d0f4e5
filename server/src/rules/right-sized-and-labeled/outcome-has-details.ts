import { t } from '@vscode/l10n';
import { nameOfOutcome, orderAt, placeOfItem } from '../../engine/coverage.js';
import { newDetail } from '../../engine/new-items.js';
import { rule } from '../../engine/rule.js';
import { appendItem } from '../../spec/edit.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const outcomeHasDetails = rule({
  id: 'outcome-has-details',
  group: 'right-sized-and-labeled',
  part: 'size',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Each essential outcome names the details that it consists of.',
    why: 'Details are the research-based parts of a skill. They show that the outcome is substantive, and each is proven by evidence.',
    repair: 'Apply the fix, and write what an assessor can see when the outcome is done well, one detail for each part.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
`,
    good: `essential_outcomes:
  - id: EO1
    statement: Lead a cycle of inquiry.
    details:
      - {id: EO1.a, text: Writes a question that data can answer.}
`,
  },
  *check({ spec, text }) {
    for (const [index, outcome] of spec.outcomes.entries()) {
      if (!isBlank(entryOf(outcome.node, 'details')?.value)) continue;
      yield {
        span: placeOfItem(outcome),
        message: t('{0} has no details.', nameOfOutcome(outcome)),
        unwritten: true,
        fixes: () => {
          const detail = newDetail(`${outcome.id?.value ?? `EO${index + 1}`}.a`);
          const edit = appendItem(text, outcome.node, 'details', detail, orderAt(['essential_outcomes', 0]));
          const title = outcome.id ? t('Add a detail to {0}', outcome.id.value) : t('Add a detail to this outcome');
          return edit ? [{ title, kind: 'skeleton', edits: [edit] }] : [];
        },
      };
    }
  },
});
