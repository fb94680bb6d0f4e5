// How often the suggestions are what reviewers chose, beside plainer ways, in one run: npm run bench:alignment
// Each precedent is asked about without itself, by weights that the others teach. With --weights: the weights to ship.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'mcspec-bench-'));
const outfile = join(folder, 'alignment.cjs');
await build({
  stdin: {
    contents: `export { asked, benchOf, FEATURES } from './test/alignment/leave-one-out.js';
export { baselines } from './test/alignment/baselines.js';
export { area, interval, MEASURES, means, measureAll } from './test/alignment/measures.js';
export { outside, uncovered } from './test/alignment/out-of-framework.js';
export { buildingRanks } from './server/src/alignment/building-ranks.js';
export { catalogueOf } from './server/src/alignment/catalogue.js';
export { precedents } from './server/src/alignment/precedents.js';
export { suggesterFor } from './server/src/alignment/suggest.js';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  outfile,
  logLevel: 'warning',
});
const { asked, benchOf, FEATURES, baselines, area, interval, MEASURES, means, measureAll, ...rest } = await import(
  pathToFileURL(outfile).href
);
const { outside, uncovered, buildingRanks, catalogueOf, precedents, suggesterFor } = rest;
await rm(folder, { recursive: true });

const bench = benchOf();
if (process.argv.includes('--weights')) {
  const { weights, constant } = bench.weights();
  for (const [at, feature] of FEATURES.entries()) console.log(`  ${feature}: ${weights[at].toFixed(3)},`);
  console.log(`  constant: ${constant.toFixed(3)},`);
  process.exit(0);
}

const NAME = 34;
const row = (name, rows, withInterval = false) => {
  const ranges = withInterval ? interval(rows) : undefined;
  const cells = means(rows).map((mean, at) => {
    const range = ranges ? ` [${ranges[at].map((end) => end.toFixed(2)).join(', ')}]` : '';
    return (mean.toFixed(3) + range).padEnd(withInterval ? 21 : 8);
  });
  console.log(`${name.padEnd(NAME)}${cells.join('')}`.trimEnd());
};
const head = (title, columns = 8) =>
  console.log(`\n${title.padEnd(NAME)}${MEASURES.map((measure) => measure.padEnd(columns)).join('')}`.trimEnd());

console.log(`${precedents.length} microcredentials, ${buildingRanks.strategies.length} strategies`);
head('Suggestions, asked by', 21);
for (const [form, ask] of Object.entries(asked)) row(form, measureAll(bench.scores(ask), bench.gold), true);

head('Plainer ways, by title, outcomes');
for (const [name, scores] of Object.entries(baselines(asked['title, outcomes']))) row(name, measureAll(scores, bench.gold));

const full = asked['title, outcomes, stack'];
head('Without one kind of evidence');
row('(with all)', measureAll(bench.scores(full), bench.gold));
for (const feature of FEATURES) row(feature, measureAll(bench.scores(full, [feature]), bench.gold));
row('precedents and together', measureAll(bench.scores(full, ['precedents', 'together']), bench.gold));
const bare = benchOf({ ...buildingRanks, id: 'bare' });
row('our glosses of the framework', measureAll(bare.scores(full), bare.gold));

const { suggest } = suggesterFor(catalogueOf([buildingRanks]));
const alone = (ask) => (precedent) => suggest(ask(precedent), { without: precedent.title });
const kinds = {
  'fits (reviewers: strong)': (ask) => precedents.filter(({ strength }) => strength === 'strong').map(alone(ask)),
  'tangential (reviewers)': (ask) => precedents.filter(({ strength }) => strength === 'tangential').map(alone(ask)),
  'not covered': () => uncovered.map(({ title, text }) => suggest({ title, texts: [text] })),
  'other fields and no text': () => outside.map((text) => suggest({ texts: [text] })),
};
const answers = Object.fromEntries(Object.entries(kinds).map(([kind, of]) => [kind, of(asked['title, outcomes'])]));
console.log(`\n${'Abstention'.padEnd(NAME)}strong  weak    none    area under the curve`);
const fits = answers['fits (reviewers: strong)'].map(({ fit }) => fit);
for (const [kind, all] of Object.entries(answers)) {
  const counts = ['strong', 'weak', 'none'].map((confidence) => all.filter((each) => each.confidence === confidence).length);
  const under =
    all === answers['fits (reviewers: strong)']
      ? ''
      : area(
          fits,
          all.map(({ fit }) => fit),
        ).toFixed(3);
  console.log(`${kind.padEnd(NAME)}${counts.map((each) => String(each).padEnd(8)).join('')}${under}`.trimEnd());
}

// Each question once: what was asked before is remembered.
const started = performance.now();
for (const limit of [9, 10, 11, 12, 13]) for (const precedent of precedents) suggest(full(precedent), { limit });
console.log(`\nOne question: ${((performance.now() - started) / 5 / precedents.length).toFixed(1)} ms`);
const opened = performance.now();
suggesterFor(catalogueOf([buildingRanks])).suggest({ texts: ['wellness'] });
console.log(`The first of a catalogue: ${(performance.now() - opened).toFixed(0)} ms`);
