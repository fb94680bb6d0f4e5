/**
 * From text to the tree. Ordinary text is left to `read-fast.ts`; here is the reader for text in any state, on top of the
 * package `yaml`. The only file that knows its node classes.
 */
import { t } from '@vscode/l10n';
import { type Alias, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { readFast } from './read-fast.js';
import {
  mayMislead,
  oddNames,
  offsetsBefore,
  type Retyped,
  type Retyping,
  retype,
  type SlipKind,
  withOffsets,
} from './retype.js';
import { nestedTooDeeply, noSuchMark, told, typedOtherwise } from './slips.js';
import type { Entry, Node, ScalarNode, ScalarStyle, Span } from './tree.js';

/** Something that keeps the text from being read as it was meant. */
export interface Problem {
  /** `lost`: text after this point could not be placed. `local`: the rest was read as written. */
  readonly damage: 'lost' | 'local';
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface Tree {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
}

// An alias counts as all that it stands for, so a few lines can stand for billions of values.
const MOST_VALUES = 500_000;
const DEEPEST = 200;

/** Reads YAML. Never throws; a text that cannot be read at all gives no root and a problem. */
export function readTree(text: string): Tree {
  const asWritten = readAsWritten(text);
  return readRetyped(text, asWritten) ?? asWritten;
}

function readAsWritten(text: string): Tree {
  const root = readFast(text);
  return root ? { root, problems: [] } : readPatiently(text);
}

// How far a tab leads, most usual first.
const TAB_WIDTHS = [2, 4, 8];
// A text that takes long to read is not read for each of them.
const LONG = 200_000;

/** What is meant where a text has slips of one kind; none where it is read no better without them. */
export function retypings(text: string, kind: SlipKind): readonly Retyping[] {
  return bestRetyped(text, readAsWritten(text))?.retyped.edits.filter((edit) => edit.kind === kind) ?? [];
}

/** The text as if it were typed as YAML wants it, if more of it can be read so. Slips of one kind are told once, where they begin. */
function readRetyped(text: string, asWritten: Tree): Tree | undefined {
  const best = bestRetyped(text, asWritten);
  if (!best) return undefined;
  const { retyped, tree } = best;
  const offset = offsetsBefore(retyped);
  const others = tree.problems.map((problem) => {
    const start = offset(problem.span.start);
    return { ...problem, span: { start, end: Math.max(offset(problem.span.end), start) } };
  });
  return {
    root: tree.root && withOffsets(tree.root, offset),
    problems: [...typedOtherwise(text, retyped.edits), ...others].sort((a, b) => a.span.start - b.span.start),
  };
}

function bestRetyped(text: string, asWritten: Tree): { retyped: Retyped; tree: Tree } | undefined {
  const misleads = mayMislead(text);
  const faultsIn = ({ root, problems }: Tree) => problems.length + (misleads ? oddNames(root) : 0);
  let fewest = faultsIn(asWritten);
  if (fewest === 0) return undefined;
  let best: { retyped: Retyped; tree: Tree } | undefined;
  const places = asWritten.problems.map(({ span }) => span.start);
  const isWrong = ({ start, end }: Span) => places.some((place) => place >= start && place <= end);
  for (const width of text.length > LONG ? TAB_WIDTHS.slice(0, 1) : TAB_WIDTHS) {
    const retyped = retype(text, width, isWrong);
    if (retyped.edits.length === 0) return undefined;
    const tree = readAsWritten(retyped.text);
    const faults = faultsIn(tree);
    if (faults < fewest) {
      best = { retyped, tree };
      fewest = faults;
    }
    if (fewest === 0 || !retyped.edits.some(({ kind }) => kind === 'tab')) return best;
  }
  return best;
}

/** The same, by the one reader that reads everything. */
export function readPatiently(text: string): Tree {
  const problems: Problem[] = [];
  // A file that opens with a byte order mark is read like any other; offsets still count it.
  const shift = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  try {
    const document = parseDocument(shift ? text.slice(1) : text, {
      prettyErrors: false,
      // Nothing is printed; but when silent, a second document would go unmentioned.
      logLevel: 'error',
      // Compared pair by pair there; a table is kept here instead.
      uniqueKeys: false,
    });
    const builder = new TreeBuilder(text, shift, problems);
    const root = document.contents ? builder.build(document.contents, 0) : undefined;
    problems.push(...told(document.errors, text, shift));
    return {
      root: root && isEmptyDocument(root) ? undefined : root,
      problems: problems.sort((a, b) => a.span.start - b.span.start),
    };
  } catch {
    return {
      root: undefined,
      problems: [
        {
          damage: 'lost',
          code: 'unreadable',
          message: nestedTooDeeply(),
          span: { start: 0, end: Math.min(1, text.length) },
        },
      ],
    };
  }
}

function isEmptyDocument(root: Node): boolean {
  return root.kind === 'scalar' && root.value === null;
}

type Built = { node: Node; size: number };

class TreeBuilder {
  private readonly anchors = new Map<string, Built | 'open'>();
  private size = 0;

  constructor(
    private readonly text: string,
    private readonly shift: number,
    private readonly problems: Problem[],
  ) {}

  build(source: unknown, depth: number): Node {
    const before = this.size;
    const anchor = (source as { anchor?: string } | null)?.anchor;
    if (anchor) this.anchors.set(anchor, 'open');
    const node = this.convert(source, depth);
    if (anchor) this.anchors.set(anchor, { node, size: this.size - before });
    return node;
  }

  private convert(source: unknown, depth: number): Node {
    this.size++;
    if (depth > DEEPEST) throw new RangeError('nested too deeply');
    if (isScalar(source)) return this.scalar(source);
    if (isAlias(source)) return this.alias(source);
    const range = (source as { range?: [number, number, number] }).range ?? [0, 0, 0];
    if (isMap(source)) {
      const entries: Entry[] = [];
      const seen = new Set<string>();
      for (const pair of source.items) {
        const key = this.key(pair.key, range[0]);
        if (!key) continue;
        const name = String(key.value);
        const after = Math.max(key.span.end, this.afterColon(key.span.end));
        const value = pair.value ? this.build(pair.value, depth + 1) : empty(after);
        if (seen.has(name)) {
          this.problem(
            'local',
            'duplicate-key',
            t('“{0}” stands here a second time. Join the two, or rename one.', clip(name)),
            key.span,
          );
        }
        seen.add(name);
        const end = Math.max(key.span.end, this.endOf(pair.value, value));
        entries.push({ key, name, value, span: { start: key.span.start, end } });
      }
      return {
        kind: 'map',
        flow: Boolean(source.flow),
        entries,
        span: this.containerSpan(range, source.flow, entries.at(-1)?.span.end),
      };
    }
    if (isSeq(source)) {
      const items = source.items.map((item) => (item ? this.build(item, depth + 1) : empty(range[0] + this.shift)));
      const last = items.at(-1);
      return {
        kind: 'seq',
        flow: Boolean(source.flow),
        items,
        span: this.containerSpan(range, source.flow, last && this.endOf(source.items.at(-1), last)),
      };
    }
    return empty(range[0] + this.shift);
  }

  /** An alias has the place of what it stands for, since that is where a change would be made. */
  private alias(source: Alias): Node {
    const [start, end] = source.range ?? [0, 0];
    const span = { start: start + this.shift, end: end + this.shift };
    const target = this.anchors.get(source.source);
    if (target === undefined) {
      if (source.source !== '') this.problem('local', 'BAD_ALIAS', noSuchMark(), span);
      return empty(span.start);
    }
    if (target === 'open') {
      this.problem('local', 'cyclic', t('“*{0}” stands inside the very thing that it repeats.', clip(source.source)), span);
      return empty(span.start);
    }
    this.size += target.size;
    if (this.size > MOST_VALUES) {
      this.problem(
        'local',
        'too-many',
        t('“*{0}” repeats more text than a microcredential can hold.', clip(source.source)),
        span,
      );
      return empty(span.start);
    }
    return target.node;
  }

  private scalar(source: {
    value: unknown;
    type?: string | undefined;
    range?: [number, number, number] | null | undefined;
    source?: string | undefined;
  }): ScalarNode {
    const [start, end] = source.range ?? [0, 0];
    const style = STYLES[source.type ?? 'PLAIN'] ?? 'plain';
    const span = { start: start + this.shift, end: end + this.shift };
    const value = source.value;
    if (style === 'literal' || style === 'folded') {
      // With `+` the empty lines below belong to the text; else the scalar ends with its last word.
      const head = this.text.slice(span.start, span.start + 4);
      if (!/^[|>]\d?\+/.test(head)) {
        while (span.end > span.start && /\s/.test(this.text[span.end - 1] ?? '')) span.end--;
      }
    }
    if (value === null && span.start === span.end) {
      return empty(span.start);
    }
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      const written = typeof value === 'number' || typeof value === 'boolean' ? source.source : undefined;
      return { kind: 'scalar', span, value, ...(written !== undefined && written !== String(value) && { written }), style };
    }
    return { kind: 'scalar', span, value: String(source.source ?? value), style };
  }

  private key(source: unknown, fallback: number): ScalarNode | undefined {
    if (isScalar(source)) {
      const node = this.scalar(source);
      return node.style === 'empty' ? undefined : node;
    }
    if (source === null || source === undefined) return undefined;
    const [start, end] = (source as { range?: [number, number, number] }).range ?? [fallback, fallback];
    const span = { start: start + this.shift, end: end + this.shift };
    this.problem('local', 'key', t('A name is expected before this colon. If this is text, put it in quotes.'), span);
    return undefined;
  }

  /** Where a value ends as written: an alias is short, whatever it stands for. */
  private endOf(source: unknown, node: Node): number {
    return isAlias(source) && source.range ? source.range[1] + this.shift : node.span.end;
  }

  private afterColon(from: number): number {
    const colon = /^[ \t]*:[ \t]?/.exec(this.text.slice(from, from + 20));
    return colon ? from + colon[0].length : from;
  }

  /** A block collection ends with its last value, not with the blank lines and comments that follow. */
  private containerSpan(range: [number, number, number], flow: boolean | undefined, lastEnd: number | undefined): Span {
    const start = range[0] + this.shift;
    const end = range[1] + this.shift;
    return { start, end: flow || lastEnd === undefined ? Math.max(start, end) : Math.max(start, lastEnd) };
  }

  private problem(damage: Problem['damage'], code: string, message: string, span: Span) {
    this.problems.push({ damage, code, message, span });
  }
}

const STYLES: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function empty(at: number): ScalarNode {
  return { kind: 'scalar', span: { start: at, end: at }, value: null, style: 'empty' };
}

function clip(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
