// What a keystroke costs, as a ratio to parsing the same text with `yaml`, in one run: npm run bench
// Times on a busy machine mean little; the ratio is what to compare. A check should stay below three parses.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { LineCounter, parseDocument } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'mcspec-bench-'));
const outfile = join(folder, 'engine.cjs');
await build({
  stdin: {
    contents: `export { parseSpec } from './server/src/spec/parse.js';
export { analyze } from './server/src/engine/analyze.js';
export { defaultSettings } from './server/src/engine/settings.js';
export { rules } from './server/src/rules/index.js';
export { Workspace } from './server/src/workspace.js';
export { complete } from './server/src/features/complete.js';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  outfile,
  logLevel: 'warning',
});
const { parseSpec, analyze, defaultSettings, rules, Workspace, complete } = await import(pathToFileURL(outfile).href);
await rm(folder, { recursive: true });

for (const name of (await readdir(join(root, 'examples'))).filter((each) => each.endsWith('.microcredential.yaml'))) {
  const text = await readFile(join(root, 'examples', name), 'utf8');
  const workspace = new Workspace(rules);
  let version = 0;
  const at = text.indexOf('strategy: ') + 'strategy: '.length;
  const ways = {
    'yaml parseDocument': () => parseDocument(text, { lineCounter: new LineCounter() }),
    parseSpec: () => parseSpec(text),
    'parseSpec + analyze': () => analyze(parseSpec(text), { rules, settings: defaultSettings }),
    'edit + completion': () => {
      workspace.edit('file:///a.microcredential.yaml', text, ++version);
      complete(workspace, 'file:///a.microcredential.yaml', at);
    },
  };
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  // In turns, so that what else the machine does falls on all of them.
  for (let round = 0; round < 120; round++) {
    for (const [way, act] of Object.entries(ways)) {
      const started = performance.now();
      act();
      if (round >= 40) times[way].push(performance.now() - started);
    }
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const base = median(times['yaml parseDocument']);
  console.log(`\n${name} (${text.split('\n').length} lines)`);
  for (const way of Object.keys(ways))
    console.log(`  ${way.padEnd(20)} ${median(times[way]).toFixed(2).padStart(7)} ms  ${(median(times[way]) / base).toFixed(2)}`);
}
