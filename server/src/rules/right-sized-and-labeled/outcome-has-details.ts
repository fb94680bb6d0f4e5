import { nameOfOutcome, orderAt, placeOfItem } from '../../engine/coverage.js';
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
      const detail = { id: `${outcome.id?.value ?? `EO${index + 1}`}.a`, text: { todo: 'one part of the skill' } };
      yield {
        span: placeOfItem(outcome),
        message: `${nameOfOutcome(outcome)} has no details.`,
        unwritten: true,
        fixes: () => {
          const edit = appendItem(text, outcome.node, 'details', detail, orderAt(['essential_outcomes', 0]));
          return edit
            ? [{ title: `Add a detail to ${outcome.id?.value ?? 'this outcome'}`, kind: 'skeleton', edits: [edit] }]
            : [];
        },
      };
    }
  },
});
