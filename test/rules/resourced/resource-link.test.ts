import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/engine/analyze.js';
import { nowhere } from '../../../server/src/engine/rule.js';
import { defaultSettings } from '../../../server/src/engine/settings.js';
import { resourceLink as rule } from '../../../server/src/rules/resourced/resource-link.js';
import { parseSpec } from '../../../server/src/spec/parse.js';
import { check, checkFix, checkRule } from '../helpers.js';

/** What is said in a library that holds these files. */
function messagesIn(files: readonly string[], url: string): string[] {
  const asked: string[] = [];
  const around = {
    ...nowhere,
    asset(path: string) {
      asked.push(path);
      return files.includes(path) ? { state: 'found' as const, bytes: new Uint8Array() } : { state: 'missing' as const };
    },
  };
  const document = parseSpec(`resources: [{id: S1, url: ${JSON.stringify(url)}}]\n`);
  const { findings } = analyze(document, { rules: [rule], settings: defaultSettings, around });
  expect(asked.filter((path) => /(^|\/)\.\.(\/|$)|^\/|\\/.test(path))).toEqual([]);
  return findings.filter((finding) => finding.rule === rule.id).map((finding) => finding.message);
}

describe('resource-link', () => {
  it('tells addresses that do not open', () =>
    checkRule(
      rule,
      `
resources:
  - {id: S1, title: EdReports, url: www.edreports}
#                                   ^^^^^^^^^^^^^ Resource S1 (“EdReports”) has the address “www.edreports”; a web address begins with https://
  - id: S2
    url: https//sbh4all.org/
#        ^^^^^^^^^^^^^^^^^^^ Resource S2 has the address “https//sbh4all.org/”;
  - {id: S3, url: "http://example.org/"}
#                 ^^^^^^^^^^^^^^^^^^^^^ Resource S3 has an address with http://; use the one with https://.
  - {id: S4, url: "https://"}
#                 ^^^^^^^^^^ Resource S4 has only the beginning of a web address
  - {id: S5, url: ask the district office}
#                 ^^^^^^^^^^^^^^^^^^^^^^^ Resource S5 has “ask the district office” for its address;
  - {id: S6, url: ../other/guide.pdf}
#                 ^^^^^^^^^^^^^^^^^^ Resource S6 points out of the library, to “../other/guide.pdf”.
  - {id: S7, url: "mailto:info@example.org"}
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^ a web address begins with https://
`,
    ));

  it('tells a resource without an address', () => {
    const text = `
resources:
  - {id: S1, title: EdReports}
#        ^^ Resource S1 (“EdReports”) does not say where it is.
  - id: S2
    url:
#   ^^^ Resource S2 does not say where it is.
`;
    checkRule(rule, text);
    expect(check(rule, text).map((finding) => finding.severity)).toEqual(['information', 'information']);
  });

  it.each([
    'https://www.edreports.org/',
    'https://ies.ed.gov/ncee/wwc/PracticeGuide/12',
    'https://example.org',
    'HTTPS://Example.org:8443/a?b=c#d',
    'https://www.example.co.uk/a(b),c;d~e',
    'https://schule.münchen.de/führung',
    'https://example.org/?q=seven+strong+claims',
  ])('accepts %s', (url) => expect(messagesIn([], url)).toEqual([]));

  it.each([
    'https://example',
    'https://www.example',
    'https://exa mple.org',
    'https://example..org',
    'https:/example.org',
    'https:example.org',
    'https;//example.org',
    'htps://example.org',
    'hhttps://example.org',
    'https:\\\\example.org',
    'example.org/guide',
    'edreports.org',
    '//example.org/guide',
    'ftp://example.org/guide.pdf',
    'file:///C:/guide.pdf',
    'javascript:alert(1)',
    'info@example.org',
    'C:\\Users\\me\\guide.pdf',
    '/home/me/guide.pdf',
    '~/guide.pdf',
    'resources/../../guide.pdf',
    '..\\guide.pdf',
  ])('does not accept %s', (url) => expect(messagesIn(['guide.pdf', 'example.org/guide'], url)).toHaveLength(1));

  it('looks for files in the library, and nowhere else', () => {
    const files = ['resources/guide.pdf', 'guide.pdf', 'Bell schedule.docx', 'a#1.pdf'];
    for (const url of [
      'resources/guide.pdf',
      './guide.pdf',
      'resources\\guide.pdf',
      'x/../guide.pdf',
      'guide.pdf#page=3',
      'Bell%20schedule.docx',
      'Bell schedule.docx',
      'a#1.pdf',
    ])
      expect(messagesIn(files, url), url).toEqual([]);
    expect(messagesIn(files, 'resources/gide.pdf')).toEqual([
      'Resource S1 names a file that is not in the library: “resources/gide.pdf”.',
    ]);
    expect(messagesIn(files, '100%.pdf')).toHaveLength(1);
  });

  it('is silent on a file where files cannot be looked at, on placeholders and on other kinds of values', () => {
    checkRule(rule, 'resources:\n  - {id: S1, url: resources/guide.pdf}\n  - {id: S2, url: TODO}\n  - {id: S3, url: [a]}\n');
    checkRule(rule, 'title: Leading Data Literacy\nresources: []\n');
  });

  it.each([
    ['www.edreports.org/', 'https://www.edreports.org/'],
    ['https//sbh4all.org/', 'https://sbh4all.org/'],
    ['htps://example.org/a', 'https://example.org/a'],
    ['"http://example.org/a"', 'https://example.org/a'],
    ["'edreports.org'", 'https://edreports.org'],
  ])('mends %s', (before, after) => {
    const quoted = before.startsWith("'") ? `'${after}'` : `"${after}"`;
    checkFix(
      rule,
      `resources:\r\n  - id: S1\r\n    url: ${before} # the new one\r\n`,
      `Change to ${after}`,
      `resources:\r\n  - id: S1\r\n    url: ${quoted} # the new one\r\n`,
    );
  });

  it('offers nothing where nobody knows what was meant', () =>
    expect(check(rule, 'resources: [{id: S1, url: www.edreports}]\n').flatMap((finding) => finding.fixes())).toEqual([]));
});
