// What the spelling check costs and catches: node --expose-gc test/bench/spelling.mjs
// docs/spelling.md compares these numbers with those of other libraries. Times are of the processor, which tell more than a clock
// on a machine that has other things to do.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildDictionaries } from '../../scripts/dictionaries.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'mcspec-bench-'));
const bundled = async (name, contents, minify) => {
  const outfile = join(folder, `${name}.cjs`);
  const stdin = { contents, resolveDir: root };
  await build({ stdin, bundle: true, minify, format: 'cjs', platform: 'node', outfile, logLevel: 'warning' });
  return outfile;
};
const engine = await bundled(
  'engine',
  `export { parseSpec } from './server/src/spec/parse.js';
export { proseFields } from './server/src/engine/prose-fields.js';
export { analyze } from './server/src/engine/analyze.js';
export { defaultSettings } from './server/src/engine/settings.js';
export { nowhere } from './server/src/engine/rule.js';
export { englishSpeller, dictionaryFiles } from './server/src/engine/speller.js';
export { buildingRanks } from './server/src/alignment/building-ranks.js';
export { rules } from './server/src/rules/index.js';`,
  false,
);
const library = await bundled('library', "export { decodeTrie, editDistance } from 'cspell-trie-lib';", true);
await buildDictionaries(folder);
const { parseSpec, proseFields, analyze, defaultSettings, nowhere, englishSpeller, dictionaryFiles, buildingRanks, rules } =
  await import(pathToFileURL(engine).href);

const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const timed = (act) => {
  const started = processor();
  act();
  return processor() - started;
};
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const memory = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return (heapUsed + Math.max(arrayBuffers, external)) / 1024 / 1024;
};
const tell = (what, value) => console.log(`${what.padEnd(52)} ${value}`);

const files = Object.values(dictionaryFiles);
for (const path of [library, ...files.map((name) => join(folder, name))]) {
  const { size } = await stat(path);
  tell(
    `size of ${path.slice(folder.length + 1)}`,
    `${(size / 1024).toFixed(0)} KB, packed ${(gzipSync(await readFile(path)).length / 1024).toFixed(0)} KB`,
  );
}

memory();
const before = memory();
const [american, british] = await Promise.all(files.map((name) => readFile(join(folder, name))));
const started = processor();
const speller = englishSpeller({ american, british });
const loading = processor() - started;
tell('loading both dictionaries', `${loading.toFixed(0)} ms, ${(memory() - before).toFixed(1)} MB`);

const specs = [];
for (const place of ['test/fixtures/good', 'examples']) {
  for (const name of await readdir(join(root, place)))
    if (name.endsWith('.microcredential.yaml')) specs.push(await readFile(join(root, place, name), 'utf8'));
}
const own = rules.filter(({ id }) => id === 'spelling');
const around = { ...nowhere, speller: () => speller };
const judge = (text, which = own) => analyze(parseSpec(text), { rules: which, settings: defaultSettings, around }).findings;
const prose = specs.map((text) => proseFields(parseSpec(text)).map(({ value }) => value));
const sweep = () => prose.map((fields) => timed(() => fields.map((field) => speller.doubts(field))));
const first = sweep();
tell(
  `a spec for the first time (${specs.length} specs)`,
  `${median([...first]).toFixed(1)} ms, the first of all ${first[0].toFixed(0)} ms`,
);
const again = Array.from({ length: 20 }, sweep).flat();
tell('a spec in which no text changed', `${median(again).toFixed(2)} ms`);
const longest = prose.flat().sort((a, b) => b.length - a.length)[0];
const keystrokes = Array.from({ length: 200 }, (_, at) =>
  timed(() => speller.doubts(`${longest} ${'teaching'.slice(0, at % 8)} ${at}`)),
);
tell(`a keystroke in the longest text (${longest.length} letters)`, `${median(keystrokes).toFixed(2)} ms`);

const mistakes = JSON.parse(await readFile(join(root, 'test/fixtures/spelling/mistakes.json'), 'utf8'));
const suggesting = [];
for (const kind of new Set(mistakes.map((each) => each.kind))) {
  const planted = mistakes.filter((each) => each.kind === kind);
  let caught = 0;
  let offered = 0;
  for (const { text, wrong, right } of planted) {
    const spec = `method: >\n  ${text}\n`;
    const found = judge(spec).find(({ span }) => wrong.includes(spec.slice(span.start, span.end)));
    if (!found) continue;
    caught++;
    let fixes = [];
    suggesting.push(timed(() => (fixes = found.fixes())));
    if (fixes.some(({ title }) => title === `Change to “${right}”`)) offered++;
  }
  tell(`planted mistakes of ${kind}`, `${caught} of ${planted.length} caught, ${offered} offered rightly`);
}
tell('suggesting what was meant', `${median(suggesting).toFixed(0)} ms, at most ${Math.max(...suggesting).toFixed(0)} ms`);

const doubted = (texts) => [
  ...new Set(texts.flatMap((text) => speller.doubts(text)).flatMap(({ word, knownAs }) => (knownAs ? [] : word))),
];
tell('words of good specs that the dictionaries do not know', doubted(prose.flat()).join(' '));
tell(
  'of Building Ranks',
  doubted(buildingRanks.strategies.flatMap(({ title, dimension }) => [title, dimension.name])).join(' ') || 'none',
);
tell('findings of the rule in good specs', specs.flatMap((text) => judge(text)).length);
await rm(folder, { recursive: true });
