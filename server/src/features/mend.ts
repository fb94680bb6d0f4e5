/** A text in any state, taken apart and mended so far that what is right in it can be understood. */

import type { Spec } from '../spec/model.js';
import { parseSpec, type SpecDocument } from '../spec/parse.js';
import { readTree } from '../spec/read.js';
import type { Node, Span } from '../spec/tree.js';
import { missingMarks } from './flow-slot.js';

/**
 * The microcredential of a file in any state. Where a slip has swallowed parts of it, each section is mended and read by
 * itself; the spans of such a spec are of no use.
 */
export function specInAnyState(document: SpecDocument): Spec {
  if (!document.problems.some((problem) => problem.damage === 'lost')) return document.spec;
  const { text } = document;
  const merged: Record<string, unknown> = { ...parseSpec('').spec };
  for (let start = 0; start < text.length; ) {
    const end = sectionEnd(text, start);
    for (const [name, value] of Object.entries(parseSpec(mend(text.slice(start, end))).spec)) {
      const there = merged[name];
      if (there === undefined || (Array.isArray(there) && there.length === 0)) merged[name] = value;
    }
    start = end + 1;
  }
  return merged as unknown as Spec;
}

/** One top-level section of a file in any state, read by itself. Its spans are of no use. */
export function sectionInAnyState(text: string, name: string): Node | undefined {
  if (isBraced(text)) return readTree(text).root;
  const start = new RegExp(`^\\uFEFF?["']?${name}["']?[ \\t]*:(?=\\s|$)`, 'm').exec(text)?.index;
  return start === undefined ? undefined : readTree(mend(text.slice(start, sectionEnd(text, start)))).root;
}

/**
 * What is before and after a line of a section, without what is in the items of its list that the line does not stand in.
 * The dashes above stay, so that the others keep their places.
 */
export function withoutFarItems({ head, tail }: { head: string; tail: string }): { head: string; tail: string } {
  const indent = /^([ \t]*)-(?=\s)/m.exec(head)?.[1];
  if (indent === undefined) return { head, tail };
  const dash = new RegExp(`^${indent}-(?=\\s|$)`, 'gm');
  const own = [...head.matchAll(dash)].at(-1)?.index ?? 0;
  const next = [...tail.matchAll(dash)].find(({ index }) => index > 0)?.index ?? tail.length;
  const far = (lines: string) =>
    lines
      .split('\n')
      .filter((line) => /^[ \t]*/.exec(line)![0].length <= indent.length)
      .map((line) => (line.startsWith(`${indent}-`) ? `${indent}-` : line))
      .join('\n');
  const before = head.slice(0, own);
  // Below the line no places have to be kept, and many dashes below a slip take long to read.
  const after = far(tail.slice(next))
    .split('\n')
    .filter((line) => line !== `${indent}-`)
    .join('\n');
  return { head: `${far(before)}${head.slice(own)}`, tail: tail.slice(0, next) + after };
}

/** The top-level section around a line; the whole text where it has none. `opensSection`: the line itself begins one. */
export function sectionAround(text: string, line: Span, opensSection: boolean): Span {
  // A file that is one map in braces has no sections that a line could tell.
  if (isBraced(text)) return { start: 0, end: text.length };
  return { start: opensSection ? line.start : sectionStart(text, line.start), end: sectionEnd(text, line.end) };
}

function sectionStart(text: string, lineStart: number): number {
  for (let at = lineStart; at > 0; ) {
    at = at === 1 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    if (opensSection(text, at)) return at;
  }
  return 0;
}

/** The line end before the next section below an offset, or the text's end. */
function sectionEnd(text: string, offset: number): number {
  for (let newline = text.indexOf('\n', offset); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
    if (opensSection(text, newline + 1)) return newline;
  }
  return text.length;
}

const SECTION = /["']?[A-Za-z_][^:\r\n]*:(?=\s|$)/y;

function opensSection(text: string, lineStart: number): boolean {
  SECTION.lastIndex = lineStart;
  return SECTION.test(text);
}

function isBraced(text: string): boolean {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text[at] !== '#') return text[at] === '{';
    const newline = text.indexOf('\n', at);
    if (newline < 0) return false;
    at = newline;
  }
}

// A text with a colon in it is the most common slip, and hides all that follows in its item.
const COLON_IN_TEXT = /^([ \t]*(?:- +)*[A-Za-z_][\w-]*:[ \t]+)([^\s"'[\]{}|>&*#!%@`][^\r\n#]*:[ \t][^\r\n#]*)/gm;

// Its entries cannot be told from its text where a dash stands one column off.
const DASH_BESIDE = /^( *)((?:- +)+)([A-Za-z_][\w-]*:[ \t]+[^\s|>&][^\n]*\n)( *)(?=[A-Za-z_][\w-]*:(?:\s|$))/gm;

/** The lines of a section with those slips mended that keep the lines around them from being understood. */
export function mend(lines: string): string {
  const withSpaces = lines.includes('\t') ? lines.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  ')) : lines;
  const quoted = withSpaces.replace(COLON_IN_TEXT, (line, key: string, value: string) =>
    // Several entries on one line stand in brackets that were opened above.
    /,[ \t]*[a-z_]+:[ \t]/.test(value) ? line : `${key}${JSON.stringify(value.trimEnd())} `,
  );
  const aligned = quoted.replace(DASH_BESIDE, (all, indent: string, dashes: string, entry: string, below: string) => {
    const column = below.length - dashes.length;
    return Math.abs(column - indent.length) === 1 && column >= 0 ? `${' '.repeat(column)}${dashes}${entry}${below}` : all;
  });
  // A text of several lines that lacks its closing quotation mark ends at the next line that cannot belong to it, but only
  // if there is another such mark below; so one of each kind stands at the end.
  return `${closeLines(aligned)}\n"'\n`;
}

const OPENS = /^([ \t]*)((?:- +)*)([A-Za-z_][\w-]*:[ \t]+)?[[{"']/;

/** Closes the brackets and quotation marks that a line opens, if the next line is not indented as what belongs into them. */
function closeLines(text: string): string {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const opened = OPENS.exec(line);
    const missing = opened && missingMarks(line, opened[0].length - 1);
    if (!missing) continue;
    const [, indent = '', dashes = '', name] = opened;
    const own = name ? indent.length + dashes.length : indent.length + dashes.lastIndexOf('-');
    const next = nextContent(lines, index);
    if (next !== undefined && (indentOf(next) > own || /^[ \t]*[\]}]/.test(next))) continue;
    const carriageReturn = line.endsWith('\r') ? '\r' : '';
    lines[index] = `${line.slice(0, line.length - carriageReturn.length)}${missing}${carriageReturn}`;
  }
  return lines.join('\n');
}

function nextContent(lines: readonly string[], index: number): string | undefined {
  for (let at = index + 1; at < lines.length; at++) if (/[^\s]/.test(lines[at] as string)) return lines[at];
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The names that stand at the beginning of a line as those of sections do, but for the line of the cursor. */
export function sectionNames(text: string, cursor: Span): string[] {
  const names: string[] = [];
  for (const { index, 0: name } of text.matchAll(/^[a-z_]+(?=:(?:\s|$))/gm)) {
    if (index > cursor.end || index + name.length < cursor.start) names.push(name);
  }
  return names;
}
