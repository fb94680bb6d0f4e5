import { describe, expect, it } from 'vitest';
import { levelsConcrete as rule } from '../../../server/src/rules/clear-and-transparent/levels-concrete.js';
import { check, checkRule, configured } from '../helpers.js';

describe('levels-concrete', () => {
  it('tells two levels that only such words tell apart', () =>
    checkRule(
      rule,
      `
scoring:
  rows:
    - id: C1
      levels:
        not-yet: Views come from one group.
        developing: Views come from an adequate range of groups.
        proficient: Views come from a good range of groups.
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Row C1 tells “developing” from “proficient” only by words such as “good”.
    - {id: C2, levels: {low: A basic log., high: A very thorough log.}}
#                                                ^^^^^^^^^^^^^^^^^^^^ Row C2 tells “low” from “high” only by words such as “very”.
    - {id: C3, levels: {low: Adequate., high: Excellent.}}
#                                             ^^^^^^^^^^ Row C3 tells “low” from “high” only by words such as “excellent”.
`,
    ));

  it('advises against each such word elsewhere', () => {
    checkRule(
      rule,
      `
scoring:
  rows:
    - id: C1
      levels:
        developing: Most lines name an appropriate goal, but rooms are not tracked.
#                                      ^^^^^^^^^^^ Row C1 calls it “appropriate” at “developing”; say what an assessor sees.
        proficient: Each line names a goal, and rooms are tracked.
`,
    );
  });

  it('lowers the criterion only where nothing else tells the levels apart', () => {
    expect(check(rule, 'scoring: {rows: [{id: C1, levels: {low: An adequate log., high: A good log.}}]}\n')).toMatchObject([
      { effect: 'partially', severity: 'warning' },
    ]);
    expect(check(rule, 'scoring: {rows: [{id: C1, levels: {low: An adequate log., high: Two logs.}}]}\n')).toMatchObject([
      { effect: 'advisory', severity: 'information' },
    ]);
  });

  it.each([
    'low: One log., high: Two logs.',
    'low: Some repairs have dates., high: All repairs have dates.',
    'low: A clear log of one visit., high: A clear log of two visits.',
    'low: Books are not age-appropriate., high: Books are developmentally appropriate.',
    'low: A good log., high: a good log',
    'low: TODO, high: "TODO: good"',
    'low: "", high: [good]',
  ])('lets {%s} be', (levels) =>
    expect(
      check(rule, `scoring: {rows: [{id: C1, levels: {${levels}}}]}\n`).filter((finding) => finding.effect === 'partially'),
    ).toEqual([]),
  );

  it('is silent without a rubric and in another language', () => {
    checkRule(rule, 'title: A\n');
    checkRule(rule, 'language: nl\nscoring: {rows: [{id: C1, levels: {low: Een proper plan.}}]}\n');
  });

  it('has words that a library chooses', () => {
    const settings = configured(rule, 'rules: {levels-concrete: {options: {words: "decent, nice"}}}\n');
    checkRule(rule, 'scoring: {rows: [{id: C1, levels: {low: A good log., high: Two logs.}}]}\n', settings);
    checkRule(
      rule,
      `
scoring: {rows: [{id: C1, levels: {low: A decent log., high: Two logs.}}]}
#                                         ^^^^^^ Row C1 calls it “decent” at “low”
`,
      settings,
    );
  });
});
