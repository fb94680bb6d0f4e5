/** The matrix as a page, a table, JSON and text: by the contracts that others have published, fed with the worst that an author can write. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { loadFramework } from '../../server/src/alignment/framework.js';
import { countedStatuses, type Matrix, matrixOf } from '../../server/src/engine/alignment-matrix.js';
import { alignmentSummaryOf, statuses, unreadable } from '../../server/src/engine/alignment-summary.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { matrixCsv } from '../../server/src/output/matrix-csv.js';
import { matrixHtml } from '../../server/src/output/matrix-html.js';
import { matrixJson } from '../../server/src/output/matrix-json.js';
import { matrixPage } from '../../server/src/output/matrix-page.js';
import { matrixText } from '../../server/src/output/matrix-text.js';
import { coloured, plain } from '../../server/src/output/style.js';
import { width } from '../../server/src/output/visible.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { Workspace } from '../../server/src/workspace.js';
import { closed } from '../closed-schema.js';
import { NASTY, readCsv } from './worst.js';

/** Of all that a matrix can hold, with one text wherever an author may write. */
function full(text: string): Matrix {
  const framework = loadFramework({
    framework: 'state',
    title: text,
    publisher: text,
    year: 2025,
    attribution: text,
    domains: [{ id: 'all', name: text }],
    dimensions: [
      { id: text, name: text, domain: 'all', strategies: [{ number: 1, title: text }] },
      { id: '1', name: '1', domain: 'all', strategies: [{ number: 2, title: 'Two' }] },
    ],
  });
  const quoted = JSON.stringify(text);
  const spec = (rest: string) => `id: ${quoted}\ntitle: ${quoted}\nstack: ${quoted}\n${rest}`;
  const texts = [
    spec(
      `alignment: [{strategy: "1/2", rank: primary, strength: tangential}, {gap: ${quoted}}, {strategy: ${JSON.stringify(`${text}?`)}}]\n`,
    ),
    spec(`alignment: [{strategy: "1/2", rank: ${quoted}}, {strategy: ${JSON.stringify(`${text}?`)}}]\nstatus: published\n`),
    spec('status: retired\n'),
    spec(`alignment: [{gap: ${quoted}}]\n`),
    spec(`alignment: ${quoted}\n`),
    spec(''),
    '',
  ];
  const aligned = texts.map((each, at) => ({
    file: `${text}/${at}.microcredential.yaml`,
    summary: alignmentSummaryOf(parseSpec(each)),
  }));
  return matrixOf([...aligned, { file: text, summary: unreadable }], {
    library: text,
    catalogue: catalogueOf([framework, ...defaultSettings.catalogue.frameworks]),
    stacks: [text],
    statuses: countedStatuses,
  });
}

/** A library of so many, each aligned to two of the strategies. */
function library(many: number): Matrix {
  const { catalogue } = defaultSettings;
  const aligned = Array.from({ length: many }, (_, at) => {
    const [first, second] = [catalogue.strategies[(at * 7) % 50], catalogue.strategies[(at * 11 + 3) % 50]];
    const text = `title: Microcredential number ${at}\nstack: Stack ${at % 9}\nstatus: ${statuses[at % 4]}\nalignment:\n  - {strategy: ${first?.id}, rank: primary, strength: strong}\n  - {strategy: ${second?.id}, rank: secondary, strength: tangential}\n`;
    return { file: `m${at}.microcredential.yaml`, summary: alignmentSummaryOf(parseSpec(text)) };
  });
  return matrixOf(aligned, { library: 'Large', catalogue, stacks: [], statuses: countedStatuses });
}

const thousand = library(1000);

