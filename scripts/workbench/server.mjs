// Starts and stops a VS Code server that serves the web workbench on this machine only.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
};

/**
 * @param {object} options
 * @param {string} options.serverMain see installWorkbench
 * @param {string} [options.extension] folder of an extension to have installed
 * @param {string} [options.port] a port, a range such as `7311-7399`, or `0` for any
 * @param {Record<string, unknown>} [options.settings] further machine settings
 * @param {number} [options.timeout] milliseconds until a server that does not answer is given up
 * @returns {Promise<Workbench>}
 *
 * @typedef {object} Workbench
 * @property {number} port
 * @property {string} authority host and port
 * @property {(path: string) => string} remote a path as the workbench knows it
 * @property {(folder: string, payload?: [string, string][]) => string} url the workbench's address with a folder open
 * @property {Promise<string>} ended resolves with the end of the log when the server stops by itself or otherwise
 * @property {() => Promise<void>} stop
 */
export async function startServer({ serverMain, extension, port = '0', settings = {}, timeout = 60_000 }) {
  const home = mkdtempSync(join(tmpdir(), 'mcspec-workbench-'));
  const extensions = join(home, 'extensions');
  mkdirSync(extensions);
  if (extension) linkExtension(extension, extensions);
  mkdirSync(join(home, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(home, 'data', 'Machine', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));

  // Without a token, any page in any of the user's browsers could talk to the server and so run programs here.
  const token = randomUUID();
  const child = spawn(
    process.execPath,
    [
      serverMain,
      '--accept-server-license-terms',
      '--connection-token',
      token,
      '--host',
      '127.0.0.1',
      '--port',
      port,
      '--server-data-dir',
      home,
      '--extensions-dir',
      extensions,
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver',
    ],
    { detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true },
  );

  let log = '';
  const tail = () => log.slice(-3000).trim();
  const ended = new Promise((resolve) => child.on('close', () => resolve(tail())));
  // The extension hosts are children of the server and outlive it when they hang, so the whole group goes.
  const kill = () => {
    if (!child.pid) return;
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      /* It is gone already. */
    }
  };
  const clean = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  const leave = () => {
    kill();
    clean();
  };
  process.on('exit', leave);
  const stop = async () => {
    process.off('exit', leave);
    kill();
    await ended;
    clean();
  };

  try {
    const found = await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The VS Code server named no port within ${timeout / 1000} s. The end of its log:\n${tail()}`)),
        timeout,
      );
      const read = (chunk) => {
        log = (log + chunk).slice(-20_000);
        const match = /Extension host agent listening on (\d+)/.exec(log);
        if (match) resolve(clearTimeout(timer) ?? Number(match[1]));
      };
      child.stdout.setEncoding('utf8').on('data', read);
      child.stderr.setEncoding('utf8').on('data', read);
      child.on('error', reject);
      child.on('close', (code) =>
        reject(new Error(`The VS Code server ended with code ${code}. The end of its log:\n${tail()}`)),
      );
    });
    const authority = `127.0.0.1:${found}`;
    return {
      port: found,
      authority,
      ended,
      stop,
      remote: (path) => `vscode-remote://${authority}${urlPath(path)}`,
      url: (folder, payload) => {
        const query = payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
        return `http://${authority}/?tkn=${token}&folder=${urlPath(folder)}${query}`;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** An absolute path in a form that is also right as the value of a query. */
function urlPath(path) {
  return pathToFileURL(path).pathname.replaceAll('&', '%26').replaceAll('+', '%2B');
}

/** Installs an extension by a link to its folder, so that a new build needs only a reload of the window. */
function linkExtension(folder, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // A junction is what Windows lets every user create.
  symlinkSync(folder, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}
