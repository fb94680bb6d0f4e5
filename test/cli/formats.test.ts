import { describe, expect, test } from 'vitest';
import { criteria } from '../../server/src/engine/criteria.js';
import { foreignTags, hostile, seen } from '../output/web-pages.js';
import { run } from './fake-host.js';
import { clean, gaps, testRules } from './test-rules.js';

const files = {
  '/lib/clean.microcredential.yaml': `# mcspec-ignore-next-line double-word -- a song\n${clean.replace(/^(.*\n)(.*\n)(.*\n)/, 'title: Twist and and Shout\n$1$2')}`,
  '/lib/mcspec.yaml': 'rules: {badge-presnt: hint}\n',
  '/lib/ops/gaps.microcredential.yaml': gaps,
};

describe('JSON', () => {
  const json = async (args = '', world: Record<string, string> = files) =>
    JSON.parse((await run(`check --format json ${args}`, { files: world })).out);

  test('has the shape of version 1', async () => {
    const { version, files: checked, settings, summary, ...rest } = await json();
    expect([version, rest]).toEqual([1, {}]);
    expect(checked.map((file: { path: string }) => file.path)).toEqual([
      'clean.microcredential.yaml',
      'ops/gaps.microcredential.yaml',
    ]);
    expect(settings).toEqual([
      {
        path: 'mcspec.yaml',
        findings: [
          {
            severity: 'warning',
            message: 'No check is called “badge-presnt”. Did you mean “badge-present”?',
            range: { start: { line: 1, column: 9 }, end: { line: 1, column: 21 } },
            fixes: ['Rename to “badge-present”'],
          },
        ],
      },
    ]);
    expect(summary).toEqual({
      files: 2,
      findings: { error: 1, warning: 1, information: 1, hint: 0 },
      levels: { fully: 1, partially: 0, 'does-not-meet': 1 },
      suppressed: 1,
      fixable: 1,
      repaired: 0,
      settings: { error: 0, warning: 1, information: 0, hint: 0 },
    });
  });

  test('tells of a finding where it stands and what repairs it', async () => {
    const { files: checked } = await json('ops');
    expect(checked[0].findings[1]).toEqual({
      rule: 'double-word',
      criterion: 'copyedit',
      effect: 'advisory',
      severity: 'information',
      message: '“the” stands twice.',
      range: { start: { line: 3, column: 20 }, end: { line: 3, column: 24 } },
      fixes: ['Remove one'],
      related: [],
    });
  });

  test('gives each criterion its level and the reviewers’ questions', async () => {
    const { files: checked } = await json('ops');
    const { id, complete, verdicts, overall } = checked[0];
    expect({ id, complete, overall }).toEqual({ id: 'managing-systems-logistics', complete: true, overall: 'does-not-meet' });
    expect(Object.keys(verdicts)).toEqual(criteria.map((criterion) => criterion.id));
    expect(verdicts.shareable.level).toBe('does-not-meet');
    expect(verdicts['validity-minded-construction']).toEqual({
      level: 'partially',
      questions: [
        'Do the questions and the evidence for EO1 show that skill and not another?',
        'Do the questions and the evidence for EO2 show that skill and not another?',
      ],
      reasons: [
        { rule: 'outcome-has-question', effect: 'partially', message: 'Essential Outcome EO1 has no overview question.' },
      ],
    });
    expect(verdicts.consistent.reasons).toEqual([]);
  });

  test('names the next best thing to do', async () => {
    const { files: checked } = await json();
    expect(checked.map((file: { next: unknown }) => file.next)).toEqual([
      null,
      {
        rule: 'badge-present',
        criterion: 'shareable',
        message: 'There is no badge.',
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
        fix: null,
        lifts: [{ criterion: 'shareable', from: 'does-not-meet', to: 'fully', repairs: 1 }],
      },
    ]);
    const [question] = testRules;
    const alone = await run('check --format json', {
      files: { '/lib/x.microcredential.yaml': gaps },
      rules: question ? [question] : [],
    });
    expect(JSON.parse(alone.out).files[0].next).toMatchObject({
      rule: 'outcome-has-question',
      fix: { title: 'Add a question for EO1', kind: 'skeleton' },
    });
  });

  test('lists what is silenced, with the reasons', async () => {
    const { files: checked } = await json('clean.microcredential.yaml');
    expect(checked[0]).toMatchObject({
      findings: [],
      suppressed: [
        {
          rule: 'double-word',
          message: '“and” stands twice.',
          reason: 'a song',
          range: { start: { line: 2, column: 17 }, end: { line: 2, column: 21 } },
        },
      ],
      overall: 'fully',
    });
  });

  test('counts columns in UTF-16 units and no byte order mark, lines by any end', async () => {
    const { files: checked } = await json('', {
      '/lib/x.microcredential.yaml': '\uFEFFtitle: 😀 the the\r\nbadge: {name: x}\r\n',
    });
    expect(checked[0].findings[0].range).toEqual({ start: { line: 1, column: 14 }, end: { line: 1, column: 18 } });
  });

  test('says where a file is not read to its end, and knows no id that is not there', async () => {
    expect((await json('', { '/lib/x.microcredential.yaml': '' })).files[0]).toMatchObject({ id: null, complete: false });
  });

  test('is whole with settings alone', async () => {
    const alone = await json('mcspec.yaml');
    expect([alone.files, alone.settings.length, alone.summary.files]).toEqual([[], 1, 0]);
  });
});

