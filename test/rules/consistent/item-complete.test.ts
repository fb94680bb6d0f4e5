import { describe, it } from 'vitest';
import { itemComplete as rule } from '../../../server/src/rules/consistent/item-complete.js';
import { checkFix, checkRule } from '../helpers.js';

describe('item-complete', () => {
  it('tells an item that has an id and does not say what it is', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
#       ^^^ Essential Outcome EO1 has no statement.
    details:
      - {id: EO1.a}
#            ^^^^^ Detail EO1.a has no text.
      - {text: Keeps a log., id: EO1.b}
resources:
  - {id: S1, url: "https://example.org"}
#        ^^ Resource S1 has no title.
overview:
  questions:
    - {id: Q1, asks: context}
#          ^^ Question Q1 has no text.
    - {id: Q2, asks: practice, outcomes: [EO1], text: How do you begin?}
evidence:
  artifacts:
    - id: A1
#         ^^ Artifact A1 has no title.
      type: record
reflection:
  prompts:
    - {id: P1, about: [A1]}
#          ^^ Prompt P1 has no text.
`,
    ));

  it('counts an item that has no id either', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Lead., details: [{id: EO1.a, text: One.}, {outcomes: [x]}]}
#                                                                   ^^^^^^^^ Detail 2 of EO1 has no text.
reflection:
  prompts:
    - {id: P1, text: Why?}
    - about: [A1]
#     ^^^^^ Prompt 2 has no text.
`,
    ));

  it('leaves to others what is empty, of another kind, misspelt, or has nothing in it at all', () => {
    checkRule(
      rule,
      'overview: {questions: [{id: Q1, text: }, {id: Q2, text: ""}, {id: Q3, text: [a]}, {id: Q4, txt: Why?}, {}]}\n',
    );
    checkRule(rule, 'essential_outcomes: [Lead a team., 7, null]\nresources: 5\n');
  });

  it('leaves sources, addresses, ids, scores and levels to the checks that are about them', () =>
    checkRule(
      rule,
      'research: [{id: R1}]\nresources: [{title: Guide}]\nscoring: {rows: [{id: C1}]}\nalignment: [{rank: primary}]\n',
    ));

  it('claims nothing where the text is torn', () => checkRule(rule, 'overview: {questions: [{id: Q1, text: "Why}]}\ntitle: a\n'));

  it('adds what is missing at its place, in either style', () => {
    checkFix(
      rule,
      `
reflection:\r
  prompts:\r
    - id: P1 # the first\r
      outcomes: [EO1]\r
`,
      'Add the text of P1',
      `
reflection:\r
  prompts:\r
    - id: P1 # the first\r
      outcomes: [EO1]\r
      text: "TODO: why it went as it did, and what changes next"\r
`,
    );
    checkFix(
      rule,
      'resources: [{id: S1, url: "https://example.org"}]\n',
      'Add the title of S1',
      'resources: [{id: S1, title: "TODO: name of the resource", url: "https://example.org"}]\n',
    );
  });
});
