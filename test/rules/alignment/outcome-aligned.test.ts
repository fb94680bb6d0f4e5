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

  it('aligns to what fits best, as one that supports the rest', () => {
    const text =
      'essential_outcomes: [{id: EO1, statement: Hire teachers.}, {id: EO2, statement: Increase wellness programs.}]\n';
    checkFix(
      rule,
      `${text}alignment:\n  - {strategy: human-capital-management/1, outcomes: [EO1]}\n`,
      'Align EO2 to wellness/2 (Increasing wellness programs and strategies)',
      `${text}alignment:\n  - {strategy: human-capital-management/1, outcomes: [EO1]}\n  - {strategy: wellness/2, rank: secondary, strength: strong, outcomes: [EO2]}\n`,
    );
    const [finding] = check(rule, `${text}alignment:\n  - {strategy: human-capital-management/1, outcomes: [EO1]}\n`);
    expect(finding?.fixes().map(({ title, kind }) => `${kind}: ${title.replace(/ \(.*/, '')}`)).toEqual([
      'review: Align EO2 to wellness/2',
      'review: Align EO2 to wellness/1',
      'review: Align EO2 to student-centeredness/2',
      'skeleton: Add a strategy for EO2',
      'skeleton: Declare that the framework has nothing for EO2',
    ]);
  });

  it('adds a strategy to fill in', () => {
    const before = `${outcomes}alignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n`;
    checkFix(
      rule,
      before,
      'Add a strategy for EO2',
      `${before}  - {strategy: "TODO: a strategy", rank: secondary, strength: tangential, outcomes: [EO2], because: "TODO: how the outcome serves this strategy"}\n`,
    );
  });

  it('declares the gap first where the framework is known to have one', () => {
    const before = `${outcomes}alignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n`;
    const [finding] = check(rule, before);
    expect(finding?.fixes()[0]?.title).toBe('Declare that the framework has nothing for EO2');
    checkFix(
      rule,
      before,
      'Declare that the framework has nothing for EO2',
      `${before}  - {gap: The framework does not cover the physical plant and its operation., outcomes: [EO2]}\n`,
    );
  });

  it('leaves it to the author what the gap is where nothing is known of one', () => {
    const before =
      'essential_outcomes: [{id: EO1, statement: Hire.}, {id: EO2, statement: Bake the bread.}]\nalignment:\n  - {strategy: wellness/2, outcomes: [EO1]}\n';
    checkFix(
      rule,
      before,
      'Declare that the framework has nothing for EO2',
      `${before}  - {gap: "TODO: what the framework does not cover", outcomes: [EO2]}\n`,
    );
  });
});
