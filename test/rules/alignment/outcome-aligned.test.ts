import { describe, expect, it } from 'vitest';
import { outcomeAligned as rule } from '../../../server/src/rules/alignment/outcome-aligned.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const outcomes =
  'essential_outcomes:\n  - {id: EO1, statement: Increase wellness programs.}\n  - {id: EO2, statement: Repair the roof.}\n';

describe('outcome-aligned', () => {
  it('tells an outcome that is linked to nothing', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Increase wellness programs.}
  - {id: EO2, statement: Repair the roof.}
#        ^^^ Essential Outcome EO2 (“Repair the roof.”) is linked to no strategy, and no gap is declared for it.
alignment:
  - {strategy: wellness/2, outcomes: [EO1]}
`,
    ));

  it('accepts a declared gap, and a link to a detail', () => {
    checkRule(
      rule,
      `${outcomes}alignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n  - {gap: Nothing on buildings., outcomes: [EO2]}\n`,
    );
    checkRule(
      rule,
      'essential_outcomes: [{id: EO1, details: [{id: EO1.a}]}]\nalignment: [{strategy: wellness/1, outcomes: [EO1.a]}]\n',
    );
  });

  it('is silent where there is no alignment at all', () => {
    checkRule(rule, outcomes);
    checkRule(rule, `${outcomes}alignment: []\n`);
  });

  it('leaves to the link that leads nowhere the outcome that it may have meant', () => {
    checkRule(
      rule,
      `${outcomes}alignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n  - {strategy: wellness/1, outcomes: [EO55]}\n`,
    );
    expect(check(rule, `${outcomes}alignment:\n  - {strategy: wellness/2, outcomes: [EO55]}\n`)).toHaveLength(2);
  });

  it('can be silenced by the library', () => {
    const text = `${outcomes}alignment: [{strategy: wellness/2, outcomes: [EO1]}]\n`;
    expect(check(rule, text)[0]).toMatchObject({ severity: 'warning', effect: 'advisory' });
    expect(check(rule, text, configured(rule, 'rules: {outcome-aligned: off}\n'))).toEqual([]);
  });

  it('links the strategy that speaks of the outcome', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1, statement: Write a plan.}, {id: EO2, statement: Increase wellness programs.}]\r\nalignment:\r\n  - {strategy: strategic-management/3, outcomes: [EO1]} # the plan\r\n  - strategy: wellness/2 # programs\r\n    outcomes:\r\n      - EO1\r\n',
      'Link EO2 to wellness/2',
      'essential_outcomes: [{id: EO1, statement: Write a plan.}, {id: EO2, statement: Increase wellness programs.}]\r\nalignment:\r\n  - {strategy: strategic-management/3, outcomes: [EO1]} # the plan\r\n  - strategy: wellness/2 # programs\r\n    outcomes:\r\n      - EO1\r\n      - EO2\r\n',
    ));

  it('adds a strategy to fill in, or declares the gap', () => {
    const before = `${outcomes}alignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n`;
    checkFix(
      rule,
      before,
      'Add a strategy for EO2',
      `${before}  - {strategy: "TODO: a strategy", rank: secondary, strength: tangential, outcomes: [EO2], because: "TODO: how the outcome serves this strategy"}\n`,
    );
    checkFix(
      rule,
      before,
      'Declare that the framework has nothing for EO2',
      `${before}  - {gap: "TODO: what the framework does not cover", outcomes: [EO2]}\n`,
    );
  });
});
