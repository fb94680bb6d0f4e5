import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SemanticTokenTypes } from 'vscode-languageserver';
import { commands, type EditorSettings, pagesScheme } from '../../server/src/lsp/protocol.js';
import { tokenLegend } from '../../server/src/lsp/tokens.js';
import { kindOf } from '../../server/src/spec/file-kinds.js';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { command: string }[];
    readonly menus: { readonly commandPalette: readonly { command: string }[] };
    readonly configuration: { readonly properties: object };
    readonly languages: readonly { configuration: string; extensions: readonly string[] }[];
    readonly grammars: readonly { path: string; scopeName: string }[];
    readonly semanticTokenTypes: readonly { id: string }[];
    readonly semanticTokenScopes: readonly { language: string; scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly configurationDefaults: Readonly<Record<string, object>>;
  };
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;

describe('the extension’s manifest', () => {
  it('names the commands that the client registers', () => {
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(Object.values(commands).sort());
    for (const { command } of contributes.menus.commandPalette) expect(Object.values(commands)).toContain(command);
  });

  it('says nothing in one language only', () => {
    const words: string[] = [];
    const places: string[] = [];
    const collect = (value: unknown, name: string): void => {
      if (
        typeof value === 'string' &&
        /^(?:displayName|description|markdownDescription|title|shortTitle|category|aliases)$/.test(name)
      )
        (/^%.+%$/.test(value) ? places : words).push(value);
      else if (Array.isArray(value)) for (const each of value) collect(each, name);
      else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) collect(inner, key);
    };
    collect(manifest, '');
    expect(words).toEqual([]);
    const said: object = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    expect([...new Set(places)].sort()).toEqual(
      Object.keys(said)
        .map((key) => `%${key}%`)
        .sort(),
    );
  });

  it('names the settings that the server reads', () => {
    const names: Record<keyof Required<EditorSettings>, true> = { strict: true };
    expect(Object.keys(contributes.configuration.properties)).toEqual([
      ...Object.keys(names).map((name) => `mcspec.${name}`),
      'mcspec.trace.server',
    ]);
  });

  it('names files that are there', () => {
    for (const { configuration } of contributes.languages) expect(existsSync(configuration)).toBe(true);
    for (const { path, scopeName } of contributes.grammars)
      expect(JSON.parse(readFileSync(path, 'utf8')).scopeName).toBe(scopeName);
  });

  it('names endings that the server takes for microcredentials', () => {
    for (const extension of contributes.languages.flatMap(({ extensions }) => extensions))
      expect(kindOf(`a${extension}`)).toBe('microcredential');
  });

  it('says how the words look that the server tells apart', () => {
    const scopes = contributes.semanticTokenScopes.find(({ language }) => language === 'microcredential')?.scopes ?? {};
    const styled = Object.keys(scopes).map((selector) => selector.split('.')[0]);
    expect(styled.sort()).toEqual([...tokenLegend.tokenTypes].sort());
    const grammar = readFileSync(contributes.grammars[0]?.path ?? '', 'utf8');
    for (const scope of Object.values(scopes).flat())
      expect(grammar.includes(scope) || scope === 'string.unquoted.plain.in.yaml', scope).toBe(true);
    const own = contributes.semanticTokenTypes.map(({ id }) => id);
    const usual: string[] = Object.values(SemanticTokenTypes);
    expect(tokenLegend.tokenTypes.filter((type) => !usual.includes(type))).toEqual(own);
  });

  it('wakes the extension by opening a spec, a library, or a page, and opens pages as pages', () => {
    expect(manifest.activationEvents).toEqual(
      expect.arrayContaining([
        'onLanguage:microcredential',
        'workspaceContains:**/*.microcredential.{yaml,yml}',
        `onFileSystem:${pagesScheme}`,
      ]),
    );
    expect(contributes.configurationDefaults['workbench.editorAssociations']).toHaveProperty([`${pagesScheme}:/**`]);
  });
});
