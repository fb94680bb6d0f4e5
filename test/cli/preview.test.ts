/** `mcspec preview`, as an author uses it who mails or prints what earners will read. */
import { describe, expect, test } from 'vitest';
import { foreignTags, seen } from '../output/web-pages.js';
import { run } from './fake-host.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
const files = {
  '/lib/mcspec.yaml': 'levels: [low, high]\nterms: {earner: leader}\n',
  '/lib/badges/a.svg': SVG,
  '/lib/ops/a.microcredential.yaml': `title: Leading Teams
scoring:
  rows:
    - {id: C1, levels: {high: Leads.}}
badge: {image: badges/a.svg, criteria: auto}
`,
  '/lib/out.html': 'mine',
};

describe('a page', () => {
  test('is written by the settings of the library, with the picture in it', async () => {
    const { code, out, err } = await run('preview ops/a.microcredential.yaml', { files });
    expect([code, err]).toEqual([0, '']);
    expect(seen(out)).toMatch(/To pass, every row has to reach “high”.* low high .*The leader submitted evidence/);
    expect(out).toContain(`<img src="data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}"`);
    expect(out).toContain('img-src data:');
    expect(foreignTags(out)).toEqual([]);
  });

  test('goes to a file, and not over one that is there', async () => {
    const made = await run('preview ops/a.microcredential.yaml --output a.html', { files });
    expect([made.code, made.out, made.err, made.written]).toEqual([0, '', 'Wrote a.html.\n', ['/lib/a.html']]);
    const refused = await run('preview ops/a.microcredential.yaml --output out.html', { files });
    expect([refused.code, refused.written]).toEqual([2, []]);
    const forced = await run('preview ops/a.microcredential.yaml --output out.html --force', { files });
    expect([forced.code, forced.written]).toEqual([0, ['/lib/out.html']]);
  });

  test('is made of standard input, and of what is hardly begun', async () => {
    const { code, out } = await run('preview -', { files, input: '' });
    expect(code).toBe(0);
    expect(seen(out)).toContain('A microcredential without a title');
  });

  test.each([
    ['no picture', { ...files, '/lib/badges/a.svg': 'words' }],
    ['no such file', { ...files, '/lib/badges/a.svg': new Error('locked') }],
  ])('says so where there is %s', async (_, world) => {
    const { out } = await run('preview ops/a.microcredential.yaml', { files: world });
    expect(seen(out)).toContain('“badges/a.svg” cannot be shown');
    expect(out).not.toMatch(/<img|img-src/);
  });
});

test.each([
  ['preview', 'Say which microcredential to show.'],
  ['preview a.yaml b.yaml', 'Name one file at a time.'],
  ['preview nowhere.yaml', 'nowhere.yaml cannot be read'],
  ['preview ops/a.microcredential.yaml --output b.microcredential.yaml --force', 'is the name of a file of the library'],
])('%s is refused with a reason', async (args, reason) => {
  const { code, err, written } = await run(args, { files });
  expect(code).toBe(2);
  expect(err).toContain(reason);
  expect(written).toEqual([]);
});
