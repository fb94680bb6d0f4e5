import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../server/src/engine/criteria.js';
import { type Rule, severities } from '../../server/src/engine/rule.js';
import { rules } from '../../server/src/rules/index.js';
import { run } from './fake-host.js';
import { clean, testRules } from './test-rules.js';

const files = { '/lib/x.microcredential.yaml': clean };

describe('help', () => {
  test('is shown when it is asked for', async () => {
    for (const args of ['--help', '-h', 'help'])
      expect(await run(args)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('check [PATHS]') });
  });
  test('of a command lists its options', async () => {
    for (const args of ['check --help', 'check -h', 'help check', 'check --fix --help']) {
      expect(await run(args, { files })).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/--fail-on LEVEL[\s\S]*--config FILE/),
        written: [],
      });
    }
  });
  test('is shown where nothing is asked for, as an error', async () => {
    expect(await run('')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: mcspec COMMAND') });
  });
  test('looks like this', async () => {
    await expect((await run('--help')).out).toMatchFileSnapshot('golden/help.txt');
    await expect((await run('check --help')).out).toMatchFileSnapshot('golden/check-help.txt');
  });
  test('fits a terminal of 120 columns', async () => {
    for (const args of [
      '--help',
      'check --help',
      'matrix --help',
      'report --help',
      'suggest --help',
      'rules --help',
      'explain --help',
      'lsp --help',
    ]) {
      for (const line of (await run(args)).out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    }
  });
});

test('--version', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, out: 'mcspec 1.2.3\n', err: '' });
});

