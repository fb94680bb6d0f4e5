import { describe, expect, it } from 'vitest';
import { doublePunctuation as rule } from '../../../server/src/rules/copyedit/double-punctuation.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('double-punctuation', () => {
  it('tells the marks, wherever readers meet them', () =>
    checkRule(
      rule,
      `
competency: >
  The practitioner leads,, and
#                       ^^ “,,” has one mark too many.
  reports..
#        ^^ “..” has one mark too many.
method: "They say \\"yes\\"., and go."
essential_outcomes:
  - {id: EO1, statement: 'Lead the school''s teams.;'}
#                                                 ^^ “.;” has one mark too many.
overview:
  questions:
    - {id: Q1, text: "🌱 How??? \\u00e9,, or, , when"}
#                           ^^^ “???” has marks too many.
#                                     ^^ “,,”
#                                          ^^^ “, ,” has one mark too many.
`,
    ));

  it('is silent about marks that belong together', () => {
    for (const said of [
      'I used to think ... and now I think ....',
      'They wait … then go…, or not...?',
      'They wait . . . and go.',
      'Really?! Who, me!?',
      'Use logs, calls, etc., and say why (e.g., by hand).',
      'At 8 a.m., at 9 p.m.; or at 10 a.m.?',
      'Dr. A. B. Lee, Jr., and staff of ABC Inc.: all of them',
      '“Why?”, she asked. “Stop!”; “Go!”.',
      'Have you read Who Moved My Cheese?, or Kahoot!.',
      'Grades 1..5, ratio 3:1, at 10:30., 3.5, .5 and 1,000',
      'See ../plans and https://a.org/b..c,,d and a::b.',
      'A face :) or ;), a line ........ to write on',
      'Pre-, post- and re-tests; (see above); and so on.',
      '“We lead,” they say (all of them).',
      'A list of file types: .pdf, .doc, .png',
    ])
      expect(check(rule, `method: '${said}'\n`), said).toEqual([]);
    checkRule(rule, 'method: ..\ncompetency: TODO..\nid: a..b\n');
  });

  it('tells a period on both sides of a closing mark', () => {
    checkRule(rule, 'method: They said “We are leading.”.\n#                                ^^^ “.”.” has one mark too many.\n');
    checkFix(rule, 'method: They agreed (see the appendix.).\n', 'Leave only “).”', 'method: They agreed (see the appendix).\n');
    checkRule(rule, 'method: They agreed (calls, etc.). They wrote (2nd ed.).\n');
  });

  it('speaks in all languages, but of abbreviations in English only', () => {
    checkRule(
      rule,
      'language: es\nmethod: Ellos leen,, y escriben..\n#                 ^^ “,,”\n#                              ^^ “..”\n',
    );
    checkRule(rule, 'language: de\nmethod: Das Werk in mehreren Bändern, insbesond., und so weiter\n');
  });

  it('repairs by itself where only one mark can be meant', () => {
    const kinds = (said: string) =>
      check(rule, `method: '${said}'\n`).flatMap((finding) => finding.fixes().map(({ kind }) => kind));
    for (const said of ['one,, two', 'They lead..', 'They lead.. They go.', 'one;; two', 'as follows:: one'])
      expect(kinds(said)).toEqual(['safe']);
    for (const said of ['they wait.. and go', 'How??', 'one, , two', 'one,,two']) expect(kinds(said)).toEqual(['review']);
    expect(kinds('They lead,.')).toEqual(['review', 'review']);
  });

  it('offers first the mark that fits', () => {
    const titles = (said: string) =>
      check(rule, `method: '${said}'\n`).flatMap((finding) => finding.fixes().map(({ title }) => title));
    expect(titles('They lead,.')).toEqual(['Leave only “.”', 'Leave only “,”']);
    expect(titles('They lead,. and go.')).toEqual(['Leave only “,”', 'Leave only “.”']);
  });

  it('takes marks away and leaves the rest as it is', () => {
    checkFix(rule, 'method: They lead,, and go. # x\r\n', 'Leave only “,”', 'method: They lead, and go. # x\r\n');
    checkFix(
      rule,
      'method: >-\r\n    They\r\n    lead..\r\nid: a\r\n',
      'Leave only “.”',
      'method: >-\r\n    They\r\n    lead.\r\nid: a\r\n',
    );
    checkFix(rule, 'method: |2\n    They lead,,\n  and go.\n', 'Leave only “,”', 'method: |2\n    They lead,\n  and go.\n');
    checkFix(rule, 'method: "\\"They\\" lead,,\\n🌱 and go."\n', 'Leave only “,”', 'method: "\\"They\\" lead,\\n🌱 and go."\n');
    checkFix(rule, "method: 'The school''s,,\n  way'\n", 'Leave only “,”', "method: 'The school''s,\n  way'\n");
    checkFix(
      rule,
      'badge: {caption: The school.. A tree, tags: [a]}\n',
      'Leave only “.”',
      'badge: {caption: The school. A tree, tags: [a]}\n',
    );
    checkFix(rule, 'method: one, , two\n', 'Leave only “,”', 'method: one, two\n');
    checkFix(rule, 'method: How??? They go.\n', 'Leave only “?”', 'method: How? They go.\n');
  });

  it('leaves no colon in plain text, where it would make a key of what stands before', () => {
    checkFix(rule, 'method: as follows:, one\n', 'Leave only “,”', 'method: as follows, one\n');
    const titles = (text: string) => check(rule, text).flatMap((finding) => finding.fixes().map(({ title }) => title));
    expect(titles('method: as follows:, one\n')).toEqual(['Leave only “,”']);
    expect(titles('method: "as follows:, one"\n')).toEqual(['Leave only “,”', 'Leave only “:”']);
  });
});
