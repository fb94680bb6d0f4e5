/** Completions in the words of the protocol. */
import { t } from '@vscode/l10n';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import type { Completion, CompletionKind, Completions } from '../features/completion.js';
import type { Client } from './client.js';
import { type Place, rangeOf } from './diagnostics.js';
import { markup } from './hover.js';

// The protocol has no kinds of an author's world; what counts is that two kinds in one list look different.
const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  strategy: CompletionItemKind.Event,
  outcome: CompletionItemKind.Reference,
  detail: CompletionItemKind.Reference,
  component: CompletionItemKind.Reference,
  artifact: CompletionItemKind.File,
  value: CompletionItemKind.EnumMember,
  stack: CompletionItemKind.Module,
  level: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  rule: CompletionItemKind.Unit,
  framework: CompletionItemKind.Module,
  domain: CompletionItemKind.Module,
  microcredential: CompletionItemKind.Class,
  item: CompletionItemKind.Snippet,
  tag: CompletionItemKind.Keyword,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
};

export interface Completer {
  listOf(completions: Completions, place: Place, client: Client): CompletionList;
  /** An item of the list that was sent last, with what it means and a good example. Others stay as they are. */
  resolve(item: CompletionItem): CompletionItem;
}

/** A client that can ask for it is told what an item means when the author looks at it, and no earlier. */
export function createCompleter(): Completer {
  let number = 0;
  let sent: readonly Completion[] = [];
  let markdown = false;
  return {
    listOf({ items, incomplete }, place, client) {
      number++;
      sent = items;
      markdown = client.markdownInCompletions;
      const later = (completion: Completion, index: number) =>
        client.lazyDocumentation ? { data: [number, index] } : explained(completion, markdown);
      return {
        isIncomplete: incomplete,
        items: items.map((item, index) => ({ ...itemOf(item, place, client), ...later(item, index) })),
      };
    },
    resolve(item) {
      const [list, index]: unknown[] = Array.isArray(item.data) ? item.data : [];
      const completion = list === number && typeof index === 'number' ? sent[index] : undefined;
      return completion ? { ...item, ...explained(completion, markdown) } : item;
    },
  };
}

function explained({ documentation, example }: Completion, markdown: boolean): Pick<CompletionItem, 'documentation'> {
  const written = example?.();
  const parts = [documentation, written && `${t('For example:')}\n\n${written}`].filter(Boolean);
  return parts.length > 0 ? { documentation: markup(parts.join('\n\n'), markdown) } : {};
}

function itemOf(completion: Completion, { document }: Place, client: Client): CompletionItem {
  const { label, kind, detail, beside, insert, filterText, sortText, preselect } = completion;
  const snippet = client.snippets ? insert.snippet : undefined;
  return {
    label,
    kind: kinds[kind],
    filterText,
    sortText,
    textEdit: { range: rangeOf(document, insert.span), newText: snippet ?? insert.newText },
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    ...(client.asIs && { insertTextMode: InsertTextMode.asIs }),
    ...(detail !== undefined && { detail }),
    ...(beside !== undefined && client.labelDetails && { labelDetails: { description: beside } }),
    ...(preselect && { preselect }),
  };
}
