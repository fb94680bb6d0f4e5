/** What a repair must leave as it is: comments, the values beside it, line ends and indentation. */
import { Lexer } from 'yaml';
import type { Finding } from '../../server/src/engine/analyze.js';
import type { Fix } from '../../server/src/engine/rule.js';
import { applyEdits, type Edit } from '../../server/src/spec/edit.js';
import type { SpecDocument } from '../../server/src/spec/parse.js';
import type { Node, ScalarNode, Span } from '../../server/src/spec/tree.js';

interface Comment extends Span {
  readonly text: string;
}

/** The comments of a text that can be in any state, by the parser's own tokens. */
export function commentsIn(text: string): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const isMark = token === '\x02' || token === '\x18' || token === '\x1f';
    if (token.startsWith('#') && before !== '\x1f') comments.push({ start: at, end: at + token.length, text: token });
    if (!isMark) at += token.length;
    before = token;
  }
  return comments;
}

export function keepsComments(text: string, repaired: string, { rule }: Finding, { edits }: Fix): string[] {
  // That one is about the comments themselves.
  if (rule === 'suppression') return [];
  const texts = (of: string) => commentsIn(of).map((comment) => comment.text.trimEnd());
  const [then, now] = [texts(text), texts(repaired)];
  const moves = edits.some((edit) => movedTo(edit, edits));
  const [a, b] = moves ? [[...then].sort(), [...now].sort()] : [then, now];
  if (a.join('\n') !== b.join('\n')) {
    const lost = then.filter((each) => !now.includes(each));
    return [
      `comments change: ${lost.length > 0 ? `${lost.join(' ')} is lost` : `${now.filter((each) => !then.includes(each)).join(' ')} is new`}`,
    ];
  }
  const touched = commentsIn(text).filter((comment) =>
    edits.some(
      (edit) =>
        edit.span.start < comment.end &&
        comment.start < edit.span.end &&
        !edit.newText.includes(comment.text.trimEnd()) &&
        !movedTo(edit, edits),
    ),
  );
  return touched.map((comment) => `an edit runs over the comment ${comment.text}`);
}

/** The edit that puts elsewhere what this one takes away. */
function movedTo(edit: Edit, edits: readonly Edit[], text = ''): Edit | undefined {
  if (edit.newText !== '') return undefined;
  const gone = text.slice(edit.span.start, edit.span.end).trim();
  return edits.find(
    (other) =>
      other !== edit &&
      other.span.start === other.span.end &&
      other.newText.includes(gone) &&
      other.newText.length >= edit.span.end - edit.span.start - 4,
  );
}

/** A key or a value where it is written; what a mark repeats is met once. */
interface Leaf {
  readonly span: Span;
  readonly value: unknown;
  readonly node: ScalarNode;
  /** The keys that lead to it. */
  readonly path: readonly ScalarNode[];
}

function leavesOf(root: Node | undefined): { leaves: Leaf[]; repeated: Set<Node> } {
  const leaves: Leaf[] = [];
  const seen = new Set<Node>();
  const repeated = new Set<Node>();
  const visit = (node: Node, path: readonly ScalarNode[]): void => {
    if (seen.has(node)) {
      eachIn(node, (inner) => repeated.add(inner));
      return;
    }
    seen.add(node);
    if (node.kind === 'scalar') leaves.push({ span: node.span, value: node.value, node, path });
    else if (node.kind === 'seq') for (const item of node.items) visit(item, path);
    else {
      for (const { key, value } of node.entries) {
        const inner = [...path, key];
        leaves.push({ span: key.span, value: key.value, node: key, path: inner });
        visit(value, inner);
      }
    }
  };
  if (root) visit(root, []);
  return { leaves: leaves.sort((a, b) => a.span.start - b.span.start), repeated };
}

function eachIn(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if (node.kind === 'seq') for (const item of node.items) eachIn(item, visit);
  if (node.kind === 'map') for (const { value } of node.entries) eachIn(value, visit);
}

