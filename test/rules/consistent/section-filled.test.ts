import { describe, expect, it } from 'vitest';
import { sectionFilled as rule } from '../../../server/src/rules/consistent/section-filled.js';
import { check, checkRule, configured } from '../helpers.js';

describe('section-filled', () => {
  it('tells sections and texts that are empty, at their names', () =>
    checkRule(
      rule,
      `
stack:
^^^^^ Stack (“stack”) is empty.
competency: ""
^^^^^^^^^^ Competency (“competency”) is empty.
essential_outcomes:
  - id: EO1
    statement:
#   ^^^^^^^^^ “statement” of Essential outcome EO1 is empty.
    details: [{id: EO1.a, text: " "}]
#                         ^^^^ “text” of Detail EO1.a is empty.
`,
    ));

  it.each(['TODO', 'TBD', 'tbd.', 'TODO: say more', 'Lorem ipsum dolor sit amet', '...', 'To be determined', '???'])(
    'tells the placeholder %s',
    (text) => {
      const found = check(rule, `method: ${JSON.stringify(text)}\n`);
      expect(found.map(({ message }) => message)).toEqual(['“method” is still a placeholder. Write it out.']);
    },
  );

  it('tells a placeholder wherever text belongs', () =>
    checkRule(
      rule,
      `
overview:
  questions:
    - {id: Q1, text: "TODO: ask about the school"}
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “text” of Overview question Q1 is still a placeholder.
`,
    ));

  it('tells a competency or a method that says next to nothing', () => {
    checkRule(
      rule,
      'competency: Uses data.\n#           ^^^^^^^^^^ Competency says too little to be clear: 2 words, where at least 8 are expected.\n',
    );
    expect(check(rule, 'method: |\n  Meetings.\n')[0]?.message).toBe(
      'Method says too little to be clear: 1 word, where at least 8 are expected.',
    );
  });

  it('accepts words that only look alike', () =>
    checkRule(
      rule,
      'title: Todos\ncompetency: The practitioner keeps a list of what is to be done next and why.\nmethod: "Tbilisi, where the practitioner works, shows how it is done."\n',
    ));

  it('leaves what a criterion of its own is about to that criterion', () => {
    for (const name of ['hours', 'audience', 'research', 'resources', 'evidence', 'reflection', 'scoring', 'alignment', 'badge'])
      checkRule(rule, `${name}:\n`);
    checkRule(rule, 'badge: {image: a.svg, caption: , description: "", criteria: TBD}\n');
    checkRule(rule, 'scoring:\n  guidance:\n  rows: [{id: C1, levels: {proficient: ""}}]\n');
  });

  it('is softened in a draft', () => {
    expect(check(rule, 'method: TODO\n')[0]).toMatchObject({ severity: 'information', effect: 'partially' });
    expect(check(rule, 'status: in-review\nmethod: TODO\n')[0]).toMatchObject({ severity: 'warning' });
  });

  it('can be told how many words are enough', () =>
    checkRule(rule, 'competency: Uses data.\n', configured(rule, 'rules: {section-filled: {options: {least: 2}}}\n')));
});
