import { t } from '@vscode/l10n';
import { orderAt, placeOfItem, said } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { readAddress } from '../../spec/address.js';
import { appendItems, type Edit, insertEntry, joinEdits, removeItem, replaceScalar } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
import type { Resource } from '../../spec/model.js';
import { wordsOf } from '../../spec/prose.js';
import { entryOf, type SeqNode, toData } from '../../spec/tree.js';

export const resourceOnce = rule({
  id: 'resource-once',
  group: 'resourced',
  effect: 'advisory',
  fixes: ['safe', 'review'],
  page: {
    asks: 'No resource is listed twice.',
    why: 'A list that repeats itself looks longer than it is, and the outcome that leans on the repetition has less than it seems.',
    repair: 'Apply the fix: it removes the second one and gives its outcomes to the first. Or put another resource in its place.',
    bad: `resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/", kind: tool, outcomes: [EO1]}
  - {id: S2, title: Data Wise, url: "https://datawise.gse.harvard.edu", kind: tool, outcomes: [EO2]}
`,
    good: `resources:
  - {id: S1, title: Data Wise, url: "https://datawise.gse.harvard.edu/", kind: tool, outcomes: [EO1, EO2]}
`,
  },
  *check(context) {
    const { resources } = context.spec;
    for (const [index, resource] of resources.entries()) {
      const twin = resources.slice(0, index).find((each) => isSame(each, resource));
      if (!twin) continue;
      const name = nameOf(t('Resource'), resource, resource.title);
      yield {
        span: placeOfItem(resource),
        message:
          twin.id && twin.id.value !== resource.id?.value
            ? t('{0} is listed already as {1}.', name, twin.id.value)
            : t('{0} is listed already.', name),
        related: [{ span: placeOfItem(twin), message: t('The first of the two') }],
        fixes: () => merge(context, twin, resource),
      };
    }
  },
});

/** The same page, or the same file. Two titles at the front page of one site may be two things. */
function isSame(a: Resource, b: Resource): boolean {
  const one = placeOf(a);
  const other = placeOf(b);
  if (one.place === '' || one.place !== other.place) return false;
  return !one.isFront || title(a) === title(b);
}

function placeOf({ url }: Resource): { place: string; isFront: boolean } {
  const text = said(url).trim();
  if (text !== '' && readAddress(text).kind === 'unfinished') return { place: '', isFront: false };
  const [, host, rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/i.exec(text) ?? [];
  if (host === undefined) return { place: text, isFront: false };
  const path = rest.replace(/\/+$/, '');
  // A host has no upper case of its own; a path may.
  return { place: `${host.toLowerCase()}${path}`, isFront: path === '' };
}

function title(resource: Resource): string {
  return wordsOf(said(resource.title)).join(' ');
}

/** Removes the second of two, moves its outcomes to the first, and closes the gap in the ids. */
function merge({ text, document, spec }: Context<unknown>, first: Resource, second: Resource): Fix[] {
  const list = entryOf(document.root, 'resources')?.value;
  const at = list?.kind === 'seq' ? list.items.indexOf(second.node) : -1;
  if (list?.kind !== 'seq' || at < 0) return [];
  const removed = removeItem(text, list, at);
  if (!removed) return [];
  const gone = text.slice(removed.span.start, removed.span.end);
  // A comment is never lost, nor a passage that is repeated elsewhere.
  if (/(?:^|\s)[#&]/m.test(gone.replace(/"[^"]*"|'[^']*'/g, ''))) return [];
  const outcomes = give(text, first, second);
  if (!outcomes) return [];
  const adds = Object.entries(toData(second.node) as object).some(([key, value]) => {
    const own = (toData(first.node) as Record<string, unknown>)[key];
    return !['id', 'url', 'outcomes'].includes(key) && JSON.stringify(own) !== JSON.stringify(value);
  });
  const edits = [...outcomes, removed, ...renumbered(text, list, spec.resources, at)];
  const title = second.id ? t('Remove {0}', second.id.value) : t('Remove the second one');
  return [{ title, kind: adds ? 'review' : 'safe', edits: joinEdits(edits) }];
}

/** The edits that let the first serve the outcomes of the second; undefined where its own cannot be added to. */
function give(text: string, first: Resource, second: Resource): Edit[] | undefined {
  const own = new Set(first.outcomes.map((link) => link.value));
  const ids = [...new Set(second.outcomes.map((link) => link.value))].filter((id) => !own.has(id));
  if (ids.length === 0) return [];
  const entry = entryOf(first.node, 'outcomes');
  if (!entry) return [insertEntry(text, first.node, 'outcomes', ids, orderAt(['resources', 0]))];
  if (entry.value.kind !== 'seq' || entry.value.items.length === 0) return undefined;
  const edit = appendItems(text, first.node, 'outcomes', ids);
  return edit && [edit];
}

function renumbered(text: string, list: SeqNode, resources: readonly Resource[], at: number): Edit[] {
  return resources.flatMap(({ id, node }) => {
    const index = list.items.indexOf(node);
    if (index <= at || id?.node.kind !== 'scalar' || id.value !== `S${index + 1}`) return [];
    return [replaceScalar(text, id.node, `S${index}`)];
  });
}
