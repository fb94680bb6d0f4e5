/** What is said in English can be said in every language that is offered, and nothing else is kept. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { t } from '@vscode/l10n';
import { describe, expect, it } from 'vitest';
import { speak } from '../../server/src/lsp/language.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as Record<string, string>;
const languages = readdirSync(`${root}/l10n`).flatMap((name) => /^bundle\.l10n\.([a-z-]+)\.json$/.exec(name)?.[1] ?? []);

// Words that a language may have in common with English, by themselves.
const SAME: Readonly<Record<string, readonly string[]>> = { es: ['DOI', 'ISBN', 'error', 'Error', 'plan'] };

it('the bundles are current, and every language is complete', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 60_000);

it('Spanish is among the languages', () => expect(languages).toContain('es'));

describe.each(languages)('%s', (language) => {
  const translated = read(`l10n/bundle.l10n.${language}.json`);
  const manifest = { english: read('package.nls.json'), translated: read(`package.nls.${language}.json`) };

  it('fills the same places with the same things', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
    expect(Object.entries(translated).filter(([message, said]) => places(message) !== places(said))).toEqual([]);
  });

  it('keeps names of the format as they are', () => {
    const names = (text: string) => [...new Set(text.match(/`[^`]*`/g) ?? [])].sort().join();
    expect(Object.entries(translated).filter(([message, said]) => names(message) !== names(said))).toEqual([]);
  });

  it('has words of its own', () => {
    const hasWords = (message: string) => /[a-z]{3}/i.test(message.replace(/\{\w+\}|`[^`]*`|“[^”]*”/g, ''));
    const same = Object.entries(translated).filter(([message, said]) => hasWords(message) && message === said);
    expect(same.map(([message]) => message).filter((message) => !SAME[language]?.includes(message))).toEqual([]);
  });

  it('is spoken by the server', () => {
    speak(language);
    const said = Object.keys(translated).map((message) => t(message));
    speak('en');
    expect(said).toEqual(Object.values(translated));
  });

  it('names the commands and settings of the extension', () => {
    expect(Object.keys(manifest.translated).sort()).toEqual(Object.keys(manifest.english).sort());
  });
});
