/** `mcspec report`, as a person or a program would use it. What the pictures hold: test/output/report.test.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../server/src/engine/criteria.js';
import { rules } from '../../server/src/rules/index.js';
import { run, type World } from './fake-host.js';

const spec = (id: string, more = '') =>
  `format: microcredential/1\nid: ${id}\ntitle: The ${id}\nversion: 1.0.0\nstatus: in-review\n${more}`;
const review = (id: string, reviewer: string, judged: Readonly<Record<string, string>> = {}, more = '') =>
  `format: review/1\nmicrocredential: ${id}\nversion: 1.0.0\nreviewer: ${reviewer}\ndate: 2026-05-12\ncriteria:\n${criteria.map((each) => `  ${each.id}: ${judged[each.id] ?? 'fully'}\n`).join('')}${more}`;
const partially = '{level: partially, rationale: Too little., recommendation: Add more., about: [EO1]}';

const files = {
  '/lib/mcspec.yaml': 'library: Our Association\nstacks: [Operations, Wellness]\n',
  '/lib/specs/plant.microcredential.yaml': spec(
    'plant',
    `stack: Operations
# mcspec-ignore-next-line outcome-has-question -- the board agreed in May
essential_outcomes: [{id: EO1, statement: Oversee the plant.},
  {id: EO2, statement: Build routines.}]
alignment: [{strategy: strategic-management/3, rank: primary, strength: tangential}, {gap: Nothing on buildings.}]
badge: {image: a.svg}
`,
  ),
  '/lib/specs/care.microcredential.yaml': spec('care', 'stack: Wellness\nalignment: [{strategy: wellness/1}]\n'),
  '/lib/specs/old.microcredential.yaml': spec('old').replace('in-review', 'retired'),
  '/lib/specs/torn.microcredential.yaml': 'title: "Torn\nalignment: [{strategy: wellness/1}]\n',
  '/lib/reviews/plant.a.review.yaml': review(
    'plant',
    'Ann',
    {},
    'alignment: [{strategy: strategic-management/3, rank: primary, strength: strong, because: Plans.}]\nendorsement: endorse\n',
  ),
  '/lib/reviews/plant.b.review.yaml': review(
    'plant',
    'Ben',
    { resourced: partially },
    'alignment: [{strategy: strategic-management/2}]\ncommendations: [Close to daily work.]\nsummary: Nearly there.\nendorsement: endorse-with-changes\n',
  ),
  '/lib/reviews/care.b.review.yaml': review('care', 'Ben', {}, 'endorsement: endorse\n').replace('1.0.0', '0.9.0'),
  '/lib/reviews/stray.review.yaml': review('nothing', 'Ann'),
};

async function json(args: string, world: World = { files }) {
  const { code, out, err } = await run(`report --format json ${args}`, world);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out).libraries;
}

describe('the report', () => {
  test('as text', async () => {
    const { code, out, err } = await run('report', { files });
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('golden/report.txt');
  });
  test('as text on a terminal that is narrow and shows colours', async () => {
    await expect((await run('report', { files, columns: 50 })).out).toMatchFileSnapshot('golden/report-in-colours.txt');
  });
  test('as Markdown, but for the day', async () => {
    const { out } = await run('report --format markdown', { files });
    await expect(out.replace(/\d{4}-\d{2}-\d{2}$/m, 'TODAY')).toMatchFileSnapshot('golden/report.md');
  });
  test('as a page', async () => {
    const { out } = await run('report --format html', { files });
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*<h1><bdi>Our Association<\/bdi><\/h1>[\s\S]*<\/html>\n$/);
  });
  test('as a table', async () => {
    const { out } = await run('report --format csv', { files });
    expect(out).toContain(
      '"Our Association","specs/plant.microcredential.yaml","plant","The plant","Operations","in-review","v1.0.0","Resourced","Ben","partially","Too little.","Add more.","EO1","reviews/plant.b.review.yaml","v1.0.0","2026-05-12","yes","endorse-with-changes"\r\n',
    );
    expect(out).toContain(
      '"Validity-Minded Construction","mcspec","partially","Essential Outcome EO2 has no overview question."',
    );
  });
  test('as JSON', async () => {
    const [library] = await json('');
    expect(library).toMatchObject({
      library: 'Our Association',
      statuses: ['draft', 'in-review', 'endorsed', 'published'],
      endorsements: { differ: 1, 'not-reviewed': 2, endorse: 0 },
      agreement: {
        reviewed: 2,
        compared: 1,
        overall: { pairs: 10, exact: 0.9, withinOneLevel: 1 },
        strategies: { pairs: 1, jaccard: 0 },
      },
      reviewers: [
        { reviewer: 'Ben', reviews: 2 },
        { reviewer: 'Ann', reviews: 1 },
      ],
      strays: [{ path: 'reviews/stray.review.yaml', microcredential: 'nothing', counts: 'no' }],
      leftOut: [{ path: 'specs/old.microcredential.yaml', status: 'retired' }],
    });
    const [plant, care] = library.microcredentials;
    expect(plant).toMatchObject({
      path: 'specs/plant.microcredential.yaml',
      endorsement: 'differ',
      overall: 'partially',
      gaps: [{ gap: 'Nothing on buildings.', review: null }],
      silenced: [{ rule: 'outcome-has-question', reason: 'the board agreed in May', line: 8 }],
    });
    expect(plant.criteria['validity-minded-construction']).toMatchObject({
      mcspec: { level: 'partially', findings: [{ rule: 'outcome-has-question', line: 9 }] },
      differ: false,
      fullyDespiteFindings: ['reviews/plant.a.review.yaml', 'reviews/plant.b.review.yaml'],
      questions: [],
    });
    expect(plant.criteria.resourced).toMatchObject({ differ: true, lowerWithoutFindings: ['reviews/plant.b.review.yaml'] });
    expect(care).toMatchObject({ endorsement: 'not-reviewed', reviews: [{ version: '0.9.0', counts: 'other-version' }] });
    expect(care.criteria.consistent.questions).not.toEqual([]);
  });
  test('tells the levels that a check tells', async () => {
    const checked = JSON.parse((await run('check --format json', { files, rules })).out).files;
    const [library] = JSON.parse((await run('report --format json --status all', { files, rules })).out).libraries;
    expect(library.microcredentials).toHaveLength(checked.length);
    for (const { path, verdicts, overall, complete } of checked) {
      const own = library.microcredentials.find((each: { path: string }) => each.path === path);
      expect([path, own.complete]).toEqual([path, complete]);
      if (!complete) continue;
      expect(own.overall).toBe(overall);
      for (const [criterion, { level, reasons }] of Object.entries<{ level: string; reasons: object[] }>(verdicts)) {
        expect(own.criteria[criterion].mcspec.level).toBe(level);
        expect(own.criteria[criterion].mcspec.findings).toHaveLength(reasons.length);
      }
    }
  });
});

describe('what counts', () => {
  const ids = async (args: string) =>
    (await json(args)).flatMap((library: { microcredentials: { id: string }[] }) => library.microcredentials.map(({ id }) => id));

  test('is chosen by status', async () => {
    expect(await ids('')).toEqual(['plant', 'care', null]);
    expect(await ids('--status retired')).toEqual(['old', null]);
    const { code, err } = await run('report --status endorst', { files });
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean “endorsed”?')]);
  });
  test('is chosen by paths, and reviews are found wherever they lie', async () => {
    const [library] = await json('specs/plant.microcredential.yaml');
    expect(library.microcredentials).toHaveLength(1);
    expect(library.microcredentials[0].reviews.map(({ path }: { path: string }) => path)).toEqual([
      'reviews/plant.a.review.yaml',
      'reviews/plant.b.review.yaml',
    ]);
    // Whom the others are about, nobody has asked.
    expect(library.strays).toEqual([]);
  });
  test('without settings is what is named', async () => {
    const { '/lib/mcspec.yaml': _, ...rest } = files;
    const [library] = await json('', { files: rest });
    expect(library).toMatchObject({ library: null, endorsements: { differ: 1 } });
  });
  test('stands in a report for each library', async () => {
    const two = {
      ...files,
      '/lib/other/mcspec.yaml': 'library: The Others\n',
      '/lib/other/z.microcredential.yaml': spec('plant'),
      '/lib/other/z.review.yaml': review('plant', 'Zoe'),
    };
    const libraries = await json('', { files: two });
    const found = libraries.map(({ library, reviewers }: { library: string; reviewers: { reviewer: string }[] }) => [
      library,
      reviewers.map(({ reviewer }) => reviewer),
    ]);
    expect(found.sort()).toEqual([
      ['Our Association', ['Ben', 'Ann']],
      ['The Others', ['Zoe']],
    ]);
    expect((await run('report --format csv', { files: two })).code).toBe(0);
  });
  test.each([
    ['nowhere', 'There is no file or folder “nowhere”.'],
    ['reviews', 'There is no microcredential here.'],
    ['--format pdf', '--format cannot be “pdf”.'],
  ])('cannot be %s', async (args, message) => {
    const { code, out, err } = await run(`report ${args}`, { files });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });
});

test('a microcredential or a review that cannot be opened is told, and the rest is reported', async () => {
  const locked = {
    ...files,
    '/lib/specs/care.microcredential.yaml': new Error('you may not read it'),
    '/lib/reviews/plant.a.review.yaml': new Error('you may not read it'),
  };
  const { code, out, err } = await run('report --format json', { files: locked });
  expect(code).toBe(2);
  expect(err).toContain('mcspec: specs/care.microcredential.yaml cannot be read: you may not read it.\n');
  expect(err).toContain('mcspec: reviews/plant.a.review.yaml cannot be read: you may not read it.\n');
  const [library] = JSON.parse(out).libraries;
  expect(library.microcredentials.map(({ complete }: { complete: boolean }) => complete)).toEqual([true, false, false]);
  expect(library.agreement).toMatchObject({ reviewed: 1, compared: 0 });
});

describe('--output', () => {
  test('writes a file of the format that its name says', async () => {
    for (const [name, start] of [
      ['r.txt', 'Our Association: endorsement report'],
      ['r.json', '{\n  "version": 1'],
      ['r.csv', '\uFEFF"Library"'],
      ['r.md', '# Our Association: Endorsement report'],
      ['deep/R.HTML', '<!DOCTYPE html>'],
    ] as const) {
      const ran = await run(['report', '--output', name], { files, columns: 80, env: { FORCE_COLOR: '1' } });
      expect([ran.code, ran.out, ran.err, ran.written]).toEqual([0, '', `Wrote ${name}.\n`, [`/lib/${name}`]]);
      expect(String(ran.files[`/lib/${name}`]).startsWith(start)).toBe(true);
    }
  });
  test.each([
    ['r.pdf', 'The name “r.pdf” does not say a format.'],
    ['mcspec.yaml --format csv --force', 'is the name of a file of the library, not of a report.'],
    ['reviews/plant.a.review.yaml --format csv --force', 'is the name of a file of the library, not of a report.'],
    ['reviews --format csv', '“reviews” is a folder.'],
  ])('%s', async (args, message) => {
    const ran = await run(`report --output ${args}`, { files });
    expect([ran.code, ran.out, ran.written]).toEqual([2, '', []]);
    expect(ran.err).toContain(message);
  });
});

test('the examples are worth a report', async () => {
  const folder = new URL('../../examples/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const texts = names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`/lib/${name}`, readFileSync(new URL(name, folder), 'utf8')]);
  const [library] = await json('', { files: Object.fromEntries(texts), rules });
  expect(library).toMatchObject({
    endorsements: { 'endorse-with-changes': 2, 'not-reviewed': 2 },
    agreement: { reviewed: 2, compared: 1, strategies: { pairs: 1, jaccard: 0.5 } },
    strays: [],
  });
  const criterionOf = (id: string, criterion: string) =>
    library.microcredentials.find((each: { id: string }) => each.id === id).criteria[criterion];
  expect(criterionOf('managing-systems-logistics', 'right-sized-and-labeled')).toMatchObject({ differ: true });
  // mcspec had told both authors before the reviewers did.
  for (const [id, criterion] of [
    ['managing-systems-logistics', 'validity-minded-construction'],
    ['growing-through-personal-reflection', 'reflection-oriented'],
  ] as const)
    expect(criterionOf(id, criterion)).toMatchObject({
      mcspec: { level: 'partially' },
      fullyDespiteFindings: [],
      lowerWithoutFindings: [],
    });
});
