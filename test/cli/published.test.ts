/**
 * The formats of `mcspec check` by the contracts that others have published, and by the tools that read them. What they are
 * fed is the worst that an author, a path or a reason can hold.
 */
import { readFileSync } from 'node:fs';
import { error, notice, warning } from '@actions/core';
import { Ajv, type ErrorObject } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test, vi } from 'vitest';
import { rule } from '../../server/src/engine/rule.js';
import { rules } from '../../server/src/rules/index.js';
import { closed } from '../closed-schema.js';
import { run, type World } from './fake-host.js';
import { testRules } from './test-rules.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const NASTY: readonly (readonly [what: string, text: string])[] = [
  ['emoji', '😀 👩‍👩‍👧‍👦 🏳️‍🌈'],
  ['the end of CDATA', ']]> <![CDATA[ --> <!-- <?xml?> &amp; &#0; &'],
  ['control characters', '\u0000\u0001\u0007\b\u000B\f\u001B[31m\u001B]0;x\u0007\u007F\u0085\u009B\uFFFE\uFFFF'],
  ['line ends', 'one\ntwo\r\nthree\rfour\u2028five\u2029six\tseven'],
  ['workflow commands', '::error::gone\n::stop-commands::x\r\n##[error]gone %0A::error::gone %25 %'],
  ['quotes', `"'\`“”‘’\\" \\\\ \${x} {0} {{1}}`],
  ['a link', '[click here](https://example.org) [1](0)'],
  ['reversed text', '\u202Eevil\u202C \u2066x\u2069 שלום'],
  ['halves of characters', 'a\uD83Db\uDE00c'],
  ['a long text', 'very '.repeat(2000)],
  ['nothing to see', ' \u200B\uFEFF\u00A0 '],
];
const PATHS = [
  'with space #1?x=y.microcredential.yaml',
  'a,b;c:d=e%25%.microcredential.yaml',
  '<&"\'>].microcredential.yaml',
  '😀 \u202Eevil \uD83D.microcredential.yaml',
  '::error::.microcredential.yaml',
  'C:/Users/a b/mcs/x.microcredential.yaml',
  '../over there/x.microcredential.yaml',
  '/root/50% [x]/{y}.microcredential.yaml',
];

/** Says of the title and of each outcome, at its place, whatever stands there; with all that a finding can have. */
const echo = rule({
  id: 'echo',
  group: 'contextual',
  effect: 'partially',
  page: { asks: 'It is said.', why: 'To hear it.', repair: 'Say less.', bad: 'title: x\n', good: 'stack: x\n' },
  *check({ spec }) {
    const { title } = spec;
    if (!title) return;
    const told = { span: title.span, message: title.value };
    yield { ...told, related: [told], fixes: () => [{ title: title.value, kind: 'review', edits: [] }] };
    for (const { statement } of spec.outcomes) {
      if (statement) yield { span: statement.span, message: statement.value, severity: 'error' };
    }
  },
});

/** A file that says a text in every way: in its id, title and statements, and as a reason to silence a finding. */
function fileOf(text: string): string {
  const quoted = JSON.stringify(text);
  const line = text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
  return `id: ${quoted}\ntitle: ${quoted}\nessential_outcomes:\n  - {id: EO1, statement: ${quoted}}\n  # mcspec-ignore-next-line echo -- so: ${line}\n  - {id: EO2, statement: |-\n      x}\n`;
}

const worldOf = (path: string, text: string): World => ({
  files: {
    [path.startsWith('/') ? path : path.startsWith('../') ? path.replace('..', '') : `/lib/${path}`]: fileOf(text),
    '/lib/mcspec.yaml': `rules: {${JSON.stringify(`${text.slice(0, 100)}`)}: off, badge-present: ${JSON.stringify(text.slice(0, 100))}}\n`,
  },
  rules: [echo, ...testRules],
});
const checkAs = async (format: string, path: string, text: string) =>
  (await run(['check', '--format', format, '--fail-on', 'warning', path, '/lib/mcspec.yaml'], worldOf(path, text))).out;

