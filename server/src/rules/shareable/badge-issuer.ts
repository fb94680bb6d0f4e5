import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';

const FIELDS = [
  { name: 'id', form: /^[a-z][a-z0-9+.-]*:\S+$/i, what: 'web address' },
  { name: 'name' },
  { name: 'url', form: /^https?:\/\/[^\s/]+\S*$/i, what: 'web address' },
  { name: 'email', form: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, what: 'e-mail address' },
] as const;

const COMPLAINTS = {
  'web address': (name: string, written: string) =>
    t('The badge issuer’s “{0}” in mcspec.yaml is no web address: “{1}”.', name, written),
  'e-mail address': (name: string, written: string) =>
    t('The badge issuer’s “{0}” in mcspec.yaml is no e-mail address: “{1}”.', name, written),
};

export const badgeIssuer = rule({
  id: 'badge-issuer',
  group: 'shareable',
  effect: 'partially',
  claimsAbsence: true,
  page: {
    asks: 'The issuer of the badge has an id, a name, a web address and an e-mail address. They stand once, in mcspec.yaml.',
    why: 'Whoever is shown a badge asks who stands behind it. The Open Badges standard requires these four of an issuer.',
    repair: 'Complete “issuer” in the mcspec.yaml of your library.',
    bad: `badge:
  image: badges/data.svg
  description: The holder leads teams in using data well.
`,
    good: `badge:
  image: badges/data.svg
  description: The holder leads teams in using data well.
`,
    library: {
      bad: `issuer:
  id: https://badges.example.org/issuer
  name: Association of School Principals
`,
      good: `issuer:
  id: https://badges.example.org/issuer
  name: Association of School Principals
  url: https://www.example.org
  email: badges@example.org
`,
    },
  },
  *check({ document, spec, library }) {
    const { badge } = spec;
    if (!badge || isAbsent(document, 'badge')) return;
    const { span } = badge.entry.key;
    const { issuer } = library;
    if (!issuer) {
      // Whoever checks a file by itself has no library to say it in.
      yield {
        span,
        effect: 'advisory',
        message: t('It is not said who issues the badge. Add “issuer” to mcspec.yaml before you publish.'),
      };
      return;
    }
    const absent = FIELDS.filter(({ name }) => !issuer[name]?.trim());
    if (absent.length > 0) yield { span, message: lacking(absent.map(({ name }) => `“${name}”`)) };
    for (const field of FIELDS) {
      const written = issuer[field.name]?.trim();
      if (written && 'form' in field && !field.form.test(written))
        yield { span, message: COMPLAINTS[field.what](field.name, written.slice(0, 60)) };
    }
  },
});

function lacking(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2
    ? t('The badge issuer in mcspec.yaml has no {0}.', last)
    : t('The badge issuer in mcspec.yaml has no {0} and no {1}.', names.slice(0, -1).join(', '), last);
}
