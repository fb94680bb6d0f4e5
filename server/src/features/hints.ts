/** What an id means, shown behind it: the text of an outcome or detail, the title of a strategy. */
import { shorten } from '../spec/links.js';
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { idsOf, type Mention, textOfItem } from './ids.js';

export interface Hint {
  readonly offset: number;
  /** One line, as short as its line asks for. */
  readonly label: string;
  /** The whole text. */
  readonly text: string;
  /** Where the id is defined, in the same file. */
  readonly definition?: Span;
}

// On one line there is room for so many characters beside what is written, and for so many hints.
const ROOM = 90;
const MOST = 4;

/** The hints in a part of the file, in the order of the text. A line with many ids has none: there they would only be noise. */
export function hintsIn(workspace: Workspace, uri: string, { start, end }: Span): Hint[] {
  const document = workspace.document(uri);
  if (!document) return [];
  const { text } = document;
  const explained = idsOf(document, workspace.settingsFor(uri)).mentions.flatMap((mention) => {
    const words = mention.span.end < start || mention.span.start > end ? undefined : meaningOf(mention);
    return words ? [{ mention, words, line: text.lastIndexOf('\n', mention.span.end - 1) }] : [];
  });
  const onLine = new Map<number, number>();
  for (const { line } of explained) onLine.set(line, (onLine.get(line) ?? 0) + 1);
  return explained.flatMap(({ mention, words, line }) => {
    const count = onLine.get(line) ?? 1;
    if (count > MOST) return [];
    const { span, scalar, written, named } = mention;
    const definition = named?.mentions.find(({ role }) => role === 'definition')?.span;
    return [
      {
        // Behind the quotation mark, if the id is all that stands in it.
        offset: String(scalar.value).trim() === written ? scalar.span.end : span.end,
        label: shorten(words, Math.floor(ROOM / count)),
        text: words,
        ...(definition && { definition }),
      },
    ];
  });
}

function meaningOf({ role, wants, named }: Mention): string | undefined {
  if (role === 'definition' || !named) return undefined;
  const words = wants === 'outcome' ? named.item && textOfItem(named.item)?.value : named.strategy?.title;
  return words?.replace(/\s+/g, ' ').trim();
}
