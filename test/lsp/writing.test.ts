import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList, Hover } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, startEditor } from './client.js';

const uri = at('a.microcredential.yaml');

/** Opens a text and asks where the bar stands. */
async function ask<R>(
  method: string,
  marked: string,
  completionItem?: NonNullable<ClientCapabilities['textDocument']>['completion'],
) {
  const text = marked.replace('|', '');
  const capabilities = completionItem && { textDocument: { completion: completionItem } };
  const editor = await startEditor({ ...(capabilities && { capabilities }) });
  await editor.open(uri, text);
  const document = TextDocument.create(uri, '', 1, text);
  const answer = await editor.request<R>(method, { textDocument: { uri }, position: document.positionAt(marked.indexOf('|')) });
  return { answer, document };
}

describe('completion', () => {
  it('offers the words of a closed list, to be put where the cursor is', async () => {
    const { answer, document } = await ask<CompletionList>('textDocument/completion', 'title: x\nstatus: |\nhours: 20\n');
    expect(answer.isIncomplete).toBe(false);
    expect(answer.items.map(({ label }) => label)).toEqual(['draft', 'in-review', 'endorsed', 'published', 'retired']);
    const [item] = answer.items as [CompletionItem];
    expect(TextDocument.applyEdits(document, [item.textEdit as never])).toBe('title: x\nstatus: draft\nhours: 20\n');
  });

  it('asks to be asked again where the list is ranked by what is typed', async () => {
    const { answer } = await ask<CompletionList>('textDocument/completion', 'alignment:\n  - strategy: approach|\n');
    expect(answer.isIncomplete).toBe(true);
    expect(answer.items.length).toBeGreaterThan(0);
  });

  it('gives stops to fill in, and lines that are not to be indented, only to editors that know them', async () => {
    const marked = 'format: microcredential/1\nalias|\n';
    const plain = await ask<CompletionList>('textDocument/completion', marked, { completionItem: {} });
    const rich = await ask<CompletionList>('textDocument/completion', marked, {
      completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1] } },
    });
    const [plainItem, richItem] = [plain, rich].map(({ answer }) => answer.items.find(({ label }) => label === 'aliases'));
    expect(plainItem).toMatchObject({ insertTextFormat: 1 });
    expect(plainItem).not.toHaveProperty('insertTextMode');
    expect(plainItem?.textEdit?.newText).not.toContain('$');
    expect(richItem).toMatchObject({ insertTextFormat: 2, insertTextMode: 1 });
    expect(richItem?.textEdit?.newText).toContain('[$1]');
  });

  it('is empty in a comment', async () => {
    const { answer } = await ask<CompletionList>('textDocument/completion', 'status: draft # st|\n');
    expect(answer.items).toEqual([]);
  });
});

describe('hover', () => {
  it('explains a word, and says which word it explains', async () => {
    const { answer, document } = await ask<Hover>('textDocument/hover', 'sta|tus: draft\n');
    expect(answer.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**') });
    expect(document.getText(answer.range)).toBe('status');
  });

  it('is plain text for an editor without Markdown', async () => {
    const { answer } = await ask<Hover>('textDocument/hover', 'sta|tus: draft\n', {});
    expect(answer.contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringMatching(/[*`\\]/) });
  });

  it('is null where a word speaks for itself', async () => {
    expect((await ask('textDocument/hover', 'title: Plan|ning\n')).answer).toBeNull();
  });
});
