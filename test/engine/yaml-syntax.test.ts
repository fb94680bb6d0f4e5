import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { check, checkFix, checkRule } from '../rules/helpers.js';

const rule = structureRules.find(({ id }) => id === 'yaml-syntax')!;

describe('yaml-syntax', () => {
  it('is silent about a file that can be read, an empty one included', () => {
    checkRule(rule, 'title: "Leading: a first step"\nmethod: >\n  One: two\n');
    checkRule(rule, '');
    checkRule(rule, '# nothing yet\n');
  });

  it.each([
    ['a bracket that is not closed', 'badge:\n  tags: [data\n', 'A bracket is opened here and not closed with ].'],
    ['a brace that is not closed', 'overview: {words: {min: 1}\n', 'A bracket is opened here and not closed with }.'],
    [
      'a quotation mark that is not closed',
      'title: "Leading\n',
      'A text that opens with a quotation mark is not closed with one.',
    ],
    ['a tab', 'evidence:\n\tlocator: page\n', 'This line is indented with a tab. Use spaces, two for each level.'],
    ['a colon in a text', 'title: Leading: a first step\n', 'This text holds a colon, which reads like a new entry.'],
    ['a line without a colon', 'title: A\nmethod\nid: a\n', 'Add the colon'],
    ['a mark that is not there', 'method: *why\n', 'there is no such mark'],
    ['an escape that is none', 'method: "C:\\school"\n', 'A backslash inside double quotes has a special meaning.'],
    ['a sign that cannot begin a text', 'method: @school\n', 'Text cannot begin with “@” here. Put it in quotes.'],
    ['two files in one', 'title: A\n---\ntitle: B\n', 'One file holds one; remove that line.'],
    ['a name that is there twice', 'title: A\ntitle: B\n', '“title” stands here a second time.'],
    ['lines that do not line up', 'evidence:\n    locator: page\n  artifacts: []\n', 'not indented like its neighbors'],
  ])('tells %s in words of its own', (_slip, text, message) => {
    const found = check(rule, text);
    expect(found.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toMatchObject({ severity: 'error', effect: 'advisory' });
    expect(found[0]?.message).not.toMatch(
      /schema|property|array|object|null|undefined|token|parse|invalid|regex|implicit|scalar/i,
    );
  });

  it('shows where the slip is', () => {
    checkRule(rule, 'title: A\ntitle: B\n^^^^^ stands here a second time\n');
    checkRule(rule, 'id: a\r\nmethod: *why\r\n#       ^^^^ no such mark\n'.replaceAll('\r', ''));
  });

  it('tells one slip once, though it makes much of the file unreadable', () =>
    expect(check(rule, 'title: "Leading\nid: a\nstack: B\noverview:\n  questions: []\n')).toHaveLength(1));

  it('puts a text with a colon in quotes', () => {
    checkFix(rule, 'title: Leading: a first step\nid: a\n', 'Put this text in quotes', 'title: "Leading: a first step"\nid: a\n');
    checkFix(
      rule,
      'overview:\r\n  questions:\r\n    - text: One: what "is" it?\r\n      id: Q1\r\n',
      'Put this text in quotes',
      'overview:\r\n  questions:\r\n    - text: "One: what \\"is\\" it?"\r\n      id: Q1\r\n',
    );
  });

  it('lets no other repair be safe, nor be offered where the file would be torn more by it', () => {
    const fixes = (text: string) =>
      analyze(parseSpec(text), { rules, settings: defaultSettings })
        .findings.flatMap((finding) => finding.fixes())
        .map(({ title, kind }) => `${kind}: ${title}`);
    const key = (title: string) => `resorces: []\ntitle: ${title}\n`;
    expect(fixes(key('"Leading: a first step"'))).toContain('safe: Rename to “resources”');
    expect(fixes(key('Leading: a first step'))).toContain('review: Rename to “resources”');
    expect(fixes(key('"Leading: a first step"'))).toContain('skeleton: Add Hours');
    expect(fixes(key('Leading: a first step'))).not.toContain('skeleton: Add Hours');
  });
});
