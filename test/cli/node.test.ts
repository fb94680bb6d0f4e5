import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dictionaryFiles } from '../../server/src/engine/speller.js';
import { dictionaries } from '../english.js';

// The command line as it is shipped: one bundle, under Node, on real files.

const temporary = mkdtempSync(join(tmpdir(), 'mcspec-cli-'));
const library = join(temporary, 'library');
const cli = join(temporary, 'dist', 'cli.js');

beforeAll(async () => {
  await build({
    entryPoints: { cli: 'server/src/node/cli.ts' },
    outdir: dirname(cli),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    target: 'es2022',
    define: { MCSPEC_VERSION: '"9.8.7"' },
    logLevel: 'warning',
  });
  putDictionaries();
}, 60_000);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const words = join(temporary, 'dist', 'dictionaries');
function putDictionaries(): void {
  mkdirSync(words);
  for (const each of ['american', 'british'] as const) writeFileSync(join(words, dictionaryFiles[each]), dictionaries[each]);
}

function put(name: string, content: string | Buffer): string {
  const path = join(library, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function mcspec(
  args: readonly string[],
  options: { readonly input?: string; readonly cwd?: string } = {},
): SpawnSyncReturns<string> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  return spawnSync(process.execPath, [cli, ...args], { cwd: library, encoding: 'utf8', env, ...options });
}

const finished = 'format: microcredential/1\nid: a\ntitle: A\nstatus: finished\n';

describe('under Node', { timeout: 60_000 }, () => {
  test('tells its version and its help', () => {
    put('a.microcredential.yaml', finished);
    expect(mcspec(['--version'])).toMatchObject({ status: 0, stdout: 'mcspec 9.8.7\n', stderr: '' });
    expect(mcspec(['--help']).stdout).toContain('Usage: mcspec COMMAND');
    expect(mcspec(['chekc'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('checks a library, without colors in a pipe', () => {
    put('sub/mcspec.yaml', 'rules: {wrong-type: hint}\n');
    put('sub/b.microcredential.yaml', finished);
    put('sub/node_modules/c.microcredential.yaml', finished);
    const { status, stdout, stderr } = mcspec(['check', '--format=json']);
    const { files, settings } = JSON.parse(stdout);
    const severity = (file: { findings: { rule: string; severity: string }[] }) =>
      file.findings.find((each) => each.rule === 'wrong-type')?.severity;
    expect([status, stderr, files.map((file: { path: string }) => file.path)]).toEqual([
      1,
      '',
      ['a.microcredential.yaml', 'sub/b.microcredential.yaml'],
    ]);
    expect(files.map(severity)).toEqual(['error', 'hint']);
    expect(settings).toMatchObject([{ path: 'sub/mcspec.yaml' }]);
    expect(mcspec(['check']).stdout).not.toContain('\u001B');
  });

  test('knows English words by the dictionaries beside it, and does without them', () => {
    const path = put('words/a.microcredential.yaml', 'method: The qworum plans the managment.\n');
    put('words/mcspec.yaml', 'dictionary: [qworum]\n');
    const spelled = (...args: string[]) => {
      const { stdout, stderr } = mcspec(['check', 'words', '--format=json', ...args]);
      const [file] = JSON.parse(stdout).files;
      const found = file.findings.filter((each: { rule: string }) => each.rule === 'spelling');
      return { stderr, found: found.map(({ message, fixes }: { message: string; fixes: string[] }) => [message, ...fixes]) };
    };
    expect(spelled()).toEqual({
      stderr: '',
      found: [['“managment” is not a known word.', 'Change to “management”', 'Add “managment” to the library’s dictionary']],
    });
    // What another word was meant by is for the author to say, and settings are never changed unasked.
    spelled('--fix');
    expect(readFileSync(path, 'utf8')).toContain('managment');
    expect(readFileSync(join(library, 'words', 'mcspec.yaml'), 'utf8')).toBe('dictionary: [qworum]\n');

    rmSync(words, { recursive: true });
    const without = spelled();
    putDictionaries();
    expect(without.found).toEqual([]);
    expect(without.stderr).toMatch(/^mcspec: Spelling is not checked, since the dictionaries cannot be read: .+\n$/);
  });

  test('applies the settings above the current folder', () => {
    const { stdout } = mcspec(['check', '--format', 'json'], { cwd: join(library, 'sub') });
    expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual(['b.microcredential.yaml']);
    mkdirSync(join(library, 'sub', 'deep'), { recursive: true });
    put('sub/deep/d.microcredential.yaml', finished);
    const deep = mcspec(['check', '--format', 'json'], { cwd: join(library, 'sub', 'deep') });
    expect(JSON.parse(deep.stdout).settings[0].path).toBe('../mcspec.yaml');
  });

  test('reads standard input', () => {
    const { status, stdout } = mcspec(['check', '-'], { input: finished });
    expect(status).toBe(1);
    expect(stdout).toContain('Standard input\n');
    expect(stdout).toMatch(/ {2}4:9 {2}error {2}“status” reads “finished”/);
  });

  test('repairs byte for byte', () => {
    const before = '\uFEFF# Title of the year\r\ntitle:   2024   # a comment\r\n\r\nhours: "20"\r\n';
    const path = put('fix/x.microcredential.yaml', before);
    const { stdout } = mcspec(['check', '--fix', 'fix']);
    expect(readFileSync(path, 'utf8')).toBe(before.replace('  2024 ', '  "2024" ').replace('"20"', '20'));
    expect(stdout).toContain('Repaired 2 things in 1 file.');
    expect(mcspec(['check', '--fix', 'fix']).stdout).not.toContain('Repaired');
  });

  test('leaves a file alone that is not UTF-8, and says what to do', () => {
    const bytes = Buffer.from('title: Caf\xe9\nhours: "20"\n', 'latin1');
    const path = put('latin/x.microcredential.yaml', bytes);
    const { status, stderr } = mcspec(['check', '--fix', 'latin']);
    expect(status).toBe(2);
    expect(stderr).toContain('latin/x.microcredential.yaml cannot be read: its letters are not stored as UTF-8; open it');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(mcspec(['check', '-'], { input: 'x' }).status).not.toBe(2);
  });

  test.skipIf(process.platform === 'win32')('follows links to files, and not in circles', () => {
    put('links/real/x.microcredential.yaml', finished);
    symlinkSync('real/x.microcredential.yaml', join(library, 'links', 'y.microcredential.yaml'));
    symlinkSync('nowhere', join(library, 'links', 'z.microcredential.yaml'));
    symlinkSync('..', join(library, 'links', 'real', 'up'));
    const { files } = JSON.parse(mcspec(['check', 'links', '--format', 'json']).stdout);
    expect(files.map((file: { path: string }) => file.path)).toEqual([
      'links/real/x.microcredential.yaml',
      'links/y.microcredential.yaml',
    ]);
  });

  test('looks at the files that a microcredential names', () => {
    const images = ['badges/there.svg', 'badges/nowhere.svg', 'badges', 'badges/bad.svg', '"a\\0b.svg"'];
    put('named/mcspec.yaml', 'library: Named\n');
    put('named/badges/there.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    put('named/badges/bad.svg', 'no picture');
    for (const [index, image] of images.entries())
      put(`named/sub/${index}.microcredential.yaml`, `badge:\n  image: ${image}\n  caption: A book\n`);
    const { files } = JSON.parse(mcspec(['check', 'named', '--format', 'json']).stdout);
    const told = files.map(
      (file: { findings: { rule: string; message: string }[] }) =>
        file.findings.find((each) => each.rule === 'badge-image')?.message,
    );
    expect(told).toEqual([
      undefined,
      'There is no file “badges/nowhere.svg” in the library.',
      'There is no file “badges” in the library.',
      'The file “badges/bad.svg” cannot be read as a PNG or SVG picture.',
      expect.stringContaining('There is no file'),
    ]);
  });

  test('writes all of a long output into a pipe', () => {
    for (let i = 0; i < 60; i++) put(`many/${i}.microcredential.yaml`, finished);
    const { files, summary } = JSON.parse(mcspec(['check', 'many', '--format', 'json']).stdout);
    expect([files.length, summary.files]).toEqual([60, 60]);
  });

  test.skipIf(process.platform === 'win32')('ends quietly where nobody reads on', () => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check many --format json | head -n 1`], {
      cwd: library,
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['{\n', '']);
  });

  test('serves an editor', async () => {
    const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd: library });
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      server.stdout.on('data', (data: Buffer) => {
        text += data;
        if (text.includes('"id":1')) resolve(text);
      });
      server.on('exit', () => resolve(text));
    });
    server.kill();
    expect(answer).toContain('"capabilities"');
  });
});
