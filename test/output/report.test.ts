/** The endorsement report as a page, a table, Markdown, JSON and text: by their contracts, fed with the worst that an author can write. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { countedStatuses } from '../../server/src/engine/alignment-matrix.js';
import { analyze } from '../../server/src/engine/analyze.js';
import { criteria } from '../../server/src/engine/criteria.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { reportCsv } from '../../server/src/output/report-csv.js';
import { reportHtml } from '../../server/src/output/report-html.js';
import { reportJson } from '../../server/src/output/report-json.js';
import { reportMarkdown } from '../../server/src/output/report-markdown.js';
import { reportPage } from '../../server/src/output/report-page.js';
import { reportText } from '../../server/src/output/report-text.js';
import { coloured, plain } from '../../server/src/output/style.js';
import { width } from '../../server/src/output/visible.js';
import { judgedOf, unread } from '../../server/src/review/judged.js';
import { parseReview } from '../../server/src/review/parse.js';
import { type Report, reportOf } from '../../server/src/review/report.js';
import { saidIn } from '../../server/src/review/said.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { Workspace } from '../../server/src/workspace.js';
import { testRules } from '../cli/test-rules.js';
import { closed } from '../closed-schema.js';
import { reviewOf } from '../review/helpers.js';
import { NASTY, readCsv } from './worst.js';

function reported(
  specs: readonly string[],
  reviews: readonly string[],
  text = 'file',
  library: string | undefined = text,
): Report {
  const { catalogue } = defaultSettings;
  return reportOf(
    [
      ...specs.map((each, at) => ({
        file: `${text}/${at}.microcredential.yaml`,
        judged: judgedOf(analyze(parseSpec(each), { rules: testRules, settings: defaultSettings })),
      })),
      { file: text, judged: unread },
    ],
    reviews.map((each, at) => ({ file: `${text}/${at}.review.yaml`, said: saidIn(parseReview(each)) })),
    { library, catalogue, stacks: [text], statuses: countedStatuses },
  );
}

/** Of all that a report can hold, with one text wherever an author or a reviewer may write. */
function full(text: string): Report {
  const quoted = JSON.stringify(text);
  const spec = (more: string) =>
    `id: a\ntitle: ${quoted}\nstack: ${quoted}\nstatus: in-review\nversion: "1.1.0"\n${more}alignment: [{strategy: ${quoted}}, {gap: ${quoted}}, {strategy: wellness/1, rank: primary, strength: strong}]\n`;
  const judged = (level: string) => `{level: ${level}, rationale: ${quoted}, recommendation: ${quoted}, about: [${quoted}]}`;
  const below = `alignment: [{strategy: ${quoted}, rank: primary, because: ${quoted}}, {strategy: wellness/1}, {gap: ${quoted}}]\ncommendations: [${quoted}]\nsummary: ${quoted}\n`;
  const head = (reviewer: string, version = '1.1.0', id = 'a') =>
    `format: review/1\nmicrocredential: ${id}\nreviewer: ${reviewer}\ndate: ${quoted}\nversion: ${version}\n`;
  return reported(
    [
      spec(
        `# mcspec-ignore-next-line outcome-has-question -- ${text.replace(/[\r\n\u2028\u2029]/g, ' ') || 'why'}\nessential_outcomes: [{id: ${quoted}, statement: ${quoted}},\n  {id: EO2, statement: x}]\n`,
      ),
      spec('').replace('id: a', 'id: b'),
      `title: "Torn\nalignment: [{strategy: ${quoted}}]\n`,
      '',
    ],
    [
      // Replaced by a later one.
      reviewOf({}, '', head('B')),
      reviewOf(
        { shareable: judged('partially'), consistent: judged('does-not-meet') },
        `${below}endorsement: endorse\n`,
        head(quoted),
      ),
      reviewOf({}, 'endorsement: do-not-endorse\n', head('B')),
      reviewOf({ resourced: judged('partially') }, below, head('C', quoted === '""' ? '1.0.0' : quoted)),
      reviewOf({}, below, head(quoted, '1.1.0', quoted)),
      `${head('D')}criteria:\n  shareable: fully\nsummary: "open\n`,
    ],
    text,
  );
}

/** So many microcredentials, every other one with two reviews. */
function library(many: number): Report {
  const specs = Array.from(
    { length: many },
    (_, at) => `id: m${at}\ntitle: Microcredential number ${at}\nstack: Stack ${at % 9}\nstatus: in-review\nversion: 1.0.0\n`,
  );
  const reviews = specs.flatMap((_, at) =>
    at % 2 === 0
      ? []
      : ['A', 'B'].map((name) =>
          reviewOf(
            at % 3 === 0 && name === 'A' ? { resourced: '{level: partially, rationale: x, recommendation: y}' } : {},
            'endorsement: endorse\n',
            `format: review/1\nmicrocredential: m${at}\nreviewer: ${name}\ndate: 2026-05-12\nversion: 1.0.0\n`,
          ),
        ),
  );
  return reported(specs, reviews, 'Large');
}

