/** Quotation marks, comments and blanks in a line of YAML. */

export type Quote = '"' | "'";

/** The closing quotation mark of the one at `start`, if the line has it. */
export function closingQuote(line: string, start: number, quote: Quote): number | undefined {
  for (let at = start + 1; at < line.length; at++) {
    if (quote === '"' && line[at] === '\\') at++;
    else if (line[at] === quote) {
      if (quote === '"' || line[at + 1] !== "'") return at;
      at++;
    }
  }
  return undefined;
}

/** Where a comment begins at or after `from`, or the line's end. A `#` begins one only behind a blank. */
export function commentStart(line: string, from: number): number {
  for (let at = line.indexOf('#', from); at >= 0; at = line.indexOf('#', at + 1))
    if (at === 0 || isBlank(line[at - 1])) return at;
  return line.length;
}

export function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

export function trimmedEnd(line: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(line[at - 1])) at--;
  return at;
}

/** Also true behind the line's end. */
export function isBlank(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\t';
}
