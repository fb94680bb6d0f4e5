import { describe, expect, it } from 'vitest';
import { unfinishedSentence as rule } from '../../../server/src/rules/copyedit/unfinished-sentence.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('unfinished-sentence', () => {
  it('tells a text that breaks off, at its last word or mark', () =>
    checkRule(
      rule,
      `
title: Leading the
#              ^^^ “title” breaks off after “the”.
competency: >
  The practitioner makes sure that teachers
  know what is to be learned and
#                            ^^^ “competency” breaks off after “and”.
essential_outcomes:
  - id: EO1
    statement: Set up a process,
#                              ^ “statement” of Essential outcome EO1 breaks off after “,”.
    details:
      - {id: EO1.a, text: 'Reads the staff''s plans with a'}
#                                                        ^ “text” of Detail EO1.a breaks off after “a”.
overview:
  questions:
    - {id: Q1, text: "Who 🌱 \\"leads\\", and because"}
#                                           ^^^^^^^ “text” of Overview question Q1 breaks off after “because”.
    - {id: Q2, text: Who leads (and when}
#                              ^ The bracket “(” is never closed.
    - {id: Q3, text: Who leads – you or your.}
#                                       ^^^^ “text” of Overview question Q3 breaks off after “your”.
`,
    ));

  it('is silent about texts that end well', () => {
    for (const said of [
      'Leading Data Literacy',
      'Principals and assistant principals, with a team',
      'A plan that staff live with, believe in and respond to',
      'Plan A, option a',
      'They lead (all of them), and they wait …',
      'I used to think ...',
      'Items: a) one, b) two, :(',
      'See https://a.org/the?x=',
      'A plan for pre- and post-',
      'They lead 🌱',
      'Who knows the “what” and the “the”',
      'The and/or',
    ])
      expect(check(rule, `audience: ${JSON.stringify(said)}\n`), said).toEqual([]);
    checkRule(rule, 'method: TODO the\naliases: [Leading the]\nid: the\n');
  });

  it('tells a last sentence without a mark, where the ones before have one', () => {
    checkRule(
      rule,
      'audience: Principals lead. Their teams follow them\n#                                             ^^^^ “audience” ends without a period.\n',
    );
    checkRule(rule, 'audience: |\n  They lead.\n\n  - the team\n  - the staff\n');
    checkRule(rule, 'audience: Principals of the U.S. Virgin Islands\nmethod: Dr. Lee leads\n');
    checkRule(rule, 'audience: Principals lead. See https://a.org/teams\n');
  });

  it('tells one without a mark among others that have one', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - {id: EO1, statement: Set up a process.}
  - {id: EO2, statement: Lead a team}
#                               ^^^^ “statement” of Essential outcome EO2 ends without a period.
  - {id: EO3, statement: Plan the work.}
  - {id: EO4, statement: Report it.}
evidence:
  artifacts:
    - {id: A1, title: Log}
    - {id: A2, title: Minutes}
    - {id: A3, title: Both.}
`,
    ));

  it('tells a question without its mark', () =>
    checkRule(
      rule,
      `
overview:
  questions:
    - {id: Q1, text: How do you schedule inspections}
#                                        ^^^^^^^^^^^ “text” of Overview question Q1 ends without a question mark.
    - {id: Q2, text: How to schedule inspections}
    - {id: Q3, text: Describe your school}
`,
    ));

  it('tells a section of sentences that has no mark at its end', () => {
    checkRule(
      rule,
      'method: They set up a process and review it once a year\n#                                                  ^^^^ “method” ends without a period.\n',
    );
    checkRule(rule, 'method: They lead\nbadge: {caption: A tree with seven leaves above two small open hands}\n');
  });

  it('looks at marks only in other languages', () => {
    checkRule(rule, 'language: es\ntitle: Dirigir la\nmethod: Ellos leen the\n');
    checkRule(rule, 'language: es\ntitle: Dirigir,\n#             ^ “title” breaks off after “,”.\n');
  });

  it('counts as not written yet, and is information', () =>
    expect(check(rule, 'status: published\ntitle: Leading the\n')[0]).toMatchObject({
      effect: 'advisory',
      severity: 'information',
    }));

  it('adds the mark and leaves the rest as it is', () => {
    const period = 'Add a period';
    checkFix(rule, 'audience: They lead. They plan it # x\r\n', period, 'audience: They lead. They plan it. # x\r\n');
    checkFix(
      rule,
      'audience: >\r\n  They lead.\r\n  They plan it\r\n\r\nid: a\r\n',
      period,
      'audience: >\r\n  They lead.\r\n  They plan it.\r\n\r\nid: a\r\n',
    );
    checkFix(
      rule,
      'audience: |2+\n    They lead.\n  They plan it\n\nid: a\n',
      period,
      'audience: |2+\n    They lead.\n  They plan it.\n\nid: a\n',
    );
    checkFix(
      rule,
      "badge: {caption: 'They lead. They 🌱 plan ''it''s', tags: [a]}\n",
      period,
      "badge: {caption: 'They lead. They 🌱 plan ''it''s.', tags: [a]}\n",
    );
    checkFix(
      rule,
      'badge: {caption: They lead. They plan it, tags: [a]}\n',
      period,
      'badge: {caption: They lead. They plan it., tags: [a]}\n',
    );
    checkFix(rule, 'audience: "They lead. They \\"plan\\" it\\n"\n', period, 'audience: "They lead. They \\"plan\\" it.\\n"\n');
    checkFix(
      rule,
      'overview: {questions: [{id: Q1, text: How do you lead}]}\n',
      'Add a question mark',
      'overview: {questions: [{id: Q1, text: How do you lead?}]}\n',
    );
  });
});
