/** One spec written in many ways that all mean the same: what an author may do with quotes, brackets, lines and marks. */
import { isAlias, isMap, isScalar, isSeq, type Node, parse, parseDocument, type Scalar } from 'yaml';

/** What a file says, without a word on how it is written. Repeated keys and the spelling of bare words are kept. */
export type Data = MapData | ListData | ScalarData;
export interface MapData {
  readonly kind: 'map';
  entries: { key: string; value: Data }[];
}
export interface ListData {
  readonly kind: 'list';
  items: Data[];
}
export interface ScalarData {
  readonly kind: 'scalar';
  value: unknown;
  /** As it stands in the file, where it has no quotation marks. */
  bare?: string;
}

export interface Style {
  /** How many columns a level is indented. */
  readonly step?: number;
  /** Where the dashes of a list stand, counted from the key above them. */
  readonly dashes?: number;
  /** How wide a dash is with the space behind it; 0 puts the item on a line of its own. */
  readonly dash?: number;
  readonly braces?: 'never' | 'items' | 'sections' | 'file';
  /** Whether what stands in brackets takes a line of its own for each of its parts. */
  readonly tall?: boolean;
  readonly strings?: readonly StringStyle[];
  /** A comment of its own wherever one can stand. */
  readonly comments?: boolean;
  /** Marks (`&a`) for what stands there a second time, and repetitions (`*a`) in its place. */
  readonly marks?: boolean;
  readonly trailingSpaces?: boolean;
  readonly blankLines?: boolean;
  readonly lineEnd?: string;
  readonly before?: string;
  readonly noFinalNewline?: boolean;
}

export type StringStyle =
  | 'bare'
  | 'bare, folded'
  | 'single'
  | 'double'
  | 'double, folded'
  | `${'|' | '>'}${'' | '-' | '+'}${'' | '2'}`;

const PLAIN: readonly StringStyle[] = ['bare', 'double'];
const ANY: readonly StringStyle[] = [
  'bare',
  'bare, folded',
  'single',
  'double',
  'double, folded',
  '|',
  '|-',
  '>',
  '>-',
  '>-2',
  '|2',
];

/** The ways, by name. */
export const styles: Readonly<Record<string, Style>> = {
  plain: {},
  'CRLF line ends': { lineEnd: '\r\n' },
  'four columns a level': { step: 4, dashes: 4, dash: 4 },
  'four columns, short dashes': { step: 4, dashes: 4, strings: ['single', 'bare'] },
  'dashes below their key': { dashes: 0, comments: true },
  'dashes below their key, CRLF': { dashes: 0, lineEnd: '\r\n', strings: ANY },
  'dashes on lines of their own': { dash: 0, comments: true },
  'items in braces': { braces: 'items' },
  'items in braces, tall': { braces: 'items', tall: true, comments: true },
  'sections in braces': { braces: 'sections' },
  'sections in braces, tall': { braces: 'sections', tall: true, comments: true, lineEnd: '\r\n' },
  'one pair of braces': { braces: 'file' },
  'one pair of braces, tall': { braces: 'file', tall: true, strings: ['double', 'single', 'bare'] },
  'double quotes': { strings: ['double'], trailingSpaces: true },
  'double quotes over several lines': { strings: ['double, folded'], comments: true },
  'single quotes': { strings: ['single'] },
  'bare over several lines': { strings: ['bare, folded'], blankLines: true },
  literal: { strings: ['|', '|-', '|2', '|-2'], comments: true },
  'literal, CRLF': { strings: ['|', '|-'], lineEnd: '\r\n', step: 4, dashes: 2 },
  'literal, kept line ends': { strings: ['|+'], blankLines: true },
  folded: { strings: ['>', '>-', '>2', '>-2'], comments: true },
  'folded, kept line ends': { strings: ['>+', 'bare'], comments: true },
  'comments everywhere': { comments: true, blankLines: true, strings: ANY },
  'comments everywhere, CRLF and a byte order mark': { comments: true, before: '\uFEFF', lineEnd: '\r\n', trailingSpaces: true },
  marks: { marks: true },
  'marks and comments': { marks: true, comments: true, strings: ANY, trailingSpaces: true },
  'marks in braces': { marks: true, braces: 'items' },
  'no final line end': { noFinalNewline: true, before: '# 🏫 émoji\n' },
  'no final line end, literal': { noFinalNewline: true, strings: ['|', '>'], before: '\uFEFF' },
};

