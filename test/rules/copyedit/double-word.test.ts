import { describe, expect, it } from 'vitest';
import { doubleWord as rule } from '../../../server/src/rules/copyedit/double-word.js';
import { applyEdits } from '../../../server/src/spec/edit.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('double-word', () => {
  it('tells the second of two words, wherever readers meet them', () =>
    checkRule(
      rule,
      `
title: Leading Leading Data Literacy
#              ^^^^^^^ “Leading” stands twice in a row.
competency: >
  The practitioner works with the
  the people of the school.
# ^^^ “the” stands twice
essential_outcomes:
  - id: EO1
    statement: Set up a a process.
#                       ^ “a” stands twice
    details:
      - {id: EO1.a, text: 'Reads the teachers'' plans plans aloud.'}
#                                                     ^^^^^ “plans” stands twice
overview:
  questions:
    - {id: Q1, text: "The \\"the\\" 🌱 is is\\u0020in in the plan?"}
#                                       ^^ “is” stands twice
#                                                  ^^ “in” stands twice
`,
    ));

  it('tells each word too many of three', () =>
    expect(check(rule, 'method: They lead the the the team.\n').map(({ span }) => span.start)).toEqual([22, 26]));

  it('is silent about what may be meant', () => {
    for (const said of [
      'They had had no plan, and the report that that school wrote is late.',
      'What the goal is is clear, and those who lead lead by example.',
      'Teams hand it in in May, and they go on on Monday.',
      'It was a very, very long day. Day by day, step by step.',
      'Walla Walla, Pago Pago and New York, New York',
      'Will will help, and May may come. See Plan A a week later.',
      'She gave her her book. The two two-hour talks were eight eight-week courses.',
      'The words “the the” stand in the text, and/or or not.',
      'A team. Team members meet. Ha ha!',
      '10 10 20 20, x x and EO1 EO1',
    ])
      expect(check(rule, `method: "${said}"\n`), said).toEqual([]);
  });

  it('tells what cannot be meant, though parts of it may be', () => {
    for (const said of [
      'Make sure that that the plan is read.',
      'The the team meets.',
      'They meet in in May.',
      'Staff report and and decide.',
      'More more work',
    ])
      expect(check(rule, `method: "${said}"\n`), said).toHaveLength(1);
  });

  it('does not take the lines or paragraphs of a text for one', () => {
    checkRule(rule, 'method: |\n  Plan\n  Plan the work.\n\n  The\n\n  the\n');
    checkRule(rule, 'method: |\n  They work with the\n  the people.\n# ^^^ “the”\n');
  });

  it('looks at prose only, and at English only', () => {
    checkRule(rule, 'aliases: [The the plan]\nresearch: [{id: R1, citation: "A, B. (2010). The the plan."}]\n');
    checkRule(rule, 'language: fr\nmethod: Nous nous retrouvons.\n');
    checkRule(rule, 'method: TODO the the\n');
  });

  it('leaves the words that the library names', () => {
    const settings = configured(rule, 'rules: {double-word: {options: {ignoreWords: "Blah, more"}}}\n');
    checkRule(rule, 'method: More more and more\n', settings);
    checkRule(rule, 'method: More the the more\n#                ^^^ “the”\n', settings);
  });

  it('is information, and repairs by itself only what cannot be meant', () => {
    expect(check(rule, 'method: the the\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
    const kinds = (said: string) =>
      check(rule, `method: ${said}\n`).flatMap((finding) => finding.fixes().map(({ kind }) => kind));
    for (const said of ['with the the team', 'The the team', 'and and', 'of their their plan', 'a a plan'])
      expect(kinds(said)).toEqual(['safe']);
    for (const said of ['very very good', 'THE THE', 'they meet in in May', 'that that the', 'plan plan'])
      expect(kinds(said)).toEqual(['review']);
  });

  const repairs: [style: string, before: string, after: string][] = [
    ['plain', 'Lead the the team. # x', 'Lead the team. # x'],
    ['plain, at the end', 'Lead the the', 'Lead the'],
    ['plain, on two lines', 'Lead the\n  the team\n  here.', 'Lead the\n  team\n  here.'],
    ['plain, on two lines, before a mark', 'Lead the\n  the, team.', 'Lead\n  the, team.'],
    ['plain, over three lines', 'Lead the\n  the\n  team.', 'Lead\n  the\n  team.'],
    ['plain, a line of its own', 'Lead a\n  the\n  the\n  team.', 'Lead a\n  the\n  team.'],
    ['plain, over an empty line within a text', 'Lead the the\n\n  Team.', 'Lead the\n\n  Team.'],
    ['single quotes', "'Lead the the staff''s team.'", "'Lead the staff''s team.'"],
    ['single quotes, on two lines', "'Lead the\n  the staff''s team.'", "'Lead the\n  staff''s team.'"],
    ['double quotes', '"Lead the the \\"team\\"."', '"Lead the \\"team\\"."'],
    ['double quotes, after escapes', '"\\u00e9 \\U0001F331 the the team"', '"\\u00e9 \\U0001F331 the team"'],
    ['double quotes, over an escaped break', '"Lead the \\\n  the team."', '"Lead the \\\n  team."'],
    ['double quotes, with a break that is written', '"Lead the\\nthe team."', '"Lead the\\nteam."'],
    ['literal', '|\n  Lead the the team.', '|\n  Lead the team.'],
    ['literal, on two lines', '|\n  Lead the\n  the team.', '|\n  Lead the\n  team.'],
    ['literal, with an indentation indicator', '|2-\n    Lead the the\n  team.', '|2-\n    Lead the\n  team.'],
    ['folded', '>\n  Lead the the team.', '>\n  Lead the team.'],
    ['folded, on two lines', '>-\n    Lead the\n    the team\n    here.', '>-\n    Lead the\n    team\n    here.'],
    ['folded, the second word before a break', '>-\n    Lead the\n    the\n    team.', '>-\n    Lead\n    the\n    team.'],
    ['folded, with an indentation indicator', '>1\n Lead the\n the team.', '>1\n Lead the\n team.'],
    ['beyond emoji', '🌱🌱 the the team', '🌱🌱 the team'],
  ];
  it.each(repairs)('takes the word away and leaves the rest as it is: %s', (_style, before, after) => {
    for (const end of ['\n', '\r\n']) {
      const text = (value: string) => `method: ${value}\naudience: "X" # y\n`.replaceAll('\n', end);
      checkFix(rule, text(before), 'Remove the second “the”', text(after));
    }
  });

  it('keeps the capital letter', () => {
    checkFix(rule, 'method: The the team leads.\n', 'Remove the second “the”', 'method: The team leads.\n');
    checkFix(rule, 'method: >\n  The\n  the team.\n', 'Remove the second “the”', 'method: >\n  The\n  team.\n');
  });

  it('repairs three in a row in two steps', () => {
    const before = 'method: They lead the\n  the the team.\n';
    const once = applyEdits(before, check(rule, before)[0]?.fixes()[0]?.edits ?? []);
    expect(applyEdits(once, check(rule, once)[0]?.fixes()[0]?.edits ?? [])).toBe('method: They lead the\n  team.\n');
  });
});
