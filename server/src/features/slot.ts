/**
 * The piece of a line that the cursor is in, told from the line alone. What the piece means, only the whole file can
 * tell (`cursor.ts`); where it begins and ends must be known even when the file cannot be read.
 */
import type { Span } from '../spec/tree.js';
import { flowPiece, type Piece } from './flow-slot.js';
import { closingQuote, commentStart, isBlank, type Quote, skipBlanks, trimmedEnd } from './line-text.js';

export interface Slot {
  /** What the line says the piece is. `word`: it stands alone on its line, or in brackets, and may be a name or a value. */
  readonly kind: 'key' | 'value' | 'word';
  /** From the beginning of the piece to the cursor, as written. */
  readonly typed: string;
  /** What a new text for the piece replaces: within the line, without quotation marks, with the cursor in it or at its ends. */
  readonly span: Span;
  readonly quote?: Quote;
  /** A space that is still needed between the colon, comma or dash before the piece and what is put there. */
  readonly before: '' | ' ';
  /** A space that is still needed before the comment that follows. */
  readonly after: '' | ' ';
  /** A colon follows already. */
  readonly colon: boolean;
  /** The line begins with a dash. */
  readonly dash: boolean;
  /** In brackets that are opened on this line, or on one above if so told. */
  readonly inFlow: boolean;
  /** The line with another word in the place of the piece. What would keep a half-typed line from being read is left out. */
  with(word: string): string;
}

/** A line of the text without its line end, and without a byte order mark. */
export interface Line extends Span {
  readonly text: string;
}

/** The line on which an offset stands. */
export function lineAt(text: string, offset: number): Line {
  const begin = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  let end = newline < 0 ? text.length : newline;
  if (end > begin && text[end - 1] === '\r') end--;
  const start = begin === 0 && text.charCodeAt(0) === 0xfeff ? 1 : begin;
  return { start, end: Math.max(start, end), text: text.slice(start, end) };
}

/**
 * The piece under the cursor, or undefined where nothing can be completed: in a comment, after a closing quotation
 * mark or bracket, in the indentation. `inFlow` reads the line as one inside brackets that were opened above it.
 */
export function slotAt(line: Line, offset: number, inFlow: boolean): Slot | undefined {
  const caret = Math.min(Math.max(offset, line.start), line.end) - line.start;
  const piece = inFlow ? flowPiece(line.text, skipBlanks(line.text, 0), caret, true) : blockPiece(line.text, caret);
  if (!piece) return undefined;
  const { start, end, quote, dash, rest = '', before } = piece;
  const at = { start: Math.min(start, caret), end: Math.max(end, caret) };
  return {
    kind: piece.kind,
    typed: line.text.slice(at.start, caret),
    span: { start: line.start + at.start, end: line.start + at.end },
    ...(quote && { quote }),
    before,
    after: line.text[at.end] === '#' ? ' ' : '',
    colon: piece.colon ?? false,
    dash: dash ?? false,
    inFlow: piece.inFlow ?? false,
    with: (word) => {
      // The quotation marks around the piece are part of what is left out, since the closing one may be missing.
      const head = line.text.slice(0, quote ? at.start - 1 : at.start);
      const name = line.text.slice(0, piece.nameEnd ?? 0);
      return `${name}${name ? ' ' : ''}${head.slice(name.length)}${before}${quote ? quote + word + quote : word}${rest}`;
    },
  };
}

function blockPiece(line: string, caret: number): Piece | undefined {
  const indent = skipBlanks(line, 0);
  if (indent === line.length) return { kind: 'word', start: caret, end: caret, before: '' };
  if (caret < indent || /^(?:---|\.\.\.)/.test(line)) return undefined;
  let at = indent;
  while (line[at] === '-' && isBlank(line[at + 1])) {
    const dashEnd = at + 1;
    at = skipBlanks(line, dashEnd);
    if (at === line.length || line[at] === '#') {
      if (caret < dashEnd || (caret > at && line[at] === '#')) return undefined;
      return { kind: 'word', start: caret, end: caret, before: caret === dashEnd ? ' ' : '', dash: true };
    }
  }
  if (caret < at) return undefined;
  return contentPiece(line, at, caret, at > indent);
}