describe('JSON holds to schemas/matrix-output.schema.json', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/matrix-output.schema.json', import.meta.url), 'utf8'));
  const fits = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile({ ...schema, $id: 'open' });
  // A key that the output has and the schema does not name is a schema that is out of date.
  const names = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile({ ...closed(schema), $id: 'closed' });

  test.each([...NASTY.map(full), thousand, library(0)])('matrix %#', (matrix) => {
    const output = JSON.parse(matrixJson([matrix, matrix]));
    for (const validate of [fits, names]) {
      validate(output);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('and finds fault with what does not', () => {
    const output = JSON.parse(matrixJson([full('x')]));
    output.libraries[0].microcredentials[0].reading = 'all';
    expect(fits(output)).toBe(false);
    output.libraries[0] = { ...output.libraries[0], more: 1 };
    expect(names(output)).toBe(false);
  });
});

describe('the table', () => {
  test('has a row for each strategy, a column for each microcredential, and what no framework knows at the end', () => {
    const [head = [], ...rows] = readCsv(matrixCsv(full('x')));
    expect(head.slice(0, 9)).toEqual([
      'Framework',
      'Domain',
      'Dimension',
      'Strategy',
      'Title',
      'Coverage',
      'Microcredentials',
      'Primary',
      'Strong',
    ]);
    expect(head).toHaveLength(9 + 7);
    expect(rows).toHaveLength(2 + 54 + 1);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows[1]).toEqual([
      'x',
      'x',
      '1',
      'state:1/2',
      'Two',
      'covered',
      '2',
      '1',
      '0',
      'primary, tangential',
      'aligned',
      '',
      '?',
      '',
      '?',
      '?',
    ]);
    expect(rows.at(-1)?.slice(3, 10)).toEqual(['x?', '', 'unknown', '2', '0', '0', 'aligned']);
  });

  test.each(NASTY)('runs no formula and loses no cell: %j', (text) => {
    const rows = readCsv(matrixCsv(full(text)));
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]?.length ?? 0);
      for (const cell of row) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]|[\r\n\t\0]/u);
    }
  });

  test('writes no id that a spreadsheet would read as a date', () => {
    const cells = readCsv(matrixCsv(full('may'))).map((row) => row[3]);
    expect(cells).toContain('state:may/1');
    expect(cells).toContain('wellness/1');
    for (const cell of cells) expect(cell).not.toMatch(/^(?:\d+|may)\/\d+$/);
  });

  test.each(['may/9', '1/2', '1e5', '007'])('leaves what an author wrote as it is: %s', (text) => {
    const [, first] = readCsv(matrixCsv(full(text)));
    expect(first?.[0]).toBe(`'${text}`);
  });

  test('of a thousand microcredentials is whole', () => {
    const rows = readCsv(matrixCsv(thousand));
    expect(rows).toHaveLength(55);
    for (const row of rows) expect(row).toHaveLength(1009);
  });
});

