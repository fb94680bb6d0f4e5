import { describe, expect, it } from 'vitest';
import { spaceBeforePunctuation as rule } from '../../../server/src/rules/copyedit/space-before-punctuation.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('space-before-punctuation', () => {
  it('tells the space and the mark behind it', () =>
    checkRule(
      rule,
      `
title: Leading , Not Managing
#             ^^ A space stands before “,”.
method: >
  They lead ; they
#          ^^ A space stands before “;”.
  go .
#   ^^ A space stands before “.”.
overview:
  questions:
    - {id: Q1, text: "🌱 \\"Who\\" leads\\u00a0?"}
#                                     ^^^^^^^ A space stands before “?”.
evidence:
  artifacts:
    - {id: A1, title: 'The school''s log (two pages )'}
#                                                  ^^ A space stands before “)”.
`,
    ));

  it('is silent where the space belongs there', () => {
    for (const said of [
      'They wait ... and go . . . or …',
      'A ratio of 3 : 1, or .5 of it, as a .pdf from the .org site',
      'Written for .NET, with a face :) or ;)',
      'Grades K - 12, ( ) yes ( ) no, a ) b )',
      'They lead – and go – on.',
      'See https://a.org/x ?y',
    ])
      expect(check(rule, `method: '${said}'\n`), said).toEqual([]);
    checkRule(rule, 'method: |\n  They lead\n  . Then they go.\n  Name      : Lee\n');
  });

  it('knows that French sets spaces, and that no language does before a comma', () => {
    checkRule(rule, "language: fr\nmethod: 'Pourquoi ? Voici : oui ! « Bien sûr » ; non.'\n");
    checkRule(rule, 'language: fr\nmethod: Oui , bien sûr .\n#          ^^ “,”\n#                     ^^ “.”\n');
  });

  it('repairs by itself, but where the mark itself may be spoken of', () => {
    const kinds = (said: string) =>
      check(rule, `method: '${said}'\n`).flatMap((finding) => finding.fixes().map(({ kind }) => kind));
    expect(kinds('They lead , and go !')).toEqual(['safe', 'safe']);
    expect(kinds('Use a . or the , to mark it')).toEqual(['review', 'review']);
  });

  it('takes the space away and leaves the rest as it is', () => {
    const fix = 'Remove the space';
    checkFix(rule, 'method: They lead  , and go. # x , y\r\n', fix, 'method: They lead, and go. # x , y\r\n');
    checkFix(
      rule,
      "badge: {caption: 'The school''s ; tree', tags: [a]}\n",
      fix,
      "badge: {caption: 'The school''s; tree', tags: [a]}\n",
    );
    checkFix(rule, 'method: "\\"They\\"\\tlead\\u0020! 🌱"\n', fix, 'method: "\\"They\\"\\tlead! 🌱"\n');
    checkFix(rule, 'method: |2\n    They lead ,\n  and go.\n', fix, 'method: |2\n    They lead,\n  and go.\n');
    checkFix(
      rule,
      'evidence: {artifacts: [{id: A1, title: "One : a log"}]}\n',
      fix,
      'evidence: {artifacts: [{id: A1, title: "One: a log"}]}\n',
    );
  });

  it('brings a mark up to its word where a line begins with it, and keeps the lines', () => {
    const fix = 'Remove the space';
    checkFix(rule, 'method: >\r\n    They lead\r\n    , and go.\r\n', fix, 'method: >\r\n    They lead,\r\n    and go.\r\n');
    checkFix(rule, 'method: They lead\n  ; they go.\n', fix, 'method: They lead;\n  they go.\n');
    checkFix(rule, "method: 'They lead\n  ! They go.'\n", fix, "method: 'They lead!\n  They go.'\n");
    checkFix(rule, 'method: They lead\n  .\nid: a\n', fix, 'method: They lead.\nid: a\n');
  });
});