const cases = [
  ...NASTY.map(([what, text]) => [what, 'x.microcredential.yaml', text] as const),
  ...PATHS.map((path) => [`the path ${JSON.stringify(path)}`, path, 'Leading'] as const),
];
/** Real specs, all kinds of findings in them. */
const real: World = {
  files: Object.fromEntries(
    ['growing-through-personal-reflection', 'managing-systems-logistics'].map((name) => [
      `/lib/${name}.microcredential.yaml`,
      read(`examples/${name}.microcredential.yaml`),
    ]),
  ),
  rules,
};
const begun: World = { files: { '/lib/a.microcredential.yaml': 'title: Leading\n', '/lib/b.microcredential.yaml': '' }, rules };
const torn: World = { files: { '/lib/a.microcredential.yaml': 'title: "Leading\nhours: 20\n' }, rules };

const reasons = (errors: readonly ErrorObject[] | null | undefined) =>
  (errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);

describe('JSON holds to schemas/check-output.schema.json', () => {
  const schema = JSON.parse(read('schemas/check-output.schema.json'));
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  const fits = ajv.compile({ ...schema, $id: 'open' });
  // A key that the output has and the schema does not name is a schema that is out of date.
  const names = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile({ ...closed(schema), $id: 'closed' });

  const expectToFit = (out: string) => {
    const output = JSON.parse(out);
    for (const validate of [fits, names]) {
      validate(output);
      expect(reasons(validate.errors)).toEqual([]);
    }
  };

  test.each(cases)('with %s', async (_, path, text) => expectToFit(await checkAs('json', path, text)));

  test('for real specs, drafts just begun and torn files', async () => {
    for (const world of [real, begun, torn]) expectToFit((await run('check --format json', world)).out);
  });

  test('and finds fault with what does not', async () => {
    const output = JSON.parse((await run('check --format json', real)).out);
    output.files[0].verdicts.shareable.level = 'good';
    output.files[0].findings[0].range.start.line = 0;
    expect(fits(output)).toBe(false);
    output.files[0] = { ...output.files[0], more: 1 };
    expect(names(output)).toBe(false);
  });
});

