import { describe, it } from 'vitest';
import { consentNote as rule } from '../../../server/src/rules/contextual/consent-note.js';
import { checkFix, checkRule } from '../helpers.js';

describe('consent-note', () => {
  it('tells student work and recordings without a note', () =>
    checkRule(
      rule,
      `
evidence:
  artifacts:
    - {id: A1, title: Audio of one feedback conversation, type: media}
#          ^^ Artifact A1 (“Audio of one feedback conversation”) may show people, and nothing is said about their consent.
    - id: A2
#         ^^ Artifact A2 (“Essays of two classes”) may show people
      title: Essays of two classes
      type: student-work
    - {id: A3, title: Video of a lesson and notes on it, type: observation}
#          ^^ Artifact A3
`,
    ));

  it.each([
    '{id: A1, type: media, title: Video of a lesson, consent: Signed releases are on file.}',
    '{id: A1, type: media, title: Audio of one conversation (with the consent of the teacher)}',
    '{id: A1, type: student-work, title: Essays, description: Families have given permission.}',
    '{id: A1, type: student-work, title: Essays without names}',
    '{id: A1, type: student-work, title: "Essays, names of students removed"}',
    '{id: A1, type: student-work, title: Anonymized essays}',
    '{id: A1, type: media, title: Slides for families}',
    '{id: A1, type: media, title: Newsletter}',
    '{id: A1, type: record, title: Minutes of two meetings}',
    '{id: A1, type: student-work, title: Essays, consent: }',
  ])('is content with %s', (artifact) => checkRule(rule, `evidence: {artifacts: [${artifact}]}\n`));

  it('reads what is said about student work as a whole', () => {
    checkRule(
      rule,
      'evidence:\n  student_work: {applicable: true, because: families have given consent}\n  artifacts: [{id: A1, type: student-work}]\n',
    );
    checkRule(
      rule,
      'evidence:\n  student_work: {applicable: false, because: students appear without names}\n  artifacts: [{id: A1, type: media, title: Audio}]\n#                  ^^ Artifact A1 (“Audio”)\n',
    );
  });

  it('is silent where the section is absent, and in another language', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'language: fr\nevidence: {artifacts: [{id: A1, type: media, title: Audio avec accord écrit}]}\n');
  });

  it('adds a note in every style', () => {
    checkFix(
      rule,
      'evidence: {artifacts: [{id: A1, type: media, title: Audio, outcomes: [EO1]}]}\n',
      'Add a note on consent to A1',
      'evidence: {artifacts: [{id: A1, type: media, title: Audio, consent: "TODO: how permission is obtained and names are removed", outcomes: [EO1]}]}\n',
    );
    checkFix(
      rule,
      'evidence:\r\n  artifacts:\r\n    - id: A1\r\n      type: media # sound only\r\n      outcomes: [EO1]\r\n',
      'Add a note on consent to A1',
      'evidence:\r\n  artifacts:\r\n    - id: A1\r\n      type: media # sound only\r\n      consent: "TODO: how permission is obtained and names are removed"\r\n      outcomes: [EO1]\r\n',
    );
  });
});