describe('what is not understood is told with what was probably meant', () => {
  test.each([
    ['chekc', '“chekc” is not a command.\nDid you mean “mcspec check”?'],
    ['exp', 'Did you mean “mcspec explain”?'],
    ['juggle', 'The commands are: check, report, matrix, suggest, preview, badge, review, new, rules, explain, framework, lsp.'],
    ['help me', '“me” is not a command.'],
    ['--fix check', 'A command comes first, then its options: mcspec COMMAND --fix'],
    ['x.microcredential.yaml', 'To check it: mcspec check x.microcredential.yaml'],
    ['check --formt json', 'There is no option --formt.\nDid you mean --format?\nUsage: mcspec check [PATHS] [OPTIONS]'],
    ['check -x', 'There is no option -x.'],
    ['check --format', '--format needs a value.\nUse one of: text, json, sarif, github, junit, html.'],
    ['check --format --fix', '--format needs a value.'],
    ['check --format=xml', '--format cannot be “xml”.'],
    ['check --format jsn', 'Did you mean “json”?'],
    ['check --fail-on warn', 'Did you mean “warning”?'],
    ['check --fix=yes', '--fix is a switch and takes no value.'],
    ['rules outcome-count', 'For one check: mcspec explain outcome-count'],
    ['explain', 'Name the check to explain.'],
    ['explain a b', 'Name one check at a time.'],
    ['explain badge-presnt', 'No check is called “badge-presnt”.\nDid you mean “badge-present”?'],
    ['explain xyz', 'mcspec rules” lists them all.'],
    ['lsp', 'Write: mcspec lsp --stdio'],
    ['lsp --stdio here', '“here” means nothing to this command.'],
  ])('mcspec %s', async (args, message) => {
    const { code, out, err } = await run(args, { files });
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('options', () => {
  test('take their value with = or after a space; of two the last counts', async () => {
    for (const args of ['--format json', '--format=json', '--format text --format json']) {
      expect((await run(`check ${args}`, { files })).out).toMatch(/^\{/);
    }
  });
  test('end with --', async () => {
    expect((await run(['check', '--', '--odd'], { files: { '/lib/--odd': clean } })).out).toContain('--odd  meets');
  });
});

test('lsp --stdio runs the language server', async () => {
  expect(await run('lsp --stdio')).toMatchObject({ code: 0, served: true, out: '' });
  expect(await run('lsp --stdio --clientProcessId=12')).toMatchObject({ served: true });
});

test('a fault of the program’s own is told and gives exit code 2', async () => {
  const faulty = { ...testRules[0], page: undefined } as unknown as Rule;
  expect(await run('rules', { rules: [faulty] })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('a fault of its own'),
  });
});

describe('colours', () => {
  const isColoured = async (args: string, env: Record<string, string>, columns?: number) =>
    (await run(`check ${args}`, { files, env, ...(columns && { columns }) })).out.includes('\u001B[');

  test.each([
    ['no terminal', '', {}, undefined, false],
    ['a terminal', '', {}, 80, true],
    ['a dumb terminal', '', { TERM: 'dumb' }, 80, false],
    ['NO_COLOR', '', { NO_COLOR: '1' }, 80, false],
    ['an empty NO_COLOR', '', { NO_COLOR: '' }, 80, true],
    ['FORCE_COLOR', '', { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0', '', { FORCE_COLOR: '0' }, 80, false],
    ['both', '', { FORCE_COLOR: '1', NO_COLOR: '1' }, 80, false],
    ['--no-color', '--no-color', { FORCE_COLOR: '1' }, 80, false],
    ['JSON on a terminal', '--format json', {}, 80, false],
  ])('with %s', async (_, args, env, columns, expected) => {
    expect(await isColoured(args, env as Record<string, string>, columns)).toBe(expected);
  });
});

describe('rules', () => {
  test('looks like this', async () => {
    await expect((await run('rules')).out).toMatchFileSnapshot('golden/rules.txt');
  });
  test('as JSON', async () => {
    const { version, rules: list } = JSON.parse((await run('rules --format json')).out);
    expect(version).toBe(1);
    expect(list.find((each: { rule: string }) => each.rule === 'double-word')).toEqual({
      rule: 'double-word',
      criterion: 'copyedit',
      effect: 'advisory',
      severity: 'information',
      asks: 'No word is written twice in a row.',
      fixes: ['safe'],
      options: {
        longest: { default: 20, description: 'Longer words than this are left alone.' },
        language: { default: 'en', description: 'The language | of the text.' },
      },
    });
  });
  test('as Markdown', async () => {
    expect((await run('rules --format markdown')).out).toContain(
      '| [double-word](double-word.md) | No word is written twice in a row. | no verdict | safe |',
    );
  });
  test('names each real rule once', async () => {
    const { out } = await run('rules --format json', { rules });
    const ids = JSON.parse(out).rules.map((each: { rule: string }) => each.rule);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of rules) expect(ids).toContain(rule.id);
    for (const { criterion, effect, severity, asks, fixes, options } of JSON.parse(out).rules) {
      expect(groups).toContain(criterion);
      expect(['does-not-meet', 'partially', 'advisory']).toContain(effect);
      expect(severities).toContain(severity);
      expect(asks).toMatch(/^[A-Z“].*[.”]$/s);
      for (const kind of fixes) expect(['safe', 'review', 'skeleton']).toContain(kind);
      for (const option of Object.values<{ default: unknown; description: string }>(options)) {
        expect(['number', 'string', 'boolean']).toContain(typeof option.default);
        expect(option.description).toMatch(/^[A-Z].*\.$/s);
      }
    }
  });
  test('of the real ones are, as Markdown, the table of docs/rules', async () => {
    const { out } = await run('rules --format markdown', { rules });
    expect(out).toBe(readFileSync('docs/rules/README.md', 'utf8').replaceAll('\r\n', '\n'));
  });
});

const groups = [...criteria.map(({ id }) => id), 'alignment', 'structure', 'copyedit'];

describe('explain', () => {
  test('looks like this', async () => {
    await expect((await run('explain double-word')).out).toMatchFileSnapshot('golden/explain.txt');
  });
  test('takes the name as it stands after a finding', async () => {
    expect((await run(['explain', '[badge-present]'])).out).toMatch(/^badge-present\n/);
  });
  test('breaks a table that is wider than the terminal', async () => {
    const { out } = await run('explain double-word --no-color', { columns: 50 });
    expect(out).toContain('    longest\n      Default: 20\n      Meaning: Longer words than this are left\n      alone.\n');
  });
  test('knows the checks of the structure and every real one', async () => {
    for (const id of ['yaml-syntax', 'suppression', ...rules.map((rule) => rule.id)]) {
      const { code, out } = await run(['explain', id], { rules });
      expect([id, code]).toEqual([id, 0]);
      expect(out).toContain('How to repair it');
      expect(out).not.toMatch(/`|^#/m);
    }
  });
});
