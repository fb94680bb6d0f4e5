import { t } from '@vscode/l10n';
import { orderAt, placeOfItem } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { insertEntry, setValue } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
import type { Resource } from '../../spec/model.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const resourcePublic = rule({
  id: 'resource-public',
  group: 'resourced',
  effect: 'partially',
  fixes: ['skeleton'],
  page: {
    asks: 'Each resource says what it takes to open it, and none has to be paid for.',
    why: 'The criterion asks for publicly accessible resources: earners should not depend on what their district buys.',
    repair:
      'Say “access: public”, or “free-account” where one has to sign up. In the place of a paid resource, offer a free one.',
    bad: `resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/", kind: tool, access: paid, outcomes: [EO1]}
`,
    good: `resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/", kind: tool, access: public, outcomes: [EO1]}
`,
  },
  *check(context) {
    for (const resource of context.spec.resources) {
      const { access } = resource;
      const name = () => nameOf(t('Resource'), resource, resource.title);
      const entry = entryOf(resource.node, 'access');
      if (access?.value === 'paid') {
        yield { span: access.span, message: t('{0} has to be paid for; offer one that anyone can open.', name()) };
      } else if (!access && context.document.complete && (!entry || isBlank(entry.value))) {
        yield {
          span: entry?.key.span ?? placeOfItem(resource),
          message: t('{0} does not say whether anyone can open it.', name()),
          unwritten: true,
          fixes: () => [declare(context, resource)],
        };
      }
    }
  },
});

function declare({ text }: Context<unknown>, { id, node }: Resource): Fix {
  const entry = entryOf(node, 'access');
  const edit = entry
    ? setValue(text, entry, 'public', node.flow)
    : insertEntry(text, node, 'access', 'public', orderAt(['resources', 0]));
  return { title: id ? t('Say that {0} is public', id.value) : t('Say that it is public'), kind: 'skeleton', edits: [edit] };
}
