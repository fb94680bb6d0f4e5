/**
 * How often each check speaks on whole specs, as the command line counts it: the ten good specs, of which little is to be
 * said, and the examples. A check that grows noisy, or falls silent, shows in counts.txt.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dictionaryFiles } from '../../server/src/engine/speller.js';
import { rules } from '../../server/src/rules/index.js';
import { run } from '../cli/fake-host.js';
import { dictionaries } from '../english.js';

const AGAIN = 'npx vitest run test/rules/counts.test.ts --update';
const root = new URL('../../', import.meta.url);

interface Finding {
  readonly rule: string;
  readonly severity: string;
}

/** Each file of a library and what is found in it. */
function findingsIn(folder: string) {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = Object.fromEntries(
    names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [`/lib/${name}`, readFileSync(new URL(`${folder}/${name}`, root), 'utf8')]),
  );
  return findingsOf(files);
}

async function findingsOf(files: Readonly<Record<string, string>>): Promise<{ path: string; findings: Finding[] }[]> {
  const dictionary = (name: string) => dictionaries[name === dictionaryFiles.american ? 'american' : 'british'];
  const { out, err } = await run('check --format json', { files, rules, dictionary });
  expect(err).toBe('');
  return JSON.parse(out).files;
}

function table(title: string, files: Awaited<ReturnType<typeof findingsIn>>): string {
  const told = new Map<string, Map<string, number>>();
  for (const { path, findings } of files) {
    for (const { rule, severity } of findings) {
      const where = told.get(`${rule} (${severity})`) ?? new Map<string, number>();
      told.set(`${rule} (${severity})`, where.set(path, (where.get(path) ?? 0) + 1));
    }
  }
  const rows = [...told]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([rule, where]) => {
      const places = [...where].map(([path, count]) => `    ${count} in ${path.replace('.microcredential.yaml', '')}`);
      return [`  ${[...where.values()].reduce((sum, count) => sum + count, 0)} ${rule}`, ...places];
    });
  return [`${title}: ${files.length} files`, ...rows, ''].join('\n');
}

describe('findings on whole specs', () => {
  // Sources grow old, and a check knows how old.
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') }));
  afterAll(() => void vi.useRealTimers());

  it(`are those in counts.txt. If a change is meant to alter them: ${AGAIN} (and read what is different)`, {
    timeout: 60_000,
  }, async () => {
    const tables = [table('Good specs', await findingsIn('test/fixtures/good')), table('Examples', await findingsIn('examples'))];
    await expect(`Written by: ${AGAIN}\n\n${tables.join('\n')}`).toMatchFileSnapshot('counts.txt');
  });

  it('count what needs the dictionaries or the other files of a library too', async () => {
    const twin = 'id: a\ntitle: Leading Reading\ncompetency: The managment of reading.\n';
    const [found] = await findingsOf({ '/lib/a.microcredential.yaml': twin, '/lib/b.microcredential.yaml': twin });
    expect(found?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['spelling', 'library-id-unique']));
  });
});
