import { describe, it } from 'vitest';
import { outcomeHasResource as rule } from '../../../server/src/rules/resourced/outcome-has-resource.js';
import { checkFix, checkRule } from '../helpers.js';

describe('outcome-has-resource', () => {
  it('tells each outcome without a resource', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
    statement: Set up a process.
    details: [{id: EO1.a, text: Schedules inspections.}]
  - {id: EO2, statement: Build routines.}
#        ^^^ Essential Outcome EO2 (“Build routines.”) has no resource.
resources:
  - {id: S1, outcomes: [EO1.a]}
`,
    ));

  it('is silent where the section or the outcomes are absent', () => {
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\nresources: []\n');
    checkRule(rule, 'essential_outcomes: [{id: EO1}]\n');
    checkRule(rule, 'resources: [{id: S1}]\n');
  });

  it('leaves a link that leads nowhere to be told there', () =>
    checkRule(rule, 'essential_outcomes: [{id: EO1}, {id: EO2}]\nresources: [{id: S1, outcomes: [EO1, EO22]}]\n'));

  it('links the closest resource', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Conduct stay conversations.}
resources:
  - id: S1
    title: New Teacher Center
    outcomes: []
  - id: S2
    title: The Irreplaceables
    use: sample stay conversations # page 9
`,
      'Link resource S2 to EO1',
      `
essential_outcomes:
  - {id: EO1, statement: Conduct stay conversations.}
resources:
  - id: S1
    title: New Teacher Center
    outcomes: []
  - id: S2
    title: The Irreplaceables
    use: sample stay conversations # page 9
    outcomes: [EO1]
`,
    ));

  it('adds a resource, with Windows line ends', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\r\nresources:\r\n  - {id: S1, title: A}\r\n',
      'Add a resource for EO1',
      'essential_outcomes: [{id: EO1}]\r\nresources:\r\n  - {id: S1, title: A}\r\n  - {id: S2, title: "TODO: name of the resource", url: "https://", kind: information, access: public, use: "TODO: what to use it for", outcomes: [EO1]}\r\n',
    ));
});
