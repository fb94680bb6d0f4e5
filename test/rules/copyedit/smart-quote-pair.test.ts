import { describe, expect, it } from 'vitest';
import { smartQuotePair as rule } from '../../../server/src/rules/copyedit/smart-quote-pair.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('smart-quote-pair', () => {
  it('tells a mark that has no other, or one of another kind', () =>
    checkRule(
      rule,
      `
competency: >
  The practitioner asks “What helps?
#                       ^ opens a quotation that is never closed
  and reports.
method: They say we lead” and go.
#                       ^ closes a quotation that was never opened
overview:
  questions:
    - {id: Q1, text: "Who says \\"yes”, or “no\\"? 🌱"}
#                              ^^ is straight, and the closing one is curly
#                                            ^^ is straight, and the opening one is curly
    - {id: Q2, text: 'The staff''s “goals“ and ”plans”'}
#                                        ^ looks like an opening one
#                                              ^ looks like a closing one
reflection:
  prompts:
    - {id: P1, text: In the ‘90s they said "no.}
#                           ^ an apostrophe is meant
#                                          ^ opens a quotation that is never closed
`,
    ));

  it('is silent about pairs and about marks that need no other', () => {
    for (const said of [
      'They say “yes” and "no", or “I said ‘no’ twice.”',
      'The school’s plan, the teachers’ view and rock ’n’ roll',
      'A 12" screen, 5′6″ tall, a 2½" pipe and 5\'6" again',
      '“One “two” three” and “It’s ‘so’.”',
      '“Ask,” she said. (“Why?”) – “who”—“when”',
      'Hawai‘i and ‘Iolani and ‘ohana',
      'The ‘90s music’ was loud',
    ])
      expect(check(rule, `method: ${JSON.stringify(said)}\n`), said).toEqual([]);
    checkRule(rule, 'method: |\n  She wrote: “One.\n\n  “Two.\n\n  “Three.”\n');
    checkRule(rule, 'method: TODO “\naliases: [“a]\n');
  });

  it('leaves other languages to their own marks, but for a straight one alone', () => {
    checkRule(rule, 'language: de\nmethod: Sie sagen „ja“, „nein” und »so«, »doch« oder „Wort".\n');
    checkRule(rule, 'language: fr\nmethod: Ils disent « oui" et\n');
    checkRule(rule, 'language: es\nmethod: Dicen "sí y van.\n#             ^ This quotation mark has no other to go with it.\n');
  });

  it('changes a mark of the wrong kind, and leaves the rest as it is', () => {
    expect(check(rule, 'method: a “b\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
    expect(check(rule, 'method: a “b\n')[0]?.fixes()).toEqual([]);
    checkFix(
      rule,
      'method: >\r\n  They say\r\n  “yes" 🌱. # x\r\n',
      'Change to a closing quotation mark (”)',
      'method: >\r\n  They say\r\n  “yes” 🌱. # x\r\n',
    );
    checkFix(
      rule,
      'method: "They say “yes\\"\\n."\n',
      'Change to a closing quotation mark (”)',
      'method: "They say “yes”\\n."\n',
    );
    checkFix(
      rule,
      "badge: {caption: 'The school''s ”tree”', tags: [a]}\n",
      'Change to an opening quotation mark (“)',
      "badge: {caption: 'The school''s “tree”', tags: [a]}\n",
    );
    checkFix(
      rule,
      'method: |2\n    They say “yes“\n  now.\n',
      'Change to a closing quotation mark (”)',
      'method: |2\n    They say “yes”\n  now.\n',
    );
    checkFix(rule, 'method: In the ‘90s\n  they led.\n', 'Change to an apostrophe (’)', 'method: In the ’90s\n  they led.\n');
  });
});
