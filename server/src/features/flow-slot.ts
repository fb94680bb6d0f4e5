/** The pieces of a line inside brackets. */
import { closingQuote, isBlank, type Quote, skipBlanks, trimmedEnd } from './line-text.js';

/** A piece of a line. Offsets count from the line's beginning. */
export interface Piece {
  readonly kind: 'key' | 'value' | 'word';
  readonly start: number;
  readonly end: number;
  readonly before: '' | ' ';
  readonly quote?: Quote;
  readonly colon?: boolean;
  readonly dash?: boolean;
  readonly inFlow?: boolean;
  /** What stays of the line behind the piece. */
  readonly rest?: string;
  /** Where a name and its colon end, if the space behind it is missing. */
  readonly nameEnd?: number;
}

interface Token {
  readonly start: number;
  readonly end: number;
  /** One of `[ ] { } , :`, a quotation mark, or nothing for a plain word. */
  readonly mark: string;
  /** Where the quotation mark is closed. */
  readonly close?: number | undefined;
}

/** Of a line in brackets. `open`: they were opened above, so that a closing one does not end them. */
export function flowPiece(line: string, from: number, caret: number, open: boolean): Piece | undefined {
  const comment = commentOutsideQuotes(line, from, open);
  if (caret > comment) return undefined;
  const tokens = flowTokens(line, from, comment, caret, open);
  const at = tokens.findLastIndex((token) => token.start < caret || (token.start === caret && !isMark(token)));
  const token = tokens[at];
  if (!token && !open) return undefined;
  if (token && !isMark(token)) return wordPiece(line, tokens, at, caret);
  if (token?.mark === ']' || token?.mark === '}') return undefined;
  // Behind a bracket, comma or colon. A word that follows it is what would be replaced.
  const next = tokens[at + 1];
  if (next && !isMark(next)) return { ...cell(line, tokens, at + 1), start: caret, before: gap(token, caret) };
  const kind = token?.mark === ':' ? 'value' : 'word';
  return { kind, start: caret, end: caret, before: gap(token, caret), inFlow: true, rest: line.slice(caret) };
}

function wordPiece(line: string, tokens: readonly Token[], at: number, caret: number): Piece | undefined {
  const token = tokens[at] as Token;
  const whole = cell(line, tokens, at);
  if (token.mark === '"' || token.mark === "'") {
    if (caret > (token.close ?? token.end)) return undefined;
    if (caret === token.start) return whole;
    return { ...whole, start: token.start + 1, end: token.close ?? token.end, quote: token.mark };
  }
  // `strategy:wel` without the space: the colon still parts a name from its value.
  const name =
    tokens[at - 1]?.mark === ':' ? undefined : /^[A-Za-z_][\w-]*:(?=[^\s/])/.exec(line.slice(token.start, token.end))?.[0];
  if (!name) return { ...whole, end: Math.max(token.end, caret) };
  const start = token.start + name.length;
  return caret < start
    ? { ...whole, kind: 'key', end: start - 1, colon: true, rest: line.slice(start - 1) }
    : { ...whole, kind: 'value', start, before: ' ' };
}

function cell(line: string, tokens: readonly Token[], at: number): Piece {
  const token = tokens[at] as Token;
  const colon = tokens[at + 1]?.mark === ':';
  const kind = colon ? 'key' : tokens[at - 1]?.mark === ':' ? 'value' : 'word';
  return {
    kind,
    start: token.start,
    end: token.end,
    before: gap(tokens[at - 1], token.start),
    colon,
    inFlow: true,
    rest: line.slice(token.end),
  };
}

function gap(token: Token | undefined, at: number): '' | ' ' {
  return token && token.end === at && (token.mark === ',' || token.mark === ':') ? ' ' : '';
}

function isMark(token: Token): boolean {
  return token.mark !== '' && token.mark !== '"' && token.mark !== "'";
}

function flowTokens(line: string, from: number, limit: number, caret: number, open: boolean): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = skipBlanks(line, from); at < limit; at = skipBlanks(line, at)) {
    const char = line[at] as string;
    const last = tokens.at(-1)?.mark;
    if (/[[\]{},]/.test(char) || (char === ':' && (last === '"' || last === "'" || endsName(line[at + 1])))) {
      tokens.push({ start: at, end: ++at, mark: char });
      depth += char === '[' || char === '{' ? 1 : char === ']' || char === '}' ? -1 : 0;
      if (depth === 0 && !open && char !== ',' && char !== ':') break;
    } else if (char === '"' || char === "'") {
      const close = closingQuote(line, at, char);
      const closed = close !== undefined && /^[ \t]*(?:$|[\]},:#])/.test(line.slice(close + 1));
      // A quotation mark that is not closed reaches to what ends a word, but not to less than the cursor.
      const least = Math.min(Math.max(at + 1, caret), limit);
      const end = closed ? close + 1 : flowWordEnd(line, least, limit, true);
      tokens.push({ start: at, end, mark: char, ...(closed && { close }) });
      at = end;
    } else {
      const end = Math.max(at + 1, flowWordEnd(line, at, limit, last === ':'));
      tokens.push({ start: at, end, mark: '' });
      at = end;
    }
  }
  return tokens;
}

/** Where a plain word in brackets ends. Behind a colon (`isValue`), another colon belongs to the text. */
function flowWordEnd(line: string, start: number, limit: number, isValue: boolean): number {
  let at = start;
  while (at < limit && !/[[\]{},]/.test(line[at] as string)) {
    if (!isValue && line[at] === ':' && endsName(line[at + 1])) break;
    at++;
  }
  return trimmedEnd(line, start, at);
}

/** What a line lacks to close the quotation mark or bracket at `from`, and those that are opened in it. */
export function missingMarks(line: string, from: number): string {
  const first = line[from];
  if (first === '"' || first === "'") return closingQuote(line, from, first) === undefined ? first : '';
  const limit = commentOutsideQuotes(line, from, false);
  let missing = '';
  for (const { mark, close } of flowTokens(line, from, limit, limit, false)) {
    if (mark === '[' || mark === '{') missing = (mark === '[' ? ']' : '}') + missing;
    else if (mark === ']' || mark === '}') missing = missing.slice(1);
    // A quotation mark that is not closed takes the rest of the line.
    else if ((mark === '"' || mark === "'") && close === undefined) missing = mark + missing;
  }
  return missing;
}

function endsName(char: string | undefined): boolean {
  return isBlank(char) || /[[\]{},]/.test(char as string);
}

function commentOutsideQuotes(line: string, from: number, open: boolean): number {
  for (let at = from; at < line.length; at++) {
    const char = line[at];
    if (char === '#' && (at === 0 || isBlank(line[at - 1]))) return at;
    const opens = (char === '"' || char === "'") && (at === from ? open : /[\s[{,:]/.test(line[at - 1] ?? ''));
    if (opens) at = closingQuote(line, at, char) ?? at;
  }
  return line.length;
}
