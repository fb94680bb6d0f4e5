import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { entryOf } from '../../spec/tree.js';

export const outcomeCount = rule({
  id: 'outcome-count',
  group: 'right-sized-and-labeled',
  part: 'size',
  effect: 'partially',
  options: {
    min: { default: 3, description: 'The least number of essential outcomes.' },
    max: { default: 6, description: 'The greatest number of essential outcomes.' },
    fewest: { default: 2, description: 'Below this, there is no set of skills at all.' },
    most: { default: 8, description: 'Above this, it is more than one microcredential.' },
  },
  page: {
    asks: 'There are three to six essential outcomes.',
    why: 'Fewer are not a substantive set of skills; more are not a discrete one. Endorsed microcredentials have 3 to 6.',
    repair: 'Split an outcome that joins two skills, merge two that overlap, or divide the microcredential.',
    bad: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
  - {id: EO2, statement: Share findings with families.}
`,
    good: `essential_outcomes:
  - {id: EO1, statement: Lead a cycle of inquiry.}
  - {id: EO2, statement: Share findings with families.}
  - {id: EO3, statement: Schedule time for teams to study data.}
`,
  },
  *check({ document, spec, options }) {
    const count = spec.outcomes.length;
    const entry = entryOf(document.root, 'essential_outcomes');
    if (!entry || count === 0 || (count >= options.min && count <= options.max)) return;
    const far = count < options.fewest || count > options.most;
    yield {
      span: entry.key.span,
      // Too few may be all that is written yet.
      unwritten: count < options.min,
      effect: far ? 'does-not-meet' : 'partially',
      message:
        count === 1
          ? t('There is 1 essential outcome; {0} to {1} make a microcredential of the right size.', options.min, options.max)
          : t(
              'There are {0} essential outcomes; {1} to {2} make a microcredential of the right size.',
              count,
              options.min,
              options.max,
            ),
    };
  },
});
