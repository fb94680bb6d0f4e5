import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFramework } from '../../server/src/engine/framework-file.js';
import { rules } from '../../server/src/rules/index.js';
import { run } from './fake-host.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/frameworks/${name}`, import.meta.url), 'utf8');
const riverland = fixture('riverland.case.json');
const northland = fixture('northland.framework.yaml');
const files = { '/lib/riverland.json': riverland };

describe('framework import', () => {
  test('writes the framework to standard output, and what was decided beside it', async () => {
    const { code, out, err } = await run('framework import riverland.json', { files });
    expect(code).toBe(0);
    const { framework, problems } = parseFramework(out);
    expect(problems).toEqual([]);
    expect(framework).toMatchObject({ id: 'riverland-leadership-expectations', year: 2023 });
    expect(framework?.strategies.map(({ id }) => id)).toEqual(['safe-grounds/1', 'safe-grounds/2', 'rle-1/1', 'rle-1/2']);
    expect(err).toBe('1 link between groups of items is left out; only strategies have crosswalks.\n');
  });

  test('writes a file, and says what is in it', async () => {
    const ran = await run('framework import riverland.json --id riverland --output standards/riverland.framework.yaml', {
      files,
    });
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(ran.err).toContain('Wrote standards/riverland.framework.yaml: 2 domains, 2 dimensions, 4 strategies.\n');
    const written = String(ran.files['/lib/standards/riverland.framework.yaml']);
    expect(written).toMatch(/^framework: riverland\ntitle: Riverland Leadership Expectations\n/);
  });

  test('reads standard input, with a byte order mark too', async () => {
    const { code, out } = await run('framework import - --id r', { input: `\uFEFF${riverland}` });
    expect([code, out.split('\n')[0]]).toEqual([0, 'framework: r']);
  });

  test('what it writes can be used at once', async () => {
    const imported = await run('framework import riverland.json --id riverland --output r.framework.yaml', { files });
    const { code, out } = await run('check --format json', {
      rules,
      files: {
        ...(imported.files as Record<string, string>),
        '/lib/mcspec.yaml': 'frameworks: [r.framework.yaml]\n',
        '/lib/a.microcredential.yaml': 'alignment:\n  - {strategy: safe-grounds/2}\n  - {strategy: safe-ground/2}\n',
      },
    });
    expect(code).toBe(1);
    const { settings, files: checked } = JSON.parse(out);
    expect(settings.flatMap((each: { findings: unknown[] }) => each.findings)).toEqual([]);
    const told = checked[0].findings.filter(({ rule }: { rule: string }) => rule === 'strategy-exists');
    expect(told.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringContaining('No strategy is called “safe-ground/2”. Did you mean safe-grounds/2'),
    ]);
  });

  test.each([
    ['framework', 'Say what to do with a framework.'],
    ['framework export x', '“export” is nothing that can be done with a framework.'],
    ['framework import', 'Say which file to import.'],
    ['framework import a b', '“b” is one file too many.'],
    ['framework import nothing.json', 'nothing.json cannot be read: it is not there.'],
    ['framework import torn.json', 'torn.json cannot be imported: it is not JSON, or not all of it.'],
    ['framework import other.json', 'other.json cannot be imported. It is no CASE package: it has no CFDocument.'],
    ['framework import riverland.json --id Our_State', '“Our_State” cannot be an id.'],
    ['framework import riverland.json --id building-ranks', '“building-ranks” is the id of a framework that is built in.'],
    ['framework import riverland.json --output x.yaml', 'Its name has to end in .framework.yaml'],
    ['framework import riverland.json --output there.framework.yaml', '“there.framework.yaml” is there already.'],
    [
      'framework import riverland.json --output locked.framework.yaml',
      'locked.framework.yaml cannot be written: nothing can be written here.',
    ],
  ])('%s cannot be carried out', async (args, message) => {
    const world = {
      ...files,
      '/lib/torn.json': '{"CFDocument": {',
      '/lib/other.json': '{"a": 1}',
      '/lib/there.framework.yaml': '# ours\n',
    };
    const { code, out, err, written } = await run(args, { files: world, locked: ['/lib/locked.framework.yaml'] });
    expect(err).toContain(message);
    expect([code, out, written]).toEqual([2, '', []]);
  });

  test('writes over a file only if told to', async () => {
    const world = { ...files, '/lib/there.framework.yaml': '# ours\n' };
    const { code, written } = await run('framework import riverland.json --output there.framework.yaml --force', {
      files: world,
    });
    expect([code, written]).toEqual([0, ['/lib/there.framework.yaml']]);
  });
});

