import { describe, expect, it } from 'vitest';
import { idScheme as rule } from '../../../server/src/rules/consistent/id-scheme.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('id-scheme', () => {
  it('accepts ids that count from 1, in any order', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}, {id: EO1.b}]}
  - {id: EO2}
research: [{id: R2}, {id: R1}]
`,
    ));

  it('tells duplicates, gaps, other schemes and ids that are absent', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}, {id: EO1.c}]}
#                                         ^^^^^ There is no EO1.b before EO1.c
  - {id: EO2}
  - {id: EO2, details: [{id: EO2.a}, {id: EO2.c}]}
#        ^^^ Essential Outcome EO2 is there twice.
research:
  - {id: R1}
  - {id: R3}
#        ^^ There is no R2 before R3.
  - {id: R4}
resources:
  - {id: Resource one}
#        ^^^^^^^^^^^^ Resource 1 is called “Resource one”; here ids read S1, S2 and so on.
  - title: A guide
#   ^^^^^ Resource 2 has no id. It would be S2.
`,
    ));

  it('says of a detail whose it is', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}, {text: Plans.}, {id: EO1.a}, {id: four}]}
#                                     ^^^^ Detail 2 of EO1 has no id. It would be EO1.b.
#                                                         ^^^^^ Detail EO1.a is there twice.
#                                                                      ^^^^ Detail 4 of EO1 is called “four”; here ids read EO1.a, EO1.b and so on.
`,
    ));

  it('only mentions a gap that a lost question left behind, since its outcome tells the loss', () => {
    const text = (outcomes: string) => `essential_outcomes: [{id: EO1}, {id: EO2}]
overview:
  questions:
    - {id: Q1, outcomes: [EO1]}
    - {id: Q3, outcomes: ${outcomes}}
`;
    expect(check(rule, text('[EO1]')).map(({ effect }) => effect)).toEqual(['advisory']);
    expect(check(rule, text('[EO2]')).map(({ effect }) => effect)).toEqual(['partially']);
  });

  it('renumbers with all links, in every style', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: A.}
  - id: "EO3" # was third
    details:
      - {id: EO3.a, text: B.}
overview:
  questions:
    - {id: Q1, outcomes: [EO1, 'EO3']}
evidence:
  artifacts:
    - id: A1
      outcomes:
        - EO3.a
`,
      'Renumber from EO1, with all links',
      `
essential_outcomes:
  - {id: EO1, statement: A.}
  - id: "EO2" # was third
    details:
      - {id: EO2.a, text: B.}
overview:
  questions:
    - {id: Q1, outcomes: [EO1, 'EO2']}
evidence:
  artifacts:
    - id: A1
      outcomes:
        - EO2.a
`,
    ));

  it('gives the second of two its own number, and leaves the links to the first', () =>
    checkFix(
      rule,
      'evidence:\n  artifacts: [{id: A1}, {id: A1}]\nreflection:\n  prompts: [{id: P1, about: [A1, A2]}]\n',
      'Renumber from A1, with all links',
      'evidence:\n  artifacts: [{id: A1}, {id: A2}]\nreflection:\n  prompts: [{id: P1, about: [A1, A2]}]\n',
    ));

  it('takes details along, and nothing that has the same id in another list', () =>
    checkFix(
      rule,
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}]}
  - {id: EO1, details: [{id: EO1.a}, {id: R2}]}
research:
  - {id: R1, outcomes: [EO1.a]}
  - {id: R3, outcomes: [R2, EO1]}
`,
      'Renumber from EO1, with all links',
      `
essential_outcomes:
  - {id: EO1, details: [{id: EO1.a}]}
  - {id: EO2, details: [{id: EO2.a}, {id: R2}]}
research:
  - {id: R1, outcomes: [EO1.a]}
  - {id: R3, outcomes: [R2, EO1]}
`,
      // The detail that has the id of a source is told only now.
      { findingStays: true },
    ));

  it('cannot tell an id from the one that it repeats', () => {
    const text = 'research:\n  - id: &id R1\n  - id: *id\n';
    expect(check(rule, text)[0]?.fixes()).toEqual([]);
  });
});
