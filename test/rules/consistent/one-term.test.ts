import { describe, expect, it } from 'vitest';
import { oneTerm as rule } from '../../../server/src/rules/consistent/one-term.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('one-term', () => {
  it('tells another word for the earner, at the word itself', () =>
    checkRule(
      rule,
      `
method: The participant prepares one data set.
#           ^^^^^^^^^^^ “participant” should read “practitioner”
scoring:
  guidance: >
    Read the overview first. Participants
#                            ^^^^^^^^^^^^ “Participants” should read “Practitioners”
    may submit twice.
  rows:
    - id: C1
      levels:
        proficient: "The \\"participant's\\" own list"
#                          ^^^^^^^^^^^ “participant” should read “practitioner”
badge: {description: 'Each participant''s plan is on file.'}
#                          ^^^^^^^^^^^ “participant” should read “practitioner”
`,
    ));

  it('is silent about other people of that name', () =>
    checkRule(
      rule,
      `
competency: The practitioner runs meetings in which the participants speak first.
method: Each workshop has a plan. Participants in the workshop answer a survey, and two participants are interviewed.
evidence:
  artifacts:
    - {id: A1, title: Survey, description: What participants of the meeting said}
overview:
  questions:
    - {id: Q1, text: How did each participant take part?}
scoring:
  rows:
    - {id: C1, levels: {proficient: All participants signed the minutes.}}
`,
    ));

  it('is silent where the skill itself is about such people', () =>
    checkRule(
      rule,
      `
title: Interviewing Candidates
method: The candidate answers the same questions as all others.
essential_outcomes:
  - {id: EO1, statement: Score the answers of each candidate by a common rubric.}
`,
      configured(rule, 'terms: {earner: practitioner, avoid: [candidate]}\n'),
    ));

  it('reads prose only', () => {
    checkRule(rule, 'id: the-participant\nresearch: [{id: R1, citation: "A, B. (2010). The participant. Routledge."}]\n');
    checkRule(rule, 'aliases: [The participant]\nlanguage: es\nmethod: The participant\n');
    checkRule(rule, 'method: Non-participants and participant-led talks, and participantship\n');
  });

  it('tells a text that is repeated by its mark once', () =>
    expect(check(rule, 'competency: &a The participant leads.\nmethod: *a\n')).toHaveLength(1));

  it('follows the library’s words', () => {
    const settings = configured(rule, 'terms: {earner: educator, avoid: [badge seeker, practitioner]}\n');
    checkRule(
      rule,
      'method: The practitioner leads.\n#           ^^^^^^^^^^^^ “practitioner” should read “educator”\n',
      settings,
    );
    expect(check(rule, 'method: Each badge seeker may ask.\n', settings)).toHaveLength(1);
    checkRule(rule, 'method: The participant leads.\n', configured(rule, 'terms: {avoid: []}\n'));
  });

  it('is partial, and can be silenced', () => {
    expect(check(rule, 'method: The participant leads.\n')[0]).toMatchObject({ effect: 'partially', severity: 'warning' });
    expect(check(rule, 'method: The participant leads.\n', configured(rule, 'rules: {one-term: off}\n'))).toEqual([]);
  });

  it('keeps number, case and whatever surrounds the word', () => {
    checkFix(
      rule,
      'competency: >\r\n  Participants can\r\n  lead. # not a comment\r\nmethod: A\r\n',
      'Change to “Practitioners”',
      'competency: >\r\n  Practitioners can\r\n  lead. # not a comment\r\nmethod: A\r\n',
    );
    checkFix(
      rule,
      "badge: {description: 'The participant''s plan', tags: [plan]} # ours\n",
      'Change to “practitioner”',
      "badge: {description: 'The practitioner''s plan', tags: [plan]} # ours\n",
    );
    checkFix(rule, 'audience: "THE PARTICIPANT"\n', 'Change to “PRACTITIONER”', 'audience: "THE PRACTITIONER"\n');
  });

  it('changes the article with the word', () => {
    const settings = configured(rule, 'terms: {earner: educator, avoid: [participant, badge seeker]}\n');
    checkFix(rule, 'method: A participant leads.\n', 'Change to “educator”', 'method: An educator leads.\n', { settings });
    checkFix(
      rule,
      'method: When a badge\n  seeker asks, they get an answer.\n',
      'Change to “educator”',
      'method: When an educator asks, they get an answer.\n',
      { settings },
    );
    const back = configured(rule, 'terms: {earner: practitioner, avoid: [applicant]}\n');
    checkFix(rule, 'method: An applicant leads.\n', 'Change to “practitioner”', 'method: A practitioner leads.\n', {
      settings: back,
    });
  });
});
