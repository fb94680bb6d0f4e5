/** How what takes several lines is put where the cursor is: with stops to fill in, and its lines indented. */
import { type Edit, lineEnd } from '../spec/edit.js';
import { blockBelow, blockList, flow, type Insert, isFlat, layoutOf, snippetOf, withoutStops } from '../spec/insert.js';
import type { Cursor } from './cursor.js';

/** An item of a list. `isNew`: the cursor is where an item begins, behind its dash or inside of the brackets. */
export function insertionOfItem(text: string, cursor: Cursor, item: Insert, isNew: boolean): Edit {
  if (!isNew && !cursor.needsDash) return insertionOfWhole(text, cursor, [item]);
  const layout = layoutOf(text);
  if (cursor.inFlow) return edit(text, cursor, flow(item));
  return edit(
    text,
    cursor,
    (cursor.needsDash
      ? blockList([item], cursor.column, layout)
      : blockBelow(item, cursor.column - layout.step, layout)
    ).trimStart(),
  );
}

/** What stands behind a name: on its line where it is short or in brackets, else on those below. */
export function insertionOfWhole(text: string, cursor: Cursor, value: Insert): Edit {
  if (cursor.inFlow || isFlat(value)) return edit(text, cursor, flow(value));
  const start = text.lastIndexOf('\n', cursor.span.start - 1) + 1;
  const before = text.slice(start, cursor.span.start).replace(/^\uFEFF/, '');
  const column = /^[ \t]*(?:-[ \t]+)*/.exec(before)?.[0].length ?? 0;
  // On a line of its own below the name, the first of them is at its place already.
  if (before.trim() === '')
    return edit(text, cursor, blockBelow(value, cursor.column - layoutOf(text).step, layoutOf(text)).trimStart());
  const blanks = /[ \t]*$/.exec(before)?.[0].length ?? 0;
  const span = { start: cursor.span.start - blanks, end: cursor.span.end };
  return edit(text, { span, before: '', after: cursor.after }, `\n${blockBelow(value, column, layoutOf(text))}`);
}

function edit(text: string, { span, before, after }: Pick<Cursor, 'span' | 'before' | 'after'>, lines: string): Edit {
  const written = (before + lines + after).replaceAll('\n', lineEnd(text));
  const snippet = snippetOf(written);
  return { span, newText: withoutStops(written), ...(snippet !== undefined && { snippet }) };
}
