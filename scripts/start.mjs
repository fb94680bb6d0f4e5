// `npm start`: from a bare clone to the example library open in an editor with mcspec in it.
//   --check-only  stops after the check in the terminal
//   --no-open     serves the editor for the browser and opens nothing
//   --browser     uses the editor in the browser although VS Code is installed
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildExtension, checkNode, installDependencies, Missing, main, root, run, step, which } from './setup.mjs';
import { installWorkbench } from './workbench/install.mjs';
import { startServer } from './workbench/server.mjs';

const examples = join(root, 'examples');

await main(async () => {
  const flags = new Set(process.argv.slice(2));
  const unknown = [...flags].find((flag) => !['--check-only', '--no-open', '--browser'].includes(flag));
  if (unknown) throw new Missing(`There is no option ${unknown}; there are --check-only, --no-open and --browser.`);

  checkNode();
  await installDependencies();
  await buildExtension();

  step('Checking the example library: mcspec check examples');
  const code = await run(process.execPath, [join(root, 'dist', 'cli.js'), 'check', 'examples']);
  // Findings are the point of the examples; only a check that could not be made is a failure.
  if (code > 1) return code;
  if (flags.has('--check-only')) return 0;

  const vscode = flags.has('--no-open') || flags.has('--browser') ? undefined : which('code');
  return vscode ? openInVsCode(vscode) : openInBrowser(!flags.has('--no-open'));
});

async function openInVsCode(program) {
  step('Opening the example library in VS Code');
  const code = await run(program, [`--extensionDevelopmentPath=${root}`, '--new-window', examples]);
  if (code)
    throw new Missing('VS Code did not start (see above). `npm start -- --browser` opens the examples in the browser instead.');
  console.log('Open managing-systems-logistics.microcredential.yaml there.');
  return 0;
}

async function openInBrowser(open) {
  const serverMain = await installWorkbench();
  step('Starting VS Code for the browser');
  // The same port each time where it is free, because the browser keeps the author's settings by address.
  const server = await startServer({ serverMain, extension: root, port: '7311-7399' });
  const url = server.url(examples);
  console.log(`The example library is open at\n\n  ${url}\n\nfor this machine only, until you press Ctrl+C.`);
  if (open) openUrl(url);

  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(undefined));
  });
  const log = await Promise.race([stopped, server.ended]);
  await server.stop();
  if (log !== undefined) throw new Error(`The VS Code server ended by itself.\n${log}`);
  return 0;
}

/** Hands an address to the desktop's browser. Where there is no desktop, the printed address has to do. */
function openUrl(url) {
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [program, ...args] = {
    darwin: ['open', url],
    // `start` takes a first quoted argument for a window's title.
    win32: ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')],
  }[process.platform] ?? [desktop && which('xdg-open'), url];
  if (program)
    spawn(program, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}
