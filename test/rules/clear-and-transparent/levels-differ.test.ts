import { describe, it } from 'vitest';
import { levelsDiffer as rule } from '../../../server/src/rules/clear-and-transparent/levels-differ.js';
import { checkRule, configured } from '../helpers.js';

describe('levels-differ', () => {
  it('tells two levels of a row that say the same, but for case and punctuation', () =>
    checkRule(
      rule,
      `
scoring:
  rows:
    - id: C1
      levels:
        not-yet: No log.
        developing: The log covers two inspections.
        proficient: The log covers two inspections.
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Row C1 says the same at “developing” and “proficient”.
    - {id: C2, levels: {not-yet: No log!, developing: A log., proficient: "no log"}}
#                                                                         ^^^^^^^^ Row C2 says the same at “not-yet” and “proficient”.
`,
    ));

  it('reads through a repeated passage', () =>
    checkRule(
      rule,
      `
scoring:
  rows:
    - id: C1
      levels:
        developing: &same Two inspections.
#                         ^^^^^^^^^^^^^^^^ Row C1 says the same at “developing” and “proficient”.
        proficient: *same
    - {id: C2, levels: {not-yet: *same, developing: Three inspections.}}
`,
    ));

  it('is silent where levels differ by one word, are empty, or wait to be written', () => {
    checkRule(rule, 'scoring: {rows: [{id: C1, levels: {low: One log., high: Two logs.}}]}\n');
    checkRule(rule, 'scoring: {rows: [{id: C1, levels: {low: "", high: ""}}]}\n');
    checkRule(rule, 'scoring: {rows: [{id: C1, levels: {low: TODO, high: TODO}}]}\n');
    checkRule(rule, 'scoring: {rows: [{id: C1, levels: {low: [a], high: [a]}}]}\n');
    checkRule(rule, 'title: A\n');
  });

  it('can be turned off', () =>
    checkRule(
      rule,
      'scoring: {rows: [{id: C1, levels: {low: A log., high: A log.}}]}\n',
      configured(rule, 'rules: {levels-differ: off}\n'),
    ));
});
