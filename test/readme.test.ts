/** What the README says is so. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { crosswalkProblems } from '../server/src/engine/framework-faults.js';
import { frameworkShape, parseFramework } from '../server/src/engine/framework-file.js';
import { reviewShape } from '../server/src/engine/review-shape.js';
import { parseSettings } from '../server/src/engine/settings.js';
import { builtInFrameworks } from '../server/src/engine/settings-frameworks.js';
import { structureRules } from '../server/src/engine/structure.js';
import { letters } from '../server/src/output/matrix-words.js';
import { parseReview } from '../server/src/review/parse.js';
import { rules } from '../server/src/rules/index.js';
import { kindOf } from '../server/src/spec/file-kinds.js';
import { run } from './cli/fake-host.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const source = read('server/src/output/matrix-html.ts');
const manifest = JSON.parse(read('package.json'));
const documents = [
  'README.md',
  'docs/architecture.md',
  'docs/adding-a-rule.md',
  'docs/frameworks.md',
  'docs/reviews.md',
  'docs/editors.md',
  'docs/localization.md',
  'docs/matrix.md',
  'docs/new.md',
  'docs/pages.md',
  'docs/report.md',
];

describe('the documents', () => {
  it.each(documents)('%s links to what is there', (path) => {
    const folder = path.includes('/') ? 'docs/' : '';
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(`${root}${folder}${link}`))).toEqual([]);
  });

  it.each(documents)('%s names only npm scripts that exist', (path) => {
    const scripts = [...read(path).matchAll(/npm (?:run )?([a-z0-9:]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'ci');
    expect(scripts.filter((name) => !manifest.scripts[name])).toEqual([]);
  });

  it('names paths of the source that exist', () => {
    const paths = [
      ...read('docs/architecture.md').matchAll(/`((?:spec|engine|rules|lsp|cli|output|features|alignment)\/[\w./-]*\w)`/g),
    ].map((match) => match[1] ?? '');
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => path !== 'engine/generated' && !existsSync(`${root}server/src/${path}`))).toEqual([]);
  });

  it('shows settings of a library that are right', () => {
    const yaml = /```yaml\n(library:[\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
    expect(yaml).not.toBe('');
    expect(parseSettings(yaml, [...structureRules, ...rules]).problems.map((problem) => problem.message)).toEqual([]);
  });

  it('shows a framework that is right, and every entry of one', () => {
    const text = read('docs/frameworks.md');
    const yaml = /```yaml\n(framework:[\s\S]*?)```/.exec(text)?.[1] ?? '';
    const file = parseFramework(yaml);
    expect(file.framework?.strategies).toHaveLength(2);
    expect([...file.problems, ...crosswalkProblems(file, builtInFrameworks)].map((problem) => problem.message)).toEqual([]);
    for (const name of frameworkShape.keys.keys()) expect(text).toContain(`\`${name}\``);
    for (const relation of ['exact', 'close', 'broad', 'narrow', 'related']) expect(text).toContain(`| \`${relation}\` |`);
  });

  it('shows a review that is right, and every entry of one', () => {
    const text = read('docs/reviews.md');
    const yaml = /```yaml\n(format:[\s\S]*?)```/.exec(text)?.[1] ?? '';
    const file = parseReview(yaml);
    expect(file.review.judgments).toHaveLength(10);
    expect(file.problems.map((problem) => problem.message)).toEqual([]);
    const below = reviewShape.keys.get('criteria')?.keys.get('consistent')?.keys ?? new Map();
    const inAlignment = reviewShape.keys.get('alignment')?.item?.keys ?? new Map();
    for (const name of [...reviewShape.keys.keys(), ...below.keys(), ...inAlignment.keys()])
      if (name !== 'level' && name !== 'strategy') expect(text).toContain(`\`${name}\``);
    for (const { value } of reviewShape.keys.get('endorsement')?.choices ?? []) expect(text).toContain(`\`${value}\``);
  });

  it('imports a framework with the options that there are', async () => {
    const help = (await run(['framework', '--help'])).out;
    for (const text of [read('README.md'), read('docs/frameworks.md')]) {
      const named = [...text.matchAll(/mcspec framework import.*/g)].flatMap(([line]) => line.match(/--[a-z]+/g) ?? []);
      expect(named.length).toBeGreaterThan(1);
      for (const option of named) expect(help).toContain(option);
    }
  });

  it.each([
    ['new', 'docs/new.md'],
    ['review', 'docs/reviews.md'],
  ])('names every option of mcspec %s', async (command, page) => {
    const options = (text: string) => [...new Set(text.match(/--[a-z]+/g))].sort();
    const help = options((await run([command, '--help'])).out.replace(/ {2}--(?:no-color|help) .*/g, ''));
    const row = new RegExp(`^\\| \`mcspec ${command} .*$`, 'm').exec(read('README.md'))?.[0] ?? '';
    expect(options(row)).toEqual(help);
    expect(options(read(page))).toEqual(expect.arrayContaining(help));
  });

  it('draws the matrix with the options, formats and letters that there are', async () => {
    const help = (await run(['matrix', '--help'])).out;
    const row = /`mcspec matrix \[PATHS\]` \|(.*)\|/.exec(read('README.md'))?.[1] ?? '';
    const page = read('docs/matrix.md');
    for (const text of [row, page]) {
      const named = text.match(/--[a-z]+/g) ?? [];
      expect(named.length).toBeGreaterThan(3);
      for (const option of named) expect(help).toContain(option);
    }
    for (const letter of letters) expect(page).toContain(`\`${letter}\``);
    const { out } = await run(['matrix'], {
      files: { '/lib/a.microcredential.yaml': read('examples/managing-systems-logistics.microcredential.yaml') },
    });
    for (const [, title = ''] of page.matchAll(/^\| \*([^*]+)\* \|/gm)) expect(source).toContain(title);
    expect(out).toContain('Not covered');
  });

  it('names the pages by the titles of their commands, and writes them with the options that there are', async () => {
    const page = read('docs/pages.md');
    const titles = JSON.parse(read('package.nls.json'));
    for (const command of ['showScorecard', 'openPreview', 'suggestAlignment', 'showMatrix']) {
      expect(page).toContain(`*${titles[`command.${command}.title`]}*`);
      expect(read('README.md')).toContain(`*${titles[`command.${command}.title`]}*`);
    }
    for (const [, command = '', options = ''] of page.matchAll(/^mcspec (\w+)(.*)/gm)) {
      const help = (await run([command, '--help'])).out;
      for (const [option] of options.matchAll(/--[a-z]+/g)) expect(help).toContain(option);
    }
  });

  it('writes the report with the options, formats and words that there are', async () => {
    const help = (await run(['report', '--help'])).out;
    const row = /`mcspec report \[PATHS\]` \|(.*)\|/.exec(read('README.md'))?.[1] ?? '';
    const page = read('docs/report.md');
    for (const text of [row, page]) {
      const named = text.match(/--[a-z]+/g) ?? [];
      expect(named.length).toBeGreaterThan(3);
      for (const option of named) expect(help).toContain(option);
    }
    expect(help).toContain(/--format ([^`]+)`/.exec(row)?.[1]?.replaceAll('\\|', ', '));
    const said = read('server/src/output/report-html.ts') + read('server/src/output/report-words.ts');
    for (const words of ['The same', 'Within one level', 'Alpha', 'mean Jaccard index', 'no variation', 'nothing to compare']) {
      expect(said).toContain(words);
      expect(page.toLowerCase()).toContain(words.toLowerCase());
    }
  });

  it('names the settings that the editor has', () => {
    const named = new Set(
      [...read('README.md').matchAll(/`(mcspec\.[a-z]+(?:\.[a-z]+)?)`/g)]
        .map((match) => match[1])
        .filter((name) => name !== 'mcspec.yaml'),
    );
    expect([...named].sort()).toEqual(Object.keys(manifest.contributes.configuration.properties).sort());
  });

  it('lists the options and commands that the command line has', async () => {
    const help = (await run(['check', '--help'])).out;
    const row = /`mcspec check \[PATHS\]` \|(.*)\|/.exec(read('README.md'))?.[1] ?? '';
    for (const [option] of row.matchAll(/--[a-z-]+/g)) expect(help).toContain(option);
    for (const [, format] of row.matchAll(/--format ([^`]+)`/g)) expect(help).toContain(format?.replaceAll('\\|', ', '));
    const general = (await run(['--help'])).out;
    for (const [, command] of read('README.md').matchAll(/^\| `mcspec (\w+)/gm)) expect(general).toContain(command);
  });

  it('starts the server in every editor as the command line does, for files that it knows', () => {
    const text = read('docs/editors.md');
    const sections = text.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual([
      'Neovim',
      'Helix',
      'Zed',
      'Emacs',
      'Kate',
      'Sublime Text',
    ]);
    for (const section of sections) {
      const code = [...section.matchAll(/```\w+\n([\s\S]*?)```/g)].map((match) => match[1] ?? '').join('\n');
      const words = [...code.matchAll(/["'](mcspec|lsp|--stdio)["']/g)].map((match) => match[1]).join(' ');
      expect(words).toContain('lsp --stdio');
      expect(words).toContain('mcspec');
      expect(section).toMatch(/\[documentation\]\(https:/);
    }
    for (const [, json] of text.matchAll(/```json\n([\s\S]*?)```/g)) expect(JSON.parse(json ?? '')).toBeTypeOf('object');
    for (const name of ['.microcredential.yaml', 'mcspec.yaml', '.framework.yaml', '.review.yaml']) {
      expect(text).toContain(`\`${name}\``);
      expect(kindOf(`file:///library/${name.startsWith('.') ? `a${name}` : name}`)).toBeDefined();
    }
  });
});
