/** Completions in the words of the protocol. */
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
};

export function completionListOf({ items, incomplete }: Completions, place: Place, client: Client): CompletionList {
  return { isIncomplete: incomplete, items: items.map((item) => itemOf(item, place, client)) };
}

function itemOf(completion: Completion, { document }: Place, client: Client): CompletionItem {
  const { label, kind, detail, beside, documentation, insert, filterText, sortText, preselect } = completion;
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
    ...(documentation !== undefined && { documentation: markup(documentation, client.markdownInCompletions) }),
    ...(preselect && { preselect }),
  };
}
