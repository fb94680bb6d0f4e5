import { describe, expect, it } from 'vitest';
import { resourcePublic as rule } from '../../../server/src/rules/resourced/resource-public.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('resource-public', () => {
  it('tells what has to be paid for, and what does not say', () =>
    checkRule(
      rule,
      `
resources:
  - {id: S1, title: Data Wise, access: paid}
#                                      ^^^^ Resource S1 (“Data Wise”) has to be paid for; offer one that anyone can open.
  - id: S2
#       ^^ Resource S2 (“EdReports”) does not say whether anyone can open it.
    title: EdReports
  - id: S3
    access:
#   ^^^^^^ Resource S3 does not say whether anyone can open it.
`,
    ));

  it('accepts what is free, with or without an account', () =>
    checkRule(
      rule,
      'resources:\n  - {id: S1, access: &free public}\n  - {id: S2, access: *free}\n  - id: S3\n    access: free-account\n',
    ));

  it('leaves a word that the format does not know to be told as such', () =>
    checkRule(rule, 'resources: [{id: S1, access: open}, {id: S2, access: [public]}]\n'));

  it('is silent where the section is absent', () => checkRule(rule, 'title: Leading Data Literacy\nresources: []\n'));

  it('is soft in a draft where nothing is said yet', () => {
    const severity = (resource: string) => check(rule, `status: draft\nresources: [${resource}]\n`)[0]?.severity;
    expect(severity('{id: S1}')).toBe('information');
    expect(severity('{id: S1, access: paid}')).toBe('warning');
  });

  it('says that it is public', () => {
    checkFix(
      rule,
      'resources: [{id: S1, kind: tool, use: a look-for tool}]\n',
      'Say that S1 is public',
      'resources: [{id: S1, kind: tool, access: public, use: a look-for tool}]\n',
    );
    checkFix(
      rule,
      'resources:\r\n  - id: S1\r\n    kind: tool # or an example?\r\n    use: agendas\r\n',
      'Say that S1 is public',
      'resources:\r\n  - id: S1\r\n    kind: tool # or an example?\r\n    access: public\r\n    use: agendas\r\n',
    );
    checkFix(
      rule,
      'resources:\n  - id: S1\n    access: # ask\n',
      'Say that S1 is public',
      'resources:\n  - id: S1\n    access: public # ask\n',
    );
  });
});