/** Of a line's content, which begins at `start`, behind indentation and dashes. */
function contentPiece(line: string, start: number, caret: number, dash: boolean): Piece | undefined {
  const first = line[start];
  if (first === '#') return undefined;
  const keyEnd = first === '"' || first === "'" ? quotedKeyEnd(line, start, first) : plainKeyEnd(line, start);
  if (keyEnd === undefined) {
    const piece = valuePiece(line, start, caret);
    return piece && { ...piece, kind: piece.inFlow ? piece.kind : 'word', dash };
  }
  const colon = line.indexOf(':', keyEnd);
  if (caret <= keyEnd) {
    const common = { kind: 'key', before: '', colon: true, dash, rest: `: ${line.slice(colon + 1)}` } as const;
    if (first !== '"' && first !== "'") return { ...common, start, end: keyEnd };
    return caret === start || caret === keyEnd ? undefined : { ...common, start: start + 1, end: keyEnd - 1, quote: first };
  }
  if (caret <= colon) return undefined;
  const valueStart = skipBlanks(line, colon + 1);
  const before = caret === colon + 1 || valueStart === colon + 1 ? ' ' : '';
  const empty = valueStart === line.length || (line[valueStart] === '#' && valueStart > colon + 1);
  if (empty) return caret > valueStart ? undefined : { kind: 'value', start: caret, end: caret, before, dash };
  const piece = valuePiece(line, valueStart, caret);
  const nameEnd = valueStart === colon + 1 ? valueStart : 0;
  return piece && { ...piece, before: piece.inFlow || piece.quote ? piece.before : before, dash, nameEnd };
}

/** Where the name at the beginning of a line ends, if a colon follows. A colon without a space counts after a name only. */
function plainKeyEnd(line: string, start: number): number | undefined {
  if (/[[\]{},|>&*!%@`]/.test(line[start] ?? '')) return undefined;
  for (let colon = line.indexOf(':', start); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    if (!isBlank(line[colon + 1])) continue;
    const end = trimmedEnd(line, start, colon);
    return commentStart(line, start) < colon ? undefined : end;
  }
  const name = /^[A-Za-z_][\w-]*(?=:[^\s/])/.exec(line.slice(start, start + 100))?.[0];
  return name === undefined ? undefined : start + name.length;
}

function quotedKeyEnd(line: string, start: number, quote: Quote): number | undefined {
  const close = closingQuote(line, start, quote);
  return close !== undefined && /^[ \t]*:(?:\s|$)/.test(line.slice(close + 1, close + 40)) ? close + 1 : undefined;
}

function valuePiece(line: string, start: number, caret: number): Piece | undefined {
  const first = line[start] as string;
  if (first === '[' || first === '{') return flowPiece(line, start, caret, false);
  if (first === '"' || first === "'") {
    const close = closingQuote(line, start, first);
    if (close !== undefined && !/^[ \t]*(?:$|[ \t]#)/.test(line.slice(close + 1)))
      return quotedPiece(line, start, first, undefined, caret, line.length);
    return quotedPiece(line, start, first, close, caret, commentStart(line, caret));
  }
  // Marks, repetitions, kinds and block texts are not for completion.
  if (/[|>&*!%@`]/.test(first)) return undefined;
  const comment = commentStart(line, start);
  if (caret > comment) return undefined;
  return { kind: 'value', start, end: trimmedEnd(line, start, comment), before: '' };
}

function quotedPiece(
  line: string,
  start: number,
  quote: Quote,
  close: number | undefined,
  caret: number,
  limit: number,
  rest = '',
): Piece | undefined {
  if (close !== undefined && caret > close) return undefined;
  const end = close ?? Math.max(caret, trimmedEnd(line, start + 1, limit));
  if (caret <= start) return { kind: 'value', start, end: close === undefined ? end : close + 1, before: '', rest };
  return { kind: 'value', start: start + 1, end, before: '', quote, rest };
}
