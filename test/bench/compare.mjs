// Who answers what, and how fast: mcspec and yaml-language-server with our JSON Schemas, over stdio, on the same files, at the
// same places, in one run:  npm run bench:compare -- [FILE ...] [--rounds N] [--gaps N] [--server dist/cli.js] [--json]
// An answer counts if it holds what an author would look for there. Times on a busy machine mean little; their ratios are what to
// compare. Requests go to both servers in turns, each right after the same change of the text, as while somebody types.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    gaps: { type: 'string', default: '24' },
    server: { type: 'string', default: join(root, 'dist', 'cli.js') },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
/** Milliseconds that a server has for its diagnostics: both wait a moment after a change. */
const patience = 5000;

// Each place: what is looked for there, how the text is changed (‸ is the cursor), and what a useful answer holds. A text in which
// there is no such place is passed over for both.
const ID = '[A-Z]+\\d+';
const changed = (pattern, marked) => (text) => (pattern.test(text) ? text.replace(pattern, marked) : undefined);
const inside = (pattern) => (text) => {
  const match = pattern.exec(text);
  const start = match && match.index + match[0].lastIndexOf(match[1]) + 1;
  return match ? `${text.slice(0, start)}‸${text.slice(start)}` : undefined;
};
const offers =
  (...labels) =>
  (answer) =>
    labels.every((label) => (answer?.items ?? answer ?? []).some((item) => fits(item.label, label)));
const fits = (text, wanted) => (wanted instanceof RegExp ? wanted.test(text) : text === wanted);
const says = (wanted) => (answer) => wanted.test(textOf(answer?.contents));
const textOf = (contents) =>
  typeof contents === 'string' ? contents : (contents?.value ?? [contents].flat().map(textOf).join('\n'));
const editsIn = (edit) =>
  [...Object.values(edit?.changes ?? {}), ...(edit?.documentChanges ?? []).map((change) => change.edits ?? [])].flat();
const atLeast = (count, of) => (answer) => of(answer).length >= count;