const large = library(60);
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

describe('JSON holds to schemas/report-output.schema.json', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/report-output.schema.json', import.meta.url), 'utf8'));
  const fits = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile({ ...schema, $id: 'open' });
  // A key that the output has and the schema does not name is a schema that is out of date.
  const names = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile({ ...closed(schema), $id: 'closed' });

  test.each([...NASTY.map(full), large, reported([], [])])('report %#', (report) => {
    const output = JSON.parse(reportJson([report, report]));
    for (const validate of [fits, names]) {
      validate(output);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('and finds fault with what does not', () => {
    const output = JSON.parse(reportJson([full('x')]));
    output.libraries[0].microcredentials[0].endorsement = 'perhaps';
    expect(fits(output)).toBe(false);
    output.libraries[0] = { ...output.libraries[0], more: 1 };
    expect(names(output)).toBe(false);
  });
});

describe('the table', () => {
  test('has a row for each microcredential, criterion and source', () => {
    const [head = [], ...rows] = readCsv(reportCsv([full('x')]));
    expect(head.slice(0, 10)).toEqual([
      'Library',
      'File',
      'Id',
      'Microcredential',
      'Stack',
      'Status',
      'Version',
      'Criterion',
      'Source',
      'Level',
    ]);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const own = rows.filter((row) => row[2] === 'a' && row[7] === 'Shareable');
    expect(own.map((row) => [row[8], row[9], row[16]])).toEqual([
      ['mcspec', 'does-not-meet', 'yes'],
      ['B', 'fully', 'yes'],
      ['D', 'fully', 'yes'],
      ['x', 'partially', 'yes'],
      ['C', 'fully', 'other version'],
      ['B', 'fully', 'replaced'],
    ]);
    expect(own[3]).toEqual(expect.arrayContaining(['v1.1.0', 'endorse']));
    // Of five microcredentials, one has five reviews.
    expect(rows).toHaveLength(10 * (5 + 5));
  });

  test.each(NASTY)('runs no formula and loses no cell: %j', (text) => {
    const rows = readCsv(reportCsv([full(text)]));
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]?.length ?? 0);
      for (const cell of row) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]|[\r\n\t\0]/u);
    }
  });

  test('holds several libraries', () => {
    const rows = readCsv(reportCsv([library(2), large]));
    expect(rows).toHaveLength(1 + 10 * (3 + 2) + 10 * (61 + 60));
  });
});

