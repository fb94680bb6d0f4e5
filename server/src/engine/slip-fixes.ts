/** Repairs of what the reader of YAML stumbles over. */
import { t } from '@vscode/l10n';
import { type Problem, retypings } from '../spec/read.js';
import type { SlipKind } from '../spec/retype.js';
import type { Span } from '../spec/tree.js';
import type { Fix } from './rule.js';

/** What mends a slip that keeps a file of any kind from being read as it was meant. */
export function slipFixes(text: string, { code, span }: Problem): Fix[] {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return quoteLine(text, span);
  const title = retypingTitle(code);
  const edits = title === undefined ? [] : retypings(text, code as SlipKind);
  return title !== undefined && edits.length > 0 ? [{ title, kind: 'review', edits }] : [];
}

function retypingTitle(code: string): string | undefined {
  switch (code) {
    case 'tab':
    case 'space':
      return t('Indent with spaces');
    case 'bullet':
      return t('Begin the items with hyphens');
    case 'hyphen':
    case 'colon':
      return t('Add the space');
    default:
      return undefined;
  }
}

/** `text: Note: this` → `text: "Note: this"`. */
function quoteLine(text: string, span: Span): Fix[] {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const match = /^(\s*(?:- )?[a-z_]+:\s+)([^\s"'[{|>&*#].*:(?:\s.*)?)$/.exec(line);
  if (!match?.[1] || !match[2]) return [];
  const from = start + match[1].length;
  return [
    {
      title: t('Put this text in quotes'),
      kind: 'review',
      edits: [{ span: { start: from, end: from + match[2].length }, newText: JSON.stringify(match[2].trimEnd()) }],
    },
  ];
}
