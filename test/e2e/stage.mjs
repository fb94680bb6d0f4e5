// Bundles the suite, and copies the library that it works on. For every kind of extension host.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/setup.mjs';

/** Folder of what a run leaves behind: the bundle and the screenshots. */
export const output = join(root, 'out', 'e2e');

/** What VS Code is told to run. The name has no ending, because not every version finds one with a dot in it. */
export const suite = join(output, 'suite');

export async function bundleSuite() {
  mkdirSync(output, { recursive: true });
  await build({
    entryPoints: [join(root, 'test', 'e2e', 'suite', 'index.ts')],
    outfile: `${suite}.js`,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha's browser build would otherwise take the bundle's exports for its own.
    define: { module: 'undefined' },
  });
}

/**
 * Lends a copy of the examples to work on, since the tests write to it.
 * @template T
 * @param {(library: string, home: string) => Promise<T>} act `home` is the folder around it, for anything else
 * @returns {Promise<T>}
 */
export async function withLibrary(act) {
  // The real path, because a watcher reports changes under it.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'mcspec-e2e-')));
  const library = join(home, 'library');
  try {
    cpSync(join(root, 'examples'), library, { recursive: true });
    return await act(library, home);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