/** Text that goes is a value that the fix replaces, or an item that its title says it removes. */
export function removesOnlyValues({ text, root }: SpecDocument, { rule }: Finding, { edits, title }: Fix): string[] {
  if (rule === 'suppression' || /^(?:Join|Remove|Put this text in quotes)/.test(title)) return [];
  const { leaves } = leavesOf(root);
  return edits.flatMap((edit) => {
    const { span } = edit;
    if (movedTo(edit, edits, text)) return [];
    let rest = text.slice(span.start, span.end);
    for (const { span: own } of leaves) {
      if (own.start >= span.end || own.end <= span.start) continue;
      const from = Math.max(own.start, span.start) - span.start;
      const to = Math.min(own.end, span.end) - span.start;
      rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
    }
    const touched = leaves.filter((leaf) => leaf.span.start < span.end && span.start < leaf.span.end).length;
    return [
      ...(/^[\s[\]{},]*(?:\*\S+|&\S+)?[\s[\]{},]*$/.test(rest) ? [] : [`removes “${rest.trim()}”`]),
      ...(touched > 1 && !/list|once/i.test(title) && !(rest.includes('[') || rest.includes('*'))
        ? [`one edit runs over ${touched} values`]
        : []),
    ];
  });
}

/** What is not touched says the same in the same place, and what is new stands in the new text. */
export function keepsValues(before: SpecDocument, after: SpecDocument, { rule }: Finding, fix: Fix): string[] {
  const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { leaves, repeated } = leavesOf(before.root);
  const now = new Map(
    leavesOf(after.root)
      .leaves.filter(({ node }) => node.style !== 'empty')
      .map((leaf) => [leaf.span.start, leaf]),
  );
  const complaints: string[] = [];
  const found = new Set<Leaf>();
  for (const leaf of leaves) {
    if (leaf.node.style === 'empty') continue;
    const { span } = leaf;
    const touching = edits.filter((edit) => edit.span.start <= span.end && span.start <= edit.span.end);
    const cut = touching.find(
      (edit) => edit.span.start <= span.start && span.end <= edit.span.end && edit.span.end > edit.span.start,
    );
    const moved = cut && movedTo(cut, edits, before.text);
    const place = moved
      ? afterEdits(moved.span.start, edits, false) +
        moved.newText.indexOf(before.text.slice(span.start, span.end), Math.max(0, span.start - (cut?.span.start ?? 0) - 4))
      : afterEdits(span.start, edits, true);
    const image = now.get(place) ?? now.get(afterEdits(span.start, edits, false));
    if (image) found.add(image);
    const isSame = image && image.value === leaf.value && samePath(leaf.path, image.path, edits);
    if (isSame) continue;
    if (touching.length === 0 || moved) {
      complaints.push(
        `${named(leaf.path)}: “${String(leaf.value)}” ${image ? `becomes ${named(image.path)} “${String(image.value)}”` : 'is gone'}`,
      );
    } else if (image && repeated.has(leaf.node) && !ABOUT_WHAT_IS_WRITTEN.has(rule)) {
      complaints.push(`${named(leaf.path)}: what is repeated elsewhere changes there too`);
    }
  }
  const inserted = insertedAt(edits);
  for (const leaf of now.values()) {
    if (found.has(leaf)) continue;
    if (!inserted.some((own) => own.start <= leaf.span.start && leaf.span.end <= own.end + 1))
      complaints.push(`${named(leaf.path)}: “${String(leaf.value)}” appears outside of the new text`);
  }
  return [
    ...complaints.slice(0, 3),
    ...newlyDouble(before.root, after.root),
    ...(applyEdits(before.text, edits) === after.text ? [] : ['?']),
  ];
}

function named(path: readonly ScalarNode[]): string {
  return path.map((key) => String(key.value)).join('/');
}

