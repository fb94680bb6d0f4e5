import { describe, expect, it } from 'vitest';
import { sentenceStart as rule } from '../../../server/src/rules/copyedit/sentence-start.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('sentence-start', () => {
  it('tells a small letter at the beginning of a sentence, a text or a title', () =>
    checkRule(
      rule,
      `
title: leading Data Literacy
#      ^^^^^^^ “leading” begins the title with a small letter.
competency: >
  The practitioner leads. they report.
#                         ^^^^ “they” begins a sentence with a small letter.
  Who reads it? teachers do.
#               ^^^^^^^^ “teachers” begins
overview:
  questions:
    - {id: Q1, text: "🌱 \\"who\\" leads? \\u00e9cole does it. the rest waits."}
#                                       ^^^^^^^^^^ “école” begins
#                                                           ^^^ “the” begins
evidence:
  artifacts:
    - {id: A1, title: 'the school''s log.'}
#                      ^^^ “the” begins
`,
    ));

  it('is silent about small letters that stay small', () => {
    for (const said of [
      'They use tools, e.g. logs, i.e. notes, etc. and so on.',
      'Dr. de Leon, Mr. van Dam and St. john’s met at 8 a.m. on Monday.',
      'They lead. iPads and eBooks help. k12 schools too. pH is measured.',
      'They wait... and then go. They wait … and go.',
      'See Fig. a, p. ix, no. 5, vol. two and approx. ten pages.',
      'In order: 1. plan, 2. act. Or if 1. the plan is old.',
      '“We lead.” she said. (See above.) then go.',
      'Schools use Kahoot! and Yahoo! to ask. Alas! the time is short.',
      'Who took part? and why? Read What is a badge? in the handbook.',
      'One point: small letters. Another one; small again.',
      'See https://a.org. It is www.b.org. data.gov is a site. plan.pdf is a file.',
      'See EO1.a. and R1.b. for more',
      'U.S. schools. Ph.D. holders. M.Ed. candidates and Lee et al. found it.',
    ])
      expect(check(rule, `method: '${said}'\n`), said).toEqual([]);
  });

  it('is silent about notes that are no sentences', () => {
    checkRule(
      rule,
      'evidence: {locator: page or time stamp}\nresources: [{id: S1, use: how to lead}, {id: S2, use: what to ask}]\n',
    );
    checkRule(rule, 'title: iPads in Class\nbadge: {caption: a tree, criteria: auto, tags: [one. two]}\n');
    checkRule(rule, 'title: TODO. later\nmethod: TBD. later\n');
  });

  it('tells a note without a capital among others that have one', () =>
    checkRule(
      rule,
      `
evidence:
  artifacts:
    - {id: A1, title: Inspection log}
    - {id: A2, title: Minutes of two meetings}
    - {id: A3, title: photo of the board}
#                     ^^^^^ “photo” begins
    - {id: A4, title: Letter to families}
`,
    ));

  it('looks at beginnings only in other languages', () => {
    checkRule(rule, 'language: es\nmethod: El Sr. de la Cruz, págs. uno y dos, o aprox. tres.\n');
    checkRule(rule, 'language: es\ntitle: dirigir la escuela\n#      ^^^^^^^ “dirigir” begins the title\n');
    checkRule(rule, 'language: ka\ntitle: სკოლის მართვა\nmethod: სკოლის მართვა.\n');
  });

  it('leaves the words that the library names', () => {
    const settings = configured(rule, 'rules: {sentence-start: {options: {ignoreWords: "bell, danah"}}}\n');
    checkRule(
      rule,
      'method: They read. bell hooks wrote it. they say.\n#                                       ^^^^ “they” begins\n',
      settings,
    );
  });

  it('writes the letter large and leaves the rest as it is', () => {
    expect(check(rule, 'title: leading\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
    checkFix(rule, 'title: leading Data # x\r\n', 'Begin with “Leading”', 'title: Leading Data # x\r\n');
    checkFix(
      rule,
      'method: >-\r\n    They lead.\r\n    they go.\r\n',
      'Begin with “They”',
      'method: >-\r\n    They lead.\r\n    They go.\r\n',
    );
    checkFix(rule, 'method: |2\n    They lead.\n  they go.\n', 'Begin with “They”', 'method: |2\n    They lead.\n  They go.\n');
    checkFix(
      rule,
      'method: "\\"A\\" 🌱 leads. \\u00e9cole\\n"\n',
      'Begin with “École”',
      'method: "\\"A\\" 🌱 leads. École\\n"\n',
    );
    checkFix(
      rule,
      "badge: {caption: 'the school''s tree.', tags: [a]}\n",
      'Begin with “The”',
      "badge: {caption: 'The school''s tree.', tags: [a]}\n",
    );
    checkFix(rule, 'method: They lead.\n  they go\n', 'Begin with “They”', 'method: They lead.\n  They go\n');
  });
});
