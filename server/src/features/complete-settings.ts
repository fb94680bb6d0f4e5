/** What may be written in a `mcspec.yaml`. */
import { t } from '@vscode/l10n';
import { libraryShape, libraryShapeWith } from '../engine/library-shape.js';
import { entryOf } from '../spec/tree.js';
import { textAt } from '../spec/values-at.js';
import type { Workspace } from '../workspace.js';
import { textsBeside } from './around.js';
import { completeKeys, type KeyOffer } from './complete-keys.js';
import { offerFiles, offerFolders } from './complete-library.js';
import { completionsOf, type Offer, offersOfShape } from './complete-values.js';
import type { Completions } from './completion.js';
import { type Cursor, cursorAt } from './cursor.js';
import { describeFramework, frameworkNames } from './describe-framework.js';
import { describeRule, type PageAddress } from './describe-rule.js';

/** The completions at an offset of the library's settings. Empty in comments, and where the words are the author's own. */
export function completeSettings(workspace: Workspace, uri: string, offset: number, pages: PageAddress): Completions {
  const text = workspace.text(uri) ?? '';
  const cursor = cursorAt(text, offset, libraryShapeWith(workspace.everyRule));
  if (!cursor) return { items: [], incomplete: false };
  const items =
    cursor.role === 'key'
      ? completeKeys({ text, root: workspace.tree(uri) }, cursor, ruleOffers(workspace, cursor, pages))
      : completionsOf(cursor, offersAt(workspace, uri, cursor));
  return { items, incomplete: false };
}

/** Under `rules:`, every rule. Those that are set already come last, so that an author sees that they are. */
function ruleOffers({ everyRule }: Workspace, { path, shape }: Cursor, pages: PageAddress): KeyOffer[] | undefined {
  if (path.length !== 1 || path[0] !== 'rules') return undefined;
  return everyRule.flatMap((rule): KeyOffer[] => {
    const own = shape.keys.get(rule.id);
    if (!own) return [];
    return [
      { name: rule.id, shape: own, kind: 'rule', documentation: describeRule(rule, pages), besideIfThere: t('set already') },
    ];
  });
}

function offersAt(workspace: Workspace, uri: string, cursor: Cursor): Offer[] {
  const { path, shape, nodes } = cursor;
  const there = new Set(textsBeside(cursor));
  const usual = (words: unknown) => [words].flat(2).flatMap((word) => (there.has(String(word)) ? [] : [String(word)]));
  switch (path.filter((step) => typeof step === 'string').join('.')) {
    case 'stacks':
      return usual(libraryShape.keys.get('stacks')?.default).map((value) => ({ value, kind: 'stack' }));
    case 'levels':
      return usual(libraryShape.keys.get('levels')?.default).map((value) => ({ value, kind: 'level' }));
    case 'frameworks':
      return frameworkNames(workspace, uri).flatMap(({ name, framework }): Offer[] => {
        if (there.has(name)) return [];
        const documentation = framework && describeFramework(framework);
        return [
          {
            value: name,
            kind: 'framework',
            ...(framework && { detail: framework.title }),
            ...(documentation && { documentation }),
          },
        ];
      });
    case 'templates':
      return offerFolders(workspace, uri);
    case 'issuer.image':
      return offerFiles(workspace, uri, /\.(?:png|svg)$/i);
    case 'terms.earner':
      return usual(shape.examples).map((value) => ({
        value,
        kind: 'value',
        detail: shape.title,
        documentation: shape.description,
      }));
    case 'terms.avoid': {
      const terms = entryOf(nodes[0], 'terms')?.value;
      const earner = textAt(terms, 'earner');
      const words = usual(libraryShape.keys.get('terms')?.keys.get('avoid')?.examples);
      return words.filter((word) => word !== earner).map((value) => ({ value, kind: 'value' }));
    }
    default:
      return offersOfShape(shape);
  }
}