/** The same keys, but for those that the edits rename. */
function samePath(then: readonly ScalarNode[], now: readonly ScalarNode[], edits: readonly Edit[]): boolean {
  return (
    then.length === now.length &&
    then.every(
      ({ value, span }, index) =>
        value === now[index]?.value || edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end),
    )
  );
}

/** Rules that mind what a passage says, wherever it is read. */
const ABOUT_WHAT_IS_WRITTEN = new Set(
  'id-scheme known-keys one-term stack-known no-hypotheticals outcome-observable resource-link citation-identifier yaml-meaning wrong-type strategy-canonical strategy-exists strategy-label-agrees badge-image reference-exists'.split(
    ' ',
  ),
);

function insertedAt(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return edits.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
}

/** Where an offset lies after the edits; `behind` what is inserted right there. */
function afterEdits(offset: number, edits: readonly Edit[], behind: boolean): number {
  let shift = 0;
  for (const { span, newText } of edits) {
    if (span.end < offset || (span.end === offset && (behind || span.start < span.end)))
      shift += newText.length - (span.end - span.start);
  }
  return offset + shift;
}

/** Lists of ids that name one of them twice, and did not before. */
function newlyDouble(before: Node | undefined, after: Node | undefined): string[] {
  const doubles = (root: Node | undefined) => {
    let count = 0;
    if (root)
      eachIn(root, (node) => {
        if (node.kind !== 'seq') return;
        const values = node.items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.value] : []));
        count += values.length - new Set(values).size;
      });
    return count;
  };
  return doubles(after) > doubles(before) ? ['a list names the same thing twice'] : [];
}

export function keepsLayout(before: SpecDocument, after: SpecDocument): string[] {
  const ends = (text: string) => [...new Set(text.match(/\r\n|\n|\r/g))];
  const [then, now] = [layoutOf(before), layoutOf(after)];
  const strange = (Object.keys(then) as (keyof Layout)[]).flatMap((what) =>
    then[what].size === 0 ? [] : [...now[what]].filter((offset) => !then[what].has(offset)).map((offset) => `${what} ${offset}`),
  );
  const spaces = (text: string) => text.match(/[ \t]+(?=\r?\n|$)/g)?.length ?? 0;
  return [
    ...(ends(before.text).length === 1 && ends(after.text).length > 1 ? ['the line ends are mixed'] : []),
    ...strange.map((each) => `indented unlike the rest: ${each}`),
    ...(spaces(after.text) > spaces(before.text) ? ['spaces at the end of a line'] : []),
    ...(before.text.endsWith('\n') && !after.text.endsWith('\n') ? ['the last line end is lost'] : []),
    ...(/\n\s*\n/.test(after.text) && !/\n\s*\n/.test(before.text) ? ['an empty line where there was none'] : []),
  ];
}

interface Layout {
  /** How far a group of entries stands to the right of the key above it. */
  readonly entries: Set<number>;
  /** How far the dashes do. */
  readonly dashes: Set<number>;
  /** How far what stands behind a dash is from it. */
  readonly items: Set<number>;
}

function layoutOf({ text, root }: SpecDocument): Layout {
  const layout: Layout = { entries: new Set(), dashes: new Set(), items: new Set() };
  const column = (offset: number) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0);
  };
  if (!root) return layout;
  eachIn(root, (node) => {
    if (node.kind === 'seq' && !node.flow) {
      for (const item of node.items) {
        if (item.kind === 'map' && !item.flow && item.entries[0])
          layout.items.add(column(item.entries[0].key.span.start) - column(node.span.start));
      }
    }
    if (node.kind !== 'map' || node.flow) return;
    for (const { key, value } of node.entries) {
      if (value.kind === 'scalar' || value.flow || value.span.start < key.span.end) continue;
      const first = value.kind === 'map' ? value.entries[0]?.key.span.start : value.span.start;
      if (first !== undefined)
        (value.kind === 'map' ? layout.entries : layout.dashes).add(column(first) - column(key.span.start));
    }
  });
  return layout;
}
