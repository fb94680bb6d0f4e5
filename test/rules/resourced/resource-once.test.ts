import { describe, expect, it } from 'vitest';
import { resourceOnce as rule } from '../../../server/src/rules/resourced/resource-once.js';
import { check, checkFix, checkRule } from '../helpers.js';

const kinds = (text: string) => check(rule, text).flatMap((finding) => finding.fixes().map((fix) => fix.kind));

describe('resource-once', () => {
  it('tells what is listed again', () =>
    checkRule(
      rule,
      `
resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/"}
  - {id: S2, title: Protocols, url: "https://www.nsrfharmony.org/protocols/"}
  - {id: S3, title: Data wise, url: "http://DataWise.gse.harvard.edu"}
#        ^^ Resource S3 (“Data wise”) is listed already as S1.
  - id: S4
#       ^^ Resource S4 (“More protocols”) is listed already as S2.
    title: More protocols
    url: https://nsrfharmony.org/protocols
  - {title: A guide, url: guide.pdf}
  - {title: The guide, url: guide.pdf}
#    ^^^^^ Resource (“The guide”) is listed already.
`,
    ));

  it('takes two titles at the front page of one site for two things', () =>
    checkRule(
      rule,
      `
resources:
  - {id: S1, title: Reading guides, url: "https://ies.ed.gov/"}
  - {id: S2, title: Mathematics guides, url: "https://ies.ed.gov"}
`,
    ));

  it('is silent without addresses and where the section is absent', () => {
    checkRule(rule, 'resources: [{id: S1, title: A}, {id: S2, title: A}]\n');
    checkRule(rule, 'title: Leading Data Literacy\nresources: []\n');
  });

  it('takes two addresses that are only begun for two things', () =>
    checkRule(rule, 'resources: [{id: S1, title: A, url: "https://"}, {id: S2, title: A, url: "https://"}]\n'));

  it('gives the outcomes of the second to the first, and closes the gap in the ids', () =>
    checkFix(
      rule,
      `
resources:
  - id: S1 # the guide
    url: https://example.org/a
    outcomes: [EO1]
  - id: S2
    url: https://example.org/a/
    outcomes: [EO1, EO2, EO3]
  # Tools
  - {id: S3, url: "https://example.org/b"}
  - {id: "S4", url: "https://example.org/c"}
`,
      'Remove S2',
      `
resources:
  - id: S1 # the guide
    url: https://example.org/a
    outcomes: [EO1, EO2, EO3]
  # Tools
  - {id: S2, url: "https://example.org/b"}
  - {id: "S3", url: "https://example.org/c"}
`,
    ));

  it('removes the last one of a list in brackets, and one with Windows line ends', () => {
    checkFix(
      rule,
      'resources: [{id: S1, url: "https://example.org/a"}, {id: S2, url: "https://example.org/a", outcomes: [EO2]}]\n',
      'Remove S2',
      'resources: [{id: S1, url: "https://example.org/a", outcomes: [EO2]}]\n',
    );
    checkFix(
      rule,
      'resources:\r\n  - id: S1\r\n    url: https://example.org/a\r\n  - id: S2\r\n    url: https://example.org/a\r\n    outcomes: [EO2]\r\noverview: {}\r\n',
      'Remove S2',
      'resources:\r\n  - id: S1\r\n    url: https://example.org/a\r\n    outcomes: [EO2]\r\noverview: {}\r\n',
    );
  });

  it('is safe only where nothing but the outcomes would be lost', () => {
    expect(kinds('resources: [{id: S1, title: A, url: a/b}, {id: S2, title: A, url: a/b, outcomes: [EO1]}]\n')).toEqual(['safe']);
    expect(kinds('resources: [{id: S1, title: A, url: a/b}, {id: S2, title: A, url: a/b, use: other}]\n')).toEqual(['review']);
  });

  it('offers nothing where a comment or a repeated passage would be lost', () => {
    expect(kinds('resources:\n  - {id: S1, url: a/b}\n  - {id: S2, url: a/b} # better\n')).toEqual([]);
    expect(kinds('resources:\n  - {id: S1, url: a/b}\n  - {id: S2, url: a/b, access: &free public}\n')).toEqual([]);
  });
});
