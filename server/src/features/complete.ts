/** What may be written at a place: strategies, outcomes and other ids, words of closed lists, names of entries. */
import type { Workspace } from '../workspace.js';
import { completeKeys } from './complete-keys.js';
import { completeLinks } from './complete-links.js';
import { completeStrategies } from './complete-strategies.js';
import { completeValues } from './complete-values.js';
import type { Completions } from './completion.js';
import { cursorAt } from './cursor.js';
import { specInAnyState } from './mend.js';

const NOTHING: Completions = { items: [], incomplete: false };

/** The completions at an offset of a microcredential, best first. Empty in comments, prose and files of other kinds. */
export function complete(workspace: Workspace, uri: string, offset: number): Completions {
  const document = workspace.document(uri);
  const cursor = document && cursorAt(document.text, offset);
  if (!cursor) return NOTHING;
  const settings = workspace.settingsFor(uri);
  const spec = () => specInAnyState(document);
  if (cursor.role === 'key') return { items: completeKeys(document, spec, cursor), incomplete: false };
  const linksTo = cursor.shape.linksTo ?? cursor.shape.item?.linksTo;
  switch (linksTo) {
    case 'strategy':
      return { items: completeStrategies(settings.catalogue, cursor), incomplete: true };
    case 'outcome':
    case 'component':
    case 'artifact':
      return { items: completeLinks(linksTo, spec(), cursor), incomplete: true };
    default:
      return { items: completeValues(uri, settings, spec, cursor), incomplete: false };
  }
}
