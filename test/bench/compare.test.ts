/** The comparison with another server runs, counts the same places for both, and tells them apart. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mcspec-compare-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Feature {
  readonly feature: string;
  readonly of: number;
  readonly mcspec: { readonly useful: number; readonly median?: number };
  readonly 'yaml-language-server': { readonly useful: number };
}

it('answers at one file', async () => {
  const server = join(folder, 'cli.js');
  await build({
    entryPoints: ['server/src/node/cli.ts'],
    outfile: server,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    target: 'es2022',
    define: { MCSPEC_VERSION: '"9.8.7"' },
    logLevel: 'warning',
  });
  const file = 'examples/managing-systems-logistics.microcredential.yaml';
  const args = ['test/bench/compare.mjs', file, '--rounds', '1', '--gaps', '1', '--json', '--server', server];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const features: Feature[] = JSON.parse(stdout).features;
  expect(Object.fromEntries(features.map(({ feature, of, mcspec }) => [feature, [mcspec.useful, of]]))).toEqual({
    completion: [12, 12],
    hover: [5, 5],
    definition: [4, 4],
    references: [2, 2],
    rename: [2, 2],
    symbols: [5, 5],
    diagnostics: [1, 1],
    'code actions': [1, 1],
  });
  // Its schemas alone make the other one useful too; were it not, it would not have been asked in the right way.
  const other = new Map(features.map((each) => [each.feature, each['yaml-language-server'].useful]));
  expect(other.get('completion')).toBeGreaterThan(0);
  expect(other.get('hover')).toBeGreaterThan(0);
}, 180_000);
