// Writes docs/rules/: a page for each rule and the table of them all, from what the rules say of themselves.
//   node scripts/rule-pages.mjs            writes what differs
//   node scripts/rule-pages.mjs --check    writes nothing; exit code 1 if anything differs
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Where the pages go; a test has them written elsewhere.
const given = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
const folder = given ?? join(root, 'docs', 'rules');
const check = process.argv.includes('--check');

const wanted = await loadPages();
const written = await readPages();
const stale = [...wanted.keys()].filter((name) => written.get(name) !== wanted.get(name));
const surplus = [...written.keys()].filter((name) => !wanted.has(name));

if (check) {
  for (const name of stale) console.error(`${written.has(name) ? 'Out of date' : 'Not there'}: docs/rules/${name}`);
  for (const name of surplus) console.error(`Of no rule: docs/rules/${name}`);
  if (stale.length + surplus.length > 0) {
    console.error('Run: node scripts/rule-pages.mjs');
    process.exitCode = 1;
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const name of stale) await writeFile(join(folder, name), wanted.get(name) ?? '');
  for (const name of surplus) await rm(join(folder, name));
  console.log(`docs/rules: ${wanted.size} pages, ${stale.length} written, ${surplus.length} removed`);
}

/** @returns {Promise<Map<string, string>>} each page by its file's name */
async function loadPages() {
  if (!existsSync(join(root, 'server/src/engine/generated/validators.js'))) {
    spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--validators'], { stdio: 'inherit' });
  }
  const temporary = await mkdtemp(join(tmpdir(), 'mcspec-pages-'));
  try {
    const outfile = join(temporary, 'pages.mjs');
    const contents = `
      import { rulePages } from './server/src/engine/pages.js';
      import { structureRules } from './server/src/engine/structure.js';
      import { rules } from './server/src/rules/index.js';
      export const pages = rulePages([...rules, ...structureRules]);`;
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      outfile,
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).pages;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function readPages() {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.md')) : [];
  // A checkout may have turned the line ends into the system's own.
  const texts = names.map(
    async (name) => /** @type {const} */ ([name, (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')]),
  );
  return new Map(await Promise.all(texts));
}
