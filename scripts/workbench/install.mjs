// Installs the VS Code server and its web workbench: the real editor, from the npm registry alone.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, Missing, npm, root, step } from '../setup.mjs';

const recipe = join(root, 'test', 'e2e', 'vscode');

/**
 * Makes sure that the workbench is installed: 25 seconds and 300 MB the first time, nothing after that.
 * MCSPEC_VSCODE_DIR names a folder to keep it in, so that several clones can share one.
 * @returns {Promise<string>} the server's main script
 */
export async function installWorkbench() {
  const home = process.env.MCSPEC_VSCODE_DIR || recipe;
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  const serverMain = join(vscode, 'out', 'server-main.js');
  if (home !== recipe) {
    mkdirSync(home, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(recipe, file), join(home, file));
  }
  if (isInstalled(home) && isInstalled(vscode, 'npm-shrinkwrap.json') && existsSync(ripgrepIn(vscode))) return serverMain;

  step('Installing the VS Code workbench (once, about 300 MB)');
  // The packages' install scripts compile native modules that only the `code-server` wrapper and the terminal need.
  const steps = [
    { cwd: home, args: ['ci', '--ignore-scripts', '--no-audit', '--no-fund'] },
    { cwd: vscode, args: ['ci', '--legacy-peer-deps', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'] },
  ];
  for (const { cwd, args } of steps) {
    if (await npm(args, { cwd })) {
      throw new Missing(
        'The VS Code workbench could not be installed (see above). This step needs the npm registry and 300 MB of disk: check both, then try again.',
      );
    }
  }
  placeRipgrep(home, vscode);
  return serverMain;
}

const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
const ripgrepIn = (vscode) => join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin', program);

/** `workspace.findFiles` and the search view run ripgrep, which VS Code's own copy of that package fetches in an install script. */
function placeRipgrep(home, vscode) {
  const scope = join(home, 'node_modules', '@vscode');
  const built = readdirSync(scope)
    .map((name) => join(scope, name, 'bin', program))
    .find((path) => existsSync(path));
  if (!built)
    throw new Missing(
      `There is no ripgrep for ${process.platform} ${process.arch} in the npm registry, and VS Code cannot find files without it.`,
    );
  const target = ripgrepIn(vscode);
  rmSync(target, { force: true });
  mkdirSync(join(target, '..'), { recursive: true });
  copyFileSync(built, target);
}