export function read(text: string): Data | undefined {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const convert = (node: unknown): Data => {
    if (isAlias(node)) return convert(node.resolve(document));
    if (isMap(node)) {
      return {
        kind: 'map',
        entries: node.items.map(({ key, value }) => ({ key: String(isScalar(key) ? key.value : key), value: convert(value) })),
      };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.map(convert) };
    if (!isScalar(node)) return { kind: 'scalar', value: null };
    return { kind: 'scalar', value: node.value, ...(node.type === 'PLAIN' && { bare: (node as Scalar).source ?? '' }) };
  };
  return convert(document.contents as Node | null);
}

/** What a text comes down to, white space at the end of its passages aside. */
export function meaningOf(data: Data): unknown {
  if (data.kind === 'map') return data.entries.map(({ key, value }) => [key, meaningOf(value)]);
  if (data.kind === 'list') return data.items.map(meaningOf);
  return typeof data.value === 'string' ? data.value.trimEnd() : data.value;
}

export function write(data: Data, style: Style, random: () => number): string {
  return new Printer(style, random, style.marks ? repeated(data) : new Set()).file(data);
}

/** The values that stand there more than once. */
function repeated(data: Data): Set<string> {
  const seen = new Map<string, number>();
  const visit = (node: Data): void => {
    const key = JSON.stringify(meaningOf(node));
    if (key.length > 7) seen.set(key, (seen.get(key) ?? 0) + 1);
    if (node.kind === 'map') for (const { value } of node.entries) visit(value);
    else if (node.kind === 'list') node.items.forEach(visit);
  };
  visit(data);
  return new Set([...seen].flatMap(([key, times]) => (times > 1 ? [key] : [])));
}

class Printer {
  private readonly marks = new Map<string, string>();
  private comments = 0;
  private readonly step: number;
  private readonly dashes: number;
  private readonly dash: number;

  constructor(
    private readonly style: Style,
    private readonly random: () => number,
    private readonly repeats: ReadonlySet<string>,
  ) {
    this.step = style.step ?? 2;
    this.dashes = style.dashes ?? 2;
    this.dash = style.dash ?? 2;
  }

  file(data: Data): string {
    const { style } = this;
    const body =
      style.braces === 'file' || data.kind !== 'map' ? `${this.flow(data, 2)}${this.aside()}\n` : this.entries(data, 0, 0);
    const text = (style.before ?? '') + this.above(0) + body;
    const trimmed = style.noFinalNewline ? text.replace(/\n+$/, '') : text;
    return style.lineEnd ? trimmed.replaceAll('\n', style.lineEnd) : trimmed;
  }

  private entries({ entries }: MapData, column: number, depth: number, first = ' '.repeat(column)): string {
    const pad = ' '.repeat(column);
    return entries
      .map(({ key, value }, index) => {
        const start = index === 0 ? first : this.above(column) + pad;
        return start + this.entry(key, value, column, depth);
      })
      .join('');
  }

