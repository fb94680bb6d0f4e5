/** `mcspec matrix`, as a person or a program would use it. What the pictures hold: test/output/matrix.test.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run, type World } from './fake-host.js';

const settings = `library: Our Association
stacks: [Operations, Wellness]
frameworks: [our.framework.yaml]
`;
const framework = `framework: ours
title: Our Standards
publisher: Us
year: 2025
domains: [{id: people, name: People}, {id: things, name: Things}]
dimensions:
  - id: care
    name: Care
    domain: people
    strategies:
      - {number: 1, title: Caring for students}
      - {number: 2, title: Caring for staff}
  - id: money
    name: Money
    domain: things
    strategies:
      - {number: 1, title: Spending it where it helps students most and where it can be shown that it did}
`;
const spec = (title: string, rest: string, ...items: string[]) =>
  `format: microcredential/1\ntitle: ${title}\n${rest}\nalignment:\n${items.map((item) => `  - {${item}}\n`).join('')}`;
const files = {
  '/lib/mcspec.yaml': settings,
  '/lib/our.framework.yaml': framework,
  '/lib/a.microcredential.yaml': spec(
    'Leading Wellness',
    'stack: Wellness\nstatus: published',
    'strategy: care/1, rank: primary, strength: strong',
  ),
  '/lib/b.microcredential.yaml': spec(
    'Running the Plant',
    'stack: Operations',
    'strategy: care/1, rank: secondary, strength: tangential',
    'strategy: care/2, rank: secondary, strength: tangential',
    'strategy: care/7',
  ),
  '/lib/deep/c.microcredential.yaml': spec('Old Ways', 'stack: Wellness\nstatus: retired', 'strategy: money/1'),
  '/lib/deep/d.microcredential.yaml': spec('Driving the Bus', 'status: in-review', 'gap: Nothing about buses.'),
  '/lib/deep/e.microcredential.yaml': 'title: Not Written Yet\n',
  '/lib/deep/f.microcredential.yaml': 'title: "Torn\nalignment: [{strategy: money/1}]\n',
};

async function json(args: string, world: World = { files }) {
  const { code, out, err } = await run(`matrix --format json ${args}`, world);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out).libraries;
}

describe('the matrix', () => {
  test('as text', async () => {
    const { code, out, err } = await run('matrix', { files });
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('golden/matrix.txt');
  });
  test('as text on a terminal that is narrow and shows colours', async () => {
    const { out } = await run('matrix', { files, columns: 40 });
    await expect(out).toMatchFileSnapshot('golden/matrix-in-colours.txt');
  });
  test('as JSON', async () => {
    const [library] = await json('');
    expect(library).toMatchObject({
      library: 'Our Association',
      statuses: ['draft', 'in-review', 'endorsed', 'published'],
      complete: false,
      unknown: [{ name: 'care/7', reason: 'edition', microcredentials: ['b.microcredential.yaml'] }],
      alike: [],
      unaligned: ['deep/e.microcredential.yaml'],
      gapsOnly: ['deep/d.microcredential.yaml'],
      unread: ['deep/f.microcredential.yaml'],
      leftOut: [{ path: 'deep/c.microcredential.yaml', status: 'retired' }],
    });
    expect(library.frameworks).toEqual([
      expect.objectContaining({
        id: 'ours',
        counts: { strategies: 3, covered: 2, tangential: 1, microcredentials: 2 },
        uncovered: ['money/1'],
        tangential: ['care/2'],
      }),
    ]);
    expect(library.frameworks[0].domains[0].dimensions[0].strategies[0]).toEqual({
      id: 'care/1',
      title: 'Caring for students',
      coverage: 'covered',
      microcredentials: ['b.microcredential.yaml', 'a.microcredential.yaml'],
    });
    expect(library.microcredentials[0]).toEqual({
      path: 'b.microcredential.yaml',
      id: null,
      title: 'Running the Plant',
      stack: 'Operations',
      status: 'draft',
      reading: 'whole',
      strategies: [
        { id: 'care/1', rank: 'secondary', strength: 'tangential' },
        { id: 'care/2', rank: 'secondary', strength: 'tangential' },
      ],
      unknown: ['care/7'],
      gaps: [],
    });
  });
  test('as a table', async () => {
    const { out } = await run('matrix --format csv', { files });
    const rows = out.split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFF"Framework","Domain","Dimension","Strategy","Title","Coverage","Microcredentials","Primary","Strong","Running the Plant","Leading Wellness","Driving the Bus","f","Not Written Yet"',
    );
    expect(rows[1]).toBe(
      '"Our Standards","People","Care","care/1","Caring for students","covered",2,1,1,"secondary, tangential","primary, strong",,"?",',
    );
    expect(rows[4]).toBe(',,,"care/7",,"unknown",1,0,0,"aligned",,,"?",');
    expect(rows.slice(5)).toEqual(['']);
  });
  test('as a page', async () => {
    const { out } = await run('matrix --format html', { files });
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*<h1>Our Association<\/h1>[\s\S]*<\/html>\n$/);
  });
  test('of the examples knows every strategy that they name', async () => {
    const names = [
      'growing-through-personal-reflection',
      'leading-data-literacy',
      'managing-systems-logistics',
      'nurturing-a-culture-of-wellness',
    ];
    const paths = [...names.map((name) => `${name}.microcredential.yaml`), 'mcspec.yaml'];
    const read = (path: string) => readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8');
    const [library] = await json('', { files: Object.fromEntries(paths.map((path) => [`/lib/${path}`, read(path)])) });
    expect(library).toMatchObject({ complete: true, unknown: [], unaligned: [], unread: [] });
    expect(library.frameworks[0].counts).toEqual({ strategies: 54, covered: 12, tangential: 1, microcredentials: 4 });
  });
});

describe('what counts', () => {
  test('is chosen by status', async () => {
    const titles = async (args: string) =>
      (await json(args))
        .flatMap((library: { microcredentials: { title: string }[] }) => library.microcredentials.map(({ title }) => title))
        .sort();
    expect(await titles('--status all')).toHaveLength(6);
    expect(await titles('--status retired,published')).toEqual(['Leading Wellness', 'Old Ways', null]);
    const { code, err } = await run('matrix --status publishd', { files });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('--status cannot be “publishd”.\nDid you mean “published”? Use all, or of these'),
    ]);
  });
  test('is chosen by paths', async () => {
    const [library] = await json('deep/d.microcredential.yaml a.microcredential.yaml');
    expect(library.microcredentials.map(({ path }: { path: string }) => path)).toEqual([
      'a.microcredential.yaml',
      'deep/d.microcredential.yaml',
    ]);
    const piped = await json('-', { files, input: files['/lib/a.microcredential.yaml'] });
    expect(piped[0].microcredentials[0]).toMatchObject({ path: '-', title: 'Leading Wellness', strategies: [{ id: 'care/1' }] });
  });
  test.each([
    ['nowhere', 'There is no file or folder “nowhere”.'],
    ['mcspec.yaml', 'There is no microcredential here.'],
  ])('cannot be %s', async (path, message) => {
    const { code, out, err } = await run(`matrix ${path}`, { files });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });
});

describe('a framework', () => {
  const both = {
    ...files,
    '/lib/mcspec.yaml': settings.replace('[our', '[building-ranks, our'),
    '/lib/g.microcredential.yaml': spec('Both', '', 'strategy: wellness/1', 'strategy: care/1'),
  };
  const ids = async (args: string, world: World) =>
    (await json(args, world)).flatMap((library: { frameworks: { id: string }[] }) => library.frameworks.map(({ id }) => id));

  test('of the library is shown alone, and the others are still known', async () => {
    expect(await ids('', { files: both })).toEqual(['building-ranks', 'ours']);
    expect(await ids('--framework ours', { files: both })).toEqual(['ours']);
    const [library] = await json('--framework ours', { files: both });
    expect(library.unknown.map(({ name }: { name: string }) => name)).toEqual(['care/7']);
  });
  test('that the library does not use is all that is known', async () => {
    expect(await ids('--framework building-ranks', { files })).toEqual(['building-ranks']);
    const [library] = await json('--framework building-ranks', { files });
    expect(library.unknown.map(({ name }: { name: string }) => name)).toEqual(['care/1', 'care/2', 'care/7']);
  });
  test('may be named by its file', async () => {
    expect(await ids('--framework our.framework.yaml', { files: { ...files, '/lib/mcspec.yaml': '' } })).toEqual(['ours']);
  });
  test('that is not there is told', async () => {
    const { code, err } = await run('matrix --framework our', { files });
    expect([code, err]).toEqual([2, expect.stringContaining('No framework is called “our”.\nDid you mean “ours”?')]);
  });
  test('that cannot be read to its end may have what is missing', async () => {
    const torn = {
      '/lib/mcspec.yaml': settings,
      '/lib/our.framework.yaml': `${framework}  - {id: "more\n`,
      '/lib/a.microcredential.yaml': spec('A', '', 'strategy: juggling/1'),
    };
    const { out } = await run('matrix', { files: torn });
    expect(out.replace(/\s+/g, ' ')).toContain('One of the frameworks cannot be read to its end');
  });
});

describe('two libraries', () => {
  const two = {
    ...files,
    '/lib/other/mcspec.yaml': 'library: The Others\n',
    '/lib/other/z.microcredential.yaml': spec('Z', '', 'strategy: wellness/1'),
  };

  test('have a matrix each', async () => {
    const libraries = await json('', { files: two });
    expect(libraries.map(({ library }: { library: string }) => library)).toEqual(['Our Association', 'The Others']);
    expect(libraries[1]).toMatchObject({ unknown: [], microcredentials: [{ path: 'other/z.microcredential.yaml' }] });
    for (const format of ['text', 'html']) {
      const { code, out } = await run(`matrix --format ${format}`, { files: two });
      expect([code, out]).toEqual([0, expect.stringMatching(/Our Association[\s\S]*The Others/)]);
    }
  });
  test('fit into no table', async () => {
    const { code, out, err } = await run('matrix --format csv', { files: two });
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining('There are 2 libraries here, and a table shows one.\nName the folder of one of them'),
    ]);
    expect((await run('matrix other --format csv', { files: two })).code).toBe(0);
  });
});

test('a file that cannot be opened is told, and takes no claim with it', async () => {
  const locked = { ...files, '/lib/a.microcredential.yaml': new Error('you may not read it') };
  const { code, out, err } = await run('matrix --format json', { files: locked });
  expect([code, err]).toEqual([2, 'mcspec: a.microcredential.yaml cannot be read: you may not read it.\n']);
  const [library] = JSON.parse(out).libraries;
  expect(library).toMatchObject({ complete: false, unread: ['deep/f.microcredential.yaml', 'a.microcredential.yaml'].sort() });
});

describe('--output', () => {
  test('writes a file of the format that its name says', async () => {
    for (const [name, start] of [
      ['m.txt', 'Our Association'],
      ['m.json', '{\n  "version": 1'],
      ['m.csv', '\uFEFF"Framework"'],
      ['out.d/M.HTML', '<!DOCTYPE html>'],
    ] as const) {
      const ran = await run(['matrix', '--output', name], { files, columns: 80, env: { FORCE_COLOR: '1' } });
      expect([ran.code, ran.out, ran.err, ran.written]).toEqual([0, '', `Wrote ${name}.\n`, [`/lib/${name}`]]);
      expect(String(ran.files[`/lib/${name}`]).startsWith(start)).toBe(true);
    }
    const named = await run('matrix --output m.dat --format csv', { files });
    expect(named.written).toEqual(['/lib/m.dat']);
  });
  test.each([
    ['m.pdf', 'The name “m.pdf” does not say a format.\nAdd --format text or json or csv or html.'],
    ['there.csv', '“there.csv” is there already.\nChoose another name, or add --force to write over it.'],
    ['deep --format csv', '“deep” is a folder.'],
    [
      'a.microcredential.yaml --format csv --force',
      '“a.microcredential.yaml” is the name of a file of the library, not of a matrix.',
    ],
    ['mcspec.yaml --format csv --force', 'is the name of a file of the library'],
    ['locked.csv', 'locked.csv cannot be written: nothing can be written here.'],
  ])('%s', async (args, message) => {
    const ran = await run(`matrix --output ${args}`, { files: { ...files, '/lib/there.csv': 'x' }, locked: ['/lib/locked.csv'] });
    expect([ran.code, ran.out, ran.written]).toEqual([2, '', []]);
    expect(ran.err).toContain(message);
  });
  test('writes over a file with --force', async () => {
    const ran = await run('matrix --output there.csv --force', { files: { ...files, '/lib/there.csv': 'x' } });
    expect([ran.code, ran.written]).toEqual([0, ['/lib/there.csv']]);
  });
});
