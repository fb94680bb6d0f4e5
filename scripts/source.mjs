// What scripts ask of the source: modules that are written in TypeScript, as they would run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The exports of a module whose imports start at the project's root. The schemas' validators are made first where there are none.
 * @param {string} contents in TypeScript
 */
export async function importSource(contents) {
  if (!existsSync(join(root, 'server/src/engine/generated/validators.js')))
    spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--validators'], { stdio: 'inherit' });
  const temporary = await mkdtemp(join(tmpdir(), 'mcspec-source-'));
  try {
    const outfile = join(temporary, 'source.mjs');
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      mainFields: ['browser', 'module', 'main'],
      outfile,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
