import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/engine/analyze.js';
import { nowhere } from '../../../server/src/engine/rule.js';
import { defaultSettings } from '../../../server/src/engine/settings.js';
import { titleMatches as rule } from '../../../server/src/rules/right-sized-and-labeled/title-matches.js';
import { parseSpec } from '../../../server/src/spec/parse.js';
import { check, checkFix, checkRule } from '../helpers.js';

const inFile = (fileName: string, text: string) =>
  analyze(parseSpec(text), {
    rules: [rule],
    settings: defaultSettings,
    around: { ...nowhere, fileName },
  }).findings.filter((finding) => finding.rule === rule.id);

describe('title-matches', () => {
  it('tells a title that the id does not follow, and not the badge with it', () =>
    checkRule(
      rule,
      `
id: giving-feedback-after-walkthroughs
title: Giving Feedback After Visits
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The title “Giving Feedback After Visits” does not match the id “giving-feedback-after-walkthroughs”.
badge: {name: Giving Feedback After Walkthroughs}
`,
    ));

  it('tells a badge of another name', () =>
    checkRule(
      rule,
      `
id: listening-to-student-voice
title: Listening to Student Voice
badge:
  name: Student Voice
#       ^^^^^^^^^^^^^ The badge is called “Student Voice”, and the title is “Listening to Student Voice”.
`,
    ));

  it('accepts a former title for id and badge', () =>
    checkRule(
      rule,
      `
id: managing-system-logistics
title: Managing Systems Logistics
aliases: [Managing System Logistics]
badge: {name: "Managing System Logistics"}
`,
    ));

  it.each([
    ['nurturing-growth-and-wellness', 'Nurturing Growth & Wellness'],
    ['nurturing-growth-wellness', 'Nurturing Growth and Wellness'],
    ['leading-the-schools-well-being', 'Leading the School’s Wellbeing'],
    ['leading-a-cafe', 'Leading a Café!'],
    ['managing-crises', 'Managing: Crises'],
    ['zh-1', '引领数据素养'],
    ['anything', 'TODO: an action'],
  ])('takes %s and “%s” for the same', (id, title) => checkRule(rule, `id: ${id}\ntitle: ${JSON.stringify(title)}\n`));

  it('tells singular from plural, since a catalog does', () => {
    expect(check(rule, 'id: managing-systems\ntitle: Managing System\n')).toHaveLength(1);
  });

  it('is silent where one of them is absent or unknown', () => {
    checkRule(rule, 'title: Student Voice\n');
    checkRule(rule, 'id: student-voice\nbadge: {name: Other}\n');
    checkRule(rule, 'id: {a: b}\ntitle: Student Voice\nbadge: {name: [x]}\n');
    expect(inFile('notes.yaml', 'id: student-voice\ntitle: Student Voice\n')).toEqual([]);
  });

  it('compares the name of the file where it is known', () => {
    const text = 'id: student-voice\ntitle: Student Voice\n';
    expect(inFile('student-voice.microcredential.yaml', text)).toEqual([]);
    expect(inFile('Student Voice.microcredential.yml', text)).toEqual([]);
    expect(inFile('voice.microcredential.yaml', text)).toMatchObject([
      { message: 'The id is “student-voice”, and the file is called “voice”.', span: { start: 4, end: 17 } },
    ]);
  });

  it('finds the odd one out of three', () => {
    const [finding] = inFile('hearing-students.microcredential.yaml', 'id: student-voice\ntitle: Hearing Students\n');
    expect(finding?.message).toBe('The id “student-voice” matches neither the title nor the name of the file.');
    expect(finding?.fixes().map((fix) => fix.title)).toEqual(['Change the id to “hearing-students”']);
    const [other] = inFile('student-voice.microcredential.yaml', 'id: student-voice\ntitle: Hearing Students\n');
    expect(other?.message).toBe('The title “Hearing Students” does not match the id “student-voice”.');
    expect(other?.fixes().map((fix) => fix.title)).toEqual([
      'Change the title to “Student Voice”',
      'List “Student Voice” as a former title',
    ]);
  });

  it('changes the title to what the badge says', () =>
    checkFix(
      rule,
      'id: nurturing-growth-and-wellness\ntitle: "Wellness" # short\nbadge: {name: Nurturing Growth & Wellness}\n',
      'Change the title to “Nurturing Growth & Wellness”',
      'id: nurturing-growth-and-wellness\ntitle: "Nurturing Growth & Wellness" # short\nbadge: {name: Nurturing Growth & Wellness}\n',
    ));

  it('lists a former title after the title, with Windows line ends', () =>
    checkFix(
      rule,
      'id: listening-to-student-voice\r\ntitle: Hearing Students\r\nstack: Communications\r\n',
      'List “Listening to Student Voice” as a former title',
      'id: listening-to-student-voice\r\ntitle: Hearing Students\r\naliases: [Listening to Student Voice]\r\nstack: Communications\r\n',
    ));

  it('changes the id where no file is named after it', () =>
    checkFix(
      rule,
      '{id: student-voice, title: "Hearing & Seeing Students"}\n',
      'Change the id to “hearing-and-seeing-students”',
      '{id: hearing-and-seeing-students, title: "Hearing & Seeing Students"}\n',
    ));

  it('changes the name of the badge', () =>
    checkFix(
      rule,
      'title: Listening to Student Voice\nbadge: {name: Student Voice, tags: []}\n',
      'Change the badge’s name to “Listening to Student Voice”',
      'title: Listening to Student Voice\nbadge: {name: Listening to Student Voice, tags: []}\n',
    ));
});