  private entry(key: string, value: Data, column: number, depth: number): string {
    const head = `${key}:`;
    const isEmpty = (value.kind === 'map' && value.entries.length === 0) || (value.kind === 'list' && value.items.length === 0);
    if (value.kind === 'scalar' && value.value === null && !value.bare) return `${head}${this.aside()}\n`;
    const mark = this.markOf(value);
    if (mark?.startsWith('*')) return `${head} ${mark}${this.aside()}\n`;
    const own = mark ? ` ${mark}` : '';
    if (value.kind === 'scalar') return `${head}${own} ${this.blockScalar(value, column)}`;
    const isShort = value.kind === 'list' && value.items.every((item) => item.kind === 'scalar') && this.random() < 0.8;
    const isWords = value.kind === 'map' && value.entries.every((entry) => typeof scalarOf(entry.value) === 'number');
    const inBraces = isEmpty || isShort || isWords || (this.style.braces === 'sections' && depth === 0);
    if (inBraces) return `${head}${own} ${this.flow(value, column + this.step)}${this.aside()}\n`;
    const opening = `${head}${own}${this.aside()}\n`;
    if (value.kind === 'map')
      return opening + this.above(column + this.step) + this.entries(value, column + this.step, depth + 1);
    return opening + value.items.map((item) => this.item(item, column + this.dashes, depth + 1)).join('');
  }

  private item(item: Data, column: number, depth: number): string {
    const before = this.above(column) + ' '.repeat(column);
    const mark = item.kind === 'scalar' || this.style.braces === 'items' ? this.markOf(item) : undefined;
    if (mark?.startsWith('*')) return `${before}- ${mark}${this.aside()}\n`;
    const dash = `-${' '.repeat(Math.max(1, this.dash - 1))}${mark ? `${mark} ` : ''}`;
    if (item.kind === 'scalar') return `${before}${dash}${this.blockScalar(item, column)}`;
    if (item.kind === 'list' || item.entries.length === 0 || (this.style.braces === 'items' && this.random() < 0.9))
      return `${before}${dash}${this.flow(item, column + 2)}${this.aside()}\n`;
    const inner = column + (this.dash || 2);
    if (this.dash === 0) return `${before}-${this.aside()}\n${this.entries(item, inner, depth)}`;
    return this.entries(item, inner, depth, before + dash);
  }

  /** A value with its mark, a repetition in its place, or undefined where neither is wanted. */
  private markOf(value: Data): string | undefined {
    const key = JSON.stringify(meaningOf(value));
    if (!this.repeats.has(key)) return undefined;
    const known = this.marks.get(key);
    if (known) return this.random() < 0.7 ? `*${known}` : undefined;
    const name = `m${this.marks.size + 1}`;
    this.marks.set(key, name);
    return `&${name}`;
  }

  private flow(data: Data, column: number): string {
    if (data.kind === 'scalar') return this.flowScalar(data);
    const parts =
      data.kind === 'map'
        ? data.entries.map(({ key, value }) => {
            const written = this.marked(value, column);
            return written === '' ? `${key}:` : `${key}: ${written}`;
          })
        : data.items.map((item) => this.marked(item, column));
    const [open, close] = data.kind === 'map' ? '{}' : '[]';
    if (parts.length === 0) return `${open}${close}`;
    const isTall = this.style.tall && (data.kind === 'map' || this.random() < 0.3);
    if (!isTall) return `${open}${parts.join(', ')}${close}`;
    const pad = ' '.repeat(column);
    const lines = parts.map((part, index) => `${pad}${part}${index < parts.length - 1 ? ',' : ''}${this.aside()}\n`);
    return `${open}${this.aside()}\n${lines.join('')}${' '.repeat(Math.max(1, column - 1))}${close}`;
  }

  private marked(value: Data, column: number): string {
    const mark = this.style.marks ? this.markOf(value) : undefined;
    if (mark?.startsWith('*')) return `${mark} `;
    return `${mark ? `${mark} ` : ''}${this.flow(value, column + this.step)}`;
  }

  private flowScalar({ value, bare }: ScalarData): string {
    if (typeof value !== 'string') return bare ?? (value === null ? '' : String(value));
    const wished = this.wishes().filter((each) => !/^[|>]|folded/.test(each));
    for (const each of wished) {
      const written = quoted(value, each, bare);
      if (written !== undefined && says(`{k: ${written}, l: [${written}]}`, { k: value, l: [value] })) return written;
    }
    return JSON.stringify(value);
  }

