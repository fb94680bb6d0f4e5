/** A server speaks the language of its client, and English where it does not know that one. */
import { expect, it } from 'vitest';
import type { CodeAction, CompletionList } from 'vscode-languageserver';
import spanish from '../../l10n/bundle.l10n.es.json';
import { at, startEditor } from '../lsp/client.js';

const uri = at('a.microcredential.yaml');
const text = 'format: microcredential/1\ntitle: 2024\nstatus: Draft\nscoring: {levels: [a, b], rows: []}\n';

/** What is told by itself, offered below the text, and repaired in bulk, each in the order of the protocol. */
async function said(locale: string | undefined): Promise<{ messages: string[]; details: string[]; titles: string[] }> {
  const editor = await startEditor({ files: { 'a.microcredential.yaml': text }, ...(locale !== undefined && { locale }) });
  await editor.open(uri);
  await editor.quiet();
  const textDocument = { uri };
  const position = { line: 4, character: 0 };
  const { items } = await editor.request<CompletionList>('textDocument/completion', { textDocument, position });
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: position },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  return {
    messages: editor.findings(uri).map(({ message }) => String(message)),
    details: items.flatMap(({ detail }) => detail ?? []),
    titles: actions.map(({ title }) => title),
  };
}

const inSpanish = (english: string) => (spanish as Readonly<Record<string, string>>)[english];

it.each(['es', 'es-MX', 'ES_419'])('the locale %s is Spanish', async (locale) => {
  const [english, told] = [await said('en'), await said(locale)];
  expect(told.details).toEqual(english.details.map(inSpanish));
  expect(told.titles).toEqual([inSpanish('Apply all safe repairs')]);
  expect(told.messages).toHaveLength(english.messages.length);
  expect(told.messages.filter((message) => english.messages.includes(message))).toEqual([]);
});

it.each([undefined, 'en-GB', 'tlh', 'est', '', 'constructor', '__proto__'])('the locale %s is English', async (locale) => {
  const { messages, details, titles } = await said(locale);
  expect(details).toContain('Essential outcomes');
  expect(titles).toEqual(['Apply all safe repairs']);
  expect(messages).toEqual(expect.arrayContaining([expect.stringContaining('should be one of')]));
});
