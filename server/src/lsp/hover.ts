/** What is said about a word, in the words of the protocol. */
import { type Hover, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Hover as Said } from '../features/hover.js';
import { type Place, rangeOf } from './diagnostics.js';

export function hoverOf({ span, markdown }: Said, { document }: Place, showsMarkdown: boolean): Hover {
  return { range: rangeOf(document, span), contents: markup(markdown, showsMarkdown) };
}

/** Our Markdown, or the text that it stands for. */
export function markup(markdown: string, showsMarkdown: boolean): MarkupContent {
  if (showsMarkdown) return { kind: MarkupKind.Markdown, value: markdown };
  const value = markdown
    .replace(/^`{3,}.*\n?/gm, '')
    .replace(/\\([!-/:-@[-`{-~])|\*+|`/g, (_found, escaped?: string) => escaped ?? '');
  return { kind: MarkupKind.PlainText, value: value.trim() };
}
