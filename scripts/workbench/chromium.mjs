// Finds a Chromium to show the workbench in, and gets one where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Missing, npm, root, run, step, which } from '../setup.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>} launch options for Playwright
 */
export async function findChromium() {
  const launch = (executablePath, extra = {}) => ({
    executablePath,
    // Chromium's sandbox refuses to run as root.
    args: isRoot ? ['--no-sandbox'] : [],
    env: { .../** @type {Record<string, string>} */ (process.env), ...extra },
  });

  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Missing(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  const present = named || onThisMachine() || (await fromDebian());
  if (present) return launch(present);

  const unpacked = await fromNpm();
  if (unpacked) return launch(unpacked.executablePath, unpacked.env);
  throw new Missing(
    'The editor tests need Chromium. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one, then try again.',
  );
}

function onThisMachine() {
  const apart =
    {
      darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
      win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
        .filter(Boolean)
        .flatMap((base) => [
          `${base}\\Google\\Chrome\\Application\\chrome.exe`,
          `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]),
    }[process.platform] ?? [];
  return which('chromium', 'chromium-browser', 'google-chrome') ?? apart.find((path) => existsSync(path));
}

/** Only as root or in CI: nobody's own machine gets a system package without being asked. */
async function fromDebian() {
  const apt = which('apt-get');
  if (!apt || !(isRoot || (process.env.CI && which('sudo')))) return undefined;
  step('Installing Chromium from Debian (once)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const code = isRoot ? await run(apt, args, { env }) : await run('sudo', ['-n', apt, ...args], { env });
    if (code) return undefined;
  }
  return which('chromium');
}

/** The last resort: a headless Chromium for Linux that npm has, with the libraries it needs. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(root, 'out', 'chromium');
  const executablePath = join(home, 'chromium');
  const env = { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') };
  if (existsSync(executablePath)) return { executablePath, env };

  step('Fetching a headless Chromium from npm (once)');
  mkdirSync(home, { recursive: true });
  if (await npm(['install', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '@sparticuz/chromium@147.0.0']))
    return undefined;
  const packed = (name) => brotliDecompressSync(readFileSync(join(home, 'node_modules', '@sparticuz', 'chromium', 'bin', name)));
  for (const name of ['al2023', 'fonts']) {
    mkdirSync(join(home, name), { recursive: true });
    spawnSync('tar', ['-x', '-C', join(home, name)], { input: packed(`${name}.tar.br`) });
  }
  // The package's own font list names folders of the service that it was made for; without a font the editor stays empty.
  writeFileSync(
    env.FONTCONFIG_FILE,
    `<fontconfig><dir>${join(home, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`,
  );
  writeFileSync(executablePath, packed('chromium.br'), { mode: 0o755 });
  return { executablePath, env };
}