const completion = (name, change, useful) => ({ feature: 'completion', name, change, useful });
const hover = (name, change, useful) => ({ feature: 'hover', name, change, useful });
const definition = (name, change) => ({
  feature: 'definition',
  name,
  change,
  useful: atLeast(1, (answer) => [answer ?? []].flat()),
});
const places = [
  completion('a name that is missing', changed(/^audience: .*$/m, '‸'), offers('audience')),
  completion('a word of a closed list', changed(/^status: .*$/m, 'status: ‸'), offers('draft', 'retired')),
  completion('in quotation marks', changed(/^status: .*$/m, 'status: "‸"'), offers('draft', 'retired')),
  completion('a stack', changed(/^stack: .*$/m, 'stack: ‸'), offers('Operations', 'Wellness')),
  completion('outcomes in brackets', changed(/(questions:[\s\S]*?outcomes: \[)[^\]]*/, '$1‸'), offers('EO2', 'EO3')),
  completion(
    'outcomes below dashes',
    changed(/(questions:[\s\S]*?outcomes:) \[[^\]]*\]/, '$1\n        - ‸'),
    offers('EO2', 'EO3'),
  ),
  completion('artifacts', changed(/about: \[[^\]]*\]/, 'about: [‸]'), offers('A2', 'A3')),
  completion('what a row scores', changed(/scores: \[[^\]]*\]/, 'scores: [‸]'), offers('Q2', 'A2', 'P2')),
  completion('strategies', changed(/strategy: .*$/m, 'strategy: ‸'), offers('wellness/1', 'relationships/1')),
  completion('the passing level', changed(/passing: .*$/m, 'passing: ‸'), offers('not-yet', 'developing', 'proficient')),
  completion('a new question', changed(/( +)questions:\n/, '$1questions:\n$1  - ‸\n'), offers('asks', 'outcomes')),
  completion(
    'below an open quotation mark',
    changed(/^title: (.*)$([\s\S]*?^research:\n)/m, 'title: "$1$2  - ‸\n'),
    offers('citation', 'doi'),
  ),
  hover('the name of a section', inside(/^(essential_outcomes):/m), says(/skills that an earner shows/)),
  hover('a name inside of an item', inside(/^ +(citation):/m), says(/author, year, title/)),
  hover('a word of a closed list', inside(/type: (peer-reviewed)/), says(/journal/)),
  // Of a link, what the format says of links in general is no answer: the outcome's own words, the strategy's dimension.
  hover('a link to an outcome', inside(/outcomes: \[(EO\d)/), (answer, text) => {
    const id = /outcomes: \[(EO\d)/.exec(text)?.[1];
    const statement = new RegExp(`id: ${id}\\s+statement: "?([\\w ]{10,40})`).exec(text)?.[1];
    return statement !== undefined && textOf(answer?.contents).includes(statement);
  }),
  hover('a strategy', inside(/strategy: ([a-z-]+\/\d+)/), says(/Building Ranks/)),
  definition('of an outcome', inside(/outcomes: \[(EO\d)/)),
  definition('of what a row scores', inside(new RegExp(`scores: \\[(${ID})`))),
  definition('of an artifact', inside(new RegExp(`about: \\[(${ID})`))),
  definition('of the passing level', inside(/passing: (\w[\w-]*)/)),
  {
    feature: 'references',
    name: 'to an outcome',
    change: inside(/- id: (EO1)/),
    useful: atLeast(2, (answer) => answer ?? []),
  },
  { feature: 'references', name: 'to an artifact', change: inside(/id: (A1)\b/), useful: atLeast(2, (answer) => answer ?? []) },
  { feature: 'rename', name: 'an outcome', newName: 'EO17', change: inside(/- id: (EO1)/), useful: atLeast(2, editsIn) },
  { feature: 'rename', name: 'an artifact', newName: 'A17', change: inside(/id: (A1)\b/), useful: atLeast(2, editsIn) },
  ...['Essential', 'EO1', 'Q1', 'A1', 'C1'].map((name) => ({
    feature: 'symbols',
    name: `${name} in the outline`,
    change: (text) => `‸${text}`,
    useful: (answer) => flat(answer ?? []).some((symbol) => symbol.name.toLowerCase().startsWith(name.toLowerCase())),
  })),
];
const flat = (symbols) => symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);

const methods = {
  completion: 'textDocument/completion',
  hover: 'textDocument/hover',
  definition: 'textDocument/definition',
  references: 'textDocument/references',
  rename: 'textDocument/rename',
  symbols: 'textDocument/documentSymbol',
  'code actions': 'textDocument/codeAction',
};

/** Starts a server and opens the library for it. */
async function start(name, args, settings, library) {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map();
  const versions = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
    const wake = waiting.get(uri);
    // A server that says which text its findings are about must mean the present one.
    if (wake && (version === undefined || version === versions.get(uri))) wake(diagnostics);
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? {}));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const folder = pathToFileURL(library).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'library' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
      textDocument: {
        completion: {
          completionItem: {
            snippetSupport: true,
            documentationFormat: ['markdown'],
            resolveSupport: { properties: ['documentation'] },
          },
        },
        hover: { contentFormat: ['markdown'] },
        definition: {},
        references: {},
        rename: {},
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        publishDiagnostics: { versionSupport: true },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const server = {
    name,
    async write(uri, text) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const textDocument = { uri, version, languageId: 'yaml', text };
      if (version === 1) await connection.sendNotification('textDocument/didOpen', { textDocument });
      else
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        });
    },
    /** What the server finds in a text; nothing within its time is nothing. */
    async findings(uri, text) {
      let timer;
      const found = new Promise((resolve) => {
        timer = setTimeout(resolve, patience, []);
        waiting.set(uri, resolve);
      });
      await server.write(uri, text);
      const diagnostics = await found;
      clearTimeout(timer);
      waiting.delete(uri);
      return diagnostics;
    },
    /** The answer, or undefined where the server has none to such requests; and the milliseconds that it took. */
    async ask(feature, params) {
      const started = performance.now();
      const answer = await connection.sendRequest(methods[feature], params).catch(() => undefined);
      return { answer, took: performance.now() - started };
    },
    async stop() {
      await connection.sendRequest('shutdown').catch(() => undefined);
      await connection.sendNotification('exit').catch(() => undefined);
      connection.dispose();
      child.kill();
    },
  };
  return server;
}

const counts = new Map();
const times = new Map();
const count = (server, feature, name, isUseful) => {
  const key = `${feature}\n${name}`;
  const row = counts.get(key) ?? { feature, name, of: 0 };
  row[server] = (row[server] ?? 0) + (isUseful ? 1 : 0);
  counts.set(key, row);
  return row;
};
const time = (server, feature, took) => {
  const row = times.get(feature) ?? {};
  row[server] = [...(row[server] ?? []), took];
  times.set(feature, row);
};

async function askEverywhere(servers, uri, text) {
  for (const { feature, name, newName, change, useful } of places) {
    const marked = change(text);
    if (marked === undefined) continue;
    const offset = marked.indexOf('‸');
    const plain = marked.replace('‸', '');
    const position = TextDocument.create(uri, 'yaml', 0, plain).positionAt(offset);
    const params = { textDocument: { uri }, position, newName, context: { includeDeclaration: true } };
    for (let round = 0; round <= rounds; round++) {
      for (const server of servers) {
        await server.write(uri, plain);
        const { answer, took } = await server.ask(feature, params);
        // The first answer tells what, the others how fast.
        if (round === 0) count(server.name, feature, name, useful(answer, plain)).of += server === servers[0] ? 1 : 0;
        else if (answer !== undefined) time(server.name, feature, took);
      }
    }
  }
}

