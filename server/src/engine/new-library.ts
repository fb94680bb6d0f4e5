/** The settings of a new library: what its microcredentials will share, to fill in, with what each entry is for. */
import { t } from '@vscode/l10n';
import { blockEntry, blockList, type Insert, layoutOf, snippetOf, withoutStops } from '../spec/insert.js';
import { commentOf } from '../spec/written-comment.js';
import { libraryShape } from './library-shape.js';
import type { Begun } from './new-spec.js';
import { defaultSettings } from './settings.js';

// A longer list has a line for each.
const MOST_IN_LINE = 6;

/** A `mcspec.yaml`. */
export function newLibrary(): Begun {
  const { stacks, levels, terms } = defaultSettings;
  const entries: Readonly<Record<string, Insert>> = {
    library: { todo: t('the name of your library') },
    issuer: {
      id: { todo: t('a web address that identifies the organization and does not change') },
      name: { todo: t('the name of the organization that awards the badges') },
      url: { todo: t('its website') },
      email: { todo: t('an address for questions about badges') },
    },
    stacks,
    levels,
    frameworks: ['building-ranks'],
    terms: { earner: terms.earner, avoid: terms.avoid },
    dictionary: [],
    templates: 'templates',
  };
  const layout = layoutOf('');
  const written = Object.entries(entries)
    .map(([name, value]) => {
      const isLong = Array.isArray(value) && value.length > MOST_IN_LINE;
      const entry = isLong ? `${name}:\n${blockList(value, layout.dashes, layout)}` : blockEntry(name, value, 0, layout);
      return `${commentOf(libraryShape.keys.get(name)?.description ?? '')}\n${entry}\n`;
    })
    .join('\n');
  const snippet = snippetOf(written);
  return { text: withoutStops(written), ...(snippet !== undefined && { snippet }) };
}