describe('check', () => {
  const spec = 'alignment:\n  - {strategy: shared-purpose/1, rank: primary, outcomes: [EO1]}\n  - {strategy: staffing/3}\n';
  const library = {
    '/lib/mcspec.yaml': 'frameworks: [frameworks/northland.framework.yaml]\n',
    '/lib/frameworks/northland.framework.yaml': northland,
    '/lib/a.microcredential.yaml': spec,
  };
  const report = async (args: string, world: Record<string, string | Error>) => {
    const { out, err, code, files: left } = await run(`check --format json ${args}`, { files: world, rules });
    const { settings, files: checked } = JSON.parse(out);
    const told = (found: { findings: { message: string }[]; path: string }[]) =>
      Object.fromEntries(found.map(({ path, findings }) => [path, findings.map(({ message }) => message)]));
    return { settings: told(settings), checked: told(checked), err, code, left };
  };

  test('reads the frameworks that the settings name, and checks against them', async () => {
    for (const args of ['', 'a.microcredential.yaml']) {
      const { settings, checked } = await report(args, library);
      expect(settings).toEqual({ 'frameworks/northland.framework.yaml': [], 'mcspec.yaml': [] });
      expect(checked['a.microcredential.yaml']).toContain(
        '“staffing/3” is unknown to this edition: Staffing ends with Strategy 2.',
      );
      expect(checked['a.microcredential.yaml']?.join()).not.toContain('No strategy is called');
    }
  });

  test('tells what is wrong in a framework, named in the settings or not, and once', async () => {
    const { settings, code } = await report('', {
      ...library,
      '/lib/frameworks/northland.framework.yaml': northland.replace('domain: direction', 'domain: directoin'),
      '/lib/other.framework.yaml': 'framework: other\n',
    });
    expect(settings['frameworks/northland.framework.yaml']).toEqual([
      'No domain has the id “directoin”. Did you mean “direction”?',
    ]);
    expect(settings['other.framework.yaml']).toContain('This framework has no “title”.');
    expect(code).toBe(1);
  });

  test('checks one framework by its name, and where its crosswalks lead', async () => {
    const crossed = northland.replace('building-ranks:vision-and-mission/1', 'second:a/1');
    const second =
      'framework: second\ntitle: S\npublisher: P\nyear: 2020\ndomains: [{id: d, name: D}]\ndimensions: [{id: a, name: A, domain: d, strategies: []}]\n';
    const world = { ...library, '/lib/frameworks/northland.framework.yaml': crossed };
    expect((await report('frameworks/northland.framework.yaml', world)).settings).toEqual({
      'frameworks/northland.framework.yaml': ['No framework here is called “second”, so this crosswalk leads nowhere yet.'],
    });
    const beside = {
      ...world,
      '/lib/elsewhere/second.framework.yaml': second.replace('strategies: []', 'strategies: [{number: 1, title: T}]'),
    };
    expect((await report('frameworks/northland.framework.yaml', beside)).settings['frameworks/northland.framework.yaml']).toEqual(
      [],
    );
  });

  test('a code that a computer takes for a number is read as it is written', async () => {
    const { checked } = await report('a.microcredential.yaml', {
      '/lib/mcspec.yaml': 'frameworks: [s.framework.yaml]\n',
      '/lib/s.framework.yaml':
        'framework: s\ntitle: S\npublisher: P\nyear: 2020\ndomains: [{id: d, name: D}]\ndimensions:\n  - {id: a, name: A, domain: d, strategies: [{number: 1, title: T, spellings: ["10.1"]}, {number: 10, title: U, spellings: ["10.10"]}]}\n',
      '/lib/a.microcredential.yaml': 'alignment:\n  - {strategy: 10.10}\n  - strategy: 10.1\n',
    });
    const told = checked['a.microcredential.yaml']?.filter((message) => message.includes('printed label'));
    expect(told).toEqual(['“10.10” is a printed label; its id is a/10.', '“10.1” is a printed label; its id is a/1.']);
  });

  test('a dimension in which there is nothing yet has no last strategy', async () => {
    const { checked } = await report('a.microcredential.yaml', {
      '/lib/mcspec.yaml': 'frameworks: [s.framework.yaml]\n',
      '/lib/s.framework.yaml':
        'framework: s\ntitle: S\npublisher: P\nyear: 2020\ndomains: [{id: d, name: D}]\ndimensions: [{id: later, name: Later, domain: d, strategies: []}]\n',
      '/lib/a.microcredential.yaml': 'alignment:\n  - {strategy: later/1}\n',
    });
    expect(checked['a.microcredential.yaml']).toContain('“later/1” is unknown to this edition: Later has no strategies.');
  });

  test('repairs it', async () => {
    const { left, settings } = await report('--fix', {
      ...library,
      '/lib/frameworks/northland.framework.yaml': northland.replace('publisher:', 'publsher:'),
    });
    expect(left['/lib/frameworks/northland.framework.yaml']).toBe(northland);
    expect(settings['frameworks/northland.framework.yaml']).toEqual([]);
  });

  test('says so where a framework is missing, or cannot be read', async () => {
    const { '/lib/frameworks/northland.framework.yaml': _gone, ...without } = library;
    expect((await report('', without)).settings['mcspec.yaml']).toEqual([
      'There is no file “frameworks/northland.framework.yaml” in the library’s folder, or it cannot be read.',
    ]);
    const locked = await report('a.microcredential.yaml', {
      ...library,
      '/lib/frameworks/northland.framework.yaml': new Error('you may not do that here'),
    });
    expect(locked.err).toBe('mcspec: frameworks/northland.framework.yaml cannot be read: you may not do that here.\n');
    expect(locked.code).toBe(2);
    expect(locked.checked['a.microcredential.yaml']?.join()).not.toContain('No strategy is called');
  });

  test('looks beside the settings that --config names', async () => {
    const { checked } = await report('a.microcredential.yaml --config shared/mcspec.yaml', {
      '/lib/a.microcredential.yaml': spec,
      '/lib/shared/mcspec.yaml': 'frameworks: [n.framework.yaml]\n',
      '/lib/shared/n.framework.yaml': northland,
    });
    expect(checked['a.microcredential.yaml']?.join()).toContain('Staffing ends with Strategy 2');
  });
});
