/** What completion offers, and how a value is written where the cursor is. */
import type { Edit } from '../spec/edit.js';
import { inline } from '../spec/insert.js';
import type { Shape } from '../spec/shape.js';
import type { Cursor } from './cursor.js';

export type CompletionKind =
  | 'strategy'
  | 'outcome'
  | 'detail'
  | 'component'
  | 'artifact'
  | 'value'
  | 'stack'
  | 'level'
  | 'key'
  | 'rule'
  | 'framework'
  | 'domain'
  | 'microcredential'
  | 'item'
  | 'tag'
  | 'file'
  | 'folder';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Plain text that tells what the label means. */
  readonly detail?: string;
  /** Plain text for the end of the line: dimension and domain, or what the outcome still lacks. */
  readonly beside?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Markdown: a good example, made when somebody looks. */
  readonly example?: () => string | undefined;
  /** To be put in as it is: its lines are indented already. */
  readonly insert: Edit;
  /** What an editor compares with the text from the beginning of the replaced span to the cursor. */
  readonly filterText: string;
  readonly sortText: string;
  readonly preselect?: boolean;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** The items fit what is typed now: with the next letter they have to be asked for again. */
  readonly incomplete: boolean;
}

export type Value = string | number | boolean;

/** What puts a value where the cursor is: as an item where a list is expected, without quotation marks inside such. */
export function insertionOf(cursor: Cursor, value: Value): Edit {
  return { span: cursor.span, newText: cursor.before + writtenAt(cursor, value) + cursor.after };
}

function writtenAt(cursor: Cursor, value: Value): string {
  if (cursor.quote === '"') return JSON.stringify(String(value)).slice(1, -1);
  if (cursor.quote === "'") return String(value).replaceAll("'", "''");
  if (!takesListOnly(cursor.shape)) return written(value);
  if (cursor.needsDash) return `- ${written(value)}`;
  return `[${[...earlierItems(cursor), value].map(written).join(', ')}]`;
}

// Words and numbers that are read as they are, though `inline` is more careful: a version, a date, a strategy's id behind that of its
// framework, and the severity `off`, which settings understand even from a reader that takes it for false.
const ALSO_PLAIN = /^(?:\d+\.\d+\.\d+|\d{4}-\d{2}-\d{2}|off|[A-Za-z][\w.-]*:[A-Za-z][\w.-]*\/\d+)$/;

/** A value as it stands in a file outside quotation marks. */
export function written(value: Value): string {
  return typeof value === 'string' && !ALSO_PLAIN.test(value) ? inline(value) : String(value);
}

export function takesListOnly(shape: Shape): boolean {
  return shape.kinds.has('list') && !shape.kinds.has('text');
}

/** What is typed of the value under the cursor: of ids in a row without brackets, the last. */
export function typedOf(cursor: Cursor): string {
  return takesListOnly(cursor.shape) ? (cursor.typed.split(/[,;\s]+/).at(-1) ?? '') : cursor.typed;
}

/** The ids in a row before the one under the cursor, where the brackets around them are missing. */
export function earlierItems(cursor: Cursor): string[] {
  if (!takesListOnly(cursor.shape) || cursor.quote) return [];
  return cursor.typed
    .split(/[,;\s]+/)
    .slice(0, -1)
    .filter((item) => item !== '');
}

/** One list after the other. */
export function inOrder(...lists: readonly (readonly Completion[])[]): Completion[] {
  return lists.flat().map((item, index) => ({ ...item, sortText: sortKey(index) }));
}

/** Sorts as the number does. */
export function sortKey(index: number): string {
  return String(index).padStart(5, '0');
}
