/** `mcspec badge`, as the person who sets a badge up on a platform would use it. */
import { readdirSync, readFileSync } from 'node:fs';
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

const usualScoring = `  levels: [not-yet, developing, proficient]
  passing: proficient
  assessors: {count: 2, blind: true, resubmission: true}
`;

const spec = (badge: string, scoring = usualScoring) => `format: microcredential/1
id: leading-wellness
title: Leading Wellness
stack: Wellness
version: 1.2.0
essential_outcomes:
  - {id: EO1, statement: Lead the *whole* school to wellness.}
scoring:
${scoring}alignment:
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

const world = (badge: string, scoring?: string) => ({
  rules,
  files: {
    '/lib/mcspec.yaml': settings,
    '/lib/state.framework.yaml': state,
    '/lib/badges/lw.svg': SVG,
    '/lib/lw.microcredential.yaml': spec(badge, scoring),
  },
});

async function badgeOf(badge: string, options = '', scoring?: string) {
  const { code, out, err } = await run(`badge lw.microcredential.yaml ${options}`.trim(), world(badge, scoring));
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

/** The rubric of a badge: a line for each row, `name (required): level – description | …`. */
const rubricOf = ({ resultDescription = [] }: { resultDescription?: Result[] }) =>
  resultDescription.map(({ name, requiredLevel, rubricCriterionLevel }) => {
    const required = rubricCriterionLevel.find(({ id }) => id === requiredLevel)?.name;
    return `${name} (${required}): ${rubricCriterionLevel.map((level) => [level.name, level.description].filter(Boolean).join(' – ')).join(' | ')}`;
  });

interface Result {
  id: string;
  name: string;
  resultType: string;
  requiredLevel?: string;
  rubricCriterionLevel: { id: string; name: string; level: string; description?: string }[];
}

describe('the rubric in a badge', () => {
  const scored = (rows: string, more = '') =>
    `  levels: [not-yet, proficient, expert]\n  passing: proficient\n${more}  rows:\n${rows}`;
  const of = (rows: string, more = '', options = '') => badgeOf(whole, options, scored(rows, more));
  const two = `    - id: C1
      scores: [A1]
      outcomes: [EO1]
      levels:
        not-yet: Nothing is  shown.
        expert: "Shown <b>twice</b>."
        proficient: >
          Shown
          once.
    - {id: C2, scores: [Q1], levels: {proficient: Said.}}
