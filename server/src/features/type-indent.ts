/** Indentation while an author types: below `- ` and `>`, and of a dash that begins the next item. */
import type { Edit } from '../spec/edit.js';
import { type LineIndex, lineIndex } from '../spec/lines.js';
import type { Workspace } from '../workspace.js';
import { textsOf } from './format.js';
import { columnOfRest } from './indentation-meant.js';
import { type Reading, readingOf } from './reading.js';

/** After these characters an editor should ask. */
export const typedCharacters = ['\n', ' '] as const;

/** The edits of white space before the cursor that fit what was typed last. */
export function indentTyped(workspace: Workspace, uri: string, offset: number, typed: string): Edit[] {
  const reading = readingOf(workspace, uri);
  if (!reading || offset < 0 || offset > reading.text.length) return [];
  const { text } = reading;
  const lines = lineIndex(text);
  const { line } = lines.position(offset);
  const { start, end } = lines.line(line);
  const before = text.slice(start, offset);
  const isDash = typed === ' ' && /^ *- $/.test(before) && text.slice(offset, end).trim() === '';
  const isNewLine = typed === '\n' && /^[ \t]*$/.test(text.slice(start, end));
  if (!isDash && !isNewLine) return [];
  const above = lineAbove(text, lines, line);
  if (!above || isInText(reading, lines, isDash ? line : above.line)) return [];
  const column = before.length - before.trimStart().length;
  const rest = columnOfRest(text, { start, end });
  const wanted = isDash ? columnForDash(text, lines, above, column, rest) : (rest ?? columnBelow(above.words));
  if (wanted === undefined) return [];
  const indent = isDash ? column : end - start;
  return wanted === indent ? [] : [{ span: { start, end: start + indent }, newText: ' '.repeat(wanted) }];
}

interface Above {
  readonly line: number;
  readonly words: string;
}

/** The nearest line above that is neither empty nor a comment. */
function lineAbove(text: string, lines: LineIndex, line: number): Above | undefined {
  for (let at = line - 1; at >= 0; at--) {
    const { start, end } = lines.line(at);
    const words = text.slice(start, end);
    if (/^\s*[^\s#]/.test(words)) return { line: at, words };
  }
  return undefined;
}

const ENTRY = /^( *)((?:- +)*)(?:[\w-]+|"[^"]*"|'[^']*'):(?:[ \t]+(.*))?$/;

/** Where the line below one should begin; undefined where every column may be meant. */
function columnBelow(words: string): number | undefined {
  const match = ENTRY.exec(words);
  if (!match) return undefined;
  const [, indent = '', dashes = '', value = ''] = match;
  const column = indent.length + dashes.length;
  const written = value.replace(/(?:^|\s)#.*$/, '').trim();
  if (written === '' || /^[|>][-+\d]*$/.test(written)) return column + 2;
  // Brackets and quotation marks that are still open go on below, at any column.
  return dashes === '' || /^[[{"'&*!]/.test(written) ? undefined : column;
}

/** The column of the list that a new dash belongs to: the nearest one above that is not further in. */
function columnForDash(
  text: string,
  lines: LineIndex,
  above: Above,
  column: number,
  rest: number | undefined,
): number | undefined {
  const entry = ENTRY.exec(above.words);
  const name = entry && (entry[1] ?? '').length + (entry[2] ?? '').length;
  // Right below a name without a value, the dash begins its list.
  if (
    name !== null &&
    name !== undefined &&
    columnBelow(above.words) === name + 2 &&
    !/[|>][-+\d]*\s*$/.test(above.words) &&
    column >= name
  )
    return rest ?? name + 2;
  let least = Number.POSITIVE_INFINITY;
  for (let at = above.line; at >= 0 && least > 0; at--) {
    const { start, end } = lines.line(at);
    const words = text.slice(start, Math.min(end, start + 400));
    const indent = words.length - words.trimStart().length;
    if (words.trim() === '' || indent >= least || words[indent] === '#') continue;
    least = indent;
    if (/^-(?:\s|$)/.test(words.slice(indent)) && indent <= column) return indent;
  }
  return undefined;
}

/** True for a line inside a text of several lines, where a dash is a character like any other. */
function isInText({ text, root }: Reading, lines: LineIndex, line: number): boolean {
  if (!root) return false;
  const { start, end } = lines.line(line);
  const words = start + text.slice(start, end).trimEnd().length;
  return textsOf(root, lines).some(({ span, style }) => style !== 'plain' && span.start < start && words <= span.end);
}
