import { t } from '@vscode/l10n';
import { resolveStrategy } from '../../alignment/resolve.js';
import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { stop } from '../../engine/new-items.js';
import { rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry } from '../../spec/edit.js';
import { entryOf } from '../../spec/tree.js';

export const badgeAlignment = rule({
  id: 'badge-alignment',
  group: 'shareable',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'The badge can carry each entry of the alignment: it names a strategy, which has a title and a web address.',
    why: 'Open Badges show what a badge is aligned to by a name and a link. An entry without them is lost on the way.',
    repair: 'Name the strategy, or declare the gap. A framework of your own needs a “url”.',
    bad: `alignment:
  - {rank: primary, strength: strong, outcomes: [EO1]}
badge:
  image: badges/data.svg
`,
    good: `alignment:
  - {strategy: results-orientation/3, rank: primary, strength: strong, outcomes: [EO1]}
badge:
  image: badges/data.svg
`,
  },
  *check({ document, spec, library, text }) {
    if (!spec.badge || isAbsent(document, 'badge')) return;
    const told = new Set<string>();
    for (const [index, item] of spec.alignments.entries()) {
      if (!item.strategy) {
        const entry = entryOf(item.node, 'strategy');
        // What else may stand there is told as a wrong type, and an empty gap as empty.
        if (entryOf(item.node, 'gap') || (entry && entry.value.kind !== 'scalar')) continue;
        yield {
          span: entry?.key.span ?? placeOfItem(item),
          message: t('Alignment {0} names no strategy and declares no gap, so the badge cannot carry it.', index + 1),
          unwritten: true,
          fixes: () => {
            const edit = insertEntry(text, item.node, 'strategy', stop(t('a strategy')), orderAt(['alignment', 0]));
            return [{ title: t('Add a strategy'), kind: 'skeleton', edits: [edit] }];
          },
        };
        continue;
      }
      const resolution = resolveStrategy(item.strategy.value, library.catalogue);
      if (resolution.kind !== 'id' && resolution.kind !== 'label') continue; // Told by the checks of the alignment.
      const { framework, url } = resolution.strategy;
      if (url || framework.url || told.has(framework.id)) continue;
      told.add(framework.id);
      yield {
        span: item.strategy.span,
        message: t('The badge cannot link to this strategy: the framework “{0}” has no “url”.', framework.title),
      };
    }
  },
});
