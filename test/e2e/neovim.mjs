// Runs the language server in a real Neovim: npm run test:neovim. Without one it says so, which is not a pass.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const server = join(root, 'dist', 'cli.js');
const nvim = process.env.NVIM ?? 'nvim';
/** Milliseconds until a session that never ends is given up; it takes 3 s on an idle machine. */
const timeout = 240_000;

const version = spawnSync(nvim, ['--version'], { encoding: 'utf8' });
if (version.error) {
  console.log(`neovim: skipped, since ${nvim} is not installed`);
  process.exit(0);
}
if (!existsSync(server)) {
  console.error('The command line is not built: run `npm run build` first.');
  process.exit(1);
}
console.log(version.stdout.split('\n')[0]);
const folder = mkdtempSync(join(tmpdir(), 'mcspec-neovim-'));
try {
  cpSync(join(root, 'examples'), join(folder, 'library'), { recursive: true });
  const { status, error } = spawnSync(
    nvim,
    ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(root, 'test', 'e2e', 'neovim.lua')}`],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout,
      env: {
        ...process.env,
        // Nothing of the author's own Neovim counts here, and nothing is left behind there.
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        MCSPEC_SERVER: server,
        MCSPEC_NODE: process.execPath,
        MCSPEC_FILE: join(folder, 'library', 'managing-systems-logistics.microcredential.yaml'),
      },
    },
  );
  if (error) console.error(`neovim: ${error.message}`);
  process.exitCode = status === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
