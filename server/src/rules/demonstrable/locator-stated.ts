import { t } from '@vscode/l10n';
import { orderAt } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { insertEntry } from '../../spec/edit.js';
import { entryOf } from '../../spec/tree.js';

export const locatorStated = rule({
  id: 'locator-stated',
  group: 'demonstrable',
  effect: 'advisory',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'It is said how the earner points to the place in an artifact where the proof stands.',
    why: 'An assessor with forty pages or an hour of video looks where the earner points. Without that, the proof may go unseen.',
    repair: 'Add “locator”, for example “page or time stamp”.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, type: record, outcomes: [EO1]}
`,
    good: `evidence:
  locator: page or time stamp
  artifacts:
    - {id: A1, title: Minutes of two team meetings, type: record, outcomes: [EO1]}
`,
  },
  *check({ spec, links, text }) {
    const { evidence } = spec;
    // One that is there and empty is told as empty.
    if (!evidence || links.artifacts.length === 0 || entryOf(evidence.entry.value, 'locator')) return;
    if (links.artifacts.every((artifact) => entryOf(artifact.node, 'locator'))) return;
    const { value, key } = evidence.entry;
    yield {
      span: key.span,
      message: t('It is not said how an earner points to the proof in an artifact, for example by page or time stamp.'),
      unwritten: true,
      fixes: () =>
        value.kind === 'map'
          ? [
              {
                title: t('Say how the proof is pointed to'),
                kind: 'skeleton',
                edits: [insertEntry(text, value, 'locator', { todo: t('page or time stamp') }, orderAt(['evidence']))],
              },
            ]
          : [],
    };
  },
});
