/**
 * Places that change with each other while one of them is typed. Only the name of a level where the levels are listed is
 * such a place: its rows repeat it word for word. An id is not, since on the way from EO1 to EO12 each keystroke would turn
 * every link to something else, with nobody to say that the id is taken; that is what renaming is for.
 */
import type { Span } from '../spec/tree.js';
import type { Workspace } from '../workspace.js';
import { idsOf, mentionAt } from './ids.js';

/** The places that change with the one at an offset, itself included; undefined where only one would. */
export function linkedAt(workspace: Workspace, uri: string, offset: number): Span[] | undefined {
  const document = workspace.document(uri);
  if (!document || document.problems.some(({ damage }) => damage === 'lost')) return undefined;
  const mention = mentionAt(idsOf(document, workspace.settingsFor(uri)), offset);
  if (mention?.role !== 'definition' || mention.named?.kind !== 'level') return undefined;
  const spans = mention.named.mentions.map(({ span }) => span);
  // What is escaped in one place and not in another cannot be typed in both.
  const isAlike = ({ start, end }: Span) => document.text.slice(start, end) === mention.written;
  return spans.length > 1 && spans.every(isAlike) ? spans : undefined;
}
