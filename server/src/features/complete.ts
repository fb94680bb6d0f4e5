/** What may be written at a place: strategies, outcomes and other ids, words of closed lists, names of entries. */
import { scaleOf } from '../spec/levels.js';
import type { Spec } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import type { Workspace } from '../workspace.js';
import { completeFramework } from './complete-framework.js';
import { completeItems, completeWholes } from './complete-items.js';
import { completeKeys } from './complete-keys.js';
import { offerFiles, offerTags } from './complete-library.js';
import { completeLinks } from './complete-links.js';
import { completeReview } from './complete-review.js';
import { completeSettings } from './complete-settings.js';
import { completeStrategies } from './complete-strategies.js';
import { completeValues, completionsOf } from './complete-values.js';
import { type Completion, type Completions, inOrder } from './completion.js';
import { type Cursor, cursorAt } from './cursor.js';
import { noPages, type PageAddress } from './describe-rule.js';
import { specInAnyState } from './mend.js';

const NOTHING: Completions = { items: [], incomplete: false };

/**
 * The completions at an offset of a microcredential, of the library's settings, of a framework or of a review, best first.
 * Empty in comments, prose and files of other kinds. `pages`: where the rules' pages are.
 */
export function complete(workspace: Workspace, uri: string, offset: number, pages: PageAddress = noPages): Completions {
  switch (workspace.kind(uri)) {
    case 'microcredential':
      return completeSpec(workspace, uri, offset);
    case 'library':
      return completeSettings(workspace, uri, offset, pages);
    case 'framework':
      return completeFramework(workspace, uri, offset);
    case 'review':
      return completeReview(workspace, uri, offset);
    default:
      return NOTHING;
  }
}

function completeSpec(workspace: Workspace, uri: string, offset: number): Completions {
  const document = workspace.document(uri);
  const cursor = document && cursorAt(document.text, offset);
  if (!cursor) return NOTHING;
  const { items, incomplete } = completeAt(workspace, uri, document, cursor);
  const { dash } = cursor;
  return { items: dash ? items.map((item) => ({ ...item, filterText: dash + item.filterText })) : items, incomplete };
}

function completeAt(workspace: Workspace, uri: string, document: SpecDocument, cursor: Cursor): Completions {
  const settings = workspace.settingsFor(uri);
  const spec = () => specInAnyState(document);
  if (cursor.role === 'key') {
    const { open, keys } = cursor.shape;
    // Of the maps whose names are the author's own, the format has one: what a row of the rubric says of each level.
    const names =
      open && keys.size === 0 ? scaleOf(spec().scoring, settings.levels).map((name) => ({ name, shape: open })) : undefined;
    const items = completeItems(document.text, spec, cursor, settings.levels);
    return { items: inOrder(items, completeKeys(document, cursor, names)), incomplete: false };
  }
  const linksTo = cursor.shape.linksTo ?? cursor.shape.item?.linksTo;
  switch (linksTo) {
    case 'strategy':
      return { items: completeStrategies(settings.catalogue, cursor, spec), incomplete: true };
    case 'outcome':
    case 'component':
    case 'artifact':
      return { items: completeLinks(linksTo, spec(), cursor), incomplete: true };
    default:
      return { items: completeOthers(workspace, uri, document.text, spec, cursor), incomplete: false };
  }
}

function completeOthers(workspace: Workspace, uri: string, text: string, spec: () => Spec, cursor: Cursor): Completion[] {
  const settings = workspace.settingsFor(uri);
  switch (cursor.path.filter((step) => typeof step === 'string').join('.')) {
    case 'badge.tags':
      return completionsOf(cursor, offerTags(workspace, uri, spec(), cursor));
    case 'badge.image':
      return completionsOf(cursor, offerFiles(workspace, uri, /\.(?:png|svg)$/i));
    case 'resources.url':
      return completionsOf(cursor, offerFiles(workspace, uri, /./));
    default:
      return inOrder(
        completeItems(text, spec, cursor, settings.levels),
        completeWholes(text, spec, cursor, settings.levels),
        completeValues(uri, settings, spec, cursor),
      );
  }
}
