// Collects what authors read, so that it can be said in other languages: l10n/bundle.l10n.json, from the calls of `t` in the
// source and from what the schemas, rules and criteria say of themselves. Takes out of the translations what nobody says any longer.
//   node scripts/l10n.mjs                     writes what differs, and tells what each translation lacks
//   node scripts/l10n.mjs --check             writes nothing; exit code 1 if anything differs or lacks
//   node scripts/l10n.mjs FOLDER [--check]    the same for a copy of these files in another folder
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import l10nDev from '@vscode/l10n-dev';
import { importSource } from './source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? join(root, 'l10n');
const check = process.argv.includes('--check');

const said = [...new Set([...(await inCalls()), ...(await inTables())])].sort();
let isCurrent = true;

await settle('bundle.l10n.json', Object.fromEntries(said.map((message) => [message, message])));
for (const name of (await readdir(folder)).filter((each) => /^bundle\.l10n\.[a-z-]+\.json$/i.test(each))) {
  const translated = JSON.parse(await readFile(join(folder, name), 'utf8'));
  const kept = said.filter((message) => typeof translated[message] === 'string');
  await settle(name, Object.fromEntries(kept.map((message) => [message, translated[message]])));
  const lacking = said.filter((message) => typeof translated[message] !== 'string');
  if (lacking.length > 0) isCurrent = false;
  for (const message of lacking) console.error(`${name} lacks: ${message}`);
}
if (check && !isCurrent) {
  console.error('Run: npm run l10n, and translate what is lacking.');
  process.exitCode = 1;
}

/** @param {string} name @param {Record<string, string>} content */
async function settle(name, content) {
  const path = join(folder, name);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const written = existsSync(path) ? (await readFile(path, 'utf8')).replaceAll('\r\n', '\n') : undefined;
  if (written === text) return;
  isCurrent = false;
  if (check) console.error(`Out of date: l10n/${name}`);
  else {
    await writeFile(path, text);
    console.log(`l10n/${name}: ${Object.keys(content).length} messages`);
  }
}

/** What the source says with `t('…')`. @returns {Promise<string[]>} */
async function inCalls() {
  const files = [];
  for (const source of ['client/src', 'server/src'])
    for (const name of await readdir(join(root, source), { recursive: true }))
      if (/\.ts$/.test(name) && !/\.d\.ts$/.test(name) && !name.includes('generated'))
        files.push({ contents: asMembers(await readFile(join(root, source, name), 'utf8')), extension: extname(name) });
  return Object.keys(await l10nDev.getL10nJson(files));
}

/** The collector sees `l10n.t('…')` alone, not the `t('…')` that a file imports by that name. @param {string} source */
function asMembers(source) {
  return source
    .replace("import { t } from '@vscode/l10n'", "import * as l10n from '@vscode/l10n'")
    .replace(/(?<![\w.$'"])t\(/g, 'l10n.t(');
}

/** What stands in tables and is translated where it is shown. @returns {Promise<string[]>} */
async function inTables() {
  const { texts } = await importSource(`
    import { tableTexts } from './server/src/engine/table-texts.js';
    import { structureRules } from './server/src/engine/structure.js';
    import { rules } from './server/src/rules/index.js';
    export const texts = tableTexts([...rules, ...structureRules]);`);
  return texts;
}