  /** With the end of its line. */
  private blockScalar({ value, bare }: ScalarData, column: number): string {
    if (typeof value !== 'string') return `${bare ?? String(value)}${this.aside()}\n`;
    for (const each of this.wishes()) {
      if (/^[|>]/.test(each)) {
        const written = this.lines(value, each, column);
        if (written && says(`${' '.repeat(column)}k: ${written}`, { k: value })) return written;
        continue;
      }
      const folded = each.endsWith('folded');
      const written = quoted(value, folded ? (each.startsWith('double') ? 'double' : 'bare') : each, bare);
      const lines = written && folded ? wrapped(written, column + this.step) : written;
      if (lines !== undefined && says(`k: ${lines}`, { k: value })) return `${lines}${this.aside()}\n`;
    }
    return `${JSON.stringify(value)}${this.aside()}\n`;
  }

  private lines(value: string, style: StringStyle, column: number): string | undefined {
    const text = value.trimEnd();
    if (text === '') return undefined;
    const indent = style.endsWith('2') ? 2 : this.step;
    const pad = ' '.repeat(column + indent);
    const inner = style.startsWith('|') ? text.split('\n') : wrapped(text, 0).replaceAll('\n', '\n\n').split(/\n\n?/);
    if (style.startsWith('>') && text.includes('\n')) return undefined;
    const header = style.replace(/^(.)([-+]?)(2?)$/, '$1$3$2');
    const end = style.includes('+') ? '\n\n' : '\n';
    return `${header}${this.aside()}\n${inner.map((line) => (line === '' ? '' : pad + line)).join('\n')}${end}`;
  }

  /** The wished styles, in a random order. */
  private wishes(): StringStyle[] {
    const all = [...(this.style.strings ?? PLAIN)];
    if (!this.style.strings) return all;
    for (let at = all.length - 1; at > 0; at--) {
      const other = Math.floor(this.random() * (at + 1));
      [all[at], all[other]] = [all[other] as StringStyle, all[at] as StringStyle];
    }
    return all;
  }

  /** What may stand on the lines above something. */
  private above(column: number): string {
    const blank = this.style.blankLines && this.random() < 0.3 ? '\n' : '';
    if (!this.style.comments || this.random() < 0.3) return blank;
    const at = this.random() < 0.1 ? 0 : column;
    return `${blank}${' '.repeat(at)}# c${++this.comments}, above: {not: [read\n`;
  }

  /** What may stand behind something on its line. */
  private aside(): string {
    const comment = this.style.comments && this.random() < 0.6 ? ` # c${++this.comments}, aside` : '';
    return comment + (this.style.trailingSpaces && this.random() < 0.3 ? '  ' : '');
  }
}

function scalarOf(data: Data): unknown {
  return data.kind === 'scalar' ? data.value : undefined;
}

function quoted(value: string, style: StringStyle, bare: string | undefined): string | undefined {
  if (style === 'single') return /\n/.test(value) ? undefined : `'${value.replaceAll("'", "''")}'`;
  if (style === 'double') return JSON.stringify(value);
  const text = bare !== undefined && !/\n/.test(bare) ? bare : value;
  return /\n/.test(text) ? undefined : text;
}

/** Broken between words, so that a line has about sixty characters. */
function wrapped(text: string, column: number): string {
  if (/\s\s/.test(text)) return text;
  return text.replace(/(.{40,60}[^\\ ]) (?=[^ #&*!|>'"%@`\-?:])/g, `$1\n${' '.repeat(column)}`);
}

/** A passage that ends with a line break says the same as one that does not. */
function says(text: string, data: Record<string, unknown>): boolean {
  try {
    const read = parse(text) as Record<string, unknown>;
    const same = (a: unknown, b: unknown) => String(a).trimEnd() === String(b).trimEnd() && typeof a === typeof b;
    return Object.entries(data).every(([key, value]) =>
      Array.isArray(value) ? same((read[key] as unknown[])[0], value[0]) : same(read[key], value),
    );
  } catch {
    return false;
  }
}
