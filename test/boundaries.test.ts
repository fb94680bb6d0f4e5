/** Who may import whom: the table of docs/architecture.md, held. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Sentences that an author reads are written in English and said in the author's language. */
const words = ['@vscode/l10n'];

/** Each folder, the folders of ours that it may import, and the packages. */
const table: Record<string, { ours: string[]; packages: string[] }> = {
  spec: { ours: ['schemas'], packages: ['yaml', 'js-yaml', 'fastest-levenshtein', 'stemmer', ...words] },
  alignment: { ours: [], packages: ['fastest-levenshtein', 'stemmer', ...words] },
  engine: { ours: ['spec', 'alignment', 'schemas'], packages: ['cspell-trie-lib', ...words] },
  rules: { ours: ['engine', 'spec', 'alignment'], packages: words },
  review: { ours: ['engine', 'spec', 'alignment'], packages: words },
  workspace: { ours: ['engine', 'spec', 'alignment', 'review'], packages: [] },
  output: { ours: ['engine', 'spec', 'alignment', 'review', 'workspace'], packages: words },
  features: { ours: ['engine', 'spec', 'alignment', 'review', 'workspace'], packages: words },
  lsp: {
    ours: ['engine', 'spec', 'alignment', 'workspace', 'review', 'output', 'features', 'rules', 'l10n'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', ...words],
  },
  cli: { ours: ['engine', 'spec', 'alignment', 'review', 'output', 'features', 'rules', 'lsp'], packages: [] },
  node: { ours: ['lsp', 'cli'], packages: ['node:', 'vscode-languageserver'] },
  browser: { ours: ['lsp', 'cli'], packages: ['vscode-languageserver'] },
  client: { ours: ['lsp/protocol'], packages: ['node:', 'vscode', 'vscode-languageclient'] },
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'generated') yield* sources(path);
    } else if (/\.ts$/.test(entry.name)) yield path;
  }
}

function folderOf(path: string): string {
  const [top = '', , second = ''] = relative(root, path).replaceAll('\\', '/').split('/');
  return top === 'server' ? second.replace(/\.(ts|js)$/, '') : top;
}

const imports: Import[] = ['server/src', 'client/src'].flatMap((start) =>
  [...sources(join(root, start))].flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm)];
    return found.map((match) => ({
      file: relative(root, path).replaceAll('\\', '/'),
      folder: folderOf(path),
      target: resolveTarget(path, match[2] ?? match[3] ?? ''),
      typeOnly: match[1] !== undefined,
    }));
  }),
);

function resolveTarget(from: string, target: string): string {
  return target.startsWith('.') ? `./${relative(root, join(from, '..', target)).replaceAll('\\', '/')}` : target;
}

describe('the house', () => {
  it('has imports to look at', () => expect(imports.length).toBeGreaterThan(100));

  it.each(Object.keys(table))('%s imports what it may', (folder) => {
    const allowed = table[folder];
    const wrong = imports.filter((each) => {
      if (each.folder !== folder || !allowed) return false;
      if (!each.target.startsWith('./'))
        return !allowed.packages.some(
          (name) => each.target === name || each.target.startsWith(name.endsWith(':') ? name : `${name}/`),
        );
      const target = folderOf(join(root, each.target));
      if (target === folder) return false;
      // The four that know nothing of the rest may know each other's types.
      if ((folder === 'spec' || folder === 'alignment') && each.typeOnly && ['spec', 'alignment'].includes(target)) return false;
      if (folder === 'client') return each.target !== './server/src/lsp/protocol.js';
      return !allowed.ours.includes(target);
    });
    expect(wrong.map((each) => `${each.file} → ${each.target}`)).toEqual([]);
  });

  it('has every folder in the table', () => {
    expect([...new Set(imports.map((each) => each.folder))].filter((folder) => !table[folder])).toEqual([]);
  });

  it.each(['architecture.md', 'adding-a-rule.md'])('has every file that docs/%s names', (page) => {
    const named = [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(/`([\w./-]+\/[\w.-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !['', 'server/src', 'docs'].some((folder) => existsSync(join(root, folder, path))))).toEqual(
      [],
    );
  });

  it('lets no rule know another', () => {
    const wrong = imports.filter(
      (each) =>
        each.file.startsWith('server/src/rules/') && each.file !== 'server/src/rules/index.ts' && each.target.includes('/rules/'),
    );
    expect(wrong).toEqual([]);
  });

  it('has no eval, and no Ajv at run time', () => {
    for (const start of ['server/src', 'client/src']) {
      for (const path of sources(join(root, start))) {
        const text = readFileSync(path, 'utf8');
        expect(text, path).not.toMatch(/\beval\(|new Function\(|from 'ajv/);
      }
    }
  });
});
