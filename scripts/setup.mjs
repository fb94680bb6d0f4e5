// What `npm start` and `npm test` share. Only Node's own modules, because both run in a bare clone
// where nothing has been installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something that the user has to provide; the message says what and how, so no stack is shown. */
export class Missing extends Error {}

/**
 * Runs a command's main function and turns its failure into a message and an exit code.
 * @param {() => Promise<number | void>} command
 */
export async function main(command) {
  try {
    process.exitCode = (await command()) || 0;
  } catch (error) {
    console.error(error instanceof Missing ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

export function step(title) {
  console.log(`\n── ${title}`);
}

/** The first of `names` that is on the PATH, as an absolute path. */
export function which(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return candidates.find((path) => existsSync(path) && statSync(path).isFile());
}

/**
 * Runs a program with its output passed on to the terminal.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options] With
 *   `onOutput` the caller reads the output along, at the price of the program's colours.
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function run(program, args, { cwd = root, env = process.env, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    // Windows runs `.cmd` files only through its shell, which then wants the quoting done.
    const shell = /\.(cmd|bat)$/i.test(program);
    const quote = /** @param {string} text */ (text) => (shell ? `"${text}"` : text);
    const child = spawn(quote(program), args.map(quote), {
      cwd,
      env,
      shell,
      stdio: ['inherit', onOutput ? 'pipe' : 'inherit', 'inherit'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      onOutput?.(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs npm by its script, which needs no shell on any system. @type {typeof run extends (p: any, ...rest: infer R) => infer P ? (...rest: R) => P : never} */
export function npm(args, options) {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath ?? '', beside].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (script) return run(process.execPath, [script, ...args], options);
  const program = which('npm');
  if (!program)
    throw new Missing('npm is missing. It comes with Node: install Node 20 or newer from https://nodejs.org, then try again.');
  return run(program, args, options);
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Missing(`This is Node ${process.versions.node}; mcspec needs Node 20 or newer. Get it from https://nodejs.org.`);
}

/**
 * Whether `folder` has exactly the packages that its lock file names. npm notes what it installed in a
 * file of the lock's own shape, so an install by hand counts, and an interrupted or outdated one does not.
 * @param {string} folder
 */
export function isInstalled(folder, lock = 'package-lock.json') {
  const packages = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).packages;
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(join(folder, note))) return false;
  const present = packages(note);
  return Object.entries(packages(lock)).every(
    ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
  );
}

export async function installDependencies() {
  if (!existsSync(join(root, 'package-lock.json'))) throw new Missing('package-lock.json is missing: is this a complete clone?');
  if (isInstalled(root)) return;
  step('Installing what mcspec is built with (once)');
  if (await npm(['ci', '--no-audit', '--no-fund'])) {
    throw new Missing(
      'npm could not install the dependencies; it says why above. If it could not reach the registry, check the network or proxy and try again.',
    );
  }
}

export async function buildExtension() {
  step('Building');
  if (await npm(['run', '--silent', 'build'])) throw new Missing('The build failed (see above).');
}
