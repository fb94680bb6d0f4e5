import { describe, expect, it } from 'vitest';
import { badgeIssuer as rule } from '../../../server/src/rules/shareable/badge-issuer.js';
import { check, checkRule, configured } from '../helpers.js';

const issuer = {
  id: 'https://badges.example.org/issuer',
  name: 'Association of School Principals',
  url: 'https://www.example.org',
  email: 'badges@example.org',
};
const library = (changes: Partial<Record<keyof typeof issuer, string | undefined>>) =>
  configured(
    rule,
    `issuer:\n${Object.entries({ ...issuer, ...changes })
      .map(([name, value]) => (value === undefined ? '' : `  ${name}: "${value}"\n`))
      .join('')}`,
  );
const badge = 'badge: {image: a.svg}\n';

describe('badge-issuer', () => {
  it('accepts an issuer with all that the standard requires', () => {
    checkRule(rule, badge, library({}));
    checkRule(rule, badge, library({ id: 'did:web:example.org' }));
  });

  it('tells what the issuer lacks', () => {
    checkRule(rule, `${badge}^^^^^ The badge issuer in mcspec.yaml has no “email”.\n`, library({ email: undefined }));
    checkRule(rule, `${badge}^^^^^ has no “id”, “name” and no “url”.\n`, library({ id: '', name: ' ', url: undefined }));
    expect(check(rule, badge, library({ email: undefined }))[0]).toMatchObject({ effect: 'partially', severity: 'warning' });
  });

  it('tells what cannot be right', () =>
    checkRule(
      rule,
      `${badge}^^^^^ The badge issuer’s “url” in mcspec.yaml is no web address: “www.example.org”.\n^^^^^ “email” in mcspec.yaml is no e-mail address: “badges”.\n`,
      library({ url: 'www.example.org', email: 'badges' }),
    ));

  it('only advises where the library names none, or where there is no library', () => {
    checkRule(rule, `${badge}^^^^^ It is not said who issues the badge.\n`);
    checkRule(rule, `${badge}^^^^^ It is not said who issues the badge.\n`, configured(rule, 'library: Ours\n'));
    expect(check(rule, badge)[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
  });

  it('is silent without a badge, which is told by itself', () => {
    checkRule(rule, 'title: A\n', library({ email: undefined }));
    checkRule(rule, 'badge: {}\n', library({ email: undefined }));
  });
});
