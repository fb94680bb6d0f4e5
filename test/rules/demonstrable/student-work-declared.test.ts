import { describe, it } from 'vitest';
import { studentWorkDeclared as rule } from '../../../server/src/rules/demonstrable/student-work-declared.js';
import { checkFix, checkRule } from '../helpers.js';

describe('student-work-declared', () => {
  it('tells that nothing is said about student work', () => {
    checkRule(
      rule,
      'evidence:\n^^^^^^^^ Student work is neither asked for, nor is it said why\n  artifacts:\n    - {id: A1, type: record}\n',
    );
    checkRule(
      rule,
      'evidence: {artifacts: [{id: A1, type: record}], student_work: }\n#                                               ^^^^^^^^^^^^ neither asked for\n',
    );
  });

  it('tells a reason that is absent', () => {
    checkRule(
      rule,
      `
evidence:
  student_work:
    applicable: false
#   ^^^^^^^^^^ It is not said why student work does not apply.
  artifacts: [{id: A1}]
`,
    );
    checkRule(
      rule,
      'evidence: {student_work: {applicable: false}, artifacts: [{id: A1}]}\n#                         ^^^^^^^^^^ not said why\n',
    );
  });

  it('tells student work that applies and is not asked for', () =>
    checkRule(
      rule,
      `
evidence:
  student_work: {applicable: true, because: it shows the effect}
#                            ^^^^ Student work applies here, and no artifact asks for it.
  artifacts: [{id: A1, title: Minutes of a meeting, type: record}]
`,
    ));

  it('is content with a reason, or with student work', () => {
    checkRule(rule, 'evidence: {student_work: {applicable: false, because: adults only}, artifacts: [{id: A1}]}\n');
    checkRule(rule, 'evidence: {student_work: {because: adults only}, artifacts: [{id: A1}]}\n');
    checkRule(rule, 'evidence:\n  student_work:\n    applicable: true\n  artifacts:\n    - id: A1\n      type: student-work\n');
    checkRule(rule, 'evidence: {artifacts: [{id: A1, type: student-work}]}\n');
  });

  it('knows student work by the words of an artifact too', () => {
    const declared = (title: string) =>
      `evidence: {student_work: {applicable: true}, artifacts: [{id: A1, title: ${title}, type: media}]}\n`;
    checkRule(rule, declared('Video of a lesson with two samples of student work'));
    checkRule(rule, declared('Writing portfolios of three students'));
    checkRule(rule, declared("Photos of students' science projects"));
    checkRule(
      rule,
      `${declared('Attendance of students at work groups')}#                                     ^^^^ no artifact asks for it\n`,
    );
  });

  it('leaves what is empty or of another kind to be told as such', () => {
    checkRule(rule, 'evidence:\n  student_work: {applicable: false, because: }\n  artifacts: [{id: A1}]\n');
    checkRule(rule, 'evidence:\n  student_work: {applicable: perhaps}\n  artifacts: [{id: A1}]\n');
    checkRule(rule, 'evidence:\n  student_work: none\n  artifacts: [{id: A1}]\n');
  });

  it('is silent where the section is absent', () => {
    checkRule(rule, 'title: Leading Data Literacy\n');
    checkRule(rule, 'evidence: {artifacts: []}\n');
  });

  it('adds the declaration in every style', () => {
    checkFix(
      rule,
      'evidence:\r\n  locator: page # or slide\r\n  artifacts:\r\n    - {id: A1}\r\n',
      'Say why student work does not apply',
      'evidence:\r\n  locator: page # or slide\r\n  student_work:\r\n    applicable: false\r\n    because: "TODO: why no student work is asked for"\r\n  artifacts:\r\n    - {id: A1}\r\n',
    );
    checkFix(
      rule,
      'evidence: {artifacts: [{id: A1}]}\n',
      'Say why student work does not apply',
      'evidence: {student_work: {applicable: false, because: "TODO: why no student work is asked for"}, artifacts: [{id: A1}]}\n',
    );
    checkFix(
      rule,
      'evidence:\n  student_work: # decide\n  artifacts: [{id: A1}]\n',
      'Say why student work does not apply',
      'evidence:\n  student_work: # decide\n    applicable: false\n    because: "TODO: why no student work is asked for"\n  artifacts: [{id: A1}]\n',
    );
  });

  it('adds the reason', () => {
    checkFix(
      rule,
      'evidence:\n  student_work: {applicable: false} # adults\n  artifacts: [{id: A1}]\n',
      'Say why student work does not apply',
      'evidence:\n  student_work: {applicable: false, because: "TODO: why no student work is asked for"} # adults\n  artifacts: [{id: A1}]\n',
    );
    checkFix(
      rule,
      'evidence:\n  student_work:\n    applicable: false # adults\n  artifacts: [{id: A1}]\n',
      'Say why student work does not apply',
      'evidence:\n  student_work:\n    applicable: false # adults\n    because: "TODO: why no student work is asked for"\n  artifacts: [{id: A1}]\n',
    );
  });

  it('asks for student work', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\nevidence:\n  student_work: {applicable: true}\n  artifacts:\n    - {id: A1, type: record}\n',
      'Ask for student work',
      'essential_outcomes: [{id: EO1}]\nevidence:\n  student_work: {applicable: true}\n  artifacts:\n    - {id: A1, type: record}\n    - {id: A2, title: "TODO: which work of students is submitted", type: student-work, setting: own-school, consent: "TODO: how permission is obtained and names are removed", outcomes: [EO1]}\n',
    ));
});