describe('SARIF holds to the schema of OASIS', () => {
  const ajv = new AjvDraft04({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const fits = ajv.compile(JSON.parse(read('test/fixtures/published/sarif-schema-2.1.0.json')));
  const expectToFit = (out: string) => {
    const log = JSON.parse(out);
    fits(log);
    expect(reasons(fits.errors as ErrorObject[])).toEqual([]);
    return log.runs[0];
  };

  test.each(cases)('with %s', async (_, path, text) => {
    const { results } = expectToFit(await checkAs('sarif', path, text));
    const uris = results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    for (const uri of uris) expect(() => new URL(uri, 'file:///lib/')).not.toThrow();
    // Each address leads back to the path, seen from the folder in which the check ran.
    const back = uris.map((uri: string) =>
      decodeURIComponent(new URL(uri, 'file:///lib/').pathname).replace(/^\/(?=[A-Z]:\/)/, ''),
    );
    const shown = path.replace(/\p{Cs}/gu, '\uFFFD').replace(/^\.\./, '');
    expect(back).toContain(/^(?:\/|[A-Z]:\/)/.test(shown) ? shown : `/lib/${shown}`);
  });

  test('for real specs, drafts just begun and torn files', async () => {
    for (const world of [real, begun, torn]) expectToFit((await run('check --format sarif', world)).out);
  });

  test('gives each check what code scanning shows of it', async () => {
    const { tool } = expectToFit((await run('check --format sarif', real)).out);
    for (const check of tool.driver.rules) {
      for (const text of [check.shortDescription.text, check.fullDescription.text, check.help.text])
        expect(text).toMatch(/\S[.?!]”?$/);
    }
  });

  test('lets no text of an author become a link', async () => {
    expect(await checkAs('sarif', 'x.microcredential.yaml', '[click here](https://example.org)')).not.toMatch(
      /"text": "[^"]*\]\(/,
    );
  });

  test('and finds fault with what does not', async () => {
    const log = JSON.parse((await run('check --format sarif', real)).out);
    log.runs[0].results[0].level = 'bad';
    log.runs[0].results[1].locations[0].physicalLocation.artifactLocation.uri = 'a b';
    fits(log);
    expect(reasons(fits.errors as ErrorObject[]).join()).toMatch(/level must be equal to one of.*uri must match format/);
  });
});

describe('JUnit holds to the schema of Jenkins', () => {
  const schema = XsdValidator.fromDoc(XmlDocument.fromString(read('test/fixtures/published/junit-10.xsd')));
  const expectToFit = (out: string) => {
    const document = XmlDocument.fromString(out);
    expect(() => schema.validate(document)).not.toThrow();
    return document;
  };
  // What XML 1.0 can hold of a text; an attribute holds no line ends.
  const held = (text: string) =>
    text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD').replace(/\r\n|[\t\r\n]/g, ' ');

  test.each(cases)('with %s', async (_, path, text) => {
    const document = expectToFit(await checkAs('junit', path, text));
    const failures = document.find('//failure/@message').map((each) => each.content);
    expect(failures).toContain(held(text));
    const suites = document.find('/testsuites/testsuite/@name').map((each) => each.content);
    expect(suites).toContain(held(path));
  });

  test('for real specs, drafts just begun and torn files', async () => {
    for (const world of [real, begun, torn])
      for (const level of ['never', 'error', 'hint'])
        expectToFit((await run(`check --format junit --fail-on ${level}`, world)).out);
  });

  test('and finds fault with what does not', async () => {
    const { out } = await run('check --format junit', real);
    expect(() => schema.validate(XmlDocument.fromString(out.replace(/ tests="\d+"/, '')))).toThrow();
  });
});

describe('GitHub is told as its own toolkit tells it', () => {
  /** What the toolkit writes. */
  function written(tell: () => void): string {
    const spy = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      tell();
      return spy.mock.calls
        .map(([text]) => String(text))
        .join('')
        .replaceAll('\r\n', '\n');
    } finally {
      spy.mockRestore();
    }
  }

  /** As a runner reads a line: commands begin with `::` and end at the next one, and are unescaped after they are split. */
  function asRead(line: string) {
    const end = line.trimStart().indexOf('::', 2);
    const info = line.trimStart().slice(2, end);
    const plain = (text: string, escapes: string[][]) =>
      escapes.reduce((before, [written = '', sign = '']) => before.replaceAll(written, sign), text);
    const data = [
      ['%0D', '\r'],
      ['%0A', '\n'],
    ];
    const last = ['%25', '%'];
    const properties = info
      .slice(info.indexOf(' ') + 1)
      .split(',')
      .map((pair): [string, string] => [
        pair.slice(0, pair.indexOf('=')),
        plain(pair.slice(pair.indexOf('=') + 1), [...data, ['%3A', ':'], ['%2C', ','], last]),
      ]);
    return {
      command: info.slice(0, info.indexOf(' ')),
      ...Object.fromEntries(properties.sort(([a], [b]) => (a < b ? -1 : 1))),
      message: plain(line.trimStart().slice(end + 2), [...data, last]),
    };
  }

  interface Told {
    readonly rule?: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
  }

  test.each(cases)('with %s', async (_, path, text) => {
    const lines = (await checkAs('github', path, text)).split('\n');
    const commands = lines.filter((line) => line.startsWith('::'));
    const { files, settings } = JSON.parse(await checkAs('json', path, text));
    const told = [...settings, ...files].flatMap((file: { findings: Told[] }) => file.findings);
    expect(commands).toHaveLength(told.length);
    for (const [index, command] of commands.entries()) {
      const { rule: id, severity, range } = told[index] as Told;
      const read = asRead(command) as Record<string, string>;
      const tell = { error, warning, information: notice, hint: notice }[severity];
      const again = written(() =>
        tell(read.message ?? '', {
          title: id ? `mcspec: ${id}` : 'mcspec',
          ...(read.file && { file: read.file }),
          startLine: range.start.line,
          endLine: range.end.line,
          ...(range.start.line === range.end.line && { startColumn: range.start.column, endColumn: range.end.column }),
        }),
      );
      expect(again.endsWith('\n') && again.indexOf('\n') === again.length - 1).toBe(true);
      expect(asRead(again.slice(0, -1))).toEqual(read);
      expect([...command].sort().join('')).toBe([...again.slice(0, -1)].sort().join(''));
    }
    // Whatever stands beside the commands is none.
    for (const line of lines.filter((each) => !each.startsWith('::'))) expect(line).not.toMatch(/^\s*::|##\[/);
  });

  test('for real specs, drafts just begun and torn files', async () => {
    for (const world of [real, begun, torn]) {
      const commands = (await run('check --format github', world)).out.split('\n').filter((line) => line.startsWith('::'));
      expect(commands.length).toBeGreaterThan(0);
      for (const command of commands) {
        const { command: name, file, line, message } = asRead(command) as Record<string, string>;
        expect(['error', 'warning', 'notice']).toContain(name);
        expect([file, Number(line) > 0, message !== '']).toEqual([expect.stringMatching(/\.yaml$/), true, true]);
      }
    }
  });
});
