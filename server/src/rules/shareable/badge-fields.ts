import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { stop } from '../../engine/new-items.js';
import { rule } from '../../engine/rule.js';
import { isAbsent } from '../../engine/sections.js';
import { insertEntry } from '../../spec/edit.js';
import { entryOf } from '../../spec/tree.js';

export const badgeFields = rule({
  id: 'badge-fields',
  group: 'shareable',
  effect: 'does-not-meet',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'The badge has a description. Its name is the title, unless it has one of its own.',
    why: 'Open Badges 2.0 and 3.0 require a name, a description, a picture and criteria. Platforms turn away a badge that lacks one.',
    repair: 'Apply the fix, and say in one or two sentences what the holder of the badge has shown.',
    bad: `badge:
  image: badges/data.svg
  caption: A chart in a circle
  criteria: auto
`,
    good: `badge:
  image: badges/data.svg
  caption: A chart in a circle
  description: The holder leads teams in using data well.
  criteria: auto
`,
  },
  *check({ document, spec, text }) {
    const { badge } = spec;
    if (!badge || isAbsent(document, 'badge') || badge.entry.value.kind !== 'map') return;
    const map = badge.entry.value;
    const entry = entryOf(map, 'description');
    // A list or a group in its place is told as a wrong type.
    if (badge.description || (entry && entry.value.kind !== 'scalar')) return;
    yield {
      span: entry?.key.span ?? badge.entry.key.span,
      message: t('The badge has no description, which the Open Badges standard requires.'),
      unwritten: true,
      fixes: () => {
        const todo = stop(t('what the holder of the badge has shown'));
        const edit = insertEntry(text, map, 'description', todo, orderAt(['badge']));
        return [{ title: t('Add a description'), kind: 'skeleton', edits: [edit] }];
      },
    };
  },
});
