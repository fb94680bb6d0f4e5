import { t } from '@vscode/l10n';
import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { stop } from '../../engine/new-items.js';
import { rule } from '../../engine/rule.js';
import { insertEntry } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
import { entryOf } from '../../spec/tree.js';

export const resourceUse = rule({
  id: 'resource-use',
  group: 'resourced',
  effect: 'advisory',
  claimsAbsence: true,
  fixes: ['skeleton'],
  options: {
    share: { default: 0.5, description: 'The share of resources without a use above which the criterion is met only in part.' },
  },
  page: {
    asks: 'Each resource says what to use it for.',
    why: 'A list of links leaves the earner alone. One sentence tells where to begin and what to look for.',
    repair: 'Say in one sentence what the earner does with it, and for which part of the work.',
    bad: `resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/", kind: tool, access: public, outcomes: [EO1]}
`,
    good: `resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/", kind: tool, access: public, use: agendas for a first meeting, outcomes: [EO1]}
`,
  },
  *check({ spec, text, options }) {
    // One that is there and empty is told as empty.
    const silent = spec.resources.filter((resource) => !entryOf(resource.node, 'use'));
    const most = silent.length > spec.resources.length * options.share;
    for (const resource of silent) {
      yield {
        span: placeOfItem(resource),
        effect: most ? 'partially' : 'advisory',
        message: t('{0} does not say what to use it for.', nameOf(t('Resource'), resource, resource.title)),
        unwritten: true,
        fixes: () => [
          {
            title: resource.id ? t('Say what to use {0} for', resource.id.value) : t('Say what to use it for'),
            kind: 'skeleton',
            edits: [insertEntry(text, resource.node, 'use', stop(t('what to use it for')), orderAt(['resources', 0]))],
          },
        ],
      };
    }
  },
});
