/** `mcspec badge`, as the person who sets a badge up on a platform would use it. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.js';
import { run } from './fake-host.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

const settings = `library: Test
issuer: {id: "https://example.org/issuer", name: Example Association, url: "https://example.org/", email: badges@example.org}
frameworks: [building-ranks, state.framework.yaml]
`;

const state = `framework: our-state
title: Our State's Standards
publisher: Our State
year: 2025
url: https://example.org/standards
domains: [{id: people, name: People}]
dimensions:
  - id: care
    name: Care
    domain: people
    strategies:
      - {number: 1, title: Care for the well-being of all, url: "https://example.org/standards/care-1", crosswalks: [{to: "building-ranks:wellness/1", relation: exact}]}
      - {number: 2, title: Care for buildings, crosswalks: [{to: "building-ranks:wellness/1", relation: related}]}
`;

const spec = (badge: string) => `format: microcredential/1
id: leading-wellness
title: Leading Wellness
stack: Wellness
version: 1.2.0
essential_outcomes:
  - {id: EO1, statement: Lead the *whole* school to wellness.}
scoring:
  levels: [not-yet, developing, proficient]
  passing: proficient
  assessors: {count: 2, blind: true, resubmission: true}
alignment:
  - {strategy: wellness/2, rank: secondary, strength: strong, outcomes: [EO1]}
  - {strategy: Wellness Strategy 1, rank: primary, strength: strong, outcomes: [EO1]}
  - {gap: Nothing speaks of buildings., rank: secondary, strength: tangential, outcomes: [EO1]}
badge:
${badge}`;

const whole = `  image: badges/lw.svg
  caption: A heart
  description: The holder leads a school to wellness.
  criteria: auto
  tags: [wellness, wellness, " health "]
`;

const world = (badge: string) => ({
  rules,
  files: {
    '/lib/mcspec.yaml': settings,
    '/lib/state.framework.yaml': state,
    '/lib/badges/lw.svg': SVG,
    '/lib/lw.microcredential.yaml': spec(badge),
  },
});

async function badgeOf(badge: string, options = '') {
  const { code, out, err } = await run(`badge lw.microcredential.yaml ${options}`.trim(), world(badge));
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('a badge', () => {
  test('has what the standard asks for', async () => {
    expect(await badgeOf(whole)).toMatchObject({
      id: 'https://example.org/issuer#leading-wellness',
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: 'Leading Wellness',
      description: 'The holder leads a school to wellness.',
      image: { id: `data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}`, type: 'Image', caption: 'A heart' },
      creator: { id: 'https://example.org/issuer', type: ['Profile'], name: 'Example Association', email: 'badges@example.org' },
      tag: ['wellness', 'health'],
      version: '1.2.0',
      inLanguage: 'en',
    });
  });

  test('tells how it is earned, from the outcomes and the passing level', async () => {
    const { criteria } = await badgeOf(whole);
    expect(criteria).toEqual({
      narrative: `The practitioner submitted evidence of each essential outcome:

- Lead the \\*whole\\* school to wellness.

2 assessors scored it without knowing whose it was. Each row of the scoring rubric was at the level “proficient” or above.`,
    });
  });

  test('tells it in the author’s own words, or by their page', async () => {
    const own = 'Leads three meetings, and shows what the team changed.';
    expect((await badgeOf(whole.replace('auto', own))).criteria).toEqual({ narrative: own });
    const page = 'https://example.org/how';
    expect((await badgeOf(whole.replace('auto', page))).criteria).toEqual({ id: page });
  });

  test('is aligned to its strategies, primary ones first, then to what says the same in other frameworks', async () => {
    const { alignment } = await badgeOf(whole);
    expect(
      alignment.map(({ targetCode, targetUrl, targetDescription }: Record<string, string>) => [
        targetCode,
        targetUrl,
        targetDescription,
      ]),
    ).toEqual([
      ['building-ranks:wellness/1', 'https://www.nassp.org/buildingranks', undefined],
      ['building-ranks:wellness/2', 'https://www.nassp.org/buildingranks', undefined],
      [
        'our-state:care/1',
        'https://example.org/standards/care-1',
        'The same as Building Ranks: A Comprehensive Framework for Effective School Leaders, Wellness 1.',
      ],
    ]);
    for (const entry of alignment) expect(entry).toMatchObject({ type: ['Alignment'], targetName: expect.stringMatching(/\S/) });
  });

  test('can have another name, and link to a picture', async () => {
    const found = await badgeOf(whole, '--id urn:uuid:00000000-0000-4000-8000-000000000000 --image https://example.org/b.png');
    expect(found).toMatchObject({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      image: { id: 'https://example.org/b.png', caption: 'A heart' },
    });
  });
});

describe('no badge', () => {
  test('of a microcredential that lacks what a badge needs: it says what, and where', async () => {
    const { code, out, err } = await run(
      'badge lw.microcredential.yaml',
      world('  image: badges/other.svg\n  caption: A heart\n  criteria: auto\n'),
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/cannot become a badge yet/);
    expect(err).toMatch(/line 16: The badge has no description/);
    expect(err).toMatch(/line 17: There is no file “badges\/other.svg” in the library/);
  });

  test('of a file that cannot be read to its end', async () => {
    const { code, err } = await run('badge lw.microcredential.yaml', world(`${whole}  name: "Leading`));
    expect(code).toBe(1);
    expect(err).toMatch(/line 22: A text that opens with a quotation mark/);
  });

  test('without an issuer, unless it is given a name', async () => {
    const files = { ...world(whole).files, '/lib/mcspec.yaml': 'library: Test\n' };
    expect(await run('badge lw.microcredential.yaml', { rules, files })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/issuer/),
    });
  });

  test.each([
    ['badge', /Say which microcredential/],
    ['badge a b', /one file at a time/],
    ['badge none.microcredential.yaml', /cannot be read/],
    ['badge lw.microcredential.yaml --id here', /--id cannot be “here”/],
  ])('%s', async (args, message) => {
    expect(await run(args, world(whole))).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});
