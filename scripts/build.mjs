// Builds everything that runs: the schemas' validators, then the bundles in dist/.
//   node scripts/build.mjs [--watch] [--production] [--validators]
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, context } from 'esbuild';
import { buildDictionaries } from './dictionaries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = new Set(process.argv.slice(2));

/** The schemas as plain functions, so that nothing has to be compiled (and no `eval` is needed) while an author works. */
export async function buildValidators() {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, code: { source: true, esm: true } });
  for (const keyword of ['x-links-to', 'x-prose', 'x-id-prefix', 'x-section', 'x-not-offered', 'enumDescriptions'])
    ajv.addKeyword(keyword);
  const names = {
    validateMicrocredential: 'microcredential',
    validateLibrary: 'library',
    validateFramework: 'framework',
    validateReview: 'review',
  };
  for (const name of Object.values(names))
    ajv.addSchema(JSON.parse(await readFile(`${root}schemas/${name}.schema.json`, 'utf8')), name);
  const code = (standaloneCode.default ?? standaloneCode)(ajv, names);
  const folder = `${root}server/src/engine/generated/`;
  await mkdir(folder, { recursive: true });
  // Bundled, since Ajv's own output asks for parts of Ajv with `require`.
  await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    outfile: `${folder}validators.js`,
    banner: { js: '// Generated from schemas/ by scripts/build.mjs.' },
    logLevel: 'warning',
  });
  const types = Object.keys(names).map((name) => `export declare const ${name}: Validator;`);
  await writeFile(`${folder}validators.d.ts`, `import type { Validator } from '../misfit.js';\n${types.join('\n')}\n`);
}

async function buildBundles() {
  const production = args.has('--production');
  const common = {
    absWorkingDir: root.replace(/[\\/]$/, ''),
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    target: 'es2022',
    logLevel: 'info',
    legalComments: 'none',
    define: { MCSPEC_VERSION: JSON.stringify(JSON.parse(await readFile(`${root}package.json`, 'utf8')).version) },
  };
  const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], conditions: ['module'] };
  const web = { ...common, platform: 'browser' };
  const targets = [
    { ...node, entryPoints: { extension: 'client/src/node/main.ts' }, external: ['vscode'], outdir: 'dist' },
    { ...node, entryPoints: { server: 'server/src/node/server.ts' }, outdir: 'dist' },
    { ...node, entryPoints: { cli: 'server/src/node/cli.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
    {
      ...web,
      format: 'cjs',
      entryPoints: { 'extension.web': 'client/src/browser/main.ts' },
      external: ['vscode'],
      outdir: 'dist',
    },
    { ...web, format: 'iife', entryPoints: { 'server.worker': 'server/src/browser/server.ts' }, outdir: 'dist' },
  ];
  if (args.has('--watch')) {
    await buildDictionaries(`${root}dist/dictionaries`);
    for (const target of targets) await (await context(target)).watch();
    return;
  }
  await rm(`${root}dist`, { recursive: true, force: true });
  await Promise.all([...targets.map((target) => build(target)), buildDictionaries(`${root}dist/dictionaries`)]);
}

await buildValidators();
if (!args.has('--validators')) await buildBundles();