`;

  test('has a result for each row, with its levels from low to high and the one that passes', async () => {
    expect(rubricOf(await of(two))).toEqual([
      'C1: Lead the *whole* school to wellness. (proficient): not-yet – Nothing is shown. | proficient – Shown once. | expert – Shown <b>twice</b>.',
      'C2 (proficient): not-yet | proficient – Said. | expert',
    ]);
  });

  test('gives each of them an address of its own below the badge’s, whatever that is', async () => {
    const { resultDescription } = await of(two);
    expect(resultDescription[0]).toMatchObject({
      id: 'https://example.org/issuer#leading-wellness/C1',
      type: ['ResultDescription'],
      resultType: 'RubricCriterionLevel',
      requiredLevel: 'https://example.org/issuer#leading-wellness/C1/proficient',
    });
    const named = await of(two, '', '--id urn:uuid:00000000-0000-4000-8000-000000000000');
    expect(named.resultDescription[1].rubricCriterionLevel[0]).toEqual({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000000#C2/not-yet',
      type: ['RubricCriterionLevel'],
      name: 'not-yet',
      level: 'not-yet',
    });
    const doubled = await of(two.replace('C2', 'C1'));
    const ids = doubled.resultDescription.flatMap((row: Result) => [row.id, ...row.rubricCriterionLevel.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(8);
  });

  test('is called by the outcomes of what it scores, where it names none itself', async () => {
    const row = '    - {id: C1, scores: [Q9, A1], levels: {proficient: Shown.}}\n';
    const evidence = 'evidence: {artifacts: [{id: A1, title: A log, outcomes: [EO1.a, EO1]}]}\n';
    const found = await of(`${row}${evidence}`);
    expect(found.resultDescription[0].name).toBe('C1: Lead the *whole* school to wellness.');
  });

  test('is left out where only assessors may see it, and where nothing is scored', async () => {
    expect(await of(two, '  visibility: assessors\n')).not.toHaveProperty('resultDescription');
    expect(await badgeOf(whole)).not.toHaveProperty('resultDescription');
  });
});

/** What the standard (1EdTech, Open Badges 3.0) would complain of in an achievement: keys it does not name, or that are absent. */
const KEYS: Readonly<Record<string, string>> = {
  Achievement:
    '@context! id! type! achievementType name! description! criteria! image creator alignment resultDescription tag version inLanguage',
  criteria: 'id narrative',
  image: 'id! type! caption',
  creator: 'id! type! name url email',
  alignment: 'type! targetName! targetCode targetUrl! targetFramework targetDescription',
  resultDescription: 'id! type! name! resultType! requiredLevel rubricCriterionLevel',
  rubricCriterionLevel: 'id! type! name! level description',
};

function complaints(value: Record<string, unknown>, kind = 'Achievement'): string[] {
  const keys = (KEYS[kind] ?? '').split(' ');
  const named = keys.map((key) => key.replace('!', ''));
  const absent = keys.filter((key) => key.endsWith('!') && !(key.slice(0, -1) in value)).map((key) => `${kind} lacks ${key}`);
  return [
    ...absent,
    ...Object.entries(value).flatMap(([key, part]) => {
      if (!named.includes(key)) return [`${kind}.${key}`];
      if (key in KEYS) return [part].flat().flatMap((each) => complaints(each as Record<string, unknown>, key));
      if (/^(?:id|targetUrl|requiredLevel)$/.test(key) && !/^(?:https?|data|urn):[^\s"<>\\^`{|}]+$/.test(String(part)))
        return [`${kind}.${key}: ${part}`];
      return [part].flat().every((each) => typeof each === 'string' && each !== '') ? [] : [`${kind}.${key}: ${part}`];
    }),
  ];
}

describe('what the standard asks for', () => {
  const good = new URL('../fixtures/good/', import.meta.url);
  const names = readdirSync(good).filter((name) => name.endsWith('.microcredential.yaml'));
  const files = Object.fromEntries(
    ['mcspec.yaml', ...names, ...readdirSync(new URL('badges/', good)).map((name) => `badges/${name}`)].map((name) => [
      `/lib/${name}`,
      readFileSync(new URL(name, good), 'utf8'),
    ]),
  );

  test.each(names)('%s has, with every row and level once', async (name) => {
    const { code, out } = await run(`badge ${name}`, { rules, files });
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(complaints(found)).toEqual([]);
    const ids = found.resultDescription.flatMap((row: Result) => row.rubricCriterionLevel.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of found.resultDescription) expect(ids).toContain(row.requiredLevel);
  });

  test.each(['\\uD83D half a character', '<script>alert(1)</script>', '\\u0000\\u202E \\\\ / # ? %', '😀 “x” {0} ${y}'])(
    'whatever an author writes: %s',
    async (words) => {
      const written = `"${words}"`;
      const scoring = `  levels: [${written}, b]\n  passing: ${written}\n  rows: [{id: ${written}, scores: [${written}], levels: {${written}: ${written}}}]\n`;
      const badge = whole.replace('A heart', written).replace('[wellness', `[${written}`);
      const found = await badgeOf(badge, '', scoring);
      expect(complaints(found)).toEqual([]);
      expect(found.resultDescription[0].requiredLevel).toBe(found.resultDescription[0].rubricCriterionLevel[0].id);
    },
  );
});

