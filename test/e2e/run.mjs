// Runs mcspec in a real VS Code: `node test/e2e/run.mjs [host] [web] [ui]`, all three when none is named.
//   host  the suite inside the Node extension host
//   web   the same suite inside the web worker extension host, as on vscode.dev
//   ui    an author's five minutes with keyboard and mouse
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { Missing, main, root, step } from '../../scripts/setup.mjs';
import { findChromium } from '../../scripts/workbench/chromium.mjs';
import { installWorkbench } from '../../scripts/workbench/install.mjs';
import { startServer } from '../../scripts/workbench/server.mjs';
import { bundleSuite, output, suite, withLibrary } from './stage.mjs';
import { runUi } from './ui.mjs';

/** Milliseconds until a suite that never ends is given up: an idle machine needs 15 s, a very busy one ten times that. */
const timeout = 240_000;

const steps = { host: runInHost, web: runInWebWorker, ui: runWithKeyboard };

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ browser: import('playwright-core').Browser, server: import('../../scripts/workbench/server.mjs').Workbench, library: string }} Stage */

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in steps));
  if (unknown) throw new Missing(`There is no step "${unknown}"; there are host, web and ui.`);
  if (!existsSync(join(root, 'dist', 'extension.js')))
    throw new Missing('The extension is not built: run `npm run build` first.');

  const total = { passed: 0, failed: 0 };
  const add = ({ passed, failed }) => {
    total.passed += passed;
    total.failed += failed;
  };
  const serverMain = await installWorkbench();
  const browser = await chromium.launch(await findChromium());
  try {
    await bundleSuite();
    for (const name of wanted.length ? wanted : Object.keys(steps)) {
      step(`editor: ${name}`);
      const started = Date.now();
      const counts = await onStage(serverMain, browser, steps[name]).catch((error) => {
        console.error(error);
        return { passed: 0, failed: 1 };
      });
      console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      add(counts);
    }
  } finally {
    await browser.close();
  }
  console.log(`\ne2e: ${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** Each step gets a server and a library of its own. */
async function onStage(serverMain, browser, act) {
  const server = await startServer({
    serverMain,
    extension: act === runWithKeyboard ? root : undefined,
    settings: { 'files.autoSave': 'off', 'window.dialogStyle': 'custom' },
  });
  try {
    return await withLibrary((library) => act({ browser, server, library }));
  } finally {
    await server.stop();
  }
}

/** @param {Stage} stage */
async function runInHost({ browser, server, library }) {
  const page = await browser.newPage();
  return watchSuite(
    'host',
    'file',
    page,
    server,
    server.url(library, [
      ['extensionDevelopmentPath', server.remote(root)],
      ['extensionTestsPath', server.remote(suite)],
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
    ]),
  );
}

/** @param {Stage} stage */
async function runInWebWorker({ browser, server, library }) {
  const files = await serveFolder(root);
  // VS Code's own policy allows no extension from another origin.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const place = (path) => ({ scheme: 'http', authority: files.authority, path });
  // The workbench takes web extensions under development only from its configuration, which is an element of the page.
  await page.addInitScript(
    (options) => {
      document.addEventListener('readystatechange', () => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        if (document.readyState !== 'interactive' || !element) return;
        const settings = JSON.parse(element.getAttribute('data-settings') ?? '{}');
        element.setAttribute('data-settings', JSON.stringify({ ...settings, developmentOptions: options }));
      });
    },
    { extensions: [place('/')], extensionTestsPath: place('/out/e2e/suite') },
  );
  try {
    return await watchSuite('web', 'http', page, server, server.url(library, [['skipWelcome', 'true']]));
  } finally {
    await context.close();
    await files.close();
  }
}

/**
 * Opens a workbench that runs the suite, passes its output on, and waits for its end.
 * @param {string} scheme where the extension has to come from, as a proof that it runs in the host that is meant
 * @returns {Promise<Counts>}
 */
async function watchSuite(name, scheme, page, server, url) {
  /** @type {Counts & { scheme?: string } | undefined} */
  let counts;
  const trace = [];
  const ended = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationLog', (type, args) => {
      const line = args.map(String).join(' ');
      const result = /e2e-result (\{.*?\})/.exec(line)?.[1];
      if (result) counts = JSON.parse(result);
      else if (/^ {2}[✓✗-] /.test(line)) console.log(line);
      else trace.push(`${type}: ${line.split('\n')[0].slice(0, 200)}`);
    });
    page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => reject(new Error('The page crashed.')));
    server.ended.then((log) => reject(new Error(`The VS Code server ended.\n${log}`)));
    setTimeout(() => reject(new Error(`The suite did not end within ${timeout / 1000} s.`)), timeout).unref();
  });
  try {
    const [exitCode] = await Promise.all([ended, page.goto(url)]);
    if (!counts) throw new Error(`The suite ended with code ${exitCode} and without a result.`);
    if (counts.scheme !== scheme)
      throw new Error(`The extension came by ${counts.scheme}, not by ${scheme}: it ran in the wrong host.`);
    if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
    if (counts.passed + counts.failed === 0) throw new Error('The suite had no tests.');
    return counts;
  } catch (error) {
    console.error(trace.slice(-60).join('\n'));
    await page.screenshot({ path: join(output, `${name}-failed.png`) }).catch(() => {});
    throw error;
  } finally {
    await page.close();
  }
}

/** Serves a folder to the workbench's origin, which is another port. */
async function serveFolder(folder) {
  const types = {
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.css': 'text/css',
    '.html': 'text/html',
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path);
    const ending = /\.\w+$/.exec(path)?.[0] ?? '';
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': types[ending] ?? 'application/octet-stream',
    });
    if (found) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    authority: `127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** @param {Stage} stage */
async function runWithKeyboard({ browser, server, library }) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    return await runUi({ page, url: server.url(library), library, pictures: output });
  } finally {
    await page.close();
  }
}
