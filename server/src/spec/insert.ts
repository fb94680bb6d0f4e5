/** How what is inserted is written: data as text, laid out as the file lays out its own. */
import { remembering } from './remember.js';

/** A place that the author fills in: a stop in a snippet, else a sentence that begins with TODO. */
export interface Stop {
  readonly todo: string;
}

/** What can be inserted: data, in which a `Stop` marks what is still to be written. */
export type Insert = string | number | boolean | Stop | readonly Insert[] | { readonly [key: string]: Insert };

/** How a file is indented, in columns. */
export interface Layout {
  /** From a key to the entries below it. */
  readonly step: number;
  /** From a key to the dashes below it. */
  readonly dashes: number;
  /** From a dash to what stands behind it. */
  readonly dash: number;
}

const OPENS_GROUP = /^([ ]*(?:-[ ]+)*)[\w."'-]+:[ \t]*(?:[&!]\S+[ \t]*)?(?:#.*)?$/;
const ENTRY = /^[\w."'-]+:(?:[ \t]|$)/;

/** The layout that most lines of a file have. Two columns a level where nothing tells. */
export const layoutOf: (text: string) => Layout = remembering((text) => {
  const votes = { step: new Map<number, number>(), dashes: new Map<number, number>(), dash: new Map<number, number>() };
  const vote = (of: keyof typeof votes, columns: number) => votes[of].set(columns, (votes[of].get(columns) ?? 0) + 1);
  let above: number | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const column = line.length - content.length;
    const dash = /^-([ ]+)[^\s#]/.exec(content);
    if (dash?.[1]) vote('dash', dash[1].length + 1);
    if (above !== undefined && /^-(?:\s|$)/.test(content) && column >= above) vote('dashes', column - above);
    else if (above !== undefined && ENTRY.test(content) && column > above) vote('step', column - above);
    above = OPENS_GROUP.exec(line)?.[1]?.length;
  }
  const most = (of: keyof typeof votes) => [...votes[of]].sort(([, a], [, b]) => b - a)[0]?.[0];
  const step = most('step') ?? (most('dashes') || most('dash') || 2);
  return { step, dashes: most('dashes') ?? step, dash: most('dash') ?? 2 };
}, 8);

// Private-use characters: a stop's borders while text is put together. They are taken out of authors' text first.
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** What is written, without the borders of its stops. */
export function withoutStops(written: string): string {
  return clean(written);
}

/** What is written, in the notation of editors' snippets; undefined where it has no stop. */
export function snippetOf(written: string): string | undefined {
  if (!written.includes(OPEN)) return undefined;
  let stop = 0;
  return written
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .map((piece) => {
      const escaped = inSnippet(piece);
      return piece.startsWith(OPEN) ? `\${${++stop}:${escaped.slice(1, -1)}}` : escaped;
    })
    .join('');
}

/** Text in which no character has the meaning that it has in snippets. */
export function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const STOP = /\\[\s\S]|\$\{(\d+)/g;

/** Snippets that follow each other, numbered on: two stops of one number would mirror each other. */
export function numberedOn(snippets: readonly string[]): string[] {
  let stops = 0;
  return snippets.map((snippet) => {
    const first = stops;
    return snippet.replace(STOP, (found, number?: string) => {
      if (!number) return found;
      stops++;
      return `\${${Number(number) + first}`;
    });
  });
}

/** Words that hold a place, as a stop. */
export function stopFor(words: string): string {
  return OPEN + clean(words) + CLOSE;
}

/** `name: value` on lines of its own, the first of them indented too. */
export function blockEntry(name: string, value: Insert, column: number, layout: Layout): string {
  const pad = ' '.repeat(column);
  if (isFlat(value)) return `${pad}${inline(name)}: ${flow(value)}`;
  return `${pad}${inline(name)}:\n${blockBelow(value, column, layout)}`;
}

/** A list or a group of entries below a key at `column`. */
export function blockBelow(value: Insert, column: number, layout: Layout): string {
  if (Array.isArray(value)) return blockList(value, column + layout.dashes, layout);
  return blockMap(value as Record<string, Insert>, column + layout.step, layout);
}

function blockMap(map: Record<string, Insert>, column: number, layout: Layout): string {
  return Object.entries(map)
    .map(([name, value]) => blockEntry(name, value, column, layout))
    .join('\n');
}

/** Items with a dash at `column` each. */
export function blockList(items: readonly Insert[], column: number, layout: Layout): string {
  const dash = `${' '.repeat(column)}-${' '.repeat(layout.dash - 1)}`;
  return items
    .map((item) => {
      if (isFlat(item) || Array.isArray(item)) return `${dash}${flow(item)}`;
      return `${dash}${blockMap(item as Record<string, Insert>, column + layout.dash, layout).trimStart()}`;
    })
    .join('\n');
}

/** `name: value` inside of braces. */
export function flowEntry(name: string, value: Insert): string {
  return `${inline(name)}: ${flow(value)}`;
}

/** On one line, in brackets where it is more than a scalar. */
export function flow(value: Insert): string {
  if (typeof value === 'string') return inline(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isStop(value)) return JSON.stringify(`${OPEN}TODO: ${clean(value.todo)}${CLOSE}`);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([name, inner]) => flowEntry(name, inner))
    .join(', ')}}`;
}

/** Short enough for one line in any file: a scalar, a list of scalars, or a map of numbers. */
export function isFlat(value: Insert): boolean {
  if (typeof value !== 'object' || isStop(value)) return true;
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object');
  return Object.values(value).every((inner) => typeof inner === 'number' || typeof inner === 'boolean');
}

function isStop(value: Insert): value is Stop {
  return typeof value === 'object' && !Array.isArray(value) && typeof (value as Stop).todo === 'string';
}

const PLAIN = /^(?:[A-Za-z][\w.-]*:)?\p{L}[\p{L}\p{M}\p{N}._/-]*(?: [\p{L}\p{M}\p{N}._/-]+)*$|^\d+\.\d+\.\d+$/u;
const WORDS_WITH_MEANING = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as it can stand anywhere on one line: plain where that is safe, else in double quotes. */
export function inline(value: string): string {
  return PLAIN.test(value) && !WORDS_WITH_MEANING.test(value) ? value : JSON.stringify(clean(value));
}

function clean(value: string): string {
  return value.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}