describe('GitHub', () => {
  test('gets each finding as a workflow command, and the sum', async () => {
    const { code, out } = await run('check --format github', { files });
    await expect(out).toMatchFileSnapshot('golden/github.txt');
    expect(code).toBe(1);
  });

  test('commands cannot be broken by what an author or a path holds', async () => {
    const world = { '/lib/a,b:c%.microcredential.yaml': `title: the the\nbadge: {name: x}\nstatus: "x\\r\\n::error::"\n` };
    const { out } = await run('check --format github', { files: world });
    const commands = out.split('\n').filter((line) => line.startsWith('::'));
    expect(commands.length).toBe(2);
    for (const command of commands)
      expect(command).toMatch(/^::(error|notice) file=a%2Cb%3Ac%25\.microcredential\.yaml,line=\d+,/);
  });
});

describe('SARIF', () => {
  const sarif = async (world: Record<string, string> = files) =>
    JSON.parse((await run('check --format sarif', { files: world })).out);

  test('has one run with all checks and all findings', async () => {
    const { version, runs } = await sarif();
    const [{ tool, results, columnKind }] = runs;
    expect([version, runs.length, columnKind]).toEqual(['2.1.0', 1, 'utf16CodeUnits']);
    expect(tool.driver).toMatchObject({ name: 'mcspec', semanticVersion: '1.2.3' });
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(results.map((result: { ruleId: string; level: string }) => `${result.ruleId} ${result.level}`)).toEqual([
      'library-settings warning',
      'double-word note',
      'badge-present error',
      'double-word note',
      'outcome-has-question warning',
    ]);
  });

  test('places a finding and what belongs to it', async () => {
    const { runs } = await sarif();
    expect(runs[0].results.at(-1)).toMatchObject({
      message: { text: 'Essential Outcome EO1 has no overview question.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'ops/gaps.microcredential.yaml' },
            region: { startLine: 6, startColumn: 10, endLine: 6, endColumn: 13 },
          },
        },
      ],
      relatedLocations: [{ id: 0, message: { text: 'The overview questions' } }],
    });
  });

  test('keeps what is silenced, with the reason', async () => {
    const { runs } = await sarif();
    expect(runs[0].results[1].suppressions).toEqual([{ kind: 'inSource', justification: 'a song' }]);
  });

  test.each([
    ['a file', 'two words.yaml', 'two%20words.yaml'],
    ['a file elsewhere', '/other/50%.yaml', 'file:///other/50%25.yaml'],
    ['half a character', '\uD83D.yaml', '%EF%BF%BD.yaml'],
  ])('writes the path of %s as an address', async (_, path, uri) => {
    const { out } = await run(['check', '--format', 'sarif', path], {
      files: { [path.startsWith('/') ? path : `/lib/${path}`]: gaps },
    });
    expect(JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('JUnit', () => {
  test('has a suite for each file and a case for each criterion', async () => {
    await expect((await run('check --format junit --fail-on warning', { files })).out).toMatchFileSnapshot('golden/junit.xml');
  });

  test('fails by --fail-on', async () => {
    const failures = async (level: string) =>
      (await run(`check --format junit --fail-on ${level}`, { files })).out.match(/<failure/g)?.length ?? 0;
    expect(await Promise.all(['never', 'error', 'warning', 'information'].map(failures))).toEqual([0, 1, 3, 4]);
  });

  test('is XML whatever an author wrote', async () => {
    const { out } = await run('check --format junit', {
      files: { '/lib/<&">.microcredential.yaml': 'status: "<&\\u0001\\uD800>"\n' },
    });
    expect(out).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\p{Cs}/u);
    expect(out).toContain('name="&lt;&amp;&quot;&gt;.microcredential.yaml"');
    expect(out.match(/<(?!\/?(testsuites|testsuite|testcase|failure|system-out)[\s>/]|\?xml)/g)).toBeNull();
  });
});

describe('HTML', () => {
  const page = async (world: Record<string, string> = files) => (await run('check --format html', { files: world })).out;

  test('has the scorecard of each file, what is wrong in settings, and all files in a table', async () => {
    const out = await page();
    expect(out.match(/<!DOCTYPE html>/g)).toHaveLength(1);
    expect(out.match(/<main class="scorecard"/g)).toHaveLength(2);
    expect(seen(out)).toMatch(/mcspec\.yaml No check is called “badge-presnt”.* 1:9/);
    expect(seen(out)).toMatch(
      /All of them .*Twist and and Shout clean\.microcredential\.yaml Fully, as far as a machine can tell/,
    );
    expect(seen(out)).toMatch(/Essential Outcome EO1 has no overview question\. line 6 · outcome-has-question/);
    expect(out).toMatch(/1 of 2 meet all ten criteria fully[\s\S]*<\/html>\n$/);
    expect(foreignTags(out)).toEqual([]);
  });

  test('leads nowhere but to its own scorecards', async () => {
    const out = await page();
    const [ids, links] = [/ id="([^"]*)"/g, / href="([^"]*)"/g].map((each) => [...out.matchAll(each)].map(([, name]) => name));
    expect(new Set(ids).size).toBe(ids?.length);
    expect(links?.filter((link) => !ids?.includes(link?.slice(1)))).toEqual([]);
  });

  test('is whole for a file that cannot be judged, and where there is nothing to check', async () => {
    expect(seen(await page({ '/lib/x.microcredential.yaml': '', '/lib/y.microcredential.yaml': clean }))).toContain(
      'cannot be judged yet',
    );
    const nothing = await page({ '/lib/mcspec.yaml': 'library: Ours\n' });
    expect(nothing).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
  });

  test('takes a path and an author’s text for text', async () => {
    const out = await page({
      '/lib/<b>&".microcredential.yaml': `title: ${JSON.stringify(hostile)}\nessential_outcomes: [the the]\n`,
    });
    expect(out).toContain('&lt;b&gt;&amp;&quot;.microcredential.yaml');
    expect(foreignTags(out)).toEqual([]);
  });
});