describe('the page', () => {
  /** What stands in it, without its style. */
  const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));

  test.each(NASTY)('shows %j as text and nothing else', (text) => {
    const page = reportHtml([full(text)], { linkTo: (file) => `x:${file}`, date: '2026-05-12', language: 'en' });
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map((match) => match[1]?.toLowerCase()));
    const own =
      '!doctype html head meta title style body main header h1 h2 h3 h4 p div section dl dt dd small table caption thead tbody tr th td ul li span i a code em strong bdi br time';
    for (const tag of tags) expect(own.split(' ')).toContain(tag);
    expect(page).not.toMatch(UNSAFE);
    for (const [, value = ''] of page.matchAll(/="([^"]*)"/g)) expect(value).not.toMatch(/[<>]/);
    for (const tag of ['table', 'tbody', 'thead', 'tr', 'ul', 'li', 'section', 'div', 'span', 'main', 'p', 'bdi'])
      expect(count(page, new RegExp(`<${tag}[ >]`, 'g')), tag).toBe(count(page, new RegExp(`</${tag}>`, 'g')));
  });

  test('asks for nothing, and allows itself nothing', () => {
    const page = reportHtml([full('x')]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=/i);
  });

  test('has tables that can be listened to: captions, scopes, and words for each mark', () => {
    const page = bodyOf(reportHtml([full('x')]));
    expect(count(page, /<table/g)).toBeGreaterThan(5);
    expect(count(page, /<caption>/g)).toBe(count(page, /<table/g));
    expect(/<th(?=[ >])(?![^>]*scope=)/.exec(page)?.index).toBeUndefined();
    expect(count(page, /<span class="m /g)).toBe(count(page, /<span class="m [^"]*" aria-hidden="true">[●◐○·]<\/span>/g));
    const cells = [...page.matchAll(/<td class="cell[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
    expect(cells).toHaveLength(10 * 5);
    for (const cell of cells) expect(cell).toMatch(/<i class="words">mcspec: [^<]+<\/i>$/);
    expect(page).toContain('Reviewers differ. x sees less than fully, where mcspec found no fault.');
  });

  test('leads from each title to its section, or to where it is told to', () => {
    const page = reportHtml([library(3)], {
      linkTo: (file) => (file.startsWith('Large/1.') ? `ours:open?a=1&b="${file}"` : undefined),
    });
    expect(page).toContain(
      '<a href="ours:open?a=1&amp;b=&quot;Large/1.microcredential.yaml&quot;"><bdi>Microcredential number 1</bdi></a>',
    );
    const targets = new Set([...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id));
    expect(targets.size).toBeGreaterThan(1);
    for (const id of targets) expect(page).toContain(`<section class="spec" id="${id}">`);
    const two = reportHtml([library(2), library(2)]);
    expect(count(two, / id="/g)).toBe(new Set([...two.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).size);
  });

  test('has a section for each microcredential, with its ten criteria', () => {
    const page = reportHtml([large]);
    expect(count(page, /<section class="spec"/g)).toBe(61);
    const verdicts = [...page.matchAll(/<table class="verdicts">[\s\S]*?<\/table>/g)].map(([table]) => table);
    expect(verdicts).toHaveLength(61);
    for (const table of verdicts) expect(count(table, /<th scope="row">/g)).toBe(10);
  });
});

describe('Markdown', () => {
  test.each(NASTY)('shows %j as text and nothing else', (text) => {
    const markdown = reportMarkdown([full(text)], { date: '2026-05-12' });
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
    // No HTML but our own line break, no link, and no cell more than the head of its table has.
    expect(markdown.replaceAll('<br>', '').replace(/\\[\\<>[\]()&!]/g, '')).not.toMatch(/[<>]|\]\(|&\w+;/);
    for (const block of markdown.split('\n\n').filter((each) => each.startsWith('|'))) {
      const cells = block
        .trim()
        .split('\n')
        .map((row) => count(row, /(?<!\\)(?:\\\\)*\|/g));
      expect(new Set(cells).size, block).toBe(1);
    }
    for (const line of markdown.split('\n')) expect(line).toMatch(/^(?:#{1,3} |- |\| |\*\*|[^\s#>\-|]|$)/u);
  });

  test('has a heading for each microcredential', () => {
    const markdown = reportMarkdown([large]);
    expect(count(markdown, /^## Microcredential number \d+$/gm)).toBe(60);
    for (const { title } of criteria) expect(markdown).toContain(`| ${title} |`);
  });
});

describe('the text', () => {
  test.each(NASTY)('cannot act on a terminal: %j', (text) => {
    const out = reportText([full(text)], plain, 80);
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
  });

  test.each([1, 20])('of %i microcredentials fits a terminal of any width', (many) => {
    const report = library(many);
    for (const columns of [60, 80, 100, 200]) {
      const text = reportText([report], plain, columns);
      expect(text.split('\n').filter((line) => width(line) > columns)).toEqual([]);
      expect(reportText([report], coloured, columns).replace(/\u001B\[\d+m/g, '')).toBe(text);
    }
  });
});

describe('every form', () => {
  const forms: readonly [string, (report: Report) => string][] = [
    ['text', (report) => reportText([report], plain, 1000)],
    ['page', (report) => reportHtml([report])],
    ['Markdown', (report) => reportMarkdown([report])],
  ];
  test.each(forms)('tells all that there is: %s', (_, render) => {
    const told = render(full('x'));
    for (const sentence of [
      'Reviewers differ on the endorsement',
      'Reviewers differ on a criterion',
      'A reviewer sees a fault, and mcspec found none',
      'Awaiting a review',
      'Cannot be judged: the file cannot be read to its end',
      'Reviews that cannot be read to their end',
      'Replaced by a later review of the same reviewer',
      'Reviews of what is not in the library',
      'This review cannot be read to its end, and may say more.',
      'It judges 1 of the ten criteria.',
      'Of version x',
      'outcome-has-question',
      'Essential Outcome EO2 has no overview question.',
    ])
      expect(told, sentence).toContain(sentence);
  });
  test.each(forms)('says in words what cannot be computed: %s', (_, render) => {
    expect(render(reported([], []))).toContain('Nothing can be compared yet');
    expect(render(library(2))).toContain('no variation');
    for (const report of [full('x'), reported([], []), library(2), large])
      expect(render(report)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('the page of a workspace', () => {
  const spec = (id: string) => `id: ${id}\ntitle: Title of ${id}\nversion: 1.0.0\nstatus: in-review\n`;
  const review = (id: string, reviewer: string) =>
    reviewOf(
      {},
      'endorsement: endorse\n',
      `format: review/1\nmicrocredential: ${id}\nversion: 1.0.0\nreviewer: ${reviewer}\ndate: 2026-05-12\n`,
    );
  function workspaceOf(files: Readonly<Record<string, string>>, checks = rules): Workspace {
    const workspace = new Workspace(checks);
    for (const [path, text] of Object.entries(files)) workspace.save(`file:///${path}`, text);
    return workspace;
  }
  const ours = {
    'a/mcspec.yaml': 'library: Ours\n',
    'a/x.microcredential.yaml': spec('x'),
    'a/b/y z.microcredential.yaml': spec('y'),
    'a/reviews/x.1.review.yaml': review('x', 'Ann'),
    'c/z.microcredential.yaml': spec('z'),
    'c/z.review.yaml': review('z', 'Zoe'),
  };
  const sectionsOf = (page: string | undefined) =>
    [...(page ?? '').matchAll(/<section class="spec"[^>]*><header><h2>(?:<a[^>]*>)?<bdi>([^<]*)/g)].map(([, title]) => title);

  test('shows the library of a microcredential, of a review and of settings, and no other', () => {
    const workspace = workspaceOf(ours);
    for (const file of ['a/mcspec.yaml', 'a/x.microcredential.yaml', 'a/reviews/x.1.review.yaml']) {
      const page = reportPage(workspace, `file:///${file}`);
      expect(sectionsOf(page)).toEqual(['Title of x', 'Title of y']);
      expect(page).toContain('<h1><bdi>Ours</bdi></h1>');
      expect(page).toContain('Ann');
      expect(page).not.toContain('Zoe');
    }
    expect(sectionsOf(reportPage(workspace, 'file:///c/z.review.yaml'))).toEqual(['Title of z']);
    expect(reportPage(workspace, 'file:///nowhere.microcredential.yaml')).toBeUndefined();
  });

  test('leads to the addresses of files', () => {
    const asked = new Set<string>();
    reportPage(workspaceOf(ours), 'file:///a/mcspec.yaml', {
      linkTo: (uri) => {
        asked.add(uri);
        return uri;
      },
    });
    expect([...asked].sort()).toEqual(['file:///a/b/y z.microcredential.yaml', 'file:///a/x.microcredential.yaml']);
  });

  test('is true after each change of a spec, a review, the settings or a neighbour', () => {
    const workspace = workspaceOf(ours);
    const x = 'file:///a/x.microcredential.yaml';
    const told = (sentence: string) => (reportPage(workspace, x) ?? '').includes(sentence);
    expect(told('Endorsed by its reviewer')).toBe(true);
    workspace.edit('file:///a/reviews/x.1.review.yaml', review('x', 'Ann').replace('endorse\n', 'do-not-endorse\n'), 2);
    expect(told('Not endorsed by its reviewer')).toBe(true);
    workspace.save('file:///a/reviews/x.2.review.yaml', review('x', 'Ben'));
    expect(told('Reviewers differ on the endorsement')).toBe(true);
    workspace.edit(x, spec('x').replace('1.0.0', '2.0.0'), 2);
    expect(told('Not reviewed in this version')).toBe(true);
    workspace.save('file:///a/mcspec.yaml', 'library: Theirs\nrules: {hours-stated: off}\n');
    expect(told('Theirs')).toBe(true);
    workspace.save('file:///a/reviews/x.1.review.yaml', undefined);
    workspace.close('file:///a/reviews/x.1.review.yaml');
    workspace.save('file:///a/reviews/x.2.review.yaml', undefined);
    expect(told('Ann')).toBe(false);
  });

  test('tells of a large library only what the file is about in detail', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`m${at}.microcredential.yaml`, spec(`m${at}`)]));
    const workspace = workspaceOf({ 'mcspec.yaml': '', ...many, 'm7.review.yaml': review('m7', 'Ann') }, []);
    for (const [file, sections] of [
      ['m3.microcredential.yaml', ['Title of m3']],
      ['m7.review.yaml', ['Title of m7']],
      ['mcspec.yaml', []],
    ] as const) {
      const page = reportPage(workspace, `file:///${file}`);
      expect(sectionsOf(page)).toEqual(sections);
      expect(count(page ?? '', /<td class="standing">/g)).toBe(201);
      expect(page).toContain('Only some of so many microcredentials are shown in detail here.');
    }
  });

  test('keeps what a check found, and no longer than that holds', () => {
    const workspace = workspaceOf(ours);
    const x = 'file:///a/x.microcredential.yaml';
    for (const file of workspace.uris('microcredential')) workspace.summary(file);
    const first = workspace.judged(x);
    expect(workspace.judged(x)).toBe(first);
    // Another microcredential takes its id.
    workspace.save('file:///a/again.microcredential.yaml', spec('x'));
    workspace.document('file:///a/again.microcredential.yaml');
    expect(workspace.judged(x)).not.toBe(first);
    const second = workspace.judged(x);
    workspace.save('file:///a/mcspec.yaml', 'library: Theirs\n');
    expect(workspace.judged(x)).not.toBe(second);
    const third = workspace.judged(x);
    workspace.judgeStrictly(true);
    expect(workspace.judged(x)).not.toBe(third);
  });
});