/** Texts with one gap each, planted into complete ones: is it found, and is there a repair where it is? */
async function plantGaps(servers, library, most) {
  const fixtures = join(root, 'test', 'fixtures');
  const all = JSON.parse(readFileSync(join(fixtures, 'gaps', 'gaps.json'), 'utf8')).filter((gap) => gap.edits);
  const chosen = all.filter(
    (_gap, index) => Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length),
  );
  for (const { base, edits } of chosen) {
    const uri = pathToFileURL(join(library, basename(base))).href;
    const good = readFileSync(join(fixtures, base), 'utf8');
    const bad = edits.reduce((text, { find, replace }) => text.replace(find, () => replace), good);
    for (const server of servers) {
      const known = new Set((await server.findings(uri, good)).map(({ message }) => message));
      const found = (await server.findings(uri, bad)).filter(({ message }) => !known.has(message));
      count(server.name, 'diagnostics', 'a planted gap', found.length > 0).of += server === servers[0] ? 1 : 0;
      const [diagnostic] = found;
      const params = { textDocument: { uri }, range: diagnostic?.range, context: { diagnostics: found.slice(0, 1) } };
      const { answer, took } = diagnostic ? await server.ask('code actions', params) : { answer: [] };
      const repairs = (answer ?? []).filter((action) => action.kind?.startsWith('quickfix') && action.edit);
      count(server.name, 'code actions', 'a repair of it', repairs.length > 0).of += server === servers[0] ? 1 : 0;
      if (took !== undefined) time(server.name, 'code actions', took);
    }
  }
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

function report([ours, other]) {
  const rows = [...counts.values()];
  const features = [...new Set(rows.map(({ feature }) => feature))];
  const sum = (feature, key) => rows.filter((row) => row.feature === feature).reduce((total, row) => total + (row[key] ?? 0), 0);
  return features.map((feature) => {
    const [mine, theirs] = [ours, other].map(({ name }) => (times.get(feature)?.[name] ?? []).sort((a, b) => a - b));
    const latency = (sorted) => (sorted.length ? { median: at(sorted, 0.5), p95: at(sorted, 0.95) } : undefined);
    return {
      feature,
      of: sum(feature, 'of'),
      [ours.name]: { useful: sum(feature, ours.name), ...latency(mine) },
      [other.name]: { useful: sum(feature, other.name), ...latency(theirs) },
      ...(mine.length &&
        theirs.length && { ratio: { median: at(mine, 0.5) / at(theirs, 0.5), p95: at(mine, 0.95) / at(theirs, 0.95) } }),
      places: rows.filter((row) => row.feature === feature).map(({ feature: _feature, ...row }) => row),
    };
  });
}

function print(features, [ours, other]) {
  const shown = (cell) =>
    `${cell.useful}`.padStart(5) + (cell.median === undefined ? '' : `  ${cell.median.toFixed(1)} / ${cell.p95.toFixed(1)} ms`);
  console.log(`\nuseful answers, and milliseconds (median / 95th percentile)\n`);
  console.log(
    `${''.padEnd(32)}${'of'.padStart(4)}   ${ours.name.padEnd(26)}${other.name.padEnd(26)}time of ${ours.name} to the other's`,
  );
  for (const feature of features) {
    const ratio = feature.ratio ? `${feature.ratio.median.toFixed(2)} / ${feature.ratio.p95.toFixed(2)}` : '';
    console.log(
      `${feature.feature.padEnd(32)}${String(feature.of).padStart(4)}${shown(feature[ours.name]).padEnd(29)}${shown(feature[other.name]).padEnd(26)}${ratio}`,
    );
    for (const { name, of, ...row } of feature.places) {
      const cells = [ours, other].map((server) => String(row[server.name] ?? 0).padStart(5));
      console.log(`  ${name.padEnd(30)}${String(of).padStart(4)}${cells[0].padEnd(29)}${cells[1]}`);
    }
  }
}

if (!existsSync(options.server)) throw new Error(`There is no ${options.server}: run \`npm run build\` first.`);
const library = mkdtempSync(join(tmpdir(), 'mcspec-compare-'));
cpSync(join(root, 'examples'), library, { recursive: true });
const isSpec = (name) => name.endsWith('.microcredential.yaml');
const files = positionals.length
  ? positionals
  : readdirSync(library)
      .filter(isSpec)
      .map((name) => join(library, name));
const schema = pathToFileURL(join(root, 'schemas', 'microcredential.schema.json')).href;
const yaml = {
  schemas: { [schema]: '*.microcredential.yaml' },
  schemaStore: { enable: false },
  validate: true,
  hover: true,
  completion: true,
};
const servers = await Promise.all([
  start('mcspec', [options.server, 'lsp', '--stdio'], {}, library),
  start(
    'yaml-language-server',
    [join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server'), '--stdio'],
    { yaml },
    library,
  ),
]);
try {
  for (const path of files) {
    const text = readFileSync(path, 'utf8');
    const uri = pathToFileURL(join(library, basename(path))).href;
    // Before anything is measured, both have read the file and what belongs to it.
    for (const server of servers) await server.findings(uri, text);
    await askEverywhere(servers, uri, text);
  }
  await plantGaps(servers, library, Number(options.gaps));
  const features = report(servers);
  if (options.json) console.log(JSON.stringify({ files: files.map((path) => basename(path)), rounds, features }, undefined, 2));
  else print(features, servers);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(library, { recursive: true, force: true });
}
