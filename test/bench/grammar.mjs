// What the checks of grammar and of wrong words cost and catch: node test/bench/grammar.mjs
// docs/spelling.md compares these numbers with those of libraries. Times are of the processor.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'mcspec-bench-'));
const contents = `export { parseSpec } from './server/src/spec/parse.js';
export { proseFields } from './server/src/engine/prose-fields.js';
export { analyze } from './server/src/engine/analyze.js';
export { defaultSettings } from './server/src/engine/settings.js';
export { nowhere } from './server/src/engine/rule.js';
export { rules } from './server/src/rules/index.js';`;
const outfile = join(folder, 'engine.cjs');
await build({
  stdin: { contents, resolveDir: root },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  outfile,
  logLevel: 'warning',
});
const { parseSpec, proseFields, analyze, defaultSettings, nowhere, rules } = await import(pathToFileURL(outfile).href);
await rm(folder, { recursive: true });

const own = rules.filter(({ id }) => ['right-word', 'words-agree', 'article-fits'].includes(id));
const findingsIn = (spec) => analyze(spec, { rules: own, settings: defaultSettings, around: nowhere }).findings;
const tell = (what, value) => console.log(`${what.padEnd(40)} ${value}`);
const START = 'method: "'.length;
/** Whether something is told between the two places in a text. */
const isTold = (text, start, end) =>
  findingsIn(parseSpec(`method: ${JSON.stringify(text)}\n`)).some(
    ({ span }) => span.start - START <= end && span.end - START >= start,
  );

const specs = [];
for (const place of ['test/fixtures/good', 'examples']) {
  for (const name of await readdir(join(root, place)))
    if (name.endsWith('.microcredential.yaml')) specs.push(parseSpec(await readFile(join(root, place, name), 'utf8')));
}
let alarms = 0;
const times = specs.map((spec) => {
  const before = process.cpuUsage();
  alarms += findingsIn(spec).filter(({ rule }) => own.some(({ id }) => id === rule)).length;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
});
const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
tell('a spec for the first time', `${median.toFixed(0)} ms, the first of all ${times[0].toFixed(0)} ms`);
tell('findings in good specs', alarms);

for (const file of ['spelling', 'grammar']) {
  const planted = JSON.parse(await readFile(join(root, `test/fixtures/${file}/mistakes.json`), 'utf8'));
  for (const kind of ['real word', 'grammar']) {
    const some = planted.filter((each) => each.kind === kind);
    const caught = some.filter(({ text, wrong }) => isTold(text, text.indexOf(wrong), text.indexOf(wrong) + wrong.length));
    tell(`planted, ${file}/mistakes.json, ${kind}`, `${caught.length} of ${some.length}`);
  }
}

/** Words that are put in the places of others in the good specs, at most 60 of each, whether or not the sentence shows it. */
const EXCHANGED = `principal/principle principals/principles effect/affect effects/affects than/then led/lead from/form their/there
  there/their its/it’s too/to two/to past/passed choose/chose whose/who’s your/you’re role/roll roles/rolls a/an an/a are/is is/are
  have/has has/have was/were were/was`;
const sentences = specs
  .flatMap((spec) => proseFields(spec).map(({ value }) => value.replace(/\s+/g, ' ').trim()))
  .flatMap((text) => text.split(/(?<=\.) /));
let all = 0;
let told = 0;
for (const pair of EXCHANGED.split(/\s+/)) {
  const [right, wrong] = pair.split('/');
  const places = sentences.flatMap((text) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}'’])${right}(?![\\p{L}'’])`, 'giu'))].map(({ index }) => ({ text, index })),
  );
  const step = Math.max(1, places.length / 60);
  const some = Array.from({ length: Math.min(60, places.length) }, (_, at) => places[Math.floor(at * step)]);
  const found = some.filter(({ text, index }) => {
    const word = /\p{Lu}/u.test(text[index]) ? wrong[0].toUpperCase() + wrong.slice(1) : wrong;
    return isTold(text.slice(0, index) + word + text.slice(index + right.length), index, index + word.length);
  });
  all += some.length;
  told += found.length;
  tell(`“${wrong}” for “${right}”`, `${found.length} of ${some.length}`);
}
tell('words exchanged in good specs', `${told} of ${all} told`);
