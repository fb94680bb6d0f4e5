import { t } from '@vscode/l10n';
import { resolveStrategy } from '../../alignment/resolve.js';
import { orderAt } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { hasComment } from '../../spec/comments.js';
import { appendItems, type Edit, insertEntry, joinEdits, removeItem, setValue } from '../../spec/edit.js';
import type { Alignment } from '../../spec/model.js';
import { entryOf } from '../../spec/tree.js';

export const strategyOnce = rule({
  id: 'strategy-once',
  group: 'alignment',
  effect: 'advisory',
  severity: 'warning',
  fixes: ['safe', 'review'],
  page: {
    asks: 'Each strategy is named once.',
    why: 'Two entries for one strategy may contradict each other, and the badge would show it twice.',
    repair: 'Join the two: one entry, with the outcomes of both.',
    bad: 'alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n  - {strategy: Wellness Strategy 1, outcomes: [EO2]}\n',
    good: 'alignment:\n  - {strategy: wellness/1, outcomes: [EO1, EO2]}\n',
  },
  *check(context) {
    const { spec, library } = context;
    const first = new Map<string, Alignment>();
    for (const item of spec.alignments) {
      const { strategy } = item;
      if (!strategy) continue;
      const resolution = resolveStrategy(strategy.value, library.catalogue);
      const id =
        resolution.kind === 'id' || resolution.kind === 'label'
          ? library.catalogue.writtenId(resolution.strategy)
          : resolution.kind === 'beyond'
            ? resolution.canonical
            : undefined;
      if (id === undefined) continue; // Which strategy it means is told elsewhere.
      const twin = first.get(id);
      if (!twin) {
        first.set(id, item);
        continue;
      }
      yield {
        span: strategy.span,
        message: t('The strategy {0} is named a second time here.', id),
        ...(twin.strategy && { related: [{ span: twin.strategy.span, message: t('The first time') }] }),
        fixes: () => join(context, twin, item),
      };
    }
  },
});

/** The second entry goes, and its outcomes go to the first. What else it says would be lost, so that is for the author to see. */
function join({ text, document }: Context<unknown>, kept: Alignment, gone: Alignment): Fix[] {
  const list = entryOf(document.root, 'alignment')?.value;
  const index = list?.kind === 'seq' ? list.items.indexOf(gone.node) : -1;
  if (list?.kind !== 'seq' || index < 0) return [];
  const removal = removeItem(text, list, index);
  // A comment is its author's, and is not thrown away.
  if (!removal || hasComment(text, removal.span, list)) return [];
  const links = addOutcomes(text, kept, gone);
  if (!links) return [];
  const adds = (name: 'rank' | 'strength' | 'because') => gone[name] !== undefined && gone[name].value !== kept[name]?.value;
  const loses = adds('rank') || adds('strength') || adds('because');
  return [
    {
      title: t('Join it with the first entry for this strategy'),
      kind: loses ? 'review' : 'safe',
      edits: joinEdits([...links, removal]),
    },
  ];
}

function addOutcomes(text: string, { node, outcomes }: Alignment, gone: Alignment): Edit[] | undefined {
  const own = outcomes.map((link) => link.value);
  const more = [...new Set(gone.outcomes.map((link) => link.value))].filter((id) => !own.includes(id));
  if (more.length === 0) return [];
  const entry = entryOf(node, 'outcomes');
  if (!entry) return [insertEntry(text, node, 'outcomes', more, orderAt(['alignment', 0]))];
  if (entry.value.kind === 'map') return undefined;
  if (entry.value.kind === 'scalar' || own.length === 0) return [setValue(text, entry, [...own, ...more], node.flow)];
  const edit = appendItems(text, node, 'outcomes', more);
  return edit && [edit];
}
