import { rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';

const FIELDS = [
  { name: 'id', form: /^[a-z][a-z0-9+.-]*:\S+$/i, what: 'web address' },
  { name: 'name', form: /\S/, what: 'name' },
  { name: 'url', form: /^https?:\/\/[^\s/]+\S*$/i, what: 'web address' },
  { name: 'email', form: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, what: 'e-mail address' },
] as const;

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
        message: 'It is not said who issues the badge. Add “issuer” to mcspec.yaml before you publish.',
      };
      return;
    }
    const absent = FIELDS.filter(({ name }) => !issuer[name]?.trim());
    if (absent.length > 0) {
      const names = absent.map(({ name }) => `“${name}”`);
      yield { span, message: `The badge issuer in mcspec.yaml has no ${list(names, 'and no')}.` };
    }
    for (const { name, form, what } of FIELDS) {
      const written = issuer[name]?.trim();
      if (written && !form.test(written)) {
        yield { span, message: `The badge issuer’s “${name}” in mcspec.yaml is no ${what}: “${written.slice(0, 60)}”.` };
      }
    }
  },
});

function list(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
