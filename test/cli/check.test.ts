import { describe, expect, test } from 'vitest';
import { rule } from '../../server/src/engine/rule.js';
import { run } from './fake-host.js';
import { clean, gaps } from './test-rules.js';

const files = {
  '/lib/leading-data-literacy.microcredential.yaml': clean,
  '/lib/operations/managing-systems-logistics.microcredential.yaml': gaps,
};

describe('check finds', () => {
  const paths = async (args: string, world: Record<string, string>) => {
    const { out } = await run(`check --format json ${args}`, { files: world });
    return (JSON.parse(out) as { files: { path: string }[] }).files.map((file) => file.path);
  };

  test('every microcredential below the current folder, in the order of their names', async () => {
    const world = {
      '/lib/b.microcredential.yaml': clean,
      '/lib/a.microcredential.yml': clean,
      '/lib/c/D.Microcredential.YAML': clean,
      '/lib/notes.yaml': 'x',
      '/lib/node_modules/x.microcredential.yaml': clean,
      '/lib/.git/x.microcredential.yaml': clean,
      '/lib/._a.microcredential.yaml': clean,
      '/other/x.microcredential.yaml': clean,
    };
    expect(await paths('', world)).toEqual(['a.microcredential.yml', 'b.microcredential.yaml', 'c/D.Microcredential.YAML']);
    expect(await paths('.', world)).toEqual(['a.microcredential.yml', 'b.microcredential.yaml', 'c/D.Microcredential.YAML']);
  });

  test('folders and files as they were named', async () => {
    const world = { '/lib/c/x.microcredential.yaml': clean, '/other/y.microcredential.yaml': clean };
    expect(await paths('c', world)).toEqual(['c/x.microcredential.yaml']);
    expect(await paths('./c/', world)).toEqual(['c/x.microcredential.yaml']);
    expect(await paths('/lib/c', world)).toEqual(['/lib/c/x.microcredential.yaml']);
    expect(await paths('../other', world)).toEqual(['../other/y.microcredential.yaml']);
    expect(await paths('/', world)).toEqual(['/lib/c/x.microcredential.yaml', '/other/y.microcredential.yaml']);
  });

  test('a file that is named twice once', async () => {
    expect(await paths('operations . operations/managing-systems-logistics.microcredential.yaml', files)).toEqual([
      'operations/managing-systems-logistics.microcredential.yaml',
      'leading-data-literacy.microcredential.yaml',
    ]);
  });

  test('a file of any name, if it is named', async () => {
    expect(await paths('draft.txt', { '/lib/draft.txt': clean })).toEqual(['draft.txt']);
    expect(await paths('.hidden/x.yaml', { '/lib/.hidden/x.yaml': clean })).toEqual(['.hidden/x.yaml']);
    expect(await paths('.hidden', { '/lib/.hidden/x.microcredential.yaml': clean })).toEqual(['.hidden/x.microcredential.yaml']);
  });

  test('standard input', async () => {
    const { out, code } = await run('check - --format json', { input: gaps });
    expect(JSON.parse(out).files[0]).toMatchObject({ path: '-', id: 'managing-systems-logistics', overall: 'does-not-meet' });
    expect(code).toBe(1);
  });

  test.each([
    ['nothing', 'check', { '/lib/notes.yaml': 'x' }, 'There is no microcredential in this folder or below it.'],
    [
      'a path that leads nowhere',
      'check operatons',
      files,
      'There is no file or folder “operatons”.\nDid you mean “operations”?',
    ],
    ['a path that leads nowhere below', 'check operations/x', files, 'There is no file or folder “operations/x”.'],
    ['a pattern', 'check *.microcredential.yaml', files, 'Name a folder instead'],
  ])('%s, and says so', async (_, args, world, message) => {
    const { code, out, err } = await run(args, { files: world });
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('check exits', () => {
  const severities = 'error warning information hint never'.split(' ');
  // A badge that is not there is an error, a question that is not there a warning, a word that stands twice information.
  test.each([
    ['with an error', gaps, [1, 1, 1, 1, 0]],
    ['with a warning', `${gaps}badge: {name: Managing}\n`, [0, 1, 1, 1, 0]],
    ['with information', `${clean}`.replace('Leading Data', 'Leading Leading Data'), [0, 0, 1, 1, 0]],
    ['clean', clean, [0, 0, 0, 0, 0]],
  ])('%s by --fail-on', async (_, text, codes) => {
    const all = await Promise.all(
      severities.map((severity) => run(`check --fail-on ${severity}`, { files: { '/lib/x.microcredential.yaml': text } })),
    );
    expect(all.map((ran) => ran.code)).toEqual(codes);
  });

  test('with 1 from an error on, if nothing else is said', async () => {
    expect((await run('check', { files })).code).toBe(1);
  });

  test('with 2 after all else is checked, where a file cannot be read', async () => {
    const { code, out, err } = await run('check --format json', {
      files: { ...files, '/lib/broken.microcredential.yaml': new Error('you may not do that here') },
    });
    expect(code).toBe(2);
    expect(err).toBe('mcspec: broken.microcredential.yaml cannot be read: you may not do that here.\n');
    expect(JSON.parse(out).summary.files).toBe(2);
  });

  test('with 2 where a folder cannot be looked into', async () => {
    const { code, err } = await run('check', { files: { '/lib/x.microcredential.yaml': clean, '/lib/sub/locked': '' } });
    expect([code, err]).toEqual([2, 'mcspec: The folder sub cannot be read: you may not do that here.\n']);
  });
});

describe('the settings that apply', () => {
  const severityOf = async (args: string, world: Record<string, string>) => {
    const ran = await run(`check --format json ${args}`, { files: world });
    const { files: checked, settings } = JSON.parse(ran.out);
    return {
      severity: checked[0]?.findings.find((f: { rule: string }) => f.rule === 'badge-present')?.severity,
      settings: settings.map((s: { path: string }) => s.path),
    };
  };
  const at = (path: string, severity: string) => ({ [path]: `rules: {badge-present: ${severity}}\n` });

  test('are those of the nearest mcspec.yaml', async () => {
    const world = {
      ...at('/mcspec.yaml', 'error'),
      ...at('/lib/mcspec.yaml', 'warning'),
      ...at('/lib/a/mcspec.yml', 'hint'),
      '/lib/a/b/x.microcredential.yaml': gaps,
    };
    expect(await severityOf('', world)).toEqual({ severity: 'hint', settings: ['a/mcspec.yml', 'mcspec.yaml'] });
    expect(await severityOf('a/b', world)).toEqual({ severity: 'hint', settings: ['a/mcspec.yml'] });
  });

  test('may stand above the current folder', async () => {
    expect(await severityOf('', { ...at('/mcspec.yaml', 'hint'), '/lib/x.microcredential.yaml': gaps })).toEqual({
      severity: 'hint',
      settings: ['../mcspec.yaml'],
    });
  });

  test('may stand above a file elsewhere', async () => {
    expect(await severityOf('/other/a/x.yaml', { ...at('/other/mcspec.yaml', 'hint'), '/other/a/x.yaml': gaps })).toEqual({
      severity: 'hint',
      settings: ['/other/mcspec.yaml'],
    });
  });

  test('are those of mcspec.yaml where mcspec.yml stands beside it', async () => {
    const world = { ...at('/lib/mcspec.yml', 'hint'), ...at('/lib/mcspec.yaml', 'warning'), '/lib/x.microcredential.yaml': gaps };
    expect((await severityOf('', world)).severity).toBe('warning');
  });

  test('are the given ones with --config', async () => {
    const world = {
      ...at('/lib/mcspec.yaml', 'warning'),
      ...at('/lib/strict.yaml', 'hint'),
      '/lib/x.microcredential.yaml': gaps,
    };
    expect(await severityOf('--config strict.yaml', world)).toEqual({ severity: 'hint', settings: ['strict.yaml'] });
  });

  test('apply to standard input from the current folder', async () => {
    const { out } = await run('check - --format json', { files: at('/lib/mcspec.yaml', 'hint'), input: gaps });
    expect(JSON.parse(out).summary.findings).toMatchObject({ error: 0, hint: 1 });
  });

  test('of --config have to be there', async () => {
    expect(await run('check --config none.yaml', { files })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('There is no file “none.yaml”.'),
    });
  });

  test('count for the exit code where they are wrong', async () => {
    const world = { '/lib/mcspec.yaml': 'rules: {badge-present: loud}\n', '/lib/x.microcredential.yaml': clean };
    expect((await run('check', { files: world })).code).toBe(1);
    expect((await run('check mcspec.yaml', { files: world })).code).toBe(1);
  });

  test('know the checks of the structure too', async () => {
    const { out } = await run('check --format json', {
      files: { '/lib/mcspec.yaml': 'rules: {yaml-meaning: hint}\n', '/lib/x.microcredential.yaml': 'title: 2024\n' },
    });
    const { files: checked, settings } = JSON.parse(out);
    expect(settings[0].findings).toEqual([]);
    expect(checked[0].findings.find((f: { rule: string }) => f.rule === 'yaml-meaning').severity).toBe('hint');
  });
});

describe('--strict', () => {
  test('judges a draft like a finished microcredential', async () => {
    const draft = gaps.replace('in-review', 'draft');
    const severity = async (args: string) =>
      JSON.parse((await run(`check - --format json ${args}`, { input: draft })).out).summary.findings.warning;
    expect(await severity('')).toBe(0);
    expect(await severity('--strict')).toBe(1);
  });
});

describe('--fix', () => {
  const twice = 'title: Managing the the Systems';
  const once = 'title: Managing the Systems';

  test('writes the safe repairs, and reports what is left', async () => {
    const ran = await run('check --fix', { files });
    expect(ran.written).toEqual(['/lib/operations/managing-systems-logistics.microcredential.yaml']);
    expect(ran.files['/lib/operations/managing-systems-logistics.microcredential.yaml']).toBe(gaps.replace(twice, once));
    expect(ran.out).not.toContain('stands twice');
    expect(ran.out).toContain('Repaired 1 thing in 1 file.');
  });

  test('keeps byte order mark, line ends and comments', async () => {
    const written = `\uFEFF# A comment\r\n${gaps.replaceAll('\n', '\r\n')}# The end`;
    const ran = await run('check --fix', { files: { '/lib/x.microcredential.yaml': written } });
    expect(ran.files['/lib/x.microcredential.yaml']).toBe(written.replace(twice, once));
  });

  test('repairs the library’s settings, and checks with them', async () => {
    const world = { '/lib/mcspec.yaml': '# Ours\nrulez: {badge-present: hint}\n', '/lib/x.microcredential.yaml': gaps };
    const ran = await run('check --fix --format json', { files: world });
    expect(ran.files['/lib/mcspec.yaml']).toBe('# Ours\nrules: {badge-present: hint}\n');
    expect(JSON.parse(ran.out).summary).toMatchObject({ repaired: 2, settings: { warning: 0 }, findings: { error: 0, hint: 1 } });
  });

  test('leaves settings alone that the paths do not hold', async () => {
    const world = { '/mcspec.yaml': 'rulez: {}\n', '/lib/x.microcredential.yaml': clean };
    expect((await run('check --fix', { files: world })).written).toEqual([]);
  });

  test('says where a file cannot be written, and counts nothing as repaired', async () => {
    const path = '/lib/operations/managing-systems-logistics.microcredential.yaml';
    const { code, out, err } = await run('check --fix --format json', { files, locked: [path] });
    expect([code, err]).toEqual([
      2,
      'mcspec: operations/managing-systems-logistics.microcredential.yaml cannot be written: nothing can be written here.\n',
    ]);
    expect(JSON.parse(out).summary).toMatchObject({ repaired: 0, fixable: 1 });
  });

  test('is not for standard input', async () => {
    expect(await run('check - --fix', { input: gaps })).toMatchObject({ code: 2, out: '' });
  });
});

describe('what lies around a file', () => {
  // Says what it is told: the file's name, and which of its aliases are files of the library.
  const around = rule({
    id: 'around',
    group: 'copyedit',
    effect: 'advisory',
    page: { asks: '', why: '', repair: '', bad: '', good: '' },
    *check({ spec, library }) {
      const assets = spec.aliases.map(({ value }) => `${value} ${library.asset(value).state}`);
      yield { span: { start: 0, end: 0 }, message: [library.fileName ?? 'nameless', ...assets].join(', ') };
    },
  });
  const told = async (args: string, world: Record<string, string | Error>, input = '') => {
    const { out } = await run(`check --format json ${args}`, { files: world, input, rules: [around] });
    return JSON.parse(out).files[0].findings[0].message;
  };
  const text = 'aliases: [badges/a.svg, b.svg, c.svg]\n';
  const files = { '/lib/badges/a.svg': '<svg/>', '/lib/ops/b.svg': '<svg/>', '/lib/c.svg': new Error('you may not read it') };

  test('is looked for from the folder of mcspec.yaml', async () => {
    const world = { ...files, '/lib/mcspec.yaml': '', '/lib/ops/x.microcredential.yaml': text };
    expect(await told('', world)).toBe('x.microcredential.yaml, badges/a.svg found, b.svg missing, c.svg unknown');
    expect(await told('ops', world)).toBe('x.microcredential.yaml, badges/a.svg found, b.svg missing, c.svg unknown');
    expect(await told('--config other.yaml', { ...world, '/lib/other.yaml': '' })).toContain('badges/a.svg found');
  });

  test('is looked for from the file’s own folder where there is no mcspec.yaml', async () => {
    expect(await told('', { ...files, '/lib/ops/x.microcredential.yaml': text })).toBe(
      'x.microcredential.yaml, badges/a.svg missing, b.svg found, c.svg missing',
    );
  });

  test('is known to standard input too, which has no name', async () => {
    expect(await told('-', { ...files, '/lib/mcspec.yaml': '' }, text)).toBe(
      'nameless, badges/a.svg found, b.svg missing, c.svg unknown',
    );
  });
});
