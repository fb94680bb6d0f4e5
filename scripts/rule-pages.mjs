// Writes what the rules say of themselves: docs/rules/ (a page for each rule and the table of them all), the rules in
// README.md, and schemas/mcspec.schema.json.
//   node scripts/rule-pages.mjs                     writes what differs
//   node scripts/rule-pages.mjs --check             writes nothing; exit code 1 if anything differs
//   node scripts/rule-pages.mjs FOLDER [--check]    the same for a copy of these files in another folder
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? root;
const check = process.argv.includes('--check');

const { pages, brief, schema } = await loadRules();
/** Each file's path and what it should hold. @type {Map<string, string>} */
const wanted = new Map([...pages].map(([name, text]) => [`docs/rules/${name}`, text]));
wanted.set('README.md', withBrief(await read('README.md'), brief));
wanted.set('schemas/mcspec.schema.json', formatted(schema));

const stale = [];
for (const [path, text] of wanted) {
  const written = await read(path);
  if (written !== text) stale.push({ path, isThere: written !== undefined });
}
const surplus = (await pagesThere()).filter((path) => !wanted.has(path));

if (check) {
  for (const { path, isThere } of stale) console.error(`${isThere ? 'Out of date' : 'Not there'}: ${path}`);
  for (const path of surplus) console.error(`Of no rule: ${path}`);
  if (stale.length + surplus.length > 0) {
    console.error('Run: npm run docs');
    process.exitCode = 1;
  }
} else {
  for (const { path } of stale) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), wanted.get(path) ?? '');
  }
  for (const path of surplus) await rm(join(target, path));
  console.log(`${pages.size} pages, README.md and the schema: ${stale.length} written, ${surplus.length} removed`);
}

/** A file of the target, with plain line ends: a checkout may have turned them into the system's own. @param {string} path */
async function read(path) {
  const file = join(target, path);
  return existsSync(file) ? (await readFile(file, 'utf8')).replaceAll('\r\n', '\n') : undefined;
}

async function pagesThere() {
  const folder = join(target, 'docs', 'rules');
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter((name) => name.endsWith('.md')).map((name) => `docs/rules/${name}`);
}

/** The text with what stands between the two marks written anew. @param {string | undefined} text @param {string} brief */
function withBrief(text = '', brief) {
  const [before, after] = [text.split('<!-- checks: npm run docs -->')[0], text.split('<!-- /checks -->')[1]];
  if (before === undefined || after === undefined || before.length + after.length >= text.length) {
    throw new Error(
      'README.md has lost the marks between which the checks stand: <!-- checks: npm run docs --> and <!-- /checks -->.',
    );
  }
  return `${before}<!-- checks: npm run docs -->\n\n${brief}\n<!-- /checks -->${after}`;
}

/** As the formatter of this house writes it. @param {unknown} value */
function formatted(value) {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'format', '--stdin-file-path=schemas/mcspec.schema.json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    input: JSON.stringify(value, null, 2),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** @returns {Promise<{pages: Map<string, string>, brief: string, schema: unknown}>} */
async function loadRules() {
  return importSource(`
    import { rulePages, rulesInBrief } from './server/src/engine/pages.js';
    import { settingsSchema } from './server/src/engine/settings-schema.js';
    import { structureRules } from './server/src/engine/structure.js';
    import { rules } from './server/src/rules/index.js';
    const all = [...rules, ...structureRules];
    export const pages = rulePages(all);
    export const brief = rulesInBrief(all, 'docs/rules/');
    export const schema = settingsSchema(all);`);
}