describe('a badge by Open Badges 2.0', () => {
  const older = '--open-badges 2.0';

  test('says the same in the words of that standard', async () => {
    const { alignment, criteria, ...rest } = await badgeOf(whole, older);
    expect(rest).toEqual({
      '@context': 'https://w3id.org/openbadges/v2',
      id: 'https://example.org/issuer#leading-wellness',
      type: 'BadgeClass',
      name: 'Leading Wellness',
      description: 'The holder leads a school to wellness.',
      image: { id: expect.stringMatching(/^data:image\/svg\+xml;base64,/), caption: 'A heart' },
      issuer: {
        id: 'https://example.org/issuer',
        type: 'Issuer',
        name: 'Example Association',
        url: 'https://example.org/',
        email: 'badges@example.org',
      },
      tags: ['wellness', 'health'],
      version: '1.2.0',
      '@language': 'en',
    });
    expect(criteria.narrative).toMatch(/^The practitioner submitted/);
    expect(alignment[2]).toEqual({
      targetName: 'Care for the well-being of all',
      targetCode: 'our-state:care/1',
      targetUrl: 'https://example.org/standards/care-1',
      targetFramework: "Our State's Standards",
      targetDescription: expect.stringMatching(/^The same as Building Ranks/),
    });
  });

  test('needs an issuer, even where it is given a name', async () => {
    const files = { ...world(whole).files, '/lib/mcspec.yaml': 'library: Test\n' };
    const { code, out, err } = await run(`badge lw.microcredential.yaml ${older} --id https://example.org/b`, { rules, files });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Open Badges 2.0 asks who issues the badge.');
  });
});

describe('how it is earned, in Markdown', () => {
  const told = async (criteria: string) =>
    (await badgeOf(whole.replace('criteria: auto', `criteria: ${criteria}`))).criteria.narrative;

  test('keeps paragraphs and lists, and no other mark', async () => {
    const own = `|
    The holder of this badge (a *principal*) did three things:

    - leads two meetings & writes minutes
    * shows <img src=x onerror=alert(1)> what changed
    # not a heading
    1. [a link](javascript:alert(1)) &lt;b&gt;`;
    expect(await told(own)).toBe(
      [
        'The holder of this badge (a \\*principal\\*) did three things:',
        '',
        '- leads two meetings & writes minutes',
        '- shows \\<img src=x onerror=alert(1)> what changed',
        '\\# not a heading',
        '1\\. \\[a link\\](javascript:alert(1)) \\&lt;b\\&gt;',
      ].join('\n'),
    );
  });
});

describe('what the badge leaves out is told beside it', () => {
  const err = async (replace: (text: string) => string) => {
    const { files } = world(whole);
    const changed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, replace(text)]));
    const ran = await run('badge lw.microcredential.yaml', { rules, files: changed });
    expect(ran.code).toBe(0);
    return ran.err;
  };

  test('a strategy that is none', async () => {
    expect(await err((text) => text.replace('strategy: wellness/2', 'strategy: welness/7'))).toBe(
      'line 13: The badge is not aligned to “welness/7”, which is not clearly one strategy.\n',
    );
  });

  test('another language', async () => {
    expect(await err((text) => text.replace('version:', 'language: es\nversion:'))).toContain('told in English');
    expect(
      await err((text) =>
        text
          .replace('version:', 'language: es\nversion:')
          .replace('criteria: auto', 'criteria: Dirige tres reuniones y muestra lo que cambió.'),
      ),
    ).toBe('');
  });
});

describe('the file of a badge', () => {
  test('is written over only if told to', async () => {
    const { files } = world(whole);
    const first = await run('badge lw.microcredential.yaml --output lw.json', { rules, files });
    expect([first.code, first.out, first.written]).toEqual([0, '', ['/lib/lw.json']]);
    expect(JSON.parse(String(first.files['/lib/lw.json']))).toMatchObject({ name: 'Leading Wellness' });
    const there = { rules, files: { ...files, '/lib/lw.json': 'mine' } };
    expect(await run('badge lw.microcredential.yaml --output lw.json', there)).toMatchObject({ code: 2, written: [] });
    expect(await run('badge lw.microcredential.yaml --output lw.json --force', there)).toMatchObject({ code: 0 });
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