describe('the page', () => {
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  /** What stands in it, without its style. */
  const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));

  test.each(NASTY)('shows %j as text and nothing else', (text) => {
    const page = matrixHtml([full(text)], { linkTo: (file) => `x:${file}` });
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map((match) => match[1]?.toLowerCase()));
    const own =
      '!doctype html head meta title style body main header h1 h2 h3 p div section dl dt dd small table caption colgroup col thead tbody tr th td ul li span i b a code em';
    for (const tag of tags) expect(own.split(' ')).toContain(tag);
    expect(page).not.toMatch(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u,
    );
    for (const [, value = ''] of page.matchAll(/="([^"]*)"/g)) expect(value).not.toMatch(/[<>]/);
    for (const tag of ['table', 'tbody', 'thead', 'tr', 'ul', 'section', 'div', 'span', 'main'])
      expect(count(page, new RegExp(`<${tag}[ >]`, 'g')), tag).toBe(count(page, new RegExp(`</${tag}>`, 'g')));
  });

  test('asks for nothing, and allows itself nothing', () => {
    const page = matrixHtml([full('x')]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=/i);
    expect(page).not.toContain('<a ');
  });

  test('has tables that can be listened to: captions, scopes, and words for each mark', () => {
    const page = bodyOf(matrixHtml([full('x')]));
    expect(count(page, /<table/g)).toBeGreaterThan(3);
    expect(count(page, /<caption>/g)).toBe(count(page, /<table/g));
    expect(/<th(?=[ >])(?![^>]*scope=)/.exec(page)?.index).toBeUndefined();
    for (const [, mark = ''] of page.matchAll(/<(?:td|span) class="m [^>]*>(.*?)<\/(?:td|span)>/g))
      expect(mark).toMatch(/^\?<i|^\?$|^<b aria-hidden="true">[PSApsa]<\/b><i class="words">[a-z ,]+<\/i>$/);
    expect(page).toMatch(/<b aria-hidden="true">p<\/b><i class="words">primary, tangential<\/i>/);
  });

  test('leads from each title to where it is told to', () => {
    const page = matrixHtml([library(3)], {
      linkTo: (file) => (file.startsWith('m1.') ? `ours:open?a=1&b="${file}"` : undefined),
    });
    expect(page).toContain('<a href="ours:open?a=1&amp;b=&quot;m1.microcredential.yaml&quot;">Microcredential number 1</a>');
    expect(page).not.toMatch(/<a [^>]*>Microcredential number 2/);
  });

  test.each([0, 1, 58, 1000])('of %i microcredentials has tables that fit on paper', (many) => {
    const page = bodyOf(matrixHtml([many === 1000 ? thousand : library(many)]));
    const maps = [...page.matchAll(/<table class="map[\s\S]*?<\/table>/g)].map(([table]) => table);
    expect(maps).toHaveLength(Math.ceil(many / 60));
    let across = 0;
    for (const map of maps) {
      const columns = count(map, /<th scope="col"/g) - 2;
      across += columns;
      expect(columns).toBeLessThanOrEqual(60);
      for (const [row] of map.matchAll(/<tr class="row">.*?<\/tr>/g)) expect(count(row, /<td/g)).toBe(columns + 1);
      expect(count(map, /<tr class="row">/g)).toBe(54);
    }
    expect(across).toBe(many);
  });
});

describe('the text', () => {
  test.each(NASTY)('cannot act on a terminal: %j', (text) => {
    const out = matrixText([full(text)], plain, 80);
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
  });

  test.each([1, 10, 11, 58, 1000])('of %i microcredentials fits a terminal of any width', (many) => {
    const matrix = many === 1000 ? thousand : library(many);
    for (const columns of [60, 80, 100, 200]) {
      for (const line of matrixText([matrix], plain, columns).split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
      expect(matrixText([matrix], coloured, columns).replace(/\u001B\[\d+m/g, '')).toBe(matrixText([matrix], plain, columns));
    }
  });

  test('names all that is unknown, unread or without alignment', () => {
    const out = matrixText([full('x')], plain, 100);
    for (const told of [
      'Strategies that no framework knows',
      '“x?”',
      'Without any alignment',
      'With declared gaps only',
      'Not read to the end',
    ])
      expect(out).toContain(told);
  });
});

describe('the page of a workspace', () => {
  const spec = (strategy: string) => `title: ${strategy}\nalignment: [{strategy: ${strategy}}]\n`;
  function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
    const workspace = new Workspace(rules);
    for (const [path, text] of Object.entries(files)) workspace.save(`file:///${path}`, text);
    return workspace;
  }
  const titlesIn = (page: string | undefined) =>
    [...(page ?? '').matchAll(/class="up[^"]*"><span>(?:<a[^>]*>)?([^<]*)/g)].map((match) => match[1]?.trim()).slice(1);

  test('shows the library of a file, and not the others', () => {
    const workspace = workspaceOf({
      'a/mcspec.yaml': 'library: Ours\n',
      'a/x.microcredential.yaml': spec('wellness/1'),
      'a/b/y z.microcredential.yaml': spec('wellness/2'),
      'c/z.microcredential.yaml': spec('equity/1'),
    });
    for (const file of ['file:///a/mcspec.yaml', 'file:///a/x.microcredential.yaml']) {
      const page = matrixPage(workspace, file);
      expect(page).toContain('<h1>Ours</h1>');
      expect(titlesIn(page)).toEqual(['wellness/1', 'wellness/2']);
    }
    expect(titlesIn(matrixPage(workspace, 'file:///c/z.microcredential.yaml'))).toEqual(['equity/1']);
    expect(matrixPage(workspace, 'file:///nowhere.microcredential.yaml')).toBeUndefined();
  });

  test('says of a library without microcredentials that there are none yet', () => {
    const workspace = workspaceOf({ 'a/mcspec.yaml': 'library: Ours\n' });
    const page = matrixPage(workspace, 'file:///a/mcspec.yaml');
    expect(page).toContain('<h1>Ours</h1><p>There are no microcredentials here yet.</p>');
    expect(page).not.toContain('<table');
    workspace.save('file:///a/x.microcredential.yaml', spec('wellness/1'));
    expect(titlesIn(matrixPage(workspace, 'file:///a/mcspec.yaml'))).toEqual(['wellness/1']);
  });

  test('leads to the addresses of files', () => {
    const workspace = workspaceOf({ 'a/mcspec.yaml': '', 'a/b/y%20z.microcredential.yaml': spec('wellness/2') });
    const asked = new Set<string>();
    const linkTo = (uri: string) => {
      asked.add(uri);
      return uri;
    };
    const page = matrixPage(workspace, 'file:///a/mcspec.yaml', { linkTo });
    expect([...asked]).toEqual(['file:///a/b/y%20z.microcredential.yaml']);
    expect(page).toContain('<a href="file:///a/b/y%20z.microcredential.yaml">wellness/2</a>');
  });

  test('is true after each change, checked or not', () => {
    const workspace = workspaceOf({ 'a.microcredential.yaml': spec('wellness/1'), 'b.microcredential.yaml': spec('equity/1') });
    const a = 'file:///a.microcredential.yaml';
    expect(titlesIn(matrixPage(workspace, a))).toEqual(['equity/1', 'wellness/1']);
    workspace.edit(a, spec('ethics/1'), 2);
    expect(titlesIn(matrixPage(workspace, a))).toEqual(['equity/1', 'ethics/1']);
    workspace.save('file:///b.microcredential.yaml', undefined);
    expect(titlesIn(matrixPage(workspace, a))).toEqual(['ethics/1']);
    workspace.close(a);
    expect(titlesIn(matrixPage(workspace, a))).toEqual(['wellness/1']);
    workspace.edit('untitled:New', spec('wellness/2'), 1, 'microcredential');
    expect(titlesIn(matrixPage(workspace, a))).toEqual(['wellness/1']);
    expect(titlesIn(matrixPage(workspace, 'untitled:New'))).toEqual(['wellness/2']);
  });
});
