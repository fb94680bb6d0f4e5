/** What the package `yaml` complains of, in an author's words. */
import { t } from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import type { Problem } from './read.js';
import type { Retyping, SlipKind } from './retype.js';

/** The parser's errors as problems. One slip often gives several errors in a row; the first one tells. */
export function told(errors: readonly YAMLError[], text: string, shift: number): Problem[] {
  const problems: Problem[] = [];
  let lastLine = -2;
  let line = 0;
  let counted = 0;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const start = Math.min(error.pos[0] + shift, text.length);
    for (let at = text.indexOf('\n', counted); at >= 0 && at < start; at = text.indexOf('\n', counted)) {
      line++;
      counted = at + 1;
    }
    if (line <= lastLine + 1) {
      lastLine = Math.max(lastLine, line);
      continue;
    }
    lastLine = line;
    const lineEnd = text.indexOf('\n', start);
    const end = Math.max(
      Math.min(error.pos[1] + shift, lineEnd < 0 ? text.length : lineEnd, text.length),
      Math.min(start + 1, text.length),
    );
    problems.push({
      damage: LOCAL.has(error.code) ? 'local' : 'lost',
      code: error.code,
      message: words(error, text, start),
      span: { start, end },
    });
    if (problems.length === 20) break;
  }
  return problems;
}

const LOCAL = new Set<string>([
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'ALIAS_PROPS',
  'BAD_PROP_ORDER',
]);

/** What was typed otherwise than YAML wants it, each kind once. The text is read as if it were typed so. */
export function typedOtherwise(text: string, edits: readonly Retyping[]): Problem[] {
  const kinds = new Map<SlipKind, Retyping[]>();
  for (const edit of edits) kinds.set(edit.kind, [...(kinds.get(edit.kind) ?? []), edit]);
  return [...kinds].flatMap(([kind, [first, ...others]]) => {
    if (!first) return [];
    const written = text.slice(first.span.start, first.span.end).trim();
    return [{ damage: 'lost', code: kind, message: typed(kind, written, others.length), span: first.span } as const];
  });
}

function typed(kind: SlipKind, written: string, more: number): string {
  switch (kind) {
    case 'tab':
      return more === 0
        ? t('This line is indented with a tab. Use spaces, two for each level.')
        : t('This line and {0} more are indented with tabs. Use spaces, two for each level.', more);
    case 'space':
      return more === 0
        ? t('The spaces before this line are those of a word processor. Use ordinary ones.')
        : t('The spaces before this line and {0} more are those of a word processor. Use ordinary ones.', more);
    case 'bullet':
      return more === 0
        ? t('An item of a list begins with a hyphen and a space, not with “{0}”.', written)
        : t('Items of a list begin with a hyphen and a space, not with “{0}”: this one and {1} more below.', written, more);
    case 'hyphen':
      return more === 0
        ? t('A space is missing after this hyphen.')
        : t('A space is missing after this hyphen, and after {0} more below.', more);
    case 'colon':
      return more === 0
        ? t('A space is missing after this colon.')
        : t('A space is missing after this colon, and after {0} more below.', more);
  }
}

export function noSuchMark(): string {
  return t('A * at the start repeats a passage marked with &, and there is no such mark. If it is text, put it in quotes.');
}

export function nestedTooDeeply(): string {
  return t('This file is nested too deeply to be read. Use fewer levels of brackets or indentation.');
}

function words(error: YAMLError, text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return t('This line is indented with a tab. Use spaces, two for each level.');
    case 'BAD_INDENT':
      if (/[\]}]$/.test(error.message)) return missing(error.message);
      return t('This line is not indented like its neighbors. Line it up with the item it belongs to.');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return /:\s.*:(\s|$)/.test(line)
        ? t('This text holds a colon, which reads like a new entry. Put the whole text in quotes.')
        : t('This line is neither an entry (name: value) nor part of the text above. Add the colon, or indent it.');
    case 'MISSING_CHAR':
      return missing(error.message);
    case 'BAD_SCALAR_START':
      return t('Text cannot begin with “{0}” here. Put it in quotes.', text[at] ?? '');
    case 'BLOCK_IN_FLOW':
      return t('A list with dashes cannot stand inside brackets. Use commas, or write the list on lines of its own.');
    case 'BAD_ALIAS':
      return noSuchMark();
    case 'BAD_DQ_ESCAPE':
      return t('A backslash inside double quotes has a special meaning. Double it, or use single quotes.');
    case 'MULTIPLE_DOCS':
      return t('A line of three dashes or dots ends the microcredential here. One file holds one; remove that line.');
    case 'KEY_OVER_1024_CHARS':
      return t('This long text reads like a name, because of the colon in it. Put it in quotes.');
    case 'TAG_RESOLVE_FAILED':
      return t('An exclamation mark at the start has a special meaning. If it is text, put it in quotes.');
    case 'RESOURCE_EXHAUSTION':
      return nestedTooDeeply();
    default:
      return t('This cannot be read here. Check quotes, brackets, colons and indentation on this line and the one above.');
  }
}

function missing(message: string): string {
  const close = /must .*(?:be followed by|end with) (?:a )?([\]}])/.exec(message)?.[1];
  if (close) return t('A bracket is opened here and not closed with {0}.', close);
  if (/quote/.test(message)) return t('A text that opens with a quotation mark is not closed with one.');
  if (/Comments/.test(message))
    return t('A comment needs a space before its #. If the # belongs to the text, put the text in quotes.');
  if (/Implicit map keys/.test(message))
    return t('This is neither an entry (name: value) nor part of the text above. Add the colon, or indent it.');
  if (/Sequence item/.test(message)) return t('Each item of this list begins with a dash and a space.');
  if (/Missing space after/.test(message)) return t('A space is missing after this colon.');
  if (/Missing ,/.test(message)) return t('A comma is missing between these two.');
  return t('A quotation mark, bracket, comma or colon is missing here.');
}
